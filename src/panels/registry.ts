import type { ComponentType } from "react";
import type { PanelId } from "../store/view";
import MatrixPanel from "./matrix/MatrixPanel";

/** The panels that have a finding, a table twin and an embed of their own. */
export type ChartPanelId = Extract<PanelId, "matrix" | "stages" | "venues">;

export interface PanelSpec {
  readonly id: PanelId;
  /** The accessible name of its region (docs/contract.md, section 3). */
  readonly name: string;
  /** The panel itself, where its code comes with the page; otherwise `load` fetches it. */
  readonly Panel?: ComponentType;
  readonly load?: () => Promise<{ default: ComponentType }>;
}

/** The one list that shells, embeds and tests go by. */
export const PANELS: readonly PanelSpec[] = [
  { id: "stages", name: "Negotiation stages", load: () => import("./stages/StagesPanel") },
  { id: "matrix", name: "Actor–statement matrix", Panel: MatrixPanel },
  { id: "venues", name: "Summit venues", load: () => import("./venues/VenuesPanel") },
  { id: "filters", name: "Filters", load: () => import("./filters/FiltersPanel") },
  { id: "evidence", name: "Evidence", load: () => import("./evidence/EvidencePanel") },
];

export function panelSpec(id: PanelId): PanelSpec | undefined {
  return PANELS.find((spec) => spec.id === id);
}
