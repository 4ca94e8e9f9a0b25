import { formatDay } from "../../dossier/days";
import { figure } from "../../dossier/figures";
import { coverageRows } from "../../engine/coverage";
import { forecastsFinding } from "../../engine/findings/forecasts";
import { type ForecastRows, forecastRows } from "../../engine/forecasts";
import { parsePin } from "../../store/pin";
import { toggleFacet, togglePin } from "../../store/transitions";
import { useHover, useView, useViewStore } from "../../store/ViewContext";
import { Definitions } from "../../ui/Definitions";
import { EmptyState } from "../EmptyState";
import { PanelFrame } from "../PanelFrame";
import { useDossier, useEngine, useNames, useRows } from "../RowsContext";
import { onSharedScreen } from "../sharedScreen";
import { axisOf } from "./axis";
import { Forecasts } from "./Forecasts";
import { ForecastsKey } from "./ForecastsKey";
import { ForecastsTable } from "./ForecastsTable";
import css from "./forecasts.module.css";

const NOTHING: readonly string[] = [];

/** Who says by when a thing is to happen, which windows have passed, and whether anything shows what came of it. */
export default function ForecastsPanel() {
  const { rows } = useRows();
  const dossier = useDossier();
  const names = useNames();
  const engine = useEngine();
  const store = useViewStore();
  const view = useView();
  const pointed = useHover((hover) => (hover?.kind === "coding" ? hover.ids : NOTHING));
  const forecasts = rows.part(forecastRows);
  const { stretches } = rows.part(coverageRows);
  const { asOf } = dossier;
  const axis = axisOf(forecasts, stretches, asOf);
  const pin = parsePin(view.pin ?? "");
  const empty = forecasts.rows.length === 0;
  return (
    <Definitions className={css.panel}>
      <PanelFrame
        panel="forecasts"
        finding={forecastsFinding(rows, dossier, view)}
        subtitle={`${countsOf(forecasts)} · as of ${formatDay(asOf)}`}
        legend={<ForecastsKey />}
        table={() =>
          empty ? (
            <EmptyState />
          ) : (
            <ForecastsTable rows={forecasts.rows} names={names} coding={engine.coding} asOf={asOf} />
          )
        }
        footer={`${onSharedScreen() ? "" : "An outcome is told only where a later event in the dossier shows it; "}“not covered” is not “did not happen”`}
      >
        {() =>
          empty ? (
            <EmptyState />
          ) : (
            <Forecasts
              rows={forecasts.rows}
              names={names}
              coding={engine.coding}
              axis={axis}
              asOf={asOf}
              pinned={pin?.kind === "coding" ? pin.id : null}
              pointed={pointed}
              onPin={(id) => store.commit((old) => togglePin(old, `coding:${id}`))}
              onFilter={(facet, value) => store.commit((old) => toggleFacet(old, facet, value))}
              onPoint={(id) => store.setHover(id === null ? null : { kind: "coding", ids: [id] })}
            />
          )
        }
      </PanelFrame>
    </Definitions>
  );
}

function countsOf({ rows, forecasts, total }: ForecastRows): string {
  const of = forecasts < total ? `${figure(forecasts)} of ${figure(total)}` : figure(total);
  return `${of} forecast${total === 1 ? "" : "s"} in ${figure(rows.length)} coding${rows.length === 1 ? "" : "s"}`;
}
