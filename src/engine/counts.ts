import type { Codes, Column, Groups } from "./column";
import type { Packs } from "./packs";
import { BLOCK, Sorted } from "./sorted";

/** Rows that begin to fail one clause, or no longer fail it; of a clause with codes those of one code. */
export interface Flip {
  readonly bit: number;
  readonly code?: number;
  readonly rows: Uint32Array;
  readonly fails: boolean;
}

/** A clause with codes that has changed: which of its codes fail now, and which of them did not before or no longer do. */
export interface Move {
  readonly at: number;
  readonly after: Uint8Array;
  readonly changed: readonly number[];
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
  readonly #sorted = new Sorted();
  /** By clause and code, how many of all its rows have each key. */
  readonly #sums: Map<number, Uint32Array>[];
  /** By clause, how many numbers that are. */
  readonly #lengths: Float64Array;

  constructor(size: number, columns: Column[], packs: Packs) {
    this.mask = new Uint32Array(size);
    this.columns = columns;
    this.owns = columns.map(({ sets }) => new Int32Array(sets.length));
    this.#sums = columns.map(() => new Map());
    this.#lengths = new Float64Array(columns.length);
    this.packs = packs;
    this.passing = size;
  }

  /** Flips the rows one by one. */
  apply({ bit, code, rows, fails }: Flip): void {
    const sorted = this.#sorted;
    const sign = fails ? -1 : 1;
    for (let from = 0; from < rows.length; from += BLOCK) {
      sorted.flip(this.mask, rows.subarray(from, from + BLOCK), bit, fails ? bit : 0);
      this.packs.add(sorted.passing, sign);
      this.passing += sign * sorted.passing.length;
      if (code !== undefined) this.owns[31 - Math.clz32(bit)]![code]! -= sign * sorted.passing.length;
      this.#addOwns(sign);
    }
  }

  /** Flips rows of a code where no other clause is in force, before or after. */
  applyAlone({ bit, code, rows, fails }: Flip): void {
    const at = 31 - Math.clz32(bit);
    setAll(this.mask, rows, fails ? bit : 0);
    this.#addGroup(at, code!, rows, fails ? -1 : 1);
    this.passing += fails ? -rows.length : rows.length;
    this.owns[at]![code!] = fails ? rows.length : 0;
  }

  /** Takes the changes over for all rows, then counts all. */
  recount(moves: readonly Move[], turns: readonly Turn[]): void {
    const { mask } = this;
    for (const { at, after } of moves) fail(mask, this.columns[at]!.codes, after, at);
    for (const { bit, after } of turns) keepOnly(mask, bit, after);
    this.passing = zeros(mask);
    const fewFail = this.passing * 2 > mask.length;
    const sorted = this.#sorted;
    this.packs.reset(fewFail);
    for (const own of this.owns) own.fill(0);
    for (let from = 0; from < mask.length; from += BLOCK) {
      sorted.sort(mask, from, Math.min(mask.length, from + BLOCK));
      if (fewFail) this.packs.add(sorted.failing(), -1);
      else this.packs.add(sorted.passing, 1);
      this.#addOwns(1);
    }
  }

  /** One clause is in force and no other: the fewer of the rows that pass and those that fail tell the rest. */
  only(at: number, fails: Uint8Array, { offsets, rows }: Groups): void {
    const { mask } = this;
    const groups = [0, 0];
    for (const own of this.owns) own.fill(0);
    for (let code = 0; code < fails.length; code++) groups[fails[code]!]! += offsets[code + 1]! - offsets[code]!;
    const fewer = groups[1]! < groups[0]! ? 1 : 0;
    mask.fill((1 - fewer) << at);
    this.packs.reset(fewer === 1);
    for (let code = 0; code < fails.length; code++) {
      const group = rows.subarray(offsets[code]!, offsets[code + 1]!);
      if (fails[code]) this.owns[at]![code] = group.length;
      if (fails[code] !== fewer) continue;
      setAll(mask, group, fewer << at);
      this.#addGroup(at, code, group, fewer ? -1 : 1);
    }
    this.passing = groups[0]!;
  }

  /** The search or the pin is in force and nothing else. */
  onlyRows(bit: number, rows: Uint32Array): void {
    this.mask.fill(bit);
    setAll(this.mask, rows, 0);
    for (const own of this.owns) own.fill(0);
    this.packs.reset(false);
    this.packs.add(rows, 1);
    this.passing = rows.length;
  }

  /** Nothing is filtered any more. */
  clear(): void {
    this.mask.fill(0);
    for (const own of this.owns) own.fill(0);
    this.packs.reset(true);
    this.passing = this.mask.length;
  }

  /** The column of a clause is another one from now on. */
  turn(at: number, column: Column): void {
    this.columns[at] = column;
    this.owns[at] = new Int32Array(column.sets.length);
    this.#forget(at);
  }

  /** Counts all rows of a code: by their sums, which are made the first time, as a code that has come or gone will go or come. */
  #addGroup(at: number, code: number, rows: Uint32Array, sign: number): void {
    const kept = this.#sums[at]!;
    let sums = kept.get(code);
    if (!sums && rows.length >= FEW && this.#room(at)) {
      sums = this.packs.sumsOf(rows) ?? undefined;
      if (sums) kept.set(code, sums);
      this.#lengths[at]! += sums?.length ?? 0;
    }
    if (sums) this.packs.addSums(sums, sign);
    else this.packs.add(rows, sign);
  }

  /** Whether more sums of a clause can be kept; those of the others make room for them. */
  #room(at: number): boolean {
    if (this.#lengths.reduce((sum, length) => sum + length) >= MOST_SUMS)
      this.#sums.forEach((_, other) => {
        if (other !== at) this.#forget(other);
      });
    return this.#lengths[at]! < MOST_SUMS;
  }

  #forget(at: number): void {
    this.#sums[at] = new Map();
    this.#lengths[at] = 0;
  }

  /** Counts the sorted rows that fail one clause alone, by its code. */
  #addOwns(sign: number): void {
    for (const [at, { codes }] of this.columns.entries()) {
      const rows = this.#sorted.failingOnly(at);
      if (rows.length > 0) addCodes(this.owns[at]!, codes, rows, sign);
    }
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

function setAll(mask: Uint32Array, rows: Uint32Array, bits: number): void {
  for (let at = 0; at < rows.length; at++) mask[rows[at]!] = bits;
}

function zeros(mask: Uint32Array): number {
  let zeros = 0;
  for (let row = 0; row < mask.length; row++) zeros += mask[row] === 0 ? 1 : 0;
  return zeros;
}

function addCodes(own: Int32Array, codes: Codes, rows: Uint32Array, sign: number): void {
  for (let at = 0; at < rows.length; at++) own[codes[rows[at]!]!]! += sign;
}

/** Fewer rows are counted one by one. */
const FEW = 64;
/** Four bytes each. */
const MOST_SUMS = 1 << 22;
