import { isoDay } from "../../dossier/days";
import { formatEdtf } from "../../dossier/edtfWords";
import { figure } from "../../dossier/figures";
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
  return `“Not heard” is about the ${articles === 1 ? "one article" : `${figure(articles)} articles`} in view and the days covered: `;
}

/** What is counted and not named. */
export function moreWords(n: number): string {
  return `and ${figure(n)} more`;
}

export function daysWords(start: number, end: number): string {
  return formatEdtf(start === end ? isoDay(start) : `${isoDay(start)}/${isoDay(end)}`);
}

/** What "not heard" is about, in one line. */
export function noteWords({ articles, covered }: SilenceRows): string {
  const days = covered.map(({ start, end }) => daysWords(start, end)).join(", ") || "no day covered";
  const where = articles === 1 ? "the one article in view" : `the ${figure(articles)} articles in view`;
  return `“Not heard”: not in ${where}, ${days}. That is not “silent”.`;
}

/** What a shared screen has no room for: issues, and voices that are no sides. */
export function restWords(shown: number, issues: number, columns: number, dim: boolean): string {
  if (shown === issues) return "What each article alone reports is in the dashboard";
  const order = dim ? "what is pointed out first" : "most sides missing first";
  const sides = columns > 0 ? ", without press and unnamed sources" : "";
  return `${shown} of ${issues} issues${sides}, ${order}; the rest is in the dashboard`;
}
