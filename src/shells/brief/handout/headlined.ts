import type { Dossier, Scene } from "../../../dossier/types";
import type { Engine } from "../../../engine/engine";
import { TITLED } from "../../../panels/method/titles";
import type { View } from "../../../store/view";
import { panelIdsOf } from "./panelIds";

/**
 * Whether the headline of a scene is what its (first) panel says itself under this View, as it is where nobody changed the
 * one that was proposed. The panel need not say it again.
 */
export function saysHeadline(scene: Scene, view: View, dossier: Dossier, engine: Engine): boolean {
  const [first] = panelIdsOf(scene);
  const title = first && TITLED[first]?.titleOf;
  return title?.(engine.rows(view), dossier, view).sentence === scene.headline;
}
