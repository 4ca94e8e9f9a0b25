import { describe, expect, test } from "vitest";
import { loadBundled } from "../../../src/dossier/bundle";
import { createEngine } from "../../../src/engine/engine";
import { matrixFinding } from "../../../src/engine/findings/matrix";
import { stagesFinding } from "../../../src/engine/findings/stages";
import { venuesFinding } from "../../../src/engine/findings/venues";
import type { View } from "../../../src/store/view";
import { allEvidence } from "../ask";

const dossier = await loadBundled();
const engine = createEngine(dossier);

const FINDINGS = { matrix: matrixFinding, stages: stagesFinding, venues: venuesFinding };
type Panel = keyof typeof FINDINGS;

/** What a click on the title shows, read off the codings by hand; the sentences stand in bundled.test.ts. */
const BEHIND: readonly (readonly [string, View, Panel, codings: string[]])[] = [
  ["the agency's report of November and the Kremlin's answer", {}, "matrix", ["a1-33", "a1-36"]],
  ["the three who see the end near", {}, "stages", ["a3-03", "a3-08", "a3-02"]],
  ["the two reports of one dispatch", {}, "venues", ["a2-11", "a1-17"]],
  ["Moscow alone", { party: ["ru"] }, "stages", ["a3-02"]],
  ["a preparation told and belied in February", { to: "2025-02-28", from: "2025-02-01" }, "stages", ["a2-20", "a2-14"]],
  ["whose mandate has lapsed", { issue: ["elections"] }, "matrix", ["a4-07", "a4-08"]],
  ["who refuses and who claims not to know", { stance: ["withholds"] }, "matrix", ["a1-31", "a0-02", "a2-07", "a1-10"]],
  [
    "all that is kept back of contacts",
    { stance: ["withholds"] },
    "stages",
    ["a1-31", "a0-02", "a2-04", "a1-08", "a4-03", "a1-03", "a1-11", "a2-07", "a1-10"],
  ],
  ["Trump before and after", { speaker: ["trump"] }, "matrix", ["a0-02", "a1-01"]],
];

describe("a click on a title shows the codings that it speaks of", () => {
  test.each(BEHIND)("%s", (_, view, panel, codings) => {
    const { pin } = FINDINGS[panel](engine.rows(view), dossier, view);
    const { groups } = allEvidence(engine.rows({ ...view, pin: pin! }));
    expect(groups.flatMap((group) => group.codings)).toEqual(codings);
  });

  test("and the title stays, so that a second click takes the pin away [contract 2.13]", () => {
    for (const [, view, panel] of BEHIND) {
      const before = FINDINGS[panel](engine.rows(view), dossier, view);
      const pinned: View = { ...view, pin: before.pin! };
      expect(FINDINGS[panel](engine.rows(pinned), dossier, pinned).pin).toBe(before.pin);
    }
  });
});
