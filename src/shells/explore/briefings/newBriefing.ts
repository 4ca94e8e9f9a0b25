/** Briefings and scenes as they begin. */
import { cut } from "../../../dossier/cut";
import type { Names } from "../../../dossier/names";
import type { Briefing, Dossier, Scene } from "../../../dossier/types";
import type { Engine } from "../../../engine/engine";
import { type KeptBriefing, type KeptScene, MAX_HEADLINE, MAX_NOTES } from "../../../io/briefingRecord";
import { freeName, nameOf, newId } from "../../../io/savedRecord";
import { TITLED } from "../../../panels/method/titles";
import { PANELS } from "../../../panels/registry";
import { setFocus } from "../../../store/transitions";
import { normalise, type PanelId, type View } from "../../../store/view";
import { filtersInWords } from "../../inWords";

export type Panel = Scene["panel"];

/** What a scene can show: not the filters, which brief tells in words, nor the book of rules. */
export const SCENE_PANELS = PANELS.filter(({ id }) => id !== "filters" && id !== "method");

/** The panel that fills the page; where three share it, the first of them. */
export function proposedPanel({ focus }: View): PanelId {
  return SCENE_PANELS.find(({ id }) => id === focus)?.id ?? "stages";
}

/** The title that the (first) panel has now; where it has none that can be told from here, its name and the filters. */
export function proposedHeadline(panel: Panel, view: View, dossier: Dossier, engine: Engine, names: Names): string {
  const first = [panel ?? view.focus].flat()[0] as PanelId;
  const title = TITLED[first]?.titleOf?.(engine.rows(view), dossier, view).sentence;
  const name = PANELS.find(({ id }) => id === first)?.name;
  return headlineOf(title ?? [name, filtersInWords(view, names)].filter(Boolean).join(": ")) || "A scene";
}

/** A scene of the present view. The panel stands beside the View, not in it. */
export function newScene(view: View, panel: Panel, headline: string, { id, asOf }: Dossier): KeptScene {
  return { id: newId(), headline, notes: "", view: sceneView(view, panel), panel, seconds: null, dossier: id, asOf };
}

/** The present view as a scene with this panel has it. */
export function sceneView(view: View, panel: Panel): KeptScene["view"] {
  return (panel === null ? view : setFocus(view, null)) as KeptScene["view"];
}

export function newBriefing(taken: readonly { readonly title: string }[], scenes: readonly KeptScene[]): KeptBriefing {
  return {
    id: newId(),
    title: freeName(
      "My briefing",
      taken.map(({ title }) => title),
    ),
    scenes,
    seconds: null,
    ...stamp(),
  };
}

/** A briefing to change, of any: of one that comes with the dossier too. */
export function copyOf(
  briefing: Briefing | KeptBriefing,
  taken: readonly { readonly title: string }[],
  { id, asOf }: Dossier,
): KeptBriefing {
  const title = freeName(
    nameOf(briefing.title),
    taken.map((one) => one.title),
  );
  const scenes = briefing.scenes.map((scene) => ({
    dossier: id,
    asOf,
    ...scene,
    headline: headlineOf(scene.headline),
    notes: notesOf(scene.notes),
    view: normalise(scene.view).view as KeptScene["view"],
  }));
  return { id: newId(), title, scenes, seconds: "savedAt" in briefing ? briefing.seconds : null, ...stamp() };
}

/** What tells one change of a briefing from the next. */
export function stamp(): Pick<KeptBriefing, "savedAt" | "revision"> {
  return { savedAt: new Date().toISOString(), revision: newId() };
}

/** As it is kept: one line. Empty if nothing is left. */
export function headlineOf(text: string): string {
  return nameOf(text, MAX_HEADLINE);
}

/** As they are kept: lines, and nothing that no file could hold. */
export function notesOf(text: string): string {
  return cut(text.replace(/\p{Cs}/gu, ""), MAX_NOTES);
}
