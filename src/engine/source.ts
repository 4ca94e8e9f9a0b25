import { codingAt, type Table, valueAt } from "../dossier/table";
import type { Dossier } from "../dossier/types";
import { columnsOf, type Located } from "./columns";
import type { Rowed, Source } from "./ground";

/** What an engine is made of where a dossier's codings stand in a table. */
export function sourceOf(dossier: Dossier, table: Table): Source {
  const located = new TableRows(dossier, table);
  let rows: Map<string, number> | undefined;
  return {
    located,
    columns: columnsOf(dossier, table.size, located),
    rowOf: {
      get(id) {
        rows ??= new Map(Array.from({ length: table.size }, (_, row) => [table.texts.id.at(row)!, row]));
        return rows.get(id);
      },
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
