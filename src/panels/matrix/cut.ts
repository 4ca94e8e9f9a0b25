import type { MatrixRows } from "../../engine/rows";
import { parsePin } from "../../store/pin";
import type { RowUnit } from "../../store/view";

/** How many rows and columns have room. */
export interface Room {
  readonly rows: number;
  readonly columns: number;
}

/**
 * The issues with the most codings in the view, and of them the rows with the most, in the order that they always have. What is pinned
 * stays, however few its codings.
 */
export function cutTo(matrix: MatrixRows, { rows, columns }: Room, pin: string | undefined): MatrixRows {
  const read = parsePin(pin ?? "");
  const pinned = read?.kind === "cell" ? read : null;
  const issues = most(matrix.columns, columns, ({ issue, total }) => (issue === pinned?.issue ? Infinity : total));
  const shown = new Set(issues.map(({ issue }) => issue));
  const totals = new Map<string, number>();
  for (const { row, issue, total } of matrix.cells)
    if (shown.has(issue)) totals.set(row, (totals.get(row) ?? 0) + total);
  const sources = most(matrix.rows, rows, ({ id }) => (id === pinned?.row ? Infinity : (totals.get(id) ?? 0)));
  return { ...matrix, rows: sources, columns: issues };
}

/** "Shown: 6 of 12 speakers and 6 of 22 issues, those with the most codings." Null if nothing is left out. */
export function leftOutWords(all: MatrixRows, shown: MatrixRows, unit: RowUnit): string | null {
  const sources = ({ rows }: MatrixRows) => rows.filter(({ party }) => party !== null).length;
  const parts = [
    [sources(shown), sources(all), unit === "party" ? "parties" : "speakers"] as const,
    [shown.columns.length, all.columns.length, "issues"] as const,
  ].flatMap(([some, every, what]) => (some < every ? [`${some} of ${every} ${what}`] : []));
  const events = all.rows.length - sources(all) > shown.rows.length - sources(shown);
  if (parts.length === 0 && !events) return null;
  return [
    ...(parts.length > 0 ? [`Shown: ${parts.join(" and ")}, those with the most codings.`] : []),
    ...(events ? ["What is reported as happened is left out."] : []),
  ].join(" ");
}

/** So many with the greatest weight, the earlier first among equals, in the order given. */
function most<T>(all: readonly T[], limit: number, weight: (one: T) => number): readonly T[] {
  const kept = new Set([...all].sort((a, b) => weight(b) - weight(a)).slice(0, Math.max(1, limit)));
  return all.filter((one) => kept.has(one));
}
