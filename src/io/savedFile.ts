/** Saved Views as a file to keep or to hand on. */
import { placeText } from "../dossier/faults";
import { readJson } from "../dossier/read";
import { freeName, nameOf, readRecord, type SavedView, SCHEMA, writeRecord } from "./savedRecord";

export const SAVED_FILE = "parley-saved-views.json";
/** In bytes. */
export const MAX_FILE = 1024 * 1024;
export const MAX_VIEWS = 1000;

/** Either every View of the file, or every fault in it. */
export type SavedFile =
  | { readonly views: readonly SavedView[]; readonly faults: null }
  | { readonly faults: readonly string[] };

/** The text of the file: JSON, 2 spaces. */
export function savedFileOf(views: readonly SavedView[]): string {
  return `${JSON.stringify({ schema: SCHEMA, views: views.map(writeRecord) }, null, 2)}\n`;
}

/** Reads a file that somebody chose. All of it or nothing: one fault and none of it is taken. */
export async function readSavedFile(file: Blob): Promise<SavedFile> {
  if (file.size > MAX_FILE) return { faults: ["The file is larger than 1 MiB."] };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { faults: ["The file could not be read."] };
  }
  const read = readJson("", bytes);
  if (read.faults.length > 0 || !("json" in read)) return { faults: read.faults.map(placeText) };
  const { schema, views } = Object(read.json) as { readonly schema?: unknown; readonly views?: unknown };
  if (schema !== SCHEMA || !Array.isArray(views)) return { faults: [`The file is not of the version ${SCHEMA}.`] };
  if (views.length > MAX_VIEWS) return { faults: [`The file has more than ${MAX_VIEWS} views.`] };
  const reads = views.map((one, at) => ({ label: labelOf(one, at), read: readRecord(one) }));
  const faults = reads.flatMap(({ label, read }) => {
    if ("record" in read) return [];
    return [`${label}: ${"fault" in read ? read.fault : `it is of the newer version ${read.newer}`}`];
  });
  return faults.length > 0
    ? { faults }
    : { views: reads.flatMap(({ read }) => ("record" in read ? [read.record] : [])), faults: null };
}

/** Imported Views beside those that are there: ids and places of their own, and a name that nobody has. */
export function beside(
  present: readonly SavedView[],
  imported: readonly SavedView[],
  newId: () => string,
): SavedView[] {
  const taken = present.map(({ name }) => name);
  const last = Math.max(0, ...present.map(({ place }) => place));
  return [...imported]
    .sort((a, b) => a.place - b.place)
    .map((view, at) => {
      const name = freeName(view.name, taken);
      taken.push(name);
      return { ...view, id: newId(), name, place: last + at + 1 };
    });
}

function labelOf(input: unknown, at: number): string {
  const name = typeof input === "object" && input !== null ? (input as { name?: unknown }).name : undefined;
  return typeof name === "string" && name !== "" ? `“${nameOf(name)}”` : `View ${at + 1}`;
}
