import { useSyncExternalStore } from "react";
import { currentTheme } from "../theme";
import { setTheme } from "./setTheme";

/** Light or dark, kept for this browser where it lets us. */
export function ThemeButton() {
  const next = useSyncExternalStore(onTheme, currentTheme) === "dark" ? "light" : "dark";
  const name = next === "dark" ? "Dark theme" : "Light theme";
  return (
    <button type="button" aria-label={name} title={name} onClick={() => setTheme(next)}>
      ◐
    </button>
  );
}

/** The theme stands on the page itself, where a command may have changed it. */
function onTheme(tell: () => void): () => void {
  const observer = new MutationObserver(tell);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}
