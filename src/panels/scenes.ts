import "./scenes.css";
import type { PanelId } from "../store/view";
import { panelSpec } from "./registry";
import type { PanelSpec } from "./spec";

/** Panels that a shared screen shows otherwise than a desk does; the others only grow. */
const SCENES: readonly PanelSpec[] = [
  { id: "matrix", name: "Actor–statement matrix", load: () => import("./matrix/MatrixScene") },
];

/** The panel as a scene of a briefing shows it. */
export function sceneSpec(id: PanelId): PanelSpec | undefined {
  return SCENES.find((spec) => spec.id === id) ?? panelSpec(id);
}
