/** Which of many lines or columns of one size are drawn: those in sight, some around them, and one that must not go. */

/** One that is drawn, by its index; or room for some that are not. */
export type Drawn = { readonly index: number } | { readonly before: number; readonly gap: number };

interface Sight {
  /** How far it is scrolled, and how much is in sight, in CSS pixels. */
  readonly from: number;
  readonly room: number;
  /** Of one line or column, in CSS pixels. */
  readonly size: number;
  readonly count: number;
}

/** The first in sight, or in part, and the one after the last. */
export function inSight({ from, room, size, count }: Sight): readonly [number, number] {
  const first = Math.max(0, Math.min(count - 1, Math.floor(from / size)));
  return [first, Math.min(count, Math.ceil((from + room) / size))];
}

/** `around` more on either side, in steps of so many, so that few moves draw anew; `kept` is drawn wherever it is. */
export function drawnOf(sight: Sight, around: number, kept: number): readonly Drawn[] {
  const { count } = sight;
  const [first, end] = inSight(sight);
  const from = Math.max(0, Math.floor(first / around) * around - around);
  const to = Math.min(count, Math.ceil(end / around) * around + around);
  const drawn: Drawn[] = [];
  let next = 0;
  const draw = (start: number, stop: number) => {
    if (start > next) drawn.push({ before: start, gap: start - next });
    for (let index = start; index < stop; index++) drawn.push({ index });
    next = stop;
  };
  if (kept >= 0 && kept < from) draw(kept, kept + 1);
  draw(from, to);
  if (kept >= to && kept < count) draw(kept, kept + 1);
  if (next < count) drawn.push({ before: count, gap: count - next });
  return drawn;
}

/** How far to scroll so that one of them is in sight: no further than needed, or into the middle. */
export function scrolledTo(index: number, { from, room, size }: Sight, middle = false): number {
  const [start, end] = [index * size, (index + 1) * size];
  if (start >= from && end <= from + room) return from;
  if (middle) return Math.max(0, start - (room - size) / 2);
  return start < from ? start : Math.max(0, end - room);
}
