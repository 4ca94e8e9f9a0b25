import { KEY, showTheme, type Theme } from "../theme";

/** Shows a theme and keeps it; where storage is forbidden it holds for this visit. */
export function setTheme(theme: Theme): void {
  showTheme(theme);
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // A private window or a blocked store: nothing is kept, nothing breaks.
  }
}
