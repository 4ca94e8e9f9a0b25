import { describe, expect, test } from "vitest";
import { createEngine } from "../../src/engine/engine";
import { FACET_ROWS } from "../../src/engine/facets";
import { undatedRows } from "../../src/engine/undated";
import { venueRows } from "../../src/engine/venues";
import type { View } from "../../src/store/view";
import { dossierOf } from "../support/dossierOf";
import { allEvidence, counts, left } from "./ask";

const people = dossierOf({
  articles: [
    {
      codings: [
        { speaker: "trump", issue: "talks", via: ["reuters"] },
        { speaker: "peskov", issue: "talks", stance: "denies", via: ["tass", "reuters"] },
        { speaker: "trump", issue: "elections", hedged: true },
        { kind: "event", actors: ["trump", "putin"], issue: "leader-contact", stance: "affirms" },
        { speaker: "unnamed", issue: "ceasefire", stance: "conditional" },
      ],
    },
  ],
});

describe("the facets [contract 2.2, 2.6]", () => {
  test("several values of one facet mean any of them", () => {
    expect(left(people, { issue: ["elections", "talks"] })).toEqual(["a1-01", "a1-02", "a1-03"]);
  });

  test("several facets mean all of them", () => {
    expect(left(people, { speaker: ["trump"], issue: ["talks"] })).toEqual(["a1-01"]);
  });

  test("an excluded value keeps what has none of it, also what has no value at all", () => {
    expect(left(people, { via: ["-reuters"] })).toEqual(["a1-03", "a1-04", "a1-05"]);
    expect(left(people, { speaker: ["-putin"] })).toEqual(["a1-01", "a1-02", "a1-03", "a1-05"]);
  });

  test("a value included and another excluded must both hold", () => {
    expect(left(people, { via: ["reuters", "-tass"] })).toEqual(["a1-01"]);
  });

  test("a value that the dossier does not know lets nothing pass, its exclusion everything", () => {
    expect(left(people, { speaker: ["nobody"] })).toEqual([]);
    expect(left(people, { speaker: ["-nobody"] })).toHaveLength(5);
  });

  test("an event has the speakers and parties of its actors [contract 2.11]", () => {
    expect(left(people, { speaker: ["putin"] })).toEqual(["a1-04"]);
    expect(counts(people, {}, "party")).toEqual({ us: 3, ru: 2, unnamed: 1 });
  });

  test("hops, sourcing and hedging are told by the coding itself", () => {
    expect(counts(people, {}, "hops")).toEqual({ "first-hand": 3, one: 1, "two-or-more": 1 });
    expect(left(people, { sourcing: ["unnamed"] })).toEqual(["a1-05"]);
    expect(left(people, { hedged: ["yes"] })).toEqual(["a1-03"]);
  });

  test("the rung is named by its stage", () => {
    const dossier = dossierOf({ articles: [{ codings: [{ stage: { rung: 2 } }, { stage: { rung: 5 } }, {}] }] });
    expect(left(dossier, { rung: ["contact"] })).toEqual(["a1-01"]);
    expect(counts(dossier, {}, "rung")).toEqual({ contact: 1, terms: 1 });
  });

  test("a list ignores its own choice and obeys all the others", () => {
    expect(counts(people, { speaker: ["peskov"] }, "speaker")).toEqual({ trump: 3, peskov: 1, putin: 1, unnamed: 1 });
    expect(counts(people, { speaker: ["peskov"], issue: ["talks"] }, "speaker")).toEqual({ trump: 1, peskov: 1 });
    expect(counts(people, { speaker: ["peskov"] }, "issue")).toEqual({ talks: 1 });
  });

  test("a list keeps its order whatever is chosen, and shows what is chosen though the dossier has it not", () => {
    const engine = createEngine(people);
    const values = (view: View) =>
      engine
        .rows(view)
        .part(FACET_ROWS.speaker)
        .map(({ value }) => value);
    expect(values({ issue: ["ceasefire"] })).toEqual(values({}));
    expect(
      engine
        .rows({ speaker: ["nobody", "-trump"] })
        .part(FACET_ROWS.speaker)
        .filter(({ state }) => state),
    ).toEqual([
      { value: "trump", name: "Trump", count: 3, state: "excluded" },
      { value: "nobody", name: "nobody", count: 0, state: "included" },
    ]);
  });
});

describe("the date window [contract 2.8]", () => {
  const dates = dossierOf({
    articles: [
      {
        reported: "2025-02-10",
        codings: [
          { said: "2025-02-09" },
          { said: "2025-02" },
          { said: "[2025-01-01,2025-01-05]" },
          { said: null },
          { said: "2024-11?", speaker: "putin" },
        ],
      },
    ],
  });

  test("holds what overlaps it, with both its days [contract 2.1]", () => {
    expect(left(dates, { from: "2025-02-09", to: "2025-02-09" })).toEqual(["a1-02", "a1-01"]);
    expect(left(dates, { from: "2025-02-10" })).toEqual(["a1-02"]);
    expect(left(dates, { to: "2024-11-01" })).toEqual(["a1-05"]);
  });

  test("holds one of a set wherever it may fall", () => {
    expect(left(dates, { from: "2025-01-03", to: "2025-01-03" })).toEqual(["a1-03"]);
  });

  test("leaves out what has no date, and counts that as undated", () => {
    const engine = createEngine(dates);
    expect(engine.rows({}).part(undatedRows)).toBe(0);
    const since = engine.rows({ from: "2020-01-01" });
    expect([since.matched, since.part(undatedRows)]).toEqual([4, 1]);
    expect(engine.rows({ from: "2020-01-01", speaker: ["putin"] }).part(undatedRows)).toBe(0);
  });

  test("means the date of the article on the other axis [contract 2.1]", () => {
    const view: View = { axis: "reported", from: "2025-02-10", to: "2025-02-10" };
    expect(left(dates, view)).toHaveLength(5);
    expect(createEngine(dates).rows(view).part(undatedRows)).toBe(0);
  });

  test("goes on by the right dates when the axis turns between two brushes", () => {
    const said = Array.from({ length: 10 }, (_, at) => `2025-02-0${at % 9 || 1}`);
    const turning = dossierOf({
      articles: [
        { reported: "2025-02-09", codings: said.map((date) => ({ said: date })) },
        { reported: "2025-02-10", codings: [{ said: "2025-02-02" }] },
        { reported: "2025-02-11", codings: [{ said: "2025-02-03" }] },
      ],
    });
    const engine = createEngine(turning);
    const brush = (axis: "said" | "reported", from: string) => engine.rows({ axis, from }).matched;
    expect([brush("said", "2025-02-01"), brush("said", "2025-02-02")]).toEqual([12, 9]);
    expect([brush("reported", "2025-02-10"), brush("reported", "2025-02-11")]).toEqual([2, 1]);
    expect([brush("said", "2025-02-07"), brush("said", "2025-02-08")]).toEqual([2, 1]);
  });

  test("sorts by start, then end, then as coded, and what has no date last [contract 2.9]", () => {
    expect(left(dates, {})).toEqual(["a1-05", "a1-03", "a1-02", "a1-01", "a1-04"]);
  });
});

describe("the search [contract 2.3]", () => {
  const words = dossierOf({
    actors: [{ id: "zelenskyy", party: "ua", spellings: [{ text: "Зеленський", articles: [] }] }],
    articles: [
      {
        codings: [
          { speaker: "zelenskyy", paraphrase: "He asked for guarantees", quote: "em São Paulo", issue: "guarantees" },
          { speaker: "trump", paraphrase: "He praised the other side", via: ["the-daily"], issue: "relations" },
        ],
      },
    ],
  });

  test("wants every word, each in any of paraphrase, quote and names", () => {
    expect(left(words, { q: "asked zelens" })).toEqual(["a1-01"]);
    expect(left(words, { q: "praised daily" })).toEqual(["a1-02"]);
    expect(left(words, { q: "asked daily" })).toEqual([]);
    expect(left(words, { q: "relat" })).toEqual(["a1-02"]);
  });

  test("makes no difference of case and diacritics, and knows other spellings", () => {
    expect(left(words, { q: "SAO paulo" })).toEqual(["a1-01"]);
    expect(left(words, { q: "зеленськии" })).toEqual(["a1-01"]);
  });

  test("does not let a word run from one text into the next", () => {
    expect(left(words, { q: "guaranteesem" })).toEqual([]);
  });
});

describe("what is counted [contract 2.4, codebook 10.2]", () => {
  const reports = dossierOf({
    articles: [
      {
        reported: "2025-02-03",
        codings: [
          { speaker: "peskov", utterance: "u1", via: ["tass", "reuters"] },
          { speaker: "peskov", utterance: "u1", via: ["tass"], issue: "leader-contact" },
        ],
      },
      {
        reported: "2025-02-04",
        credits: ["reuters"],
        codings: [{ speaker: "peskov", utterance: "u1" }, { speaker: "trump" }],
      },
    ],
  });

  test("is every coding, every utterance or every origin once, in every number", () => {
    const engine = createEngine(reports);
    expect(engine.rows({})).toMatchObject({ matched: 4, total: 4 });
    expect(engine.rows({ count: "utterances" })).toMatchObject({ matched: 2, total: 2 });
    expect(engine.rows({ count: "origins" })).toMatchObject({ matched: 2, total: 2 });
    expect(counts(engine, { count: "utterances" }, "issue")).toEqual({ talks: 2, "leader-contact": 1 });
    expect(engine.rows({ count: "origins" }).matrix.rows.map(({ id, total }) => [id, total])).toEqual([
      ["trump", 1],
      ["peskov", 2],
    ]);
  });

  test("leaves the reports of an utterance together, with its origins and what the view leaves out", () => {
    const engine = createEngine(reports);
    expect(allEvidence(engine.rows({})).groups[0]).toEqual({
      utterance: "u1",
      codings: ["a1-01", "a1-02", "a2-01"],
      elsewhere: [],
      origins: 2,
      originAssumed: true,
    });
    expect(allEvidence(engine.rows({ issue: ["leader-contact"] })).groups).toEqual([
      { utterance: "u1", codings: ["a1-02"], elsewhere: ["a1-01", "a2-01"], origins: 1, originAssumed: false },
    ]);
  });
});

describe("a venue mention [contract 2.12]", () => {
  const places = dossierOf({
    articles: [
      {
        reported: "2025-02-10",
        outlet: "the-daily",
        codings: [
          { start: 100, end: 150, speaker: "trump", issue: "leaders-meeting" },
          { start: 300, end: 350, speaker: "peskov", issue: "talks" },
        ],
        venues: [
          { start: 140, end: 160, place: "riyadh", speaker: "kremlin", via: ["reuters"], when: "2025-03" },
          { start: 200, end: 220, place: "geneva", meeting: { who: ["trump", "zelenskyy"] } },
        ],
      },
    ],
  });
  const shown = (view: View) =>
    createEngine(places)
      .rows(view)
      .part(venueRows)
      .places.map(({ place }) => place);

  test("has its own speaker, chain, outlet, place, date and track", () => {
    expect(shown({ speaker: ["kremlin"] })).toEqual(["riyadh"]);
    expect(shown({ party: ["-ru"] })).toEqual(["geneva"]);
    expect(shown({ via: ["reuters"] })).toEqual(["riyadh"]);
    expect(shown({ outlet: ["the-daily"] })).toEqual(["riyadh", "geneva"]);
    expect(shown({ track: ["us-ua"] })).toEqual(["geneva"]);
    expect(shown({ from: "2025-03-05" })).toEqual(["riyadh"]);
    expect(shown({ axis: "reported", from: "2025-02-10", to: "2025-02-10" })).toEqual(["riyadh", "geneva"]);
  });

  test("passes any other facet if a coding that it overlaps does", () => {
    expect(shown({ issue: ["leaders-meeting"] })).toEqual(["riyadh"]);
    expect(shown({ issue: ["talks"] })).toEqual([]);
    expect(shown({ stance: ["-denies"] })).toEqual(["riyadh"]);
  });

  test("is found by its own names or by a coding that it overlaps", () => {
    expect(shown({ q: "geneva" })).toEqual(["geneva"]);
    expect(shown({ q: "trump" })).toEqual(["riyadh"]);
  });

  test("lends its place to the codings that overlap it", () => {
    expect(left(places, { venue: ["riyadh"] })).toEqual(["a1-01"]);
    expect(left(places, { venue: ["geneva"] })).toEqual([]);
    expect(counts(places, {}, "venue")).toEqual({ riyadh: 1 });
  });
});
