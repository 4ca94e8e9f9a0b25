import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Column, ColumnBuilder, failing, grouped } from "../../src/engine/column";

const NAMES = ["a", "b", "c", "d", "e"];
const given = fc.oneof(fc.constant(null), fc.constantFrom(...NAMES), fc.array(fc.constantFrom(...NAMES)));

function built(known: readonly string[], rows: readonly (string | null | readonly string[])[]): Column {
  const builder = new ColumnBuilder(rows.length, known);
  for (const [row, values] of rows.entries()) builder.set(row, values);
  return builder.done();
}

/** The values of a row as a set of texts, whatever form they came in. */
function plain(values: string | null | readonly string[]): string[] {
  return [...new Set(values === null ? [] : typeof values === "string" ? [values] : values)].sort();
}

describe("a column", () => {
  test("gives back each row's values, and rows with the same values share a code", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(NAMES), fc.array(given), (known, rows) => {
        const { codes, sets, values } = built(known, rows);
        expect(values.slice(0, known.length)).toEqual(known);
        expect(new Set(values).size).toBe(values.length);
        expect(codes).toHaveLength(rows.length);
        for (const [row, one] of rows.entries()) {
          const set = sets[codes[row]!]!;
          expect(set.map((at) => values[at]!).sort()).toEqual(plain(one));
          expect([...set]).toEqual([...set].sort((a, b) => a - b));
          for (const [other, two] of rows.entries())
            expect(codes[row] === codes[other]).toBe(plain(one).join() === plain(two).join());
        }
      }),
      { numRuns: 60 },
    );
  });

  test("has the values of one code in their order by number, not by digits", () => {
    const many = Array.from({ length: 12 }, (_, at) => `v${at}`);
    expect(built(many, [["v10", "v9", "v2"]]).sets).toEqual([[2, 9, 10]]);
  });

  test("takes the one value of a list for the value itself", () => {
    expect([...built([], ["x", ["x"], ["x", "x"], [], null]).codes]).toEqual([0, 0, 0, 1, 1]);
  });
});

describe("a clause [contract 2.2]", () => {
  const clauses = fc.array(fc.constantFrom(...NAMES, ...NAMES.map((name) => `-${name}`), "nobody", "-nobody"));

  test("fails what has none of its values, or one that it excludes", () => {
    fc.assert(
      fc.property(fc.array(given), fc.option(clauses, { nil: undefined }), (rows, clause = []) => {
        const column = built(NAMES, rows);
        const fails = failing(column, clause);
        expect(fails).toHaveLength(column.sets.length);
        const wanted = clause.filter((one) => !one.startsWith("-"));
        for (const [row, values] of rows.entries()) {
          const own = plain(values);
          const passes =
            (wanted.length === 0 || own.some((one) => wanted.includes(one))) &&
            !own.some((one) => clause.includes(`-${one}`));
          expect(fails[column.codes[row]!]).toBe(passes ? 0 : 1);
        }
      }),
      { numRuns: 100 },
    );
  });

  test("that is not there, or empty, fails nothing", () => {
    const column = built(["a"], ["a", null]);
    expect([...failing(column, undefined)]).toEqual([0, 0]);
    expect([...failing(column, [])]).toEqual([0, 0]);
  });

  test("with values alone does not exclude what has the same name without its first letter", () => {
    const column = built(["ab", "b"], ["ab", "b", ["ab", "b"]]);
    expect([...failing(column, ["ab"])]).toEqual([0, 1, 0]);
    expect([...failing(column, ["-b"])]).toEqual([0, 1, 1]);
    expect([...failing(column, ["ab", "-b"])]).toEqual([0, 1, 1]);
  });
});

test("rows by code stand code after code, those of one as they came", () => {
  const { offsets, rows } = grouped(Uint16Array.from([2, 0, 2, 3, 0, 2]), 5);
  expect([...rows]).toEqual([1, 4, 0, 2, 5, 3]);
  expect([...offsets]).toEqual([0, 2, 2, 5, 6, 6]);
});
