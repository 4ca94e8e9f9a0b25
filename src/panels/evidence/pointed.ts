import type { Names } from "../../dossier/names";
import type { Located } from "../../engine/columns";
import type { Hover } from "../../store/store";

/** Whether what is pointed at anywhere means this coding. */
export function isPointedAt(hover: Hover | null, { coding, places }: Located, names: Names): boolean {
  switch (hover?.kind) {
    case undefined:
      return false;
    case "coding":
      return hover.ids.includes(coding.id);
    case "cell":
      return hover.issue === coding.issue && inRow(hover.row, coding, names);
    case "row":
      return inRow(hover.id, coding, names);
    case "issue":
      return hover.id === coding.issue;
    case "actor":
      return hover.id === coding.speaker || coding.actors.includes(hover.id);
    case "place":
      return places.includes(hover.id);
  }
}

function inRow(row: string, { kind, speaker }: Located["coding"], names: Names): boolean {
  if (kind === "event") return row === "reported";
  return row === speaker || row === names.actors.get(speaker ?? "")?.party;
}
