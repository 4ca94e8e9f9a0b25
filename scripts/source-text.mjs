import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** The text of one article with the numbers that the dossier keeps of it. Throws where the file is missing or not UTF-8. */
export function readSource(path) {
  const bytes = readFileSync(path);
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  const points = [...text];
  return { text, points, length: points.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}

const FOLDS = new Map([..."‘’‚‛′`"].map((mark) => [mark, "'"]));
for (const mark of "“”„‟″«»") FOLDS.set(mark, '"');
for (const mark of "‐‑‒–—―−") FOLDS.set(mark, "-");

/**
 * Code points made comparable: any quotation mark, dash, capital or stretch of white space like any other. `origin[i]` is where
 * the i-th folded one stands in the original.
 */
export function fold(points) {
  const folded = [];
  const origin = [];
  points.forEach((point, at) => {
    const space = /\s/u.test(point);
    if (space && folded.at(-1) === " ") return;
    const lower = point.toLowerCase();
    folded.push(space ? " " : (FOLDS.get(point) ?? (lower.length === point.length ? lower : point)));
    origin.push(at);
  });
  return { folded, origin };
}

/** Every place of some words in a text, as offsets in code points, end exclusive. */
export function occurrences(points, words) {
  const text = fold(points);
  const sought = fold([...words.trim()]).folded;
  const found = [];
  if (sought.length === 0) return found;
  for (let at = 0; at + sought.length <= text.folded.length; at += 1)
    if (sought.every((point, ahead) => text.folded[at + ahead] === point))
      found.push({ start: text.origin[at], end: text.origin[at + sought.length - 1] + 1 });
  return found;
}

/** The words of a text, lower case, as runs of letters and digits. */
export function wordsOf(text) {
  return (
    text
      .toLowerCase()
      .normalize("NFKC")
      .replace(/[’‘]/g, "'")
      .match(/[\p{L}\p{N}']+/gu) ?? []
  );
}

/** Every run of `count` words in a row of a text. */
export function runsOf(text, count) {
  const words = wordsOf(text);
  return words.slice(0, Math.max(0, words.length - count + 1)).map((_, at) => words.slice(at, at + count).join(" "));
}
