import type { View } from "../store/view";
import type { Codes } from "./column";
import type { Coded } from "./mask";

/** Which rows the search and the pin of a View keep, rising; null where it has none. */
export interface Matchers {
  readonly q: (view: View) => Uint32Array | null;
  readonly pin: (view: View) => Uint32Array | null;
}

/** Rows with one code count once; `rows` has those of one code together. */
export interface Unit {
  readonly codes: Uint32Array;
  readonly rows: Uint32Array;
  /** Of these the rows that are not the only one with their code. */
  readonly shared: Uint32Array;
  /** How many different codes there are. */
  readonly size: number;
}

/** What is counted: each row has a code, and a code counts in some slots. */
export interface Tally {
  readonly code: (row: number) => number;
  /** The same by row, where it stands so. */
  readonly codes?: Codes;
  /** How many codes there are. */
  readonly range: number;
  readonly slots: (code: number) => readonly number[];
  /** How many slots there are. */
  readonly size: number;
}

/** The codings under a View: a mask for each, and counts. Of few rows fewFilter.ts is one, of many filter.ts; they answer alike. */
export interface Filtering {
  /** Bits of the clauses in force. */
  readonly active: number;
  readonly mask: Uint32Array;
  /** How many rows fail no clause. */
  readonly passing: number;
  readonly packs: KeyCounts;
  /** Since the beginning: rows flipped one by one, and rows visited in going through all of them. */
  readonly stats: { readonly touched: number; readonly scanned: number };
  /** Makes masks and counts those of `view`. */
  to(view: View): void;
  /** Units by slot (tally.ts), where that is quicker than going through the rows each time. */
  ofUnits?(unit: Unit, what: Tally, ignore: number, byCode: Int32Array): Int32Array;
  /** Rows in the view by code of the clause's column; or all rows. */
  byCode(clause: Coded, everything?: boolean): Int32Array;
  /** Rows by code that fail the clause and no other. */
  own(clause: Coded): Int32Array;
  /** Rows by code under every clause but this one. */
  byCodeWithoutOwn(clause: Coded): Int32Array;
}

/** Several columns in one key. */
interface Keys {
  /** How many keys there are. */
  readonly size: number;
  /** Of numbered combinations, for each column its code by key. */
  readonly codes?: readonly Uint32Array[];
}

/** Counts by several columns at once: a row has one key in each pack. */
export interface KeyCounts {
  pack(at: number): Keys;
  /** The key of a row in a pack. */
  key(pack: number, row: number): number;
  /** Counts by key of a pack; of all rows, or of those in the view. */
  byKey(pack: number, everything?: boolean): Int32Array;
  /** The codes of a key, one a column of the pack. */
  codesOf(pack: number, key: number): number[];
}

/** Where the packs stand that are asked for by name: line, issue, stance, hedged and ignorance; dates of the View's axis, and rung. */
export const MATRIX = 0;
export const DATES = 1;
