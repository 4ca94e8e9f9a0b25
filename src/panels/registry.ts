import type { PanelId } from "../store/view";
import MatrixPanel from "./matrix/MatrixPanel";
import type { PanelSpec } from "./spec";

/** The one list that shells, embeds and tests go by. */
export const PANELS: readonly PanelSpec[] = [
  { id: "stages", name: "Negotiation stages", load: () => import("./stages/StagesPanel") },
  { id: "matrix", name: "Actor–statement matrix", Panel: MatrixPanel },
  { id: "venues", name: "Summit venues", load: () => import("./venues/VenuesPanel") },
  { id: "filters", name: "Filters", load: () => import("./filters/FiltersPanel") },
  { id: "evidence", name: "Evidence", load: () => import("./evidence/EvidencePanel") },
  { id: "contested", name: "Contested claims", load: () => import("./contested/ContestedPanel") },
  { id: "wordings", name: "Wordings", load: () => import("./wordings/WordingsPanel") },
  { id: "chains", name: "Conditions", load: () => import("./chains/ChainsPanel") },
  { id: "forecasts", name: "Forecasts", load: () => import("./forecasts/ForecastsPanel") },
  { id: "silence", name: "Silence", load: () => import("./silence/SilencePanel") },
  { id: "compare", name: "Comparison", load: () => import("./compare/ComparePanel") },
  { id: "articles", name: "Articles", load: () => import("./articles/ArticlesPanel") },
  { id: "method", name: "Codebook and method", load: () => import("./method/MethodPanel") },
];

export function panelSpec(id: PanelId): PanelSpec | undefined {
  return PANELS.find((spec) => spec.id === id);
}
