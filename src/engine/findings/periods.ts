/** Months and stages as a sentence speaks of them. */
import { type DayInterval, isoDay } from "../../dossier/days";
import type { RUNGS } from "../../dossier/types";
import type { StageMark } from "../rows";

/** The month of the last day: a stretch of coverage ends with its article. */
export function wordsOfDays({ end }: DayInterval): { month: string; year: string } {
  const day = isoDay(end);
  return { month: MONTH.format(new Date(day)), year: day.slice(0, 4) };
}

/** The month or year in which both accounts lie, if they are told in retrospect; else nothing. */
export function pastOf(a: StageMark, b: StageMark): string {
  if (!a.retrospect || !b.retrospect) return "";
  const days = [a, b].flatMap(({ date }) => [isoDay(date.start), isoDay(date.end)]);
  const alike = (length: number) => new Set(days.map((day) => day.slice(0, length))).size === 1;
  const { month, year } = wordsOfDays(a.date);
  return alike(7) ? `${month} ${year}` : alike(4) ? year : "";
}

const MONTH = new Intl.DateTimeFormat("en", { month: "long", timeZone: "UTC" });

/** The stages as a sentence speaks of them, by rung. */
const STAGE_WORDS = [
  "no dialogue",
  "openness",
  "contact",
  "talks",
  "a meeting",
  "terms",
  "the endgame",
  "an agreement",
  "an agreement in force",
] as const satisfies Readonly<Record<number, string>> & { readonly length: typeof RUNGS.length };

/** "the endgame" for rung 6. */
export function stageWords(rung: number): string {
  return STAGE_WORDS[rung] ?? "";
}
