/** The databases in which this browser keeps records: one store each, which other tabs may have open in another version of Parley. */
import { promisifyRequest, type UseStore } from "idb-keyval";

/** So many milliseconds an opening may take: it waits while another tab holds what a third one is to make anew. */
const PATIENCE = 5000;

/**
 * A store, as idb-keyval asks it. It is opened whatever version the database has, since each record says its own. The
 * connection is closed once another tab wants to make the database anew or remove it, so that none waits for this one; the
 * next call opens it again.
 */
export function openStore(database: string, name: string): UseStore {
  let opening: Promise<IDBDatabase> | null = null;
  let late = false;
  const forget = () => {
    opening = null;
  };
  const connect = () => {
    if (opening) return opening;
    const made = connection(database, name, forget);
    opening = made;
    made.then(() => {
      late = false;
    }, forget);
    return made;
  };
  return async (mode, callback) => {
    // Who was waited for once in vain is not waited for again: what comes later is there for later calls.
    const opened = await within(connect(), late ? 0 : PATIENCE, () => {
      late = true;
    });
    let store: IDBObjectStore;
    try {
      store = opened.transaction(name, mode).objectStore(name);
    } catch (error) {
      forget();
      opened.close();
      throw error;
    }
    return callback(store);
  };
}

/** What is to stand under a key in place of what does, or false to leave that. */
export type Instead = (value: unknown, at: number) => { readonly value: unknown } | "nothing" | false;

/** Looks and writes in one transaction, so that no other tab comes between. True if nothing was left. */
export function writeAll(storage: UseStore, keys: readonly IDBValidKey[], instead: Instead): Promise<boolean> {
  return storage(
    "readwrite",
    (store) =>
      new Promise<boolean>((resolve, reject) => {
        let whole = true;
        keys.forEach((key, at) => {
          const before = store.get(key);
          before.onsuccess = () => {
            try {
              const next = instead(before.result, at);
              if (next === false) whole = false;
              else if (next === "nothing") store.delete(key);
              else store.put(next.value, key);
            } catch (error) {
              reject(error);
              store.transaction.abort();
            }
          };
        });
        promisifyRequest(store.transaction).then(() => resolve(whole), reject);
      }),
  );
}

/** Looks at every record, one after the other: all of them at once may be more than there is memory for. */
export function eachRecord(storage: UseStore, look: (key: IDBValidKey, value: unknown) => void): Promise<void> {
  return storage("readonly", async (store) => {
    const asked = store.openCursor();
    asked.onsuccess = () => {
      const { result } = asked;
      if (!result) return;
      look(result.key, result.value);
      result.continue();
    };
    await promisifyRequest(store.transaction);
  });
}

/** Empties a database, with every store that another version of Parley may have in it. */
export async function emptyDatabase(database: string, name: string): Promise<void> {
  const opened = await within(connection(database, name), PATIENCE);
  try {
    const names = [...opened.objectStoreNames];
    if (names.length === 0) return;
    const transaction = opened.transaction(names, "readwrite");
    for (const one of names) transaction.objectStore(one).clear();
    await promisifyRequest(transaction);
  } finally {
    opened.close();
  }
}

/** Whether a record with a number for its version was made by a later one. */
export function isNewerThan(version: number, record: unknown): boolean {
  const { version: of } = Object(record) as { readonly version?: unknown };
  return typeof of === "number" && of > version;
}

/** What a fault of the storage means: it is full, a newer Parley has it otherwise, it does not answer, or it is forbidden. */
export type Trouble = "full" | "newer" | "silent" | "forbidden";

export function troubleOf(error: unknown): Trouble {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  return TROUBLES[name] ?? "forbidden";
}

const TROUBLES: Readonly<Record<string, Trouble>> = {
  QuotaExceededError: "full",
  // The store that this version knows is not there, or the version that was asked for is below that of the database.
  NotFoundError: "newer",
  VersionError: "newer",
  TimeoutError: "silent",
};

async function connection(database: string, name: string, onGone = () => {}): Promise<IDBDatabase> {
  const request = indexedDB.open(database);
  request.onupgradeneeded = () => request.result.createObjectStore(name);
  const opened = await promisifyRequest(request);
  opened.onclose = onGone;
  opened.onversionchange = () => {
    onGone();
    opened.close();
  };
  return opened;
}

function within<T>(promise: Promise<T>, patience: number, onLate = () => {}): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      onLate();
      reject(new DOMException("The storage does not answer.", "TimeoutError"));
    }, patience);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
