import { type Axis, FACETS, type View } from "../store/view";
import { outside } from "./calendar";
import { failing, type Groups, grouped } from "./column";
import type { CodedColumns } from "./columns";
import { Counts, type Flip, type Move, type Turn } from "./counts";
import { DATES, type Filtering, type Matchers, type Tally, type Unit } from "./filtering";
import { axisOf, bitOf, CODED, type Coded, PIN, Q, WINDOW } from "./mask";
import { datesOf, type Packed } from "./pack";
import { repacked } from "./packer";
import { Packs } from "./packs";
import { UnitCounts } from "./unitCounts";

/**
 * The codings under a View: a mask for each, and counts kept up to date. Going from one View to the next touches only the
 * rows that begin or cease to fail a clause; where those are more than half of all rows, it counts those that pass it, or afresh.
 */
export class Filter extends Counts implements Filtering {
  /** Since the beginning: rows flipped one by one, and rows visited in going through all of them. */
  readonly stats = { touched: 0, scanned: 0 };

  readonly #given: CodedColumns;
  readonly #matchers: Matchers;
  readonly #fails: Uint8Array[];
  readonly #postings: (Groups | undefined)[] = [];
  readonly #kept: Record<keyof Matchers, Uint32Array | null> = { q: null, pin: null };
  /** By axis, once it was asked for. */
  readonly #packed: Partial<Record<Axis, Packed>>;
  readonly #units = new UnitCounts();
  #view: View = {};

  constructor(columns: CodedColumns, packed: Packed, matchers: Matchers) {
    const coded = [...FACETS.map((facet) => columns.facets[facet]), columns.calendars.said];
    super(columns.size, coded, new Packs(packed));
    this.#given = columns;
    this.#packed = { said: packed };
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
    const counts = this.byCode(clause);
    if (!(this.active & bitOf(clause))) return counts;
    const own = this.own(clause);
    return counts.map((count, code) => count + own[code]!);
  }

  ofUnits(unit: Unit, what: Tally, ignore: number, byCode: Int32Array): Int32Array {
    return this.#units.count(unit, this.mask, what, ignore & this.active, byCode);
  }

  /** Makes masks and counts those of `view`. */
  to(view: View): void {
    if (view === this.#view) return;
    this.#units.forget();
    const turned = axisOf(view) !== axisOf(this.#view);
    const was = this.active;
    if (turned) this.#turn(axisOf(view));
    const moves = CODED.flatMap((clause, at) => this.#move(view, clause, at, turned));
    const turns = [...this.#turnOf(Q, view, "q"), ...this.#turnOf(PIN, view, "pin")];
    this.#view = view;
    const rows = this.#size(moves) + turns.reduce((sum, { before, after }) => sum + this.#apart(before, after), 0);
    const [sole] = [Q, PIN].flatMap((bit, at) =>
      this.active === bit ? ([[bit, this.#kept[at ? "pin" : "q"]!]] as const) : [],
    );
    const only = 31 - Math.clz32(this.active);
    if (this.active === 0) {
      if (!was && !turned) return;
      this.clear();
      this.stats.scanned += this.size;
    } else if (!turned && rows * 2 <= this.size) {
      const alone = moves.length === 1 && turns.length === 0 && (was | this.active) === 1 << moves[0]!.at;
      for (const move of moves) {
        if (alone) this.applyAlone(move, this.#grouped(move.at));
        else for (const flip of this.#flips(move)) this.apply(flip);
      }
      for (const { bit, before, after } of turns) {
        this.apply({ bit, rows: without(before, after, this.size), fails: true });
        this.apply({ bit, rows: without(after, before, this.size), fails: false });
      }
      this.stats.touched += rows;
    } else if (this.active === 1 << only && this.#fails[only]) {
      this.only(only, this.#fails[only], this.#grouped(only));
      this.stats.scanned += this.size;
    } else if (sole) {
      this.onlyRows(...sole);
      this.stats.scanned += this.size;
    } else if (!turned && turns.length === 0 && moves.length === 1 && this.#passing(moves[0]!) * 2 < this.size) {
      this.narrow(moves[0]!, this.#grouped(moves[0]!.at));
      this.stats.scanned += this.size;
      this.stats.touched += this.#passing(moves[0]!);
    } else {
      this.recount(moves, turns, this.#fewFail());
      this.stats.scanned += this.size * (1 + moves.length);
    }
  }

  /** Dates mean the other axis from now on; the window is then set again for every row. */
  #turn(axis: Axis): void {
    const at = CODED.indexOf("window");
    const calendar = this.#given.calendars[axis];
    this.#packed[axis] ??= repacked(this.#packed.said!, DATES, datesOf(this.#given, axis));
    this.turn(at, calendar, this.#packed[axis]);
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
    const changed: number[] = [];
    for (let code = 0; code < after.length; code++) if (before[code] !== after[code]) changed.push(code);
    return [{ at, after, changed }];
  }

  /** Whether it is certain that fewer than half of all rows fail. */
  #fewFail(): boolean {
    let most = 0;
    for (const rows of Object.values(this.#kept)) most += rows ? this.size - rows.length : 0;
    for (const [at, clause] of CODED.entries()) {
      const fails = this.#fails[at]!;
      const counts = this.byCode(clause, true);
      for (let code = 0; code < fails.length; code++) most += fails[code] ? counts[code]! : 0;
    }
    return most * 2 < this.size;
  }

  /** How many rows the moves flip. */
  #size(moves: readonly Move[]): number {
    let rows = 0;
    for (const { at, changed } of moves) {
      const counts = this.byCode(CODED[at]!, true);
      for (const code of changed) rows += counts[code]!;
    }
    return rows;
  }

  /** How many rows pass a clause. */
  #passing({ at, after }: Move): number {
    const counts = this.byCode(CODED[at]!, true);
    return after.reduce((rows, fails, code) => rows + (fails ? 0 : counts[code]!), 0);
  }

  #flips({ at, after, changed }: Move): Flip[] {
    const { offsets, rows } = this.#grouped(at);
    return changed.map((code) => ({
      bit: 1 << at,
      code,
      rows: rows.subarray(offsets[code]!, offsets[code + 1]!),
      fails: after[code] === 1,
    }));
  }

  #grouped(at: number): Groups {
    this.#postings[at] ??= grouped(this.columns[at]!.codes, this.#fails[at]!.length);
    return this.#postings[at];
  }

  /** What has changed of the rows that the search or the pin keeps, if anything. */
  #turnOf(bit: number, view: View, name: keyof Matchers): Turn[] {
    const { q, pin, rows, axis } = this.#view;
    const unchanged =
      name === "q" ? view.q === q : view.pin === pin && (!pin || (view.rows === rows && view.axis === axis));
    if (unchanged) return [];
    const before = this.#kept[name];
    const after = this.#matchers[name](view);
    this.#kept[name] = after;
    this.#activate(bit, after !== null);
    return before || after ? [{ bit, before, after }] : [];
  }

  /** How many rows one of them keeps and the other does not. */
  #apart(a: Uint32Array | null, b: Uint32Array | null): number {
    const { size } = this;
    if (!a || !b) return 2 * size - (a?.length ?? size) - (b?.length ?? size);
    return without(a, b, size).length + without(b, a, size).length;
  }

  #activate(bit: number, on: boolean): void {
    this.active = on ? this.active | bit : this.active & ~bit;
  }
}

function same(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return a === b || JSON.stringify(a ?? []) === JSON.stringify(b ?? []);
}

/** Rows of one list that are not in another; null for all rows. Both rise. */
function without(rows: Uint32Array | null, others: Uint32Array | null, size: number): Uint32Array {
  if (!others) return new Uint32Array(0);
  const length = rows?.length ?? size;
  const out = new Uint32Array(length);
  let left = 0;
  for (let at = 0, other = 0; at < length; at++) {
    const row = rows ? rows[at]! : at;
    while (others[other]! < row) other++;
    if (others[other] !== row) out[left++] = row;
  }
  return out.subarray(0, left);
}
