import { showTheme, type Theme } from "../theme";
import type { EmbedOptions } from "./options";

export interface Looks extends Pick<EmbedOptions, "theme" | "transparent"> {
  /** The scheme that the host's colours are made for. While there are any, it holds, whatever the theme. */
  readonly made?: Theme | undefined;
}

const DARK = "(prefers-color-scheme: dark)";

/**
 * How the page looks, on its root element alone: as the link says, until the host says otherwise. With `auto` it follows the
 * visitor's system from then on. On paper it is light.
 */
export function showLooks(looks: Partial<Looks>): void {
  now = { ...now, ...looks };
  showTheme(now.made ?? schemeOf());
  document.documentElement.toggleAttribute("data-transparent", now.transparent);
  if (following) return;
  following = true;
  matchMedia(DARK).addEventListener("change", () => showLooks({}));
  addEventListener("beforeprint", () => showTheme("light"));
  addEventListener("afterprint", () => showLooks({}));
}

/** What a theme looks like without colours of a host. */
export function schemeOf(theme = now.theme): Theme {
  return theme === "auto" ? (matchMedia(DARK).matches ? "dark" : "light") : theme;
}

let now: Looks = { theme: "light", transparent: false };
let following = false;
