import { type Axis, FACETS, type View } from "../store/view";
import { outside } from "./calendar";
import { type Column, failing, type Groups, grouped } from "./column";
import type { Columns } from "./columns";
import { type Dimension, marginal, type Pack, packOf, packsOf } from "./pack";

/** What is filtered by one code a row; the first facets, in their order. */
const CODED = [...FACETS, "window"] as const;
type Coded = (typeof CODED)[number];

/** A row's mask has a bit for each clause that it fails; a row with mask 0 is in the view. */
export const WINDOW = 1 << FACETS.length;
export const Q = WINDOW << 1;
export const PIN = Q << 1;

export function bitOf(clause: Coded): number {
  return 1 << CODED.indexOf(clause);
}

/** Which rows the search and the pin of a View keep; null where it has none. */
export interface Matchers {
  readonly q: (view: View) => ((row: number) => boolean) | null;
  readonly pin: (view: View) => ((row: number) => boolean) | null;
}

/** Rows that begin to fail one clause, or no longer fail it. */
interface Flip {
  readonly bit: number;
  readonly rows: Uint32Array;
  readonly fails: boolean;
}

/** Where the packs stand that are asked for by name. */
export const MATRIX = 0;
export const DATES = 1;

/**
 * The codings under a View: a mask for each, and counts kept up to date. Going from one View to the next touches only the
 * rows that begin or cease to fail a clause; where those are more than half of all rows, it counts afresh.
 */
export class Filter {
  readonly mask: Uint32Array;
  /** The matrix (line, issue, stance, hedged, ignorance), dates and rungs, and what other packs there are. */
  readonly packs: Pack[];
  /** By pack and key: rows in the view. */
  readonly counts: Int32Array[];
  /** The same with no View at all. */
  readonly everything: Int32Array[];
  passing: number;
  /** Bits of the clauses in force. */
  active = 0;
  /** Since the beginning: rows flipped one by one, and rows visited in going through all of them. */
  readonly stats = { touched: 0, scanned: 0 };

  readonly #calendars: Columns["calendars"];
  readonly #matchers: Matchers;
  /** By clause; the last is the calendar of the View's axis. */
  readonly #columns: Column[];
  /** By clause and code: rows that fail this clause and no other. */
  readonly #own: Int32Array[];
  readonly #fails: Uint8Array[];
  readonly #postings: (Groups | undefined)[] = [];
  readonly #buffer: Uint32Array;
  #view: View = {};

  constructor({ size, facets, calendars, line, ignorance }: Columns, lines: number, matchers: Matchers) {
    this.#calendars = calendars;
    this.#matchers = matchers;
    this.mask = new Uint32Array(size);
    this.#buffer = new Uint32Array(size);
    this.#columns = [...FACETS.map((facet) => facets[facet]), calendars.said];
    const { issue, stance, hedged, rung } = facets;
    const matrix = [
      { codes: line, size: lines },
      ...[issue, stance, hedged].map(dimensionOf),
      { codes: ignorance, size: 2 },
    ];
    const named = [matrix, [calendars.said, rung].map(dimensionOf)];
    const taken = new Set(named.flat().map(({ codes }) => codes));
    const others = this.#columns.map(dimensionOf).filter(({ codes }) => !taken.has(codes));
    const limit = Math.min(PACK_LIMIT, Math.max(64, size));
    this.packs = [...named.map((dimensions) => packOf(dimensions, size)), ...packsOf(others, limit, size)];
    this.counts = this.packs.map((pack) => new Int32Array(pack.size));
    this.#own = this.#columns.map(({ sets }) => new Int32Array(sets.length));
    this.#fails = this.#columns.map(({ sets }) => new Uint8Array(sets.length));
    this.passing = size;
    this.#recount();
    this.everything = this.counts.map((counts) => counts.slice());
  }

  /** Rows in the view by code of the clause's column; of `everything` with no View at all. */
  byCode(clause: Coded, of = this.counts): Int32Array {
    const { codes } = this.#columns[CODED.indexOf(clause)]!;
    for (const [at, pack] of this.packs.entries()) {
      const dimension = pack.dimensions.findIndex((one) => one.codes === codes);
      if (dimension >= 0) return marginal(pack, of[at]!, dimension);
    }
    throw new Error(`No pack counts ${clause}.`);
  }

  /** Rows by code that fail the clause and no other. */
  own(clause: Coded): Int32Array {
    return this.#own[CODED.indexOf(clause)]!;
  }

  /** Rows by code under every clause but this one. */
  byCodeWithoutOwn(clause: Coded): Int32Array {
    const own = this.own(clause);
    return this.byCode(clause).map((count, code) => count + (own[code] ?? 0));
  }

  /** Makes masks and counts those of `view`. */
  to(view: View): void {
    if (view === this.#view) return;
    const turned = axisOf(view) !== axisOf(this.#view);
    if (turned) this.#turn(axisOf(view));
    const flips = CODED.flatMap((clause, at) => this.#codedFlips(view, clause, at, turned));
    flips.push(...this.#matcherFlips(Q, view, "q"), ...this.#matcherFlips(PIN, view, "pin"));
    this.#view = view;
    const rows = flips.reduce((sum, flip) => sum + flip.rows.length, 0);
    if (rows * 2 <= this.mask.length && !turned) {
      for (const flip of flips) this.#apply(flip);
      this.stats.touched += rows;
      return;
    }
    if (this.active === 0 && !turned) {
      this.#clear();
      return;
    }
    for (const { bit, rows: some, fails } of flips)
      for (let at = 0; at < some.length; at++) {
        if (fails) this.mask[some[at]!]! |= bit;
        else this.mask[some[at]!]! &= ~bit;
      }
    this.#recount();
  }

  /** Dates mean the other axis from now on: no row fails the window until it is set again. */
  #turn(axis: Axis): void {
    const at = CODED.indexOf("window");
    const calendar = this.#calendars[axis];
    const pack = packOf([calendar, this.#columns[CODED.indexOf("rung")]!].map(dimensionOf), this.mask.length);
    this.#columns[at] = calendar;
    this.#own[at] = new Int32Array(calendar.sets.length);
    this.#fails[at] = new Uint8Array(calendar.sets.length);
    this.#postings[at] = undefined;
    this.packs[DATES] = pack;
    this.counts[DATES] = new Int32Array(pack.size);
    this.everything[DATES] = new Int32Array(pack.size);
    for (let row = 0; row < this.mask.length; row++) {
      this.mask[row]! &= ~WINDOW;
      this.everything[DATES][pack.keys[row]!]!++;
    }
  }

  #codedFlips(view: View, clause: Coded, at: number, turned: boolean): Flip[] {
    const before = this.#fails[at]!;
    const column = this.#columns[at]!;
    if (clause === "window") {
      if (view.from === this.#view.from && view.to === this.#view.to && !turned) return [];
      this.#fails[at] = outside(this.#calendars[axisOf(view)], view.from, view.to);
      this.#activate(WINDOW, !!(view.from || view.to));
    } else {
      if (same(view[clause], this.#view[clause])) return [];
      this.#fails[at] = failing(column, view[clause]);
      this.#activate(1 << at, !!view[clause]?.length);
    }
    this.#postings[at] ??= grouped(column.codes, before.length);
    const { offsets, rows } = this.#postings[at];
    const flips: Flip[] = [];
    this.#fails[at].forEach((fails, code) => {
      if (fails !== before[code])
        flips.push({ bit: 1 << at, rows: rows.subarray(offsets[code]!, offsets[code + 1]!), fails: fails === 1 });
    });
    return flips;
  }

  #matcherFlips(bit: number, view: View, name: keyof Matchers): Flip[] {
    const { q, pin, rows, axis } = this.#view;
    const unchanged =
      name === "q" ? view.q === q : view.pin === pin && (!pin || (view.rows === rows && view.axis === axis));
    if (unchanged) return [];
    const matches = this.#matchers[name](view);
    this.#activate(bit, matches !== null);
    const size = this.mask.length;
    const flipped = new Uint32Array(size);
    let front = 0;
    let back = size;
    for (let row = 0; row < size; row++) {
      const fails = matches !== null && !matches(row);
      if (fails === ((this.mask[row]! & bit) !== 0)) continue;
      if (fails) flipped[front++] = row;
      else flipped[--back] = row;
    }
    this.stats.scanned += size;
    return [
      { bit, rows: flipped.subarray(0, front), fails: true },
      { bit, rows: flipped.subarray(back), fails: false },
    ];
  }

  #activate(bit: number, on: boolean): void {
    this.active = on ? this.active | bit : this.active & ~bit;
  }

  #apply({ bit, rows, fails }: Flip): void {
    const sign = fails ? -1 : 1;
    const { mask } = this;
    let alone = 0;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      const rest = mask[row]! & ~bit;
      mask[row] = fails ? rest | bit : rest;
      if (rest === 0) this.#buffer[alone++] = row;
      else if (isCoded(rest)) this.#addOwn(rest, row, sign);
    }
    this.#addAll(alone, sign);
    if (!isCoded(bit)) return;
    for (let at = 0; at < alone; at++) this.#addOwn(bit, this.#buffer[at]!, -sign);
  }

  #addOwn(bit: number, row: number, sign: number): void {
    const at = 31 - Math.clz32(bit);
    this.#own[at]![this.#columns[at]!.codes[row]!]! += sign;
  }

  /** Counts the first `length` rows of the buffer into every pack. */
  #addAll(length: number, sign: number): void {
    this.passing += sign * length;
    this.packs.forEach(({ keys }, at) => {
      const counts = this.counts[at]!;
      for (let i = 0; i < length; i++) counts[keys[this.#buffer[i]!]!]! += sign;
    });
  }

  #recount(): void {
    for (const counts of [...this.counts, ...this.#own]) counts.fill(0);
    this.passing = 0;
    const { mask } = this;
    let alone = 0;
    for (let row = 0; row < mask.length; row++) {
      const bits = mask[row]!;
      if (bits === 0) this.#buffer[alone++] = row;
      else if (isCoded(bits)) this.#addOwn(bits, row, 1);
    }
    this.#addAll(alone, 1);
    this.stats.scanned += mask.length;
  }

  #clear(): void {
    this.stats.scanned += this.mask.length;
    this.mask.fill(0);
    for (const own of this.#own) own.fill(0);
    for (const [at, counts] of this.counts.entries()) counts.set(this.everything[at]!);
    this.passing = this.mask.length;
  }
}

/** Keys of a pack beyond which its counts no longer fit the processor's nearest memory. */
const PACK_LIMIT = 1 << 14;

/** Exactly one bit, and one of a clause with codes. */
function isCoded(bits: number): boolean {
  return bits < Q && (bits & (bits - 1)) === 0;
}

function dimensionOf({ codes, sets }: Column): Dimension {
  return { codes, size: Math.max(1, sets.length) };
}

export function axisOf(view: View): Axis {
  return view.axis ?? "said";
}

function same(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === b || JSON.stringify(a ?? []) === JSON.stringify(b ?? []);
}
