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
  const byId = linesById(lines);
  const lineOf = (id: string) =>
    byId.get(id) ?? byId.get(names.actors.get(id)?.party ?? "")?.filter(({ nested }) => !nested) ?? [];
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

const known = new WeakMap<readonly Line[], ReadonlyMap<string, readonly Line[]>>();

/** A pointer moves oftener than lines change: they are gone through once. */
function linesById(lines: readonly Line[]): ReadonlyMap<string, readonly Line[]> {
  let byId = known.get(lines);
  if (!byId) {
    const made = new Map<string, Line[]>();
    for (const line of lines) made.set(line.id, [...(made.get(line.id) ?? []), line]);
    byId = made;
    known.set(lines, byId);
  }
  return byId;
}
