import type { PanelId } from "../store/view";

/** The widths, in CSS pixels, that the heights below were measured at; between two, the narrower one's height holds. */
export const MEASURED_AT = [320, 390, 720, 1100] as const;

/**
 * How high the embed of a panel is at first, with everything shown and nothing filtered, in CSS pixels: what code to copy
 * gives its frame until the embed tells its own height. `width` is the frame's.
 */
export function embedHeight(panel: PanelId, width: number): number {
  const at = MEASURED_AT.findLastIndex((measured) => measured <= width);
  return HEIGHTS[panel][Math.max(at, 0)] as number;
}

/** Measured by tests/e2e/embed.spec.ts, which tells when one is out of date. */
const HEIGHTS: Readonly<Record<PanelId, readonly number[]>> = {
  stages: [640, 640, 600, 600],
  matrix: [560, 540, 520, 520],
  venues: [760, 740, 600, 600],
  filters: [640, 640, 640, 640],
  evidence: [640, 640, 640, 640],
  contested: [640, 640, 640, 640],
  wordings: [640, 640, 640, 640],
  chains: [640, 640, 640, 640],
  forecasts: [640, 640, 640, 640],
  silence: [640, 640, 640, 640],
  compare: [640, 640, 640, 640],
  articles: [640, 640, 640, 640],
  method: [640, 640, 640, 640],
};
