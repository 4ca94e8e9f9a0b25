import type { DayInterval } from "../dossier/days";
import type { View } from "../store/view";
import { grouped } from "./column";
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
  const add = ({ start, end }: DayInterval, count = 1) => {
    change[start - first]! += count;
    change[end + 1 - first]! -= count;
  };
  const unit = ground.unit(view);
  if (unit) {
    eachStretch(
      unitsByDate(ground, view),
      unit.codes,
      (row) => (filter.mask[row] === 0 || filter.mask[row] === WINDOW ? (spans[codes[row]!] ?? null) : null),
      add,
    );
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

/** Rows by unit, those of one in order of date. */
function unitsByDate(ground: Ground, view: View): Uint32Array {
  return ground.once(`${view.count} by ${axisOf(view)}`, () => {
    const { codes } = ground.unit(view)!;
    const dated = ground.dated(view);
    const { rows } = grouped(
      dated.map((row) => codes[row]!),
      codes.reduce((most, code) => Math.max(most, code + 1), 0),
    );
    return rows.map((at) => dated[at]!);
  });
}

/** Each day of a unit once: what a row adds to the days of those before it. */
function eachStretch(
  rows: Uint32Array,
  codes: Uint32Array,
  spanOf: (row: number) => DayInterval | null,
  add: (stretch: DayInterval) => void,
): void {
  let unit = -1;
  let reached = 0;
  for (let at = 0; at < rows.length; at++) {
    const span = spanOf(rows[at]!);
    if (!span) continue;
    if (codes[rows[at]!] !== unit) reached = Number.NEGATIVE_INFINITY;
    unit = codes[rows[at]!]!;
    if (span.end <= reached) continue;
    add(span.start > reached ? span : { start: reached + 1, end: span.end });
    reached = span.end;
  }
}
