import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alpha, interval } from "../../scripts/krippendorff.mjs";

type Unit = (string | number | null)[];

/** Units from rows of coders, where a dot is a missing value. */
function unitsOf(...coders: string[]): Unit[] {
  const rows = coders.map((row) => row.split(" "));
  return (rows[0] ?? []).map((_, at) =>
    rows.map((row) => {
      const value = row[at] ?? ".";
      return value === "." ? null : /\d/.test(value) ? Number(value) : value;
    }),
  );
}

const twoOfBinary = unitsOf("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0");
const twoOfNominal = unitsOf("a a b b d c c c e d d a", "b a b b b c c c e d d d");
const fourObservers = unitsOf(
  "1 2 3 3 2 1 4 1 2 . . .",
  "1 2 3 3 2 2 4 1 2 5 . 3",
  ". 3 3 3 2 3 4 2 2 5 1 .",
  "1 2 3 3 2 4 4 1 2 5 1 .",
);
const threeCoders = unitsOf(
  ". . . . . 3 4 1 2 1 1 3 3 . 3",
  "1 . 2 1 3 3 4 3 . . . . . . .",
  ". . 2 1 3 4 4 . 2 1 1 3 3 . 4",
);

describe("alpha", () => {
  test.each<[string, Unit[], "nominal" | "ordinal" | "interval", number]>([
    ["two observers of a binary variable, Krippendorff 2011, B", twoOfBinary, "nominal", 0.095],
    ["two observers of five categories, Krippendorff 2011, C", twoOfNominal, "nominal", 0.692],
    ["four observers with missing values, Krippendorff 2011, D: nominal", fourObservers, "nominal", 0.743],
    ["the same, ordinal", fourObservers, "ordinal", 0.815],
    ["the same, interval", fourObservers, "interval", 0.849],
    ["three coders with missing values, Wikipedia: nominal", threeCoders, "nominal", 0.691],
    ["the same, interval", threeCoders, "interval", 0.811],
  ])("gives the published figure for %s", (_, units, scale, published) => {
    expect(alpha(units, scale).alpha).toBeCloseTo(published, 3);
  });

  test("counts the units that two coders at least have valued", () => {
    expect(alpha(fourObservers).units).toBe(11);
  });

  test("is one where all agree, and none where nothing varies", () => {
    expect(alpha(unitsOf("1 2 3", "1 2 3"), "ordinal").alpha).toBe(1);
    expect(alpha(unitsOf("1 1 1", "1 1 1")).alpha).toBeNaN();
  });

  test("does not depend on the order of units or coders, nor on the names of nominal values", () => {
    const units = fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(units, (drawn) => {
        const { alpha: value } = alpha(drawn);
        const others = [
          [...drawn].reverse(),
          drawn.map(([a, b]) => [b, a]),
          drawn.map(([a, b]) => [`x${3 - a}`, `x${3 - b}`]),
        ];
        for (const other of others) {
          // Where nothing varies there is no alpha, whatever the order.
          if (Number.isNaN(value)) expect(alpha(other).alpha).toBeNaN();
          else expect(alpha(other).alpha).toBeCloseTo(value, 9);
        }
        expect(value > 1).toBe(false);
      }),
      {
        examples: [
          [
            [
              [1, 1],
              [1, 1],
            ],
          ],
        ],
      },
    );
  });
});

describe("interval", () => {
  test("comes out the same for one seed, holds alpha, and narrows with more of the same units", () => {
    const once = interval(twoOfNominal, "nominal", { resamples: 500, seed: 7 });
    expect(interval(twoOfNominal, "nominal", { resamples: 500, seed: 7 })).toEqual(once);
    expect(interval(twoOfNominal, "nominal", { resamples: 500, seed: 8 })).not.toEqual(once);
    expect(once.low).toBeLessThan(0.692);
    expect(once.high).toBeGreaterThan(0.692);
    const often = interval(Array(9).fill(twoOfNominal).flat(), "nominal", { resamples: 500, seed: 7 });
    expect(often.high - often.low).toBeLessThan((once.high - once.low) / 2);
  });

  test("leaves out the draws in which nothing varies, and tells how many", () => {
    const { dropped } = interval(unitsOf("1 1 1 2", "1 1 1 2"), "nominal", { resamples: 400 });
    expect(dropped).toBeGreaterThan(0);
    expect(dropped).toBeLessThan(400);
  });
});
