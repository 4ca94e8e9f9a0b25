import type { DayInterval } from "../dossier/days";
import type { View } from "../store/view";
import { merged } from "./coverage";
import type { Ground } from "./ground";
import { axisOf, WINDOW } from "./mask";
import type { Overview } from "./rows";

/**
 * For each day how many codings a window of that day alone would hold, in the View's unit, under every clause but the
 * window. A coding of a month is there on each of its days.
 */
export function overviewRows(ground: Ground, view: View): Overview {
  const { filter, columns } = ground;
  const { spans, codes } = columns.calendars[axisOf(view)];
  const dated = spans.filter((span) => span !== null);
  const first = Math.min(...dated.map(({ start }) => start));
  const last = Math.max(...dated.map(({ end }) => end));
  if (first > last) return { days: [], counts: [] };
  // What begins less what has ended, summed up day by day.
  const change = new Int32Array(last - first + 2);
  const add = ({ start, end }: DayInterval, count: number) => {
    change[start - first]! += count;
    change[end + 1 - first]! -= count;
  };
  const unit = ground.unit(view);
  if (unit) {
    const rows = unit.rows.filter((row) => (filter.mask[row]! & ~WINDOW) === 0);
    for (const stretch of stretchesByUnit(rows, unit.codes, (row) => spans[codes[row]!] ?? null)) add(stretch, 1);
  } else {
    const counts = filter.byCodeWithoutOwn("window");
    spans.forEach((span, code) => {
      if (span) add(span, counts[code]!);
    });
  }
  return summedUp(change, first);
}

function summedUp(change: Int32Array, first: number): Overview {
  const days: number[] = [];
  const counts: number[] = [];
  let sum = 0;
  for (let at = 0; at < change.length; at++) {
    sum += change[at]!;
    if (sum === 0) continue;
    days.push(first + at);
    counts.push(sum);
  }
  return { days, counts };
}

/** The stretches of each unit's rows, each day of a unit once. `rows` has those of one unit together. */
function* stretchesByUnit(rows: Uint32Array, codes: Uint32Array, spanOf: (row: number) => DayInterval | null) {
  for (let at = 0; at < rows.length; ) {
    const code = codes[rows[at]!];
    const spans: DayInterval[] = [];
    for (; at < rows.length && codes[rows[at]!] === code; at++) {
      const span = spanOf(rows[at]!);
      if (span) spans.push(span);
    }
    yield* merged(spans);
  }
}
