import { type DayInterval, dayNumber, daysOf, isoDay, MONTHS } from "../../dossier/days";
import type { ForecastRows } from "../../engine/forecasts";

/** A time axis in per cent of the room there is: linear, in whole months. */
export interface Axis {
  readonly extent: DayInterval;
  /** Covered stretches that reach into it. */
  readonly covered: readonly DayInterval[];
  /** The day up to which the dossier was kept. */
  readonly today: number;
  /** First days of months. */
  readonly ticks: readonly { readonly day: number; readonly label: string }[];
}

export function axisOf({ extent }: ForecastRows, stretches: readonly DayInterval[], asOf: string): Axis {
  const first = monthOf(extent.start);
  const last = monthOf(extent.end);
  const step = STEPS.find((months) => (last - first + 1) / months <= MOST_TICKS) ?? 120;
  const months = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((month) => month % step === 0);
  const whole = { start: firstDay(first), end: firstDay(last + 1) - 1 };
  return {
    extent: whole,
    covered: stretches.filter(({ end }) => end >= whole.start),
    today: daysOf(asOf).end,
    ticks: months.map((month, at) => ({ day: firstDay(month), label: labelOf(month, at === 0) })),
  };
}

/** Where a day begins, as a share of the axis; what lies before it or behind it at its edge. */
export function left(day: number, { extent: { start, end } }: Axis): string {
  const share = (100 * (day - start)) / (end + 1 - start);
  return `${Math.min(100, Math.max(0, share)).toFixed(2)}%`;
}

const MOST_TICKS = 6;
/** Months between two ticks. */
const STEPS = [1, 3, 6, 12, 24, 60];

/** Months since the year 0. */
function monthOf(day: number): number {
  const [year, month] = isoDay(day).split("-").map(Number);
  return 12 * (year ?? 0) + (month ?? 1) - 1;
}

function firstDay(month: number): number {
  return dayNumber(Math.floor(month / 12), (month % 12) + 1, 1);
}

/** The first with its year; a year's first month is the year. */
function labelOf(month: number, first: boolean): string {
  const year = Math.floor(month / 12);
  if (first) return `${MONTHS[month % 12]} ${year}`;
  return month % 12 === 0 ? `${year}` : `${MONTHS[month % 12]}`;
}
