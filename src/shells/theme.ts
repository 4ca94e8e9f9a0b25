export type Theme = "light" | "dark";

/** Under which it is kept in this browser. */
export const KEY = "parley-theme";

/** The theme of this page: what was chosen here before, else what the system prefers. */
export function currentTheme(): Theme {
  const set = document.documentElement.dataset.theme;
  if (set === "light" || set === "dark") return set;
  const kept = read();
  if (kept) return kept;
  return globalThis.matchMedia?.("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Shows a theme without keeping it: embeds and briefings are told which. */
export function showTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}

function read(): Theme | null {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === "light" || kept === "dark" ? kept : null;
  } catch {
    return null;
  }
}
