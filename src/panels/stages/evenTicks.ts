import { isoDay } from "../../dossier/days";
import { DAYS, PERIODS, type Period, shortName, startsOf } from "./calendar";
import type { Segment } from "./segment";
import { middleOf, type Tick, textWidth } from "./ticks";

/**
 * Ticks at the beginnings of one period, the shortest whose labels have room; of what is told in retrospect, which is not to
 * scale, at its first and its last date.
 */
export function evenTicks(
  segments: readonly Segment[],
  edge: (day: number) => number,
  width: number,
  em: number,
): readonly Tick[] {
  const placed: Tick[] = [];
  const place = (tick: Tick) => {
    const reach = (other: Tick) => (textWidth(tick.label, em) + textWidth(other.label, em)) / 2 + 0.6 * em;
    const apart = (other: Tick) => Math.abs(middleOf(other, width, em) - middleOf(tick, width, em)) >= reach(other);
    if (placed.every(apart)) placed.push(tick);
  };
  for (const { kind, from, to, x0, x1, columns } of segments) {
    if (kind === "covered") {
      const period = periodFor((x1 - x0) / (to - from + 1), em);
      // Years first: a month alone does not say which.
      const starts = startsOf(period, { start: from, end: to }).filter((day) => day >= from);
      const first = isYear(from) ? [] : [from];
      const ticks = [...starts.filter(isYear), ...first, ...starts].map((day) => ({
        x: edge(day),
        label: isYear(day) || day !== from ? shortName(period, day) : withYear(period, day),
      }));
      for (const tick of ticks) place(tick);
    } else if (kind === "retrospect" && columns.length > 0) {
      for (const { date, x0: start, x1: end } of [columns[0]!, columns.at(-1)!])
        place({ x: (start + end) / 2, label: isoDay(date.start).slice(0, 4) });
    }
  }
  return placed.sort((a, b) => a.x - b.x);
}

/** The shortest with room for its labels. */
function periodFor(day: number, em: number): Period {
  return (
    PERIODS.find((period) => day * DAYS[period] >= (period === "day" || period === "week" ? 4.4 : 2.8) * em) ?? "decade"
  );
}

function isYear(day: number): boolean {
  return isoDay(day).endsWith("-01-01");
}

/** The first tick says the year. */
function withYear(period: Period, day: number): string {
  const year = isoDay(day).slice(0, 4);
  const name = shortName(period === "year" || period === "decade" ? "month" : period, day);
  return name === year ? year : `${name} ${year}`;
}
