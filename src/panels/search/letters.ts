import { fold } from "../../engine/text";

/** A word as it looks: folded as for `q`, and a letter of another script counts as the Latin one that it looks like. */
export function lookOf(word: string): string {
  return fold(word.replace(UNSEEN, "")).replace(/[^ -~]/g, (letter) => LATIN.get(letter) ?? letter);
}

/** The words of a text with where they begin, as they stand in it. What is neither letter nor digit separates them. */
export function wordsOf(text: string): readonly { readonly word: string; readonly at: number }[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ word, at: index }));
}

/** Soft hyphens, zero-width joiners and the like, which stand inside a word. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
const WORD = /[\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]+/gu;

/** Capitals, as `fold` leaves them: Cyrillic, Greek, and Latin letters with a stroke, which have no accent to take away. */
const LOOK_ALIKES = [
  ["АВЕЅІЈКМНОРСТУХҮҺӀԀԚԜ", "ABESIJKMHOPCTYXYHIDQW"],
  ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ", "ABEZHIKMNOPTYX"],
  ["ĐĦŁØŦ", "DHLOT"],
] as const;
const LATIN = new Map(LOOK_ALIKES.flatMap(([from, to]) => Array.from(from, (letter, at) => [letter, to.charAt(at)])));
