import type { Codes } from "./column";
import type { KeyCounts } from "./filtering";
import { type Margins, marginOf } from "./margins";
import type { Implied, Pack, Packed } from "./pack";

/**
 * Counts of rows by every dimension. A row that comes or goes is counted once a pack instead of once a dimension; the
 * counts of a dimension are sums over its pack's.
 */
export class Packs implements KeyCounts {
  #packed: Packed;
  /** By pack and key, one pack after the other from its base on. */
  #counts: Int32Array;
  #bases: readonly number[];
  /** By pack, once asked for; right until a count changes. */
  #margins: Margins[] = [];
  #everyMargin: Margins[] = [];
  #scratch: { readonly counts: Int32Array; readonly found: Uint32Array } | undefined;

  /** All rows are counted. */
  constructor(packed: Packed) {
    this.#packed = packed;
    this.#counts = packed.everything.slice();
    this.#bases = basesOf(packed.packs);
  }

  pack(at: number): Pack {
    return this.#packed.packs[at]!;
  }

  /** The rows have other keys from now on; all of them are counted. */
  turn(packed: Packed): void {
    this.#packed = packed;
    this.#counts = packed.everything.slice();
    this.#bases = basesOf(packed.packs);
    this.#margins = [];
    this.#everyMargin = [];
    this.#scratch = undefined;
  }

  /** Counts the rows, or with `sign` -1 no longer. */
  add(rows: Uint32Array, sign: number): void {
    this.#margins = [];
    const { keys } = this.#packed;
    const bases = this.#bases;
    const width = bases.length;
    // So few at a time that their keys are still at hand for the next packs.
    for (let from = 0; from < rows.length; from += FEW) {
      const some = rows.subarray(from, from + FEW);
      let pack = 0;
      for (; pack + 3 <= width; pack += 3)
        addThree(this.#counts, bases.slice(pack, pack + 3), keys, width, pack, some, sign);
      for (; pack < width; pack++) addOne(this.#counts, bases[pack]!, keys, width, pack, some, sign);
    }
  }

  /**
   * How many of the rows of some lists have each key, of all packs: each number has the key, counted from the first pack's
   * on, and how many. Null where there are too many keys.
   */
  sumsOf(lists: readonly Uint32Array[]): Uint32Array | null {
    if (this.#counts.length > MOST_KEYS) return null;
    this.#scratch ??= { counts: new Int32Array(this.#counts.length), found: new Uint32Array(this.#counts.length) };
    const { counts, found } = this.#scratch;
    const { keys } = this.#packed;
    const bases = this.#bases;
    let length = 0;
    for (const rows of lists)
      for (let from = 0; from < rows.length; from += FEW) {
        const some = rows.subarray(from, from + FEW);
        for (let pack = 0; pack < bases.length; pack++)
          length = countInto(counts, found, length, bases[pack]!, keys, bases.length, pack, some);
      }
    const sums: number[] = [];
    for (let at = 0; at < length; at++) {
      const key = found[at]!;
      for (let rest = counts[key]!; rest > 0; rest -= MOST) sums.push(key * (MOST + 1) + Math.min(MOST, rest));
      counts[key] = 0;
    }
    return Uint32Array.from(sums);
  }

  /** Counts the rows that the sums are of, or with `sign` -1 no longer. */
  addSums(sums: Uint32Array, sign: number): void {
    this.#margins = [];
    if (sign > 0) addAll(this.#counts, sums);
    else takeAll(this.#counts, sums);
  }

  /** Counts no row, or every row. */
  reset(every: boolean): void {
    this.#margins = [];
    if (every) this.#counts.set(this.#packed.everything);
    else this.#counts.fill(0);
  }

  /** The key of a row in a pack. */
  key(pack: number, row: number): number {
    return this.#packed.keys[row * this.#bases.length + pack]!;
  }

  codesOf(pack: number, key: number): number[] {
    const { dimensions, codes } = this.pack(pack);
    if (codes) return codes.map((own) => own[key]!);
    let rest = key;
    return dimensions.reduceRight<number[]>((codes, { size }) => {
      codes.unshift(rest % size);
      rest = Math.floor(rest / size);
      return codes;
    }, []);
  }

  /** Counts by key of a pack; of all rows, or of those that are counted now. */
  byKey(pack: number, everything = false): Int32Array {
    const base = this.#bases[pack]!;
    return (everything ? this.#packed.everything : this.#counts).subarray(base, base + this.pack(pack).size);
  }

  /** Counts by code of a dimension. To be read, not written. */
  byCode(codes: Codes, everything = false): Int32Array {
    const implied = this.#packed.implied.find((one) => one.codes === codes);
    if (implied) return impliedCounts(implied, this.byCode(implied.from, everything));
    const at = this.#packed.packs.findIndex(({ dimensions }) => dimensions.some((one) => one.codes === codes));
    const pack = this.pack(at);
    const margins = everything ? this.#everyMargin : this.#margins;
    margins[at] ??= { by: [], without: [this.byKey(at, everything)] };
    const { by, without } = margins[at];
    const dimension = pack.dimensions.findIndex((one) => one.codes === codes);
    by[dimension] ??= marginOf(pack, dimension, without);
    return by[dimension];
  }
}

const FEW = 1 << 9;
/** How many rows one number of sums can stand for, and how many keys there is room for beside that. */
const MOST = (1 << 10) - 1;
const MOST_KEYS = 1 << 22;

function basesOf(packs: readonly Pack[]): readonly number[] {
  let base = 0;
  return packs.map(({ size }) => {
    base += size;
    return base - size;
  });
}

function impliedCounts({ of, size }: Implied, counts: Int32Array): Int32Array {
  const sums = new Int32Array(size);
  for (let code = 0; code < of.length; code++) sums[of[code]!]! += counts[code]!;
  return sums;
}

/**
 * Rows in three packs at a time: side by side a processor counts them in a third of the time, for a count that goes up
 * twice in a row has to wait for itself.
 */
function addThree(
  counts: Int32Array,
  [a, b, c]: readonly number[],
  keys: Codes,
  width: number,
  pack: number,
  rows: Uint32Array,
  sign: number,
): void {
  for (let at = 0; at < rows.length; at++) {
    const key = rows[at]! * width + pack;
    counts[a! + keys[key]!]! += sign;
    counts[b! + keys[key + 1]!]! += sign;
    counts[c! + keys[key + 2]!]! += sign;
  }
}

function addOne(
  counts: Int32Array,
  base: number,
  keys: Codes,
  width: number,
  pack: number,
  rows: Uint32Array,
  sign: number,
): void {
  for (let at = 0; at < rows.length; at++) counts[base + keys[rows[at]! * width + pack]!]! += sign;
}

/** Counts rows of one pack and lists the keys that are met for the first time; how many are listed. */
function countInto(
  counts: Int32Array,
  found: Uint32Array,
  length: number,
  base: number,
  keys: Codes,
  width: number,
  pack: number,
  rows: Uint32Array,
): number {
  let next = length;
  for (let at = 0; at < rows.length; at++) {
    const key = base + keys[rows[at]! * width + pack]!;
    found[next] = key;
    next += counts[key]!++ === 0 ? 1 : 0;
  }
  return next;
}

function addAll(counts: Int32Array, sums: Uint32Array): void {
  for (let at = 0; at < sums.length; at++) {
    const sum = sums[at]!;
    counts[sum >>> 10] = (counts[sum >>> 10]! + (sum & MOST)) | 0;
  }
}

function takeAll(counts: Int32Array, sums: Uint32Array): void {
  for (let at = 0; at < sums.length; at++) {
    const sum = sums[at]!;
    counts[sum >>> 10] = (counts[sum >>> 10]! - (sum & MOST)) | 0;
  }
}
