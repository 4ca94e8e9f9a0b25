import { memo, useCallback, useMemo, useRef, useState } from "react";
import { CartesianGrid, LineChart, XAxis, YAxis } from "recharts";
import type { DayInterval } from "../../dossier/edtf";
import type { Names } from "../../dossier/names";
import type { Term } from "../../dossier/types";
import type { Coverage } from "../../engine/rows";
import { useBox } from "../../ui/box";
import { timeAxis } from "./axis";
import type { MarkGroup } from "./groups";
import { Marks, type Note } from "./Marks";
import { RungLabel } from "./RungLabel";
import { Strip } from "./Strip";
import { stack } from "./stack";
import css from "./stages.module.css";
import { useTextSize } from "./textSize";
import { middleOf, type Tick, textWidth } from "./ticks";
import { Zones } from "./Zones";

interface StagesProps {
  readonly groups: readonly MarkGroup[];
  /** Of everything that the window lets pass, so that no other filter moves the axis. */
  readonly dates: readonly DayInterval[];
  readonly coverage: Coverage;
  readonly window: { readonly from: number | null; readonly to: number | null };
  readonly terms: readonly Term[];
  readonly names: Names;
  readonly pin: string | undefined;
  /** Values of the facets that the labels stand for. */
  readonly chosen: { readonly rungs: readonly string[]; readonly articles: readonly string[] };
  readonly actions: StagesActions;
}

export interface StagesActions {
  pin(pin: string): void;
  rung(id: string): void;
  article(id: string): void;
  hover(group: MarkGroup | null): void;
}

/** The chart with what is told beside the mark pointed at. */
export function Stages(props: StagesProps) {
  const room = useRef<HTMLDivElement>(null);
  const box = useBox(room);
  const em = useTextSize(room, box);
  const [note, setNote] = useState<Note | null>(null);
  // A mark that a filter takes away under the pointer never says that it was left.
  const told = note && props.groups.some(({ key }) => key === note.mark) ? note : null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape puts away what was told, wherever the focus is
    <div ref={room} onKeyDown={(event) => event.key === "Escape" && setNote(null)} className={css.room}>
      <Chart {...props} width={box.width} height={box.height} em={em} onNote={setNote} />
      {told && <Beside note={told} width={box.width} height={box.height} />}
    </div>
  );
}

interface ChartProps extends StagesProps {
  readonly width: number;
  readonly height: number;
  readonly em: number;
  readonly onNote: (note: Note | null) => void;
}

const Chart = memo(function Chart(props: ChartProps) {
  const { groups, dates, coverage, window, terms, names, pin, chosen, actions, width, height, em, onNote } = props;
  const rungs = useMemo(() => terms.map(({ name }) => name), [terms]);
  const sizes = sizesOf(rungs, width, height, em);
  const { left, top, strip, plotWidth, plotHeight, pitch, radius } = sizes;
  const axis = useMemo(() => {
    const events = coverage.articles.flatMap(({ reported }) =>
      reported.start === reported.end ? [reported.start] : [],
    );
    return timeAxis({ stretches: coverage.stretches, dates, events, ...window, width: plotWidth, em });
  }, [coverage, dates, window, plotWidth, em]);
  const clusters = useMemo(() => stack(groups, axis, { pitch, radius, em }), [groups, axis, pitch, radius, em]);
  const onPoint = useCallback(
    (group: MarkGroup | null, note: Note | null) => {
      actions.hover(group);
      onNote(note);
    },
    [actions, onNote],
  );
  const drawn = { pitch, radius, em };
  return (
    <LineChart
      width={width}
      height={height}
      margin={{ top: sizes.top, right: sizes.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
      className={css.chart ?? ""}
    >
      <CartesianGrid vertical={false} horizontalValues={terms.map((_, rung) => rung)} stroke="var(--border)" />
      <XAxis
        dataKey="x"
        type="number"
        domain={[0, Math.max(1, plotWidth)]}
        allowDataOverflow
        ticks={axis.ticks.map(({ x }) => x)}
        interval={0}
        height={sizes.strip + sizes.ticks}
        tickLine={false}
        stroke="var(--baseline)"
        tick={({ x, index }) => (
          <TickLabel
            tick={axis.ticks[index]}
            left={left}
            x={Number(x)}
            y={top + plotHeight}
            strip={strip}
            width={axis.width}
            em={em}
          />
        )}
      />
      <YAxis
        type="number"
        domain={[-0.5, terms.length - 0.5]}
        allowDataOverflow
        ticks={terms.map((_, rung) => rung)}
        interval={0}
        width={left}
        axisLine={false}
        tickLine={false}
        tick={({ y, index }) => {
          const term = terms[index];
          if (!term) return null;
          return (
            <RungLabel
              term={term}
              x={left - 0.7 * em}
              y={Number(y)}
              width={left - em}
              pitch={pitch}
              em={em}
              chosen={chosen.rungs.includes(term.id)}
              onPress={() => actions.rung(term.id)}
            />
          );
        }}
      />
      <Zones axis={axis} em={em} />
      <Strip
        axis={axis}
        coverage={coverage}
        left={left}
        top={top + plotHeight}
        height={strip}
        em={em}
        chosen={chosen.articles}
        onArticle={actions.article}
      />
      <Marks
        groups={groups}
        clusters={clusters}
        sizes={drawn}
        names={names}
        rungs={rungs}
        pin={pin}
        onPin={actions.pin}
        onPoint={onPoint}
      />
    </LineChart>
  );
});

/** Everything follows from the box and the text size: labels at most a third, marks as large as the rungs allow. */
function sizesOf(rungs: readonly string[], width: number, height: number, em: number) {
  const longest = Math.max(0, ...rungs.map((name) => textWidth(name, em)));
  const left = Math.round(Math.min(longest + 1.3 * em, 0.36 * width));
  const right = Math.round(0.5 * em);
  const top = Math.round(0.2 * em);
  const strip = Math.round(0.85 * em);
  const ticks = Math.round(1.35 * em);
  const plotHeight = Math.max(0, height - top - ticks - strip);
  const pitch = plotHeight / Math.max(1, rungs.length);
  const radius = Math.min(0.42 * em, Math.max(0.35 * em, pitch / 5));
  return { left, right, top, ticks, strip, plotHeight, plotWidth: Math.max(0, width - left - right), pitch, radius };
}

interface TickLabelProps {
  readonly tick: Tick | undefined;
  /** Pixels of the chart: of the plot's left edge, of the tick, of the axis. */
  readonly left: number;
  readonly x: number;
  readonly y: number;
  /** Height of the coverage strip between the axis and the label, and width of the axis. */
  readonly strip: number;
  readonly width: number;
  readonly em: number;
}

/** Under the coverage strip, moved inwards at the edges. */
function TickLabel({ tick, left, x, y, strip, width, em }: TickLabelProps) {
  if (!tick) return null;
  return (
    <g className={css.tick}>
      <path d={`M${x} ${y + strip}v3`} />
      <text x={left + middleOf(tick, width, em)} y={y + strip} dy="1.1em" textAnchor="middle">
        {tick.label}
      </text>
    </g>
  );
}

/** Beside the place and inside the box, on the side where there is more room. */
function Beside({ note, width, height }: { readonly note: Note; readonly width: number; readonly height: number }) {
  const { x, y, text } = note;
  const across = x < width / 2 ? { left: x + 8 } : { right: width - x + 8 };
  const along = y < height / 2 ? { top: y + 12 } : { bottom: height - y + 12 };
  return (
    <div className={css.note} style={{ ...across, ...along }} aria-hidden="true">
      {text}
    </div>
  );
}
