/**
 * The beginning of a text, of at most so many UTF-16 units, that ends with a whole character as readers see one: no letter
 * loses its marks, no flag its half, no family a member. Only a single one that is longer than that is cut inside, between
 * code points.
 */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const at = CHARACTERS.segment(text.slice(0, most + LONGEST)).containing(most)?.index ?? most;
  return at > 0 ? text.slice(0, at) : text.slice(0, most).replace(/\p{Cs}$/u, "");
}

/** The same, and a sign that it goes on: at most so many units with that. */
export function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${cut(text, most - 1).trimEnd()}…`;
}

const CHARACTERS = new Intl.Segmenter(undefined, { granularity: "grapheme" });
/** What follows is looked at as far as this, to find where a character ends. */
const LONGEST = 64;
