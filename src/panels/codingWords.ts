import type { Names } from "../dossier/names";
import type { Coding, Stage, Stance } from "../dossier/types";

/** Actor ids: the speaker, or for an event those who did it. */
export function sourcesOf({ kind, speaker, actors }: Coding): readonly string[] {
  if (kind === "event") return actors;
  return speaker === null ? [] : [speaker];
}

/** The speaker; for an event those who did it. */
export function sourceName(coding: Coding, names: Names): string {
  const sources = sourcesOf(coding).map((id) => actorName(id, names));
  return sources.join(", ") || (coding.kind === "event" ? "Nobody named" : "Somebody");
}

export function actorName(id: string, names: Names): string {
  return names.actors.get(id)?.short ?? id;
}

export function issueName(id: string, names: Names): string {
  return names.issues.get(id)?.name ?? id;
}

/** The issue and, where it is not the speaker's own, the side that is meant: "Willingness of Russia". Empty without an issue. */
export function issueWords({ issue, about }: Coding, names: Names): string {
  if (issue === null) return "";
  const name = issueName(issue, names);
  return about === null ? name : `${name} of ${names.parties.get(about)?.name ?? about}`;
}

export function stanceWord(stance: Stance, names: Names): string {
  return (names.stances.get(stance)?.name ?? stance).toLowerCase();
}

const WITHHOLDING = { refuses: "refuses", ignorance: "claims not to know" } as const;

/** The stance with what qualifies it: "withholds (claims not to know)", "affirms, hedged". Empty without a stance. */
export function stanceWords({ stance, withholding, hedged }: Coding, names: Names): string {
  if (stance === null) return "";
  return `${stanceWord(stance, names)}${withholding ? ` (${WITHHOLDING[withholding]})` : ""}${hedged ? ", hedged" : ""}`;
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
