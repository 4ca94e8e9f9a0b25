import type { DayInterval } from "../../dossier/days";
import { isoDay } from "../../dossier/days";
import { evenTicks } from "./evenTicks";
import type { Column, Segment } from "./segment";
import { placeTicks, type Tick } from "./ticks";

/** What a time axis is made of. Days are whole days since 1970-01-01; the window's ends may be open. */
export interface AxisInput {
  /** Merged covered stretches, in order. */
  readonly stretches: readonly DayInterval[];
  /** The dates of everything that may be drawn: those outside the stretches get a place of their own. */
  readonly dates: readonly DayInterval[];
  /** Days that a tick should stand at: the dates of the articles; null where they are too many, and ticks stand evenly. */
  readonly events: readonly number[] | null;
  readonly from: number | null;
  readonly to: number | null;
  /** Pixels. */
  readonly width: number;
  /** Size of the tick labels in pixels. */
  readonly em: number;
}

/**
 * A time axis in pieces: linear inside each covered stretch, a break of fixed width between two, and before the first
 * one the dates told in retrospect, in order but not to scale.
 */
export interface TimeAxis {
  readonly width: number;
  readonly segments: readonly Segment[];
  readonly ticks: readonly Tick[];
  /** Pixels of one day inside a covered stretch; 0 if there is none. */
  readonly day: number;
  /** The middle of a day in pixels: inside the width, and never left of an earlier day's. */
  x(day: number): number;
  /** The left edge of a day. */
  edge(day: number): number;
  /** The left edge of the first day and the right edge of the last, in pixels. */
  span(date: DayInterval): readonly [number, number];
}

export function timeAxis(input: AxisInput): TimeAxis {
  const width = Math.max(0, input.width);
  const parts = partsOf(input);
  const sized = layOut(parts, width, input.em);
  const segments = sized.segments;
  const columns = segments.flatMap((segment) => segment.columns);
  const edge = edgeOf(segments, width);
  const byDate = new Map(columns.map((one) => [keyOf(one.date), one]));
  const column = (date: DayInterval) => byDate.get(keyOf(date));
  return {
    width,
    segments,
    ticks: input.events
      ? placeTicks(segments, input.events, edge, width, input.em)
      : evenTicks(segments, edge, width, input.em),
    edge,
    day: sized.day,
    x: (day) => (edge(day) + edge(day + 1)) / 2,
    span: (date) => {
      const own = column(date);
      return own ? [own.x0, own.x1] : [edge(date.start), edge(date.end + 1)];
    },
  };
}

/** A part before it has a place; `dates` are those told in retrospect. */
interface Part {
  readonly kind: Segment["kind"];
  readonly from: number;
  readonly to: number;
  readonly dates: readonly DayInterval[];
}

/** The stretches, what lies between and around them, cut to the window. What is outside and empty is left out. */
function partsOf({ stretches: all, dates, from, to }: AxisInput): readonly Part[] {
  const stretches = withoutShortBreaks(all);
  const first = stretches[0];
  const last = stretches.at(-1);
  if (!first || !last) return [];
  const low = dates.reduce((least, { start }) => Math.min(least, start), first.start);
  const high = dates.reduce((most, { end }) => Math.max(most, end), last.end);
  const lowest = Math.max(from ?? low, low);
  const highest = Math.min(to ?? high, high);
  const whole: Part[] = [
    {
      kind: "retrospect",
      from: low,
      to: first.start - 1,
      dates: distinct(dates.filter(({ end }) => end < first.start)),
    },
  ];
  for (const [at, stretch] of stretches.entries()) {
    whole.push({ kind: "covered", from: stretch.start, to: stretch.end, dates: [] });
    const next = stretches[at + 1];
    const end = next ? next.start - 1 : high;
    whole.push({
      kind: "break",
      from: stretch.end + 1,
      to: end,
      dates: dates.filter((date) => within(date, stretch.end + 1, end)),
    });
  }
  const cut = whole
    .map((part) => ({ ...part, from: Math.max(part.from, lowest), to: Math.min(part.to, highest) }))
    .filter((part) => part.from <= part.to && (part.kind !== "retrospect" || part.dates.length > 0));
  // A break is told between two stretches; at either end only if something is dated in it.
  const told = cut.filter(
    (part, at) => part.kind !== "break" || part.dates.length > 0 || (at > 0 && at < cut.length - 1),
  );
  return told.length > 0 ? told : cut;
}

/** With more breaks than these the longest stay; the others are to scale, and the strip below shows what is covered. */
const MOST_BREAKS = 12;

function withoutShortBreaks(stretches: readonly DayInterval[]): readonly DayInterval[] {
  const lengths = stretches.slice(1).map(({ start }, at) => start - stretches[at]!.end - 1);
  if (lengths.length <= MOST_BREAKS) return stretches;
  const [least = 0] = [...lengths].sort((a, b) => b - a).slice(MOST_BREAKS);
  const starts = [0, ...lengths.flatMap((length, at) => (length > least ? [at + 1] : []))];
  return starts.map((at, index) => ({
    start: stretches[at]!.start,
    end: stretches[(starts[index + 1] ?? stretches.length) - 1]!.end,
  }));
}

function keyOf({ start, end }: DayInterval): string {
  return `${start} ${end}`;
}

function within(date: DayInterval, from: number, to: number): boolean {
  return date.start >= from && date.end <= to;
}

/** By start, then end, each once. */
function distinct(dates: readonly DayInterval[]): readonly DayInterval[] {
  const sorted = [...dates].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter(
    ({ start, end }, at) => at === 0 || sorted[at - 1]?.start !== start || sorted[at - 1]?.end !== end,
  );
}

/** Room for "22 Dec 2025" on a line of its own, or at least for "coverage"; never so much that the stretches suffer. */
const BREAK_EM = 6.4;
const BREAK_LEAST_EM = 4.8;
const RETROSPECT_SHARE = 0.3;
const BREAKS_SHARE = 0.4;

function layOut(parts: readonly Part[], width: number, em: number): { segments: readonly Segment[]; day: number } {
  const breaks = parts.filter(({ kind }) => kind === "break").length;
  const days = parts.reduce((sum, part) => sum + (part.kind === "covered" ? part.to - part.from + 1 : 0), 0);
  const columns = parts.find(({ kind }) => kind === "retrospect")?.dates.map((date) => columnWidth(date, em)) ?? [];
  const wanted = columns.reduce((sum, one) => sum + one, 0);
  const share =
    breaks === 0
      ? 0
      : Math.min(BREAK_EM * em, Math.max(BREAK_LEAST_EM * em, 0.12 * width), (BREAKS_SHARE * width) / breaks);
  const onlyBreaks = days === 0 && wanted === 0;
  const breakWidth = onlyBreaks && breaks > 0 ? width / breaks : share;
  const rest = Math.max(0, width - breaks * breakWidth);
  const retrospect = days === 0 ? (wanted > 0 ? rest : 0) : Math.min(wanted, RETROSPECT_SHARE * width, rest);
  const day = days === 0 ? 0 : (rest - retrospect) / days;
  let x = 0;
  const segments = parts.map((part): Segment => {
    const x0 = x;
    if (part.kind === "break") x += breakWidth;
    else if (part.kind === "covered") x += day * (part.to - part.from + 1);
    else x += retrospect;
    const scale = wanted > 0 ? retrospect / wanted : 0;
    const own = part.kind === "retrospect" ? columnsOf(part.dates, columns, x0, scale) : [];
    return { kind: part.kind, from: part.from, to: part.to, x0, x1: Math.min(x, width), columns: own };
  });
  return { segments, day };
}

function columnsOf(
  dates: readonly DayInterval[],
  widths: readonly number[],
  x0: number,
  scale: number,
): readonly Column[] {
  let x = x0;
  return dates.map((date, at) => {
    const start = x;
    x += (widths[at] ?? 0) * scale;
    return { date, x0: start, x1: x };
  });
}

/** Room for "2022" or "Nov 2024". */
function columnWidth({ start, end }: DayInterval, em: number): number {
  const years = isoDay(start).slice(0, 4) === isoDay(end).slice(0, 4) && end - start >= 364;
  return (years ? 3.2 : 5.6) * em;
}

/** The left edge of a day in pixels, by straight lines between the known places. */
function edgeOf(segments: readonly Segment[], width: number): (day: number) => number {
  const knots: { day: number; x: number }[] = [];
  for (const segment of segments) {
    if (segment.kind === "retrospect") {
      for (const { date, x0 } of segment.columns)
        if (knots.at(-1)?.day !== date.start) knots.push({ day: date.start, x: x0 });
    } else knots.push({ day: segment.from, x: segment.x0 });
    knots.push({ day: segment.to + 1, x: segment.x1 });
  }
  return (day) => {
    let [after, beyond] = [0, knots.length];
    while (after < beyond) {
      const middle = (after + beyond) >> 1;
      if (knots[middle]!.day > day) beyond = middle;
      else after = middle + 1;
    }
    if (knots.length === 0) return width / 2;
    if (after === 0) return 0;
    if (after === knots.length) return knots.at(-1)!.x;
    const a = knots[after - 1] as { day: number; x: number };
    const b = knots[after] as { day: number; x: number };
    return a.x + ((day - a.day) / (b.day - a.day)) * (b.x - a.x);
  };
}
