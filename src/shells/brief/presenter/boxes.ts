import { useSyncExternalStore } from "react";
import type { Size } from "../sync/wire";

/** Where the scenes stand in the presenter's window, in CSS pixels. */
export interface Boxes {
  /** The width of the left column. */
  readonly left: number;
  readonly now: Size;
  readonly next: Size;
}

/** What stands above and below the present scene: timer, status, buttons, and four of the scenes to jump to. */
const AROUND = 316;
const LEAST_LEFT = 420;
const LARGEST_NEXT = 0.17;

/** Boxes with the shape of the audience's window, as large as the presenter's own leaves room for. */
export function boxesOf(own: Size, audience: Size): Boxes {
  const shape = audience.width / audience.height;
  const width = Math.round(Math.max(200, Math.min(own.width * 0.6, (own.height - AROUND) * shape)));
  const nextWidth = Math.round(Math.min(own.width * LARGEST_NEXT, own.height * 0.24 * shape));
  return {
    left: Math.max(LEAST_LEFT, width),
    now: { width, height: Math.round(width / shape) },
    next: { width: nextWidth, height: Math.round(nextWidth / shape) },
  };
}

/** The size of this window. The same object while it is the same. */
export function useWindowSize(): Size {
  return useSyncExternalStore(onResize, sizeNow);
}

let size: Size = { width: 0, height: 0 };

function sizeNow(): Size {
  if (size.width !== innerWidth || size.height !== innerHeight) size = { width: innerWidth, height: innerHeight };
  return size;
}

function onResize(listener: () => void): () => void {
  addEventListener("resize", listener);
  return () => removeEventListener("resize", listener);
}
