import type { Extra, Link } from "../../store/url";
import type { PanelId } from "../../store/view";

/** Every panel of the registry. */
export const EMBEDS = [
  "stages",
  "matrix",
  "venues",
  "filters",
  "evidence",
  "contested",
  "wordings",
  "chains",
  "forecasts",
  "silence",
  "compare",
  "articles",
  "method",
] as const satisfies readonly PanelId[];
export type EmbedPanel = (typeof EMBEDS)[number];

/** What an embed's link says beside the View (docs/contract.md, section 2). */
export interface EmbedOptions {
  /** Light unless asked: a page around it is rarely dark because the visitor's system is. */
  readonly theme: "light" | "dark" | "auto";
  /** The finding and the line beneath it. */
  readonly title: boolean;
  /** Buttons, and whatever else chooses. */
  readonly controls: boolean;
  /** The key. */
  readonly legend: boolean;
  /** What is shown and filtered, where it is from, and the link to Parley. */
  readonly source: boolean;
  /** No background of its own: that of the page around it shows. */
  readonly transparent: boolean;
}

export function embedOptions(extra: Extra): EmbedOptions {
  const theme = extra.get("theme");
  return {
    theme: theme === "dark" || theme === "auto" ? theme : "light",
    title: extra.get("title") !== "0",
    controls: extra.get("controls") !== "0",
    legend: extra.get("legend") !== "0",
    source: extra.get("source") !== "0",
    transparent: extra.get("transparent") === "1",
  };
}

/** So many things of a link that are unknown to an embed: it shows the bundled dossier, or the one that its host gives it. */
export function unknownIn({ dropped, extra }: Link): number {
  return dropped.length + DOSSIERS.filter((key) => extra.has(key)).length;
}

const DOSSIERS = ["dossier", "data", "sha256"] as const;

/** The panel that a link asks for; null if it asks for none that can be embedded. */
export function embedPanel(fragment: string): EmbedPanel | null {
  const asked = /(?:^#?|&)panel=([a-z]+)(?:&|$)/.exec(fragment)?.[1];
  return EMBEDS.find((panel) => panel === asked) ?? null;
}
