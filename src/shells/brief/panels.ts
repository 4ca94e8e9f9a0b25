/** The panels of a briefing, loaded before they are wanted: a scene change waits for nothing, also in a hidden window. */
import type { Briefing } from "../../dossier/types";
import { sceneSpec } from "../../panels/scenes";
import type { PanelSpec } from "../../panels/spec";
import type { PanelId } from "../../store/view";
import { panelsOf } from "./handout/scenePanels";

const loaded = new Map<PanelId, PanelSpec>();

/** Loads what the scenes draw, and the evidence. What cannot be loaded is left to its slot, which tells and tries again. */
export async function loadPanels({ scenes }: Briefing): Promise<void> {
  const specs = new Set([...scenes.flatMap(panelsOf), ...evidence()]);
  await Promise.allSettled(
    [...specs].map(async (spec) => {
      const file = await spec.load?.();
      if (file) loaded.set(spec.id, { ...spec, Panel: file.default });
    }),
  );
}

/** The panel with its code where that is here: such a one is drawn at once. */
export function atOnce(spec: PanelSpec): PanelSpec {
  return loaded.get(spec.id) ?? spec;
}

/** The panel that shows what is behind a mark. */
export function evidence(): readonly PanelSpec[] {
  return [sceneSpec("evidence")].filter((spec) => spec !== undefined);
}
