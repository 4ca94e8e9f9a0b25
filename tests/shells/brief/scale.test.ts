import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { baseScale, scaleOf } from "../../../src/shells/brief/scale";

describe("the scale of a briefing", () => {
  it("makes texts of the dashboard's 14, 12 and 24 px at least 20, 18 and 36 px from 1280 by 720 up", () => {
    for (const [width, height] of [
      [1280, 720],
      [1366, 768],
      [1920, 1080],
      [3840, 2160],
    ] as const) {
      const scale = baseScale(width, height);
      expect([14 * scale, 12 * scale, 24 * scale].map(Math.floor)).toEqual(
        [14 * scale, 12 * scale, 24 * scale].map((size, at) => Math.max(Math.floor(size), [20, 18, 36][at] as number)),
      );
    }
  });

  it("never shrinks as the window grows", () => {
    const side = fc.integer({ min: 320, max: 4000 });
    fc.assert(
      fc.property(side, side, fc.nat(500), fc.nat(500), (width, height, wider, higher) => {
        expect(baseScale(width + wider, height + higher)).toBeGreaterThanOrEqual(baseScale(width, height));
      }),
    );
  });

  it("follows the speaker's choice, as a plain number", () => {
    expect(scaleOf(1280, 720, 12)).toBeCloseTo(1.2 * scaleOf(1280, 720, 10));
    expect(String(scaleOf(1366, 768, 13))).toMatch(/^\d(\.\d{1,2})?$/);
  });
});
