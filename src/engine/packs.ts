import type { Codes } from "./column";

/** One dimension of a pack: codes below `size`. */
export interface Dimension {
  readonly codes: Codes;
  readonly size: number;
}

/** Several dimensions in one key: the last one runs fastest; or, where too few of all combinations occur, those are numbered. */
export interface Pack {
  readonly dimensions: readonly Dimension[];
  /** How many keys there are. */
  readonly size: number;
  /** Of numbered combinations, for each dimension its code by key. */
  readonly codes?: readonly Uint32Array[];
}

/** The keys of all rows, and how many rows have each. Plain data. */
export interface Packed {
  readonly packs: readonly Pack[];
  /** The keys of a row side by side, one a pack: a row that is far from the last one is fetched once, not once a pack. */
  readonly keys: Codes;
  /** By pack and key, one pack after the other. */
  readonly everything: Int32Array;
}

/** Packs rows: those from one up to another, and so on, then all are done. */
export class Packer {
  readonly #members: readonly (readonly Dimension[])[];
  readonly #keys: Codes;
  /** By pack: for each combination its number, where they are numbered; else null. */
  readonly #numbers: readonly (Map<number, number> | null)[];

  /** `fixed` are packs of their own, in this order; the other dimensions are put together up to `limit` keys a pack. */
  constructor(fixed: readonly (readonly Dimension[])[], others: readonly Dimension[], limit: number, rows: number) {
    this.#members = [...fixed, ...bins(others, limit)];
    this.#numbers = this.#members.map((members) => (members.length > 1 && sizeOf(members) > SPARSE ? new Map() : null));
    const most = this.#members.map((members, pack) => (this.#numbers[pack] ? rows : sizeOf(members)));
    const length = rows * this.#members.length;
    this.#keys = Math.max(...most) > 0x10000 ? new Uint32Array(length) : new Uint16Array(length);
  }

  fill(from: number, to: number): void {
    const width = this.#members.length;
    this.#members.forEach((members, pack) => {
      const numbers = this.#numbers[pack];
      if (numbers) number(this.#keys, pack, width, members, numbers, from, to);
      else for (const dimension of members) addTo(this.#keys, pack, width, dimension, from, to);
    });
  }

  done(): Packed {
    const packs = this.#members.map((dimensions, pack): Pack => {
      const numbers = this.#numbers[pack];
      return numbers
        ? { dimensions, size: numbers.size, codes: codesByKey(dimensions, numbers) }
        : { dimensions, size: sizeOf(dimensions) };
    });
    const everything = new Int32Array(packs.reduce((sum, { size }) => sum + size, 0));
    const width = packs.length;
    let base = 0;
    packs.forEach(({ size }, pack) => {
      for (let at = pack; at < this.#keys.length; at += width) everything[base + this.#keys[at]!]!++;
      base += size;
    });
    return { packs, keys: this.#keys, everything };
  }
}

/** More combinations than these are numbered: there would be more of them than are worth going through. */
const SPARSE = 1 << 17;

/**
 * Counts of rows by every dimension. A row that comes or goes is counted once a pack instead of once a dimension; the
 * counts of a dimension are sums over its pack's.
 */
export class Packs {
  readonly packs: readonly Pack[];
  readonly #keys: Codes;
  /** By pack and key, one pack after the other from its base on. */
  readonly #counts: Int32Array;
  readonly #everything: Int32Array;
  readonly #bases: readonly number[];
  /** By pack, once asked for; right until a count changes. */
  #margins: Int32Array[][] = [];
  readonly #everyMargin: Int32Array[][] = [];

  /** All rows are counted. */
  constructor({ packs, keys, everything }: Packed) {
    let base = 0;
    this.packs = packs;
    this.#bases = packs.map(({ size }) => {
      base += size;
      return base - size;
    });
    this.#keys = keys;
    this.#everything = everything;
    this.#counts = everything.slice();
  }

  /** Counts the first `length` of `rows`, or with `sign` -1 no longer. */
  add(rows: Uint32Array, length: number, sign: number): void {
    this.#margins = [];
    const keys = this.#keys;
    const counts = this.#counts;
    const bases = this.#bases;
    const width = bases.length;
    for (let at = 0; at < length; at++) {
      let key = rows[at]! * width;
      for (let pack = 0; pack < width; pack++) counts[bases[pack]! + keys[key++]!]! += sign;
    }
  }

  /** Counts no row, or every row. */
  reset(every: boolean): void {
    this.#margins = [];
    if (every) this.#counts.set(this.#everything);
    else this.#counts.fill(0);
  }

  /** The key of a row in a pack. */
  key(pack: number, row: number): number {
    return this.#keys[row * this.packs.length + pack]!;
  }

  /** Counts by key of a pack; of all rows, or of those that are counted now. */
  byKey(pack: number, everything = false): Int32Array {
    const base = this.#bases[pack]!;
    return (everything ? this.#everything : this.#counts).subarray(base, base + this.packs[pack]!.size);
  }

  /** Counts by code of a dimension. To be read, not written. */
  byCode(codes: Codes, everything = false): Int32Array {
    const at = this.packs.findIndex(({ dimensions }) => dimensions.some((one) => one.codes === codes));
    const pack = this.packs[at]!;
    const margins = everything ? this.#everyMargin : this.#margins;
    margins[at] ??= marginsOf(pack, this.byKey(at, everything));
    return margins[at][pack.dimensions.findIndex((one) => one.codes === codes)]!;
  }
}

function sizeOf(dimensions: readonly Dimension[]): number {
  return dimensions.reduce((product, { size }) => product * size, 1);
}

/** Takes one more dimension into the keys of a pack. */
function addTo(keys: Codes, pack: number, width: number, { codes, size }: Dimension, from: number, to: number): void {
  for (let row = from, at = from * width + pack; row < to; row++, at += width)
    keys[at] = keys[at]! * size + codes[row]!;
}

/** Makes the number of each row's combination its key. */
function number(
  keys: Codes,
  pack: number,
  width: number,
  dimensions: readonly Dimension[],
  numbers: Map<number, number>,
  from: number,
  to: number,
): void {
  for (let row = from; row < to; row++) {
    let combination = 0;
    for (const { codes, size } of dimensions) combination = combination * size + codes[row]!;
    let key = numbers.get(combination);
    if (key === undefined) {
      key = numbers.size;
      numbers.set(combination, key);
    }
    keys[row * width + pack] = key;
  }
}

function codesByKey(dimensions: readonly Dimension[], numbers: ReadonlyMap<number, number>): readonly Uint32Array[] {
  let rest = Float64Array.from(numbers.keys());
  return dimensions.reduceRight<Uint32Array[]>((codes, { size }) => {
    codes.unshift(Uint32Array.from(rest, (key) => key % size));
    rest = rest.map((key) => Math.floor(key / size));
    return codes;
  }, []);
}

/** Counts by code of each dimension, out of the counts by key: the last dimension first, then what is summed over it. */
function marginsOf({ dimensions, codes }: Pack, byKey: Int32Array): Int32Array[] {
  if (codes) return codes.map((own, at) => sumsOf(own, dimensions[at]!.size, byKey));
  let counts = byKey;
  const margins: Int32Array[] = [];
  for (let at = dimensions.length - 1; at >= 0; at--) {
    const margin = new Int32Array(dimensions[at]!.size);
    const sums = new Int32Array(counts.length / margin.length);
    for (let key = 0, outer = 0; outer < sums.length; outer++) {
      let sum = 0;
      for (let code = 0; code < margin.length; code++, key++) {
        margin[code]! += counts[key]!;
        sum += counts[key]!;
      }
      sums[outer] = sum;
    }
    margins[at] = margin;
    counts = sums;
  }
  return margins;
}

function sumsOf(codes: Uint32Array, size: number, byKey: Int32Array): Int32Array {
  const margin = new Int32Array(size);
  for (let key = 0; key < codes.length; key++) margin[codes[key]!]! += byKey[key]!;
  return margin;
}

/** The codes of a key, one a dimension. */
export function codesOf({ dimensions, codes }: Pack, key: number): number[] {
  if (codes) return codes.map((own) => own[key]!);
  let rest = key;
  return dimensions
    .map(({ size }) => size)
    .reduceRight<number[]>((codes, size) => {
      codes.unshift(rest % size);
      rest = Math.floor(rest / size);
      return codes;
    }, []);
}

/** Puts every dimension into the first bin with room for it; larger ones first. */
function bins(dimensions: readonly Dimension[], limit: number): Dimension[][] {
  const all: { room: number; members: Dimension[] }[] = [];
  for (const dimension of [...dimensions].sort((a, b) => b.size - a.size)) {
    const bin = all.find(({ room }) => room >= dimension.size);
    if (bin) {
      bin.members.push(dimension);
      bin.room /= dimension.size;
    } else all.push({ room: limit / dimension.size, members: [dimension] });
  }
  return all.map(({ members }) => members);
}
