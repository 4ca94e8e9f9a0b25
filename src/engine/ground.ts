import { type Names, namesOf } from "../dossier/names";
import type { Codes, Field } from "../dossier/table";
import type { Dossier } from "../dossier/types";
import { parsePin } from "../store/pin";
import type { View } from "../store/view";
import { byDate } from "./calendar";
import { grouped } from "./column";
import { type Columns, columnsOf, type Located, located, overlap, type Properties } from "./columns";
import { FewFilter } from "./fewFilter";
import type { Filtering, Matchers, Unit } from "./filtering";
import { axisOf } from "./mask";
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
  filter(matchers: Matchers): Filtering;
  idOf(row: number): string;
  /** A property of all rows: its values, and for each row which of them. To be asked once. */
  field<K extends keyof Properties>(name: K): Field<Properties[K]>;
  /** Rows that a search finds [contract 2.3], rising. */
  search(q: string, names: Names): Uint32Array;
}

/** What an engine makes of a dossier once. */
export class Ground {
  readonly dossier: Dossier;
  readonly names: Names;
  readonly located: Rowed;
  readonly columns: Columns;
  readonly filter: Filtering;
  readonly rowOf: { get(id: string): number | undefined };
  /** Links that say that accounts differ, with the rows of both ends. */
  readonly disputes: readonly { readonly id: string; readonly ends: readonly [number, number] }[];
  readonly #source: Source;
  readonly #made = new Map<string, unknown>();

  constructor(dossier: Dossier, source: Source = sourceOf(dossier)) {
    this.dossier = dossier;
    this.names = namesOf(dossier);
    this.#source = source;
    this.located = source.located;
    this.columns = source.columns;
    this.rowOf = source.rowOf;
    this.disputes = dossier.links
      .filter(({ type }) => type === "contradicts" || type === "tension")
      .map(({ id, a, b }) => ({ id, ends: [this.rowOf.get(a) ?? -1, this.rowOf.get(b) ?? -1] }));
    this.filter = source.filter({
      q: ({ q }) => (q ? source.search(q, this.names) : null),
      pin: (view) => this.pinned(view),
    });
  }

  /** A coding where it stands. */
  find(id: string): Located | undefined {
    const row = this.rowOf.get(id);
    return row === undefined ? undefined : this.located.at(row);
  }

  /** The rows that the View's pin stands for, rising; null if it has none that can be read. */
  pinned(view: View): Uint32Array | null {
    const pin = view.pin === undefined ? null : parsePin(view.pin);
    switch (pin?.kind) {
      case undefined:
        return null;
      case "coding":
        return this.#rowsOf([pin.id]);
      case "link": {
        const link = this.dossier.links.find(({ id }) => id === pin.id);
        return this.#rowsOf(link ? [link.a, link.b] : []);
      }
      case "venue": {
        const { codes, sets, values } = this.columns.facets.venue;
        const place = values.indexOf(pin.id);
        if (place >= 0) return rowsWhere([codes, sets.map((set) => set.includes(place))]);
        return this.#rowsOf(
          this.dossier.articles.flatMap((article) => {
            const mention = article.venues.find(({ id }) => id === pin.id);
            return mention ? article.codings.filter((coding) => overlap(coding, mention)).map(({ id }) => id) : [];
          }),
        );
      }
      case "stage": {
        const { codes, values } = this.field("stage");
        const said = axisOf(view) === "said" && this.field("said");
        const dates = said ? said.values : this.dossier.articles.map(({ reported }) => reported);
        return rowsWhere(
          [codes, values.map((stage) => stage?.rung === pin.rung && stage.track === pin.track)],
          [(said || this.field("article")).codes, dates.map((date) => isAt(pin.date, date))],
        );
      }
      case "cell": {
        const { codes, sets, values } = this.columns.facets.issue;
        const names = this.lines(view);
        const lines = Array.from({ length: this.dossier.actors.length + 2 }, (_, line) => names(line));
        return rowsWhere(
          [this.columns.line, lines.map((line) => line !== null && (pin.row === "*" || line === pin.row))],
          [codes, sets.map(([at]) => at !== undefined && (pin.issue === "*" || values[at] === pin.issue))],
        );
      }
    }
  }

  idOf(row: number): string {
    return this.#source.idOf(row);
  }

  /** A property of all rows as a code a row. */
  field<K extends keyof Properties>(name: K): Field<Properties[K]> {
    return this.once(`field ${name}`, () => this.#source.field(name));
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
      const { rows, offsets } = grouped(
        codes,
        codes.reduce((most, code) => Math.max(most, code + 1), 0),
      );
      const of = (row: number) => offsets[codes[row]! + 1]! - offsets[codes[row]!]!;
      return {
        codes,
        rows,
        shared: rows.filter((row) => of(row) > 1),
        size: offsets.reduce((sum, end, at) => sum + (end > (offsets[at - 1] ?? 0) ? 1 : 0), 0),
      };
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

  /** Of those ids that are there, rising. */
  #rowsOf(ids: readonly string[]): Uint32Array {
    return Uint32Array.from(new Set(ids.flatMap((id) => this.rowOf.get(id) ?? []))).sort();
  }
}

function sourceOf(dossier: Dossier): Source {
  const rows = located(dossier);
  let texts: readonly string[] | undefined;
  const columns = columnsOf(dossier, rows.length, rows);
  return {
    located: rows,
    columns,
    filter: (matchers) => new FewFilter(columns, matchers),
    rowOf: new Map(rows.map(({ coding }, row) => [coding.id, row])),
    idOf: (row) => rows[row]!.coding.id,
    field: (name) => fieldOf(rows, dossier, name),
    search(q, names) {
      texts ??= rows.map((row) => textOfCoding(row, names));
      const finds = finder(q);
      return Uint32Array.from(texts.flatMap((text, row) => (finds(text) ? row : [])));
    },
  };
}

function fieldOf<K extends keyof Properties>(
  rows: readonly Located[],
  { articles }: Dossier,
  name: K,
): Field<Properties[K]> {
  const codes = new Map<unknown, number>(name === "article" ? articles.map((article, at) => [article, at]) : []);
  const all = rows.map(({ coding, article, places }) => {
    const value = { ...coding, basis: coding.dating?.basis ?? null, article, places }[name];
    return codes.get(value) ?? codes.set(value, codes.size).size - 1;
  });
  return { codes: Uint32Array.from(all), values: [...codes.keys()] as Properties[K][] };
}

/** Rows of which each of these codes is one that passes, rising. */
export function rowsWhere(...tests: readonly (readonly [codes: Codes, passes: readonly boolean[]])[]): Uint32Array {
  const out = new Uint32Array(tests[0]![0].length);
  let length = 0;
  for (const [at, [codes, passes]] of tests.entries()) {
    const all = at === 0 ? codes.length : length;
    const by = Uint8Array.from(passes, Number);
    length = 0;
    for (let index = 0; index < all; index++) {
      const row = at === 0 ? index : out[index]!;
      out[length] = row;
      length += by[codes[row]!]!;
    }
  }
  return out.slice(0, length);
}

/** Whether what is dated so lies at the date of a stage's pin, `*` for any. */
export function isAt(pinned: string, date: string | null): boolean {
  return pinned === "*" ? date !== null : date === pinned;
}

/** The last row of the matrix: events. */
export const REPORTED = "reported";
/** The issue of what fits none: its column is the last, and stances in it cannot be set against each other. */
export const REST = "other";
