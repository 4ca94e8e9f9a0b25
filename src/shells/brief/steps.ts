import type { Briefing } from "../../dossier/types";
import { goTo, type Show, type Step } from "./show";

/** Where a key leads from scene `at` of `count`; null if it leads nowhere. Clickers send PageUp and PageDown. */
export function stepOf(key: string, at: number, count: number): number | null {
  switch (key) {
    case "ArrowRight":
    case "PageDown":
      return at + 1 < count ? at + 1 : null;
    case "ArrowLeft":
    case "PageUp":
      return at > 0 ? at - 1 : null;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return null;
  }
}

export const TURNING: readonly string[] = ["ArrowRight", "PageDown", "ArrowLeft", "PageUp", "Home", "End"];

/** To the scene where a key leads; where it leads nowhere it still ends what covers the scene. */
export function turn(key: string): Step {
  return (show, briefing) => toScene(stepOf(key, placeOf(show, briefing), briefing.scenes.length))(show, briefing);
}

/** So many scenes on, or back. */
export function byScenes(by: 1 | -1): Step {
  return turn(by === 1 ? "PageDown" : "PageUp");
}

/** To the scene of that number, from 1. */
export function toNumber(number: number): Step {
  return toScene(number - 1);
}

/** Which scene it is on, from 0. */
export function placeOf({ picture }: Show, { scenes }: Briefing): number {
  return scenes.findIndex(({ id }) => id === picture.scene);
}

function toScene(at: number | null): Step {
  return (show, briefing) => {
    const target = at === null ? undefined : briefing.scenes[at];
    if (target) return goTo(target.id)(show, briefing);
    return show.blank || show.overview ? { ...show, blank: false, overview: false } : show;
  };
}

/** Inside these the arrows, Home and End have a meaning of their own. */
const OWN_KEYS =
  "input, select, textarea, [contenteditable], [role=grid], [role=application], [role=slider], [role=listbox]";

/** Whether a key pressed here turns the page: not with a modifier, not where it already did something, not inside a grid. */
export function turnsPage(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  if (event.key.startsWith("Page")) return true;
  return !(event.target instanceof Element && event.target.closest(OWN_KEYS));
}
