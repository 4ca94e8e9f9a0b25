import { Suspense, useCallback, useMemo, useState } from "react";
import { daysOf, isoDay } from "../../dossier/days";
import { formatEdtf } from "../../dossier/edtfWords";
import { count, figure } from "../../dossier/figures";
import { coverageRows } from "../../engine/coverage";
import type { Engine } from "../../engine/engine";
import { stagesFinding } from "../../engine/findings/stages";
import { articleHeat, stageHeat } from "../../engine/heat";
import { overviewRows } from "../../engine/overview";
import type { StageRows } from "../../engine/rows";
import { stageDates, stageRows } from "../../engine/stages";
import { setAxis, setWindow } from "../../store/controls";
import { toggleFacet, togglePin } from "../../store/transitions";
import { useView, useViewStore } from "../../store/ViewContext";
import type { Axis, Day, View } from "../../store/view";
import { Definitions } from "../../ui/Definitions";
import { useFrameOptions } from "../FrameOptions";
import { PanelFrame } from "../PanelFrame";
import { useDossier, useEngine, useNames, useRows } from "../RowsContext";
import { onSharedScreen } from "../sharedScreen";
import { AxisSwitch } from "./AxisSwitch";
import { Brush } from "./Brush";
import type { HeatDrawn } from "./cells";
import type { StagesActions } from "./drawn";
import { drilled, narrowed } from "./drill";
import { groupsOf } from "./groups";
import { Key, signsOf } from "./Key";
import { HeatKey, HeatTable } from "./late";
import { layOutOverview, type Overview } from "./overview";
import { Stages } from "./Stages";
import { StagesTable } from "./StagesTable";
import css from "./stages.module.css";

/** Negotiation stages: who claimed how far it had come, by the date it was said or reported. */
export default function StagesPanel() {
  const dossier = useDossier();
  const engine = useEngine();
  const names = useNames();
  const view = useView();
  const store = useViewStore();
  const { controls } = useFrameOptions();
  const { rows } = useRows();
  const stages = rows.part(stageRows);
  const coverage = rows.part(coverageRows);
  const axis = view.axis ?? "said";
  const { from, to, pin, count: unit = "codings" } = view;
  const window = useMemo(() => ({ from: dayOf(from), to: dayOf(to) }), [from, to]);
  const groups = useMemo(() => stages.marks && groupsOf(stages.marks), [stages]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows of other filters say the same, and the axis stands still
  const dates = useMemo(() => rows.part(stageDates).dates, [engine, axis, from, to]);
  const ask = useMemo(
    () => ({
      stages: (edges: readonly number[]) => rows.part(stageHeat(edges)),
      articles: (edges: readonly number[]) => rows.part(articleHeat(edges)),
    }),
    [rows],
  );
  const chosen = useMemo(() => ({ rungs: view.rung ?? [], articles: view.article ?? [] }), [view.rung, view.article]);
  const shared = onSharedScreen();
  const [heat, setHeat] = useState<HeatDrawn | null>(null);
  // At a desk the key stays the same whatever is filtered; a scene explains what it shows.
  const shown = shared ? stages.marks : null;
  const signs = useMemo(
    () => signsOf(shown ?? engine.rows({}).part(stageRows).marks ?? stages.marks ?? []),
    [engine, shown, stages],
  );
  const all = useMemo(() => engine.rows(axis === "said" ? {} : { axis }).part(overviewRows), [engine, axis]);
  const overview = useMemo(() => overviewOf(engine, view, all.days[0] ?? null), [engine, view, all]);
  const actions = useMemo<StagesActions>(
    () => ({
      pin: (mark) => store.commit((old) => togglePin(old, mark)),
      rung: (id) => store.commit((old) => toggleFacet(old, "rung", id)),
      drill: (drawn, cell) => store.commit((old) => drilled(old, drawn, cell)),
      days: (start, end) => store.commit((old) => narrowed(old, { from: start, to: end })),
      article: (id) => store.commit((old) => toggleFacet(old, "article", id)),
      hover: (group) => store.setHover(group && { kind: "coding", ids: group.marks.map(({ coding }) => coding) }),
    }),
    [store],
  );
  const onAxis = useCallback((next: Axis) => store.commit((old) => setAxis(old, next)), [store]);
  return (
    <Definitions className={css.panel}>
      <PanelFrame
        panel="stages"
        finding={stagesFinding(rows, dossier, view)}
        subtitle={subtitleOf(stages, view, dossier.asOf)}
        legend={
          heat ? (
            <Suspense>
              <HeatKey ramp={heat.ramp} what={heat.what} />
            </Suspense>
          ) : (
            <Key {...signs} names={names} />
          )
        }
        table={() =>
          stages.marks ? (
            <StagesTable
              marks={stages.marks}
              axis={axis}
              terms={dossier.codebook.stages}
              names={names}
              located={(ids) => engine.codings(ids)}
              pin={pin}
              onPin={actions.pin}
            />
          ) : (
            <Suspense>
              <HeatTable
                dates={dates}
                stretches={coverage.stretches}
                window={window}
                ask={ask.stages}
                unit={unit}
                axis={axis}
                terms={dossier.codebook.stages}
                onCell={actions.drill}
                onDays={actions.days}
              />
            </Suspense>
          )
        }
        controls={<AxisSwitch axis={axis} onAxis={onAxis} />}
        footer={`${heat ? noteOf(heat) : "Each mark is a claim by its source, not a fact"}${shared ? "" : ` · sources: ${count(dossier.articles.length, "article")}`}`}
      >
        {() => (
          <div className={css.body}>
            <Stages
              groups={groups}
              empty={stages.dated === 0}
              ask={ask}
              unit={unit}
              onCounted={setHeat}
              dates={dates}
              coverage={coverage}
              window={window}
              terms={dossier.codebook.stages}
              names={names}
              pin={pin}
              chosen={chosen}
              actions={actions}
            />
            {controls && (
              <Brush
                overview={overview}
                coverage={coverage}
                {...window}
                onDrag={(start, end) => store.replace((old) => setWindow(old, textOf(start), textOf(end)))}
                onSettle={() => store.settle()}
                onClear={() => store.commit((old) => setWindow(old, null, null))}
              />
            )}
          </div>
        )}
      </PanelFrame>
    </Definitions>
  );
}

/** Under every filter but the window and a pin of this panel, whose own marks it does not take away. */
function overviewOf(engine: Engine, view: View, earliest: number | null): Overview {
  const { pin, ...rest } = view;
  const rows = engine.rows(pin?.startsWith("stage:") ? rest : view);
  return layOutOverview(rows.part(overviewRows), earliest, rows.part(coverageRows));
}

/** What a cell is, and what it is not. */
function noteOf({ bins: { period } }: HeatDrawn): string {
  return `Claims by their sources, not facts, counted by ${period}; a date wider than that counts in each ${period} that it touches`;
}

function subtitleOf({ dated, undated, total, withoutStage }: StageRows, view: View, asOf: Day): string {
  const claims = count(dated + undated, "stage claim");
  const parts = [
    // In another unit the parts do not add up to a whole: one utterance may be coded with a stage and without.
    view.count
      ? `${claims} ${view.count === "origins" ? "from" : "in"} ${count(total, view.count.slice(0, -1))}`
      : `${claims} in ${count(total + withoutStage, "coding")}`,
    `by date ${view.axis ?? "said"}`,
    `as of ${formatEdtf(asOf)}`,
    ...(undated > 0 ? [`${figure(undated)} undated`] : []),
  ];
  return parts.join(" · ");
}

function dayOf(day: Day | undefined): number | null {
  return day === undefined ? null : daysOf(day).start;
}

function textOf(day: number | null): Day | null {
  return day === null ? null : isoDay(day);
}
