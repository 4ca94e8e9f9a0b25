import { PanelSlot } from "../../panels/PanelSlot";
import { PANELS, panelSpec } from "../../panels/registry";
import { useView } from "../../store/ViewContext";
import type { PanelId } from "../../store/view";

const CHARTS = PANELS.slice(0, 3);
const SIDES: readonly PanelId[] = ["filters", "evidence"];

/** The three charts together, or the one panel that the View enlarges. */
export function Panels() {
  const focus = useView((view) => view.focus);
  const one = focus && !SIDES.includes(focus) ? panelSpec(focus) : undefined;
  return (
    <div className="explore-panels" data-focus={one?.id}>
      {(one ? [one] : CHARTS).map((spec) => (
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
