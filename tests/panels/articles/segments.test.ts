import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { laned } from "../../../src/panels/articles/lanes";
import { passagesOf } from "../../../src/panels/articles/placed";
import { segmentsOf } from "../../../src/panels/articles/segments";
import { visible } from "../../../src/panels/articles/visible";

const stretches = fc.array(
  fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 30 })).map(([start, more]) => ({ start, end: start + more })),
  { maxLength: 12 },
);

describe("segments", () => {
  test("cut a text so that nested and crossing stretches lie side by side", () => {
    const outer = { start: 2, end: 8 };
    const inner = { start: 4, end: 6 };
    const across = { start: 5, end: 10 };
    expect(segmentsOf(0, 10, [outer, inner, across])).toEqual([
      { start: 0, end: 2, over: [] },
      { start: 2, end: 4, over: [outer] },
      { start: 4, end: 5, over: [outer, inner] },
      { start: 5, end: 6, over: [outer, inner, across] },
      { start: 6, end: 8, over: [outer, across] },
      { start: 8, end: 10, over: [across] },
    ]);
  });

  test("of any stretches follow one another, and each names just what covers its every character", () => {
    fc.assert(
      fc.property(stretches, fc.nat(40), fc.integer({ min: 1, max: 80 }), (all, from, more) => {
        const to = from + more;
        const segments = segmentsOf(from, to, all);
        expect(segments[0]?.start).toBe(from);
        expect(segments.at(-1)?.end).toBe(to);
        segments.forEach(({ start, end, over }, at) => {
          expect(end).toBeGreaterThan(start);
          if (at > 0) expect(start).toBe(segments[at - 1]!.end);
          for (let place = start; place < end; place++)
            expect(over).toEqual(all.filter((one) => one.start <= place && place < one.end));
        });
      }),
    );
  });
});

describe("lanes", () => {
  test("hold every stretch once, inside the width, and no two that touch in one lane", () => {
    fc.assert(
      fc.property(stretches, fc.integer({ min: 60, max: 900 }), (all, width) => {
        const sorted = [...all].sort((a, b) => a.start - b.start || a.end - b.end);
        const laid = laned(sorted, 110, width, 24);
        expect(laid.map(({ stretch }) => stretch)).toEqual(sorted);
        for (const one of laid) {
          expect(one.width).toBeGreaterThanOrEqual(24);
          expect(one.x).toBeGreaterThanOrEqual(0);
          expect(one.x + one.width).toBeLessThanOrEqual(width + 1e-6);
          const touching = laid.filter(
            (other) =>
              other !== one && other.lane === one.lane && other.x < one.x + one.width && one.x < other.x + other.width,
          );
          expect(touching).toEqual([]);
        }
      }),
    );
  });
});

test("passages are what stands between line ends, and leave out nothing else", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "b", "\n", "\r", "🛩"), { maxLength: 40 }), (points) => {
      const passages = passagesOf(points);
      const words = passages.flatMap(({ start, end }) => points.slice(start, end)).join("");
      expect(words).toBe(points.join("").replace(/[\r\n]/g, ""));
      passages.forEach(({ start }, at) => {
        expect(start).toBe(at === 0 ? 0 : passages[at - 1]!.next);
      });
      expect(passages.at(-1)?.next ?? 0).toBe(points.length);
    }),
  );
});

describe("a text that is not ours", () => {
  test("shows what would be unseen or would turn the writing", () => {
    expect(visible("a\u202Eb\u200Bc\u0000")).toEqual([
      { text: "a", hidden: false },
      { text: "U+202E", hidden: true },
      { text: "b", hidden: false },
      { text: "U+200B", hidden: true },
      { text: "c", hidden: false },
      { text: "U+0000", hidden: true },
    ]);
  });

  test("is left as it is where all of it can be seen", () => {
    expect(visible("Zelenskyy said: “так”,\ttwice\r\n— 🛩")).toEqual([
      { text: "Zelenskyy said: “так”,\ttwice\r\n— 🛩", hidden: false },
    ]);
  });
});
