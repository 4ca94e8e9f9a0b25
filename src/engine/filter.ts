import { edtfOf } from "../dossier/edtf";
import { type Axis, FACETS, type Facet, type View } from "../store/view";
import { type Column, failing } from "./column";
import type { Columns } from "./columns";
import { firstAtLeast, type Groups, grouped, NO_END, NO_START } from "./days";
import { marginal, type Pack, packOf, packsOf } from "./pack";

/** A row's mask has a bit for each clause that it fails; a row with mask 0 is in the view. Facets come first, in their order. */
export const FROM = 1 << FACETS.length;
export const TO = FROM << 1;
export const WINDOW = FROM | TO;
export const Q = TO << 1;
export const PIN = Q << 1;

export function bitOf(facet: Facet): number {
  return 1 << FACETS.indexOf(facet);
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

/**
 * The codings under a View: a mask for each, and counts kept up to date. Going from one View to the next touches only the
 * rows that begin or cease to fail a clause; where those are more than half of all rows, it counts afresh.
 */
export class Filter {
  readonly columns: Columns;
  readonly mask: Uint32Array;
  /** The first is the matrix: line, issue, stance, hedged, ignorance. */
  readonly packs: readonly Pack[];
  /** By pack and key: rows in the view. */
  readonly counts: readonly Int32Array[];
  /** The same with no View at all. */
  readonly everything: readonly Int32Array[];
  passing: number;
  /** Bits of the clauses in force. */
  active = 0;
  /** Since the beginning: rows flipped one by one, and rows visited in going through all of them. */
  readonly stats = { touched: 0, scanned: 0 };

  readonly #matchers: Matchers;
  readonly #columns: readonly Column[];
  /** By facet and code: rows that fail the facet's own clause and no other. */
  readonly #own: readonly Int32Array[];
  readonly #place: readonly (readonly [pack: number, dimension: number])[];
  readonly #postings: (Groups | undefined)[] = [];
  #fails: Uint8Array[];
  readonly #buffer: Uint32Array;
  #view: View = {};
  #from = NO_END;
  #to = NO_START;

  constructor(columns: Columns, lines: number, matchers: Matchers) {
    const { size, facets, line, ignorance } = columns;
    this.columns = columns;
    this.#matchers = matchers;
    this.#columns = FACETS.map((facet) => facets[facet]);
    const dimensions = this.#columns.map(({ codes, sets }) => ({ codes, size: Math.max(1, sets.length) }));
    const inMatrix = (["issue", "stance", "hedged"] as const).map((facet) => dimensions[FACETS.indexOf(facet)]!);
    const matrix = packOf([{ codes: line, size: lines }, ...inMatrix, { codes: ignorance, size: 2 }], size);
    const others = dimensions.filter((dimension) => !inMatrix.includes(dimension));
    this.packs = [matrix, ...packsOf(others, Math.min(PACK_LIMIT, Math.max(64, size)), size)];
    this.#place = dimensions.map((dimension) => {
      const pack = this.packs.findIndex(({ dimensions: members }) => members.includes(dimension));
      return [pack, this.packs[pack]!.dimensions.indexOf(dimension)] as const;
    });
    this.mask = new Uint32Array(size);
    this.#buffer = new Uint32Array(size);
    this.counts = this.packs.map((pack) => new Int32Array(pack.size));
    this.#own = dimensions.map((dimension) => new Int32Array(dimension.size));
    this.#fails = dimensions.map((dimension) => new Uint8Array(dimension.size));
    this.passing = size;
    this.#recount();
    this.everything = this.counts.map((counts) => counts.slice());
  }

  /** Rows in the view by code of the facet's column; of `everything` with no View at all. */
  byCode(facet: Facet, of = this.counts): Int32Array {
    const [pack, dimension] = this.#place[FACETS.indexOf(facet)]!;
    return marginal(this.packs[pack]!, of[pack]!, dimension);
  }

  /** Rows by code under every clause but the facet's own. */
  byCodeWithoutOwn(facet: Facet): Int32Array {
    const own = this.#own[FACETS.indexOf(facet)]!;
    return this.byCode(facet).map((count, code) => count + own[code]!);
  }

  /** Makes masks and counts those of `view`. */
  to(view: View): void {
    if (view === this.#view) return;
    const flips = [...this.#facetFlips(view), ...this.#windowFlips(view)];
    flips.push(...this.#matcherFlips(Q, view, "q"), ...this.#matcherFlips(PIN, view, "pin"));
    this.#view = view;
    const rows = flips.reduce((sum, flip) => sum + flip.rows.length, 0);
    if (rows * 2 <= this.mask.length) {
      for (const flip of flips) this.#apply(flip);
      this.stats.touched += rows;
      return;
    }
    if (this.active === 0) {
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

  #facetFlips(view: View): Flip[] {
    const flips: Flip[] = [];
    FACETS.forEach((facet, at) => {
      if (same(view[facet], this.#view[facet])) return;
      this.#activate(1 << at, !!view[facet]?.length);
      const column = this.#columns[at]!;
      const before = this.#fails[at]!;
      const after = failing(column, view[facet]);
      this.#fails[at] = after;
      this.#postings[at] ??= grouped(column.codes, before.length);
      const { offsets, rows } = this.#postings[at];
      after.forEach((fails, code) => {
        if (fails !== before[code])
          flips.push({ bit: 1 << at, rows: rows.subarray(offsets[code]!, offsets[code + 1]!), fails: fails === 1 });
      });
    });
    return flips;
  }

  #windowFlips(view: View): Flip[] {
    const from = view.from ? dayOf(view.from) : NO_END;
    const to = view.to ? dayOf(view.to) : NO_START;
    const before = axisOf(this.#view);
    const flips: Flip[] = [];
    if (before !== axisOf(view) && this.active & WINDOW) {
      flips.push(...this.#edges(before, NO_END, NO_START));
    }
    this.#activate(FROM, !!view.from);
    this.#activate(TO, !!view.to);
    if (from !== this.#from || to !== this.#to) flips.push(...this.#edges(axisOf(view), from, to));
    return flips;
  }

  /** Moves the two edges of the window on an axis. */
  #edges(axis: Axis, from: number, to: number): Flip[] {
    const days = this.columns.days[axis];
    const flips: Flip[] = [];
    if (from !== this.#from) {
      const [low, high] = [Math.min(from, this.#from), Math.max(from, this.#from)];
      const rows = days.byEnd.subarray(
        firstAtLeast(days.byEnd, days.end, low),
        firstAtLeast(days.byEnd, days.end, high),
      );
      flips.push({ bit: FROM, rows, fails: from > this.#from });
    }
    if (to !== this.#to) {
      const [low, high] = [Math.min(to, this.#to) + 1, Math.max(to, this.#to) + 1];
      const rows = days.byStart.subarray(
        firstAtLeast(days.byStart, days.start, low),
        firstAtLeast(days.byStart, days.start, high),
      );
      flips.push({ bit: TO, rows, fails: to < this.#to });
    }
    this.#from = from;
    this.#to = to;
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
      else if (isFacetBit(rest)) this.#addOwn(rest, row, sign);
    }
    this.#addAll(alone, sign);
    if (bit >= FROM) return;
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
      else if (isFacetBit(bits)) this.#addOwn(bits, row, 1);
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

/** Exactly one bit, and a facet's. */
function isFacetBit(bits: number): boolean {
  return bits < FROM && (bits & (bits - 1)) === 0;
}

export function axisOf(view: View): Axis {
  return view.axis ?? "said";
}

/** The number of an ISO day. */
export function dayOf(day: string): number {
  return edtfOf(day).interval.start;
}

function same(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === b || JSON.stringify(a ?? []) === JSON.stringify(b ?? []);
}
