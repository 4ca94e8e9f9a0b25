/** How large a briefing is drawn: one number, `--scale`, that type, lines and marks go by (1 is the dashboard's size). */
import { useLayoutEffect, useState } from "react";
import type { ShowStore } from "./showStore";

/** The smallest window that a briefing is shared in; a larger one shows the same, larger. */
const LEAST = { width: 1280, height: 720, scale: 1.5 };
const MOST = 3;
/** A phone, or a window that nobody shares: the page scrolls rather than be this large. */
const SMALL = { width: 900, height: 600, scale: 1.25 };

/** The scale for a window of that size, in CSS pixels, before the speaker makes texts larger. */
export function baseScale(width: number, height: number): number {
  if (width < SMALL.width || height < SMALL.height) return SMALL.scale;
  const larger = Math.min(width / LEAST.width, height / LEAST.height);
  return Math.min(MOST, LEAST.scale * Math.max(1, larger));
}

/** With the speaker's choice, in tenths, to a hundredth. */
export function scaleOf(width: number, height: number, text: number): number {
  return Math.round(baseScale(width, height) * text * 10) / 100;
}

/**
 * Sets the page's scale for its window and the texts' size, and tells it: what is drawn at another scale must be drawn
 * anew, for panels ask for it when they draw.
 */
export function useScale(show: ShowStore): number {
  const [scale, setScale] = useState(() => setPageScale(show));
  useLayoutEffect(() => {
    const follow = () => setScale(setPageScale(show));
    follow();
    const unsubscribe = show.subscribe((now, before) => now.text !== before.text && follow());
    addEventListener("resize", follow);
    return () => {
      unsubscribe();
      removeEventListener("resize", follow);
    };
  }, [show]);
  return scale;
}

/** A plain number, as `ui/scale.ts` reads it. */
function setPageScale(show: ShowStore): number {
  const scale = scaleOf(innerWidth, innerHeight, show.getState().text);
  document.documentElement.style.setProperty("--scale", String(scale));
  return scale;
}
