import { basisName } from "../../dossier/datingWords";
import { formatEdtf } from "../../dossier/edtfWords";
import { count } from "../../dossier/figures";
import type { Names } from "../../dossier/names";
import type { Coding } from "../../dossier/types";
import { listed } from "../../engine/findings/words";
import { parsePin } from "../../store/pin";
import type { MarkGroup } from "./groups";

/** The date of a group as a reader would say it: "probably 9 Feb 2025". */
function dateOfPin(pin: string): string {
  const parsed = parsePin(pin);
  return parsed?.kind === "stage" ? formatEdtf(parsed.date) : "";
}

/** "Trump, 9 Feb 2025, Talks under way, forward, US–Russia: 2 codings": the name of a mark. */
export function nameOfGroup(group: MarkGroup, names: Names, rungs: readonly string[]): string {
  const parts = [
    group.who.length > 0 ? listed(group.who.map((id) => shortName(id, names))) : "Nobody named",
    dateOfPin(group.pin),
    rungs[group.rung] ?? "",
    group.hollow ? "withheld" : directionName(group.direction, names),
    names.tracks.get(group.track)?.name ?? group.track,
    ...(group.event ? ["reported as happened"] : []),
  ];
  return `${parts.join(", ")}: ${count(group.marks.length, "coding")}`;
}

/** Its name and, where the date is not stated in the text, how it was come by. */
export function noteOfGroup(group: MarkGroup, names: Names, rungs: readonly string[]): string {
  const inferred = group.datings.filter(({ basis }) => basis !== "explicit").map(basisName);
  const dated = inferred.length > 0 ? `; date ${inferred.join(" or ")}` : "";
  return `${nameOfGroup(group, names, rungs)}${dated}`;
}

export function directionName(direction: string, names: Names): string {
  return (names.directions.get(direction)?.name ?? direction).toLowerCase();
}

/** The speaker of a coding; of an event those who took part. */
export function speakerName({ speaker, actors }: Pick<Coding, "speaker" | "actors">, names: Names): string {
  if (speaker !== null) return shortName(speaker, names);
  return actors.length > 0 ? listed(actors.map((id) => shortName(id, names))) : "Reported as happened";
}

function shortName(actor: string, names: Names): string {
  return names.actors.get(actor)?.short ?? actor;
}
