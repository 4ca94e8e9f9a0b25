import { useSyncExternalStore } from "react";
import { currentTheme } from "../theme";
import { setTheme } from "./setTheme";

/** Light or dark, kept for this browser where it lets us. */
export function ThemeButton() {
  const next = useSyncExternalStore(onTheme, currentTheme) === "dark" ? "light" : "dark";
  return (
    <button type="button" onClick={() => setTheme(next)}>
      {next === "dark" ? "Dark" : "Light"} theme
    </button>
  );
}

/** The theme stands on the page itself, where a command may have changed it. */
function onTheme(tell: () => void): () => void {
  const observer = new MutationObserver(tell);
  observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => observer.disconnect();
}
