import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSceneLink, writeSceneLink } from "../../../src/shells/brief/sceneLink";
import { FACETS, normalise, type View } from "../../../src/store/view";

const extra = new Map([
  ["mode", "brief"],
  ["briefing", "b"],
  ["scene", "s"],
] as const);

const value = fc.stringMatching(/^-?[a-z][a-z0-9-]{0,8}$/);
const arbitraryView: fc.Arbitrary<View> = fc
  .record(
    {
      ...Object.fromEntries(FACETS.map((facet) => [facet, fc.array(value, { minLength: 1, maxLength: 3 })])),
      from: fc.constantFrom("2025-02-01", "2025-02-09"),
      to: fc.constantFrom("2025-02-10", "2025-12-29"),
      axis: fc.constantFrom("said", "reported"),
      rows: fc.constantFrom("speaker", "party"),
      q: fc.string({ maxLength: 12 }),
      min: fc.integer({ min: 1, max: 9 }),
      pin: fc.constantFrom("venue:riyadh", "coding:a1-01"),
    },
    { requiredKeys: [] },
  )
  .map((raw) => normalise(raw).view);

describe("a link into a briefing [contract 2]", () => {
  it("names the scene alone while its View is unchanged", () => {
    expect(writeSceneLink(extra, { issue: ["talks"] }, { issue: ["talks"] })).toBe("mode=brief&briefing=b&scene=s");
  });

  it("says what was changed, also what was taken away", () => {
    const link = writeSceneLink(extra, { issue: ["talks"], q: "call" }, { issue: ["talks"], speaker: ["peskov"] });
    expect(link).toBe("mode=brief&briefing=b&scene=s&speaker=peskov&q=");
  });

  it("gives the changed View back, for any scene and any View", () => {
    fc.assert(
      fc.property(arbitraryView, arbitraryView, (scene, view) => {
        const link = readSceneLink(`#${writeSceneLink(extra, scene, view)}`);
        expect(link.scene).toBe("s");
        expect(link.changed(scene)).toEqual(view);
      }),
      { numRuns: 300 },
    );
  });

  it("reads any text without throwing", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readSceneLink(text).changed({ issue: ["talks"] })).toBeTypeOf("object");
      }),
    );
  });
});
