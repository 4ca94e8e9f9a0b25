import type { Names } from "../../dossier/names";
import type { Coding } from "../../dossier/types";
import type { Hover } from "../../store/store";

/** Whether what is pointed at anywhere means this coding. */
export function pointsAt(hover: Hover | null, coding: Coding, names: Names): boolean {
  switch (hover?.kind) {
    case "coding":
      return hover.ids.includes(coding.id);
    case "issue":
      return hover.id === coding.issue;
    case "cell":
      return hover.issue === coding.issue && isInRow(hover.row, coding, names);
    case "row":
      return isInRow(hover.id, coding, names);
    case "actor":
      return hover.id === coding.speaker || coding.actors.includes(hover.id);
    default:
      return false;
  }
}

function isInRow(row: string, { kind, speaker }: Coding, names: Names): boolean {
  if (kind === "event") return row === "reported";
  return row === speaker || row === names.actors.get(speaker ?? "")?.party;
}
