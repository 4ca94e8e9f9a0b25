/** What the rules of a comparison are made of, and what they have in common. */
import type { Names } from "../../dossier/names";
import { formatPin } from "../../store/pin";
import type { View } from "../../store/view";
import type { Comparison } from "../comparison";

/** What a sentence about two sides is made of. */
export interface CompareFacts {
  readonly comparison: Comparison;
  readonly names: Names;
  /** The sides as a sentence has them: "in February 2025" where they are dates, else "Trump" or "Reuters", else "A" and "B". */
  readonly words: { readonly a: string; readonly b: string };
  /** Two stretches of time; otherwise neither comes first. */
  readonly inTime: boolean;
  /** All rows of an issue are taken together. */
  readonly across: boolean;
  /** The filters that both sides have. */
  readonly common: View;
  /** The side that the page shows; null while it shows both. */
  readonly shown: "a" | "b" | null;
}

export interface CompareRule {
  readonly id: string;
  readonly apply: (facts: CompareFacts) => Said | null;
}

/** A sentence, and the pin of what it rests on, by side. */
export interface Said {
  readonly sentence: string;
  readonly a: string | null;
  readonly b: string | null;
}

/** The side inside a sentence: "in December 2025", "by Russia" (or, where events count, "of Russia"), "in Reuters", "in B". */
export function at(
  { words, inTime, across }: Pick<CompareFacts, "words" | "inTime" | "across">,
  side: "a" | "b",
  whose: "by" | "of" = "by",
): string {
  if (inTime) return words[side];
  return `${across && words[side] !== side.toUpperCase() ? whose : "in"} ${words[side]}`;
}

export function both(issue: string): { readonly a: string; readonly b: string } {
  const pin = formatPin({ kind: "cell", row: "*", issue });
  return { a: pin, b: pin };
}

export function told(sentence: string): Said {
  return { sentence, a: null, b: null };
}
