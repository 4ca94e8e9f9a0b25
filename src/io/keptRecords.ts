/** Dossiers as this browser keeps them (docs/contract.md, section 6): a line of a list each, and beside it the whole. */
import { createStore, del, entries, get, set, type UseStore } from "idb-keyval";
import type { Whole } from "./import/result";
import { wholeFault } from "./keptFaults";

/** What the list says of one. */
export interface KeptDossier {
  readonly version: 1;
  readonly id: string;
  readonly title: string;
  readonly asOf: string;
  readonly codings: number;
  readonly articles: number;
  /** An ISO 8601 time. */
  readonly savedAt: string;
}

export type KeptRead = { readonly whole: Whole } | { readonly fault: string } | { readonly none: true };

const VERSION = 1;
const NEWER = "A newer version of Parley keeps it: load the page anew to open it.";
let list: UseStore | null = null;
let wholes: UseStore | null = null;

/** Keeps a dossier in place of one of the same id; null, or a sentence that says why it is not kept. Never throws. */
export async function keepRecord({ frame, heads, table }: Whole): Promise<string | null> {
  try {
    const { id } = frame;
    const before: unknown = await get(id, wholeStore());
    const lineBefore: unknown = await get(id, listStore());
    if (isNewer(before) || isNewer(lineBefore)) return NEWER;
    if (before !== undefined && wholeFault(id, before) !== null) await setAside(id, before, wholeStore());
    if (lineBefore !== undefined && !(isLine(lineBefore) && lineBefore.id === id))
      await setAside(id, lineBefore, listStore());
    const line: KeptDossier = {
      version: VERSION,
      id,
      title: frame.title,
      asOf: frame.asOf,
      codings: table.size,
      articles: heads.length,
      savedAt: new Date().toISOString(),
    };
    // The whole first: a line without it would promise what is not there.
    await set(id, { version: VERSION, frame, heads, table }, wholeStore());
    try {
      await set(id, line, listStore());
    } catch (error) {
      // All of it or nothing: what was there stays.
      await (before === undefined ? del(id, wholeStore()) : set(id, before, wholeStore()));
      throw error;
    }
    return null;
  } catch (error) {
    return reasonOf(error);
  }
}

/** The dossier kept under an id. What does not validate is told and left where it is. Never throws. */
export async function readRecord(id: string): Promise<KeptRead> {
  try {
    const record: unknown = await get(id, wholeStore());
    if (record === undefined) return { none: true };
    if (isNewer(record)) return { fault: NEWER };
    const fault = wholeFault(id, record);
    if (fault !== null) return { fault: `What this browser keeps under this id cannot be read: ${fault}` };
    const { frame, heads, table } = record as Whole;
    return { whole: { frame, heads, table } };
  } catch (error) {
    return { fault: reasonOf(error) };
  }
}

/** What can be opened, the last kept first; and how many lines could not be read or are of a newer version. Never throws. */
export async function listRecords(): Promise<{
  readonly dossiers: readonly KeptDossier[];
  readonly others: number;
  readonly refusal: string | null;
}> {
  try {
    const lines = await entries<IDBValidKey, unknown>(listStore());
    const dossiers = lines.flatMap(([key, line]) => (isLine(line) && line.id === key ? [line] : []));
    dossiers.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
    return { dossiers, others: lines.length - dossiers.length, refusal: null };
  } catch (error) {
    return { dossiers: [], others: 0, refusal: reasonOf(error) };
  }
}

/** False where storage does not let it. Never throws. */
export async function removeRecord(id: string): Promise<boolean> {
  try {
    // The line last: while it stands, somebody can try again.
    await del(id, wholeStore());
    await del(id, listStore());
    return true;
  } catch {
    return false;
  }
}

/** What cannot be read stays, under another key, where something else takes its place [contract 6.2]. */
async function setAside(id: string, record: unknown, store: UseStore): Promise<void> {
  let key = `aside:${id}`;
  while ((await get(key, store)) !== undefined) key += "+";
  await set(key, record, store);
}

function listStore(): UseStore {
  list ??= createStore("parley-dossiers", "list");
  return list;
}

function wholeStore(): UseStore {
  wholes ??= createStore("parley-dossier-tables", "dossiers");
  return wholes;
}

function isNewer(record: unknown): boolean {
  const { version } = Object(record) as { readonly version?: unknown };
  return typeof version === "number" && version > VERSION;
}

export function isLine(line: unknown): line is KeptDossier {
  const { version, id, title, asOf, codings, articles, savedAt } = Object(line) as Partial<KeptDossier>;
  return (
    version === VERSION &&
    [id, title, asOf, savedAt].every((text) => typeof text === "string") &&
    /^\d{4}-\d\d-\d\d$/.test(asOf!) &&
    Number.isSafeInteger(codings) &&
    Number.isSafeInteger(articles)
  );
}

function reasonOf(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  return name === "QuotaExceededError"
    ? "This browser's storage is too full for it: it lasts until this tab is closed."
    : "This browser lets Parley keep nothing: it lasts until this tab is closed.";
}
