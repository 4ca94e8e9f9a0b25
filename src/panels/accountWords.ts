import { daysOf, isoDay } from "../dossier/days";
import { formatEdtf } from "../dossier/edtfWords";
import type { Names } from "../dossier/names";
import type { Article, Coding } from "../dossier/types";
import { actorName, sourcesOf } from "./codingWords";

/** Whose account it is: the speaker, or for an event the article that tells it. */
export function teller({ kind, speaker }: Coding, names: Names): string {
  if (kind === "event" || speaker === null) return "an article";
  return names.actors.get(speaker)?.kind === "unnamed" ? "an unnamed source" : actorName(speaker, names);
}

export function saidWords({ said }: Coding): string {
  return said === null ? "date not known" : formatEdtf(said);
}

/** "Peskov → TASS → article, probably 10 Feb 2025 (Defence Talks)". */
export function chainWords(coding: Coding, article: Article, names: Names): string {
  const told = coding.kind === "event" ? [] : sourcesOf(coding);
  return [...[...told, ...coding.via].map((id) => actorName(id, names)), articleWords(article, names)].join(" → ");
}

/** "through Reuters, then TASS": what stands between who said it and the article; empty if nothing does. */
export function throughWords({ via }: Coding, names: Names): string {
  return via.length === 0 ? "" : `through ${via.map((id) => actorName(id, names)).join(", then ")}`;
}

function articleWords({ reported, outlet }: Article, names: Names): string {
  const where = outlet === null ? "" : ` (${actorName(outlet, names)})`;
  return `article, ${formatEdtf(reported)}${where}`;
}

/** The date that all of them share, else their years; empty where one has none. */
export function periodOf(codings: readonly Coding[]): string {
  const dates = new Set(codings.map(({ said }) => said));
  const [only] = dates;
  if (dates.has(null) || only === undefined || only === null) return "";
  if (dates.size === 1) return formatEdtf(only);
  const spans = [...dates].map((said) => daysOf(said ?? ""));
  const year = (day: number) => isoDay(day).slice(0, 4);
  const first = year(Math.min(...spans.map(({ start }) => start)));
  const last = year(Math.max(...spans.map(({ end }) => end)));
  return first === last ? first : `${first} to ${last}`;
}
