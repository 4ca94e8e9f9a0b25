import type { View } from "../store/view";
import type { Ground } from "./ground";
import { axisOf, WINDOW } from "./mask";

/** Codings that the date window leaves out only because they have no date on the axis. */
export function undatedRows(ground: Ground, view: View): number {
  const { mask } = ground.filter;
  const { spans, codes } = ground.columns.calendars[axisOf(view)];
  const undated = spans.indexOf(null);
  const unit = ground.unit(view);
  if (!unit) return ground.filter.own("window")[undated] ?? 0;
  let last = -1;
  let sum = 0;
  for (const row of unit.rows) {
    if (mask[row] !== WINDOW || codes[row] !== undated) continue;
    if (unit.codes[row] !== last) sum++;
    last = unit.codes[row]!;
  }
  return sum;
}
