import { edtfOf } from "../dossier/edtf";
import { formatEdtf } from "../dossier/edtfWords";
import type { Names } from "../dossier/names";
import type { Article, Coding, Stance } from "../dossier/types";

/** Actor ids: the speaker, or for an event those who did it. */
export function sourcesOf({ kind, speaker, actors }: Coding): readonly string[] {
  if (kind === "event") return actors;
  return speaker === null ? [] : [speaker];
}

/** Whose account it is: the speaker, or for an event the article that tells it. */
export function teller({ kind, speaker }: Coding, names: Names): string {
  if (kind === "event" || speaker === null) return "an article";
  return names.actors.get(speaker)?.kind === "unnamed" ? "an unnamed source" : actorName(speaker, names);
}

export function actorName(id: string, names: Names): string {
  return names.actors.get(id)?.short ?? id;
}

export function issueName(id: string, names: Names): string {
  return names.issues.get(id)?.name ?? id;
}

const WITHHOLDING = { refuses: "refuses", ignorance: "claims not to know" } as const;

/** "withholds: claims not to know", "affirms, hedged". */
export function stanceWords({ stance, withholding, hedged }: Coding, names: Names): string {
  if (stance === null) return "";
  return `${stanceWord(stance, names)}${withholding ? `: ${WITHHOLDING[withholding]}` : ""}${hedged ? ", hedged" : ""}`;
}

export function stanceWord(stance: Stance, names: Names): string {
  return (names.stances.get(stance)?.name ?? stance).toLowerCase();
}

export function saidWords({ said }: Coding): string {
  return said === null ? "date not known" : formatEdtf(said);
}

/** "Peskov → TASS → article of 10 Feb 2025 (Defence Talks)". */
export function chainWords(coding: Coding, article: Article, names: Names): string {
  const told = coding.kind === "event" ? [] : sourcesOf(coding);
  return [...[...told, ...coding.via].map((id) => actorName(id, names)), articleWords(article, names)].join(" → ");
}

function articleWords({ reported, outlet }: Article, names: Names): string {
  const where = outlet === null ? "" : ` (${actorName(outlet, names)})`;
  return `article of ${formatEdtf(reported).replace(/^probably /, "")}${where}`;
}

/** The date that all of them share, else their years; empty where one has none. */
export function periodOf(codings: readonly Coding[]): string {
  const dates = new Set(codings.map(({ said }) => said));
  const [only] = dates;
  if (dates.has(null) || only === undefined || only === null) return "";
  if (dates.size === 1) return formatEdtf(only);
  const spans = [...dates].map((said) => edtfOf(said ?? "").interval);
  const year = (day: number) => new Date(day * 86_400_000).getUTCFullYear();
  const first = year(Math.min(...spans.map(({ start }) => start)));
  const last = year(Math.max(...spans.map(({ end }) => end)));
  return first === last ? String(first) : `${first} to ${last}`;
}

export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
