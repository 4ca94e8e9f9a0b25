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
});
