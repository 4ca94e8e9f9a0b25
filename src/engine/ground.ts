import { type Names, namesOf } from "../dossier/names";
import type { Dossier } from "../dossier/types";
import { parsePin } from "../store/pin";
import type { View } from "../store/view";
import { byDate } from "./calendar";
import { grouped } from "./column";
import { type Columns, columnsOf, type Located, located, overlap } from "./columns";
import { Filter, packerOf } from "./filter";
import { axisOf } from "./mask";
import type { Packed } from "./packs";
import { finder, textOfCoding } from "./text";

/** Codings by row: an array of them, or what makes each when it is asked for. */
export interface Rowed extends Iterable<Located> {
  readonly length: number;
  at(row: number): Located | undefined;
  keys(): Iterable<number>;
}

/** What an engine is made of where the codings are not kept as objects (source.ts). */
export interface Source {
  readonly columns: Columns;
  readonly located: Rowed;
  readonly rowOf: { get(id: string): number | undefined };
  readonly packed: Packed;
}

/** Rows with one code count once; `rows` has those of one code together. */
export interface Unit {
  readonly codes: Uint32Array;
  readonly rows: Uint32Array;
}

/** What an engine makes of a dossier once. */
export class Ground {
  readonly dossier: Dossier;
  readonly names: Names;
  readonly located: Rowed;
  readonly columns: Columns;
  readonly filter: Filter;
  readonly rowOf: { get(id: string): number | undefined };
  /** Links that say that accounts differ, with the rows of both ends. */
  readonly disputes: readonly { readonly id: string; readonly ends: readonly [number, number] }[];
  readonly #made = new Map<string, unknown>();

  constructor(dossier: Dossier, source: Source = sourceOf(dossier)) {
    this.dossier = dossier;
    this.names = namesOf(dossier);
    this.located = source.located;
    this.columns = source.columns;
    this.rowOf = source.rowOf;
    this.disputes = dossier.links
      .filter(({ type }) => type === "contradicts" || type === "tension")
      .map(({ id, a, b }) => ({ id, ends: [this.rowOf.get(a) ?? -1, this.rowOf.get(b) ?? -1] }));
    this.filter = new Filter(this.columns, source.packed, {
      q: (view) => this.#search(view),
      pin: (view) => this.pinned(view),
    });
  }

  /** A coding where it stands. */
  find(id: string): Located | undefined {
    const row = this.rowOf.get(id);
    return row === undefined ? undefined : this.located.at(row);
  }

  /** Which rows the View's pin stands for; null if it has none that can be read. */
  pinned(view: View): ((row: number) => boolean) | null {
    const pin = view.pin === undefined ? null : parsePin(view.pin);
    switch (pin?.kind) {
      case undefined:
        return null;
      case "coding": {
        const row = this.rowOf.get(pin.id);
        return (other) => other === row;
      }
      case "link": {
        const link = this.dossier.links.find(({ id }) => id === pin.id);
        const ends = [this.rowOf.get(link?.a ?? ""), this.rowOf.get(link?.b ?? "")];
        return (row) => ends.includes(row);
      }
      case "venue": {
        const { codes, sets, values } = this.columns.facets.venue;
        const place = values.indexOf(pin.id);
        if (place >= 0) return (row) => sets[codes[row]!]!.includes(place);
        return (row) => {
          const { coding, article } = this.located.at(row)!;
          return article.venues.some((mention) => mention.id === pin.id && overlap(coding, mention));
        };
      }
      case "stage":
        return (row) => {
          const { coding, article } = this.located.at(row)!;
          const date = axisOf(view) === "said" ? coding.said : article.reported;
          return coding.stage?.rung === pin.rung && coding.stage.track === pin.track && isAt(pin.date, date);
        };
      case "cell": {
        const { codes, sets, values } = this.columns.facets.issue;
        const names = this.lines(view);
        const lines = Array.from({ length: this.dossier.actors.length + 2 }, (_, line) => names(line));
        const inRow = lines.map((line) => line !== null && (pin.row === "*" || line === pin.row));
        const inColumn = sets.map(([at]) => at !== undefined && (pin.issue === "*" || values[at] === pin.issue));
        return (row) => inRow[this.columns.line[row]!]! && inColumn[codes[row]!]!;
      }
    }
  }

  /** Rows by first day on the View's axis, then last day, then as they came; those without a date last. */
  dated(view: View): Uint32Array {
    const axis = axisOf(view);
    return this.once(`by ${axis}`, () => byDate(this.columns.calendars[axis]));
  }

  /** What is counted once where it is not the codings themselves. */
  unit({ count = "codings" }: View): Unit | null {
    if (count === "codings") return null;
    return this.once(count, () => {
      const codes = count === "utterances" ? this.columns.utterance : this.columns.origin;
      const size = codes.reduce((most, code) => Math.max(most, code + 1), 0);
      return { codes, rows: grouped(codes, size).rows };
    });
  }

  /** What `make` gives, made when first asked for under this name. */
  once<T>(name: string, make: () => T): T {
    if (!this.#made.has(name)) this.#made.set(name, make());
    return this.#made.get(name) as T;
  }

  /** The id of the matrix row that a line of the columns belongs to; null if to none. */
  lines(view: View): (line: number) => string | null {
    const { actors } = this.dossier;
    return (line) => {
      if (line === actors.length) return REPORTED;
      const actor = actors[line];
      return actor ? (view.rows === "party" ? actor.party : actor.id) : null;
    };
  }

  #search({ q }: View): ((row: number) => boolean) | null {
    if (!q) return null;
    const texts = this.once("texts", () => Array.from(this.located, (row) => textOfCoding(row, this.names)));
    const finds = finder(q);
    return (row) => finds(texts[row]!);
  }
}

function sourceOf(dossier: Dossier): Source {
  const rows = located(dossier);
  const columns = columnsOf(dossier, rows.length, rows);
  const packer = packerOf(columns, dossier.actors.length + 2);
  packer.fill(0, rows.length);
  return {
    located: rows,
    columns,
    packed: packer.done(),
    rowOf: new Map(rows.map(({ coding }, row) => [coding.id, row])),
  };
}

/** Whether what is dated so lies at the date of a stage's pin, `*` for any. */
export function isAt(pinned: string, date: string | null): boolean {
  return pinned === "*" ? date !== null : date === pinned;
}

/** The last row of the matrix: events. */
export const REPORTED = "reported";
/** The issue of what fits none: its column is the last, and stances in it cannot be set against each other. */
export const REST = "other";
