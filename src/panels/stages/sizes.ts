import { textWidth } from "./ticks";

/** How the chart divides its box, in pixels. */
export interface Sizes {
  readonly em: number;
  /** Left of the plot, where the rungs have their names. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly ticks: number;
  /** Height of the coverage strip. */
  readonly strip: number;
  readonly plotWidth: number;
  readonly plotHeight: number;
  /** From one rung to the next. */
  readonly pitch: number;
  /** Of a mark. */
  readonly radius: number;
}

/** From this text size on it is a shared screen, where no mark may be smaller than 14 pixels across. */
const LARGE_TEXT = 17;

/** Everything follows from the box and the text size: labels at most a third, marks as large as the rungs allow. */
export function sizesOf(rungs: readonly string[], width: number, height: number, em: number): Sizes {
  const longest = Math.max(0, ...rungs.map((name) => textWidth(name, em)));
  const left = Math.round(Math.min(longest + 1.3 * em, 0.36 * width));
  const right = Math.round(0.5 * em);
  const top = Math.round(0.2 * em);
  const strip = Math.round(0.85 * em);
  const ticks = Math.round(1.35 * em);
  const plotHeight = Math.max(0, height - top - ticks - strip);
  const plotWidth = Math.max(0, width - left - right);
  const pitch = plotHeight / Math.max(1, rungs.length);
  const radius = Math.min(0.42 * em, Math.max((em < LARGE_TEXT ? 0.35 : 0.4) * em, pitch / 5));
  return { em, left, right, top, ticks, strip, plotHeight, plotWidth, pitch, radius };
}
