import { entries, get, set, type UseStore, values } from "idb-keyval";
import { isNewerThan, openStore, writeAll } from "./database";
import { hashOf } from "./textFiles";

/** A text as IndexedDB keeps it. */
export interface TextRecord {
  readonly version: 1;
  /** The hash of the text that was coded: what the record is found by. */
  readonly for: string;
  /** The hash of this very text: the same, or that of another version. */
  readonly sha256: string;
  readonly file: string;
  readonly text: string;
}

const VERSION = 1;
let opened: UseStore | null = null;

/** The record under a key; null where there is none, where it cannot be read or where storage is forbidden. */
export async function readRecord(key: string): Promise<TextRecord | null> {
  return attempt(async () => recordOf(await get(key, store())), null);
}

/**
 * Keeps a record; not where storage is forbidden or full, or a newer Parley keeps one there. One that cannot be read is set
 * aside under another key, never overwritten [contract 6.2].
 */
export async function putRecord(record: TextRecord): Promise<"kept" | "newer" | "refused"> {
  return attempt(async () => {
    const before: unknown = await get(record.for, store());
    if (isNewer(before)) return "newer";
    if (before !== undefined && !(await isSound(before))) await set(await freeKey(record.for), before, store());
    const kept = await writeAll(store(), [record.for], (now) => !isNewer(now) && { value: record });
    return kept ? "kept" : "newer";
  }, "refused");
}

/** Whether it can be read, and its text is the one that its hash says. Where no hash can be made its form has to do. */
export async function isSound(value: unknown): Promise<boolean> {
  const record = recordOf(value);
  if (!record) return false;
  if (!globalThis.crypto?.subtle) return true;
  return (await hashOf(new TextEncoder().encode(record.text))) === record.sha256;
}

/** How many records there are: those that can be read, those that cannot, and those that a newer Parley made. */
export async function countRecords(): Promise<{
  readonly readable: number;
  readonly unreadable: number;
  readonly newer: number;
}> {
  const all = await attempt(() => values<unknown>(store()), []);
  const readable = all.filter((value) => recordOf(value) !== null).length;
  const newer = all.filter(isNewer).length;
  return { readable, newer, unreadable: all.length - readable - newer };
}

/** Removes the record under a key, unless a newer Parley made it. False where storage does not let it. */
export async function dropRecord(key: string): Promise<boolean> {
  return attempt(async () => {
    await drop([key]);
    return true;
  }, false);
}

/** Removes every record but those that a newer Parley made: how many are left; null where storage does not let it. */
export async function dropAll(): Promise<number | null> {
  return attempt(async () => {
    const all = await entries<IDBValidKey, unknown>(store());
    await drop(all.map(([key]) => key));
    return all.filter(([, value]) => isNewer(value)).length;
  }, null);
}

function drop(keys: readonly IDBValidKey[]): Promise<boolean> {
  return writeAll(store(), keys, (value) => !isNewer(value) && "nothing");
}

/** Where a record can be set aside without taking the place of one that was. */
async function freeKey(key: string): Promise<string> {
  let aside = `aside:${key}`;
  while ((await get(aside, store())) !== undefined) aside += "+";
  return aside;
}

function store(): UseStore {
  opened ??= openStore("parley-texts", "texts");
  return opened;
}

/** Storage that is forbidden or full never throws to the user [contract 6.3]. */
async function attempt<T>(ask: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await ask();
  } catch {
    return otherwise;
  }
}

function isNewer(value: unknown): boolean {
  return isNewerThan(VERSION, value);
}

function recordOf(value: unknown): TextRecord | null {
  if (!isObject(value) || value.version !== VERSION) return null;
  const texts = [value.for, value.sha256, value.file, value.text];
  return texts.every((text) => typeof text === "string") ? (value as unknown as TextRecord) : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
