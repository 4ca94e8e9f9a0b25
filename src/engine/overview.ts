import type { View } from "../store/view";
import { axisOf, WINDOW } from "./filter";
import type { Ground } from "./ground";
import type { Overview } from "./rows";

/**
 * For each day how many codings a window of that day alone would hold, in the View's unit, under every clause but the
 * window. A coding of a month is there on each of its days.
 */
export function overview(ground: Ground, view: View): Overview {
  const { mask } = ground.filter;
  const { start, end } = ground.columns.days[axisOf(view)];
  const passes = (row: number) => (mask[row]! & ~WINDOW) === 0 && start[row]! <= end[row]!;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < mask.length; row++) {
    if (!passes(row)) continue;
    if (start[row]! < first) first = start[row]!;
    if (end[row]! > last) last = end[row]!;
  }
  if (first > last) return { days: [], counts: [] };
  // What begins less what has ended, summed up day by day.
  const change = new Int32Array(last - first + 2);
  const add = (from: number, to: number) => {
    change[from - first]!++;
    change[to + 1 - first]!--;
  };
  const unit = ground.unit(view);
  if (!unit) for (let row = 0; row < mask.length; row++) passes(row) && add(start[row]!, end[row]!);
  else
    for (const intervals of mergedByUnit(unit.rows.filter(passes), unit.codes, start, end))
      for (const interval of intervals) add(interval.start, interval.end);
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

/** For each unit the stretches of its rows, each day once. */
function* mergedByUnit(rows: Uint32Array, codes: Uint32Array, start: Int32Array, end: Int32Array) {
  for (let at = 0; at < rows.length; ) {
    const code = codes[rows[at]!];
    const intervals: { start: number; end: number }[] = [];
    for (; at < rows.length && codes[rows[at]!] === code; at++)
      intervals.push({ start: start[rows[at]!]!, end: end[rows[at]!]! });
    const merged: { start: number; end: number }[] = [];
    for (const interval of intervals.sort((a, b) => a.start - b.start)) {
      const previous = merged.at(-1);
      if (previous && interval.start <= previous.end) previous.end = Math.max(previous.end, interval.end);
      else merged.push(interval);
    }
    yield merged;
  }
}
