import { count, figure } from "../../dossier/figures";
import type { DisputeRow, DisputeType } from "../../engine/disputes";

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

/**
 * What a shared screen has no room for: "2 of 27 cases: contradictions first; the rest is in the dashboard". Null if nothing.
 * Where cases with one side outside the filters are left out, it counts those with both, as the subtitle does.
 */
export function restWords(shown: number, disputes: readonly DisputeRow[]): string | null {
  if (shown === disputes.length) return null;
  const dim = disputes.some(({ lit }) => !lit);
  const standing = disputes.filter((row) => row.standing);
  const whole = shown <= standing.length && standing.length < disputes.length && standing.some(({ lit }) => lit);
  const cases = whole ? `${count(standing.length, "case")} with both sides in view` : count(disputes.length, "case");
  return `${figure(shown)} of ${cases}: ${dim ? "what is pointed out" : "contradictions"} first; the rest is in the dashboard`;
}
