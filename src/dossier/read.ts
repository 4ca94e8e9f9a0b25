import type { Fault } from "./faults";
import { lineColumns, pathText, scanJson } from "./json";
import { readUtf8 } from "./utf8";

/** No file of a dossier is nested deeper: what is has been made to break readers. */
export const MOST_LEVELS = 32;

/** The JSON of one file with its text, or why it has none. */
export type ReadFile =
  | { readonly text: string; readonly json: unknown; readonly faults: readonly Fault[] }
  | { readonly faults: readonly Fault[] };

/** Reads one file: UTF-8 without a byte order mark, JSON, no key twice, not nested beyond reason. */
export function readJson(file: string, content: string | Uint8Array): ReadFile {
  const decoded = typeof content === "string" ? { text: content } : readUtf8(content);
  const text = "text" in decoded ? decoded.text : decoded.before;
  const lineColumn = lineColumns(text);
  const fault = (message: string, offset: number): { readonly faults: readonly Fault[] } => ({
    faults: [{ file, path: "", message, ...lineColumn(offset) }],
  });
  if ("badAt" in decoded) return fault(`is not UTF-8, at byte ${decoded.badAt + 1}`, text.length);
  if (text.startsWith("\ufeff")) return fault("begins with a byte order mark: save it as UTF-8 without one", 0);
  const scan = scanJson(text);
  if (scan.fault) return fault(`is not JSON: ${scan.fault.message}`, scan.fault.offset);
  if (scan.depth > MOST_LEVELS) return fault(`is nested ${scan.depth} levels deep, at most ${MOST_LEVELS} are read`, 0);
  const faults = scan.badKeys.map(({ path, message, offset }) => ({
    file,
    path: pathText(path),
    message,
    ...lineColumn(offset),
  }));
  return { text, json: JSON.parse(text), faults };
}
