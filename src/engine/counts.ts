import type { Codes, Column, Groups } from "./column";
import type { Packs } from "./packs";

/** Rows that begin to fail one clause, or no longer fail it; of a clause with codes those of one code. */
export interface Flip {
  readonly bit: number;
  readonly code?: number;
  readonly rows: Uint32Array;
  readonly fails: boolean;
}

/** A clause with codes that has changed: which of its codes failed before, and which fail now. */
export interface Move {
  readonly at: number;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** The search or the pin has changed: which rows it kept before, rising, and which it keeps now; null for all. */
export interface Turn {
  readonly bit: number;
  readonly before: Uint32Array | null;
  readonly after: Uint32Array | null;
}

/**
 * The masks of all rows and what is counted by them. Its loops run over a million rows: each does one thing, without a
 * branch that a processor could guess wrong.
 */
export class Counts {
  readonly mask: Uint32Array;
  passing: number;
  /** Bits of the clauses in force. */
  active = 0;
  /** Rows in the view by pack: the matrix (line, issue, stance, hedged, ignorance), dates and rungs, and the rest. */
  readonly packs: Packs;
  /** By clause; the last is the calendar of the View's axis. */
  readonly columns: Column[];
  /** By clause and code: rows that fail this clause and no other. */
  readonly owns: Int32Array[];
  readonly #alone: Uint32Array;
  readonly #others: Uint32Array;

  constructor(size: number, columns: Column[], packs: Packs) {
    this.mask = new Uint32Array(size);
    this.#alone = new Uint32Array(size + 1);
    this.#others = new Uint32Array(size + 1);
    this.columns = columns;
    this.owns = columns.map(({ sets }) => new Int32Array(sets.length));
    this.packs = packs;
    this.passing = size;
  }

  /** Flips the rows one by one. */
  apply({ bit, code, rows, fails }: Flip): void {
    const { mask } = this;
    const alone = this.#alone;
    const others = this.#others;
    const sign = fails ? -1 : 1;
    const set = fails ? bit : 0;
    let passing = 0;
    let failing = 0;
    let bits = 0;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      const rest = mask[row]! & ~bit;
      mask[row] = rest | set;
      bits |= rest;
      alone[passing] = row;
      others[failing] = row;
      passing += rest === 0 ? 1 : 0;
      failing += rest === 0 ? 0 : 1;
    }
    this.passing += sign * passing;
    this.packs.add(alone, passing, sign);
    if (code !== undefined) this.owns[31 - Math.clz32(bit)]![code]! -= sign * passing;
    this.#countOwn(others, failing, bits, ~bit, sign);
  }

  /** Takes the changes over for all rows, then counts all. */
  recount(moves: readonly Move[], turns: readonly Turn[]): void {
    const { mask } = this;
    const alone = this.#alone;
    for (const { at, after } of moves) fail(mask, this.columns[at]!.codes, after, at);
    for (const { bit, after } of turns) keepOnly(mask, bit, after);
    const others = this.#others;
    const passing = part(mask, alone, others);
    const failing = mask.length - passing;
    this.passing = passing;
    this.packs.reset(failing < passing);
    if (failing < passing) this.packs.add(others, failing, -1);
    else this.packs.add(alone, passing, 1);
    for (const own of this.owns) own.fill(0);
    this.#countOwn(others, failing, this.active, -1, 1);
  }

  /** One clause is in force and no other: the fewer of the rows that pass and those that fail tell the rest. */
  only(at: number, fails: Uint8Array, { offsets, rows }: Groups): void {
    const { mask } = this;
    const alone = this.#alone;
    const groups = [0, 0];
    for (const own of this.owns) own.fill(0);
    fails.forEach((fail, code) => {
      groups[fail]! += offsets[code + 1]! - offsets[code]!;
    });
    const fewer = groups[1]! < groups[0]! ? 1 : 0;
    let length = 0;
    fails.forEach((fail, code) => {
      const group = rows.subarray(offsets[code]!, offsets[code + 1]!);
      if (fail) this.owns[at]![code] = group.length;
      if (fail !== fewer) return;
      alone.set(group, length);
      length += group.length;
    });
    mask.fill((1 - fewer) << at);
    for (let index = 0; index < length; index++) mask[alone[index]!] = fewer << at;
    this.packs.reset(fewer === 1);
    this.packs.add(alone, length, fewer ? -1 : 1);
    this.passing = groups[0]!;
  }

  /** The search or the pin is in force and nothing else. */
  onlyRows(bit: number, rows: Uint32Array): void {
    this.mask.fill(bit);
    for (let at = 0; at < rows.length; at++) this.mask[rows[at]!] = 0;
    for (const own of this.owns) own.fill(0);
    this.packs.reset(false);
    this.packs.add(rows, rows.length, 1);
    this.passing = rows.length;
  }

  /** Nothing is filtered any more. */
  clear(): void {
    this.mask.fill(0);
    for (const own of this.owns) own.fill(0);
    this.packs.reset(true);
    this.passing = this.mask.length;
  }

  /** Of the rows those that fail one of the clauses in `bits` and no other; of their masks only `part` counts. */
  #countOwn(rows: Uint32Array, length: number, bits: number, part: number, sign: number): void {
    const { mask } = this;
    const singles = bits & (bits - 1) ? keepSingle(mask, rows, length, part) : length;
    for (const [at, { codes }] of this.columns.entries())
      if (bits & (1 << at)) addOwn(this.owns[at]!, codes, mask, rows, singles, part, 1 << at, sign);
  }
}

/** The mask's bit of a clause, for every row. */
function fail(mask: Uint32Array, codes: Codes, fails: Uint8Array, at: number): void {
  const others = ~(1 << at);
  for (let row = 0; row < mask.length; row++) mask[row] = (mask[row]! & others) | (fails[codes[row]!]! << at);
}

/** The mask's bit of a clause for every row but these; null for all. */
function keepOnly(mask: Uint32Array, bit: number, rows: Uint32Array | null): void {
  const set = rows ? bit : 0;
  for (let row = 0; row < mask.length; row++) mask[row] = (mask[row]! & ~bit) | set;
  if (rows) for (let at = 0; at < rows.length; at++) mask[rows[at]!]! &= ~bit;
}

/** Parts all rows into those that pass and those that fail; how many pass. */
function part(mask: Uint32Array, passing: Uint32Array, failing: Uint32Array): number {
  let passed = 0;
  for (let row = 0; row < mask.length; row++) {
    passing[passed] = row;
    failing[row - passed] = row;
    passed += mask[row] === 0 ? 1 : 0;
  }
  return passed;
}

/** Brings the rows with one bit to the front, in place; how many there are. */
function keepSingle(mask: Uint32Array, rows: Uint32Array, length: number, part: number): number {
  let kept = 0;
  for (let at = 0; at < length; at++) {
    const row = rows[at]!;
    const bits = mask[row]! & part;
    rows[kept] = row;
    kept += (bits & (bits - 1)) === 0 ? 1 : 0;
  }
  return kept;
}

function addOwn(
  own: Int32Array,
  codes: Codes,
  mask: Uint32Array,
  rows: Uint32Array,
  length: number,
  part: number,
  bit: number,
  sign: number,
): void {
  for (let at = 0; at < length; at++) {
    const row = rows[at]!;
    own[codes[row]!]! += (mask[row]! & part) === bit ? sign : 0;
  }
}
