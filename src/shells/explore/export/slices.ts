import type { Dossier } from "../../../dossier/types";
import type { Engine } from "../../../engine/engine";
import { codingPage, evidenceRows, ID_PAGE } from "../../../engine/evidence";
import type { Rows } from "../../../engine/rows";
import { type About, withAbout } from "../../../io/about";
import { csv, csvLines } from "../../../io/csv";
import { codingTable } from "../../../io/tables";

/**
 * The CSV of a view's codings, a thousand at a time, so that the page stays live; the same bytes as made at once. Rejects
 * with the signal's reason once that is aborted. `told` hears how many are written.
 */
export async function codingsInSlices(
  dossier: Dossier,
  engine: Engine,
  rows: Rows,
  about: About,
  signal: AbortSignal,
  told: (written: number) => void,
): Promise<Blob> {
  const { codings: all } = await answered(() => rows.part(evidenceRows));
  const slices: Blob[] = [];
  for (let page = 0; page * ID_PAGE < all; page++) {
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    const ids = await answered(() => rows.part(codingPage(page)));
    const codings = await answered(() => engine.codings(ids));
    const table = withAbout(codingTable({ dossier, codings, venues: new Set() }), about);
    // A Blob each: the browser may keep them on disk.
    slices.push(new Blob([page === 0 ? csv(table) : csvLines(table.rows)]));
    told(Math.min(all, (page + 1) * ID_PAGE));
  }
  return new Blob(slices);
}

/** What is read, once it is there: a late engine throws the promise of it. */
async function answered<T>(read: () => T): Promise<T> {
  for (;;) {
    try {
      return read();
    } catch (thrown) {
      if (!(thrown instanceof Promise)) throw thrown;
      await thrown;
    }
  }
}
