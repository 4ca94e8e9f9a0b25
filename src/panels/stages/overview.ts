import { dayNumber, isoDay, MONTHS } from "../../dossier/days";
import type { Coverage } from "../../engine/rows";

/** What the brush spans: the days from the first covered one to the last, and in front of them one place for all that is earlier. */
export interface Overview {
  /** The left end of the range: a little before `first` if anything is earlier, else `first`. */
  readonly least: number;
  readonly first: number;
  readonly last: number;
  readonly bars: readonly { readonly day: number; readonly count: number }[];
  /** The most codings of a day before `first`: a coding of a year is there on each of its days. */
  readonly earlier: number;
  readonly months: readonly { readonly day: number; readonly label: string }[];
}

/** The share of the brush that stands for everything before the first covered day. */
const EARLIER_SHARE = 0.13;

const MOST_BARS = 366;

/** `earliest` is the first day of anything in the dossier: the place for what is earlier stays while filters change. */
export function layOutOverview(
  { days, counts }: { readonly days: readonly number[]; readonly counts: readonly number[] },
  earliest: number | null,
  { stretches }: Coverage,
): Overview {
  const first = stretches[0]?.start ?? days[0] ?? 0;
  const last = Math.max(first, stretches.at(-1)?.end ?? days.at(-1) ?? first);
  const bars: { day: number; count: number }[] = [];
  let earlier = 0;
  // Bars of so many days stand for the fullest of them: a bar for each of ten years of days would cover its neighbours.
  const width = Math.max(1, Math.ceil((last - first + 1) / MOST_BARS));
  for (const [at, day] of days.entries()) {
    const count = counts[at] ?? 0;
    const bar = bars.at(-1);
    if (day < first) earlier = Math.max(earlier, count);
    else if (day > last) break;
    else if (width > 1 && bar && Math.floor((bar.day - first) / width) === Math.floor((day - first) / width))
      bars[bars.length - 1] = { day: bar.day, count: Math.max(bar.count, count) };
    else bars.push({ day, count });
  }
  const room =
    earliest !== null && earliest < first
      ? Math.max(2, Math.round(((last - first + 1) * EARLIER_SHARE) / (1 - EARLIER_SHARE)))
      : 0;
  return {
    least: first - room,
    first,
    last,
    bars,
    earlier,
    months: monthsOf(first, last),
  };
}

/** The first days of months, of years where there are many: about as many as have room for a label. */
function monthsOf(first: number, last: number) {
  const [year, month] = isoDay(first - 1)
    .split("-")
    .map(Number) as [number, number];
  // A label that would be cut off at the right end is left out.
  const end = last - 0.1 * (last - first);
  const starts: { day: number; label: string; year: boolean }[] = [];
  for (let next = month + 1; ; next++) {
    const day = dayNumber(year + Math.floor((next - 1) / 12), ((next - 1) % 12) + 1, 1);
    if (day > end) break;
    const label = MONTHS[(next - 1) % 12] ?? "";
    starts.push({ day, label, year: (next - 1) % 12 === 0 });
  }
  if (starts.length > 30)
    return starts.filter(({ year }) => year).map(({ day }) => ({ day, label: isoDay(day).slice(0, 4) }));
  const every = Math.ceil(starts.length / 6);
  return starts.filter((_, at) => at % every === 0).map(({ day, label }) => ({ day, label }));
}
