import { PanelSlot } from "../../panels/PanelSlot";
import { PANELS, panelSpec } from "../../panels/registry";
import { useView } from "../../store/ViewContext";
import type { PanelId } from "../../store/view";

const CHARTS = PANELS.filter(({ id }) => id === "stages" || id === "matrix" || id === "venues");

/** The three panels together, or the one that the View enlarges. */
export function Panels() {
  const focus = useView((view) => view.focus);
  const shown = CHARTS.some(({ id }) => id === focus) ? CHARTS.filter(({ id }) => id === focus) : CHARTS;
  return (
    <div className="explore-panels" data-focus={shown.length === 1 ? focus : undefined}>
      {shown.map((spec) => (
        <div key={spec.id} className="explore-panel" data-area={spec.id}>
          <PanelSlot spec={spec} />
        </div>
      ))}
    </div>
  );
}

/** A column at the side: filters or evidence. */
export function Side({ panel, shown }: { readonly panel: PanelId; readonly shown: boolean }) {
  const spec = panelSpec(panel);
  if (!spec) return null;
  return (
    <div className={`explore-side explore-${panel}`} id={`side-${panel}`}>
      {shown && <PanelSlot spec={spec} />}
    </div>
  );
}
