import { type KeyboardEvent, type SyntheticEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { figure } from "../../dossier/figures";
import { useFrameOptions } from "../FrameOptions";
import { BigLine } from "./BigLine";
import css from "./bigMatrix.module.css";
import { drawnOf, inSight, scrolledTo } from "./drawn";
import { placeAfter } from "./gridKeys";
import { HEAD, type MatrixProps, type Spot, sideOf, spotOf } from "./Matrix";
import grid from "./matrix.module.css";

interface BigMatrixProps extends MatrixProps {
  /** Of the room there is, in CSS pixels. */
  readonly height: number;
}

/** In CSS pixels at a text scale of 1. */
const COLUMN = 80;
const LINE = 32;
const HEADS = 54;
/** So many more are drawn on either side, at least. */
const LINES_AROUND = 8;
const COLUMNS_AROUND = 3;

/** The grid where it has too many cells to be drawn whole: only what is in sight, and a little around it. */
export default function BigMatrix(props: BigMatrixProps) {
  const { name, lines, columns, definitions, width, height, scale, chosen, pinned, hot, onPick, onPoint } = props;
  const { controls } = useFrameOptions();
  const room = useRef<HTMLDivElement>(null);
  const wanted = useRef<Spot | null>(null);
  const [spot, setSpot] = useState<Spot | null>(null);
  const [[top, left], setScrolled] = useState<readonly [number, number]>([0, 0]);
  const lineAt = useMemo(() => new Map(lines.map(({ key }, at) => [key, at])), [lines]);
  const columnAt = useMemo(() => new Map(columns.map(({ issue }, at) => [issue, at])), [columns]);

  const side = sideOf(width, scale);
  const down = { from: top, room: height - scale * HEADS, size: scale * LINE, count: lines.length };
  const across = { from: left, room: width - side, size: scale * COLUMN, count: columns.length };
  const [firstLine, endLine] = inSight(down);
  const [firstColumn, endColumn] = inSight(across);
  const fitting = Math.min(columns.length, Math.max(1, Math.floor(across.room / across.size)));
  const pinAway =
    pinned !== null &&
    (scrolledTo(lineAt.get(pinned.line) ?? 0, down) !== top ||
      scrolledTo(columnAt.get(pinned.column) ?? 0, across) !== left);
  const corner = [...(fitting < columns.length ? ["on"] : []), ...(pinAway ? ["pin"] : [])];
  const before = (line: number): readonly string[] =>
    line < 0 ? corner : lines[line]?.unfolded === null ? ["label"] : ["fold", "label"];
  const isThere = ({ line, column }: Spot) => {
    const at = line === HEAD ? -1 : lineAt.get(line);
    return at !== undefined && (columnAt.has(column) || before(at).includes(column));
  };
  const stop = [spot, pinned].find((at) => at && isThere(at)) ?? { line: lines[0]?.key ?? HEAD, column: "label" };
  const drawnLines = drawnOf(down, LINES_AROUND, lineAt.get(stop.line) ?? -1);
  const drawnColumns = drawnOf(across, COLUMNS_AROUND, columnAt.get(stop.column) ?? -1);

  const look = () => {
    const { scrollTop = 0, scrollLeft = 0 } = room.current ?? {};
    setScrolled((old) => (old[0] === scrollTop && old[1] === scrollLeft ? old : [scrollTop, scrollLeft]));
  };
  const reveal = ({ line, column }: Spot, middle = false) => {
    if (!room.current) return;
    const [row, issue] = [lineAt.get(line), columnAt.get(column)];
    if (row !== undefined) room.current.scrollTop = scrolledTo(row, { ...down, from: room.current.scrollTop }, middle);
    if (issue !== undefined)
      room.current.scrollLeft = scrolledTo(issue, { ...across, from: room.current.scrollLeft }, middle);
    look();
  };
  const goTo = (to: Spot, middle = false) => {
    wanted.current = to;
    setSpot(to);
    reveal(to, middle);
  };

  // What is to have the focus is drawn by now.
  useLayoutEffect(() => {
    const { line, column } = wanted.current ?? {};
    if (line === undefined || column === undefined) return;
    wanted.current = null;
    const [row, place] = [CSS.escape(line), CSS.escape(column)];
    room.current
      ?.querySelector<HTMLElement>(`[data-line="${row}"] [data-column="${place}"]`)
      ?.focus({ preventScroll: true });
  });
  // A pin that comes from elsewhere is brought into sight, once.
  const pin = pinned && `${pinned.line} ${pinned.column}`;
  const latest = useRef(reveal);
  latest.current = reveal;
  const pinnedAt = useRef(pinned);
  pinnedAt.current = pinned;
  useEffect(() => {
    if (pin !== null && pinnedAt.current) latest.current(pinnedAt.current, true);
  }, [pin]);

  const pick = ({ target }: SyntheticEvent) => {
    const at = spotOf(target);
    if (at?.column === "pin" && pinned) goTo(pinned, true);
    else if (at?.column === "on" && room.current) {
      const end = across.size * columns.length - across.room;
      room.current.scrollLeft = left >= end - 1 ? 0 : left + fitting * across.size;
      look();
    } else if (at) onPick(at);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    const at = spotOf(event.target);
    if (event.altKey || event.shiftKey || !at) return;
    const line = at.line === HEAD ? -1 : (lineAt.get(at.line) ?? -1);
    const issue = columnAt.get(at.column);
    const next = placeAfter(
      event.key,
      event.ctrlKey || event.metaKey,
      { line: line + 1, at: issue === undefined ? before(line).indexOf(at.column) : before(line).length + issue },
      lines.length + 1,
      (of) => before(of - 1).length + columns.length,
      Math.max(1, Math.floor(down.room / down.size) - 1),
    );
    if (next) {
      const stops = before(next.line - 1);
      const column = stops[next.at] ?? columns[next.at - stops.length]?.issue;
      if (column !== undefined) goTo({ line: lines[next.line - 1]?.key ?? HEAD, column });
    } else if ((event.key === "Enter" || event.key === " ") && (event.target as Element).tagName === "TD") pick(event);
    else return;
    event.preventDefault();
  };

  const stopIn = (line: string) => (stop.line === line ? stop.column : null);
  return (
    <div
      ref={room}
      className={`${grid.room} ${css.room}`}
      style={{ scrollPaddingInlineStart: side }}
      onScroll={look}
      data-bounded=""
    >
      <p className={css.part} data-shown={!controls || undefined}>
        Shown: {partOf(firstLine, endLine, lines.length, "lines")};{" "}
        {partOf(firstColumn, endColumn, columns.length, "issues")}.
      </p>
      <table
        role="grid"
        aria-label={name}
        aria-rowcount={lines.length + 1}
        aria-colcount={columns.length + 1}
        className={`${grid.grid} ${css.grid}`}
        style={{ width: side + across.size * columns.length }}
        onClick={pick}
        onKeyDown={onKeyDown}
        onFocus={({ target }) => setSpot(spotOf(target))}
        onBlur={() => onPoint(null)}
        onPointerOver={({ target }) => onPoint(spotOf(target))}
        onPointerLeave={() => onPoint(null)}
      >
        <colgroup>
          <col style={{ width: side }} />
          {drawnColumns.map((one) =>
            "gap" in one ? (
              <col key={`before ${one.before}`} data-gap="" style={{ width: one.gap * across.size }} />
            ) : (
              <col
                key={one.index}
                style={{ width: across.size }}
                data-hot={hot.issue === columns[one.index]?.issue || undefined}
              />
            ),
          )}
        </colgroup>
        <thead>
          <tr data-line={HEAD} aria-rowindex={1} className={css.head}>
            <td className={grid.corner} aria-colindex={1}>
              {corner.includes("on") && (
                <button type="button" className="plain" data-column="on" tabIndex={stopIn(HEAD) === "on" ? 0 : -1}>
                  {fitting} of {figure(columns.length)} issues ›
                </button>
              )}
              {pinAway && (
                <button type="button" className="plain" data-column="pin" tabIndex={stopIn(HEAD) === "pin" ? 0 : -1}>
                  to what is pinned
                </button>
              )}
            </td>
            {drawnColumns.map((one) => {
              if ("gap" in one)
                return <td key={`before ${one.before}`} data-gap="" aria-hidden="true" className={grid.columnHeader} />;
              const { issue, name } = columns[one.index]!;
              return (
                <th key={issue} scope="col" className={grid.columnHeader} aria-colindex={one.index + 2}>
                  <button
                    type="button"
                    className="plain"
                    data-column={issue}
                    data-hot={hot.issue === issue || undefined}
                    aria-pressed={chosen({ line: HEAD, column: issue })}
                    aria-description={definitions.get(issue)?.definition}
                    tabIndex={stopIn(HEAD) === issue ? 0 : -1}
                  >
                    <span className={css.name}>{name}</span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {drawnLines.map((one) => {
            if ("gap" in one)
              return (
                <tr key={`before ${one.before}`} data-gap="" role="presentation">
                  <td role="presentation" className={css.gap} style={{ height: one.gap * down.size }} />
                </tr>
              );
            const line = lines[one.index]!;
            return (
              <BigLine
                key={line.key}
                line={line}
                at={one.index + 2}
                columns={columns}
                drawn={drawnColumns}
                stop={stopIn(line.key)}
                pinned={pinned?.line === line.key ? pinned.column : null}
                chosen={chosen({ line: line.key, column: "label" })}
                hot={hot.line === line.key}
                hotIssues={hot.cells.get(line.key) ?? ""}
                width={COLUMN}
              />
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** "lines 1 to 20 of 5,001". */
function partOf(first: number, end: number, count: number, what: string): string {
  return `${what} ${figure(first + 1)} to ${figure(end)} of ${figure(count)}`;
}
