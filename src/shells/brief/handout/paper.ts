import { holdSizes } from "../heldSizes";

/** The window that pictures are laid out for: the smallest that a briefing is shared in. */
const DESK = { width: 1280, height: 800 };

/**
 * While pages of paper are shown: light, at the scale of print, and laid out as for one window, whatever the screen has.
 * Returns what gives the screen back.
 */
export function onPaper(): () => void {
  const root = document.documentElement;
  const { theme } = root.dataset;
  const app = document.getElementById("app");
  const focused = document.activeElement;
  root.dataset.theme = "light";
  root.dataset.paper = "";
  if (app) app.inert = true;
  const release = holdSizes(DESK);
  // On the screen nothing of a picture can be chosen; the tags of a PDF say what can be read, so there it counts.
  const pictures = (inert: boolean) => () => {
    for (const picture of document.querySelectorAll<HTMLElement>("[data-scaled]")) picture.inert = inert;
  };
  const [before, after] = [pictures(false), pictures(true)];
  addEventListener("beforeprint", before);
  addEventListener("afterprint", after);
  return () => {
    removeEventListener("beforeprint", before);
    removeEventListener("afterprint", after);
    release();
    if (theme === undefined) delete root.dataset.theme;
    else root.dataset.theme = theme;
    delete root.dataset.paper;
    if (app) app.inert = false;
    if (focused instanceof HTMLElement) focused.focus();
  };
}
