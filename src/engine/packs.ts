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

/** Packs rows: those from one up to another, and so on; then all are done. */
export class Packer {
  readonly #packs: readonly Numbers[];
  readonly #keys: Codes;

  /** `fixed` are packs of their own, in this order; the other dimensions are put together up to `limit` keys a pack. */
  constructor(fixed: readonly (readonly Dimension[])[], others: readonly Dimension[], limit: number, rows: number) {
    this.#packs = [...fixed, ...bins(others, limit)].map((dimensions) => new Numbers(dimensions, SPARSE));
    const most = Math.max(...this.#packs.map(({ dense, range }) => (dense ? range : rows)));
    const length = rows * this.#packs.length;
    this.#keys = most > 0x10000 ? new Uint32Array(length) : new Uint16Array(length);
  }

  fill(from: number, to: number): void {
    const width = this.#packs.length;
    for (const [pack, numbers] of this.#packs.entries())
      spread(this.#keys, numbers.of(from, to), from * width + pack, width);
  }

  done(): Packed {
    const packs = this.#packs.map((numbers): Pack => {
      const { dimensions, dense, range, size } = numbers;
      return dense ? { dimensions, size: range } : { dimensions, size, codes: numbers.codes() };
    });
    const everything = new Int32Array(packs.reduce((sum, { size }) => sum + size, 0));
    let base = 0;
    for (const [at, { size }] of packs.entries()) {
      everything.set(this.#packs[at]!.counts.subarray(0, size), base);
      base += size;
    }
    return { packs, keys: this.#keys, everything };
  }
}

/** More combinations than these are numbered: there would be more of them than are worth going through. */
const SPARSE = 1 << 17;
/** As many are looked up in an array while they are numbered. */
const ROOM = 1 << 22;

/** Numbers of rows by several dimensions at once: the combination itself, or where there may be too many, the how manieth one it is. */
export class Numbers {
  readonly dimensions: readonly Dimension[];
  /** How many combinations there may be. */
  readonly range: number;
  readonly dense: boolean;
  /** By number, how many rows have had it. */
  counts: Int32Array;
  /** The combination of each number, and for each combination one more than its number: in an array where there is room. */
  readonly #found: number[] = [];
  readonly #known: Uint32Array | null;
  readonly #rare = new Map<number, number>();
  #numbers = new Float64Array(0);
  #codes = new Uint32Array(0);

  /** One dimension is never numbered: its codes are numbers. */
  constructor(dimensions: readonly Dimension[], limit: number) {
    this.dimensions = dimensions;
    this.range = dimensions.reduce((product, { size }) => product * size, 1);
    this.dense = dimensions.length === 1 || this.range <= limit;
    this.counts = new Int32Array(this.dense ? this.range : 1024);
    this.#known = !this.dense && this.range <= ROOM ? new Uint32Array(this.range) : null;
  }

  /** How many combinations are numbered. */
  get size(): number {
    return this.#found.length;
  }

  /** Of the rows from the one up to the other; until it is asked again. */
  of(from: number, to: number): Float64Array {
    if (this.#numbers.length !== to - from) {
      this.#numbers = new Float64Array(to - from);
      this.#codes = new Uint32Array(to - from);
    }
    this.#numbers.fill(0);
    for (const { codes, size } of this.dimensions) {
      this.#codes.set(codes.subarray(from, to));
      addTo(this.#numbers, this.#codes, size);
    }
    if (!this.dense) this.#number();
    count(this.counts, this.#numbers);
    return this.#numbers;
  }

  /** For each dimension its code by number. */
  codes(): readonly Uint32Array[] {
    let rest = Float64Array.from(this.#found);
    return this.dimensions.reduceRight<Uint32Array[]>((codes, { size }) => {
      codes.unshift(Uint32Array.from(rest, (one) => one % size));
      rest = rest.map((one) => Math.floor(one / size));
      return codes;
    }, []);
  }

  #number(): void {
    const known = this.#known;
    for (let at = 0; at < this.#numbers.length; at++) {
      const combination = this.#numbers[at]!;
      let number = known ? known[combination]! : (this.#rare.get(combination) ?? 0);
      if (number === 0) {
        number = this.#found.push(combination);
        if (known) known[combination] = number;
        else this.#rare.set(combination, number);
      }
      this.#numbers[at] = number - 1;
    }
    if (this.size > this.counts.length) {
      const wider = new Int32Array(this.size * 2);
      wider.set(this.counts);
      this.counts = wider;
    }
  }
}

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

/** Takes one more dimension into the numbers of some rows. */
function addTo(numbers: Float64Array, codes: Uint32Array, size: number): void {
  for (let at = 0; at < numbers.length; at++) numbers[at] = numbers[at]! * size + codes[at]!;
}

function spread(keys: Codes, numbers: Float64Array, from: number, width: number): void {
  for (let at = 0, key = from; at < numbers.length; at++, key += width) keys[key] = numbers[at]!;
}

function count(counts: Int32Array, numbers: Float64Array): void {
  for (let at = 0; at < numbers.length; at++) counts[numbers[at]!]!++;
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
