import type { DayInterval } from "../../dossier/days";
import type { TimeAxis } from "./axis";
import { DAYS, nextAfter, PERIODS, type Period, startOf, startsOf } from "./calendar";

/** A stretch of days with its place on the axis, in pixels. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly x0: number;
  readonly x1: number;
}

/** The axis in bins without a gap between them. */
export interface Bins {
  readonly bins: readonly Bin[];
  /** What the engine counts by: the first day of each, and the day after the last. */
  readonly edges: readonly number[];
  /** Of the days that are to scale. */
  readonly period: Period;
}

/**
 * Bins as wide as the shortest period that has so many pixels. A break is one bin; of what is told in retrospect only the
 * periods that have something stand side by side, as it is not to scale.
 */
export function binsOf(axis: TimeAxis, dates: readonly DayInterval[], least: number): Bins {
  const period = PERIODS.find((one) => axis.day * DAYS[one] >= least) ?? "decade";
  const bins = axis.segments.flatMap(({ kind, from, to, x0, x1 }): readonly Bin[] => {
    if (kind === "break") return [{ from, to, x0, x1 }];
    if (kind === "retrospect") return sideBySide(dates, { start: from, end: to }, x0, x1, least);
    const starts = startsOf(period, { start: from, end: to });
    return starts.map((start) => {
      const [first, last] = [Math.max(from, start), Math.min(to, nextAfter(period, start) - 1)];
      return { from: first, to: last, x0: axis.edge(first), x1: axis.edge(last + 1) };
    });
  });
  const last = bins.at(-1);
  return { bins, edges: last ? [...bins.map(({ from }) => from), last.to + 1] : [], period };
}

/** A bin goes on until the next one begins: nothing is dated between them. */
function sideBySide(
  dates: readonly DayInterval[],
  within: DayInterval,
  x0: number,
  x1: number,
  least: number,
): readonly Bin[] {
  const most = Math.max(1, Math.floor((x1 - x0) / least));
  const own = dates.filter(({ start, end }) => end >= within.start && start <= within.end);
  for (const period of PERIODS) {
    const starts = new Set<number>();
    for (const { start, end } of own) {
      const [first, last] = [Math.max(start, within.start), Math.min(end, within.end)];
      for (let day = startOf(period, first); day <= last && starts.size <= most; day = nextAfter(period, day))
        starts.add(Math.max(day, within.start));
      if (starts.size > most) break;
    }
    if (starts.size > most && period !== "decade") continue;
    const firsts = starts.size > most ? [within.start] : [...starts].sort((a, b) => a - b);
    const width = (x1 - x0) / Math.max(1, firsts.length);
    return firsts.map((from, at) => ({
      from: at === 0 ? within.start : from,
      to: (firsts[at + 1] ?? within.end + 1) - 1,
      x0: x0 + at * width,
      x1: x0 + (at + 1) * width,
    }));
  }
  return [];
}
