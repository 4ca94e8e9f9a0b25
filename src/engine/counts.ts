import type { Column } from "./column";
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
    const own = 31 - Math.clz32(bit);
    const codes = this.columns[own]?.codes;
    if (codes) for (let at = 0; at < passing; at++) this.owns[own]![codes[alone[at]!]!]! -= sign;
    this.#countOwn(others, failing, bits, ~bit, sign);
  }

  /** Takes the changes over for all rows, then counts all. */
  recount(moves: readonly Move[], flips: readonly Flip[]): void {
    const { mask } = this;
    const alone = this.#alone;
    for (const { at, after } of moves) {
      const { codes } = this.columns[at]!;
      const others = ~(1 << at);
      for (let row = 0; row < mask.length; row++) mask[row] = (mask[row]! & others) | (after[codes[row]!]! << at);
    }
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
    for (const own of this.owns) own.fill(0);
    this.#countOwn(others, failing, this.active, -1, 1);
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
    for (const [at, { codes }] of this.columns.entries()) {
      const bit = 1 << at;
      const own = this.owns[at]!;
      if ((bits & bit) === 0) continue;
      for (let index = 0; index < length; index++) {
        const row = rows[index]!;
        own[codes[row]!]! += (mask[row]! & part) === bit ? sign : 0;
      }
    }
  }
}
