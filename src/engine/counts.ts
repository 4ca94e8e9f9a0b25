import type { Codes, Column } from "./column";
import { CODED, isCoded } from "./mask";
import type { Packs } from "./packs";

/** Rows that begin to fail one clause, or no longer fail it. */
export interface Flip {
  readonly bit: number;
  readonly rows: Uint32Array;
  readonly fails: boolean;
}

/** A clause with codes that has changed: which of its codes failed before, and which fail now. */
export interface Move {
  readonly at: number;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
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
  packs: Packs;
  /** By clause; the last is the calendar of the View's axis. */
  readonly columns: Column[];
  /** By clause and code: rows that fail this clause and no other. */
  readonly own: Int32Array[];
  readonly #alone: Uint32Array;
  readonly #others: Uint32Array;

  constructor(size: number, columns: Column[], packs: Packs) {
    this.mask = new Uint32Array(size);
    this.#alone = new Uint32Array(size + 1);
    this.#others = new Uint32Array(size + 1);
    this.columns = columns;
    this.own = columns.map(({ sets }) => new Int32Array(sets.length));
    this.packs = packs;
    this.passing = size;
  }

  /** Flips the rows one by one. */
  apply({ bit, rows, fails }: Flip): void {
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
    if (isCoded(bit)) {
      const at = 31 - Math.clz32(bit);
      countAll(alone, passing, this.columns[at]!.codes, this.own[at]!, -sign);
    }
    this.#eachCoded(bits, (other, codes, own) => countWhere(others, failing, mask, ~bit, other, codes, own, sign));
  }

  /** Takes the changes over for all rows, then counts all. */
  recount(moves: readonly Move[], flips: readonly Flip[]): void {
    const { mask } = this;
    const alone = this.#alone;
    for (const { at, after } of moves) setBits(mask, 1 << at, at, after, this.columns[at]!.codes);
    for (const { bit, rows, fails } of flips)
      for (let at = 0; at < rows.length; at++) {
        const row = rows[at]!;
        mask[row] = fails ? mask[row]! | bit : mask[row]! & ~bit;
      }
    const others = this.#others;
    let passing = 0;
    for (let row = 0; row < mask.length; row++) {
      const passes = mask[row] === 0 ? 1 : 0;
      alone[passing] = row;
      others[row - passing] = row;
      passing += passes;
    }
    const failing = mask.length - passing;
    this.passing = passing;
    this.packs.reset(failing < passing);
    if (failing < passing) this.packs.add(others, failing, -1);
    else this.packs.add(alone, passing, 1);
    for (const own of this.own) own.fill(0);
    this.#eachCoded(this.active, (bit, codes, own) => countMasked(mask, bit, codes, own));
  }

  /** Nothing is filtered any more. */
  clear(): void {
    this.mask.fill(0);
    for (const own of this.own) own.fill(0);
    this.packs.reset(true);
    this.passing = this.mask.length;
  }

  #eachCoded(bits: number, visit: (bit: number, codes: Codes, own: Int32Array) => void): void {
    for (const at of CODED.keys()) {
      const bit = 1 << at;
      if ((bits & bit) !== 0) visit(bit, this.columns[at]!.codes, this.own[at]!);
    }
  }
}

function setBits(mask: Uint32Array, bit: number, at: number, fails: Uint8Array, codes: Codes): void {
  for (let row = 0; row < mask.length; row++) mask[row] = (mask[row]! & ~bit) | (fails[codes[row]!]! << at);
}

function countAll(rows: Uint32Array, length: number, codes: Codes, counts: Int32Array, sign: number): void {
  for (let at = 0; at < length; at++) counts[codes[rows[at]!]!]! += sign;
}

/** Of the rows those whose mask, `but` for its bit left out, is `bit` alone. */
function countWhere(
  rows: Uint32Array,
  length: number,
  mask: Uint32Array,
  but: number,
  bit: number,
  codes: Codes,
  counts: Int32Array,
  sign: number,
): void {
  for (let at = 0; at < length; at++) {
    const row = rows[at]!;
    counts[codes[row]!]! += (mask[row]! & but) === bit ? sign : 0;
  }
}

function countMasked(mask: Uint32Array, bit: number, codes: Codes, counts: Int32Array): void {
  for (let row = 0; row < mask.length; row++) counts[codes[row]!]! += mask[row] === bit ? 1 : 0;
}
