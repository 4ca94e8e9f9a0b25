import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edtfOf } from "../../src/dossier/edtf";
import { coverageRows, isCovered, MOST_ARTICLES, merged } from "../../src/engine/coverage";
import { createEngine } from "../../src/engine/engine";
import { articleHeat, stageHeat } from "../../src/engine/heat";
import { overviewRows } from "../../src/engine/overview";
import type { View } from "../../src/store/view";
import { dossierOf } from "../support/dossierOf";

const day = (text: string) => edtfOf(text).interval.start;
const span = (from: string, to = from) => ({ start: day(from), end: edtfOf(to).interval.end });

describe("the articles of a coverage", () => {
  const of = (size: number) =>
    createEngine(
      dossierOf({
        articles: Array.from({ length: size }, (_, at) => ({
          reported: at === 0 ? "2025-02?" : at < size / 2 ? "2025-02-03" : "2025-03-10",
          codings: at === 1 ? [{ speaker: "trump" }, { speaker: "putin" }] : [],
        })),
      }),
    );
  const listed = (size: number, view: View = {}) => of(size).rows(view).part(coverageRows).articles;

  test("are all of them, if they are few, whatever the dates", () => {
    expect(listed(MOST_ARTICLES)).toHaveLength(MOST_ARTICLES);
    expect(listed(MOST_ARTICLES, { from: "2025-03-01" })).toHaveLength(MOST_ARTICLES);
    const [first, second] = listed(4, { speaker: ["putin"] })!;
    expect(first).toEqual({
      article: "2025-02-a1",
      title: "Article 1",
      reported: span("2025-02"),
      uncertain: true,
      codings: 0,
    });
    expect(second).toMatchObject({ reported: span("2025-02-03"), uncertain: false, codings: 1 });
  });

  test("are those of the window where they are many, and none where these are many still", () => {
    const size = MOST_ARTICLES + 2;
    expect(listed(size)).toBeNull();
    expect(listed(MOST_ARTICLES + 1)).toBeNull();
    expect(listed(size, { from: "2025-03-10" })).toHaveLength(201);
    expect(listed(size, { from: "2025-02-28", to: "2025-03-09" })!.map(({ article }) => article)).toEqual([
      "2025-02-a1",
    ]);
    expect(listed(size, { to: "2025-02-03" })).toHaveLength(201);
    expect(listed(size, { to: "2025-02-02" })).toHaveLength(1);
    expect(listed(size, { from: "2025-03-11" })).toEqual([]);
    expect(listed(2 * MOST_ARTICLES, { from: "2025-03-01" })).toHaveLength(MOST_ARTICLES);
    expect(listed(2 * MOST_ARTICLES + 2, { from: "2025-03-01" })).toBeNull();
  });
});

describe("the days of articles", () => {
  test("are told once each, by start, then end, in whatever order the articles are", () => {
    const dates = ["2025-02-10", "2025-02", "2025-02-03", "2025-02-10", "2025-02-01", "2025-02-03/2025-02-04"];
    const dossier = dossierOf({ articles: dates.map((reported) => ({ reported })) });
    for (const articles of [dossier.articles, dossier.articles.toReversed()]) {
      const { reported, stretches } = createEngine({ ...dossier, articles })
        .rows({})
        .part(coverageRows);
      expect(reported).toEqual([
        span("2025-02-01"),
        span("2025-02"),
        span("2025-02-03"),
        span("2025-02-03", "2025-02-04"),
        span("2025-02-10"),
      ]);
      expect(stretches).toEqual([span("2025-01-26", "2025-02-28")]);
    }
  });

  test("cover the six before them; stretches that touch are one, and a day between them makes two [codebook 8.1]", () => {
    const stretches = (...dates: string[]) =>
      createEngine(dossierOf({ articles: dates.map((reported) => ({ reported })) }))
        .rows({})
        .part(coverageRows).stretches;
    expect(stretches("2025-02-10", "2025-02-17")).toEqual([span("2025-02-04", "2025-02-17")]);
    expect(stretches("2025-02-10", "2025-02-18")).toEqual([
      span("2025-02-04", "2025-02-10"),
      span("2025-02-12", "2025-02-18"),
    ]);
    expect(stretches()).toEqual([]);
  });
});

const stretches = fc.array(
  fc.tuple(fc.nat(40), fc.nat(8)).map(([start, more]) => ({ start, end: start + more })),
  { maxLength: 6 },
);
const daysIn = (some: readonly { readonly start: number; readonly end: number }[]) =>
  Array.from({ length: 60 }, (_, at) => at).filter((at) => some.some(({ start, end }) => start <= at && at <= end));

describe("stretches of days", () => {
  test("made one where they overlap or touch have the same days, rise, and leave a day between", () => {
    fc.assert(
      fc.property(stretches, (some) => {
        const all = merged(some);
        expect(daysIn(all)).toEqual(daysIn(some));
        for (const [at, { start }] of all.entries()) if (at > 0) expect(start).toBeGreaterThan(all[at - 1]!.end + 1);
      }),
    );
  });

  test("cover a date if they have one of its days", () => {
    fc.assert(
      fc.property(stretches, fc.nat(50), fc.nat(6), (some, start, more) => {
        const days = daysIn(some);
        const date = { start, end: start + more };
        expect(isCovered(merged(some), date)).toBe(days.some((one) => one >= start && one <= start + more));
      }),
    );
    expect(isCovered([], { start: 1, end: 1 })).toBe(false);
  });
});

describe("what is counted by bins of days", () => {
  const dossier = dossierOf({
    articles: [
      {
        reported: "2025-02-05",
        codings: [
          { stage: { rung: 2 }, said: "2025-02-03", utterance: "u1" },
          { stage: { rung: 2 }, said: "2025-02-04/2025-02-05", utterance: "u1" },
          { stage: { rung: 3 }, said: "2025-02-01" },
          { stage: { rung: 2 }, said: null },
          { said: "2025-02-03" },
        ],
      },
      { reported: "2025-02-05/2025-02-08", codings: [{ stage: { rung: 2 }, said: "2025-02-05", speaker: "putin" }] },
    ],
  });
  const engine = createEngine(dossier);
  const from = day("2025-02-03");
  const counts = (edges: readonly number[], view: View = {}) => {
    const heat = engine.rows(view).part(stageHeat(edges));
    return [heat.counts[2], heat.lit?.[2]].map((some) => some && [...some]);
  };

  test("is in each bin that one of its days is in, the last edge being the first day of none", () => {
    const edges = [from, from + 1, from + 2, from + 3];
    expect(counts(edges)).toEqual([[1, 1, 2], undefined]);
    expect(counts(edges, { count: "utterances" })).toEqual([[1, 1, 2], undefined]);
    expect(counts([from, from + 3])).toEqual([[3], undefined]);
    expect(counts([from, from + 3], { count: "utterances" })).toEqual([[2], undefined]);
    expect(counts([from + 2, from + 9])).toEqual([[2], undefined]);
    expect(counts([from - 5, from])).toEqual([[0], undefined]);
    expect(counts([from + 3, from + 9])).toEqual([[0], undefined]);
    expect(counts(edges, { speaker: ["putin"] })).toEqual([[0, 0, 1], undefined]);
  });

  test("is nothing where there is no bin", () => {
    expect(counts([from])).toEqual([[], undefined]);
    expect(counts([from], { count: "utterances" })).toEqual([[], undefined]);
    expect(engine.rows({}).part(articleHeat([from])).articles).toHaveLength(0);
  });

  test("keeps all beside a stage's pin, and says what the pin leaves", () => {
    const edges = [from, from + 1, from + 3];
    expect(counts(edges, { pin: "stage:2025-02-03~2~us-ru" })).toEqual([
      [1, 2],
      [1, 0],
    ]);
    expect(counts(edges, { pin: "stage:2025-02-03~2~us-ru", count: "utterances" })).toEqual([
      [1, 2],
      [1, 0],
    ]);
    expect(counts(edges, { pin: "coding:a1-01" })).toEqual([[1, 0], undefined]);
  });

  test("of articles are those with a day in the bin, and their codings in the view", () => {
    const articles = (edges: readonly number[], view: View = {}) => {
      const heat = engine.rows(view).part(articleHeat(edges));
      return [[...heat.articles], [...heat.codings]];
    };
    expect(articles([from, from + 2, from + 3, from + 6, from + 7])).toEqual([
      [0, 2, 1, 0],
      [0, 6, 1, 0],
    ]);
    expect(articles([from + 2, from + 4], { speaker: ["putin"] })).toEqual([[2], [1]]);
  });
});

describe("the overview", () => {
  const dossier = dossierOf({
    articles: [
      {
        reported: "2025-02-10",
        codings: [
          { said: "2025-02-01/2025-02-03", utterance: "u1" },
          { said: "2025-02-02", utterance: "u1" },
          { said: "2025-02-03/2025-02-04", utterance: "u1" },
          { said: "2025-02-06", utterance: "u1" },
          { said: "2025-02-02", utterance: "u2" },
          { said: null, utterance: "u2" },
        ],
      },
    ],
  });
  const counted = (view: View) => {
    const { days, counts } = createEngine(dossier).rows(view).part(overviewRows);
    return days.map((at, index) => [at - day("2025-02-01"), counts[index]]);
  };

  test("has each day that somebody speaks of, with the codings of that day", () => {
    expect(counted({})).toEqual([
      [0, 1],
      [1, 3],
      [2, 2],
      [3, 1],
      [5, 1],
    ]);
  });

  test("counts an utterance once on a day, however its reports overlap", () => {
    const once = [
      [0, 1],
      [1, 2],
      [2, 1],
      [3, 1],
      [5, 1],
    ];
    expect(counted({ count: "utterances" })).toEqual(once);
    expect(counted({ count: "utterances", from: "2025-02-06" })).toEqual(once);
    expect(counted({ count: "utterances", axis: "reported" })).toEqual([[9, 2]]);
  });

  test("is empty where nothing is dated", () => {
    const undated = dossierOf({ articles: [{ codings: [{ said: null }] }] });
    expect(createEngine(undated).rows({}).part(overviewRows)).toEqual({ days: [], counts: [] });
    expect(
      createEngine(dossierOf({ articles: [] }))
        .rows({})
        .part(overviewRows),
    ).toEqual({ days: [], counts: [] });
  });
});
