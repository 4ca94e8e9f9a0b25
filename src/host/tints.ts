import type { Payload } from "./messages";
import { themeIn } from "./theme";

/**
 * Tells what the page's `--parley-…` properties say at `place`: at once if they say anything, and again when a switch of the
 * page's or the system's between light and dark has changed it. The result ends it.
 */
export function watchTints(place: Element, tell: (theme: Payload) => void): () => void {
  let told = JSON.stringify({ colours: NONE, font: null });
  const look = () => {
    const { colours, font = null } = themeIn(place);
    const theme = { colours: { ...NONE, ...colours }, font };
    const text = JSON.stringify(theme);
    if (text !== told) tell(theme);
    told = text;
  };
  // Where sites keep such a switch.
  const observer = new MutationObserver(look);
  for (const element of [document.documentElement, document.body]) observer.observe(element, { attributes: true });
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", look);
  look();
  return () => {
    observer.disconnect();
    dark.removeEventListener("change", look);
  };
}

/** What the page does not say any more is the panel's own again. */
const NONE = { ink: null, paper: null, accent: null, line: null };
