import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverage, matchUnits, overlapOf } from "../../scripts/unit-matching.mjs";

interface Unit {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly speaker: string | null;
  readonly issue: string;
}

const unit = (id: string, start: number, end: number, rest: Partial<Unit> = {}): Unit => ({
  id,
  start,
  end,
  kind: "statement",
  speaker: "trump",
  issue: "talks",
  ...rest,
});
const pairsOf = (first: Unit[], second: Unit[], rule = {}): string[] =>
  matchUnits(first, second, rule).pairs.map(({ a, b }: { a: Unit; b: Unit }) => `${a.id} ${b.id}`);

describe("matchUnits", () => {
  test("takes the largest overlap first, and each coding once", () => {
    const first = [unit("a1", 0, 100), unit("a2", 50, 150)];
    const second = [unit("b1", 45, 150), unit("b2", 0, 60)];
    expect(pairsOf(first, second)).toEqual(["a2 b1", "a1 b2"]);
  });

  test("leaves out what overlaps too little, and what does not overlap", () => {
    const first = [unit("a1", 0, 100), unit("a2", 200, 300), unit("a3", 400, 500)];
    const second = [unit("b1", 0, 100), unit("b2", 290, 400)];
    expect(pairsOf(first, second)).toEqual(["a1 b1", "a2 b2"]);
    const { pairs, onlyFirst, onlySecond } = matchUnits(first, second, { least: 0.5 });
    expect(pairs).toHaveLength(1);
    expect(onlyFirst.map(({ id }: Unit) => id)).toEqual(["a2", "a3"]);
    expect(onlySecond.map(({ id }: Unit) => id)).toEqual(["b2"]);
  });

  test("lets kind and speaker decide among equal overlaps, never the issue unless told to", () => {
    const first = [unit("a1", 0, 100, { speaker: "putin", issue: "nato" }), unit("a2", 0, 100, { issue: "talks" })];
    const second = [unit("b1", 0, 100, { issue: "nato" }), unit("b2", 0, 100, { speaker: "putin", issue: "talks" })];
    expect(pairsOf(first, second).sort()).toEqual(["a1 b2", "a2 b1"]);
    expect(pairsOf(first, second, { tieBy: "issue" }).sort()).toEqual(["a1 b1", "a2 b2"]);
  });

  test("lets an overlap that is larger by one character win against kind, speaker and issue", () => {
    const first = [unit("a1", 0, 100)];
    const second = [unit("b1", 0, 99), unit("b2", 0, 100, { kind: "event", speaker: null, issue: "nato" })];
    expect(pairsOf(first, second, { tieBy: "issue" })).toEqual(["a1 b2"]);
  });

  test("pairs a coding with itself whatever the order, and loses none", () => {
    const units = fc.uniqueArray(fc.tuple(fc.nat({ max: 200 }), fc.integer({ min: 1, max: 50 })), {
      selector: ([start, length]) => `${start} ${length}`,
      maxLength: 12,
    });
    fc.assert(
      fc.property(units, units, (one, other) => {
        const first = one.map(([start, length], at) => unit(`a${at}`, start, start + length));
        const second = other.map(([start, length], at) => unit(`b${at}`, start, start + length));
        const same = matchUnits(first, [...first].reverse());
        expect(same.pairs.every(({ a, b }: { a: Unit; b: Unit }) => a === b)).toBe(true);
        const { pairs, onlyFirst, onlySecond } = matchUnits(first, second);
        expect(pairs.length + onlyFirst.length).toBe(first.length);
        expect(pairs.length + onlySecond.length).toBe(second.length);
      }),
    );
  });
});

describe("overlapOf", () => {
  test("is what two stretches share of what they cover together", () => {
    expect(overlapOf({ start: 0, end: 10 }, { start: 0, end: 10 })).toBe(1);
    expect(overlapOf({ start: 0, end: 10 }, { start: 5, end: 15 })).toBeCloseTo(1 / 3);
    expect(overlapOf({ start: 0, end: 10 }, { start: 10, end: 20 })).toBe(0);
  });
});

describe("coverage", () => {
  test("marks each coded character once", () => {
    const stretches = [
      { start: 1, end: 3 },
      { start: 2, end: 4 },
    ];
    expect([...coverage(stretches, 6)]).toEqual([0, 1, 1, 1, 0, 0]);
  });
});
