import { describe, expect, test } from "vitest";
import { grouped } from "../../src/engine/column";
import type { Packs } from "../../src/engine/packs";
import { Sums } from "../../src/engine/sums";

/** Packs that only note what is asked of them: sums as long as `length` says, null where that is null. */
function noting(length: number | null | ((rows: number) => number)) {
  const told: string[] = [];
  const packs = {
    add: (rows: Uint32Array, sign: number) => told.push(`${sign} rows ${rows.length}`),
    addSums: (sums: { readonly of: number }, sign: number) => told.push(`${sign} sums of ${sums.of}`),
    sumsOf(lists: readonly Uint32Array[]) {
      const of = lists.reduce((sum, { length }) => sum + length, 0);
      told.push(`make ${lists.length} of ${of}`);
      return length === null ? null : { length: typeof length === "number" ? length : length(of), of };
    },
  } as unknown as Packs;
  return { packs, take: () => told.splice(0) };
}

/** Twenty codes, of which code 16 has 64 rows, code 17 has 63 and the others eight. */
const codes = Array.from({ length: 20 }, (_, code) =>
  new Array(code === 16 ? 64 : code === 17 ? 63 : 8).fill(code),
).flat();
const groups = grouped(Uint16Array.from(codes), 20);
const column = { codes: Uint16Array.from(codes), sets: [], values: [] };
/** Sixteen codes of 128 rows each. */
const sixteen = grouped(
  Uint16Array.from({ length: 2048 }, (_, row) => row >> 7),
  16,
);
const eight = [0, 1, 2, 3, 4, 5, 6, 7];

describe("sums of rows with one code, or a few", () => {
  test("are made once for eight neighbours, and added and taken from then on", () => {
    const { packs, take } = noting(10);
    const sums = new Sums(packs, 2);
    sums.add(1, column, eight, groups, 1);
    expect(take()).toEqual(["make 8 of 64", "1 sums of 64"]);
    sums.add(1, column, eight.toReversed(), groups, -1);
    expect(take()).toEqual(["-1 sums of 64"]);
    sums.add(0, column, eight, groups, 1);
    expect(take()).toEqual(["make 8 of 64", "1 sums of 64"]);
    sums.add(1, column, eight, groups, 1);
    expect(take()).toEqual(["1 sums of 64"]);
  });

  test("are made of one code where it has many rows; fewer are counted one by one", () => {
    const { packs, take } = noting(10);
    const sums = new Sums(packs, 1);
    sums.add(0, column, [16, 17, 3], groups, -1);
    expect(take()).toEqual(["make 1 of 64", "-1 sums of 64", "-1 rows 63", "-1 rows 8"]);
    sums.add(0, column, [16], groups, 1);
    expect(take()).toEqual(["1 sums of 64"]);
  });

  test("of neighbours and of one code are told apart", () => {
    const { packs, take } = noting(10);
    const sums = new Sums(packs, 1);
    sums.add(0, column, eight, sixteen, 1);
    sums.add(0, column, [0], sixteen, 1);
    sums.add(0, column, [8, 9, 10, 11, 12, 13, 14, 15], sixteen, 1);
    sums.add(0, column, [15], sixteen, 1);
    expect(take()).toEqual([
      "make 8 of 1024",
      "1 sums of 1024",
      "make 1 of 128",
      "1 sums of 128",
      "make 8 of 1024",
      "1 sums of 1024",
      "make 1 of 128",
      "1 sums of 128",
    ]);
  });

  test("are of neighbours in the order of a column that has one of its own", () => {
    const { packs, take } = noting(10);
    const rank = Uint32Array.from({ length: 20 }, (_, code) => 19 - code);
    new Sums(packs, 1).add(0, { ...column, rank }, [19, 18, 17, 16, 15, 14, 13, 12], groups, 1);
    expect(take()).toEqual(["make 8 of 175", "1 sums of 175"]);
    new Sums(packs, 1).add(0, { ...column, rank }, [9, 8, 7, 6, 5, 4, 3, 2], groups, 1);
    expect(take().filter((one) => one.includes("rows"))).toHaveLength(8);
  });

  test("that are forgotten are made anew", () => {
    const { packs, take } = noting(10);
    const sums = new Sums(packs, 1);
    sums.add(0, column, eight, groups, 1);
    sums.forget(0);
    take();
    sums.add(0, column, eight, groups, 1);
    expect(take()).toEqual(["make 8 of 64", "1 sums of 64"]);
  });

  test("are not made where there can be none; the rows are counted instead", () => {
    const { packs, take } = noting(null);
    const sums = new Sums(packs, 1);
    sums.add(0, column, eight, groups, 1);
    expect(take()).toEqual(["make 8 of 64", ...eight.map(() => "1 rows 8")]);
  });

  test("make room for those of another clause, and none for more of their own", () => {
    const { packs, take } = noting(1 << 22);
    const sums = new Sums(packs, 2);
    sums.add(0, column, eight, groups, 1);
    sums.add(0, column, [16], groups, 1);
    expect(take()).toEqual(["make 8 of 64", "1 sums of 64", "1 rows 64"]);
    sums.add(1, column, [16], groups, 1);
    expect(take()).toEqual(["make 1 of 64", "1 sums of 64"]);
    sums.add(0, column, eight, groups, 1);
    expect(take()).toEqual(["make 8 of 64", "1 sums of 64"]);
    sums.add(1, column, [16], groups, 1);
    expect(take()).toEqual(["make 1 of 64", "1 sums of 64"]);
    sums.forget(1);
    sums.add(1, column, eight, groups, 1);
    expect(take()).toEqual(["make 8 of 64", "1 sums of 64"]);
  });

  test("stay where they stand for many rows, whoever needs room", () => {
    const { packs, take } = noting((rows) => (rows === 1 << 14 ? 1 << 11 : 1 << 22));
    const sums = new Sums(packs, 2);
    const large = grouped(new Uint16Array(1 << 14), 1);
    sums.add(0, column, eight, groups, 1);
    sums.add(0, column, [0], large, 1);
    sums.add(1, column, eight, groups, 1);
    sums.add(0, column, [0], large, -1);
    expect(take().slice(2)).toEqual([
      "make 1 of 16384",
      "1 sums of 16384",
      "make 8 of 64",
      "1 sums of 64",
      "-1 sums of 16384",
    ]);
    sums.forget(0);
    sums.add(0, column, [0], large, 1);
    expect(take()).toEqual(["make 1 of 16384", "1 sums of 16384"]);
  });

  test("are not kept where they stand for few rows and there is no room", () => {
    const { packs, take } = noting(() => 1 << 22);
    const sums = new Sums(packs, 1);
    const large = grouped(new Uint16Array(1 << 14), 1);
    sums.add(0, column, eight, groups, 1);
    sums.add(0, column, [0], large, 1);
    sums.add(0, column, [0], large, 1);
    const once = ["make 1 of 16384", "1 sums of 16384"];
    expect(take().slice(2)).toEqual([...once, ...once]);
  });

  test("stay, however many more the clause with most of them has", () => {
    const { packs, take } = noting((rows) => (rows > 64 ? 1 << 22 : 10));
    const sums = new Sums(packs, 3);
    sums.add(0, column, eight, groups, 1);
    sums.add(1, column, [8, 9, 10, 11, 12, 13, 14, 15], sixteen, 1);
    take();
    sums.add(1, column, [0, 1, 2, 3, 4, 5, 6, 7], sixteen, 1);
    expect(take()).toEqual(new Array(8).fill("1 rows 128"));
    sums.add(0, column, eight, groups, -1);
    expect(take()).toEqual(["-1 sums of 64"]);
    sums.add(2, column, eight, groups, 1);
    sums.add(0, column, eight, groups, -1);
    expect(take()).toEqual(["make 8 of 64", "1 sums of 64", "-1 sums of 64"]);
  });
});
