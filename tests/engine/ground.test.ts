import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { located } from "../../src/engine/columns";
import { createEngine } from "../../src/engine/engine";
import { family, memberName, memberOf } from "../../src/engine/family";
import type { Tally } from "../../src/engine/filtering";
import { Ground, isAt, rowsWhere } from "../../src/engine/ground";
import { sourceOf } from "../../src/engine/source";
import { matched, tally } from "../../src/engine/tally";
import type { View } from "../../src/store/view";
import { dossierOf } from "../support/dossierOf";
import { tableOf } from "../support/tableOf";

const dossier = dossierOf({
  articles: [
    {
      reported: "2025-02-03",
      codings: [
        { speaker: "peskov", utterance: "u1", via: ["tass"], start: 10, end: 50 },
        { speaker: "trump", issue: "nato", start: 60, end: 90, said: "2025-01-01" },
        { kind: "event", actors: ["putin"], issue: null, stance: null, start: 100, end: 140, said: null },
      ],
      venues: [
        { start: 80, end: 120, place: "geneva" },
        { start: 49, end: 61, place: "riyadh" },
      ],
    },
    {
      reported: "2025-02-04",
      codings: [{ speaker: "peskov", utterance: "u1", via: ["tass"] }, { speaker: "nobody-known" }],
    },
  ],
  links: [
    { type: "contradicts", a: "a1-01", b: "a1-02" },
    { type: "corroborates", a: "a1-01", b: "a2-01" },
    { type: "tension", a: "a2-01", b: "a1-03" },
  ],
});

function inTable(of = dossier) {
  const table = tableOf(of);
  return new Ground(table.dossier, sourceOf(table.dossier, table.table));
}

describe.each([
  ["objects", () => new Ground(dossier)],
  ["a table", () => inTable()],
])("the ground of an engine, of %s", (_, made) => {
  const ground = made();
  const idsOf = (rows: Uint32Array | null) => rows && [...rows].map((row) => ground.idOf(row));

  test("finds a coding where it stands, and nothing where there is none", () => {
    expect(ground.find("a2-01")).toMatchObject({ coding: { id: "a2-01" }, article: { reported: "2025-02-04" } });
    expect(ground.find("gone")).toBeUndefined();
    expect(ground.find("")).toBeUndefined();
  });

  test("has the rows of both ends of the links that say that accounts differ", () => {
    expect(ground.disputes).toEqual([
      { id: "l1", ends: [0, 1] },
      { id: "l3", ends: [3, 2] },
    ]);
  });

  test.each<[string, View, readonly string[] | null]>([
    ["none", {}, null],
    ["what is no pin", { pin: "nonsense" }, null],
    ["a coding", { pin: "coding:a1-03" }, ["a1-03"]],
    ["a coding that is gone", { pin: "coding:gone" }, []],
    ["a link, its second end first", { pin: "link:l3" }, ["a1-03", "a2-01"]],
    ["a link that is gone", { pin: "link:l9" }, []],
    ["a place", { pin: "venue:geneva" }, ["a1-02", "a1-03"]],
    ["a mention", { pin: "venue:a1-v2" }, ["a1-01", "a1-02"]],
    ["a mention that is gone", { pin: "venue:a9-v1" }, []],
    ["a cell of events", { pin: "cell:reported~*" }, []],
    ["a cell of anybody on anything, which is no pin", { pin: "cell:*~*" }, null],
    ["a cell of anybody", { pin: "cell:*~talks" }, ["a1-01", "a2-01", "a2-02"]],
    ["a cell of a party", { rows: "party", pin: "cell:ru~talks" }, ["a1-01", "a2-01"]],
    ["a cell of an actor", { rows: "speaker", pin: "cell:ru~talks" }, []],
  ])("reads %s", (_, view, ids) => {
    expect(idsOf(ground.pinned(view))).toEqual(ids);
  });

  test("has its rows by date on either axis, and counts them by what is asked", () => {
    expect(idsOf(ground.dated({}))).toEqual(["a1-02", "a1-01", "a2-01", "a2-02", "a1-03"]);
    expect(idsOf(ground.dated({ axis: "reported" }))).toEqual(["a1-01", "a1-02", "a1-03", "a2-01", "a2-02"]);
    expect(ground.unit({})).toBeNull();
    expect(ground.unit({ count: "codings" })).toBeNull();
    const utterances = ground.unit({ count: "utterances" })!;
    expect([utterances.size, idsOf(utterances.shared)]).toEqual([4, ["a1-01", "a2-01"]]);
    expect(idsOf(utterances.rows)!.toSorted()).toEqual(["a1-01", "a1-02", "a1-03", "a2-01", "a2-02"]);
    const origins = ground.unit({ count: "origins" })!;
    expect([origins.size, idsOf(origins.shared)!.toSorted()]).toEqual([3, ["a1-01", "a1-02", "a1-03", "a2-01"]]);
  });

  test("names the row of the matrix that each line stands in", () => {
    const actors = ground.dossier.actors.length;
    const trump = ground.dossier.actors.findIndex(({ id }) => id === "trump");
    expect([trump, actors, actors + 1].map(ground.lines({}))).toEqual(["trump", "reported", null]);
    expect([trump, actors, actors + 1].map(ground.lines({ rows: "party" }))).toEqual(["us", "reported", null]);
  });

  test("makes a thing once under each name", () => {
    let made = 0;
    const make = () => ++made;
    expect([ground.once("one", make), ground.once("one", make), ground.once("two", make)]).toEqual([1, 1, 2]);
    expect(ground.once("nothing", () => undefined)).toBeUndefined();
    expect(ground.once<unknown>("nothing", make)).toBeUndefined();
  });

  test("has codings by row, each with its article and the places that it overlaps", () => {
    expect(ground.located.length).toBe(5);
    expect([...ground.located]).toEqual(located(dossier));
    expect([...ground.located.keys()]).toEqual([0, 1, 2, 3, 4]);
    expect([...ground.located].map(({ places }) => places)).toEqual([
      ["riyadh"],
      ["geneva", "riyadh"],
      ["geneva"],
      [],
      [],
    ]);
    expect(ground.located.at(4)?.coding.id).toBe("a2-02");
    expect(ground.located.at(5)).toBeUndefined();
  });
});

test("a statement of which nobody is named stands in no row of the matrix, and so in no cell", () => {
  const codings = [{ speaker: null }, { speaker: "trump" }];
  const rows = (view: View) => createEngine(dossierOf({ articles: [{ codings }] })).rows(view);
  expect(rows({ pin: "cell:*~talks" }).matched).toBe(1);
  expect(rows({}).matrix.cells.map(({ row, total }) => [row, total])).toEqual([["trump", 1]]);
});

describe("an engine", () => {
  test("gives codings by id in the order of the dossier, each once, and leaves out what is not there", () => {
    const codings = Array.from({ length: 12 }, () => ({}));
    const engine = createEngine(dossierOf({ articles: [{ codings }] }));
    const found = engine.codings(["a1-11", "gone", "a1-02", "a1-10", "a1-02"]).map(({ coding }) => coding.id);
    expect(found).toEqual(["a1-02", "a1-10", "a1-11"]);
    expect(engine.coding("a1-03")?.coding.id).toBe("a1-03");
    expect(engine.rows({ speaker: ["putin"] }).coding("a1-03")?.id).toBe("a1-03");
    expect(engine.rows({}).coding("gone")).toBeUndefined();
  });

  test("remembers the sixteen Views that were asked for last", () => {
    const engine = createEngine(dossier);
    const view = (at: number): View => ({ q: `word${at}` });
    const first = Array.from({ length: 16 }, (_, at) => engine.rows(view(at)));
    expect(engine.rows(view(0))).toBe(first[0]);
    engine.rows({ q: "one more" });
    expect(engine.rows(view(0))).toBe(first[0]);
    expect(engine.rows(view(2))).toBe(first[2]);
    expect(engine.rows(view(1))).not.toBe(first[1]);
  });

  test("takes two Views for one where they differ in what is drawn alone", () => {
    const engine = createEngine(dossier);
    expect(engine.rows({ q: "a", focus: "stages" })).toBe(engine.rows({ q: "a", focus: "matrix" }));
    expect(engine.rows({ q: "a" })).not.toBe(engine.rows({ q: "b" }));
  });

  test("has in all what the View counts", () => {
    const engine = createEngine(dossier);
    const totals = (["codings", "utterances", "origins"] as const).map((count) => engine.rows({ count }).total);
    expect(totals).toEqual([5, 4, 3]);
  });
});

describe("rows whose codes pass", () => {
  test("are those that a look at each row finds, rising", () => {
    const columns = fc
      .record({ rows: fc.nat(20), tests: fc.integer({ min: 1, max: 3 }) })
      .chain(({ rows, tests }) =>
        fc.array(
          fc.tuple(
            fc.array(fc.nat(3), { minLength: rows, maxLength: rows }),
            fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
          ),
          { minLength: tests, maxLength: tests },
        ),
      );
    fc.assert(
      fc.property(columns, (tests) => {
        const found = rowsWhere(...tests.map(([codes, passes]) => [Uint16Array.from(codes), passes] as const));
        const slow = tests[0]![0].flatMap((_, row) =>
          tests.every(([codes, passes]) => passes[codes[row]!]) ? [row] : [],
        );
        expect([...found]).toEqual(slow);
      }),
    );
  });

  test("a stage's pin lies at its own date, or at any", () => {
    expect([
      isAt("2025", "2025"),
      isAt("2025", "2024"),
      isAt("2025", null),
      isAt("*", "2024"),
      isAt("*", null),
    ]).toEqual([true, false, false, true, false]);
  });
});

describe.each([
  ["one by one", (of: typeof dossier) => new Ground(of)],
  ["in a table", inTable],
])("what is counted by slot, codings %s", (_, groundOf) => {
  const codings = (["u1", "u2", "u1", null, "u2", "u1", "u3", null] as const).map((utterance, at) => ({
    utterance,
    speaker: "trump",
    hedged: at % 3 === 0,
  }));
  const ground = groundOf(dossierOf({ articles: [{ codings }] }));
  /** Code 0 counts in two slots, code 1 in one, code 2 in none. */
  const what: Tally = {
    code: (row) => row % 3,
    range: 3,
    slots: (code) => [[0, 2], [1], []][code]!,
    size: 3,
  };
  const counted = (view: View, ignore = 0) => {
    ground.filter.to(view);
    return [...tally(ground, view, what, ignore)];
  };

  test("is each row once, or each unit once in a slot however many of its rows are there", () => {
    expect(counted({})).toEqual([3, 3, 3]);
    expect(counted({ count: "utterances" })).toEqual([3, 2, 3]);
    expect(counted({ hedged: ["yes"] })).toEqual([3, 0, 3]);
    expect(counted({ hedged: ["yes"], count: "utterances" })).toEqual([3, 0, 3]);
    const same: Tally = { ...what, code: () => 0 };
    ground.filter.to({});
    expect([...tally(ground, {}, same)]).toEqual([8, 0, 8]);
    expect([...tally(ground, { count: "utterances" }, same)]).toEqual([5, 0, 5]);
    const overlapping: Tally = { ...what, slots: (code) => (code === 0 ? [0, 1] : [1]) };
    expect([...tally(ground, { count: "utterances" }, overlapping)]).toEqual([3, 5, 0]);
  });

  test("takes the rows by code where they are known, and asks no mask for them", () => {
    ground.filter.to({});
    expect([...tally(ground, {}, what, 0, Int32Array.from([7, 0, 9]))]).toEqual([7, 0, 7]);
    expect([...tally(ground, { count: "utterances" }, what, 0, Int32Array.from([3, 3, 2]))]).toEqual([3, 2, 3]);
  });

  test("leaves out the clauses that it is told to ignore", () => {
    ground.filter.to({ hedged: ["yes"], speaker: ["nobody"] });
    expect(matched(ground, { hedged: ["yes"] })).toBe(0);
    expect(matched(ground, {}, ground.filter.active)).toBe(8);
    expect(matched(ground, { count: "utterances" }, ground.filter.active)).toBe(5);
    expect(matched(ground, { count: "utterances" })).toBe(0);
  });
});

describe("a part that takes numbers", () => {
  const numbers = family("numbers", (_, __, given) => given);
  const ask = (part: ReturnType<typeof numbers>) => part(null as never, {});

  test("is the same for the same numbers, and is known by its name and them", () => {
    expect(numbers([1, 2])).toBe(numbers([1, 2]));
    expect(numbers([1, 2])).not.toBe(numbers([12]));
    expect(ask(numbers([1, 2]))).toEqual([1, 2]);
    expect(memberName(numbers([1, 2]))).toBe("numbers 1 2");
    expect(ask(memberOf("numbers 3 4") as never)).toEqual([3, 4]);
    expect(memberName(() => null)).toBeUndefined();
    expect(memberOf("letters 1")).toBeUndefined();
  });

  test("is kept while it is one of the two hundred that were asked for last", () => {
    const kept = family("kept", (_, __, given) => given);
    const first = Array.from({ length: 200 }, (_, at) => kept([at]));
    expect(kept([0])).toBe(first[0]);
    kept([200]);
    expect(kept([0])).toBe(first[0]);
    expect(kept([2])).toBe(first[2]);
    expect(kept([1])).not.toBe(first[1]);
  });
});
