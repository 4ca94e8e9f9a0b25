import { type Axis, FACETS, type View } from "../store/view";
import { outside } from "./calendar";
import { type Column, failing, type Groups, grouped } from "./column";
import type { Columns } from "./columns";
import { Counts, type Flip, type Move } from "./counts";
import { axisOf, CODED, type Coded, PIN, Q, WINDOW } from "./mask";
import { type Packed, Packer, Packs } from "./packs";

/** Which rows the search and the pin of a View keep; null where it has none. */
export interface Matchers {
  readonly q: (view: View) => ((row: number) => boolean) | null;
  readonly pin: (view: View) => ((row: number) => boolean) | null;
}

/** Where the packs stand that are asked for by name. */
export const MATRIX = 0;
export const DATES: Readonly<Record<Axis, number>> = { said: 1, reported: 2 };

/**
 * The codings under a View: a mask for each, and counts kept up to date. Going from one View to the next touches only the
 * rows that begin or cease to fail a clause; where those are more than half of all rows, it counts afresh.
 */
export class Filter extends Counts {
  /** Since the beginning: rows flipped one by one, and rows visited in going through all of them. */
  readonly stats = { touched: 0, scanned: 0 };

  readonly #given: Columns;
  readonly #matchers: Matchers;
  readonly #fails: Uint8Array[];
  readonly #postings: (Groups | undefined)[] = [];
  #view: View = {};

  constructor(columns: Columns, packed: Packed, matchers: Matchers) {
    const coded = [...FACETS.map((facet) => columns.facets[facet]), columns.calendars.said];
    super(columns.size, coded, new Packs(packed));
    this.#given = columns;
    this.#matchers = matchers;
    this.#fails = coded.map(({ sets }) => new Uint8Array(sets.length));
  }

  /** Rows in the view by code of the clause's column; or all rows. */
  byCode(clause: Coded, everything = false): Int32Array {
    return this.packs.byCode(this.columns[CODED.indexOf(clause)]!.codes, everything);
  }

  /** Rows by code that fail the clause and no other. */
  own(clause: Coded): Int32Array {
    return this.owns[CODED.indexOf(clause)]!;
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
    const was = this.active;
    if (turned) this.#turn(axisOf(view));
    const moves = CODED.flatMap((clause, at) => this.#move(view, clause, at, turned));
    if (!view.q && !view.pin) this.active &= ~(Q | PIN);
    const flips =
      this.active || view.q || view.pin
        ? [...this.#matcherFlips(Q, view, "q"), ...this.#matcherFlips(PIN, view, "pin")]
        : [];
    this.#view = view;
    const rows = flips.reduce((sum, flip) => sum + flip.rows.length, 0) + this.#size(moves);
    const only = 31 - Math.clz32(this.active);
    if (this.active === 0) {
      if (!was && !turned) return;
      this.clear();
      this.stats.scanned += this.mask.length;
    } else if (!turned && rows * 2 <= this.mask.length) {
      for (const flip of [...moves.flatMap((move) => this.#flips(move)), ...flips]) this.apply(flip);
      this.stats.touched += rows;
    } else if (this.active === 1 << only && this.#fails[only]) {
      this.only(only, this.#fails[only], this.#grouped(only));
      this.stats.scanned += this.mask.length;
    } else {
      this.recount(moves, flips);
      this.stats.scanned += this.mask.length * (1 + moves.length);
    }
  }

  /** Dates mean the other axis from now on; the window is then set again for every row. */
  #turn(axis: Axis): void {
    const at = CODED.indexOf("window");
    const calendar = this.#given.calendars[axis];
    this.columns[at] = calendar;
    this.owns[at] = new Int32Array(calendar.sets.length);
    this.#fails[at] = new Uint8Array(calendar.sets.length);
    this.#postings[at] = undefined;
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
      after = failing(this.columns[at]!, view[clause]);
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
    const { offsets, rows } = this.#grouped(at);
    const flips: Flip[] = [];
    after.forEach((fails, code) => {
      if (fails !== before[code])
        flips.push({ bit: 1 << at, rows: rows.subarray(offsets[code]!, offsets[code + 1]!), fails: fails === 1 });
    });
    return flips;
  }

  #grouped(at: number): Groups {
    this.#postings[at] ??= grouped(this.columns[at]!.codes, this.#fails[at]!.length);
    return this.#postings[at];
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
}

/** Packs the columns; `lines` is how many lines there are. */
export function packerOf({ facets, calendars, line, ignorance, size }: Columns, lines: number): Packer {
  const dimensionOf = ({ codes, sets }: Column) => ({ codes, size: Math.max(1, sets.length) });
  const { issue, stance, hedged, rung, ...others } = facets;
  const matrix = [
    { codes: line, size: lines },
    ...[issue, stance, hedged].map(dimensionOf),
    { codes: ignorance, size: 2 },
  ];
  const { said, reported } = calendars;
  return new Packer(
    [matrix, [said, rung].map(dimensionOf), [reported, rung].map(dimensionOf)],
    Object.values(others).map(dimensionOf),
    Math.min(PACK_LIMIT, Math.max(64, size)),
    size,
  );
}

/** Keys of a pack beyond which its counts no longer fit the processor's nearest memory. */
const PACK_LIMIT = 1 << 15;

function same(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === b || JSON.stringify(a ?? []) === JSON.stringify(b ?? []);
}
