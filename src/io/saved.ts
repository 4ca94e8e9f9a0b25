/** Saved Views, kept in this browser. Where it keeps nothing they last as long as the page, and the app says so. */
import { createStore, delMany, entries, getMany, setMany, type UseStore } from "idb-keyval";
import { readRecord, type SavedView, writeRecord } from "./savedRecord";

/** What is kept. */
export interface Shelf {
  /** In their order. */
  readonly views: readonly SavedView[];
  /** Records that could not be read, by name and why; they stay where they are. */
  readonly faults: readonly string[];
  /** Records of a newer version, left alone. */
  readonly newer: number;
  /** Why this browser keeps nothing, as a sentence; null while it does. */
  readonly refusal: string | null;
}

export interface SavedViews {
  read(): Promise<Shelf>;
  /** Adds, or replaces those of the same id, in one go. A record that cannot be read or is of a newer version is never overwritten. */
  put(views: readonly SavedView[]): Promise<void>;
  remove(id: string): Promise<void>;
  /** Calls when something may have changed, here or in another tab. Returns what ends it. */
  subscribe(listener: () => void): () => void;
}

/** The door to the storage. No call ever rejects. */
export function openSaved(): SavedViews {
  // What the storage did not take, and what it did not let go.
  const own = new Map<string, SavedView>();
  const gone = new Set<string>();
  const listeners = new Set<() => void>();
  let refusal: string | null = null;
  let store: UseStore | null = null;
  const storage = () => {
    store ??= createStore(DATABASE, "views");
    return store;
  };
  const channel = openChannel(() => tell());
  const tell = () => {
    for (const listener of listeners) listener();
  };

  const change = async (write: () => Promise<void>, otherwise: () => void) => {
    try {
      await write();
      channel?.postMessage("changed");
    } catch (error) {
      refusal = reasonOf(error);
      otherwise();
    }
    tell();
  };
  return {
    async read() {
      const shelf = await readAll(storage).catch((error: unknown) => {
        refusal = reasonOf(error);
        return { views: [], faults: [], newer: 0 };
      });
      const views = shelf.views.filter(({ id }) => !gone.has(id) && !own.has(id));
      return { ...shelf, views: [...views, ...own.values()].sort(byPlace), refusal };
    },
    put: (views) =>
      change(
        async () => {
          const before = await getMany<unknown>(ids(views), storage());
          const ours = views.filter((_, at) => before[at] === undefined || "saved" in readRecord(before[at]));
          await setMany(
            ours.map((view) => [view.id, writeRecord(view)]),
            storage(),
          );
          for (const { id } of views) own.delete(id);
          // What it did not take before is still lost when the page closes.
          if (own.size === 0) refusal = null;
        },
        () => {
          for (const view of views) own.set(view.id, view);
        },
      ).then(() => {
        for (const { id } of views) gone.delete(id);
      }),
    remove(id) {
      own.delete(id);
      return change(
        () => delMany([id], storage()),
        () => gone.add(id),
      );
    },
    subscribe(listener) {
      listeners.add(listener);
      // A tab that was asleep may have missed a message.
      globalThis.addEventListener?.("focus", listener);
      return () => {
        listeners.delete(listener);
        globalThis.removeEventListener?.("focus", listener);
      };
    },
  };
}

const DATABASE = "parley-saved";

async function readAll(storage: () => UseStore): Promise<Omit<Shelf, "refusal">> {
  const views: SavedView[] = [];
  const faults: string[] = [];
  let newer = 0;
  for (const [key, value] of await entries<IDBValidKey, unknown>(storage())) {
    const read = readRecord(value);
    if ("newer" in read) newer++;
    else if ("fault" in read) faults.push(`${labelOf(key, value)}: ${read.fault}`);
    else if (read.saved.id !== key) faults.push(`${labelOf(key, value)}: it stands under another id`);
    else views.push(read.saved);
  }
  return { views, faults, newer };
}

/** By the name it has, if it has one; else by its key. */
function labelOf(key: IDBValidKey, value: unknown): string {
  const name = typeof value === "object" && value !== null ? (value as { name?: unknown }).name : undefined;
  return (typeof name === "string" && name !== "" ? name : String(key)).slice(0, 80);
}

function ids(views: readonly SavedView[]): string[] {
  return views.map(({ id }) => id);
}

function byPlace(a: SavedView, b: SavedView): number {
  return a.place - b.place || (a.id < b.id ? -1 : 1);
}

function reasonOf(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  return name === "QuotaExceededError"
    ? "This browser's storage is full, so what you save now is lost when the page closes. Export it to a file to keep it."
    : "This browser lets Parley keep nothing, so what you save is lost when the page closes. Export it to a file to keep it.";
}

/** Word from other tabs; none where the browser has no such thing. */
function openChannel(listener: () => void): BroadcastChannel | null {
  try {
    const channel = new BroadcastChannel(DATABASE);
    channel.onmessage = listener;
    return channel;
  } catch {
    return null;
  }
}
