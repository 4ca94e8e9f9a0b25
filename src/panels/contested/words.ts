import type { DisputeType } from "../../engine/disputes";

interface TypeWords {
  /** Of a group: "Contradictions". */
  readonly group: string;
  /** Of one: "contradicts". */
  readonly one: string;
  /** What its reason answers. */
  readonly question: string;
}

export const TYPE_WORDS: Readonly<Record<DisputeType, TypeWords>> = {
  contradicts: { group: "Contradictions", one: "contradicts", question: "Why" },
  tension: { group: "In tension", one: "in tension", question: "Why" },
  apparent: {
    group: "Only seem to contradict",
    one: "only seems to contradict",
    question: "Why it only looks like a contradiction",
  },
  corroborates: { group: "Agree from another origin", one: "agrees from another origin", question: "Why" },
};
