import type { Size } from "../sync/wire";

/** Where the scenes stand in the presenter's window, in CSS pixels. */
export interface Boxes {
  /** All in one column, and the page scrolls: there is no room for two. */
  readonly narrow: boolean;
  /** The width of the left column. */
  readonly left: number;
  readonly now: Size;
  readonly next: Size;
}

/** What stands above and below the present scene: timer, status, buttons, and four of the scenes to jump to. */
const AROUND = 316;
const LEAST_LEFT = 420;
/** Two columns, and the page's margins. */
const LEAST_WIDTH = 760;
const MARGINS = 32;
const LARGEST_NEXT = 0.17;

/** Boxes with the shape of the audience's window, as large as the presenter's own leaves room for. */
export function boxesOf(own: Size, audience: Size): Boxes {
  const shape = audience.width / audience.height;
  const shaped = (width: number) => ({ width, height: Math.round(width / shape) });
  if (own.width < LEAST_WIDTH) {
    const left = own.width - MARGINS;
    const width = Math.round(Math.min(left, Math.max(200, (own.height / 2) * shape)));
    return { narrow: true, left, now: shaped(width), next: shaped(Math.round(width / 3)) };
  }
  const width = Math.round(Math.max(200, Math.min(own.width * 0.6, (own.height - AROUND) * shape)));
  const nextWidth = Math.round(Math.min(own.width * LARGEST_NEXT, own.height * 0.24 * shape));
  return { narrow: false, left: Math.max(LEAST_LEFT, width), now: shaped(width), next: shaped(nextWidth) };
}
