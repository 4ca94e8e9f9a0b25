import { cut } from "../dossier/cut";
/**
 * Hands the viewer a file to keep. `type` is its media type (`text/csv;charset=utf-8`). A text is written as UTF-8; half
 * a character becomes U+FFFD. What a file system would take for a path or refuse in `name` becomes `-`.
 */
export function download(name: string, type: string, content: string | Blob): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName(name);
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the address only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
}

const KEPT_MS = 60_000;
const LONGEST_NAME = 120;

/** The part behind the last dot stays whole, the part before it is shortened. */
function fileName(name: string): string {
  const safe = name.replace(/[\p{C}\p{Z}/\\:*?"<>|]+/gu, "-").replace(/^[-.]+/, "");
  const dot = safe.lastIndexOf(".");
  const [stem, ending] = dot > 0 ? [safe.slice(0, dot), safe.slice(dot)] : [safe, ""];
  return (cut(stem, LONGEST_NAME) || "parley") + ending;
}
