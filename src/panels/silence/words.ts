import { isoDay } from "../../dossier/edtf";
import { formatEdtf } from "../../dossier/edtfWords";
import type { Names } from "../../dossier/names";
import type { Party } from "../../dossier/types";
import type { SilenceCell, SilenceRows } from "../../engine/silence";

export function partyName(party: Party, names: Names): string {
  return names.parties.get(party)?.name ?? party;
}

export function issueName(issue: string, names: Names): string {
  return names.issues.get(issue)?.name ?? issue;
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

/** "Not heard in the 5 articles, which cover 28 Jan to 10 Feb 2025 and 23 to 29 Dec 2025; that is not the same as silent". */
export function coverageWords({ articles, covered }: SilenceRows): string {
  const days = covered.map(({ start, end }) => daysWords(start, end));
  const said = days.length > 1 ? `${days.slice(0, -1).join(", ")} and ${days.at(-1)}` : (days[0] ?? "no day");
  if (articles === 0) return `No article tells of these days; covered: ${said}.`;
  const which = articles === 1 ? "the 1 article" : `the ${articles} articles`;
  return `“Not heard” is about ${which} in view and the days covered: ${said}. That is not the same as silent.`;
}

export function daysWords(start: number, end: number): string {
  return formatEdtf(start === end ? isoDay(start) : `${isoDay(start)}/${isoDay(end)}`);
}
