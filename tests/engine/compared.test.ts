import { describe, expect, test } from "vitest";
import { compareRows, stancesOf } from "../../src/engine/comparison";
import { createEngine } from "../../src/engine/engine";
import { MOST_MARKS } from "../../src/engine/stages";
import type { View } from "../../src/store/view";
import { type CodingInput, dossierOf } from "../support/dossierOf";

const event = (issue: string, stance: "affirms" | null = null): CodingInput => ({
  kind: "event",
  actors: ["putin"],
  issue,
  stance,
});
const dossier = dossierOf({
  articles: [
    {
      reported: "2025-02-03",
      codings: [
        { speaker: "trump", issue: "talks", hedged: true },
        { speaker: "trump", issue: "talks", stance: "withholds", withholding: "ignorance" },
        { speaker: "putin", issue: "talks" },
        { speaker: "putin", issue: "nato", stance: "denies" },
        { speaker: "starmer", issue: "nato" },
        { speaker: "trump", issue: "other" },
        { speaker: "trump", issue: "other", stance: "denies" },
        event("minerals"),
        { speaker: "zelenskyy", issue: "minerals" },
        { speaker: "peskov", issue: "minerals", said: null, stage: { rung: 2 } },
      ],
      venues: [{ place: "riyadh" }, { place: "geneva" }, { place: "geneva" }, { place: "saudi-arabia" }],
    },
    {
      reported: "2025-02-04",
      codings: [
        { speaker: "trump", issue: "talks", stance: "conditional" },
        { speaker: "putin", issue: "talks" },
        { speaker: "putin", issue: "talks" },
        { speaker: "starmer", issue: "nato" },
        { speaker: "trump", issue: "other" },
        { speaker: "trump", issue: "other" },
        { speaker: "trump", issue: "other", stance: "denies" },
        event("minerals", "affirms"),
        event("elections"),
        { speaker: "putin", issue: "talks", stage: { rung: 4 } },
      ],
      venues: [{ place: "riyadh" }, { place: "bocharov-ruchey" }, { place: "saudi-arabia" }, { place: "saudi-arabia" }],
    },
  ],
  links: [{ type: "contradicts", a: "a1-03", b: "a2-01" }],
});
const [first, second] = dossier.articles.map(({ id }): View => ({ rows: "party", article: [id] }));

function compared(a: View, b: View, across?: boolean) {
  const engine = createEngine(dossier);
  return compareRows(engine.rows(a), engine.rows(b), across);
}

describe("two Views side by side", () => {
  test("have every cell that either has, by party and then as the columns stand, what is reported last", () => {
    const { cells } = compared(first!, second!);
    expect(cells.map(({ row, issue, change }) => [row, issue, change])).toEqual([
      ["us", "talks", "turned"],
      ["us", "other", "more"],
      ["ru", "talks", "more"],
      ["ru", "minerals", "gone"],
      ["ru", "nato", "gone"],
      ["ua", "minerals", "gone"],
      ["europe", "nato", "same"],
      ["reported", "minerals", "turned"],
      ["reported", "elections", "new"],
    ]);
    expect(cells[0]).toMatchObject({
      a: { row: "us", issue: "talks", total: 2, hedged: 1, ignorance: 1, stances: { affirms: 1, withholds: 1 } },
      b: { total: 1, stances: { conditional: 1 } },
    });
    expect(cells[3]).toMatchObject({ a: { total: 1 }, b: null, spoken: { a: { total: 1 }, b: null } });
    expect(cells[7]).toMatchObject({ a: { neutral: 1 }, b: { neutral: 0 }, spoken: { a: null, b: null } });
    expect(compared(second!, first!).cells.map(({ row, issue, change }) => [row, issue, change])).toContainEqual([
      "ru",
      "talks",
      "fewer",
    ]);
    expect(compared(second!, second!).cells.every(({ change }) => change === "same")).toBe(true);
  });

  test("taken across rows have one cell an issue, the rest category last, with the sums of its rows", () => {
    const { cells } = compared(first!, second!, true);
    expect(cells.map(({ row, issue, change }) => [row, issue, change])).toEqual([
      ["*", "talks", "turned"],
      ["*", "minerals", "fewer"],
      ["*", "nato", "turned"],
      ["*", "elections", "new"],
      ["*", "other", "more"],
    ]);
    expect(cells[0]!.a).toEqual({
      row: "*",
      issue: "talks",
      stances: { affirms: 2, conditional: 0, denies: 0, withholds: 1 },
      neutral: 0,
      total: 3,
      hedged: 1,
      ignorance: 1,
      contested: true,
      lit: true,
    });
    expect(cells[1]).toMatchObject({ a: { total: 3, neutral: 1 }, spoken: { a: { total: 2, neutral: 0 }, b: null } });
  });

  test("stand by party, what is reported last, also where the second has the earlier rows", () => {
    const rows = (a: View, b: View) => [
      ...new Set(compared({ rows: "party", ...a }, { rows: "party", ...b }).cells.map(({ row }) => row)),
    ];
    expect(rows({ speaker: ["starmer", "putin"], kind: ["statement"] }, { speaker: ["trump"] })).toEqual([
      "us",
      "ru",
      "europe",
    ]);
    expect(rows({ kind: ["event"] }, { speaker: ["zelenskyy", "trump"] })).toEqual(["us", "ua", "reported"]);
    expect(rows({ speaker: ["zelenskyy"] }, { kind: ["event"] })).toEqual(["ua", "reported"]);
  });

  test("have the columns of the second among those of the first, by how many parties speak to them", () => {
    const { cells } = compared({ ...second, kind: ["event"] }, { ...first, kind: ["statement"] }, true);
    expect(cells.map(({ issue }) => issue)).toEqual(["minerals", "talks", "nato", "elections", "other"]);
  });

  test("taken across rows add up all that a cell has", () => {
    const withheld = (speaker: string) => ({
      speaker,
      issue: "nato",
      stance: "withholds" as const,
      withholding: "ignorance" as const,
      hedged: true,
    });
    const engine = createEngine(dossierOf({ articles: [{ codings: ["trump", "putin", "starmer"].map(withheld) }] }));
    const rows = engine.rows({ rows: "party" });
    expect(compareRows(rows, rows, true).cells).toMatchObject([
      { a: { total: 3, hedged: 3, ignorance: 3, stances: { withholds: 3 }, contested: false }, change: "same" },
    ]);
  });

  test("with as many codings but other shares of the same stances have turned", () => {
    const half = (stances: readonly ("affirms" | "denies")[]) => ({
      codings: stances.map((stance) => ({ speaker: "trump", issue: "nato", stance })),
    });
    const of = dossierOf({ articles: [half(["affirms", "affirms", "denies"]), half(["affirms", "denies", "denies"])] });
    const engine = createEngine(of);
    const [a, b] = of.articles.map(({ id }) => engine.rows({ rows: "party", article: [id] }));
    expect(compareRows(a!, b!).cells.map(({ change }) => change)).toEqual(["turned"]);
  });

  test("hold what each has in all, what is undated, and what both have", () => {
    expect(compared(first!, second!)).toMatchObject({
      a: { matched: 10, total: 20, undated: 0 },
      b: { matched: 10, total: 20, undated: 0 },
      overlap: 0,
      crowded: false,
    });
    const since: View = { rows: "party", from: "2020-01-01" };
    expect(compared(since, first!)).toMatchObject({ a: { matched: 19, undated: 1 }, b: { undated: 0 }, overlap: 9 });
    expect(compared({ rows: "party" }, { rows: "party", speaker: ["trump"] }).overlap).toBe(8);
  });

  test("name each venue of either, with what has become of it", () => {
    const told = (a: View, b: View) =>
      compared(a, b).venues.map(({ place, name, change, a, b }) => [place, name, change, a?.count, b?.count]);
    expect(told(first!, second!)).toEqual([
      ["saudi-arabia", "Saudi arabia", "more", 1, 2],
      ["riyadh", "Riyadh", "same", 1, 1],
      ["geneva", "Geneva", "gone", 2, undefined],
      ["bocharov-ruchey", "Bocharov ruchey", "new", undefined, 1],
    ]);
    expect(told(second!, first!)[0]).toEqual(["saudi-arabia", "Saudi arabia", "fewer", 2, 1]);
    expect(compared(first!, second!).venues[2]!.b).toBeNull();
  });

  test("tell of each party that claims a stage on either side", () => {
    expect(compared(first!, second!).parties).toMatchObject([
      { party: "ru", a: { marks: 0, furthest: null }, b: { marks: 1, furthest: 4, pin: "coding:a2-10" } },
    ]);
  });

  test("compare no party where a side has more stage claims than are told apart", () => {
    const codings = Array.from({ length: MOST_MARKS + 1 }, () => ({ stage: {} }));
    const engine = createEngine(dossierOf({ articles: [{ codings }, { codings: [{ stage: {}, speaker: "putin" }] }] }));
    const [all, putin] = [engine.rows({ rows: "party" }), engine.rows({ rows: "party", speaker: ["putin"] })];
    for (const [a, b] of [
      [all, putin],
      [putin, all],
    ] as const)
      expect(compareRows(a, b)).toMatchObject({ crowded: true, parties: [] });
    expect(compareRows(putin, putin)).toMatchObject({ crowded: false, parties: [{ party: "ru" }] });
  });
});

test("the stances of a cell stand in their order, those that nobody takes left out", () => {
  const { cells } = createEngine(dossier).rows({ rows: "party" }).matrix;
  const of = (row: string, issue: string) => stancesOf(cells.find((cell) => cell.row === row && cell.issue === issue)!);
  expect(of("us", "talks")).toEqual(["affirms", "conditional", "withholds"]);
  expect(of("reported", "elections")).toEqual([]);
});
