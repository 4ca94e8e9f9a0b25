/** Briefings that somebody made, kept in this browser. Where it keeps nothing they last as long as the page, and the app says so. */
import type { Briefing } from "../dossier/types";
import { type KeptBriefing, readBriefing, writeBriefing } from "./briefingRecord";
import { type Kept, openShelf, type Shelf } from "./shelf";

export interface Briefings {
  /** Those changed last come first. */
  read(): Promise<Kept<KeptBriefing>>;
  /**
   * Keeps a briefing in place of the one with the revision `base`; null for one that is not there yet. False if another tab
   * has changed or deleted that since: then nothing is written.
   */
  put(next: KeptBriefing, base: string | null): Promise<boolean>;
  /** False if another tab has changed it since. */
  remove(one: KeptBriefing): Promise<boolean>;
  /** Calls when something may have changed, here or in another tab. Returns what ends it. */
  subscribe(listener: () => void): () => void;
}

/**
 * The briefing of that id, read from the storage; null where there is none that can be read, `newer` where a newer version of
 * Parley made it. Never rejects.
 */
export async function keptBriefing(id: string): Promise<Briefing | "newer" | null> {
  const { records, newer } = await shelfOf().read();
  return records.find((one) => one.id === id) ?? (newer.some((one) => one.id === id) ? "newer" : null);
}

/** The door to the storage. No call ever rejects. */
export function openBriefings(): Briefings {
  const shelf = shelfOf();
  // The revision that the storage still has of what it did not take.
  const behind = new Map<string, string | null>();
  // One after the other: what came of the last change tells on which revision the next one stands.
  let last: Promise<unknown> = Promise.resolve();
  const next = <T>(make: () => Promise<T>): Promise<T> => {
    const made = last.then(make);
    last = made;
    return made;
  };
  const stands =
    (id: string, base: string | null) =>
    (before: KeptBriefing | null): boolean =>
      (before?.revision ?? null) === (behind.has(id) ? behind.get(id) : base);
  return {
    read: shelf.read,
    put: (briefing, base) =>
      next(async () => {
        const { id } = briefing;
        const whole = await shelf.put([briefing], stands(id, base));
        const { unkept } = await shelf.read();
        if (!unkept.includes(id)) behind.delete(id);
        else if (!behind.has(id)) behind.set(id, base);
        return whole;
      }),
    remove: (one) =>
      next(async () => {
        const whole = await shelf.remove(one.id, stands(one.id, one.revision));
        behind.delete(one.id);
        return whole;
      }),
    subscribe: shelf.subscribe,
  };
}

function shelfOf(): Shelf<KeptBriefing> {
  return openShelf<KeptBriefing>({
    database: "parley-briefings",
    store: "briefings",
    read: readBriefing,
    write: writeBriefing,
    order: byTime,
  });
}

function byTime(a: KeptBriefing, b: KeptBriefing): number {
  return Date.parse(b.savedAt) - Date.parse(a.savedAt) || (a.id < b.id ? -1 : 1);
}
