import { describe, expect, test } from "vitest";
import { edtfOf } from "../../src/dossier/edtf";
import { createEngine } from "../../src/engine/engine";
import { countForecasts, forecastRows, hasOutcome } from "../../src/engine/forecasts";
import type { View } from "../../src/store/view";
import { type CodingInput, dossierOf } from "../support/dossierOf";
import { event, forecast, outcomeOf } from "./forecast";

describe("the row of a forecast", () => {
  const dossier = dossierOf({
    asOf: "2025-12-29",
    articles: [
      {
        reported: "2025-02-10",
        codings: [
          { ...forecast, stage: { rung: 4, track: "us-ru" }, utterance: "u1" },
          { ...forecast, kind: "event", speaker: null, actors: ["putin", "trump"], said: null, window: "2026?" },
          { ...forecast, kind: "event", speaker: null, actors: [], issue: null, stance: null, window: "2025-02" },
          { ...forecast, window: "2025-02-28", utterance: "u1" },
          { ...forecast, speaker: "nobody-known", window: "2024-12-31/2025-02-28" },
        ],
      },
      {
        reported: "2025-02-21",
        codings: [
          { ...event, stage: { rung: 4, track: "us-ru" } },
          { ...event, stance: "denies", said: "2025-02", stage: { rung: 2, track: "us-ru" } },
          { ...event, said: "2025-02-03", stage: { rung: 4, track: "us-ru" } },
          { ...event, issue: "other", said: "2025-02-20" },
          { ...event, stance: "denies", said: "2025-02-27/2025-02-28" },
          { ...event, stance: "denies", said: "2025-03-01/2025-03-02" },
        ],
      },
    ],
  });
  const ask = (view: View = {}) => createEngine(dossier).rows(view).part(forecastRows);

  test("has all that is known of it", () => {
    const row = ask().rows.find(({ coding }) => coding === "a1-01");
    expect(row).toEqual({
      coding: "a1-01",
      article: "2025-02-10-a1",
      speaker: "trump",
      party: "us",
      issue: "other-meeting",
      rung: 4,
      said: edtfOf("2025-02-03"),
      window: edtfOf("2025-02"),
      forecast: JSON.stringify(["u1", "other-meeting", "2025-02"]),
      past: true,
      outcome: { affirmed: ["a2-01"], denied: [], days: 28, covered: 14, coveredLater: false },
      lit: true,
    });
  });

  test("has the party of the first who acts in an event, none where nobody does, and no rung where it claims none", () => {
    const told = ask().rows.map(({ coding, speaker, party, issue, rung, said }) => [
      coding,
      speaker,
      party,
      issue,
      rung,
      said === null,
    ]);
    expect(told).toEqual([
      ["a1-05", "nobody-known", "other", "other-meeting", null, false],
      ["a1-01", "trump", "us", "other-meeting", 4, false],
      ["a1-03", null, null, null, null, false],
      ["a1-04", "trump", "us", "other-meeting", null, false],
      ["a1-02", null, "ru", "other-meeting", null, true],
    ]);
    const strangers = createEngine({ ...dossier, actors: [] })
      .rows({})
      .part(forecastRows).rows;
    expect(strangers.every(({ party }) => party === null)).toBe(true);
  });

  test("has an outcome where an event shows one, whatever the stage of an event that claims none", () => {
    expect(ask().rows.map(({ coding, outcome }) => [coding, outcome.affirmed, outcome.denied])).toEqual([
      ["a1-05", ["a2-01"], ["a2-05"]],
      ["a1-01", ["a2-01"], []],
      ["a1-03", [], []],
      ["a1-04", ["a2-01"], ["a2-05"]],
      ["a1-02", ["a2-01"], []],
    ]);
    const { rows } = ask();
    expect(rows.map(hasOutcome)).toEqual([true, true, false, true, true]);
    expect(hasOutcome({ ...rows[0]!, outcome: { ...rows[0]!.outcome, affirmed: [] } })).toBe(true);
  });

  test("of the rest category has no outcome, as it holds no one proposition", () => {
    const other = (kind: CodingInput) => ({ ...kind, issue: "other" });
    expect(outcomeOf([other(forecast), other(event)])).toMatchObject({ affirmed: [], denied: [] });
    expect(
      outcomeOf([
        { ...forecast, kind: "event", speaker: null, issue: null, stance: null },
        { ...event, issue: null, stance: null },
      ]),
    ).toMatchObject({ affirmed: [], denied: [] });
  });

  test("is dimmed where a pinned coding is another forecast's, or shows another's outcome", () => {
    const lit = (pin: string) =>
      ask({ pin })
        .rows.filter((row) => row.lit)
        .map(({ coding }) => coding);
    expect(lit("coding:a1-04")).toEqual(["a1-04"]);
    expect(lit("coding:a2-05")).toEqual(["a1-05", "a1-04"]);
    expect(ask({ pin: "coding:a2-05" }).rows).toHaveLength(5);
    expect(ask({ pin: "coding:a1-04" }).rows[0]).toEqual({ ...ask().rows[0], lit: false });
    expect(ask({ pin: "coding:a2-04" }).rows).toEqual([]);
    expect(ask({ pin: "link:a1-04" }).rows).toEqual([]);
    expect(ask({ pin: "cell:*~other-meeting" }).rows.map(({ lit }) => lit)).toEqual([true, true, true, true]);
  });

  test("is counted once for each utterance, issue and window, in the view and in all", () => {
    expect(ask()).toMatchObject({ forecasts: 5, total: 5 });
    expect(ask({ speaker: ["trump"], kind: ["statement"] })).toMatchObject({ forecasts: 2, total: 5 });
    expect(countForecasts([...ask().rows, ...ask().rows])).toBe(5);
  });

  test("is told whether days after its window are covered, and how many of its own", () => {
    const covered = (window: string) => {
      const one = { ...forecast, window };
      const articles = [
        { reported: "2025-02-10", codings: [one] },
        { reported: "2025-02-20", codings: [] },
      ];
      const { days, covered, coveredLater } = createEngine(dossierOf({ articles })).rows({}).part(forecastRows)
        .rows[0]!.outcome;
      return [days, covered, coveredLater];
    };
    expect(covered("2025-02-03/2025-02-20")).toEqual([18, 14, false]);
    expect(covered("2025-02-11/2025-02-13")).toEqual([3, 0, true]);
    expect(covered("2025-02-10/2025-02-14")).toEqual([5, 2, true]);
    expect(covered("2025-02-20")).toEqual([1, 1, false]);
    expect(covered("2025-02-21")).toEqual([1, 0, false]);
  });
});
