import { useCallback, useMemo } from "react";
import { daysOf, isoDay } from "../../dossier/days";
import { formatEdtf } from "../../dossier/edtfWords";
import { coverageRows } from "../../engine/coverage";
import type { Engine } from "../../engine/engine";
import { stagesFinding } from "../../engine/findings/stages";
import { overviewRows } from "../../engine/overview";
import type { StageRows } from "../../engine/rows";
import { stageRows } from "../../engine/stages";
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
import type { StagesActions } from "./drawn";
import { groupsOf } from "./groups";
import { Key, signsOf } from "./Key";
import { layOutOverview, type Overview } from "./overview";
import { Stages } from "./Stages";
import { StagesTable } from "./StagesTable";
import css from "./stages.module.css";
import { counted } from "./words";

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
  const { from, to, pin } = view;
  const window = useMemo(() => ({ from: dayOf(from), to: dayOf(to) }), [from, to]);
  const groups = useMemo(() => {
    const datingOf = (id: string) => {
      const found = engine.coding(id);
      return (axis === "said" ? found?.coding : found?.article)?.dating ?? null;
    };
    return groupsOf(stages.marks, (id) => engine.coding(id)?.coding, datingOf);
  }, [stages, engine, axis]);
  const dates = useMemo(() => datesOf(engine, { axis, from, to }), [engine, axis, from, to]);
  const chosen = useMemo(() => ({ rungs: view.rung ?? [], articles: view.article ?? [] }), [view.rung, view.article]);
  const shared = onSharedScreen();
  // At a desk the key stays the same whatever is filtered; a scene explains what it shows.
  const shown = shared ? stages.marks : null;
  const signs = useMemo(() => signsOf(shown ?? engine.rows({}).part(stageRows).marks), [engine, shown]);
  const overview = useMemo(() => overviewOf(engine, view), [engine, view]);
  const actions = useMemo<StagesActions>(
    () => ({
      pin: (mark) => store.commit((old) => togglePin(old, mark)),
      rung: (id) => store.commit((old) => toggleFacet(old, "rung", id)),
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
        legend={<Key {...signs} names={names} />}
        table={() => (
          <StagesTable
            marks={stages.marks}
            axis={axis}
            terms={dossier.codebook.stages}
            names={names}
            located={(id) => engine.coding(id)}
            pin={pin}
            onPin={actions.pin}
          />
        )}
        controls={<AxisSwitch axis={axis} onAxis={onAxis} />}
        footer={`Each mark is a claim by its source, not a fact${shared ? "" : ` · sources: ${counted(dossier.articles.length, "article")}`}`}
      >
        {() => (
          <div className={css.body}>
            <Stages
              groups={groups}
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

/** The dates that the window lets pass, whatever else is filtered or pinned: the axis is made for them. */
function datesOf(
  engine: Engine,
  { axis, from, to }: { axis: View["axis"] & string; from: Day | undefined; to: Day | undefined },
) {
  return engine
    .rows({ axis, ...(from && { from }), ...(to && { to }) })
    .part(stageRows)
    .marks.map(({ date }) => date);
}

/** Under every filter but the window and a pin of this panel, whose own marks it does not take away. */
function overviewOf(engine: Engine, view: View): Overview {
  const { pin, ...rest } = view;
  const rows = engine.rows(pin?.startsWith("stage:") ? rest : view);
  const all = engine.rows(view.axis ? { axis: view.axis } : {}).part(overviewRows);
  return layOutOverview(rows.part(overviewRows), all.days[0] ?? null, rows.part(coverageRows));
}

function subtitleOf({ marks, undated, total, withoutStage }: StageRows, view: View, asOf: Day): string {
  const claims = counted(marks.length + undated, "stage claim");
  const parts = [
    // In another unit the parts do not add up to a whole: one utterance may be coded with a stage and without.
    view.count
      ? `${claims} ${view.count === "origins" ? "from" : "in"} ${counted(total, view.count.slice(0, -1))}`
      : `${claims} in ${counted(total + withoutStage, "coding")}`,
    `by date ${view.axis ?? "said"}`,
    `as of ${formatEdtf(asOf)}`,
    ...(undated > 0 ? [`${undated} undated`] : []),
  ];
  return parts.join(" · ");
}

function dayOf(day: Day | undefined): number | null {
  return day === undefined ? null : daysOf(day).start;
}

function textOf(day: number | null): Day | null {
  return day === null ? null : isoDay(day);
}
