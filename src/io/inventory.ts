/** All that this browser keeps for Parley, in one list: how much it is, what of it cannot be read, and how to forget it. */
import { entries } from "idb-keyval";
import { newerVersion, readBriefing } from "./briefingRecord";
import { eachRecord, emptyDatabase, isNewerThan, openStore } from "./database";
import { wholeFault } from "./keptFaults";
import { isLine } from "./keptRecords";
import { readRecord } from "./savedRecord";
import { isSound } from "./textRecords";

/** One database with one store each (idb-keyval). */
export const STORES = [
  { database: "parley-saved", store: "views", what: "saved views" },
  { database: "parley-briefings", store: "briefings", what: "briefings" },
  { database: "parley-texts", store: "texts", what: "texts of articles" },
  { database: "parley-dossiers", store: "list", what: "opened dossiers" },
  { database: "parley-dossier-tables", store: "dossiers", what: "tables of dossiers" },
  { database: "parley-remote-dossiers", store: "list", what: "dossiers of other hosts" },
  { database: "parley-remote-dossier-tables", store: "dossiers", what: "tables of dossiers of other hosts" },
] as const;
type Name = (typeof STORES)[number]["database"];

/** In localStorage, and in sessionStorage. */
export const SETTINGS = ["parley-theme", "parley-single-keys", "parley-notes-size"] as const;
export const SESSION = ["parley-brief", "parley-remote-agreed"] as const;

/** Whether what stands under a key is what this version of Parley wrote there. */
const READABLE: Readonly<Record<Name, (value: unknown, key: string) => boolean | Promise<boolean>>> = {
  "parley-saved": (value, key) => sound(readRecord(value), key),
  "parley-briefings": (value, key) => sound(readBriefing(value), key),
  "parley-texts": (value, key) => !key.startsWith("aside:") && isSound(value),
  "parley-dossiers": isLineOf,
  "parley-dossier-tables": isWhole,
  "parley-remote-dossiers": isLineOf,
  "parley-remote-dossier-tables": isWhole,
};

function isLineOf(value: unknown, key: string): boolean {
  return isLine(value) && value.id === key;
}

function isWhole(value: unknown, key: string): boolean {
  return (Object(value) as { version?: unknown }).version === 1 && wholeFault(key, value) === null;
}

export interface Holding {
  readonly what: string;
  /** Null where this browser does not say. */
  readonly count: number | null;
  /** How many of them a newer version of Parley made. */
  readonly newer: number;
}

function isNewer(database: Name, value: unknown): boolean {
  if (database === "parley-saved") return "newer" in readRecord(value);
  return database === "parley-briefings" ? newerVersion(value) !== null : isNewerThan(1, value);
}

/** How many there are of each, settings among them. Never rejects. */
export async function inventory(): Promise<readonly Holding[]> {
  const counts = await Promise.all(
    STORES.filter(({ database }) => !database.endsWith("-tables")).map(async ({ database, store, what }) => {
      let [count, newer] = [0, 0];
      const look = (_: IDBValidKey, value: unknown) => {
        count++;
        if (isNewer(database, value)) newer++;
      };
      return eachRecord(openStore(database, store), look).then(
        () => ({ what, count, newer }),
        () => ({ what, count: null, newer: 0 }),
      );
    }),
  );
  return [...counts, { what: "settings", count: settings()?.length ?? null, newer: 0 }];
}

/** A file of every record that cannot be read, as it lies there; null where there is none. Never rejects. */
export async function unreadableFile(): Promise<Blob | null> {
  const lines: string[] = [];
  for (const { database, store } of STORES) {
    const all = await entries<IDBValidKey, unknown>(openStore(database, store)).catch(() => []);
    for (const [key, value] of all)
      if (!(await READABLE[database](value, String(key)))) lines.push(lineOf(database, key, value));
  }
  return lines.length === 0 ? null : new Blob(lines, { type: "application/x-ndjson" });
}

/** Removes everything, what a newer version of Parley made too. Gives what could not be removed; nothing where all is gone. Never rejects. */
export async function forgetEverything(): Promise<readonly string[]> {
  const left: string[] = [];
  for (const { database, store, what } of STORES) {
    try {
      await emptyDatabase(database, store);
      tellTabs(database);
    } catch {
      left.push(what);
    }
  }
  try {
    for (const key of SETTINGS) localStorage.removeItem(key);
    for (const key of SESSION) sessionStorage.removeItem(key);
  } catch {
    left.push("settings");
  }
  return left;
}

/** Those that are kept; null where the storage of pages is forbidden. */
function settings(): readonly string[] | null {
  try {
    return SETTINGS.filter((key) => localStorage.getItem(key) !== null);
  } catch {
    return null;
  }
}

function sound(read: object, key: string): boolean {
  return "record" in read && (read.record as { readonly id: string }).id === key;
}

/** Numbers in columns as base64, whatever JSON cannot say as a text. */
function lineOf(database: string, key: IDBValidKey, value: unknown): string {
  const plain = (_: string, one: unknown) => {
    if (ArrayBuffer.isView(one)) {
      const bytes = new Uint8Array(one.buffer, one.byteOffset, one.byteLength);
      const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
      return { type: one.constructor.name, base64 };
    }
    return typeof one === "bigint" ? String(one) : one;
  };
  try {
    return `${JSON.stringify({ database, key, value }, plain)}\n`;
  } catch {
    return `${JSON.stringify({ database, key: String(key), value: null, why: "it cannot be written as text" })}\n`;
  }
}

/** The lists of other tabs follow. */
function tellTabs(database: string): void {
  try {
    const channel = new BroadcastChannel(database);
    channel.postMessage("changed");
    channel.close();
  } catch {
    // No such thing here: they follow when they are looked at again.
  }
}
