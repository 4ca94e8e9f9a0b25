/** What can be done to the scenes of a briefing. Each gives the same object where it changes nothing. */
import { type KeptBriefing, type KeptScene, MAX_SCENES } from "../../../io/briefingRecord";

export type Edit = (briefing: KeptBriefing) => KeptBriefing;

/** What can be taken back, and what it was: "Deleted scene 2". */
export interface Undo {
  readonly what: string;
  readonly back: () => void;
}

/** Puts a scene in, at the end or at a place. One that is there already, or that finds no room, is not put in. */
export function insertScene(scene: KeptScene, at = MAX_SCENES): Edit {
  return (briefing) => {
    const { scenes } = briefing;
    if (scenes.length >= MAX_SCENES || scenes.some(({ id }) => id === scene.id)) return briefing;
    return { ...briefing, scenes: scenes.toSpliced(at, 0, scene) };
  };
}

export function patchScene(id: string, patch: Partial<Omit<KeptScene, "id">>): Edit {
  return (briefing) => {
    const at = placeOf(briefing, id);
    const before = briefing.scenes[at];
    if (!before) return briefing;
    const after = { ...before, ...patch };
    if (JSON.stringify(after) === JSON.stringify(before)) return briefing;
    return { ...briefing, scenes: briefing.scenes.with(at, after) };
  };
}

/** One place up or down. */
export function moveScene(id: string, by: -1 | 1): Edit {
  return (briefing) => {
    const at = placeOf(briefing, id);
    const scene = briefing.scenes[at];
    if (!scene || !briefing.scenes[at + by]) return briefing;
    return { ...briefing, scenes: briefing.scenes.toSpliced(at, 1).toSpliced(at + by, 0, scene) };
  };
}

/** A copy right behind it. */
export function duplicateScene(id: string, copy: string): Edit {
  return (briefing) => {
    const at = placeOf(briefing, id);
    const scene = briefing.scenes[at];
    return scene ? insertScene({ ...scene, id: copy }, at + 1)(briefing) : briefing;
  };
}

/** `insertScene(scene, placeOf(briefing, id))` brings it back. */
export function deleteScene(id: string): Edit {
  return (briefing) => {
    const at = placeOf(briefing, id);
    return at < 0 ? briefing : { ...briefing, scenes: briefing.scenes.toSpliced(at, 1) };
  };
}

/** From 0; -1 where it is not there. */
export function placeOf({ scenes }: KeptBriefing, id: string): number {
  return scenes.findIndex((scene) => scene.id === id);
}
