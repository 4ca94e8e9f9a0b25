import type { Extra } from "../../store/url";

export const EMBEDS = ["matrix", "stages", "venues"] as const;
export type EmbedPanel = (typeof EMBEDS)[number];

/** What an embed's link says beside the View (docs/contract.md, section 2). */
export interface EmbedOptions {
  /** Light unless asked: a page around it is rarely dark because the visitor's system is. */
  readonly theme: "light" | "dark" | "auto";
  readonly title: boolean;
  readonly controls: boolean;
}

export function embedOptions(extra: Extra): EmbedOptions {
  const theme = extra.get("theme");
  return {
    theme: theme === "dark" || theme === "auto" ? theme : "light",
    title: extra.get("title") !== "0",
    controls: extra.get("controls") !== "0",
  };
}

/** The panel that a link asks for; null if it asks for none that can be embedded. */
export function embedPanel(fragment: string): EmbedPanel | null {
  const asked = /(?:^#?|&)panel=([a-z]+)(?:&|$)/.exec(fragment)?.[1];
  return EMBEDS.find((panel) => panel === asked) ?? null;
}
