import { showTheme } from "../theme";
import type { EmbedOptions } from "./options";

export type Looks = Pick<EmbedOptions, "theme" | "transparent">;

const DARK = "(prefers-color-scheme: dark)";

/**
 * How the page looks, on its root element alone: as the link says, until the host says otherwise. With `auto` it follows the
 * visitor's system from then on. On paper it is light.
 */
export function showLooks(looks: Partial<Looks>): void {
  now = { ...now, ...looks };
  showTheme(now.theme === "auto" ? (matchMedia(DARK).matches ? "dark" : "light") : now.theme);
  document.documentElement.toggleAttribute("data-transparent", now.transparent);
  if (following) return;
  following = true;
  matchMedia(DARK).addEventListener("change", () => showLooks({}));
  addEventListener("beforeprint", () => showTheme("light"));
  addEventListener("afterprint", () => showLooks({}));
}

let now: Looks = { theme: "light", transparent: false };
let following = false;
