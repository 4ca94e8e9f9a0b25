import type { PanelName } from "./types";

/** The widths, in CSS pixels, that the heights below were measured at; between two, the narrower one's height holds. */
export const MEASURED_AT = [320, 390, 720, 1100] as const;

/**
 * How high the embed of a panel is at first, with everything shown and nothing filtered, in CSS pixels: what its
 * frame has until the embed tells its own height. `width` is the frame's.
 */
export function embedHeight(panel: PanelName, width: number): number {
  const at = MEASURED_AT.findLastIndex((measured) => measured <= width);
  // A link can name a panel that there is not.
  return HEIGHTS[panel]?.[Math.max(at, 0)] ?? 600;
}

/** Measured by tests/e2e/embed.spec.ts, which tells when one is out of date. */
const HEIGHTS: Readonly<Record<PanelName, readonly number[]>> = {
  stages: [650, 650, 593, 593],
  matrix: [530, 530, 463, 463],
  venues: [900, 850, 708, 593],
  filters: [531, 531, 514, 514],
  evidence: [531, 531, 514, 514],
  contested: [760, 715, 671, 645],
  wordings: [771, 727, 654, 645],
  chains: [743, 715, 671, 645],
  forecasts: [765, 717, 687, 645],
  silence: [791, 727, 680, 645],
  compare: [762, 762, 671, 645],
  articles: [808, 743, 680, 645],
  method: [531, 531, 514, 514],
};
