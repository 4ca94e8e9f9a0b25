import { describe, expect, it } from "vitest";
import { boxesOf } from "../../../src/shells/brief/presenter/boxes";
import { holds } from "../../../src/shells/brief/presenter/sheets";

const audience = { width: 1920, height: 1080 };
const never = () => false;

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

  it("answers a style's question about the window with the audience's size", () => {
    const query = "(max-width: 1099px), (max-height: 599px)";
    expect(holds(query, audience, never)).toBe(false);
    expect(holds(query, { width: 1000, height: 1000 }, never)).toBe(true);
    expect(holds(query, { width: 1920, height: 599 }, never)).toBe(true);
    expect(holds("(min-width: 768px) and (max-width: 1279px)", { width: 1279, height: 700 }, never)).toBe(true);
    expect(holds("(min-width: 768px) and (max-width: 1279px)", audience, never)).toBe(false);
    expect(holds("(max-width: 1099px) and (pointer: coarse)", { width: 800, height: 700 }, never)).toBe(false);
  });
});
