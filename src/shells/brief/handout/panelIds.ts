import type { Scene } from "../../../dossier/types";
import type { PanelId } from "../../../store/view";
import { viewOf } from "../show";

/** The ids of a scene's panels: one or a pair; where it names none, the one that its View enlarges, else the matrix. */
export function panelIdsOf(scene: Scene): readonly PanelId[] {
  return [scene.panel ?? viewOf(scene).focus ?? "matrix"].flat() as PanelId[];
}
