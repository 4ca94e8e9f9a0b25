import type { Scene } from "../../../dossier/types";
import { sceneSpec } from "../../../panels/scenes";
import type { PanelSpec } from "../../../panels/spec";
import { viewOf } from "../show";

/** The panels of a scene: one or a pair; where it names none, the one that its View enlarges, else the matrix. */
export function panelsOf(scene: Scene): readonly PanelSpec[] {
  const named = [scene.panel ?? viewOf(scene).focus ?? "matrix"].flat();
  return named.flatMap((id) => sceneSpec(id as PanelSpec["id"]) ?? []);
}
