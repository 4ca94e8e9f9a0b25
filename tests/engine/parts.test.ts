import { describe, expect, test } from "vitest";
import { edtfOf } from "../../src/dossier/edtf";
import { coverageRows } from "../../src/engine/coverage";
import { createEngine } from "../../src/engine/engine";
import { overviewRows } from "../../src/engine/overview";
import { relaxRows } from "../../src/engine/relax";
import { stageRows } from "../../src/engine/stages";
import { trackOf } from "../../src/engine/track";
import { venueRows } from "../../src/engine/venues";
import type { View } from "../../src/store/view";
import { dossierOf } from "../support/dossierOf";

const day = (text: string) => edtfOf(text).interval.start;

describe("the matrix", () => {
  const dossier = dossierOf({
    articles: [
      {
        codings: [
          { speaker: "peskov", issue: "talks", stance: "withholds", withholding: "ignorance" },
          { speaker: "peskov", issue: "talks", stance: "affirms", hedged: true },
          { speaker: "trump", issue: "talks", stance: "denies" },
          { speaker: "kellogg", issue: "nato" },
          { kind: "event", actors: ["putin"], issue: "elections", stance: null },
          { kind: "event", actors: ["putin"], issue: null, stance: null },
        ],
      },
    ],
    links: [{ type: "contradicts", a: "a1-02", b: "a1-03" }],
  });
  const { matrix } = createEngine(dossier).rows({});

  test("tells mixed, hedged, ignorance and contested apart in a cell [codebook 5.3]", () => {
    expect(matrix.cells.find(({ row }) => row === "peskov")).toEqual({
      row: "peskov",
      issue: "talks",
      stances: { affirms: 1, conditional: 0, denies: 0, withholds: 1 },
      neutral: 0,
      total: 2,
      hedged: 1,
      ignorance: 1,
      contested: true,
      lit: true,
    });
    expect(matrix.disputes).toEqual(["l1"]);
  });

  test("has rows by party, in the dossier's order within, and events in a last one [contract 2.11]", () => {
    expect(matrix.rows.map(({ id }) => id)).toEqual(["trump", "kellogg", "peskov", "reported"]);
    expect(matrix.rows.at(-1)).toEqual({ id: "reported", name: "Reported as happened", party: null, total: 1 });
    expect(matrix).toMatchObject({ withoutIssue: 1, total: 5 });
  });

  test("has columns by the parties that speak to them in the whole dossier, and keeps that order under a filter", () => {
    expect(matrix.columns.map(({ issue, parties }) => [issue, parties])).toEqual([
      ["talks", 2],
      ["nato", 1],
      ["elections", 0],
    ]);
    const filtered = createEngine(dossier).rows({ speaker: ["kellogg", "trump"] }).matrix;
    expect(filtered.columns.map(({ issue, parties, total }) => [issue, parties, total])).toEqual([
      ["talks", 2, 1],
      ["nato", 1, 1],
    ]);
  });

  test("has the rest category as its last column, however many speak to it [contract 2.11]", () => {
    const speak = (speaker: string, issue: string) => ({ speaker, issue });
    const codings = [speak("trump", "other"), speak("peskov", "other"), speak("trump", "talks")];
    const { columns } = createEngine(dossierOf({ articles: [{ codings }] })).rows({}).matrix;
    expect(columns.map(({ issue, parties }) => [issue, parties])).toEqual([
      ["talks", 1],
      ["other", 2],
    ]);
  });

  test("hides what has fewer than the least number and says how much [contract 2.4]", () => {
    const { rows, columns, cells, hiddenRows, hiddenColumns } = createEngine(dossier).rows({ min: 2 }).matrix;
    expect(rows.map(({ id }) => id)).toEqual(["peskov"]);
    expect(columns.map(({ issue }) => issue)).toEqual(["talks"]);
    expect(cells).toHaveLength(1);
    expect([hiddenRows, hiddenColumns]).toEqual([3, 2]);
  });

  test("can be sorted by name or count", () => {
    const rows = (view: View) =>
      createEngine(dossier)
        .rows(view)
        .matrix.rows.map(({ id }) => id);
    expect(rows({ sort: "name" })).toEqual(["kellogg", "peskov", "trump", "reported"]);
    expect(rows({ sort: "count" })).toEqual(["peskov", "trump", "kellogg", "reported"]);
  });
});

describe("the stages", () => {
  const dossier = dossierOf({
    articles: [
      {
        reported: "2025-02-10",
        codings: [
          { stage: { rung: 3 }, said: "2025-02-04" },
          { stage: { rung: 2 }, said: "2024-11?" },
          { stage: { rung: 2 }, said: null },
          {
            kind: "event",
            actors: ["putin", "trump"],
            issue: "talks",
            stance: "affirms",
            stage: {},
            said: "2025-02-03~",
          },
          {},
        ],
      },
    ],
  });
  const stages = createEngine(dossier).rows({}).part(stageRows);

  test("has a mark for each dated claim of a stage, in order of date", () => {
    expect(stages.marks!.map(({ coding, date }) => [coding, date.start])).toEqual([
      ["a1-02", day("2024-11-01")],
      ["a1-04", day("2025-02-03")],
      ["a1-01", day("2025-02-04")],
    ]);
    expect(stages).toMatchObject({ undated: 1, withoutStage: 1, total: 4 });
  });

  test("says how sure a date is, whose party a mark has, and which pin it is", () => {
    expect(stages.marks![0]).toMatchObject({ uncertain: true, approximate: false, pin: "stage:2024-11?~2~us-ru" });
    expect(stages.marks![1]).toMatchObject({ approximate: true, party: "ru", kind: "event", speaker: null });
  });

  test("what lies in no covered stretch is told in retrospect [codebook 8.1]", () => {
    expect(stages.marks!.map(({ retrospect }) => retrospect)).toEqual([true, true, false]);
    const reported = createEngine(dossier).rows({ axis: "reported" }).part(stageRows);
    expect(reported.marks!.some(({ retrospect }) => retrospect)).toBe(false);
  });
});

describe("coverage [codebook 8.1]", () => {
  test("is the seven days up to each article; stretches that touch are one", () => {
    const dossier = dossierOf({
      articles: [{ reported: "2025-02-03" }, { reported: "2025-02-10?" }, { reported: "2025-12-29" }],
    });
    const { stretches, articles } = createEngine(dossier).rows({}).part(coverageRows);
    expect(stretches).toEqual([
      { start: day("2025-01-28"), end: day("2025-02-10") },
      { start: day("2025-12-23"), end: day("2025-12-29") },
    ]);
    expect(articles!.map(({ uncertain, codings }) => [uncertain, codings])).toEqual([
      [false, 0],
      [true, 0],
      [false, 0],
    ]);
  });
});

describe("the overview", () => {
  test("counts for each day what a window of that day would hold, and ignores the window", () => {
    const dossier = dossierOf({
      articles: [
        {
          codings: [{ said: "2025-02-09" }, { said: "[2025-02-08,2025-02-09]" }, { said: null }, { speaker: "putin" }],
        },
      ],
    });
    const engine = createEngine(dossier);
    const view: View = { speaker: ["trump"], from: "2025-02-08", to: "2025-02-08" };
    const { days, counts } = engine.rows(view).part(overviewRows);
    expect(days).toEqual([day("2025-02-08"), day("2025-02-09")]);
    expect(counts).toEqual([1, 2]);
    expect(engine.rows(view).matched).toBe(1);
  });
});

describe("what to relax", () => {
  const dossier = dossierOf({ articles: [{ codings: [{ speaker: "trump" }, { speaker: "peskov", issue: "nato" }] }] });
  const view: View = { speaker: ["trump"], issue: ["nato"], from: "2020-01-01", q: "says" };

  test("is each clause in force, a facet whole, with what is left without it", () => {
    const relaxed = createEngine(dossier).rows(view).part(relaxRows);
    expect(relaxed).toEqual([
      { clause: "window", matched: 0 },
      { clause: "speaker", matched: 1 },
      { clause: "issue", matched: 1 },
      { clause: "q", matched: 0 },
    ]);
  });

  test("is nothing as long as something matches", () => {
    expect(
      createEngine(dossier)
        .rows({ speaker: ["trump"] })
        .part(relaxRows),
    ).toEqual([]);
  });
});

describe("the venues", () => {
  test("count independent origins, and say which are assumed [codebook 10.2]", () => {
    const named = { place: "riyadh", via: ["reuters"] };
    const dossier = dossierOf({
      articles: [
        { reported: "2025-02-03", venues: [named] },
        { reported: "2025-02-04", venues: [named, { place: "riyadh", role: "past" }] },
        { reported: "2025-02-05", credits: ["reuters"], venues: [{ place: "riyadh" }] },
      ],
    });
    const [riyadh] = createEngine(dossier).rows({}).part(venueRows).places;
    expect(riyadh).toMatchObject({ origins: 2, roles: ["proposed", "past"] });
    expect(riyadh?.mentions.map(({ origin, originAssumed }) => [origin, originAssumed])).toEqual([
      ["reuters", false],
      ["reuters", false],
      ["2025-02-04-a2", true],
      ["reuters", true],
    ]);
  });

  test("are on the track of those who would meet", () => {
    expect(trackOf(["us", "ru"])).toBe("us-ru");
    expect(trackOf(["ua", "us", "us"])).toBe("us-ua");
    expect(trackOf(["ru", "ua", "press"])).toBe("ru-ua");
    expect(trackOf(["us", "ru", "ua"])).toBe("multi");
    expect(trackOf(["us", "europe"])).toBe("multi");
    expect(trackOf(["us"])).toBeNull();
    expect(trackOf(["us", "other"])).toBeNull();
  });
});
