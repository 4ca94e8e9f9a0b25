import type { MarkGroup } from "./groups";

export interface StackSizes {
  /** Between two rungs, in pixels. */
  readonly pitch: number;
  /** Radius of a mark in pixels. */
  readonly radius: number;
  /** Size of small text in pixels. */
  readonly em: number;
}

/** How the dots of groups that coincide may stand: from the left edge, about the middle of the rung, in pixels. */
export interface Arrangement {
  readonly width: number;
  /** Asked of the one that is taken: most of them are only measured. */
  readonly offsets: () => readonly (readonly { readonly x: number; readonly y: number }[])[];
  /** Where the number of codings stands, if there are fewer dots than codings. */
  readonly tallyAt: number | null;
}

/** Between two marks, in pixels. */
export const GAP = 1.5;
/** How far an overlapping mark stands from the one before, as a share of the whole step. */
const OVERLAP = 0.6;

/** From the roomiest to the tightest; there is always one. `unit` is the room that their date has, in pixels. */
export function arrangements(
  groups: readonly MarkGroup[],
  unit: number,
  { pitch, radius, em }: StackSizes,
): readonly Arrangement[] {
  const step = 2 * radius + GAP;
  const rowHeight = 3 * radius;
  const rows = Math.max(1, Math.floor((pitch - 4) / rowHeight));
  const each = groups.map(({ marks }) => marks.length);
  const single = groups.map(() => 1);
  const total = each.reduce((sum, count) => sum + count, 0);
  const options: Arrangement[] = [];
  for (const [share, most] of [
    [1, Math.max(1.6 * unit, step)],
    [OVERLAP, Math.max(2.4 * unit, 2 * step)],
  ] as const) {
    // On one line as long as there is room: a mark off the line of its rung is harder to read.
    for (const lines of new Set([1, rows])) {
      const dots = grid(each, lines, share * step, step, rowHeight);
      const tighter = dots.width < (options.at(-1)?.width ?? Number.POSITIVE_INFINITY);
      if (dots.width <= most && tighter) options.push({ ...dots, tallyAt: null });
    }
  }
  const merged = grid(single, rows, OVERLAP * step, step, rowHeight);
  const room = total > groups.length ? 0.6 * em * String(total).length + 3 : 0;
  options.push({ ...merged, width: merged.width + room, tallyAt: room > 0 ? merged.width + 3 : null });
  return options;
}

/** Dots in columns of so many rows, filled from the top; the first column's left edge is at 0. */
function grid(counts: readonly number[], rows: number, step: number, size: number, rowHeight: number) {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const used = Math.min(rows, total);
  const columns = Math.ceil(total / used);
  const placeOf = (at: number) => {
    const column = Math.floor(at / used);
    const inColumn = Math.min(used, total - column * used);
    return { x: size / 2 + column * step, y: ((at % used) - (inColumn - 1) / 2) * rowHeight };
  };
  const offsets = () => {
    let at = 0;
    return counts.map((count) => Array.from({ length: count }, () => placeOf(at++)));
  };
  return { width: (columns - 1) * step + size, offsets };
}
