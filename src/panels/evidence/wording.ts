import { edtfOf } from "../../dossier/edtf";
import { formatEdtf } from "../../dossier/edtfWords";
import type { Names } from "../../dossier/names";
import type { Actor, Article, Coding, Stage, Stance } from "../../dossier/types";

/** A coding in one line: "Peskov withholds Leader contact". Begins with the speaker [contract 3]; an event with those who did it. */
export function headline(coding: Coding, names: Names): string {
  const source = sourceName(coding, names);
  const issue = issueName(coding, names);
  if (coding.kind === "event") return `${source}: reported as happened${issue && `, ${issue}`}`;
  return [source, coding.stance === null ? "speaks of" : stanceName(coding.stance, names), issue]
    .filter(Boolean)
    .join(" ");
}

/** The speaker; for an event those who did it. */
export function sourceName(coding: Coding, names: Names): string {
  return (
    sourcesOf(coding)
      .map((id) => actorName(id, names))
      .join(", ") || (coding.kind === "event" ? "Nobody named" : "Somebody")
  );
}

/** Actor ids: the speaker, or for an event those who did it. */
export function sourcesOf({ kind, speaker, actors }: Coding): readonly string[] {
  if (kind === "event") return actors;
  return speaker === null ? [] : [speaker];
}

function stanceName(stance: Stance, names: Names): string {
  return (names.stances.get(stance)?.name ?? stance).toLowerCase();
}

const WITHHOLDING = { refuses: "refuses", ignorance: "claims not to know" } as const;

/** The stance with what qualifies it: "withholds: claims not to know", "affirms, hedged". */
export function stanceWords({ stance, withholding, hedged }: Coding, names: Names): string {
  if (stance === null) return "";
  return `${stanceName(stance, names)}${withholding ? ` (${WITHHOLDING[withholding]})` : ""}${hedged ? ", hedged" : ""}`;
}

/** The issue and, where it is not the speaker's own, the side that is meant: "Willingness of Russia". */
export function issueName({ issue, about }: Coding, names: Names): string {
  if (issue === null) return "";
  const name = names.issues.get(issue)?.name ?? issue;
  return about === null ? name : `${name} of ${names.parties.get(about)?.name ?? about}`;
}

export function actorName(id: string, names: Names): string {
  return names.actors.get(id)?.short ?? id;
}

/** The title that an actor held at the time; the last known one only if it had not ended. Null if none is known. */
export function roleAt(actor: Actor | undefined, date: string | null): string | null {
  if (!actor || date === null) return null;
  const { start, end } = edtfOf(date).interval;
  const held = actor.roles.filter(
    ({ from, to }) =>
      (from === null || edtfOf(from).interval.start <= end) && (to === null || edtfOf(to).interval.end >= start),
  );
  return held.at(-1)?.title ?? null;
}

const MODES = { direct: "direct quote", mixed: "partly quoted", indirect: "indirect" } as const;

export function modeWord(mode: Coding["mode"]): string | null {
  return mode && MODES[mode];
}

/** "Contact, no change, US–Russia": what the stretch claims of the stage. */
export function stageWords({ rung, direction, track }: Stage, names: Names): string {
  const stages = [...names.stages.values()];
  return [
    stages[rung]?.name ?? `rung ${rung}`,
    (names.directions.get(direction)?.name ?? direction).toLowerCase(),
    names.tracks.get(track)?.name ?? track,
  ].join(", ");
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

export function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}

/** The English name of a language: "Russian" for ru. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code;
  } catch {
    return code;
  }
}
