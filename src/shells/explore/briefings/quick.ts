import type { Names } from "../../../dossier/names";
import type { Dossier } from "../../../dossier/types";
import type { Engine } from "../../../engine/engine";
import { MAX_SCENES } from "../../../io/briefingRecord";
import type { View } from "../../../store/view";
import { newBriefing, newScene, proposedHeadline, proposedPanel } from "./newBriefing";
import { deleteScene, insertScene } from "./scenes";
import { desk } from "./useDesk";

/** What came of it, as a sentence, and what takes it back; null where nothing was added. */
export interface Added {
  readonly told: string;
  readonly undo: (() => void) | null;
}

/** Adds the View as a scene to the briefing that was worked on last, or to a new one where there is none. */
export async function addPresentView(view: View, dossier: Dossier, engine: Engine, names: Names): Promise<Added> {
  const { records, refusal } = await read();
  const panel = proposedPanel(view);
  const scene = newScene(view, panel, proposedHeadline(panel, view, dossier, engine, names), dossier);
  const [last] = records;
  const lost = refusal === null ? "" : " It is lost when the page closes: this browser keeps nothing.";
  if (!last) {
    const made = newBriefing(dossier.briefings, [scene]);
    desk().add(made);
    return { told: `This view is scene 1 of the new “${made.title}”.${lost}`, undo: () => takeBack(made.id, scene.id) };
  }
  if (last.scenes.length >= MAX_SCENES)
    return { told: `“${last.title}” has ${MAX_SCENES} scenes, and no room for another.`, undo: null };
  desk().change(last.id, insertScene(scene));
  return {
    told: `This view is scene ${last.scenes.length + 1} of “${last.title}”.${lost}`,
    undo: () => desk().change(last.id, deleteScene(scene.id)),
  };
}

/** Takes the scene out and, where nothing else has been put in since, the briefing that was made for it. */
function takeBack(briefing: string, scene: string): void {
  const scenes = now()?.records.find(({ id }) => id === briefing)?.scenes;
  if (scenes?.every(({ id }) => id === scene)) desk().remove(briefing);
  else desk().change(briefing, deleteScene(scene));
}

/** What is on the desk, when that is known. */
function read() {
  return new Promise<NonNullable<ReturnType<typeof now>>>((resolve) => {
    const stop = desk().subscribe(() => look());
    const look = () => {
      const kept = now();
      if (!kept) return;
      stop();
      resolve(kept);
    };
    look();
  });
}

function now() {
  return desk().now().kept;
}
