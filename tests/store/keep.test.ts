import { describe, expect, it } from "vitest";
import { createEngine } from "../../src/engine/engine";
import { keepAsFilter } from "../../src/store/keep";
import type { View } from "../../src/store/view";
import { dossierOf } from "../support/dossierOf";

describe("keepAsFilter", () => {
  it.each<[string, View, View]>([
    ["a cell", { pin: "cell:trump~talks" }, { speaker: ["trump"], kind: ["statement"], issue: ["talks"] }],
    [
      "a cell of a party",
      { rows: "party", pin: "cell:ru~talks" },
      { rows: "party", party: ["ru"], kind: ["statement"], issue: ["talks"] },
    ],
    [
      "a cell of a speaker where the rows are parties",
      { rows: "party", pin: "cell:trump~talks" },
      { rows: "party", speaker: ["trump"], kind: ["statement"], issue: ["talks"] },
    ],
    [
      "a cell of a speaker whose id is a party's too",
      { pin: "cell:ru~talks" },
      { speaker: ["ru"], kind: ["statement"], issue: ["talks"] },
    ],
    ["a row", { pin: "cell:trump~*" }, { speaker: ["trump"], kind: ["statement"] }],
    ["a column", { pin: "cell:*~talks" }, { issue: ["talks"] }],
    ["the row of events", { pin: "cell:reported~talks" }, { kind: ["event"], issue: ["talks"] }],
    [
      "a stage",
      { pin: "stage:2025-02-09?~3~us-ru" },
      { from: "2025-02-09", to: "2025-02-09", rung: ["talks"], track: ["us-ru"] },
    ],
    [
      "a stage of a month",
      { pin: "stage:2024-02~~0~multi" },
      { from: "2024-02-01", to: "2024-02-29", rung: ["none"], track: ["multi"] },
    ],
    ["a stage of no date", { pin: "stage:2025-99~1~us-ua" }, { rung: ["openness"], track: ["us-ua"] }],
    ["a venue", { q: "x", pin: "venue:riyadh" }, { q: "x", venue: ["riyadh"] }],
  ])("turns %s into facets and takes the pin away [contract 2.14]", (_, view, kept) => {
    expect(keepAsFilter(view)).toEqual(kept);
  });

  it("narrows a facet that had other values", () => {
    const view: View = { speaker: ["putin", "trump"], pin: "cell:trump~*" };
    expect(keepAsFilter(view)).toEqual({ speaker: ["trump"], kind: ["statement"] });
  });

  it.each(["coding:a1-01", "link:l1"])(
    "takes the facets of %s from the caller, and without any keeps the pin",
    (pin) => {
      const view: View = { pin };
      expect(keepAsFilter(view)).toBe(view);
      expect(keepAsFilter(view, { article: ["a1"], issue: ["talks"] })).toEqual({ article: ["a1"], issue: ["talks"] });
    },
  );

  it("changes nothing where nothing is pinned", () => {
    const view: View = { q: "x" };
    expect(keepAsFilter(view)).toBe(view);
  });

  it("leaves the codings that the cell showed", () => {
    const engine = createEngine(
      dossierOf({
        articles: [
          {
            codings: [
              { speaker: "trump", issue: "talks" },
              { speaker: "putin", issue: "talks" },
              { speaker: "trump", issue: "nato" },
              { kind: "event", speaker: null, actors: ["trump", "putin"], issue: "talks", stance: "affirms" },
            ],
          },
        ],
      }),
    );
    const view: View = { pin: "cell:trump~talks" };
    expect(engine.rows(view).matched).toBe(1);
    expect(engine.rows(keepAsFilter(view)).matched).toBe(1);
  });
});
