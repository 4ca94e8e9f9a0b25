import { describe, expect, it } from "vitest";
import { boxesOf } from "../../../src/shells/brief/presenter/boxes";

const audience = { width: 1920, height: 1080 };

describe("the presenter's window", () => {
  it.each([
    { width: 1024, height: 700 },
    { width: 1366, height: 768 },
    { width: 1920, height: 1080 },
  ])(
    "draws the scenes in the shape of the audience's window, with room for notes and list: $width × $height",
    (own) => {
      const { left, now, next } = boxesOf(own, audience);
      expect(now.width / now.height).toBeCloseTo(16 / 9, 1);
      expect(next.width / next.height).toBeCloseTo(16 / 9, 1);
      expect(left).toBeLessThanOrEqual(own.width * 0.62);
      expect(own.height - now.height).toBeGreaterThan(300);
    },
  );

  it.each([320, 390, 720])("is one column within its margins where there is no room for two: %i px", (width) => {
    for (const of of [audience, { width: 390, height: 844 }]) {
      const { narrow, left, now, next } = boxesOf({ width, height: 844 }, of);
      expect([narrow, left]).toEqual([true, width - 32]);
      expect(now.width).toBeLessThanOrEqual(left);
      expect(next.width).toBeLessThan(left / 2);
      expect(now.width / now.height).toBeCloseTo(of.width / of.height, 1);
    }
    expect(boxesOf({ width: 768, height: 1024 }, audience).narrow).toBe(false);
  });
});
