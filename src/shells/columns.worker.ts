/** Fetches and reads the columns of a dossier in a thread of its own, and makes the index of them. */

import type { TableFiles } from "../dossier/manifest";
import { type DossierFrame, dossierOf, type Table, type Texts, textsOf } from "../dossier/table";
import { type Index, indexing } from "../engine/indexing";
import { inSlices } from "../engine/slices";
import { OpeningFault } from "../io/openingFault";
import { type CodedDossier, readCoded } from "../io/parquetTable";

export interface ToRead {
  readonly folder: string;
  readonly files: TableFiles;
  readonly frame: DossierFrame;
}

export type Read =
  | { readonly done: number; readonly total: number | null }
  | { readonly coded: CodedDossier; readonly index: Index }
  | { readonly fault: string; readonly lines: readonly string[] };

addEventListener("message", ({ data }: MessageEvent<ToRead>) => {
  read(data).catch((error: unknown) => {
    const fault = error instanceof Error ? error.message : String(error);
    send({ fault, lines: error instanceof OpeningFault ? error.lines : [] });
  });
});

async function read({ folder, files, frame }: ToRead): Promise<void> {
  // Whoever does not want it any more ends this thread.
  const { signal } = new AbortController();
  let told = 0;
  const coded = await readCoded(new URL(folder), files, frame, signal, (done, total) => {
    if (performance.now() - told < 50) return;
    told = performance.now();
    send({ done, total });
  });
  const { heads, table } = coded;
  const none: Texts = { at: () => null, all: () => table.id };
  const texts = { paraphrase: none, quote: none, setting: none, reason: none, note: none, id: textsOf(table.id) };
  const whole: Table = { ...table, texts };
  const index = await inSlices(indexing(dossierOf(frame, heads, whole), whole, table.id), signal);
  const answer = { coded, index };
  // One message: the index has some of the table's own columns.
  send(answer, buffersOf([table, index]));
}

function send(read: Read, transfer: ArrayBuffer[] = []): void {
  postMessage(read, { transfer });
}

/** Every buffer of plain data, once. */
function buffersOf(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer);
  else if (typeof value === "object" && value !== null) for (const one of Object.values(value)) buffersOf(one, found);
  return [...found];
}
