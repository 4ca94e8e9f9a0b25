import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edtfOf } from "../../src/dossier/edtf";
import type { Article, Coding, Dossier } from "../../src/dossier/types";
import { createEngine } from "../../src/engine/engine";
import { evidenceRows } from "../../src/engine/evidence";
import { forecastRows } from "../../src/engine/forecasts";
import { clearPin } from "../../src/store/transitions";
import type { View } from "../../src/store/view";
import { arbitraryDossier } from "../support/arbitraryDossier";
import { type CodingInput, dossierOf } from "../support/dossierOf";
import { arbitraryView } from "./arbitraryView";
import { left } from "./ask";
import { event, forecast, outcomeOf } from "./forecast";

/** Day by day and coding by coding. */
function slowOutcome(dossier: Dossier, article: Article, coding: Coding) {
  const days = (text: string) => {
    const { start, end } = edtfOf(text).interval;
    return Array.from({ length: end - start + 1 }, (_, at) => start + at);
  };
  const window = days(coding.window!);
  const lastSaid = days(coding.said ?? article.reported).at(-1)!;
  const coveredDays = new Set<number>();
  for (const one of dossier.articles) {
    const reported = days(one.reported);
    for (let day = reported[0]! - 6; day <= reported.at(-1)!; day++) coveredDays.add(day);
  }
  const affirmed: string[] = [];
  const denied: string[] = [];
  for (const { codings } of dossier.articles)
    for (const event of codings) {
      if (event.kind !== "event" || event.window !== null || event.said === null) continue;
      if (event.issue === null || event.issue === "other" || event.issue !== coding.issue) continue;
      const happened = days(event.said);
      if (happened.some((day) => day <= lastSaid)) continue;
      if (coding.stage && event.stage?.track !== coding.stage.track) continue;
      const far = !coding.stage || (event.stage?.rung ?? -1) >= coding.stage.rung;
      if (event.stance === "affirms" && far && happened.every((day) => day <= window.at(-1)!)) affirmed.push(event.id);
      if (event.stance === "denies" && happened.includes(window.at(-1)!)) denied.push(event.id);
    }
  return {
    affirmed,
    denied,
    days: window.length,
    covered: window.filter((day) => coveredDays.has(day)).length,
    coveredLater: [...coveredDays].some((day) => day > window.at(-1)!),
  };
}

const dossierAndView = arbitraryDossier({ articles: 4 }).chain((dossier) =>
  fc.record({ dossier: fc.constant(dossier), view: arbitraryView(dossier) }),
);

describe("the forecasts of any dossier under any View", () => {
  test("are the codings in the view that have a window, by its end, with the outcome of the slow reference", () => {
    fc.assert(
      fc.property(dossierAndView, ({ dossier, view: pinned }) => {
        const view = clearPin(pinned);
        const engine = createEngine(dossier);
        const { rows, forecasts } = engine.rows(view).part(forecastRows);
        const located = dossier.articles.flatMap((article) => article.codings.map((coding) => ({ coding, article })));
        const inView = new Set(left(engine, view));
        const expected = located
          .filter(({ coding }) => coding.window !== null && inView.has(coding.id))
          .map(({ coding, article }, at) => ({ coding, article, at, days: edtfOf(coding.window!).interval }))
          .sort((a, b) => a.days.end - b.days.end || a.days.start - b.days.start || a.at - b.at);
        expect(rows.map(({ coding }) => coding)).toEqual(expected.map(({ coding }) => coding.id));
        rows.forEach((row, at) => {
          const { coding, article, days } = expected[at]!;
          expect(row.outcome).toEqual(slowOutcome(dossier, article, coding));
          expect(row.past).toBe(days.end < edtfOf(dossier.asOf).interval.start);
          expect(row.lit).toBe(true);
        });
        const keys = expected.map(({ coding }) => `${coding.utterance ?? coding.id} ${coding.issue} ${coding.window}`);
        expect(forecasts).toBe(new Set(keys).size);
      }),
      { numRuns: 250 },
    );
  }, 60_000);

  test("stand still while one of them is pinned, and the rest is dimmed [contract 2.13]", () => {
    fc.assert(
      fc.property(dossierAndView, fc.nat(), ({ dossier, view: pinned }, at) => {
        const view = clearPin(pinned);
        const engine = createEngine(dossier);
        const before = engine.rows(view).part(forecastRows);
        const chosen = before.rows[at % Math.max(1, before.rows.length)];
        if (!chosen) return;
        const pin = `coding:${chosen.coding}`;
        const after = engine.rows({ ...view, pin }).part(forecastRows);
        expect(after.rows.map(({ coding }) => coding)).toEqual(before.rows.map(({ coding }) => coding));
        expect(after.rows.filter(({ lit }) => lit).map(({ coding }) => coding)).toContain(chosen.coding);
        expect(engine.rows({ ...view, pin }).part(evidenceRows).codings).toBe(1);
      }),
      { numRuns: 120 },
    );
  }, 60_000);
});

describe("an outcome", () => {
  test("is shown by an event on the issue between the forecast and the window's end", () => {
    expect(outcomeOf([forecast, event]).affirmed).toEqual(["a1-02"]);
    expect(outcomeOf([forecast, { ...event, said: "2025-02-28" }]).affirmed).toEqual(["a1-02"]);
    expect(outcomeOf([{ ...forecast, window: "2025-05" }, event]).affirmed).toEqual(["a1-02"]);
  });

  test.each([
    ["a statement", { ...event, kind: "statement" as const, speaker: "putin", actors: [] }],
    ["an event after the window", { ...event, said: "2025-03-01" }],
    ["an event that may lie after it", { ...event, said: "[2025-02-20,2025-03-01]" }],
    ["an event that may lie before the forecast", { ...event, said: "2025-02" }],
    ["an event that is only expected", { ...event, window: "2025-02" }],
    ["an event on another issue", { ...event, issue: "leaders-meeting" }],
    ["an event without a date", { ...event, said: null }],
    ["a denial before the window ends", { ...event, stance: "denies" as const }],
    ["an event without a stance", { ...event, stance: null }],
  ])("is not shown by %s", (_, other) => {
    expect(outcomeOf([forecast, other])).toMatchObject({ affirmed: [], denied: [] });
  });

  test("is denied by an event of the window's last day", () => {
    expect(outcomeOf([forecast, { ...event, stance: "denies", said: "2025-02-28" }]).denied).toEqual(["a1-02"]);
  });

  test("of a stage needs the same track, and that rung or a higher one", () => {
    const claims = { ...forecast, stage: { rung: 4, track: "us-ua" as const } };
    const at = (rung: number, track: "us-ua" | "us-ru") => outcomeOf([claims, { ...event, stage: { rung, track } }]);
    expect(at(4, "us-ua").affirmed).toHaveLength(1);
    expect(at(5, "us-ua").affirmed).toHaveLength(1);
    expect(at(3, "us-ua").affirmed).toHaveLength(0);
    expect(at(4, "us-ru").affirmed).toHaveLength(0);
  });

  test("is not hidden by a filter, and pins of what shows it are the panel's own", () => {
    const dossier = dossierOf({
      asOf: "2025-12-29",
      articles: [{ reported: "2025-12-29", codings: [forecast, event] }],
    });
    const ask = (view: View) => createEngine(dossier).rows(view).part(forecastRows).rows;
    expect(ask({ kind: ["statement"] })[0]!.outcome.affirmed).toEqual(["a1-02"]);
    expect(ask({ pin: "coding:a1-02" })).toMatchObject([{ coding: "a1-01", lit: true }]);
  });

  test("tells how many days of the window are covered, and whether later ones are [codebook 8.1]", () => {
    const dossier = dossierOf({
      asOf: "2025-12-29",
      articles: [
        { reported: "2025-02-10", codings: [{ ...forecast, said: "2025-02-07", window: "2025-02-10/2025-02-16" }] },
        { reported: "2025-12-29", codings: [] },
      ],
    });
    const [row] = createEngine(dossier).rows({}).part(forecastRows).rows;
    expect(row!.outcome).toMatchObject({ days: 7, covered: 1, coveredLater: true });
  });
});

describe("a window", () => {
  const past = (asOf: string, window: string) => {
    const dossier = dossierOf({ asOf, articles: [{ reported: "2025-02-10", codings: [{ ...forecast, window }] }] });
    return createEngine(dossier).rows({}).part(forecastRows).rows[0]!.past;
  };

  test("has passed when its last day lies before the day of the dossier, not on it", () => {
    expect(past("2025-03-01", "2025-02")).toBe(true);
    expect(past("2025-02-28", "2025-02")).toBe(false);
    expect(past("2025-12-29", "2025~")).toBe(false);
    expect(past("2025-04-01", "[2025-02,2025-03]")).toBe(true);
  });
});

describe("one forecast", () => {
  test("that two articles report is counted once and has two rows", () => {
    const twice = { ...forecast, utterance: "u1" };
    const dossier = dossierOf({
      articles: [
        { reported: "2025-02-10", codings: [twice] },
        { reported: "2025-02-11", codings: [twice] },
      ],
    });
    const { rows, forecasts } = createEngine(dossier).rows({}).part(forecastRows);
    expect([rows.length, forecasts]).toEqual([2, 1]);
  });
});

test("the time shown reaches over all windows and dates said, but for dates of a year, and has the day of the dossier in it", () => {
  const extent = (...codings: readonly CodingInput[]) => {
    const dossier = dossierOf({ asOf: "2025-06-15", articles: [{ reported: "2025-06-15", codings }] });
    return createEngine(dossier).rows({}).part(forecastRows).extent;
  };
  const days = (from: string, to: string) => ({
    start: edtfOf(from).interval.start,
    end: edtfOf(to).interval.end,
  });
  expect(extent(forecast)).toEqual(days("2025-02-01", "2025-06-15"));
  expect(extent({ ...forecast, said: "2025-01-20" })).toEqual(days("2025-01-20", "2025-06-15"));
  expect(extent({ ...forecast, said: "2024" })).toEqual(days("2025-02-01", "2025-06-15"));
  expect(extent({ ...forecast, window: "2025-09" })).toEqual(days("2025-02-03", "2025-09-30"));
  expect(extent({ ...forecast, said: "2025-07-01", window: "2025-08" })).toEqual(days("2025-06-15", "2025-08-31"));
  expect(extent(forecast, { ...forecast, window: "2026" })).toEqual(days("2025-02-01", "2026-12-31"));
});
