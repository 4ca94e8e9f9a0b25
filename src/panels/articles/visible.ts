/** A piece of a text: words as they are, or the name of a character that would not be seen, or would turn what is around it. */
export interface Piece {
  readonly text: string;
  readonly hidden: boolean;
}

/** Controls but for tab and line ends, soft hyphens, what has no width, and what changes the direction of writing. */
const UNSEEN =
  /[\p{Cc}\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E007F}]|\u034F/gu;
const ALLOWED = "\t\n\r";

/** Splits an untrusted text so that nothing in it stays unseen. */
export function visible(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(UNSEEN)) {
    if (ALLOWED.includes(found)) continue;
    if (index > from) pieces.push({ text: text.slice(from, index), hidden: false });
    const code = found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
    pieces.push({ text: `U+${code}`, hidden: true });
    from = index + found.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), hidden: false });
  return pieces;
}
