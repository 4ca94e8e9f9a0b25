import type { ComponentType } from "react";
import type { PanelId } from "../store/view";

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
