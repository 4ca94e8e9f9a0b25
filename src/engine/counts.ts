import type { Codes, Column, Groups } from "./column";
import { BLOCK, type Failing, setAllMasks, setter } from "./masks";
import type { Packed } from "./pack";
import type { Packs } from "./packs";
import { failing, failingOnly, flip, passing, sort } from "./sorted";
import { Sums } from "./sums";

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
  readonly size: number;
  passing: number;
  /** Bits of the clauses in force. */
  active = 0;
  /** Rows in the view by pack: the matrix (line, issue, stance, hedged, ignorance), dates and rungs, and the rest. */
  readonly packs: Packs;
  /** By clause; the last is the calendar of the View's axis. */
  readonly columns: Column[];
  /** By clause and code: rows that fail this clause and no other. */
  readonly owns: Int32Array[];
  readonly #mask: Uint32Array;
  /** Of a clause that alone is in force, what the masks are to be made of when they are asked for; then null. */
  #alone: Failing | null = null;
  readonly #sums: Sums;

  constructor(size: number, columns: Column[], packs: Packs) {
    this.size = size;
    this.#mask = new Uint32Array(size);
    this.columns = columns;
    this.owns = columns.map(({ sets }) => new Int32Array(sets.length));
    this.#sums = new Sums(packs, columns.length);
    this.packs = packs;
    this.passing = size;
  }

  get mask(): Uint32Array {
    if (this.#alone) setAllMasks(this.#mask, [this.#alone], 0);
    this.#alone = null;
    return this.#mask;
  }

  /** Flips the rows one by one. */
  apply({ bit, code, rows, fails }: Flip): void {
    const { mask } = this;
    const sign = fails ? -1 : 1;
    for (let from = 0; from < rows.length; from += BLOCK) {
      flip(mask, rows.subarray(from, from + BLOCK), bit, fails ? bit : 0);
      const pass = passing();
      this.packs.add(pass, sign);
      this.passing += sign * pass.length;
      if (code !== undefined) this.owns[31 - Math.clz32(bit)]![code]! -= sign * pass.length;
      this.#addOwns(sign);
    }
  }

  /** Takes over a clause's change where no other is in force, before or after. */
  applyAlone({ at, after, changed }: Move, groups: Groups): void {
    const own = this.owns[at]!;
    for (const fails of [1, 0]) {
      const codes = changed.filter((code) => after[code] === fails);
      this.#sums.add(at, this.columns[at]!, codes, groups, fails ? -1 : 1);
      for (const code of codes) {
        const rows = groups.offsets[code + 1]! - groups.offsets[code]!;
        this.passing += fails ? -rows : rows;
        own[code] = fails ? rows : 0;
      }
    }
    this.#alone = { at, codes: this.columns[at]!.codes, fails: after };
  }

  /** Takes over the change of one clause that few rows pass now: the masks of all are set, but only those few are counted. */
  narrow(move: Move, { offsets, rows }: Groups): void {
    const { at, after, changed } = move;
    const mask = this.#mask;
    const set = this.#setter([move]);
    for (let from = 0; from < mask.length; from += BLOCK) set(mask, from);
    // What passed and now fails this clause alone is known without them.
    const passed = this.packs.byCode(this.columns[at]!.codes);
    for (const code of changed) this.owns[at]![code] = after[code] ? passed[code]! : 0;
    for (const own of this.owns) if (own !== this.owns[at]) own.fill(0);
    this.passing = 0;
    this.packs.reset(false);
    for (let code = 0; code < after.length; code++) {
      if (after[code]) continue;
      const group = rows.subarray(offsets[code]!, offsets[code + 1]!);
      for (let from = 0; from < group.length; from += BLOCK) {
        flip(mask, group.subarray(from, from + BLOCK), 1 << at, 0);
        this.packs.add(passing(), 1);
        this.passing += passing().length;
        this.#addOwns(1);
      }
    }
  }

  /** Takes the changes over for all rows and counts all: where few fail, those that do. */
  recount(moves: readonly Move[], turns: readonly Turn[], fewFail: boolean): void {
    const mask = this.#mask;
    let set = this.#setter(moves);
    if (turns.length > 0) {
      for (let from = 0; from < mask.length; from += BLOCK) set(mask, from);
      for (const { bit, after } of turns) keepOnly(mask, bit, after);
      set = setter([], -1);
    }
    this.passing = 0;
    this.packs.reset(fewFail);
    for (const own of this.owns) own.fill(0);
    for (let from = 0; from < mask.length; from += BLOCK) {
      sort(from, set(mask, from));
      this.passing += passing().length;
      if (fewFail) this.packs.add(failing(), -1);
      else this.packs.add(passing(), 1);
      this.#addOwns(1);
    }
  }

  /** One clause is in force and no other: the fewer of the rows that pass and those that fail tell the rest. */
  only(at: number, fails: Uint8Array, groups: Groups): void {
    const byFailing: [number[], number[]] = [[], []];
    const rows = [0, 0];
    for (const own of this.owns) own.fill(0);
    for (let code = 0; code < fails.length; code++) {
      const length = groups.offsets[code + 1]! - groups.offsets[code]!;
      byFailing[fails[code]!]!.push(code);
      rows[fails[code]!]! += length;
      if (fails[code]) this.owns[at]![code] = length;
    }
    const fewer = rows[1]! < rows[0]! ? 1 : 0;
    this.packs.reset(fewer === 1);
    this.#sums.add(at, this.columns[at]!, byFailing[fewer], groups, fewer ? -1 : 1);
    this.passing = rows[0]!;
    this.#alone = { at, codes: this.columns[at]!.codes, fails };
  }

  /** The search or the pin is in force and nothing else. */
  onlyRows(bit: number, rows: Uint32Array): void {
    this.#alone = null;
    this.#mask.fill(bit);
    setAll(this.#mask, rows, 0);
    for (const own of this.owns) own.fill(0);
    this.packs.reset(false);
    this.packs.add(rows, 1);
    this.passing = rows.length;
  }

  /** Nothing is filtered any more. */
  clear(): void {
    this.#alone = null;
    this.#mask.fill(0);
    for (const own of this.owns) own.fill(0);
    this.packs.reset(true);
    this.passing = this.size;
  }

  /** The column of a clause is another one from now on, and what is packed with it. What was counted is to be counted again. */
  turn(at: number, column: Column, packed: Packed): void {
    this.columns[at] = column;
    this.owns[at] = new Int32Array(column.sets.length);
    this.packs.turn(packed);
    this.columns.forEach((_, clause) => {
      this.#sums.forget(clause);
    });
  }

  /** What takes the changes over, with those of masks that are still to be made. */
  #setter(moves: readonly Move[]): ReturnType<typeof setter> {
    const clauses: Failing[] = moves.map(({ at, after }) => ({ at, codes: this.columns[at]!.codes, fails: after }));
    const changed = clauses.reduce((bits, { at }) => bits | (1 << at), 0);
    const alone = this.#alone;
    this.#alone = null;
    if (alone && !(changed & (1 << alone.at))) clauses.push(alone);
    return setter(clauses, alone ? 0 : ~changed);
  }

  /** Counts the sorted rows that fail one clause alone, by its code. */
  #addOwns(sign: number): void {
    for (const [at, { codes }] of this.columns.entries()) {
      const rows = failingOnly(at);
      if (rows.length > 0) addCodes(this.owns[at]!, codes, rows, sign);
    }
  }
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

function addCodes(own: Int32Array, codes: Codes, rows: Uint32Array, sign: number): void {
  for (let at = 0; at < rows.length; at++) own[codes[rows[at]!]!]! += sign;
}
