import { describe, expect, test } from "vitest";
import { BLOCK, MASKS, setAllMasks, setter } from "../../src/engine/masks";
import { failing, failingOnly, flip, passing, sort } from "../../src/engine/sorted";

const every = (size: number, of: (row: number) => number) => Array.from({ length: size }, (_, row) => of(row));

describe("the masks of a block of rows", () => {
  const size = BLOCK + 3;
  const [one, other] = [3, 5].map((of) => Uint16Array.from(every(size, (row) => row % of)));
  const clauses = [
    { at: 1, codes: one!, fails: Uint8Array.from([0, 1, 0]) },
    { at: 4, codes: other!, fails: Uint8Array.from([1, 0, 0, 0, 1]) },
  ];
  const expected = (row: number) => (row % 3 === 1 ? 2 : 0) | (row % 5 === 0 || row % 5 === 4 ? 16 : 0);

  test("have the bit of each clause that fails the row's code", () => {
    const mask = new Uint32Array(size).fill(0xff);
    setAllMasks(mask, clauses, 0);
    expect([...mask]).toEqual(every(size, expected));
  });

  test("keep of the others what they are told to", () => {
    const mask = new Uint32Array(size).fill(0b1010_1000);
    setAllMasks(mask, clauses, 0b1000_0000);
    expect([...mask]).toEqual(every(size, (row) => expected(row) | 0b1000_0000));
  });

  test("are set for that block alone, which is told by how many rows it has", () => {
    const mask = new Uint32Array(size);
    const set = setter(clauses, 0);
    expect(set(mask, BLOCK)).toBe(3);
    expect([...mask.subarray(0, BLOCK)].some((bits) => bits !== 0)).toBe(false);
    expect([...mask.subarray(BLOCK)]).toEqual(every(3, (at) => expected(BLOCK + at)));
    expect([...MASKS.subarray(0, 3)]).toEqual([...mask.subarray(BLOCK)]);
    expect(set(mask, 0)).toBe(BLOCK);
  });

  test.each([65_536, 65_537, 70_000])("are right for %i codes", (many) => {
    const codes = Uint32Array.from([0, many - 1, 1, many - 2]);
    const fails = new Uint8Array(many);
    fails[many - 1] = 1;
    fails[1] = 1;
    const mask = new Uint32Array(4);
    setAllMasks(
      mask,
      [
        { at: 0, codes, fails },
        { ...clauses[0]!, codes: one!.slice(0, 4) },
      ],
      0,
    );
    expect([...mask]).toEqual([0, 1 | 2, 1, 0]);
  });
});

describe("the rows of a block, sorted by their masks", () => {
  const masks = [0, 1, 2, 3, 0, 1 << 16, 2, 1, 1 | (1 << 16)];

  test("are those that pass, those that fail one clause alone, and all that fail", () => {
    MASKS.set(masks);
    sort(100, masks.length);
    expect([...passing()]).toEqual([100, 104]);
    expect([...failingOnly(0)]).toEqual([101, 107]);
    expect([...failingOnly(1)]).toEqual([102, 106]);
    expect([...failingOnly(2)]).toEqual([]);
    expect([...failingOnly(16)]).toEqual([105]);
    expect([...failing()].sort()).toEqual([101, 102, 103, 105, 106, 107, 108]);
    sort(7, 1);
    expect([[...passing()], [...failing()]]).toEqual([[7], []]);
  });

  test("are told by what else they fail where one bit flips, which is set or taken away", () => {
    const mask = Uint32Array.from(masks);
    flip(mask, Uint32Array.from([0, 1, 2, 3]), 1, 1);
    expect([...mask.subarray(0, 5)]).toEqual([1, 1, 3, 3, 0]);
    expect([...passing()]).toEqual([0, 1]);
    expect([...failingOnly(1)]).toEqual([2, 3]);
    flip(mask, Uint32Array.from([3, 1]), 1, 0);
    expect([...mask.subarray(0, 5)]).toEqual([1, 0, 3, 2, 0]);
    expect([...passing()]).toEqual([1]);
  });
});
