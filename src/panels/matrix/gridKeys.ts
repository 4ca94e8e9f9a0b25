/** Moving in a grid whose one tab stop roves: every place one can be is an element with a `tabindex`. */

const STEP = 5;

/** A line of the grid, and a stop in it; both from 0. */
export interface Place {
  readonly line: number;
  readonly at: number;
}

/** The stop that a key leads to from `from`, or null if the key is none of the grid's [contract 3.2]. */
export function stopAfter(key: string, ctrl: boolean, from: HTMLElement): HTMLElement | null {
  const lines = [...(from.closest("table")?.rows ?? [])].map(stopsOf).filter((stops) => stops.length > 0);
  const line = lines.findIndex((stops) => stops.includes(from));
  const at = lines[line]?.indexOf(from) ?? -1;
  const next = placeAfter(key, ctrl, { line, at }, lines.length, (of) => lines[of]?.length ?? 0);
  return (next && lines[next.line]?.[next.at]) ?? null;
}

/**
 * The same by numbers, in a grid that need not be drawn: `lines` of them, with so many `stops` each; a page is so many
 * lines. Lines are matched from their ends, since some begin with one stop more than others.
 */
export function placeAfter(
  key: string,
  ctrl: boolean,
  { line, at }: Place,
  lines: number,
  stops: (line: number) => number,
  page = STEP,
): Place | null {
  const last = (of: number) => stops(of) - 1;
  const up = (by: number) => {
    const to = Math.min(lines - 1, Math.max(0, line + by));
    return { line: to, at: Math.max(0, last(to) - (last(line) - at)) };
  };
  switch (key) {
    case "ArrowRight":
      return { line, at: Math.min(last(line), at + 1) };
    case "ArrowLeft":
      return { line, at: Math.max(0, at - 1) };
    case "ArrowDown":
      return up(1);
    case "ArrowUp":
      return up(-1);
    case "PageDown":
      return up(page);
    case "PageUp":
      return up(-page);
    case "Home":
      return { line: ctrl ? 0 : line, at: 0 };
    case "End": {
      const to = ctrl ? lines - 1 : line;
      return { line: to, at: last(to) };
    }
    default:
      return null;
  }
}

function stopsOf(row: HTMLTableRowElement): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>("[tabindex]")];
}
