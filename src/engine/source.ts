import { codingAt, type Field, type Table, valueAt } from "../dossier/table";
import type { Dossier } from "../dossier/types";
import type { Columns, Located, Properties, Units } from "./columns";
import { Filter } from "./filter";
import type { Rowed, Source } from "./ground";
import { type IdIndex, idsIn, rowOfId } from "./ids";
import { type Index, indexing } from "./indexing";
import { Search } from "./search";
import { atOnce } from "./slices";
import { unitsOf } from "./units";

/** What an engine is made of where a dossier's codings stand in a table; without an index it is made at once. */
export function sourceOf(dossier: Dossier, table: Table, index: Index = atOnce(indexing(dossier, table))): Source {
  let ids: IdIndex | undefined = index.ids;
  let texts: Search | undefined;
  const { packed } = index;
  let units: Units | undefined;
  const counted = () => (units ??= unitsOf(dossier, table));
  const columns: Columns = {
    ...index.columns,
    get utterance() {
      return counted().utterance;
    },
    get origin() {
      return counted().origin;
    },
    get assumed() {
      return counted().assumed;
    },
  };
  return {
    columns,
    filter: (matchers) => new Filter(columns, packed, matchers),
    located: new TableRows(dossier, table),
    rowOf: {
      get(id) {
        const block = table.texts.id.all();
        ids ??= atOnce(idsIn(block));
        return rowOfId(ids, block, id);
      },
    },
    idOf: (row) => table.texts.id.at(row)!,
    field: (name) => {
      const fields = { ...table.fields, article: { codes: table.article, values: dossier.articles } };
      return fields[name] as Field<unknown> as Field<Properties[typeof name]>;
    },
    search: (q, names) => {
      texts ??= new Search(dossier, table, names);
      return texts.find(q);
    },
  };
}

/** The rows of a table as codings that are made when they are asked for. */
class TableRows implements Rowed {
  readonly #dossier: Dossier;
  readonly #table: Table;

  constructor(dossier: Dossier, table: Table) {
    this.#dossier = dossier;
    this.#table = table;
  }

  get length(): number {
    return this.#table.size;
  }

  at(row: number): Located | undefined {
    if (row < 0 || row >= this.#table.size) return undefined;
    return {
      coding: codingAt(this.#table, row),
      article: this.#dossier.articles[this.#table.article[row]!]!,
      places: valueAt(this.#table.fields.places, row),
    };
  }

  *keys(): Iterable<number> {
    for (let row = 0; row < this.#table.size; row++) yield row;
  }

  *[Symbol.iterator](): Iterator<Located> {
    for (let row = 0; row < this.#table.size; row++) yield this.at(row)!;
  }
}
