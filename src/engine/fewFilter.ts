import type { View } from "../store/view";
import { type Calendar, outside } from "./calendar";
import { type Codes, type Column, failing } from "./column";
import type { Columns } from "./columns";
import { type Filtering, type KeyCounts, MATRIX, type Matchers } from "./filtering";
import { axisOf, bitOf, CODED, type Coded, PIN, Q } from "./mask";

/**
 * Filters some thousands of codings: every View is counted afresh, and only what is asked. Of more, filter.ts gives the
 * same in less time.
 */
export class FewFilter implements Filtering {
  readonly stats = { touched: 0, scanned: 0 };
  readonly mask: Uint32Array;
  readonly packs: KeyCounts;
  active = 0;
  passing: number;
  readonly #columns: Columns;
  readonly #matchers: Matchers;
  #view: View = {};

  constructor(columns: Columns, matchers: Matchers) {
    const { facets, calendars, line, ignorance, size } = columns;
    this.#columns = columns;
    this.#matchers = matchers;
    this.mask = new Uint32Array(size);
    this.passing = size;
    const { issue, stance, hedged, rung } = facets;
    const matrix = numbered([line, issue.codes, stance.codes, hedged.codes, ignorance], size);
    const said = numbered([calendars.said.codes, rung.codes], size);
    const reported = numbered([calendars.reported.codes, rung.codes], size);
    const packed = (pack: number) => (pack === MATRIX ? matrix : axisOf(this.#view) === "said" ? said : reported);
    this.packs = {
      pack: packed,
      key: (pack, row) => packed(pack).keys[row]!,
      byKey: (pack, everything) => this.#count(packed(pack).keys, packed(pack).size, everything ? ALL : 0),
      codesOf: (pack, key) => packed(pack).codes.map((own) => own[key]!),
    };
  }

  to(view: View): void {
    if (view === this.#view) return;
    this.#view = view;
    this.active = 0;
    this.mask.fill(0);
    for (const clause of CODED) {
      const isWindow = clause === "window";
      if (!(isWindow ? view.from || view.to : view[clause]?.length)) continue;
      const column = this.#column(clause);
      const fails = isWindow ? outside(column as Calendar, view.from, view.to) : failing(column, view[clause]);
      this.#fail(bitOf(clause), (row) => fails[column.codes[row]!]);
    }
    this.#keep(Q, this.#matchers.q(view));
    this.#keep(PIN, this.#matchers.pin(view));
    this.passing = this.mask.filter((bits) => bits === 0).length;
    this.stats.scanned += this.mask.length;
  }

  byCode(clause: Coded, everything = false): Int32Array {
    return this.#byCode(clause, everything ? ALL : 0);
  }

  own(clause: Coded): Int32Array {
    const shown = this.byCode(clause);
    return this.byCodeWithoutOwn(clause).map((count, code) => count - shown[code]!);
  }

  byCodeWithoutOwn(clause: Coded): Int32Array {
    return this.#byCode(clause, bitOf(clause));
  }

  #byCode(clause: Coded, ignore: number): Int32Array {
    const { codes, sets } = this.#column(clause);
    return this.#count(codes, sets.length, ignore);
  }

  /** Rows by code that fail no clause, but for those that `ignore` has the bits of. */
  #count(codes: Codes, size: number, ignore: number): Int32Array {
    const counts = new Int32Array(size);
    this.mask.forEach((bits, row) => {
      if ((bits & ~ignore) === 0) counts[codes[row]!]!++;
    });
    return counts;
  }

  #column(clause: Coded): Column {
    const { calendars, facets } = this.#columns;
    return clause === "window" ? calendars[axisOf(this.#view)] : facets[clause];
  }

  #keep(bit: number, rows: Uint32Array | null): void {
    const kept = new Set(rows);
    if (rows) this.#fail(bit, (row) => !kept.has(row));
  }

  #fail(bit: number, fails: (row: number) => unknown): void {
    this.active |= bit;
    this.mask.forEach((bits, row) => {
      if (fails(row)) this.mask[row] = bits | bit;
    });
  }
}

/** Every clause: what fails whichever of them counts. */
const ALL = -1;

/** Combinations of codes, numbered as they come; the codes of one are those of its first row. */
function numbered(columns: readonly Codes[], rows: number) {
  const numbers = new Map<string, number>();
  const first: number[] = [];
  const keys = Uint32Array.from({ length: rows }, (_, row) => {
    const key = columns.map((codes) => codes[row]).join();
    if (!numbers.has(key)) numbers.set(key, first.push(row) - 1);
    return numbers.get(key)!;
  });
  const codes = columns.map((own) => Uint32Array.from(first, (row) => own[row]!));
  return { keys, size: first.length, codes };
}
