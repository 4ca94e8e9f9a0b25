/** A dossier with its codings in a table, as it is when there are too many of them to be objects. */
import { dossierOf, openTable, type Table } from "../../src/dossier/table";
import { TableBuilder } from "../../src/dossier/tableBuilder";
import type { Dossier } from "../../src/dossier/types";
import { type Located, located } from "../../src/engine/columns";

interface InTable {
  readonly dossier: Dossier;
  readonly table: Table;
}

/** `rows` may hand over the same object again, changed. */
export function tableOf(dossier: Dossier, rows?: Iterable<Located>): InTable {
  const { articles: _, ...frame } = dossier;
  const { heads, packed } = packedOf(dossier, rows);
  const table = openTable(packed);
  return { dossier: dossierOf(frame, heads, table), table };
}

/** The same as plain data. */
function packedOf({ articles, ...frame }: Dossier, rows?: Iterable<Located>) {
  const builder = new TableBuilder();
  for (const { codings, ...head } of articles) builder.article(head);
  for (const { coding, article, places } of rows ?? located({ articles, ...frame }))
    builder.add(coding, builder.article(article), places);
  const { heads, table: packed } = builder.done();
  return { heads, packed };
}
