import type { DayInterval } from "../../dossier/days";
import { isoDay } from "../../dossier/days";
import { formatEdtf } from "../../dossier/edtfWords";
import type { Segment } from "./segment";

/** A labelled place on the axis, in pixels. */
export interface Tick {
  readonly x: number;
  readonly label: string;
}

/** About how wide a text is, in pixels: close enough to keep labels apart. */
export function textWidth(text: string, em: number): number {
  return 0.56 * em * text.length;
}

/** A date without more than the reader needs: a month or year whole where it is one. */
export function dateText(date: DayInterval): string {
  return formatEdtf(edtfText(date));
}

/**
 * Ticks at the dates of articles, then at the first days of stretches and months, then at days, as far as their labels find room;
 * in retrospect one for each date that has a name of its own. None inside a break.
 */
export function placeTicks(
  segments: readonly Segment[],
  events: readonly number[],
  edge: (day: number) => number,
  width: number,
  em: number,
): readonly Tick[] {
  const placed: Tick[] = [];
  const fits = (tick: Tick, others: readonly Tick[]) => others.every((other) => apart(tick, other, width, em));
  for (const tick of segments.flatMap((segment) => candidates(segment, events, edge, em))) {
    if (fits(tick, placed)) placed.push(tick);
  }
  placed.sort((a, b) => a.x - b.x);
  for (const { kind, x0, x1, from } of segments) {
    if (kind !== "covered") continue;
    const at = placed.findIndex((tick) => {
      const others = placed.filter((other) => other !== tick);
      return tick.x >= x0 && tick.x <= x1 && fits(withYear(tick, from), others);
    });
    if (at >= 0) placed[at] = withYear(placed[at] as Tick, from);
  }
  return placed;
}

/** The first tick of a stretch that has room for it says the year. */
function withYear(tick: Tick, day: number): Tick {
  return { ...tick, label: `${tick.label} ${isoDay(day).slice(0, 4)}` };
}

function apart(a: Tick, b: Tick, width: number, em: number): boolean {
  const reach = (textWidth(a.label, em) + textWidth(b.label, em)) / 2 + 0.5 * em;
  return Math.abs(middleOf(a, width, em) - middleOf(b, width, em)) >= reach;
}

/** A label at the edge is moved inwards. */
export function middleOf({ x, label }: Tick, width: number, em: number): number {
  const half = textWidth(label, em) / 2;
  return Math.min(Math.max(x, half), width - half);
}

/** A day so wide has a tick of its own. */
const DAILY_EM = 4;

/** In the order in which they may take their room. */
function candidates(
  segment: Segment,
  events: readonly number[],
  edge: (day: number) => number,
  em: number,
): readonly Tick[] {
  if (segment.kind === "break") return [];
  if (segment.kind === "retrospect") {
    return columnTicks(segment);
  }
  const days = [...events.filter((day) => day >= segment.from && day <= segment.to), segment.from];
  const all = Array.from({ length: segment.to - segment.from + 1 }, (_, at) => segment.from + at);
  days.push(...all.filter((day) => isoDay(day).endsWith("-01")));
  if (segment.x1 - segment.x0 >= DAILY_EM * em * all.length) days.push(...all);
  return [...new Set(days)].map((day) => ({ x: (edge(day) + edge(day + 1)) / 2, label: dayLabel(day) }));
}

/** One for each date in retrospect; of neighbours that would be called the same, one under all of them. */
function columnTicks({ columns }: Segment): readonly Tick[] {
  const runs: { label: string; x0: number; x1: number }[] = [];
  for (const { date, x0, x1 } of columns) {
    const label = columnLabel(date);
    const last = runs.at(-1);
    if (last?.label === label) last.x1 = x1;
    else runs.push({ label, x0, x1 });
  }
  return runs.map(({ label, x0, x1 }) => ({ label, x: (x0 + x1) / 2 }));
}

/** "9 Feb". */
function dayLabel(day: number): string {
  return formatEdtf(isoDay(day)).replace(/ \d+$/, "");
}

/** "2022", "Nov 2024": the month is enough under a column; the mark's name has the day. */
function columnLabel({ start, end }: DayInterval): string {
  const [from, to] = [isoDay(start), isoDay(end)];
  if (from.slice(0, 7) === to.slice(0, 7)) return formatEdtf(from.slice(0, 7));
  const years = [from.slice(0, 4), to.slice(0, 4)];
  return years[0] === years[1] ? (years[0] as string) : `${years[0]}–${(years[1] as string).slice(2)}`;
}

function edtfText({ start, end }: DayInterval): string {
  const [from, to] = [isoDay(start), isoDay(end)];
  if (from === to) return from;
  const nextDay = isoDay(end + 1);
  if (from.endsWith("-01-01") && nextDay.endsWith("-01-01") && from.slice(0, 4) === to.slice(0, 4))
    return from.slice(0, 4);
  if (from.endsWith("-01") && nextDay.endsWith("-01") && from.slice(0, 7) === to.slice(0, 7)) return from.slice(0, 7);
  return `${from}/${to}`;
}
