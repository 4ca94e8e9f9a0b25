import type { ComponentType } from "react";
import type { PanelId } from "../store/view";

export interface PanelSpec {
  readonly id: PanelId;
  /** The accessible name of its region (docs/contract.md, section 3). */
  readonly name: string;
  /** The panel itself, where its code comes with the page; otherwise `load` fetches it. */
  readonly Panel?: ComponentType;
  readonly load?: () => Promise<{ default: ComponentType }>;
}
