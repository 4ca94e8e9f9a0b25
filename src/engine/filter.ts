import { type Axis, FACETS, type View } from "../store/view";
import { outside } from "./calendar";
import { type Column, failing, type Groups, grouped } from "./column";
import type { Columns } from "./columns";
import { axisOf, CODED, type Coded, isCoded, PIN, Q, WINDOW } from "./mask";
import { Packs } from "./packs";

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

/** A clause with codes that has changed. */
interface Move {
  readonly at: number;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
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
  passing: number;
  /** Bits of the clauses in force. */
  active = 0;
  /** Since the beginning: rows flipped one by one, and rows visited in going through all of them. */
  readonly stats = { touched: 0, scanned: 0 };
  /** Rows in the view by pack: the matrix (line, issue, stance, hedged, ignorance), dates and rungs, and the rest. */
  packs: Packs;

  readonly #given: Columns;
  readonly #lines: number;
  readonly #matchers: Matchers;
  readonly #packs: Partial<Record<Axis, Packs>> = {};
  /** By clause; the last is the calendar of the View's axis. */
  readonly #columns: Column[];
  /** By clause and code: rows that fail this clause and no other. */
  readonly #own: Int32Array[];
  readonly #fails: Uint8Array[];
  readonly #postings: (Groups | undefined)[] = [];
  readonly #buffer: Uint32Array;
  #view: View = {};

  constructor(columns: Columns, lines: number, matchers: Matchers) {
    this.#given = columns;
    this.#lines = lines;
    this.#matchers = matchers;
    this.mask = new Uint32Array(columns.size);
    this.#buffer = new Uint32Array(columns.size);
    this.#columns = [...FACETS.map((facet) => columns.facets[facet]), columns.calendars.said];
    this.#own = this.#columns.map(({ sets }) => new Int32Array(sets.length));
    this.#fails = this.#columns.map(({ sets }) => new Uint8Array(sets.length));
    this.packs = this.#packsOn("said");
    this.passing = columns.size;
  }

  /** Rows in the view by code of the clause's column; or all rows. */
  byCode(clause: Coded, everything = false): Int32Array {
    return this.packs.byCode(this.#columns[CODED.indexOf(clause)]!.codes, everything);
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
    const moves = CODED.flatMap((clause, at) => this.#move(view, clause, at, turned));
    const flips = [...this.#matcherFlips(Q, view, "q"), ...this.#matcherFlips(PIN, view, "pin")];
    this.#view = view;
    const rows = flips.reduce((sum, flip) => sum + flip.rows.length, 0) + this.#size(moves);
    if (!turned && rows * 2 <= this.mask.length) {
      for (const flip of [...moves.flatMap((move) => this.#flips(move)), ...flips]) this.#apply(flip);
      this.stats.touched += rows;
    } else if (!turned && this.active === 0) this.#clear();
    else this.#recount(moves, flips);
  }

  /** Dates mean the other axis from now on; the window is then set again for every row. */
  #turn(axis: Axis): void {
    const at = CODED.indexOf("window");
    const calendar = this.#given.calendars[axis];
    this.#columns[at] = calendar;
    this.#own[at] = new Int32Array(calendar.sets.length);
    this.#fails[at] = new Uint8Array(calendar.sets.length);
    this.#postings[at] = undefined;
    this.packs = this.#packsOn(axis);
  }

  #packsOn(axis: Axis): Packs {
    const { facets, calendars, line, ignorance, size } = this.#given;
    const dimensionOf = ({ codes, sets }: Column) => ({ codes, size: Math.max(1, sets.length) });
    const { issue, stance, hedged, rung, ...others } = facets;
    const matrix = [
      { codes: line, size: this.#lines },
      ...[issue, stance, hedged].map(dimensionOf),
      { codes: ignorance, size: 2 },
    ];
    const limit = Math.min(PACK_LIMIT, Math.max(64, size));
    this.#packs[axis] ??= new Packs(
      [matrix, [calendars[axis], rung].map(dimensionOf)],
      Object.values(others).map(dimensionOf),
      limit,
      size,
    );
    return this.#packs[axis];
  }

  /** What has changed of a clause with codes, if anything. */
  #move(view: View, clause: Coded, at: number, turned: boolean): Move[] {
    const before = this.#fails[at]!;
    let after: Uint8Array;
    if (clause === "window") {
      if (view.from === this.#view.from && view.to === this.#view.to && !turned) return [];
      after = outside(this.#given.calendars[axisOf(view)], view.from, view.to);
      this.#activate(WINDOW, !!(view.from || view.to));
    } else {
      if (same(view[clause], this.#view[clause])) return [];
      after = failing(this.#columns[at]!, view[clause]);
      this.#activate(1 << at, !!view[clause]?.length);
    }
    this.#fails[at] = after;
    return [{ at, before, after }];
  }

  /** How many rows the moves flip. */
  #size(moves: readonly Move[]): number {
    let rows = 0;
    for (const { at, before, after } of moves)
      this.byCode(CODED[at]!, true).forEach((count, code) => {
        if (before[code] !== after[code]) rows += count;
      });
    return rows;
  }

  #flips({ at, before, after }: Move): Flip[] {
    this.#postings[at] ??= grouped(this.#columns[at]!.codes, before.length);
    const { offsets, rows } = this.#postings[at];
    const flips: Flip[] = [];
    after.forEach((fails, code) => {
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
    const buffer = this.#buffer;
    const addOwn = this.#ownCounter();
    let alone = 0;
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      const rest = mask[row]! & ~bit;
      mask[row] = fails ? rest | bit : rest;
      if (rest === 0) buffer[alone++] = row;
      else if (isCoded(rest)) addOwn(rest, row, sign);
    }
    this.passing += sign * alone;
    this.packs.add(buffer, alone, sign);
    if (!isCoded(bit)) return;
    for (let at = 0; at < alone; at++) addOwn(bit, buffer[at]!, -sign);
  }

  /** Counts a row that fails this clause and no other, or no longer. */
  #ownCounter(): (bit: number, row: number, sign: number) => void {
    const own = this.#own;
    const codes = this.#columns.map((column) => column.codes);
    return (bit, row, sign) => {
      const at = 31 - Math.clz32(bit);
      own[at]![codes[at]![row]!]! += sign;
    };
  }

  /** Takes the changes over for all rows, then counts all. */
  #recount(moves: readonly Move[], flips: readonly Flip[]): void {
    const { mask } = this;
    for (const { at, after } of moves) {
      const { codes } = this.#columns[at]!;
      const others = ~(1 << at);
      for (let row = 0; row < mask.length; row++) mask[row] = (mask[row]! & others) | (after[codes[row]!]! << at);
    }
    for (const { bit, rows, fails } of flips)
      for (let at = 0; at < rows.length; at++) {
        const row = rows[at]!;
        mask[row] = fails ? mask[row]! | bit : mask[row]! & ~bit;
      }
    for (const own of this.#own) own.fill(0);
    const buffer = this.#buffer;
    const addOwn = this.#ownCounter();
    let alone = 0;
    for (let row = 0; row < mask.length; row++) {
      const bits = mask[row]!;
      if (bits === 0) buffer[alone++] = row;
      else if (isCoded(bits)) addOwn(bits, row, 1);
    }
    this.passing = alone;
    this.packs.reset(false);
    this.packs.add(buffer, alone, 1);
    this.stats.scanned += mask.length * (1 + moves.length);
  }

  #clear(): void {
    this.mask.fill(0);
    for (const own of this.#own) own.fill(0);
    this.packs.reset(true);
    this.passing = this.mask.length;
    this.stats.scanned += this.mask.length;
  }
}

/** Keys of a pack beyond which its counts no longer fit the processor's nearest memory. */
const PACK_LIMIT = 1 << 15;

function same(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === b || JSON.stringify(a ?? []) === JSON.stringify(b ?? []);
}
