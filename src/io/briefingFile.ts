/** A briefing as a file to keep or to hand on. */
import { placed, placeText } from "../dossier/faults";
import { readJson } from "../dossier/read";
import { type KeptBriefing, newerVersion, readBriefing, slugOf, writeBriefing, wrongIn } from "./briefingRecord";
import { freeName } from "./savedRecord";

/** In bytes. */
export const MAX_FILE = 1024 * 1024;

/** Either the whole briefing, or every fault in the file, each a sentence that says where. */
export type BriefingFile =
  | { readonly briefing: KeptBriefing; readonly faults: null }
  | { readonly faults: readonly string[] };

/** The text of the file: JSON, 2 spaces. */
export function briefingFileOf(briefing: KeptBriefing): string {
  return `${JSON.stringify(writeBriefing(briefing), null, 2)}\n`;
}

/** `parley-briefing-where-the-talks-stand.json` */
export function briefingFileName(briefing: KeptBriefing): string {
  return `parley-briefing-${slugOf(briefing)}.json`;
}

/** Reads a file that somebody chose. All of it or nothing: one fault and none of it is taken. */
export async function readBriefingFile(file: Blob): Promise<BriefingFile> {
  if (file.size > MAX_FILE) return { faults: ["The file is larger than 1 MiB."] };
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { faults: ["The file could not be read."] };
  }
  const read = readJson("", bytes);
  if (read.faults.length > 0 || !("json" in read)) return { faults: read.faults.map(placeText) };
  const { json, text } = read;
  const newer = newerVersion(json);
  if (newer !== null) return { faults: [`It is of the newer version ${newer}: a newer Parley reads it.`] };
  const findings = wrongIn(json).map((wrong) => ({ file: "", ...wrong }));
  const faults = placed(findings, new Map([["", text]])).sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  if (faults.length > 0) return { faults: faults.map(placeText) };
  const result = readBriefing(json);
  return "record" in result ? { briefing: result.record, faults: null } : { faults: ["It is not a briefing."] };
}

/** A briefing from a file beside those that are there: with a title and, where its id is taken, an id of its own. */
export function besideBriefings(
  present: readonly { readonly id: string; readonly title: string }[],
  opened: KeptBriefing,
  newId: () => string,
): KeptBriefing {
  const taken = present.some(({ id }) => id === opened.id);
  const title = freeName(
    opened.title,
    present.map((one) => one.title),
  );
  return { ...opened, id: taken ? newId() : opened.id, title };
}
