import type { Names } from "../../dossier/names";
import type { Located } from "../../engine/columns";
import type { Hover } from "../../store/store";
import type { Line } from "./lines";
import type { Hot } from "./Matrix";

const COLD: Hot = { line: null, issue: null, cells: new Map() };

/** What is pointed at anywhere, as lines, issues and cells of this grid. */
export function hotOf(
  hover: Hover | null,
  lines: readonly Line[],
  coding: (id: string) => Located | undefined,
  names: Names,
): Hot {
  const lineOf = (id: string) => {
    const own = lines.filter((line) => line.id === id);
    if (own.length > 0) return own;
    const party = names.actors.get(id)?.party;
    return lines.filter((line) => line.id === party && !line.nested);
  };
  switch (hover?.kind) {
    case "cell":
      return {
        line: lineOf(hover.row)[0]?.key ?? null,
        issue: hover.issue,
        cells: new Map(lineOf(hover.row).map(({ key }) => [key, hover.issue])),
      };
    case "row":
    case "actor":
      return { ...COLD, line: lineOf(hover.id)[0]?.key ?? null };
    case "issue":
      return { ...COLD, issue: hover.id };
    case "coding": {
      const cells = new Map<string, string>();
      for (const id of hover.ids) {
        const found = coding(id)?.coding;
        if (!found?.issue) continue;
        const row = found.kind === "event" ? "reported" : (found.speaker ?? "");
        for (const { key } of lineOf(row)) cells.set(key, `${cells.get(key) ?? ""} ${found.issue}`.trim());
      }
      return { ...COLD, cells };
    }
    default:
      return COLD;
  }
}
