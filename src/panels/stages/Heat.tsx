import { type KeyboardEvent, type PointerEvent, useLayoutEffect, useMemo, useRef, useState } from "react";
import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import { figure } from "../../dossier/figures";
import type { Bin } from "./bins";
import { type Cell, cellAt, type HeatDrawn, isSame, moved, nameOfCell } from "./cells";
import { HEAT, useDrawn } from "./drawn";
import css from "./heat.module.css";
import { shadeOf, stepOf } from "./ramp";
import { isPress } from "./roving";
import type { Sizes } from "./sizes";
import { textWidth } from "./ticks";

/** Claims by rung and time, counted: a path for each step of colour and, where they have room, numbers, however many there are. */
export function Heat({ heat, sizes }: { readonly heat: HeatDrawn; readonly sizes: Sizes }) {
  const { rungs, actions, onNote } = useDrawn();
  const x = useXAxisScale();
  const y = useYAxisScale();
  const plot = usePlotArea();
  const [current, setCurrent] = useState<Cell>({ rung: 0, bin: 0 });
  const [over, setOver] = useState<Cell | null>(null);
  // An element of its own for each cell that is moved to, so that its name is told; the same one while dates change.
  const [turn, setTurn] = useState(0);
  const held = useRef<SVGGElement>(null);
  const moving = useRef(false);
  const { bins } = heat.bins;
  const at: Cell = { rung: current.rung, bin: Math.min(current.bin, Math.max(0, bins.length - 1)) };
  // biome-ignore lint/correctness/useExhaustiveDependencies: after a move, when the element of the new cell is there
  useLayoutEffect(() => {
    if (moving.current) held.current?.focus();
    moving.current = false;
  }, [turn]);

  if (!x || !y || !plot || bins.length === 0) return null;
  const left = x(0) ?? plot.x;
  const place = ({ rung, bin }: Cell) => {
    const { x0, x1 } = bins[bin]!;
    return { x: left + x0, y: (y(rung) ?? 0) - sizes.pitch / 2 + 1, width: x1 - x0, height: sizes.pitch - 2 };
  };
  const tell = (cell: Cell | null) => {
    if (!cell) return onNote(null);
    const box = place(cell);
    onNote({ mark: HEAT, x: box.x + box.width / 2, y: y(cell.rung) ?? 0, text: nameOfCell(heat, cell, rungs) });
  };
  const find = (event: PointerEvent<SVGRectElement>): Cell | null => {
    const { left: edge, top, width, height } = event.currentTarget.getBoundingClientRect();
    // The drawing may be shown larger or smaller than it is.
    const dx = ((event.clientX - edge) / Math.max(1, width)) * plot.width;
    const dy = ((event.clientY - top) / Math.max(1, height)) * plot.height;
    return cellAt(heat, dx, rungs.length - 1 - Math.floor(dy / sizes.pitch));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isPress(event)) {
      event.preventDefault();
      actions.drill(heat, at);
      return;
    }
    const next = moved(at, event, rungs.length, bins.length);
    if (!next) return;
    event.preventDefault();
    if (isSame(next, at)) return;
    moving.current = true;
    setCurrent(next);
    setTurn(turn + 1);
  };
  return (
    <g role="group" aria-label={`${heat.what}; arrow keys move from cell to cell, Enter shows the dates of one`}>
      <Cells heat={heat} left={left} top={(y(0) ?? 0) - sizes.pitch / 2} sizes={sizes} />
      {over && over.bin < bins.length && <rect className={css.over} {...place(over)} />}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: for the pointer alone; keys go to the button behind it */}
      <rect
        className={css.ground}
        data-over={(over && heat.counts[over.rung]![over.bin]! > 0) || undefined}
        x={plot.x}
        y={plot.y}
        width={plot.width}
        height={plot.height}
        onPointerMove={(event) => {
          const cell = find(event);
          if (cell && over && isSame(cell, over)) return;
          setOver(cell);
          tell(cell);
        }}
        onPointerLeave={() => {
          setOver(null);
          tell(null);
        }}
        onClick={(event) => {
          const cell = find(event as unknown as PointerEvent<SVGRectElement>);
          if (!cell) return;
          setCurrent(cell);
          setOver(null);
          actions.drill(heat, cell);
        }}
      />
      <g
        key={turn}
        ref={held}
        role="button"
        tabIndex={0}
        aria-label={nameOfCell(heat, at, rungs)}
        aria-disabled={heat.counts[at.rung]![at.bin] === 0 || undefined}
        className={css.cell}
        onKeyDown={onKeyDown}
        onFocus={() => tell(at)}
        onBlur={() => tell(null)}
      >
        <rect className={css.halo} {...place(at)} />
        <rect className={css.ring} {...place(at)} />
      </g>
    </g>
  );
}

const SHADES: readonly number[] = [1, 2, 3, 4, 5];

interface CellsProps {
  readonly heat: HeatDrawn;
  /** Of the plot; the middle of the lowest rung less half of it. */
  readonly left: number;
  readonly top: number;
  readonly sizes: Sizes;
}

function Cells({ heat, left, top, sizes: { pitch, em } }: CellsProps) {
  const { paths, numbers } = useMemo(() => {
    // One for each shade, used or not: the drawing has as many elements whatever is counted.
    const byShade = new Map<string, { readonly shade: number; readonly lit: boolean; d: string }>(
      (heat.lit ? [true, false] : [true]).flatMap((lit) =>
        SHADES.map((shade) => [`${shade}${lit}`, { shade, lit, d: "" }]),
      ),
    );
    const numbered = hasNumbers(heat, em) && pitch >= 1.25 * em;
    const told: { key: string; x: number; y: number; shade: number; lit: boolean; text: string }[] = [];
    heat.counts.forEach((row, rung) => {
      const y = top - rung * pitch;
      row.forEach((count, at) => {
        if (count === 0) return;
        const { x0, x1 } = heat.bins.bins[at]!;
        const shade = shadeOf(stepOf(count, heat.ramp), heat.ramp);
        const lit = !heat.lit || heat.lit[rung]![at]! > 0;
        const path = byShade.get(`${shade}${lit}`)!;
        const width = widthOf(heat.bins.bins[at]!);
        path.d += `M${round(left + x0 + 0.75)} ${round(y + 1.5)}h${round(width)}v${round(pitch - 3)}h${round(-width)}Z`;
        const text = figure(count);
        if (numbered && textWidth(text, em) <= width)
          told.push({ key: `${rung} ${at}`, x: left + (x0 + x1) / 2, y: y + pitch / 2, shade, lit, text });
      });
    });
    return { paths: [...byShade.values()], numbers: told };
  }, [heat, left, top, pitch, em]);
  return (
    <g>
      {paths.map(({ shade, lit, d }) => (
        <path key={`${shade}${lit}`} className={css.cells} data-shade={shade} data-lit={lit} d={d} />
      ))}
      {numbers.map(({ key, x, y, shade, lit, text }) => (
        <text
          key={key}
          className={css.number}
          data-shade={shade}
          data-lit={lit}
          x={round(x)}
          y={round(y)}
          dy="0.36em"
          textAnchor="middle"
        >
          {text}
        </text>
      ))}
    </g>
  );
}

/** Half a pixel free on either side; what is narrower than that is drawn as a hair. */
function widthOf({ x0, x1 }: Bin): number {
  return Math.max(1, x1 - x0 - 1.5);
}

/** A cell without its number among others with theirs would seem to be empty; only the first and the last time may be short. */
function hasNumbers({ bins: { bins }, counts }: HeatDrawn, em: number): boolean {
  const whole = bins.length > 2 ? bins.slice(1, -1) : bins;
  const room = Math.min(...whole.map(widthOf));
  return counts.every((row) => row.every((count) => textWidth(figure(count), em) <= room));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
