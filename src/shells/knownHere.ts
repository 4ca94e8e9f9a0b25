import type { Dossier } from "../dossier/types";
import type { Engine } from "../engine/engine";
import { knownIn } from "../store/known";

/**
 * The check of what a View names, asked of the engine where there may be more codings than can be listed. An engine that
 * answers late is believed to have a coding: its evidence tells if it has not.
 */
export function knownHere(dossier: Dossier, engine: Engine): ReturnType<typeof knownIn> {
  return knownIn(dossier, engine.late ? () => true : (id) => engine.coding(id) !== undefined);
}
