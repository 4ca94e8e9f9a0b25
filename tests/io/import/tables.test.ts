/** Tables of other people: what is read of them, what is wrong with them, and that nothing is guessed. */
import { describe, expect, it } from "vitest";
import actors from "../../../data/actors.json";
import codebook from "../../../data/codebook.json";
import outlets from "../../../data/outlets.json";
import { codingAt, openTable } from "../../../src/dossier/table";
import { crosswalk } from "../../../src/io/import/crosswalk";
import { GDELT_COLUMNS } from "../../../src/io/import/events";
import { SHOWN_FAULTS } from "../../../src/io/import/faultBook";
import type { FieldId } from "../../../src/io/import/fields";
import { idOf } from "../../../src/io/import/ids";
import { LIMITS } from "../../../src/io/import/limits";
import { lookAt } from "../../../src/io/import/look";
import { type EventPlan, guess, type Origin, type TablePlan } from "../../../src/io/import/plan";
import { preview } from "../../../src/io/import/preview";
import { runTable } from "../../../src/io/import/run";
import type { Known } from "../../../src/io/import/world";

const known = { id: "bundled", codebook, actors, outlets, places: [] } as unknown as Known;

const lookOf = async (text: string, name = "table.csv") => {
  const file = new File([text], name);
  const look = await lookAt([{ path: name, file }]);
  return { file, look };
};

interface Changes {
  readonly fields?: Partial<Record<FieldId, Origin>>;
  readonly values?: Partial<Record<FieldId, Record<string, string>>>;
}

async function read(text: string, { fields = {}, values = {} }: Changes = {}) {
  const { file, look } = await lookOf(text);
  if (look.kind !== "table") throw new Error(JSON.stringify(look));
  const first = guess(look.format, look.columns);
  const plan: TablePlan = {
    ...first,
    fields: new Map([...first.fields, ...(Object.entries(fields) as [FieldId, Origin][])]),
    values: new Map(Object.entries(values).map(([field, map]) => [field as FieldId, new Map(Object.entries(map))])),
  };
  return { plan, look, run: await runTable(file, plan, known, () => {}) };
}

const HEAD = "Date,Person,Side,Topic,Position,Text,Newspaper\n";
const STANCES = { stance: { support: "affirms", oppose: "denies" } };

describe("a table of somebody else's columns", () => {
  it("is read by a guess at its heads, and by what is said of its values [contract 9.3]", async () => {
    const { run } = await read(
      `${HEAD}2025-02-10,Donald Trump,US,Ceasefire,Support,He wants a truce.,Reuters\n20250211,Jane Doe,,A new road,oppose,No.,The Daily\n`,
      {
        values: STANCES,
      },
    );
    expect(run.checked).toMatchObject({ sound: 2, rows: 2, articles: 2, faults: { rows: 0 } });
    const { frame, heads, table } = run.take("A table");
    const codings = [0, 1].map((row) => codingAt(openTable(table), row));
    expect(codings[0]).toMatchObject({
      id: "row-1",
      kind: "statement",
      speaker: "trump",
      issue: "ceasefire",
      stance: "affirms",
      paraphrase: "He wants a truce.",
      mode: "indirect",
      said: null,
    });
    expect(codings[1]).toMatchObject({ id: "row-2", speaker: "jane-doe", issue: "a-new-road", stance: "denies" });
    expect(frame.actors.map(({ id, name, party, kind }) => [id, name, party, kind])).toEqual([
      ["trump", "Donald Trump", "us", "person"],
      ["reuters", "Reuters", "press", "outlet"],
      ["jane-doe", "Jane Doe", "other", "body"],
      ["the-daily", "The Daily", "press", "outlet"],
    ]);
    expect(frame.codebook.issues.map(({ id, name }) => [id, name])).toEqual([
      ["ceasefire", "Ceasefire"],
      ["a-new-road", "A new road"],
    ]);
    expect(heads.map(({ id, outlet, reported }) => [id, outlet, reported])).toEqual([
      ["2025-02-10-reuters", "reuters", "2025-02-10"],
      ["2025-02-11-the-daily", "the-daily", "2025-02-11"],
    ]);
    expect(frame.asOf).toBe("2025-02-11");
  });

  it("shows in the preview what will be read, and which texts are unknown", async () => {
    const { plan, look } = await read(`${HEAD}2025-02-10,Jane,US,X,backs,T,D\n2025-02-10,Jane,US,X,affirms,T,D\n`);
    const shown = preview(plan, "rows" in look ? look.rows : [], known, "table");
    expect(shown.rows.map(({ coding, faults }) => [coding?.stance, faults])).toEqual([
      [undefined, ['stance: "backs" is no value known here']],
      ["affirms", []],
    ]);
    expect([...shown.unknown]).toEqual([["stance", ["backs"]]]);
  });

  it.each<[what: string, row: string, line: number, rule: string, changes?: Changes]>([
    ["a day in another order", "10.02.2025,Jane,US,X,affirms,T,D", 2, "reported: is no date"],
    ["a day that there is not", "2025-02-30,Jane,US,X,affirms,T,D", 2, "reported: is no date"],
    ["no date", ",Jane,US,X,affirms,T,D", 2, "reported: is missing"],
    ["an unknown stance", "2025-02-10,Jane,US,X,backs,T,D", 2, "stance: is no value known here"],
    ["no speaker", "2025-02-10,,US,X,affirms,T,D", 2, "speaker: is needed in a statement"],
    ["no issue", "2025-02-10,Jane,US,,affirms,T,D", 2, "issue: is needed in a statement"],
    ["a cell too few", "2025-02-10,Jane,US,X,affirms,T", 2, "has another number of cells than the head"],
    [
      "a quotation mark inside",
      '2025-02-10,Ja"ne,US,X,affirms,T,D',
      2,
      "has a quotation mark in a cell that does not begin with one",
    ],
    [
      "a long cell",
      `2025-02-10,Jane,US,X,affirms,${"T".repeat(LIMITS.cell + 1)},D`,
      2,
      "has a cell of more than 10,000 characters",
    ],
    [
      "a stage without a track",
      "2025-02-10,Jane,US,X,affirms,T,3",
      2,
      "track: is needed with a stage",
      { fields: { rung: { column: 6 } } },
    ],
    [
      "a quote of 13 words",
      "2025-02-10,Jane,US,X,affirms,a b c d e f g h i j k l m,D",
      2,
      "quote: has more than 12 words",
      { fields: { quote: { column: 5 } } },
    ],
    [
      "what was said after its article",
      "2025-02-10,Jane,US,X,affirms,2025-02-11,D",
      2,
      "said: is after the article",
      { fields: { said: { column: 5 }, paraphrase: null } },
    ],
    [
      "a withholds that says no more",
      "2025-02-10,Jane,US,X,withholds,T,D",
      2,
      "withholding: is needed with withholds: refuses or ignorance",
    ],
  ])("has a fault for %s, with its line and its rule [contract 9.4]", async (_, row, line, rule, changes) => {
    const { run } = await read(`${HEAD}${row}\n2025-02-10,Jo,US,X,affirms,T,D\n`, changes);
    expect(run.checked.faults.rules).toContainEqual({ rule, count: 1 });
    expect(run.checked.faults.shown[0]?.line).toBe(line);
  });

  it("tells an id that is taken, another party of one speaker, and another date of one article", async () => {
    const text =
      "id,article,date,speaker,party,issue,stance\na,1,2025-02-10,Jane,us,x,affirms\nA,1,2025-02-11,Jane,ru,x,affirms\n";
    const { run } = await read(text);
    expect(run.checked.faults.rules.map(({ rule }) => rule)).toEqual([
      "coding: the id is taken",
      "party: is another than in another row",
      "reported: is another than in another row of its article",
    ]);
  });

  it("counts every fault by its rule and shows the first hundred [contract 9.4]", async () => {
    const rows = Array.from({ length: 250 }, (_, at) =>
      at % 50 === 49 ? "2025-02-10,Jane,US,X,affirms,T,D" : "?,Jane,US,X,affirms,T,D",
    );
    const { run } = await read(HEAD + rows.join("\n"));
    const { faults, sound } = run.checked;
    expect([sound, faults.rows, faults.all, faults.shown.length]).toEqual([5, 245, 245, SHOWN_FAULTS]);
    expect(faults.rules).toEqual([{ rule: "reported: is no date", count: 245 }]);
  });

  it("leaves out of the dossier whomever only rows with faults name", async () => {
    const { run } = await read(`${HEAD}?,Mallory,US,X,affirms,T,D\n2025-02-10,Jo,US,X,affirms,T,D\n`);
    expect(run.take("t").frame.actors.map(({ id }) => id)).toEqual(["jo", "d"]);
  });

  it("takes hostile names and texts as texts [contract 9.7]", async () => {
    const text =
      'date,speaker,issue,stance,text,toString\n2025-02-10,__proto__,constructor,affirms,"<img src=x onerror=alert(1)>",x\n2025-02-10,"=cmd|\' /C\'!A0",toString,affirms,‮gnp.exe,y\n2025-02-10,Київ,Київ,affirms,\u0000,z\n2025-02-10,reported,x,affirms,a,z\n';
    const { run } = await read(text);
    const { frame, table } = run.take("t");
    expect(run.checked.faults.rows).toBe(0);
    expect(frame.actors.map(({ name }) => name)).toEqual(["__proto__", "=cmd|' /C'!A0", "Київ", "reported"]);
    expect(frame.actors.every(({ id }) => /^[a-z0-9][a-z0-9-]*$/.test(id) && id !== "reported")).toBe(true);
    expect(codingAt(openTable(table), 0).paraphrase).toBe("<img src=x onerror=alert(1)>");
  });
});

describe("an id made of a text", () => {
  it.each([
    ["trump", "trump"],
    ["Donald Trump", "donald-trump"],
    ["São Paulo", "sao-paulo"],
    ["Trump's", "trumps"],
    ["  U.S. / EU ", "u-s-eu"],
  ])("of %j is %j [contract 9.2]", (text, id) => expect(idOf(text)).toBe(id));

  it("keeps apart what loses its letters", () => {
    const ids = ["Київ", "Харків", "😀", "", "Іван Doe", "Петро Doe", "x".repeat(200), `${"x".repeat(199)}y`].map(idOf);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,99}$/);
  });
});

describe("the separator", () => {
  it("is what stands between the heads, not within one", async () => {
    const { look } = await lookOf('"Date; day; month; year","Person | who",Topic\n2025-02-10,Jo,Peace\n');
    expect(look).toMatchObject({ columns: ["Date; day; month; year", "Person | who", "Topic"] });
  });
});

describe("what cannot be opened is refused before work starts", () => {
  it.each<[what: string, bytes: BlobPart, why: RegExp]>([
    ["a ZIP", new Uint8Array([0x50, 0x4b, 3, 4, 0]), /packed \(ZIP\)/],
    ["gzip", new Uint8Array([0x1f, 0x8b, 8]), /packed \(gzip\)/],
    ["UTF-16", new Uint8Array([0xff, 0xfe, 65, 0]), /UTF-16/],
    ["Latin-1", new Uint8Array([...new TextEncoder().encode("a,b\n"), 0xe9, 44, 65, 10]), /not UTF-8/],
    ["nothing", "", /empty/],
    ["a head alone", "a,b\n", /no rows/],
    ["a list in JSON", "[{}]", /one object on each line/],
    ["a quotation mark that never ends", `a,b\n"${"x".repeat(LIMITS.record + 10)}`, /line 2 is longer/],
  ])("%s", async (_, bytes, why) => {
    const file = new File([bytes], "x.csv");
    expect(await lookAt([{ path: "x.csv", file }])).toEqual({ kind: "refused", why: expect.stringMatching(why) });
  });
});

describe("lines of JSON", () => {
  it("have a fault by line for what is no JSON, no object, or has a key twice", async () => {
    const row = '{"date":"2025-02-10","speaker":"Jo","issue":"x","stance":"affirms"}';
    const { run } = await read([row, "{", "7", '{"date":"2025","date":"2024"}', "", row].join("\n"));
    expect(run.checked.faults.shown.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(run.checked.sound).toBe(2);
  });
});

describe("event tables", () => {
  const gdelt = (cells: Record<number, string>) =>
    Array.from({ length: GDELT_COLUMNS }, (_, at) => cells[at] ?? "").join("\t");
  const event = (id: number, code: string, one: string, other: string) =>
    gdelt({
      0: String(id),
      1: "20250209",
      6: "SOMEBODY",
      7: one,
      16: other && "ANOTHER",
      17: other,
      26: code,
      27: code.slice(0, 3),
      28: code.slice(0, 2),
      52: 'Riyadh, "Saudi Arabia',
      59: "20250210120000",
      60: "https://www.example.org/a/b",
    });

  const readEvents = async (text: string, changes: Partial<EventPlan> = {}) => {
    const { file, look } = await lookOf(text);
    if (look.kind !== "events") throw new Error(JSON.stringify(look));
    const scheme = look.format.kind === "gdelt" ? "cameo" : "plover";
    const plan: EventPlan = {
      kind: "events",
      format: look.format,
      columns: look.columns,
      rungs: crosswalk(known.codebook, scheme),
      staged: false,
      ...changes,
    };
    return runTable(file, plan, known, () => {});
  };

  it("have the rungs of the codebook's crosswalks, the lowest where a code stands at several [contract 9.6]", () => {
    const cameo = crosswalk(known.codebook, "cameo");
    expect([...cameo].sort()).toEqual([
      ["026", 1],
      ["030", 4],
      ["036", 1],
      ["037", 5],
      ["040", 2],
      ["041", 2],
      ["042", 4],
      ["043", 4],
      ["044", 4],
      ["046", 3],
      ["057", 7],
      ["087", 8],
      ["125", 0],
      ["134", 0],
      ["164", 0],
    ]);
    expect([...crosswalk(known.codebook, "plover")]).toContainEqual(["REJECT-meet", 0]);
    expect(crosswalk(known.codebook, "plover").has("AGREE (future)")).toBe(false);
  });

  it("of GDELT become events of states, with a stage only on a track of the talks [contract 9.6]", async () => {
    const run = await readEvents(
      [
        event(1, "046", "USA", "RUS"),
        event(2, "0871", "RUS", "UKR"),
        event(3, "125", "UKR", ""),
        event(4, "046", "FRA", "CHN"),
        event(5, "195", "RUS", "UKR"),
        event(6, "041", "USA", "USA"),
      ].join("\n"),
    );
    expect(run.checked).toMatchObject({ sound: 6, articles: 1, faults: { rows: 0 } });
    expect(run.checked.codes).toEqual([
      { code: "046", count: 2, staged: 1 },
      { code: "041", count: 1, staged: 1 },
      { code: "087", count: 1, staged: 1 },
      { code: "125", count: 1, staged: 1 },
      { code: "19", count: 1, staged: 0 },
    ]);
    const { frame, heads, table } = run.take("events");
    const codings = Array.from({ length: 6 }, (_, row) => codingAt(openTable(table), row));
    expect(codings.map(({ id, kind, actors: who, stage }) => [id, kind, who.join(" "), stage])).toEqual([
      ["gdelt-1", "event", "usa rus", { rung: 3, direction: "holding", track: "us-ru" }],
      ["gdelt-2", "event", "rus ukr", { rung: 8, direction: "holding", track: "ru-ua" }],
      ["gdelt-3", "event", "ukr", { rung: 0, direction: "backward", track: "multi" }],
      ["gdelt-4", "event", "fra chn", null],
      ["gdelt-5", "event", "rus ukr", null],
      ["gdelt-6", "event", "usa", { rung: 2, direction: "holding", track: "multi" }],
    ]);
    expect(codings[0]).toMatchObject({
      said: "2025-02-09",
      setting: 'Riyadh, "Saudi Arabia',
      stance: null,
      issue: null,
      paraphrase: "United States, Russia: negotiate (CAMEO 046).",
    });
    expect(frame.actors.map(({ id, party }) => [id, party])).toContainEqual(["fra", "europe"]);
    expect(heads[0]).toMatchObject({
      outlet: "example-org",
      reported: "2025-02-10",
      title: "https://www.example.org/a/b",
    });
  });

  it("of GDELT can be those with a stage alone; the others are counted", async () => {
    const run = await readEvents([event(1, "046", "USA", "RUS"), event(2, "195", "RUS", "UKR")].join("\n"), {
      staged: true,
    });
    expect(run.checked).toMatchObject({ sound: 1, passed: 1, rows: 2 });
  });

  it("of GDELT have faults for a row twice, no day, and a cell too few", async () => {
    const run = await readEvents(
      [
        event(1, "046", "USA", "RUS"),
        event(1, "046", "USA", "RUS"),
        event(2, "046", "USA", "RUS").replace("20250209", "20259999"),
        "1\t2",
      ].join("\n"),
    );
    expect(run.checked.faults.rules.map(({ rule }) => rule)).toEqual([
      "coding: the id is taken",
      "has another number of cells than the head",
      "said: is no date",
    ]);
  });

  it("of POLECAT are read by their heads, with modes before types", async () => {
    const head =
      "Event ID\tEvent Date\tEvent Type\tEvent Mode\tActor Name\tActor Country\tRecipient Name\tRecipient Country\tSource\tPublication Date";
    const rows = [
      "7\t2025-02-09\tCONSULT\tphone\tA\tUSA\tB\tRussia\tReuters\t2025-02-10",
      "7\t2025-02-10\tCONSULT\tvisit\tA;C\tUSA;UKR\t\t\tReuters\t2025-02-10",
      "8\t2025-02-10\tASSAULT\taerial\tA\tRUS\tB\tUKR\tReuters\t\t\t",
    ];
    const run = await readEvents([head, ...rows].join("\n"));
    expect(run.checked.faults.shown).toEqual([]);
    expect(run.checked.codes).toEqual([
      { code: "ASSAULT", count: 1, staged: 0 },
      { code: "CONSULT-phone", count: 1, staged: 1 },
      { code: "CONSULT-visit", count: 1, staged: 1 },
    ]);
    const table = openTable(run.take("p").table);
    expect([0, 1, 2].map((row) => codingAt(table, row).stage?.track ?? null).sort()).toEqual([null, "us-ru", "us-ua"]);
  });
});
