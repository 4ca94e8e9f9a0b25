import { edtfOf } from "../dossier/edtf";

/** In place of the first and last day of what has no date: it begins after every window and ends before every window. */
export const NO_START = 0x7fffffff;
export const NO_END = -0x80000000;

/** The days of all rows on one axis. A row without a date has NO_START and NO_END. */
export class Days {
  readonly start: Int32Array;
  readonly end: Int32Array;
  #byStart: Uint32Array | undefined;
  #byEnd: Uint32Array | undefined;

  constructor(size: number) {
    this.start = new Int32Array(size).fill(NO_START);
    this.end = new Int32Array(size).fill(NO_END);
  }

  /** Takes the date of a row, in EDTF. Throws on a text that is no date. */
  set(row: number, edtf: string | null): void {
    if (edtf === null) return;
    const { start, end } = daysOf(edtf);
    this.start[row] = start;
    this.end[row] = end;
  }

  dated(row: number): boolean {
    return this.start[row] !== NO_START;
  }

  /** Rows by first day, then last day, then as they came; those without a date last. */
  get byStart(): Uint32Array {
    this.#byStart ??= sorted(sorted(Uint32Array.from(this.start.keys()), this.end), this.start);
    return this.#byStart;
  }

  /** Rows by last day; those without a date first. */
  get byEnd(): Uint32Array {
    this.#byEnd ??= sorted(Uint32Array.from(this.end.keys()), this.end);
    return this.#byEnd;
  }
}

/** The first place in `rows`, which are in the order of `day`, whose day is at least `least`. */
export function firstAtLeast(rows: Uint32Array, day: Int32Array, least: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (day[rows[middle]!]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rows of each code, one code after the other; the rows of code c stand from `offsets[c]` to `offsets[c + 1]`. */
export interface Groups {
  readonly offsets: Uint32Array;
  readonly rows: Uint32Array;
}

/** Counting sort, stable. */
export function grouped(codes: ArrayLike<number>, size: number, rows?: Uint32Array): Groups {
  const offsets = new Uint32Array(size + 1);
  for (let row = 0; row < codes.length; row++) offsets[codes[row]! + 1]!++;
  for (let code = 0; code < size; code++) offsets[code + 1]! += offsets[code]!;
  const next = offsets.slice();
  const out = new Uint32Array(codes.length);
  for (let at = 0; at < codes.length; at++) {
    const row = rows ? rows[at]! : at;
    out[next[codes[row]!]!++] = row;
  }
  return { offsets, rows: out };
}

function sorted(rows: Uint32Array, day: Int32Array): Uint32Array {
  let first = NO_START;
  let last = NO_END;
  for (const value of day) {
    if (value === NO_START || value === NO_END) continue;
    if (value < first) first = value;
    if (value > last) last = value;
  }
  const span = Math.max(0, last - first + 1);
  const codes = day.map((value) => (value === NO_END ? 0 : value === NO_START ? span + 1 : value - first + 1));
  return grouped(codes, span + 2, rows).rows;
}

const known = new Map<string, { readonly start: number; readonly end: number }>();

function daysOf(edtf: string) {
  let days = known.get(edtf);
  if (!days) {
    days = edtfOf(edtf).interval;
    known.set(edtf, days);
  }
  return days;
}
