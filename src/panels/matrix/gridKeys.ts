/** Moving in a grid whose one tab stop roves: every place one can be is an element with a `tabindex`. */

const STEP = 5;

/**
 * The stop that a key leads to from `from`, or null if the key is none of the grid's [contract 3.2]. Lines are matched from
 * their ends, since some begin with one stop more than others.
 */
export function stopAfter(key: string, ctrl: boolean, from: HTMLElement): HTMLElement | null {
  const table = from.closest("table");
  const row = from.closest("tr");
  if (!table || !row) return null;
  const lines = [...table.rows].map(stopsOf).filter((stops) => stops.length > 0);
  const line = lines.findIndex((stops) => stops.includes(from));
  const stops = lines[line];
  if (!stops) return null;
  const at = stops.indexOf(from);
  const up = (by: number) => {
    const target = lines[Math.min(lines.length - 1, Math.max(0, line + by))] ?? stops;
    return target[Math.max(0, target.length - (stops.length - at))] ?? null;
  };
  switch (key) {
    case "ArrowRight":
      return stops[at + 1] ?? from;
    case "ArrowLeft":
      return stops[at - 1] ?? from;
    case "ArrowDown":
      return up(1);
    case "ArrowUp":
      return up(-1);
    case "PageDown":
      return up(STEP);
    case "PageUp":
      return up(-STEP);
    case "Home":
      return (ctrl ? lines[0] : stops)?.[0] ?? null;
    case "End":
      return (ctrl ? lines.at(-1) : stops)?.at(-1) ?? null;
    default:
      return null;
  }
}

function stopsOf(row: HTMLTableRowElement): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>("[tabindex]")];
}
