interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A run of a text under the same stretches all along; `over` holds those that cover it, in their order. */
export interface Segment<T> {
  readonly start: number;
  readonly end: number;
  readonly over: readonly T[];
}

/**
 * Cuts a text from `from` to `to` wherever a stretch begins or ends, so that stretches that lie in or across one another can be
 * drawn as runs side by side. The segments follow one another without a gap; offsets are whatever the stretches count in.
 */
export function segmentsOf<T extends Stretch>(from: number, to: number, stretches: readonly T[]): Segment<T>[] {
  const inside = stretches.filter(({ start, end }) => start < to && end > from && start < end);
  const cuts = new Set([from, to]);
  for (const { start, end } of inside) {
    if (start > from) cuts.add(start);
    if (end < to) cuts.add(end);
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, at) => {
    const end = sorted[at + 1]!;
    return { start, end, over: inside.filter((stretch) => stretch.start <= start && stretch.end >= end) };
  });
}
