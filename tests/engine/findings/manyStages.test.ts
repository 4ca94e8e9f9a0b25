import { describe, expect, test } from "vitest";
import { createEngine } from "../../../src/engine/engine";
import { stagesFinding } from "../../../src/engine/findings/stages";
import type { View } from "../../../src/store/view";
import { type CodingInput, dossierOf } from "../../support/dossierOf";

/** So many claims of a stage on a day. */
type Claims = readonly [day: string, rung: number, count: number];

function finding(claims: readonly Claims[], view: View = {}, more: CodingInput = {}) {
  const codings = claims.flatMap(([said, rung, count]) =>
    Array.from({ length: count }, () => ({ said, stage: { rung }, ...more })),
  );
  const dossier = dossierOf({ asOf: "2026-01-31", articles: [{ reported: "2025-12-31", codings }] });
  return stagesFinding(createEngine(dossier).rows(view), dossier, view);
}

describe("the finding of more claims of a stage than are drawn", () => {
  test("overtaken: the stage that leads in the last year, and the one that led in the first", () => {
    const claims: Claims[] = [
      ["2024-01-01", 3, 40],
      ["2024-12-31", 2, 32],
      ["2025-01-01", 6, 1500],
    ];
    expect(finding(claims)).toEqual({
      rule: "overtaken",
      sentence: "Of the stage claims shown, the endgame leads in 2025; in 2024 talks led",
      pin: null,
    });
    const back: Claims[] = [
      ["2023-06-01", 2, 30],
      ["2024-06-01", 6, 900],
      ["2025-12-31", 3, 600],
    ];
    expect(finding(back).sentence).toBe("Of the stage claims shown, talks lead in 2025; in 2023 contact led");
    const terms: Claims[] = [
      ["2023-06-01", 4, 30],
      ["2025-12-31", 5, 1500],
    ];
    expect(finding(terms).sentence).toBe("Of the stage claims shown, terms lead in 2025; in 2023 a meeting led");
  });

  test("leading: nothing is said of a year with fewer than 30 claims, or in which no stage leads by a quarter", () => {
    const few: Claims[] = [
      ["2024-06-01", 3, 29],
      ["2025-06-01", 6, 1600],
    ];
    expect(finding(few)).toEqual({
      rule: "leading",
      sentence: "The endgame is the stage most often claimed: 1,600 codings; next talks, 29",
      pin: null,
    });
    const close: Claims[] = [
      ["2024-06-01", 3, 40],
      ["2024-06-02", 2, 33],
      ["2025-06-01", 6, 1600],
    ];
    expect(finding(close).rule).toBe("leading");
    const together: Claims[] = [
      ["2024-06-01", 3, 15],
      ["2024-06-02", 3, 15],
      ["2025-06-01", 6, 1600],
    ];
    expect(finding(together).rule).toBe("overtaken");
  });

  test("leading: the same stage in each year has overtaken nothing", () => {
    const claims: Claims[] = [
      ["2024-06-01", 3, 700],
      ["2025-06-01", 3, 900],
      ["2025-06-01", 5, 60],
    ];
    expect(finding(claims).sentence).toBe("Talks are the stage most often claimed: 1,600 codings; next terms, 60");
  });

  test("leading: names no next stage where there is none", () => {
    expect(finding([["2025-06-01", 6, 1600]]).sentence).toBe(
      "The endgame is the stage most often claimed: 1,600 codings",
    );
  });

  test("leading: counts what the view counts", () => {
    const claims: Claims[] = [
      ["2025-06-01", 6, 1600],
      ["2025-06-01", 2, 20],
    ];
    expect(finding(claims, { count: "utterances" }).sentence).toBe(
      "The endgame is the stage most often claimed: 1,600 utterances; next contact, 20",
    );
    const alike = finding(claims.slice(0, 1), { count: "utterances" }, { utterance: "u1" });
    expect(alike.sentence).toMatch(/: 1 utterance$/);
  });

  test("many: no stage has a tenth more than the next one", () => {
    const claims: Claims[] = [
      ["2025-06-01", 6, 870],
      ["2025-07-01", 2, 800],
    ];
    expect(finding(claims)).toEqual({
      rule: "many",
      sentence: "1,670 stage claims are shown, on 2 stages; none leads clearly",
      pin: null,
    });
    expect(finding([["2025-06-01", 6, 900], claims[1]!]).rule).toBe("leading");
  });

  test("does not speak of claims that are drawn each by itself", () => {
    expect(["overtaken", "leading", "many"]).not.toContain(finding([["2025-06-01", 6, 1500]]).rule);
    expect(finding([["2025-06-01", 6, 1501]]).rule).toBe("leading");
  });

  test("a date centuries off does not decide which year is the first", () => {
    const claims: Claims[] = [
      ["1025-06-01", 3, 40],
      ["2025-06-01", 6, 1600],
    ];
    expect(finding(claims).rule).toBe("leading");
  });
});
