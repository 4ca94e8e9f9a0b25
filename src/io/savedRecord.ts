/** One saved View as it is written: checked whenever it is read, from storage or from a file (docs/contract.md, section 6). */
import { cut, shortened } from "../dossier/cut";
import { isView, normalise, tidy, type View } from "../store/view";
import type { Read } from "./shelf";

export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly view: View;
  /** The dossier that it looks at, and up to which day that was kept. */
  readonly dossier: string;
  readonly asOf: string;
  /** When it was saved, ISO 8601. */
  readonly savedAt: string;
  /** The place in the list: smaller comes first. */
  readonly place: number;
}

export const SCHEMA = "parley-saved/1";
export const MAX_NAME = 80;

export function writeRecord(saved: SavedView): unknown {
  return { schema: SCHEMA, ...saved };
}

/** Reads a record. Never throws; nothing of it is mended. */
export function readRecord(input: unknown): Read<SavedView> {
  if (typeof input !== "object" || input === null || Array.isArray(input)) return { fault: "it is not a saved view" };
  const { schema, id, name, view, dossier, asOf, savedAt, place } = input as Readonly<Record<string, unknown>>;
  if (schema !== SCHEMA) return isNewer(schema) ? { newer: schema } : { fault: "its version is not known" };
  if (!isText(id, MAX_ID)) return { fault: "it has no id" };
  if (!isText(name, MAX_NAME) || name !== nameOf(name)) return { fault: "its name is missing or too long" };
  if (!isText(dossier, MAX_ID) || !isDay(asOf)) return { fault: "it does not say of which dossier" };
  if (!isText(savedAt, MAX_ID) || !isDay(savedAt.slice(0, 10)) || Number.isNaN(Date.parse(savedAt)))
    return { fault: "it does not say since when" };
  if (typeof place !== "number" || !Number.isFinite(place)) return { fault: "it has no place in the list" };
  if (!isView(view)) return { fault: whyNot(view) };
  return { record: { id, name, view: normalise(view).view, dossier, asOf, savedAt, place } };
}

/** A name as it is kept: no space at its ends, one between words, not too long. Empty if nothing is left. */
export function nameOf(text: string, most = MAX_NAME): string {
  const whole = tidy(text.replace(/[\p{Cc}\p{Cs}]/gu, " "));
  return shortened(whole, most);
}

/** The name, or with a number behind it if there is such a one already. */
export function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  for (let at = 2; ; at++) {
    const numbered = `${nameOf(cut(name, MAX_NAME - 6))} (${at})`;
    if (!taken.includes(numbered)) return numbered;
  }
}

/** An id that no other record has. `crypto.randomUUID` is not there for pages that come without TLS. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const MAX_ID = 120;

function isText(value: unknown, most: number): value is string {
  return typeof value === "string" && value !== "" && value.length <= most;
}

/** `Date.parse` alone reads days in many other forms, which cannot be shown. */
function isDay(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
}

function isNewer(schema: unknown): schema is string {
  const [, version] = (typeof schema === "string" && /^parley-saved\/(\d{1,6})$/.exec(schema)) || [];
  return version !== undefined && Number(version) > 1;
}

function whyNot(view: unknown): string {
  const { dropped } = normalise(view);
  return `its filters are not all known: ${dropped.slice(0, 3).join(", ") || "none"}`;
}
