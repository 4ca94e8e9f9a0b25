import { describe, expect, test } from "vitest";
import { daysOf } from "../../src/dossier/days";
import { conditionRows } from "../../src/engine/conditions";
import { disputeRows } from "../../src/engine/disputes";
import { forecastRows } from "../../src/engine/forecasts";
import { silenceRows } from "../../src/engine/silence";
import { venueRows } from "../../src/engine/venues";
import { wordingRows } from "../../src/engine/wordings";
import { dayOf } from "./numbers";
import { SCENES } from "./scenes";
import { codingOf, dimmedToo, dossier, everything, rowsOf } from "./story";

describe("the headlines of the bundled briefing, by the panels' own rows", () => {
  test("one answer by Peskov has two reports with different quoted words, of which one names TASS", () => {
    const { utterances, shown } = rowsOf("one-answer-two-reports").part(wordingRows);
    expect([utterances.map(({ utterance }) => utterance), shown]).toEqual([["peskov-2025-02-neither-confirms"], 2]);
    expect(utterances[0]?.differs).toEqual(expect.arrayContaining(["quote", "chain"]));
    expect(utterances[0]?.originAssumed).toBe(true);
    expect(["a1-10", "a2-07"].map((id) => codingOf(id).via)).toEqual([["tass"], []]);
  });

  test("three outlets stand against the Kremlin in one contradiction about November 2024", () => {
    const [first] = rowsOf("what-is-contested").part(disputeRows).disputes;
    expect(first).toMatchObject({ type: "contradicts", standing: true, outside: [] });
    expect(first?.sides).toEqual([["a1-33", "a1-34", "a1-35"], ["a1-36"]]);
    for (const id of first?.sides.flat() ?? []) expect(codingOf(id).said).toBe("2024-11?");
  });

  test("Slutsky's word stands against an article's in the contradiction that is pinned", () => {
    const { disputes } = rowsOf("is-a-summit-prepared").part(disputeRows);
    const lit = disputes.filter((row) => row.lit);
    expect(lit.map(({ type, sides }) => [type, sides[1]])).toEqual([["contradicts", ["a2-14"]]]);
    expect(lit[0]?.sides[0]).toEqual(expect.arrayContaining(["a2-20", "a1-28", "a0-03"]));
    expect(codingOf("a2-14").kind).toBe("event");
    expect(codingOf("a2-14").via).toEqual([]);
  });

  test("each of two countries is proposed in two articles, for Trump and Putin, from the one origin Reuters", () => {
    const { places } = rowsOf("where-the-leaders-may-meet").part(venueRows);
    expect(places.map(({ place }) => place).sort()).toEqual(["saudi-arabia", "uae"]);
    for (const { mentions, origins, precision, roles } of places) {
      expect([origins, precision, roles]).toEqual([1, "country", ["proposed"]]);
      expect(new Set(mentions.map(({ article }) => article)).size).toBe(2);
      for (const mention of mentions)
        expect(mention).toMatchObject({
          speaker: "kremlin",
          via: ["reuters"],
          who: ["trump", "putin"],
          level: "leaders",
        });
    }
  });

  test("in February nobody but Trump claims progress, and none of the endgame; in December three parties do", () => {
    const progress = dimmedToo("what-moved").map(codingOf);
    const before = progress.filter(({ said }) => daysOf(said as string).end < dayOf("2025-12-01"));
    expect(before.map(({ id }) => id).sort()).toEqual(["a0-04", "a1-04", "a4-05"]);
    expect(new Set(before.map(({ speaker }) => speaker))).toEqual(new Set(["trump"]));
    expect(before.map(({ stage }) => stage?.rung)).toEqual([3, 3, 3]);
    const endgame = everything.filter(({ stage }) => stage?.rung === 6);
    expect(endgame.map(({ id }) => id).sort()).toEqual(SCENES["what-moved"]?.inView);
    for (const { said } of endgame) expect(daysOf(said as string).start).toBeGreaterThanOrEqual(dayOf("2025-12-28"));
  });

  test("Trump's first promise was for a day that is past, his last is for weeks to come", () => {
    const { rows } = rowsOf("promised-by-when").part(forecastRows);
    expect(rows.map(({ coding, past }) => [coding, past])).toEqual([
      ["a3-05", true],
      ["a3-06", false],
    ]);
    expect(dossier.links.find(({ id }) => id === "l-23")).toMatchObject({ type: "tension", a: "a3-05", b: "a3-06" });
  });

  test("elections come after martial law, and that after guarantees", () => {
    const { conditions } = rowsOf("what-must-come-first").part(conditionRows);
    const standing = conditions.filter((row) => row.standing && row.later !== row.first);
    expect(standing.map(({ later, first, sides }) => [later, first, sides])).toEqual([
      ["elections", "martial-law", [["a4-10"], ["a3-15"]]],
      ["martial-law", "guarantees", [["a3-15"], ["a3-16"]]],
    ]);
    expect(everything.filter(({ issue }) => issue === "guarantees").map(({ id }) => id)).toEqual(["a3-16"]);
  });

  test("Kyiv is not heard on talks in any article, and the other two sides are", () => {
    const { issues } = rowsOf("what-is-not-covered").part(silenceRows);
    const cells = issues.find(({ issue }) => issue === "talks")?.cells ?? [];
    const hearing = new Map(cells.map((cell) => [cell.party, cell.hearing]));
    expect(["us", "ru", "ua"].map((party) => hearing.get(party as "us"))).toEqual(["heard", "heard", "not-heard"]);
    const own = everything.filter(
      ({ issue, speaker }) => issue === "talks" && ["ukraine", "zelenskyy"].includes(speaker ?? ""),
    );
    expect(own).toEqual([]);
  });
});
