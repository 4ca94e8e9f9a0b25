import type { ArticleHead, PackedTable } from "../../dossier/table";
import type { Index } from "../../engine/indexing";
import type { Whole } from "./result";

/** A dossier of any size with the index of its table: an engine over it is made at once. */
export interface Indexed extends Whole {
  readonly index: Index;
}

type FieldName = keyof PackedTable["fields"];

/** A dossier on its way between threads, in pieces that take a page a few milliseconds each. */
export type Piece =
  | { readonly first: Omit<Indexed, "heads"> }
  | { readonly field: FieldName; readonly values: readonly unknown[] }
  | { readonly heads: readonly ArticleHead[] }
  | { readonly last: true };

const VALUES = 20_000;
const HEADS = 2_000;

/** The pieces in the order in which they have to go, each with what it hands over rather than copies. */
export function* pieces({
  frame,
  heads,
  table,
  index,
}: Indexed): Generator<{ readonly piece: Piece; readonly transfer: ArrayBuffer[] }> {
  const names = Object.keys(table.fields) as FieldName[];
  const fields = Object.fromEntries(names.map((name) => [name, { values: [], codes: table.fields[name].codes }]));
  // The columns of the index are partly those of the table: they go together, or they would be two.
  const first = { frame, table: { ...table, fields: fields as unknown as PackedTable["fields"] }, index };
  yield { piece: { first }, transfer: buffersOf(first) };
  for (const name of names) {
    const { values } = table.fields[name];
    for (let from = 0; from < values.length; from += VALUES)
      yield { piece: { field: name, values: values.slice(from, from + VALUES) }, transfer: [] };
  }
  for (let from = 0; from < heads.length; from += HEADS)
    yield { piece: { heads: heads.slice(from, from + HEADS) }, transfer: [] };
  yield { piece: { last: true }, transfer: [] };
}

/** Puts the pieces together again. */
export class Receiver {
  #first: Omit<Indexed, "heads"> | null = null;
  readonly #heads: ArticleHead[] = [];

  /** The whole with its last piece, null before. */
  take(piece: Piece): Indexed | null {
    if ("first" in piece) this.#first = piece.first;
    else if ("heads" in piece) this.#heads.push(...piece.heads);
    else if ("field" in piece) (this.#first!.table.fields[piece.field].values as unknown[]).push(...piece.values);
    else return { ...this.#first!, heads: this.#heads };
    return null;
  }
}

/** Every buffer in plain data, each once. */
function buffersOf(data: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const seen = new Set<object>();
  const visit = (value: unknown) => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
    } else if (!Array.isArray(value) || typeof value[0] === "object")
      for (const one of Object.values(value)) visit(one);
  };
  visit(data);
  return [...found];
}
