import { memo, type ReactElement, Suspense, useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { DayInterval } from "../../dossier/days";
import type { Names } from "../../dossier/names";
import type { Term } from "../../dossier/types";
import type { ArticleHeat, Coverage, StageHeat } from "../../engine/rows";
import type { CountUnit } from "../../store/view";
import { useBox } from "../../ui/box";
import { useTextStyle } from "../../ui/textStyle";
import { EmptyState } from "../EmptyState";
import { onSharedScreen } from "../sharedScreen";
import { timeAxis } from "./axis";
import { binsOf } from "./bins";
import { type HeatDrawn, heatOf } from "./cells";
import { Drawn, HEAT, type Note, type StagesActions } from "./drawn";
import { Frame } from "./Frame";
import type { MarkGroup } from "./groups";
import { stripHasRoom } from "./Strip";
import { sizesOf } from "./sizes";
import { crowding, stack } from "./stack";
import css from "./stages.module.css";

interface StagesProps {
  /** Null where there are too many for any box. */
  readonly groups: readonly MarkGroup[] | null;
  readonly empty: boolean;
  /** What the present rows say of these bins. */
  readonly ask: {
    readonly stages: (edges: readonly number[]) => StageHeat;
    readonly articles: (edges: readonly number[]) => ArticleHeat;
  };
  readonly unit: CountUnit;
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
  /** What is counted in place of marks; null for marks. The key is another. */
  readonly onCounted: (heat: HeatDrawn | null) => void;
}

/** The chart with what is told beside the mark pointed at. */
export function Stages(props: StagesProps) {
  const room = useRef<HTMLDivElement>(null);
  const box = useBox(room);
  const em = useTextStyle(room).size;
  const [note, setNote] = useState<Note | null>(null);
  const { empty } = props;
  // What was last drawn waits unseen, and untouched, until there is something to show again: a chart takes long to make.
  const drawn = useRef<ReactElement | null>(null);
  if (!empty && box)
    drawn.current = <Chart {...props} width={box.width} height={box.height} em={em} onNote={setNote} />;
  // A mark that a filter takes away under the pointer never says that it was left. On a shared screen nothing covers the
  // chart: a click shows what is behind a mark beside it.
  const there = note?.mark === HEAT || props.groups?.some(({ key }) => key === note?.mark);
  const told = note && !onSharedScreen() && there ? note : null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape puts away what was told, wherever the focus is
    <div ref={room} onKeyDown={(event) => event.key === "Escape" && setNote(null)} className={css.room}>
      {empty && <EmptyState />}
      {drawn.current && (
        <div hidden={empty}>
          <Suspense>{drawn.current}</Suspense>
        </div>
      )}
      {told && box && <Beside note={told} width={box.width} height={box.height} />}
    </div>
  );
}

interface ChartProps extends StagesProps {
  readonly width: number;
  readonly height: number;
  readonly em: number;
  readonly onNote: (note: Note | null) => void;
}

/** So few marks are each worth more than their number, however narrow the chart. */
const FEW = 80;
/** Of the fullest rung: beyond that marks cover each other or stand far from their dates (stack.ts). */
const FULL = 0.75;
/** With so many days of articles each cannot have a tick. */
const MANY_DAYS = 40;

/** The frame stands still while filters change what is in it. */
const Chart = memo(function Chart(props: ChartProps) {
  const { groups, dates, coverage, window, terms, names, pin, chosen, actions, width, height, em, onNote } = props;
  const { ask, unit, onCounted } = props;
  const rungs = useMemo(() => terms.map(({ name }) => name), [terms]);
  const sizes = useMemo(() => sizesOf(rungs, width, height, em), [rungs, width, height, em]);
  const { stretches, reported } = coverage;
  const axis = useMemo(() => {
    const days = reported.flatMap(({ start, end }) => (start === end ? [start] : []));
    const events = days.length > MANY_DAYS ? null : days;
    return timeAxis({ stretches, dates, events, ...window, width: sizes.plotWidth, em });
  }, [stretches, reported, dates, window, sizes, em]);
  const fits = useMemo(
    () => groups !== null && (groups.length <= FEW || crowding(groups, axis, sizes) <= FULL),
    [groups, axis, sizes],
  );
  const clusters = useMemo(() => (groups && fits ? stack(groups, axis, sizes) : []), [groups, fits, axis, sizes]);
  const bins = useMemo(() => binsOf(axis, dates, em), [axis, dates, em]);
  const heat = useMemo(() => (fits ? null : heatOf(bins, ask.stages(bins.edges), unit)), [fits, bins, ask, unit]);
  const binned = useMemo(() => {
    if (coverage.articles && stripHasRoom(coverage.articles, axis, em)) return null;
    const { articles, codings } = ask.articles(bins.edges);
    return { bins: bins.bins, articles, codings };
  }, [coverage, axis, em, bins, ask]);
  useLayoutEffect(() => onCounted(heat), [heat, onCounted]);
  const onPoint = useCallback(
    (group: MarkGroup | null, note: Note | null) => {
      actions.hover(group);
      onNote(note);
    },
    [actions, onNote],
  );
  const shown = fits && groups ? groups : [];
  return (
    <Drawn
      value={{ groups: shown, clusters, heat, binned, coverage, names, rungs, pin, chosen, actions, onPoint, onNote }}
    >
      <Frame axis={axis} sizes={sizes} terms={terms} width={width} height={height} />
    </Drawn>
  );
});

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
