import { dossierOf, openTable } from "../dossier/table";
import { createEngine } from "../engine/engine";
import { sourceOf } from "../engine/source";
import type { Indexed } from "../io/import/delivery";
import type { Opened } from "./openFolder";

/** A dossier with its engine, of what a thread has read and put in order: nothing is left to do for any row. */
export function openIndexed({ frame, heads, table: packed, index }: Indexed): Opened {
  const table = openTable(packed);
  const dossier = dossierOf(frame, heads, table);
  return { dossier, engine: createEngine(dossier, sourceOf(dossier, table, index)) };
}
