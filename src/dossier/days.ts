/** A stretch of whole days since 1970-01-01 (UTC), both ends inclusive. */
export interface DayInterval {
  readonly start: number;
  readonly end: number;
}

/**
 * Every day that a date in EDTF may mean, from the first to the last. For dates that were validated (edtf.ts): it reads
 * the years, months and days that it finds. Throws where it finds none.
 */
export function daysOf(edtf: string): DayInterval {
  const spans = [...edtf.matchAll(DATE)].map(([, year, month, day]) => {
    const start = dayNumber(+year!, +(month ?? 1), +(day ?? 1));
    return { start, end: day ? start : dayNumber(+year!, +(month ?? 12) + 1, 1) - 1 };
  });
  if (spans.length === 0) throw new Error(`Not a date: ${edtf}`);
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

/** A plain ISO day in English: "9 Feb 2025". Whatever else a date may be, edtfWords.ts says. */
export function formatDay(day: string): string {
  const [year, month, dayOfMonth] = day.split("-").map(Number);
  return `${dayOfMonth} ${MONTHS[(month ?? 0) - 1]} ${year}`;
}

/** An ISO day of a day number: 20128 is "2025-02-09". Also the way back from an interval to text. */
export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** The day number of a date in the Gregorian calendar, whole days since 1970-01-01. A 13th month is the next January. */
export function dayNumber(year: number, month: number, dayOfMonth: number): number {
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  return new Date(0).setUTCFullYear(year, month - 1, dayOfMonth) / DAY;
}

const DATE = /(\d{4})(?:-(\d\d))?(?:-(\d\d))?/g;

/** In milliseconds. */
const DAY = 86_400_000;

export const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
