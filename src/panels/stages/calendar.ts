import { type DayInterval, dayNumber, isoDay } from "../../dossier/days";

/** How wide a bin of time is, or how far apart ticks stand. */
export const PERIODS = ["day", "week", "month", "quarter", "year", "decade"] as const;
export type Period = (typeof PERIODS)[number];

/** Days of a period, about. */
export const DAYS: Readonly<Record<Period, number>> = {
  day: 1,
  week: 7,
  month: 30,
  quarter: 91,
  year: 365,
  decade: 3652,
};

/** The first day of the period that a day is in; weeks begin on Mondays. */
export function startOf(period: Period, day: number): number {
  if (period === "day") return day;
  // The first day of 1970 was a Thursday.
  if (period === "week") return day - ((((day + 3) % 7) + 7) % 7);
  const [year = 1970, month = 1] = isoDay(day).split("-").map(Number);
  if (period === "month") return dayNumber(year, month, 1);
  if (period === "quarter") return dayNumber(year, month - ((month - 1) % 3), 1);
  return dayNumber(period === "year" ? year : year - (year % 10), 1, 1);
}

/** The first day of the next one; `start` is the first day of a period. */
export function nextAfter(period: Period, start: number): number {
  if (period === "day" || period === "week") return start + DAYS[period];
  return startOf(period, start + Math.round(1.2 * DAYS[period]));
}

/** The first days of the periods from the one that has the first day to the one that has the last. */
export function startsOf(period: Period, { start, end }: DayInterval): readonly number[] {
  const starts: number[] = [];
  for (let day = startOf(period, start); day <= end; day = nextAfter(period, day)) starts.push(day);
  return starts;
}

/** "9 Feb", "Feb", "2025", "2020s"; a week by its first day, a quarter by its first month. */
export function shortName(period: Period, day: number): string {
  const [year = "", month = ""] = isoDay(day).split("-");
  if (period === "decade") return `${year.slice(0, 3)}0s`;
  if (period === "year") return year;
  const name = MONTH.format(new Date(day * 86_400_000));
  if (period === "day" || period === "week") return `${Number(isoDay(day).slice(8))} ${name}`;
  return month === "01" ? year : name;
}

const MONTH = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" });
