import type { ShowStore } from "./showStore";
import { byScenes } from "./steps";

/** A finger that goes so many pixels to a side, and at least twice as far as up or down, within so many milliseconds. */
const FAR = 60;
const SOON = 800;

/** A swipe to the left shows the next scene, to the right the one before. A tap is a click on what is there. */
export function listenForSwipes(show: ShowStore): () => void {
  let start: { readonly x: number; readonly y: number; readonly time: number; readonly on: EventTarget | null } | null =
    null;
  const onStart = ({ touches, timeStamp, target }: TouchEvent) => {
    const [touch] = touches;
    const turns = touches.length === 1 && !document.querySelector("dialog[open]");
    start = touch && turns ? { x: touch.clientX, y: touch.clientY, time: timeStamp, on: target } : null;
  };
  const onEnd = ({ changedTouches, timeStamp }: TouchEvent) => {
    const [touch] = changedTouches;
    const from = start;
    start = null;
    if (!touch || !from || timeStamp - from.time > SOON) return;
    const [x, y] = [touch.clientX - from.x, touch.clientY - from.y];
    if (Math.abs(x) < FAR || Math.abs(x) < 2 * Math.abs(y) || scrollsSideways(from.on)) return;
    show.step(byScenes(x < 0 ? 1 : -1));
  };
  const onCancel = () => {
    start = null;
  };
  document.addEventListener("touchstart", onStart, { passive: true });
  document.addEventListener("touchend", onEnd, { passive: true });
  document.addEventListener("touchcancel", onCancel, { passive: true });
  return () => {
    document.removeEventListener("touchstart", onStart);
    document.removeEventListener("touchend", onEnd);
    document.removeEventListener("touchcancel", onCancel);
  };
}

/** Where a finger moves what is under it: a table wider than its box, a map that is zoomed in. */
function scrollsSideways(target: EventTarget | null): boolean {
  for (let at = target instanceof Element ? target : null; at && at !== document.body; at = at.parentElement) {
    if (at.hasAttribute("data-zoomed")) return true;
    if (at.scrollWidth > at.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(at).overflowX)) return true;
  }
  return false;
}
