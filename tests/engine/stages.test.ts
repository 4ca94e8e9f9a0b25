import { describe, expect, test } from "vitest";
import { edtfOf } from "../../src/dossier/edtf";
import { createEngine } from "../../src/engine/engine";
import { isClaim, MOST_MARKS, stageBins, stageDates, stageRows } from "../../src/engine/stages";
import type { View } from "../../src/store/view";
import { type CodingInput, dossierOf } from "../support/dossierOf";

const day = (text: string) => edtfOf(text).interval.start;

describe("the marks of the stages", () => {
  const dossier = dossierOf({
    articles: [
      {
        reported: "2025-02-10~",
        codings: [
          { stage: { rung: 3, direction: "holding", track: "multi" }, said: "2025-02-09", issue: "nato" },
          { stage: { rung: 3 }, said: "2025-02", stance: "withholds", withholding: "refuses", speaker: "putin" },
          { stage: { rung: 2 }, said: "2025-02-09/2025-02-10" },
          { kind: "event", actors: ["putin", "trump"], issue: null, stance: null, stage: { rung: 4 }, said: "2023" },
          { kind: "event", actors: [], issue: null, stance: null, stage: { rung: 5 }, said: "2025-02-09" },
          { stage: { rung: 7 }, said: null },
          { said: "2025-02-09" },
        ],
      },
    ],
  });
  const ask = (view: View = {}) => createEngine(dossier).rows(view).part(stageRows);

  test("stand by first day, then last day, then as they came", () => {
    expect(ask().marks!.map(({ coding }) => coding)).toEqual(["a1-04", "a1-02", "a1-01", "a1-05", "a1-03"]);
    expect(ask({ axis: "reported" }).marks!.map(({ coding }) => coding)).toEqual(
      [1, 2, 3, 4, 5, 6].map((at) => `a1-0${at}`),
    );
  });

  test("have all that is known of the coding, dated by the axis", () => {
    const [, , mark] = ask().marks!;
    expect(mark).toEqual({
      coding: "a1-01",
      article: "2025-02-10-a1",
      speaker: "trump",
      party: "us",
      stance: "affirms",
      kind: "statement",
      actors: [],
      issue: "nato",
      rung: 3,
      direction: "holding",
      track: "multi",
      date: edtfOf("2025-02-09").interval,
      dating: { basis: "explicit", reason: "The text says so." },
      uncertain: false,
      approximate: false,
      retrospect: false,
      pin: "stage:2025-02-09~3~multi",
      lit: true,
    });
    expect(ask({ axis: "reported" }).marks![0]).toEqual({
      ...mark,
      date: edtfOf("2025-02-10").interval,
      dating: { basis: "explicit", reason: "It says so." },
      approximate: true,
      pin: "stage:2025-02-10~~3~multi",
    });
  });

  test("of an event have the party of the first who acted, and none if nobody did", () => {
    const [first] = ask().marks!;
    expect(first).toMatchObject({ party: "ru", speaker: null, actors: ["putin", "trump"], retrospect: true });
    expect(ask().marks![3]).toMatchObject({ coding: "a1-05", party: null, actors: [] });
  });

  test("are counted, and so are those without a date or a stage", () => {
    expect(ask()).toMatchObject({ dated: 5, undated: 1, withoutStage: 1, total: 6 });
    expect(ask({ axis: "reported" })).toMatchObject({ dated: 6, undated: 0, withoutStage: 1, total: 6 });
    expect(ask({ kind: ["event"] })).toMatchObject({ dated: 2, undated: 0, withoutStage: 0, total: 2 });
    expect(ask({ speaker: ["nobody"] })).toEqual({ marks: [], dated: 0, undated: 0, withoutStage: 0, total: 0 });
  });

  test("are all there under a pin of a stage, those lit that it names by date, rung and track", () => {
    const lit = (pin: string) =>
      ask({ pin })
        .marks!.filter((mark) => mark.lit)
        .map(({ coding }) => coding);
    expect(lit("stage:2025-02-09~3~multi")).toEqual(["a1-01"]);
    expect(lit("stage:2025-02-09~3~us-ru")).toEqual([]);
    expect(lit("stage:*~3~us-ru")).toEqual(["a1-02"]);
    expect(lit("stage:2025-02-09~5~us-ru")).toEqual(["a1-05"]);
    expect(ask({ pin: "stage:*~3~us-ru" })).toMatchObject({ dated: 5, undated: 1, withoutStage: 1, total: 6 });
    expect(ask({ pin: "coding:a1-02" })).toMatchObject({ dated: 1, undated: 0, total: 1, marks: [{ lit: true }] });
  });

  test("are claims but where they are withheld, denied or going backward", () => {
    const claims = dossierOf({
      articles: [
        {
          codings: [
            {},
            { stance: "conditional" },
            { stance: "denies", issue: "nato" },
            { stance: "withholds", withholding: "refuses" },
            { stage: { direction: "backward" } },
            { stage: { direction: "holding" } },
            { kind: "event", stance: null, issue: null },
          ].map((coding) => ({ stage: {}, ...coding }) as CodingInput),
        },
      ],
    });
    expect(createEngine(claims).rows({}).part(stageRows).marks!.map(isClaim)).toEqual([
      true,
      true,
      false,
      false,
      false,
      true,
      true,
    ]);
  });

  test("are told one by one up to a number that nobody could tell apart", () => {
    const crowd = (size: number) => {
      const codings = Array.from({ length: size }, () => ({ stage: {} }));
      return createEngine(dossierOf({ articles: [{ codings: [...codings, { stage: {}, said: null }] }] }))
        .rows({})
        .part(stageRows);
    };
    expect(crowd(MOST_MARKS).marks).toHaveLength(MOST_MARKS);
    expect(crowd(MOST_MARKS + 1)).toEqual({
      marks: null,
      dated: MOST_MARKS + 1,
      undated: 1,
      withoutStage: 0,
      total: MOST_MARKS + 2,
    });
  });
});

describe("what the axis of the stages spans", () => {
  const claims = dossierOf({
    articles: [
      {
        reported: "2025-03-01",
        codings: [
          { stage: { rung: 2 }, said: "2025-02-09" },
          { stage: { rung: 3 }, said: "2025-02-09" },
          { stage: { rung: 3 }, said: "2025-02" },
          { stage: { rung: 3 }, said: "2024-12-01/2025-02-02" },
          { said: "2025-02-20" },
          { stage: { rung: 1 }, said: null },
          { stage: { rung: 4 }, said: null },
          { stage: { rung: 2 }, said: null },
        ],
      },
    ],
  });
  const ask = (view: View) => createEngine(claims).rows(view).part(stageDates);

  test("are the days of stage claims, each stretch once, that the window lets pass, whatever else is filtered", () => {
    const spans = (...dates: string[]) => dates.map((date) => edtfOf(date).interval);
    const all = spans("2024-12-01/2025-02-02", "2025-02", "2025-02-09");
    expect(ask({}).dates).toEqual(all);
    expect(ask({ speaker: ["nobody"] }).dates).toEqual(all);
    expect(ask({ from: "2025-02-03" }).dates).toEqual(all.slice(1));
    expect(ask({ to: "2025-01-31" }).dates).toEqual(all.slice(0, 1));
    expect(ask({ axis: "reported" }).dates).toEqual(spans("2025-03-01"));
  });

  test("has the highest rung of a claim without a date, and none where each has one", () => {
    expect(ask({}).undatedRung).toBe(4);
    const dated = dossierOf({ articles: [{ codings: [{ stage: { rung: 4 } }, { said: null }] }] });
    expect(createEngine(dated).rows({}).part(stageDates).undatedRung).toBeNull();
    const none = dossierOf({ articles: [{ codings: [{ stage: { rung: 0 }, said: null }] }] });
    expect(createEngine(none).rows({}).part(stageDates).undatedRung).toBe(0);
  });

  test("is counted by weeks from the first day that anything is dated", () => {
    const engine = createEngine(claims);
    const { first, weeks, counts } = engine.rows({}).part(stageBins);
    expect([first, weeks]).toEqual([day("2024-12-01"), 12]);
    const found = counts.flatMap((own, rung) => [...own].flatMap((n, week) => (n > 0 ? [[rung, week, n]] : [])));
    expect(found).toEqual([
      [2, 10, 1],
      [3, 0, 1],
      [3, 8, 1],
      [3, 10, 1],
    ]);
    expect([...engine.rows({ rung: ["contact"] }).part(stageBins).counts[3]!].every((n) => n === 0)).toBe(true);
    const empty = createEngine(dossierOf({ articles: [] }))
      .rows({})
      .part(stageBins);
    expect([empty.first, empty.weeks]).toEqual([0, 0]);
  });
});
