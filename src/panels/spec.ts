import type { ComponentType } from "react";
import type { PanelId } from "../store/view";

/** Asks for the file of a component. */
export type Load = () => Promise<{ readonly default: unknown }>;

export interface PanelSpec {
  readonly id: PanelId;
  /** The accessible name of its region (docs/contract.md, section 3). */
  readonly name: string;
  /** The panel itself, where its code comes with the page; otherwise `load` fetches it. */
  readonly Panel?: ComponentType;
  readonly load?: () => Promise<{ default: ComponentType }>;
}

/** What is shown in place of a part of the page that could not be drawn (panels/fault). */
export interface FaultProps {
  /** What the part is called. */
  readonly name: string;
  readonly error: unknown;
  /** The panel, where it is one. */
  readonly spec?: PanelSpec | undefined;
  /** What asks for its code, where it is no panel. */
  readonly load?: Load | undefined;
  /** With what came when its code was asked for once more; null where it did not, or was not asked for. */
  readonly onRetry: (came: unknown) => void;
}
