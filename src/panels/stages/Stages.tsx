import { memo, type ReactElement, useCallback, useMemo, useRef, useState } from "react";
import type { DayInterval } from "../../dossier/days";
import type { Names } from "../../dossier/names";
import type { Term } from "../../dossier/types";
import type { Coverage } from "../../engine/rows";
import { useBox } from "../../ui/box";
import { useTextStyle } from "../../ui/textStyle";
import { EmptyState } from "../EmptyState";
import { onSharedScreen } from "../sharedScreen";
import { timeAxis } from "./axis";
import { Drawn, type Note, type StagesActions } from "./drawn";
import { Frame } from "./Frame";
import type { MarkGroup } from "./groups";
import { sizesOf } from "./sizes";
import { stack } from "./stack";
import css from "./stages.module.css";

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

/** The chart with what is told beside the mark pointed at. */
export function Stages(props: StagesProps) {
  const room = useRef<HTMLDivElement>(null);
  const box = useBox(room);
  const em = useTextStyle(room).size;
  const [note, setNote] = useState<Note | null>(null);
  const empty = props.groups.length === 0;
  // What was last drawn waits unseen, and untouched, until there is something to show again: a chart takes long to make.
  const drawn = useRef<ReactElement | null>(null);
  if (!empty && box)
    drawn.current = <Chart {...props} width={box.width} height={box.height} em={em} onNote={setNote} />;
  // A mark that a filter takes away under the pointer never says that it was left. On a shared screen nothing covers the
  // chart: a click shows what is behind a mark beside it.
  const told = note && !onSharedScreen() && props.groups.some(({ key }) => key === note.mark) ? note : null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape puts away what was told, wherever the focus is
    <div ref={room} onKeyDown={(event) => event.key === "Escape" && setNote(null)} className={css.room}>
      {empty && <EmptyState />}
      {drawn.current && <div hidden={empty}>{drawn.current}</div>}
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

/** The frame stands still while filters change what is in it. */
const Chart = memo(function Chart(props: ChartProps) {
  const { groups, dates, coverage, window, terms, names, pin, chosen, actions, width, height, em, onNote } = props;
  const rungs = useMemo(() => terms.map(({ name }) => name), [terms]);
  const sizes = useMemo(() => sizesOf(rungs, width, height, em), [rungs, width, height, em]);
  const { stretches } = coverage;
  const days = coverage.articles.flatMap(({ reported: { start, end } }) => (start === end ? [start] : [])).join(" ");
  const axis = useMemo(() => {
    const events = days.split(" ").filter(Boolean).map(Number);
    return timeAxis({ stretches, dates, events, ...window, width: sizes.plotWidth, em });
  }, [stretches, days, dates, window, sizes, em]);
  const clusters = useMemo(() => stack(groups, axis, sizes), [groups, axis, sizes]);
  const onPoint = useCallback(
    (group: MarkGroup | null, note: Note | null) => {
      actions.hover(group);
      onNote(note);
    },
    [actions, onNote],
  );
  return (
    <Drawn value={{ groups, clusters, coverage, names, rungs, pin, chosen, actions, onPoint }}>
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
