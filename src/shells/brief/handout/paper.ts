/** While pages of paper are shown: light, and at the scale of print, whatever the screen has. Returns what gives the screen back. */
export function onPaper(): () => void {
  const root = document.documentElement;
  const { theme } = root.dataset;
  const app = document.getElementById("app");
  const before = document.activeElement;
  root.dataset.theme = "light";
  root.dataset.paper = "";
  if (app) app.inert = true;
  return () => {
    if (theme === undefined) delete root.dataset.theme;
    else root.dataset.theme = theme;
    delete root.dataset.paper;
    if (app) app.inert = false;
    if (before instanceof HTMLElement) before.focus();
  };
}
