import type { TableFiles } from "../dossier/manifest";
import { type DossierFrame, dossierOf, type Table, textsOf } from "../dossier/table";
import { createEngine } from "../engine/engine";
import { sourceOf } from "../engine/source";
import { startThread } from "../engine/thread";
import { OpeningFault, type OpeningOptions } from "../io/openingFault";
import { lateTexts } from "../io/parquetTexts";
import type { Read, ToRead } from "./columns.worker";
import thread from "./columns.worker?worker&url";
import type { Opened } from "./named";

/**
 * Opens a dossier whose codings are in Parquet files: their columns come now, read in a thread of their own, their texts when
 * they are asked for. Rejects with an OpeningFault, or with the signal's reason.
 */
export async function openColumns(
  folder: URL,
  files: TableFiles,
  frame: DossierFrame,
  { signal, onProgress }: OpeningOptions,
): Promise<Opened> {
  const { coded, index } = await readInThread({ folder: folder.href, files, frame }, signal, (done, total) =>
    onProgress({ title: frame.title, done, total }),
  );
  const { heads, table: columns } = coded;
  const texts = lateTexts(folder, files, columns.size, textsOf(columns.id));
  const table: Table = { ...columns, texts, late: true };
  const dossier = dossierOf(frame, heads, table);
  const source = sourceOf(dossier, table, index);
  const lost = frame.links.flatMap(({ id, a, b }) =>
    [a, b].flatMap((end) => (source.rowOf.get(end) === undefined ? [`The link ${id}: “${end}” is no coding.`] : [])),
  );
  if (lost.length > 0) throw new OpeningFault("Its links name codings that it does not have.", lost);
  return { dossier, engine: createEngine(dossier, source) };
}

function readInThread(
  toRead: ToRead,
  signal: AbortSignal,
  tell: (done: number, total: number | null) => void,
): Promise<Extract<Read, { readonly coded: unknown }>> {
  const worker = startThread(thread);
  const read = new Promise<Extract<Read, { readonly coded: unknown }>>((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    worker.addEventListener("message", ({ data }: MessageEvent<Read>) => {
      if ("coded" in data) resolve(data);
      else if ("fault" in data) reject(new OpeningFault(data.fault, data.lines));
      else tell(data.done, data.total);
    });
    worker.addEventListener("error", () => reject(new OpeningFault("The thread that reads the dossier has ended.")));
    worker.postMessage(toRead);
  });
  return read.finally(() => worker.terminate());
}
