/** Records that this browser keeps, one kind a database (docs/contract.md, section 6). What it does not take lasts as long as the page. */

import { entries, type UseStore } from "idb-keyval";
import { shortened } from "../dossier/cut";
import { openStore, type Trouble, troubleOf, writeAll } from "./database";

/** What was read: a record, something of a newer version, or why it is none. */
export type Read<T> = { readonly record: T } | { readonly newer: string } | { readonly fault: string };

export interface Kind<T> {
  /** Of the database and of the channel between tabs. */
  readonly database: string;
  readonly store: string;
  /** Never throws; nothing is mended. */
  readonly read: (input: unknown) => Read<T>;
  readonly write: (one: T) => unknown;
  readonly order: (a: T, b: T) => number;
}

/** What can be said of a record that only a newer version of Parley can read. */
interface Newer {
  readonly id: string;
  /** Its name or title where it has one, else its id. */
  readonly name: string;
}

/** What is kept. */
export interface Kept<T> {
  /** In their order. */
  readonly records: readonly T[];
  /** Records that could not be read, by name and why; they stay where they are. */
  readonly faults: readonly string[];
  /** Records of a newer version, left alone. */
  readonly newer: readonly Newer[];
  /** Under what stands a record that could not be read or is of a newer version: nothing else takes its place. */
  readonly taken: readonly string[];
  /** Why this browser keeps nothing, as a sentence; null while it does. */
  readonly refusal: string | null;
  /** Ids of those that last only as long as the page. */
  readonly unkept: readonly string[];
}

/** Whether a record may take the place of what is there, which is null where nothing is. */
type May<T> = (before: T | null) => boolean;

export interface Shelf<T> {
  read(): Promise<Kept<T>>;
  /**
   * Adds, or replaces those of the same id, in one transaction. What cannot be read, is of a newer version or may not be
   * replaced stays as it is; true if there was none of it.
   */
  put(records: readonly T[], may?: May<T>): Promise<boolean>;
  remove(id: string, may?: May<T>): Promise<boolean>;
  /** Calls when something may have changed, here or in another tab. Returns what ends it. */
  subscribe(listener: () => void): () => void;
}

/** The door to one kind of records. No call ever rejects. */
export function openShelf<T extends { readonly id: string }>(kind: Kind<T>): Shelf<T> {
  // What the storage did not take, and what it did not let go.
  const own = new Map<string, T>();
  const gone = new Set<string>();
  // What was there when it was read last, for when it cannot be.
  let known: readonly T[] = [];
  const listeners = new Set<() => void>();
  let refusal: string | null = null;
  let store: UseStore | null = null;
  const storage = () => {
    store ??= openStore(kind.database, kind.store);
    return store;
  };
  const tell = () => {
    for (const listener of listeners) listener();
  };
  let channel: BroadcastChannel | null | undefined;
  const tabs = () => {
    channel = channel === undefined ? openChannel(kind.database, tell) : channel;
    return channel;
  };

  const change = async (write: () => Promise<boolean>, otherwise: () => void) => {
    let whole = true;
    try {
      whole = await write();
      tabs()?.postMessage("changed");
    } catch (error) {
      refusal = reasonOf(error);
      otherwise();
    }
    tell();
    return whole;
  };
  return {
    async read() {
      const kept = await readAll(kind, storage).then(
        (all) => {
          known = all.records;
          if (own.size === 0 && gone.size === 0) refusal = null;
          return all;
        },
        (error: unknown) => {
          refusal = reasonOf(error);
          return { records: known, faults: [], newer: [], taken: [] };
        },
      );
      const records = kept.records.filter(({ id }) => !gone.has(id) && !own.has(id));
      return {
        ...kept,
        records: [...records, ...own.values()].sort(kind.order),
        refusal,
        unkept: [...own.keys()],
      };
    },
    put: (records, may = () => true) =>
      change(
        async () => {
          const whole = await writeAll(
            storage(),
            records.map(({ id }) => id),
            (value, at) => mayGo(kind, records[at]!.id, value, may) && { value: kind.write(records[at] as T) },
          );
          for (const { id } of records) own.delete(id);
          if (whole) known = [...known.filter(({ id }) => !records.some((one) => one.id === id)), ...records];
          // What it did not take before is still lost when the page closes.
          if (own.size === 0) refusal = null;
          return whole;
        },
        () => {
          for (const one of records) own.set(one.id, one);
        },
      ).then((whole) => {
        for (const { id } of records) gone.delete(id);
        return whole;
      }),
    remove(id, may = () => true) {
      own.delete(id);
      return change(
        async () => {
          const whole = await writeAll(storage(), [id], (value) => mayGo(kind, id, value, may) && "nothing");
          if (whole) known = known.filter((one) => one.id !== id);
          return whole;
        },
        () => gone.add(id),
      );
    },
    subscribe(listener) {
      listeners.add(listener);
      tabs();
      // A tab that was asleep may have missed a message.
      globalThis.addEventListener?.("focus", listener);
      return () => {
        listeners.delete(listener);
        globalThis.removeEventListener?.("focus", listener);
      };
    },
  };
}

/** A record that cannot be read or is of a newer version is never overwritten [contract 6.2]. */
function mayGo<T extends { readonly id: string }>(kind: Kind<T>, id: string, value: unknown, may: May<T>): boolean {
  if (value === undefined) return may(null);
  const read = kind.read(value);
  return "record" in read && read.record.id === id && may(read.record);
}

async function readAll<T extends { readonly id: string }>(kind: Kind<T>, storage: () => UseStore) {
  const records: T[] = [];
  const faults: string[] = [];
  const newer: Newer[] = [];
  const taken: string[] = [];
  for (const [key, value] of await entries<IDBValidKey, unknown>(storage())) {
    const read = kind.read(value);
    if ("newer" in read) newer.push({ id: String(key), name: labelOf(key, value) });
    else if ("fault" in read) faults.push(`${labelOf(key, value)}: ${read.fault}`);
    else if (read.record.id !== key) faults.push(`${labelOf(key, value)}: it stands under another id`);
    else {
      records.push(read.record);
      continue;
    }
    taken.push(String(key));
  }
  return { records, faults, newer, taken };
}

/** By the name or title it has, if it has one; else by its key. */
function labelOf(key: IDBValidKey, value: unknown): string {
  const { name, title } = Object(value) as { readonly name?: unknown; readonly title?: unknown };
  const label = [name, title].find((text) => typeof text === "string" && text !== "") as string | undefined;
  return shortened(label ?? String(key), 80);
}

function reasonOf(error: unknown): string {
  return `${REASONS[troubleOf(error)]} Save it to a file to keep it.`;
}

const REASONS: Readonly<Record<Trouble, string>> = {
  full: "This browser's storage is full, so what you save now is lost when the page closes.",
  newer:
    "A newer version of Parley keeps its records here in a way that this one cannot read. They are left as they are, and what you save here is lost when the page closes.",
  silent:
    "This browser's storage does not answer, as another tab of Parley may hold it, so what you save now is lost when the page closes.",
  forbidden: "This browser lets Parley keep nothing, so what you save is lost when the page closes.",
};

/** Word from other tabs; none where the browser has no such thing. */
function openChannel(name: string, listener: () => void): BroadcastChannel | null {
  try {
    const channel = new BroadcastChannel(name);
    channel.onmessage = listener;
    return channel;
  } catch {
    return null;
  }
}
