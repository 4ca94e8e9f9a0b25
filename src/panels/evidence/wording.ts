import { daysOf } from "../../dossier/days";
import { formatEdtf } from "../../dossier/edtfWords";
import type { Names } from "../../dossier/names";
import type { Actor, Article, Coding } from "../../dossier/types";
import { issueWords, sourceName, stanceWord } from "../codingWords";

/** A coding in one line: "Peskov withholds Leader contact". Begins with the speaker [contract 3]; an event with those who did it. */
export function headline(coding: Coding, names: Names): string {
  const source = sourceName(coding, names);
  const issue = issueWords(coding, names);
  if (coding.kind === "event") return `${source}: reported as happened${issue && `, ${issue}`}`;
  return [source, coding.stance === null ? "speaks of" : stanceWord(coding.stance, names), issue]
    .filter(Boolean)
    .join(" ");
}

/** The title that an actor held at the time; the last known one only if it had not ended. Null if none is known. */
export function roleAt(actor: Actor | undefined, date: string | null): string | null {
  if (!actor || date === null) return null;
  const { start, end } = daysOf(date);
  const held = actor.roles.filter(
    ({ from, to }) => (from === null || daysOf(from).start <= end) && (to === null || daysOf(to).end >= start),
  );
  return held.at(-1)?.title ?? null;
}

const MODES = { direct: "direct quote", mixed: "partly quoted", indirect: "indirect" } as const;

export function modeWord(mode: Coding["mode"]): string | null {
  return mode && MODES[mode];
}

/** The outlet, if it is known, else the title; with the date. */
export function articleLabel({ outlet, title, reported }: Article, names: Names): string {
  return `${outlet === null ? title : (names.actors.get(outlet)?.name ?? outlet)}, ${formatEdtf(reported)}`;
}

const HOPS = ["first hand", "one hop", "two or more hops"];

/** How far the article stands from the speaker, in the words of the filter. */
export function hopsWord({ via }: Coding): string {
  return HOPS[Math.min(2, via.length)] as string;
}

/** The English name of a language: "Russian" for ru. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
