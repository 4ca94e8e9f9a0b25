import type { Codes } from "./column";
import { type Dimension, type Implied, type Pack, type Packed, rangeOf } from "./pack";
import { SLICE } from "./slices";

/** Packs rows: those from one up to another, and so on; then all are done. */
export class Packer {
  readonly #packs: readonly Numbers[];
  readonly #keys: Codes;
  readonly #implied: readonly Implied[];

  /** `implied` are in none of the packs. */
  constructor(members: readonly (readonly Dimension[])[], rows: number, implied: readonly Implied[] = []) {
    this.#implied = implied;
    this.#packs = members.map((dimensions) => new Numbers(dimensions, SPARSE));
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
    return { packs, keys: this.#keys, everything, implied: this.#implied };
  }
}

/** The same rows with other dimensions in one of their packs; what is given stays as it is. */
export function repacked(
  { packs, keys, everything, implied }: Packed,
  at: number,
  dimensions: readonly Dimension[],
): Packed {
  const rows = keys.length / packs.length;
  const packer = new Packer([dimensions], rows);
  for (let from = 0; from < rows; from += SLICE) packer.fill(from, Math.min(rows, from + SLICE));
  const own = packer.done();
  const wide = Math.max(keys.BYTES_PER_ELEMENT, own.keys.BYTES_PER_ELEMENT) > 2;
  const copy = wide ? new Uint32Array(keys) : new Uint16Array(keys);
  spread(copy, own.keys, at, packs.length);
  const base = packs.slice(0, at).reduce((sum, { size }) => sum + size, 0);
  return {
    packs: packs.map((pack, index) => (index === at ? own.packs[0]! : pack)),
    keys: copy,
    everything: joined(everything.subarray(0, base), own.everything, everything.subarray(base + packs[at]!.size)),
    implied,
  };
}

function joined(...parts: readonly Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let length = 0;
  for (const part of parts) {
    all.set(part, length);
    length += part.length;
  }
  return all;
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
  #numbers: Uint32Array | Float64Array = new Uint32Array(0);
  #codes = new Uint32Array(0);

  /** One dimension is never numbered: its codes are numbers. */
  constructor(dimensions: readonly Dimension[], limit: number) {
    this.dimensions = dimensions;
    this.range = rangeOf(dimensions);
    this.dense = dimensions.length === 1 || this.range <= limit;
    this.counts = new Int32Array(this.dense ? this.range : 1024);
    this.#known = !this.dense && this.range <= ROOM ? new Uint32Array(this.range) : null;
  }

  /** How many combinations are numbered. */
  get size(): number {
    return this.#found.length;
  }

  /** Of the rows from the one up to the other; until it is asked again. */
  of(from: number, to: number): Uint32Array | Float64Array {
    const small = this.range <= 0x100000000;
    if (this.#numbers.length !== to - from) {
      this.#numbers = small ? new Uint32Array(to - from) : new Float64Array(to - from);
      this.#codes = new Uint32Array(to - from);
    }
    for (const [at, { codes, size }] of this.dimensions.entries()) {
      const into = at === 0 ? this.#numbers : this.#codes;
      into.set(codes.subarray(from, to));
      if (at === 0) continue;
      if (small) addSmall(this.#numbers as Uint32Array, this.#codes, size);
      else addTo(this.#numbers as Float64Array, this.#codes, size);
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

/** Takes one more dimension into the numbers of some rows; none is more than 32 bits hold. */
function addSmall(numbers: Uint32Array, codes: Uint32Array, size: number): void {
  for (let at = 0; at < numbers.length; at++) numbers[at] = Math.imul(numbers[at]!, size) + codes[at]!;
}

/** The same where they are more. */
function addTo(numbers: Float64Array, codes: Uint32Array, size: number): void {
  for (let at = 0; at < numbers.length; at++) numbers[at] = numbers[at]! * size + codes[at]!;
}

function spread(keys: Codes, numbers: Codes | Float64Array, from: number, width: number): void {
  for (let at = 0, key = from; at < numbers.length; at++, key += width) keys[key] = numbers[at]!;
}

function count(counts: Int32Array, numbers: Uint32Array | Float64Array): void {
  for (let at = 0; at < numbers.length; at++) counts[numbers[at]!]!++;
}
