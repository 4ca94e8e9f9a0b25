/** What a scene names and is not there any more: told wherever the scene is, never thrown. */
import type { Dossier, Scene } from "../dossier/types";
import type { Engine } from "../engine/engine";
import { FACET_NAMES } from "../panels/clauseName";
import { PANELS } from "../panels/registry";
import { parsePin } from "../store/pin";
import { isFacet, normalise } from "../store/view";
import { knownHere } from "./knownHere";

/**
 * One sentence for each thing that a scene names and the dossier (or Parley) does not have, and one where no coding passes its
 * filters. Empty where all of it is there.
 */
export function missingIn(scene: Scene, dossier: Dossier, engine: Engine): readonly string[] {
  const { dossier: named } = scene as { readonly dossier?: string };
  if (named !== undefined && named !== dossier.id) return [`The scene was made from another dossier, “${named}”.`];
  const { view, dropped } = normalise(scene.view);
  const unknown = knownHere(dossier, engine)(view).dropped;
  return [
    ...panelsOf(scene)
      .filter((panel) => !PANELS.some(({ id }) => id === panel))
      .map((panel) => `There is no panel “${panel}”.`),
    ...dropped.map((part) => `The filter “${part}” is not known.`),
    ...unknown.map(missingWords),
    ...(engine.rows(view).matched === 0 ? ["No coding passes its filters."] : []),
  ];
}

function panelsOf({ panel }: Scene): readonly string[] {
  return panel === null ? [] : [panel].flat();
}

/** Of `speaker=nobody`: "The dossier has no speaker “nobody”." */
function missingWords(dropped: string): string {
  const [, key = "", value = ""] = /^(?:against\.)?([^=]*)=(.*)$/.exec(dropped) ?? [];
  if (isFacet(key))
    return `The dossier has no ${WORDS[key] ?? FACET_NAMES[key].toLowerCase()} “${value.replace(/^-/, "")}”.`;
  const pin = parsePin(value);
  if (pin?.kind === "coding" || pin?.kind === "link" || pin?.kind === "venue")
    return `The dossier has no ${pin.kind} “${pin.id}”.`;
  return `What is chosen in it, “${value}”, is not in the dossier.`;
}

const WORDS: Readonly<Record<string, string>> = { via: "outlet" };
