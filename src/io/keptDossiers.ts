/** The dossiers that this browser keeps (docs/contract.md, section 6): a list of them, and each of them whole. */
import type { Indexed } from "./import/delivery";
import { openImporter } from "./import/thread";
import { listRecords, removeRecord } from "./keptRecords";

/** What can be opened; never rejects. */
export const list = listRecords;
/** Null, or a sentence that says why it was not removed; never rejects. */
export const remove = removeRecord;

/**
 * The dossier kept under an id, read in a thread of its own; null where there is none. Rejects with a sentence where it cannot
 * be read, or with the signal's reason.
 */
export async function readKept(id: string, signal?: AbortSignal): Promise<Indexed | null> {
  const importer = openImporter();
  try {
    return await new Promise<Indexed>((resolve, reject) => {
      signal?.throwIfAborted();
      signal?.addEventListener("abort", () => reject(signal.reason));
      importer.kept(id).then(resolve, reject);
    });
  } catch (error) {
    if (error instanceof Error && error.message === "") return null;
    throw error;
  } finally {
    importer.end();
  }
}
