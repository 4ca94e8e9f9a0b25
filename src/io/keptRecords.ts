/** Dossiers as this browser keeps them (docs/contract.md, section 6): a line of a list each, and beside it the whole. */

import { entries, get, set, type UseStore } from "idb-keyval";
import { shortened } from "../dossier/cut";
import { type From, isFrom, isRemoteId } from "../dossier/from";
import { isNewerThan, openStore, type Trouble, troubleOf, writeAll } from "./database";
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
const NEWER =
  "It was made by a newer version of Parley, which can open it, and is left as it is. Reloading the page may bring that version.";
const NEWER_THERE =
  "A newer version of Parley keeps a dossier under this id, which stays as it is, so this one is not kept";

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
    if (isNewer(before) || isNewer(lineBefore)) return NEWER_THERE + LASTS;
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
    if (!(await replace(id, { version: VERSION, frame, heads, table }, wholes))) return NEWER_THERE + LASTS;
    try {
      if (await replace(id, line, list)) return null;
    } catch (error) {
      // All of it or nothing: what was there stays.
      await replace(id, before, wholes);
      throw error;
    }
    await replace(id, before, wholes);
    return NEWER_THERE + LASTS;
  } catch (error) {
    return TROUBLES[troubleOf(error)] + LASTS;
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
    return { fault: `${TROUBLES[troubleOf(error)]}.` };
  }
}

/** What can be opened, the last kept first; how many lines could not be read, and what those of a newer version are called. Never throws. */
export async function listRecords(): Promise<Listed> {
  const both = await Promise.all([ownStores, remoteStores].map(listed));
  const refusal = both.find((one) => one.refusal !== null)?.refusal ?? null;
  const dossiers = both.flatMap((one) => one.dossiers).sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
  const damaged = both.reduce((sum, one) => sum + one.damaged, 0);
  return { dossiers, damaged, newer: both.flatMap(({ newer }) => newer), refusal };
}

export interface Listed {
  readonly dossiers: readonly KeptDossier[];
  readonly damaged: number;
  readonly newer: readonly string[];
  /** Why some or all could not be looked at; null where they could. */
  readonly refusal: string | null;
}

async function listed(stores: () => Stores): Promise<Listed> {
  try {
    const dossiers: KeptDossier[] = [];
    const newer: string[] = [];
    const lines = await entries<IDBValidKey, unknown>(stores().list);
    for (const [key, line] of lines) {
      const { title } = Object(line) as { readonly title?: unknown };
      if (isLine(line) && line.id === key) dossiers.push(line);
      else if (isNewer(line)) newer.push(shortened(typeof title === "string" && title ? title : String(key), 80));
    }
    return { dossiers, damaged: lines.length - dossiers.length - newer.length, newer, refusal: null };
  } catch (error) {
    return { dossiers: [], damaged: 0, newer: [], refusal: `${TROUBLES[troubleOf(error)]}.` };
  }
}

/** Null, or a sentence that says why it was not removed. Never throws. */
export async function removeRecord(id: string): Promise<string | null> {
  try {
    const { list, wholes } = storesOf(id);
    if (isNewer(await get(id, wholes)) || isNewer(await get(id, list))) return NEWER;
    // The line last: while it stands, somebody can try again.
    const gone = (await replace(id, undefined, wholes)) && (await replace(id, undefined, list));
    return gone ? null : NEWER;
  } catch (error) {
    return `${TROUBLES[troubleOf(error)]}, so it was not removed.`;
  }
}

/** Puts a value, or nothing, in the place of whatever a newer Parley did not make: false where it did. */
function replace(id: string, value: unknown, store: UseStore): Promise<boolean> {
  return writeAll(store, [id], (now) => !isNewer(now) && (value === undefined ? "nothing" : { value }));
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
    list: openStore("parley-dossiers", "list"),
    wholes: openStore("parley-dossier-tables", "dossiers"),
  };
  return own;
}

function remoteStores(): Stores {
  remote ??= {
    list: openStore("parley-remote-dossiers", "list"),
    wholes: openStore("parley-remote-dossier-tables", "dossiers"),
  };
  return remote;
}

const isNewer = (record: unknown) => isNewerThan(VERSION, record);

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

const TROUBLES: Readonly<Record<Trouble, string>> = {
  full: "This browser's storage is too full for it",
  newer: "A newer version of Parley keeps its records here in a way that this one cannot read",
  silent: "This browser's storage does not answer, as another tab of Parley may hold it",
  forbidden: "This browser lets Parley keep nothing",
};
const LASTS = ": it lasts until this tab is closed.";
