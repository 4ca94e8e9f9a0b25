import type { Dating } from "./types";

const BASES: Readonly<Record<Dating["basis"], string>> = {
  explicit: "stated in the text",
  weekday: "worked out from the weekday or article date",
  external: "from general knowledge",
};

/** How the coder came by a date (docs/codebook.md, 7.2), in words that follow it: "9 Feb 2025, stated in the text". */
export function basisName({ basis }: Dating): string {
  return BASES[basis];
}
