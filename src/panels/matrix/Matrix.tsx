import { type KeyboardEvent, memo, type SyntheticEvent, type UIEvent, useRef, useState } from "react";
import type { MatrixColumn } from "../../engine/rows";
import { useLater } from "../../ui/later";
import { stopAfter } from "./gridKeys";
import type { Line } from "./lines";
import { MatrixLine } from "./MatrixLine";
import css from "./matrix.module.css";

/** What is pointed at: cells by line (issues with spaces between), a whole line, a whole issue. */
export interface Hot {
  readonly line: string | null;
  readonly issue: string | null;
  readonly cells: ReadonlyMap<string, string>;
}

/** Where in the grid: `head` or a line, and `fold`, `label` or an issue. */
export interface Spot {
  readonly line: string;
  readonly column: string;
}

export interface MatrixProps {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly columns: readonly MatrixColumn[];
  /** The sentence that defines an issue, by issue. */
  readonly definitions: ReadonlyMap<string, { readonly definition: string }>;
  /** Width of the room there is, in CSS pixels. */
  readonly width: number;
  /** How much larger than usual its text is. */
  readonly scale: number;
  /** How wide a column may become, in CSS pixels at a text scale of 1. */
  readonly most?: number;
  /** Lines and issues whose facet has their value. */
  readonly chosen: (spot: Spot) => boolean;
  readonly pinned: Spot | null;
  readonly hot: Hot;
  readonly onPick: (spot: Spot) => void;
  readonly onPoint: (spot: Spot | null) => void;
}

export const HEAD = "head";

/** Widths of columns and of the row headers, in CSS pixels at a text scale of 1. */
const LEAST = 72;
const MOST = 112;
const SIDE = 148;
const NARROW_SIDE = 120;

/** Width of the row headers in a grid of that width, in CSS pixels. */
export function sideOf(width: number, scale: number): number {
  return scale * (width < 520 * scale ? NARROW_SIDE : SIDE);
}

/** The grid: sources by issues, with sticky headers; it scrolls inside the room that it has. */
export const Matrix = memo(function Matrix(props: MatrixProps) {
  const {
    name,
    lines,
    columns: all,
    definitions,
    width,
    scale,
    most = MOST,
    chosen,
    pinned,
    hot,
    onPick,
    onPoint,
  } = props;
  const room = useRef<HTMLDivElement>(null);
  // Not asked of the room each time: the browser would lay out the page for it.
  const scrolled = useRef(false);
  const [spot, setSpot] = useState<Spot | null>(null);
  const side = sideOf(width, scale);
  const least = scale * LEAST;
  const fitting = Math.max(1, Math.floor((width - side) / least));
  // What is out of sight makes no picture wait: further columns, in the lines that come anew.
  const inSight = scrolled.current ? Infinity : fitting + 1;
  const [later, now] = useLater([...all.map(({ issue }) => issue), ...lines.map(({ key }) => key)], inSight);
  const columns = all.filter(({ issue }) => !later.includes(issue));
  const scrolls = fitting < all.length;
  const isThere = ({ line, column }: Spot) => {
    const row = lines.find(({ key }) => key === line);
    if (columns.some(({ issue }) => issue === column)) return row || line === HEAD;
    return row ? column === "label" || row.unfolded !== null : line === HEAD && column === "on" && scrolls;
  };
  const stop = [spot, pinned].find((at) => at && isThere(at)) ?? { line: lines[0]?.key ?? HEAD, column: "label" };
  const each = Math.max(least, Math.min(scale * most, Math.floor((width - side) / all.length)));

  const onScroll = ({ currentTarget }: UIEvent) => {
    scrolled.current = currentTarget.scrollLeft > 0;
    now();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const from = event.target as HTMLElement;
    if (event.altKey || event.shiftKey) return;
    const next = stopAfter(event.key, event.ctrlKey || event.metaKey, from);
    if (next) goTo(next);
    else if ((event.key === "Enter" || event.key === " ") && from.tagName === "TD") pick(event);
    else return;
    event.preventDefault();
  };
  const pick = ({ target }: SyntheticEvent) => {
    const at = spotOf(target);
    if (at?.column === "on") scrollOn(room.current, fitting * least);
    else if (at) onPick(at);
  };
  return (
    <div ref={room} className={css.room} style={{ scrollPaddingInlineStart: side }} onScroll={onScroll}>
      <table
        role="grid"
        aria-label={name}
        className={css.grid}
        style={{ width: side + each * all.length }}
        onClick={pick}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => setSpot(spotOf(target))}
        onBlur={() => onPoint(null)}
        onPointerOver={({ target }) => onPoint(spotOf(target))}
        onPointerLeave={() => onPoint(null)}
      >
        <colgroup>
          <col style={{ width: side }} />
          {columns.map(({ issue }) => (
            <col key={issue} style={{ width: each }} data-hot={hot.issue === issue || undefined} />
          ))}
          {later.length > 0 && <col style={{ width: each * (all.length - columns.length) }} />}
        </colgroup>
        <thead>
          <tr data-line={HEAD}>
            <td className={css.corner}>
              {scrolls && (
                <button
                  type="button"
                  className="plain"
                  data-column="on"
                  tabIndex={stop.line === HEAD && stop.column === "on" ? 0 : -1}
                >
                  {fitting} of {all.length} issues ›
                </button>
              )}
            </td>
            {columns.map(({ issue, name }) => (
              <th key={issue} scope="col" className={css.columnHeader}>
                <button
                  type="button"
                  className="plain"
                  data-column={issue}
                  data-hot={hot.issue === issue || undefined}
                  aria-pressed={chosen({ line: HEAD, column: issue })}
                  aria-description={definitions.get(issue)?.definition}
                  tabIndex={stop.line === HEAD && stop.column === issue ? 0 : -1}
                >
                  {name}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <MatrixLine
              key={line.key}
              line={line}
              columns={later.includes(line.key) ? columns.slice(0, inSight) : columns}
              width={Math.floor(each / scale)}
              stop={stop.line === line.key ? stop.column : null}
              pinned={pinned?.line === line.key ? pinned.column : null}
              chosen={chosen({ line: line.key, column: "label" })}
              hot={hot.line === line.key}
              hotIssues={hot.cells.get(line.key) ?? ""}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
});

export function spotOf(target: EventTarget): Spot | null {
  const stop = (target as Element).closest<HTMLElement>("[data-column]");
  const line = stop?.closest<HTMLElement>("[data-line]")?.dataset.line;
  return stop && line !== undefined ? { line, column: stop.dataset.column as string } : null;
}

/** Unlike a plain focus, this minds the sticky headers. */
function goTo(stop: HTMLElement): void {
  stop.focus({ preventScroll: true });
  stop.scrollIntoView?.({ block: "nearest", inline: "nearest" });
}

/** On to the next issues; from the last ones back to the first. */
function scrollOn(room: HTMLElement | null, by: number): void {
  if (!room) return;
  const atEnd = room.scrollLeft + room.clientWidth >= room.scrollWidth - 1;
  room.scrollTo?.({ left: atEnd ? 0 : room.scrollLeft + by });
}
