/** What is looked for in another version of a text. Offsets are in code points. */
interface Sought {
  readonly start: number;
  readonly end: number;
  /** At most 12 words; null where the coding quotes none. */
  readonly quote: string | null;
}

/** Where it is: `same` where it was, `moved` somewhere else and only its quoted words are known, `lost` not to be found. */
export type Anchor =
  | { readonly kind: "same"; readonly start: number; readonly end: number }
  | { readonly kind: "moved"; readonly start: number; readonly end: number }
  | { readonly kind: "lost" };

const LOST: Anchor = { kind: "lost" };

/**
 * Finds stretches of the coded text again in another version, given as its code points: in its old place if its quoted words are
 * there, else by those words where they are nearest to it. White space may differ, and what is not quoted cannot be told.
 */
export function anchorsIn(points: readonly string[]): (sought: Sought) => Anchor {
  const text = folded(points);
  return ({ start, end, quote }) => {
    const words = quote === null ? [] : folded([...quote.trim()]).points;
    if (words.length === 0) return LOST;
    let best: { start: number; end: number; distance: number } | null = null;
    for (const found of occurrences(text, words)) {
      const distance = Math.max(0, start - found.start, found.end - end);
      if (!best || distance < best.distance) best = { ...found, distance };
    }
    if (!best) return LOST;
    if (best.distance === 0) return { kind: "same", start, end };
    return { kind: "moved", start: best.start, end: best.end };
  };
}

interface Folded {
  readonly points: readonly string[];
  /** Where each stands in the original. */
  readonly origin: readonly number[];
}

/** Any run of white space like one space; nothing else is changed. */
function folded(original: readonly string[]): Folded {
  const points: string[] = [];
  const origin: number[] = [];
  original.forEach((point, at) => {
    const space = /\s/u.test(point);
    if (space && points.at(-1) === " ") return;
    points.push(space ? " " : point);
    origin.push(at);
  });
  return { points, origin };
}

function* occurrences(text: Folded, words: readonly string[]) {
  for (let at = 0; at + words.length <= text.points.length; at += 1)
    if (words.every((point, ahead) => text.points[at + ahead] === point))
      yield { start: text.origin[at]!, end: text.origin[at + words.length - 1]! + 1 };
}
