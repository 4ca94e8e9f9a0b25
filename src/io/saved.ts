/** Saved Views, kept in this browser. Where it keeps nothing they last as long as the page, and the app says so. */
import { readRecord, type SavedView, writeRecord } from "./savedRecord";
import { type Kept, openShelf } from "./shelf";

/** What is kept, in its order. */
export interface Shelf extends Omit<Kept<SavedView>, "records" | "unkept" | "taken"> {
  readonly views: readonly SavedView[];
}

export interface SavedViews {
  read(): Promise<Shelf>;
  /** Adds, or replaces those of the same id, in one go. A record that cannot be read or is of a newer version is never overwritten: false then. */
  put(views: readonly SavedView[]): Promise<boolean>;
  /** False where what stands there is such a record, which stays. */
  remove(id: string): Promise<boolean>;
  /** Calls when something may have changed, here or in another tab. Returns what ends it. */
  subscribe(listener: () => void): () => void;
}

/** The door to the storage. No call ever rejects. */
export function openSaved(): SavedViews {
  const shelf = openShelf<SavedView>({
    database: "parley-saved",
    store: "views",
    read: readRecord,
    write: writeRecord,
    order: byPlace,
  });
  return {
    async read() {
      const { records, faults, newer, refusal } = await shelf.read();
      return { views: records, faults, newer, refusal };
    },
    put: (views) => shelf.put(views),
    remove: (id) => shelf.remove(id),
    subscribe: shelf.subscribe,
  };
}

function byPlace(a: SavedView, b: SavedView): number {
  return a.place - b.place || (a.id < b.id ? -1 : 1);
}
