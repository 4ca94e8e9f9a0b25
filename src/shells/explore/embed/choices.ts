/** What an embed can be told, and the link that tells it (docs/contract.md, sections 2 and 4). */
import { panelLink } from "../../../host/link";
import { PANELS } from "../../../panels/registry";
import { setFocus } from "../../../store/transitions";
import type { PanelId, View } from "../../../store/view";

export type Theme = "light" | "dark" | "auto";

/** Parts that can be left out, by the name of the link's key, with the name on screen. */
export const PARTS = {
  title: "Title",
  legend: "Key",
  controls: "Buttons",
  source: "Sources and link to Parley",
} as const;
export type Part = keyof typeof PARTS;

export interface Choices {
  readonly panel: PanelId;
  /** Everything that is coded, whatever the page is filtered by. */
  readonly whole: boolean;
  /** In CSS pixels; null: as wide as its column. */
  readonly width: number | null;
  /** In CSS pixels; null: as recommended. */
  readonly height: number | null;
  readonly theme: Theme;
  readonly transparent: boolean;
  readonly left: readonly Part[];
  /** Panels of one group on a page are linked. Empty: of none. */
  readonly group: string;
}

/** What the address of a frame may be as wide and high as. */
export const SMALLEST = 200;
export const LARGEST = 4000;

/** The panel that fills the page first, else the matrix; the others in the registry's order. */
export function panelsFrom(focus: PanelId | undefined): readonly { readonly id: PanelId; readonly name: string }[] {
  const first = PANELS.find(({ id }) => id === (focus ?? "matrix"));
  return [...(first ? [first] : []), ...PANELS.filter((spec) => spec !== first)];
}

export function firstChoices(focus: PanelId | undefined): Choices {
  return {
    panel: panelsFrom(focus)[0]?.id ?? "matrix",
    whole: false,
    width: null,
    height: null,
    theme: "light",
    transparent: false,
    left: [],
    group: "",
  };
}

/** What the embed shows of the page's View: the panel stands beside it, not in it. */
export function shownView({ whole }: Choices, view: View): View {
  return whole ? {} : setFocus(view, null);
}

/** What is told beside the View: only what is not so by itself. */
export function toldOptions({ theme, transparent, left }: Choices) {
  return {
    ...(theme === "light" ? {} : { theme }),
    ...(transparent ? { transparent } : {}),
    ...Object.fromEntries(left.map((part) => [part, false])),
  } as Partial<Record<Part, false>> & { readonly theme?: Theme; readonly transparent?: true };
}

/** The fragment, without `#`. */
export function linkOf(choices: Choices, view: View): string {
  return panelLink(choices.panel, shownView(choices, view), toldOptions(choices));
}

/** A number of pixels that somebody typed; null if it is empty, or too small or large for a frame. */
export function pixelsIn(text: string): number | null {
  const pixels = Number(text);
  return /^\d+$/.test(text.trim()) && pixels >= SMALLEST && pixels <= LARGEST ? pixels : null;
}
