/** Dossiers as this browser keeps them (docs/contract.md, section 6): a line of a list each, and beside it the whole. */
import { createStore, del, entries, get, set, type UseStore } from "idb-keyval";
import { type From, isFrom, isRemoteId } from "../dossier/from";
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
  /** Of a dossier that came from another host. */
  readonly from?: From | undefined;
}

export type KeptRead = { readonly whole: Whole } | { readonly fault: string } | { readonly none: true };

const VERSION = 1;
const NEWER = "A newer version of Parley keeps it: reload the page to open it.";

interface Stores {
  readonly list: UseStore;
  readonly wholes: UseStore;
}

let own: Stores | null = null;
let remote: Stores | null = null;

/** Keeps a dossier in place of one of the same id; null, or a sentence that says why it is not kept. Never throws. */
export async function keepRecord({ frame, heads, table }: Whole): Promise<string | null> {
  try {
    const { id, from } = frame;
    const { list, wholes } = storesOf(id);
    const before: unknown = await get(id, wholes);
    const lineBefore: unknown = await get(id, list);
    if (isNewer(before) || isNewer(lineBefore)) return NEWER;
    // A part of the hash is the id: what has it and is another dossier keeps its place.
    if (from && isLine(lineBefore) && lineBefore.from?.sha256 !== from.sha256)
      return "This browser keeps another dossier under the same id: remove that one first.";
    if (before !== undefined && wholeFault(id, before) !== null) await setAside(id, before, wholes);
    if (lineBefore !== undefined && !(isLine(lineBefore) && lineBefore.id === id)) await setAside(id, lineBefore, list);
    const line: KeptDossier = {
      version: VERSION,
      id,
      title: frame.title,
      asOf: frame.asOf,
      codings: table.size,
      articles: heads.length,
      savedAt: new Date().toISOString(),
      ...(from && { from }),
    };
    // The whole first: a line without it would promise what is not there.
    await set(id, { version: VERSION, frame, heads, table }, wholes);
    try {
      await set(id, line, list);
    } catch (error) {
      // All of it or nothing: what was there stays.
      await (before === undefined ? del(id, wholes) : set(id, before, wholes));
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
    const record: unknown = await get(id, storesOf(id).wholes);
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
    const both = [ownStores(), remoteStores()].map(({ list }) => entries<IDBValidKey, unknown>(list));
    const lines = (await Promise.all(both)).flat();
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
    const { list, wholes } = storesOf(id);
    // The line last: while it stands, somebody can try again.
    await del(id, wholes);
    await del(id, list);
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

/** What came from another host lies apart from one's own: neither can take the place of the other. */
function storesOf(id: string): Stores {
  return isRemoteId(id) ? remoteStores() : ownStores();
}

function ownStores(): Stores {
  own ??= {
    list: createStore("parley-dossiers", "list"),
    wholes: createStore("parley-dossier-tables", "dossiers"),
  };
  return own;
}

function remoteStores(): Stores {
  remote ??= {
    list: createStore("parley-remote-dossiers", "list"),
    wholes: createStore("parley-remote-dossier-tables", "dossiers"),
  };
  return remote;
}

function isNewer(record: unknown): boolean {
  const { version } = Object(record) as { readonly version?: unknown };
  return typeof version === "number" && version > VERSION;
}

export function isLine(line: unknown): line is KeptDossier {
  const { version, id, title, asOf, codings, articles, savedAt, from } = Object(line) as Partial<KeptDossier>;
  return (
    version === VERSION &&
    (isRemoteId(String(id)) ? isFrom(from, String(id)) : from === undefined) &&
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
