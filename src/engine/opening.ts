import { type ArticleHead, type DossierFrame, dossierOf, openTable, type PackedTable } from "../dossier/table";
import { TableBuilder } from "../dossier/tableBuilder";
import type { Dossier } from "../dossier/types";
import { located } from "./columns";
import { createEngine, type Engine } from "./engine";
import threadAddress from "./engine.worker?worker&url";
import { type Index, indexing } from "./indexing";
import { inSlices } from "./slices";
import { sourceOf } from "./source";
import { startThread } from "./thread";
import { threadedEngine } from "./threaded";

/**
 * Above so many rows a table is counted in a thread of its own: a step here would miss a frame. Below, the page answers in
 * the same render.
 */
const HERE = 2_000_000;
/** Above so many codings those of a dossier are put into a table: to count each View afresh would take too long. */
const FEW = 5_000;

/**
 * A dossier and its engine of a table; `index` where it has been made already. `tell` hears what share is done. The table is
 * the engine's from then on. Rejects with what went wrong, or with the signal's reason.
 */
export async function openTabled(
  frame: DossierFrame,
  heads: readonly ArticleHead[],
  packed: PackedTable,
  options: { readonly index?: Index; readonly signal?: AbortSignal; readonly tell?: (share: number) => void } = {},
): Promise<{ readonly dossier: Dossier; readonly engine: Engine }> {
  const { signal, tell } = options;
  if (packed.size > HERE) return threadedEngine(startThread(threadAddress), { frame, heads, packed }, signal, tell);
  const table = openTable(packed);
  const dossier = dossierOf(frame, heads, table);
  const index = options.index ?? (await inSlices(indexing(dossier, table, packed.texts.id), signal, tell));
  return { dossier, engine: createEngine(dossier, sourceOf(dossier, table, index)) };
}

/** The engine of a dossier whose codings are objects, however many there are. As `openTabled`, with what it rejects with. */
export async function openWhole(
  dossier: Dossier,
  signal?: AbortSignal,
): Promise<{ readonly dossier: Dossier; readonly engine: Engine }> {
  const { articles, ...frame } = dossier;
  if (articles.reduce((sum, { codings }) => sum + codings.length, 0) <= FEW)
    return { dossier, engine: createEngine(dossier) };
  const builder = new TableBuilder();
  for (const { codings, ...head } of articles) builder.article(head);
  for (const { coding, article, places } of located(dossier)) builder.add(coding, builder.article(article), places);
  const { heads, table } = builder.done();
  return openTabled(frame, heads, table, signal && { signal });
}
