import fc from "fast-check";
import { expect, test } from "vitest";
import { impliedIn } from "../../src/engine/implied";
import { atOnce, type Sliced } from "../../src/engine/slices";

/** Some columns of as many rows, so small that now and then one follows from another. */
const columns = fc
  .record({ rows: fc.nat(12), sizes: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 }) })
  .chain(({ rows, sizes }) =>
    fc.tuple(
      ...sizes.map((size) =>
        fc
          .array(fc.nat(size - 1), { minLength: rows, maxLength: rows })
          .map((codes) => ({ codes: Uint16Array.from(codes), size })),
      ),
    ),
  );

/** Said slowly: no two rows with one code of the first have two of the second. */
function follows(first: Uint16Array, second: Uint16Array): boolean {
  return first.every((code, row) => first.every((other, at) => other !== code || second[at] === second[row]));
}

test("a column is implied where in every row its code follows from that of a larger one, and only there", () => {
  fc.assert(
    fc.property(columns, (all) => {
      const rows = all[0]!.codes.length;
      const { counted, implied } = atOnce(impliedIn(all, rows));
      const isImplied = (codes: object) => implied.some((one) => one.codes === codes);
      for (const { codes, size, from, of } of implied) {
        const first = all.find((one) => one.codes === from)!;
        expect(first.size).toBeGreaterThanOrEqual(size);
        expect(isImplied(from)).toBe(false);
        expect(of).toHaveLength(first.size);
        for (let row = 0; row < rows; row++) expect(of[first.codes[row]!]).toBe(codes[row]);
      }
      expect(counted.length + implied.length).toBe(all.length);
      for (const one of counted)
        for (const larger of counted.filter(({ size }) => size > one.size))
          expect(follows(larger.codes as Uint16Array, one.codes as Uint16Array)).toBe(false);
    }),
    { numRuns: 400 },
  );
});

test("a column that does not follow is given up at the first rows that say so", () => {
  const rows = 1_000_000;
  const wide = { codes: Uint16Array.from({ length: rows }, (_, row) => row % 500), size: 500 };
  const other = { codes: Uint8Array.from({ length: rows }, (_, row) => row % 7), size: 7 };
  expect(piecesOf(impliedIn([wide, other], rows))).toBeLessThan(5);
  const follower = { codes: wide.codes.map((code) => code % 9), size: 9 };
  expect(piecesOf(impliedIn([wide, follower], rows))).toBeGreaterThan(100);
});

function piecesOf(work: Sliced<unknown>): number {
  let pieces = 0;
  while (!work.next().done) pieces++;
  return pieces;
}
