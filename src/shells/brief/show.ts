/** What a briefing shows, in every window that follows it: one small plain JSON object, and the steps from one to the next. */
import type { Briefing, Scene } from "../../dossier/types";
import type { Transition } from "../../store/transitions";
import { normalise, sameView, type View } from "../../store/view";

/** What an audience can look at: a scene, its View with what was chosen since, and whether the evidence is open beside it. */
export interface Picture {
  readonly scene: string;
  readonly view: View;
  readonly evidence: boolean;
}

export interface Show {
  /** The present one, on which the presenter goes on. */
  readonly picture: Picture;
  /** What the audience sees meanwhile; null if it sees the present one. */
  readonly frozen: Picture | null;
  readonly blank: boolean;
  /** Whether all scenes are laid out to choose from. */
  readonly overview: boolean;
  /** Whether the pointer is a dot that everybody sees. */
  readonly pointer: boolean;
  /** How much larger than usual texts are drawn, in tenths: 10 is usual. */
  readonly text: number;
}

export const SMALLEST_TEXT = 8;
export const LARGEST_TEXT = 16;

/** A step from one Show to the next. The same object where nothing changes. */
export type Step = (show: Show, briefing: Briefing) => Show;

/** The Show that begins with a scene, or with the first. */
export function startShow(briefing: Briefing, scene: string | null = null): Show {
  const picture = pictureOf(sceneOf(briefing, scene));
  return { picture, frozen: null, blank: false, overview: false, pointer: false, text: 10 };
}

/** What the audience sees of it. */
export function shownOf(show: Show): Picture {
  return show.frozen ?? show.picture;
}

/** The scene of that id; the first where there is none. */
export function sceneOf(briefing: Briefing, id: string | null): Scene {
  return briefing.scenes.find((scene) => scene.id === id) ?? (briefing.scenes[0] as Scene);
}

/** To a scene as it was made. */
export function goTo(scene: string): Step {
  return (show, briefing) => {
    const target = briefing.scenes.find(({ id }) => id === scene);
    if (!target) return show;
    return { ...show, picture: pictureOf(target), blank: false, overview: false };
  };
}

/** Another View in the same scene: the scene has drifted until it is the scene's own again. */
export function look(transition: Transition): Step {
  return (show) => {
    const view = normalise(transition(show.picture.view)).view;
    return sameView(view, show.picture.view) ? show : { ...show, picture: { ...show.picture, view } };
  };
}

/**
 * What a panel asks for in its picture: another View. With the pin comes the evidence beside the panel, and with it goes;
 * beside a pair there is no room, so there it waits to be asked for.
 */
export function drill(view: View): Step {
  return (show, briefing) => {
    const next = look(() => view)(show, briefing);
    const { scene, view: seen } = next.picture;
    if (seen.pin === show.picture.view.pin || Array.isArray(sceneOf(briefing, scene).panel)) return next;
    return { ...next, picture: { ...next.picture, evidence: seen.pin !== undefined } };
  };
}

/** Back to the scene as it was made. */
export const revert: Step = (show, briefing) =>
  drifted(show.picture, briefing) || show.picture.evidence
    ? { ...show, picture: pictureOf(sceneOf(briefing, show.picture.scene)) }
    : show;

/** Whether its View is not the scene's own any more. */
export function drifted(picture: Picture, briefing: Briefing): boolean {
  return !sameView(picture.view, viewOf(sceneOf(briefing, picture.scene)));
}

/** Holds what the audience sees, or lets it see the present picture again. */
export const toggleFreeze: Step = (show) => ({ ...show, frozen: show.frozen ? null : show.picture });

export const toggleBlank: Step = (show) => ({ ...show, blank: !show.blank });

export const toggleOverview: Step = (show) => ({ ...show, overview: !show.overview, blank: false });

export const togglePointer: Step = (show) => ({ ...show, pointer: !show.pointer });

export const toggleEvidence: Step = (show) => ({
  ...show,
  picture: { ...show.picture, evidence: !show.picture.evidence },
});

/** Larger or smaller texts, by tenths of the usual size, within limits. */
export function scaleText(by: number): Step {
  return (show) => {
    const text = Math.min(LARGEST_TEXT, Math.max(SMALLEST_TEXT, show.text + by));
    return text === show.text ? show : { ...show, text };
  };
}

function pictureOf(scene: Scene): Picture {
  return { scene: scene.id, view: viewOf(scene), evidence: false };
}

const views = new WeakMap<Scene, View>();

/** The View of a scene, canonical; the same object each time. */
export function viewOf(scene: Scene): View {
  const known = views.get(scene) ?? normalise(scene.view).view;
  views.set(scene, known);
  return known;
}
