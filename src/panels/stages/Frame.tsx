import { memo, Suspense, useLayoutEffect, useRef, useState } from "react";
import { CartesianGrid, LineChart, XAxis, YAxis } from "recharts";
import type { Term } from "../../dossier/types";
import type { TimeAxis } from "./axis";
import { useDrawn } from "./drawn";
import { Heat } from "./late";
import { Marks } from "./Marks";
import { RungLabel } from "./RungLabel";
import { Strip } from "./Strip";
import type { Sizes } from "./sizes";
import css from "./stages.module.css";
import { middleOf, type Tick } from "./ticks";
import { Zones } from "./Zones";

interface FrameProps {
  readonly axis: TimeAxis;
  readonly sizes: Sizes;
  readonly terms: readonly Term[];
  readonly width: number;
  readonly height: number;
}

/** Axes, grid and the ground of the chart. Drawn again for another size or another stretch of time, not for a filter. */
export const Frame = memo(function Frame({ axis, sizes, terms, width, height }: FrameProps) {
  const { em, left, top, strip, ticks, plotWidth, plotHeight } = sizes;
  return (
    <LineChart
      width={width}
      height={height}
      margin={{ top, right: sizes.right, bottom: 0, left: 0 }}
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
        height={strip + ticks}
        tickLine={false}
        stroke="var(--baseline)"
        tick={({ x, index }) => (
          <TickLabel tick={axis.ticks[index]} x={Number(x)} y={top + plotHeight} sizes={sizes} width={axis.width} />
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
          return term ? <RungLabel term={term} y={Number(y)} sizes={sizes} /> : null;
        }}
      />
      <Zones axis={axis} em={em} />
      <Strip axis={axis} left={left} top={top + plotHeight} height={strip} em={em} />
      <Content sizes={sizes} />
    </LineChart>
  );
});

/** Marks, or what stands for them; what had the focus in one gives it to the other. */
function Content({ sizes }: { readonly sizes: Sizes }) {
  const { heat } = useDrawn();
  const layer = useRef<SVGGElement>(null);
  const counted = heat !== null;
  const [before, setBefore] = useState({ counted, focused: false });
  if (before.counted !== counted)
    setBefore({ counted, focused: layer.current?.contains(document.activeElement) ?? false });
  useLayoutEffect(() => {
    if (before.focused) layer.current?.querySelector<SVGElement>("[tabindex='0']")?.focus();
  }, [before]);
  return (
    <g ref={layer}>
      {heat ? (
        <Suspense>
          <Heat heat={heat} sizes={sizes} />
        </Suspense>
      ) : (
        <Marks sizes={sizes} />
      )}
    </g>
  );
}

interface TickLabelProps {
  readonly tick: Tick | undefined;
  /** Pixels of the chart: of the tick, of the axis. */
  readonly x: number;
  readonly y: number;
  readonly sizes: Sizes;
  /** Of the axis. */
  readonly width: number;
}

/** Under the coverage strip, moved inwards at the edges. */
function TickLabel({ tick, x, y, sizes: { left, strip, em }, width }: TickLabelProps) {
  if (!tick) return null;
  return (
    <g className={css.tick}>
      <path data-ground="" d={`M${x} ${y + strip}v3`} />
      <text x={left + middleOf(tick, width, em)} y={y + strip} dy="1.1em" textAnchor="middle">
        {tick.label}
      </text>
    </g>
  );
}
