import type { Scene } from "../../../dossier/types";
import { sceneSpec } from "../../../panels/scenes";
import type { PanelSpec } from "../../../panels/spec";
import { panelIdsOf } from "./panelIds";

/** The panels of a scene, as a briefing shows them. */
export function panelsOf(scene: Scene): readonly PanelSpec[] {
  return panelIdsOf(scene).flatMap((id) => sceneSpec(id) ?? []);
}
