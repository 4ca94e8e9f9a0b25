import { useMemo } from "react";
import { formatDay } from "../../dossier/days";
import { figure } from "../../dossier/figures";
import { coverageRows } from "../../engine/coverage";
import { termRows } from "../../engine/terms";
import { setCount } from "../../store/controls";
import { clearPin, toggleFacet, togglePin } from "../../store/transitions";
import { useView, useViewStore } from "../../store/ViewContext";
import type { CountUnit, Facet } from "../../store/view";
import { useDossier, useEngine, useNames, useRows } from "../RowsContext";
import { Method } from "./Method";
import { titlesNow } from "./titles";
import { asUse } from "./uses";

const UNITS: readonly CountUnit[] = ["codings", "utterances", "origins"];

/** The codebook and the method: every term with how often it was used, and how everything on screen is made. */
export default function MethodPanel() {
  const store = useViewStore();
  const view = useView();
  const dossier = useDossier();
  const names = useNames();
  const engine = useEngine();
  const { rows } = useRows();
  const chosen = useMemo(
    () => ({
      onFacet: (facet: Facet, value: string) => store.commit((old) => toggleFacet(old, facet, value)),
      onPin: (pin: string) => store.commit((old) => togglePin(old, pin)),
      onCount: (unit: CountUnit) => store.commit((old) => setCount(old, unit)),
    }),
    [store],
  );
  const inUnit = (unit: CountUnit) => engine.rows({ ...view, count: unit });
  const codings = inUnit("codings");
  return (
    <Method
      dossier={dossier}
      names={names}
      view={view}
      used={rows.part(termRows)}
      // What a pin leaves out stays in the lists, or the next one could not be pinned.
      listed={engine.rows(clearPin(view)).part(termRows)}
      asUse={(id) => asUse(id, engine, dossier, names)}
      coverage={rows.part(coverageRows)}
      units={UNITS.map((unit) => ({ unit, shown: inUnit(unit).matched, all: inUnit(unit).total }))}
      titles={titlesNow(rows, dossier, view)}
      subtitle={`${dossier.title} · codebook version ${dossier.codebook.version} · as of ${formatDay(dossier.asOf)} · ${figure(codings.matched)} of ${figure(codings.total)} codings in view`}
      {...chosen}
    />
  );
}
