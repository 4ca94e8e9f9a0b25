import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { impliedIn } from "../../src/engine/implied";
import { marginOf } from "../../src/engine/margins";
import { type Dimension, layout, type Pack, rangeOf } from "../../src/engine/pack";
import { Numbers, Packer, repacked } from "../../src/engine/packer";
import { Packs } from "../../src/engine/packs";
import { atOnce } from "../../src/engine/slices";

const sized = (...sizes: number[]): Dimension[] => sizes.map((size) => ({ codes: new Uint16Array(0), size }));
const sizesOf = (packs: readonly (readonly Dimension[])[]) => packs.map((pack) => pack.map(({ size }) => size));

describe("what is packed together", () => {
  test("are the fixed packs as they are, then the rest, larger ones first, each in the pack with most room, if that is enough", () => {
    expect(sizesOf(layout([sized(9, 2), sized(300)], sized(4, 50, 10, 2, 5, 100), 100))).toEqual([
      [9, 2],
      [300],
      [100],
      [50],
      [10, 5],
      [4, 2],
    ]);
    expect(sizesOf(layout([], sized(7, 9), 3))).toEqual([[9], [7]]);
    expect(sizesOf(layout([], sized(5, 5, 4), 100))).toEqual([[5, 5, 4]]);
  });

  test("can have as many keys as there are combinations", () => {
    expect(rangeOf(sized(3, 4, 5))).toBe(60);
    expect(rangeOf([])).toBe(1);
  });
});

/** Rows of random codes in some dimensions. */
const dimensions = fc
  .record({ rows: fc.nat(40), sizes: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 }) })
  .chain(({ rows, sizes }) =>
    fc.tuple(
      ...sizes.map((size) =>
        fc
          .array(fc.nat(size - 1), { minLength: rows, maxLength: rows })
          .map((codes): Dimension => ({ codes: Uint16Array.from(codes), size })),
      ),
    ),
  );

/** Rows by code, said slowly. */
function counted({ codes, size }: Dimension, rows: Iterable<number> = codes.keys()): number[] {
  const counts = new Array<number>(size).fill(0);
  for (const row of rows) counts[codes[row]!]!++;
  return counts;
}

describe("keys of several dimensions", () => {
  test.each([
    ["themselves", 1e9],
    ["numbered", 0],
  ])("that are %s give back every code and every count", (_, limit) => {
    fc.assert(
      fc.property(dimensions, fc.nat(40), (all, cut) => {
        const size = all[0]!.codes.length;
        const middle = Math.min(cut, size);
        const numbers = new Numbers(all, limit);
        const keys = [...numbers.of(0, middle), ...numbers.of(middle, size)];
        expect(numbers.dense).toBe(limit > 0 || all.length === 1);
        const codesOf = (row: number) => all.map(({ codes }) => codes[row]!);
        if (numbers.dense) {
          const key = (row: number) => codesOf(row).reduce((sum, code, at) => sum * all[at]!.size + code, 0);
          expect(keys).toEqual(keys.map((_, row) => key(row)));
        } else {
          const codes = numbers.codes();
          expect(keys.map((key) => codes.map((own) => own[key]))).toEqual(keys.map((_, row) => codesOf(row)));
          expect(new Set(keys).size).toBe(numbers.size);
        }
        expect(numbers.counts.reduce((sum, count) => sum + count, 0)).toBe(size);
        for (const key of keys) expect(numbers.counts[key]).toBe(keys.filter((one) => one === key).length);
      }),
      { numRuns: 60 },
    );
  });

  test("of one dimension are its codes, however many there may be", () => {
    const numbers = new Numbers([{ codes: Uint16Array.from([4, 1, 4]), size: 5 }], 2);
    expect(numbers.dense).toBe(true);
    expect([...numbers.of(0, 3)]).toEqual([4, 1, 4]);
    expect([...numbers.counts]).toEqual([0, 1, 0, 0, 2]);
  });

  test.each([
    ["too many for an array", 3_000, 3_000],
    ["more than 32 bits hold", 70_000, 70_000],
  ])("that may be %s are numbered all the same", (_, one, other) => {
    const last = { codes: Uint32Array.from([0, one - 1, one - 1, 0, one - 1]), size: one };
    const next = { codes: Uint32Array.from([1, other - 1, 0, 1, other - 1]), size: other };
    const numbers = new Numbers([last, next], 100);
    expect([...numbers.of(0, 5)]).toEqual([0, 1, 2, 0, 1]);
    expect(numbers.codes().map((codes) => [...codes])).toEqual([
      [0, one - 1, one - 1],
      [1, other - 1, 0],
    ]);
    expect([...numbers.counts.subarray(0, 3)]).toEqual([2, 2, 1]);
  });

  test("are counted where more are numbered than there was room for", () => {
    const size = 3_000;
    const codes = Uint16Array.from({ length: size }, (_, row) => row);
    const numbers = new Numbers(
      [
        { codes, size },
        { codes: new Uint16Array(size), size: 2 },
      ],
      1,
    );
    for (const [from, to] of [
      [0, 1000],
      [1000, 2000],
      [2000, 3000],
      [0, 1000],
    ] as const)
      numbers.of(from, to);
    expect(numbers.size).toBe(size);
    expect([...numbers.counts.subarray(0, size)]).toEqual(
      Array.from({ length: size }, (_, row) => (row < 1000 ? 2 : 1)),
    );
  });
});

describe("counts by code", () => {
  test("summed over a pack are those of going through the rows, whichever is asked for first", () => {
    fc.assert(
      fc.property(dimensions, fc.array(fc.nat(3)), fc.boolean(), (all, order, sparse) => {
        const numbers = new Numbers(all, sparse ? 0 : 1e9);
        numbers.of(0, all[0]!.codes.length);
        const { dense, range, size } = numbers;
        const pack: Pack = dense ? { dimensions: all, size: range } : { dimensions: all, size, codes: numbers.codes() };
        const without = [numbers.counts.subarray(0, pack.size)];
        for (const at of [...order.map((one) => one % all.length), ...all.keys()])
          expect([...marginOf(pack, at, without)]).toEqual(counted(all[at]!));
      }),
      { numRuns: 60 },
    );
  });
});

describe("packed rows", () => {
  const size = 30;
  const codesOf = (step: number, of: number) => Uint16Array.from({ length: size }, (_, row) => (row * step) % of);
  const members = [2, 3, 5, 7, 4, 6, 8].map((of, at): Dimension[] => [
    { codes: codesOf(at + 1, of), size: of },
    { codes: codesOf(at + 2, 3), size: 3 },
  ]);
  function packed() {
    const packer = new Packer(members, size);
    packer.fill(0, 11);
    packer.fill(11, size);
    return packer.done();
  }
  const byHand = (rows: readonly number[]) => members.map((pack) => pack.map((one) => counted(one, rows)));
  const read = (packs: Packs, everything = false) =>
    members.map((pack) => pack.map(({ codes }) => [...packs.byCode(codes, everything)]));
  const all = Array.from({ length: size }, (_, row) => row);

  test("are all counted at first, none after a reset, and come and go one by one", () => {
    const packs = new Packs(packed());
    expect(read(packs)).toEqual(byHand(all));
    packs.add(Uint32Array.from([3, 4, 29]), -1);
    expect(read(packs)).toEqual(byHand(all.filter((row) => ![3, 4, 29].includes(row))));
    packs.reset(false);
    expect(read(packs)).toEqual(byHand([]));
    packs.add(Uint32Array.from([0, 7]), 1);
    expect(read(packs)).toEqual(byHand([0, 7]));
    expect(read(packs, true)).toEqual(byHand(all));
    packs.reset(true);
    expect(read(packs)).toEqual(byHand(all));
  });

  test("have keys that tell their codes, side by side for each row", () => {
    const { packs: shapes, keys, everything } = packed();
    const packs = new Packs(packed());
    expect(keys).toHaveLength(size * members.length);
    expect(keys).toBeInstanceOf(Uint16Array);
    expect(everything).toHaveLength(shapes.reduce((sum, pack) => sum + pack.size, 0));
    for (const row of all)
      for (const [at, pack] of members.entries())
        expect(packs.codesOf(at, packs.key(at, row))).toEqual(pack.map(({ codes }) => codes[row]));
    for (const at of members.keys()) {
      expect([...packs.byKey(at)]).toEqual(
        Array.from({ length: shapes[at]!.size }, (_, key) => all.filter((row) => packs.key(at, row) === key).length),
      );
    }
  });

  test("come and go by their sums as they do one by one", () => {
    const packs = new Packs(packed());
    const lists = [Uint32Array.from([1, 2, 3, 8]), Uint32Array.from([9, 15])];
    const sums = packs.sumsOf(lists)!;
    const again = packs.sumsOf(lists)!;
    expect([...again]).toEqual([...sums]);
    packs.addSums(sums, -1);
    expect(read(packs)).toEqual(byHand(all.filter((row) => ![1, 2, 3, 8, 9, 15].includes(row))));
    packs.addSums(sums, 1);
    expect(read(packs)).toEqual(byHand(all));
  });

  test.each([
    ["few", 1, Uint16Array],
    ["more than two bytes hold", 9_000, Uint32Array],
  ])("have other keys where a pack has other dimensions, %s, and those that were given stay", (_, times, Keys) => {
    const given = packed();
    const before = structuredClone(given);
    const other: Dimension = { codes: Uint32Array.from(codesOf(5, 9), (code) => code * times), size: 8 * times + 1 };
    const turned = repacked(given, 2, [other]);
    expect(given).toEqual(before);
    expect(turned.keys).toBeInstanceOf(Keys);
    const again = repacked(turned, 2, members[2]!);
    expect(again).toEqual({ ...given, keys: Keys.from(given.keys) });
    const packs = new Packs(given);
    packs.add(Uint32Array.from([3, 4]), -1);
    packs.byCode(members[3]![0]!.codes, true);
    packs.turn(turned);
    expect([...packs.byCode(other.codes)]).toEqual(counted(other));
    packs.add(Uint32Array.from([3, 4]), -1);
    const left = all.filter((row) => row !== 3 && row !== 4);
    expect([...packs.byCode(other.codes)]).toEqual(counted(other, left));
    for (const [at, pack] of members.entries())
      for (const one of at === 2 ? [] : pack) {
        expect([...packs.byCode(one.codes)]).toEqual(counted(one, left));
        expect([...packs.byCode(one.codes, true)]).toEqual(counted(one));
      }
    packs.turn(given);
    expect(read(packs)).toEqual(byHand(all));
  });

  test("count what stands in no pack by what it follows from", () => {
    fc.assert(
      fc.property(dimensions, fc.nat(8), ([first], salt) => {
        const one = { codes: first!.codes, size: 9 };
        const rows = one.codes.length;
        const follower = { codes: one.codes.map((code) => (code * 5 + salt) % 3), size: 3 };
        const { counted: own, implied } = atOnce(impliedIn([follower, one], rows));
        expect(own).toEqual([one]);
        const packer = new Packer([own], rows, implied);
        packer.fill(0, rows);
        const packs = new Packs(packer.done());
        expect([...packs.byCode(follower.codes)]).toEqual(counted(follower));
        const some = Uint32Array.from({ length: rows >> 1 }, (_, at) => at);
        packs.add(some, -1);
        expect([...packs.byCode(follower.codes)]).toEqual(counted(follower, [...one.codes.keys()].slice(rows >> 1)));
        expect([...packs.byCode(follower.codes, true)]).toEqual(counted(follower));
      }),
    );
  });

  test("have sums also where more rows share a key than one number stands for", () => {
    const many = 5_000;
    const same: Dimension = { codes: new Uint16Array(many), size: 1 };
    const packer = new Packer([[same]], many);
    packer.fill(0, many);
    const packs = new Packs(packer.done());
    const rows = Uint32Array.from({ length: many }, (_, row) => row);
    const sums = packs.sumsOf([rows])!;
    packs.reset(false);
    packs.addSums(sums, 1);
    expect([...packs.byKey(0)]).toEqual([many]);
    packs.addSums(packs.sumsOf([rows.subarray(0, 2046)])!, -1);
    expect([...packs.byKey(0)]).toEqual([many - 2046]);
  });

  test("have no sums where there are too many keys for them", () => {
    const wide = 5_000_000;
    const one: Dimension = { codes: Uint32Array.from([0, wide - 1]), size: wide };
    const packer = new Packer([[one]], 2);
    packer.fill(0, 2);
    const done = packer.done();
    expect(done.keys).toBeInstanceOf(Uint32Array);
    const packs = new Packs(done);
    expect(packs.sumsOf([Uint32Array.from([0])])).toBeNull();
    expect(packs.byCode(one.codes)[wide - 1]).toBe(1);
  });
});
