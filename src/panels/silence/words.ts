import { isoDay } from "../../dossier/edtf";
import { formatEdtf } from "../../dossier/edtfWords";
import type { Names } from "../../dossier/names";
import type { Party } from "../../dossier/types";
import type { SilenceCell, SilenceRows } from "../../engine/silence";

export function partyName(party: Party, names: Names): string {
  return names.parties.get(party)?.name ?? party;
}

/** A cell in words: "3 spoke, 2 withheld (1 claims not to know)", "not heard". */
export function hearingWords({ hearing, spoke, withheld, ignorance }: SilenceCell): string {
  if (hearing === "filtered") return "left out by a filter";
  if (hearing === "undated") return "left out by the dates, said at a time not told";
  if (hearing === "not-heard") return "not heard";
  const knows = ignorance === 1 ? "1 claims not to know" : `${ignorance} claim not to know`;
  return [
    ...(spoke > 0 ? [`${spoke} spoke`] : []),
    ...(withheld > 0 ? [`${withheld} withheld${ignorance > 0 ? ` (${knows})` : ""}`] : []),
  ].join(", ");
}

/** What "not heard" is about, before the days covered. */
export function articlesWords({ articles }: SilenceRows): string {
  if (articles === 0) return "No article in view tells of these days; covered: ";
  return `“Not heard” is about the ${articles === 1 ? "one article" : `${articles} articles`} in view and the days covered: `;
}

export function daysWords(start: number, end: number): string {
  return formatEdtf(start === end ? isoDay(start) : `${isoDay(start)}/${isoDay(end)}`);
}
