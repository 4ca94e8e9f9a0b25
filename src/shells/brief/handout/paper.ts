import { holdSizes } from "./heldSizes";

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
  const before = document.activeElement;
  root.dataset.theme = "light";
  root.dataset.paper = "";
  if (app) app.inert = true;
  const release = holdSizes(DESK);
  return () => {
    release();
    if (theme === undefined) delete root.dataset.theme;
    else root.dataset.theme = theme;
    delete root.dataset.paper;
    if (app) app.inert = false;
    if (before instanceof HTMLElement) before.focus();
  };
}
