import { clear, createStore, del, get, set, type UseStore, values } from "idb-keyval";

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
 * Keeps a record; false where storage is forbidden or full, or a newer Parley keeps one there. One that cannot be read is set
 * aside under another key, never overwritten [contract 6.2].
 */
export async function putRecord(record: TextRecord): Promise<boolean> {
  return attempt(async () => {
    const before: unknown = await get(record.for, store());
    if (isNewer(before)) return false;
    if (before !== undefined && !(await isSound(before))) await set(await freeKey(record.for), before, store());
    await set(record.for, record, store());
    return true;
  }, false);
}

/** Whether it can be read, and its text is the one that its hash says. Where no hash can be made its form has to do. */
export async function isSound(value: unknown): Promise<boolean> {
  const record = recordOf(value);
  if (!record) return false;
  if (!globalThis.crypto?.subtle) return true;
  return (await hashOf(new TextEncoder().encode(record.text))) === record.sha256;
}

/** Every record, null for each that cannot be read. */
export async function allRecords(): Promise<readonly (TextRecord | null)[]> {
  return attempt(async () => (await values<unknown>(store())).map(recordOf), []);
}

/** False where storage does not let it. */
export async function dropRecord(key: string): Promise<boolean> {
  return attempt(async () => {
    await del(key, store());
    return true;
  }, false);
}

/** False where storage does not let it. */
export async function dropAll(): Promise<boolean> {
  return attempt(async () => {
    await clear(store());
    return true;
  }, false);
}

/** Where a record can be set aside without taking the place of one that was. */
async function freeKey(key: string): Promise<string> {
  let aside = `aside:${key}`;
  while ((await get(aside, store())) !== undefined) aside += "+";
  return aside;
}

function store(): UseStore {
  opened ??= createStore("parley-texts", "texts");
  return opened;
}

/** Storage that is forbidden or full never throws to the user [contract 6.3]. */
async function attempt<T>(ask: () => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await ask();
  } catch {
    opened = null;
    return otherwise;
  }
}

function isNewer(value: unknown): boolean {
  return isObject(value) && typeof value.version === "number" && value.version > VERSION;
}

function recordOf(value: unknown): TextRecord | null {
  if (!isObject(value) || value.version !== VERSION) return null;
  const texts = [value.for, value.sha256, value.file, value.text];
  return texts.every((text) => typeof text === "string") ? (value as unknown as TextRecord) : null;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
