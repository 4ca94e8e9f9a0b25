/**
 * The pointer that everybody sees: a dot that follows the mouse over the picture, with a trail that fades. Nothing here is
 * state of React, for it moves too often; the places are parts of the picture's width and height, so that another window,
 * of another size, can show the same.
 */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Milliseconds without a move after which the dot is gone. */
const REST = 3000;
/** Milliseconds in which a stroke of the trail fades. */
const FADE = 1200;
/** Pixels that a stroke is at least long. */
const STROKE = 6;

const listeners = new Set<(at: Point | null) => void>();
let draw: ((at: Point | null) => void) | null = null;

/** Told of every move of this window's own mouse while the pointer is on; null once it has left. At rest each window lets it go by itself. */
export function onPoint(listener: (at: Point | null) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Shows the pointer of another window; null takes it away. Nothing happens where the pointer is off. */
export function showPoint(at: Point | null): void {
  draw?.(at);
}

/** Lets `dot` follow the mouse over `picture`, and the strokes trail behind, until the result is called. */
export function followMouse(dot: HTMLElement, strokes: readonly SVGLineElement[], picture: HTMLElement): () => void {
  let last: Point | null = null;
  let next = 0;
  let timer = 0;

  draw = (at) => {
    clearTimeout(timer);
    dot.hidden = at === null;
    if (at === null) {
      last = null;
      return;
    }
    const { left, top, width, height } = picture.getBoundingClientRect();
    const to = { x: left + at.x * width, y: top + at.y * height };
    dot.style.transform = `translate(${to.x}px, ${to.y}px)`;
    if (last === null) last = to;
    else if (Math.hypot(to.x - last.x, to.y - last.y) >= STROKE) {
      stroke(strokes[next++ % strokes.length], last, to);
      last = to;
    }
    timer = window.setTimeout(() => draw?.(null), REST);
  };
  const tell = (at: Point | null) => {
    draw?.(at);
    for (const listener of [...listeners]) listener(at);
  };
  const onMove = ({ clientX, clientY }: PointerEvent) => {
    const { left, top, width, height } = picture.getBoundingClientRect();
    const at = { x: (clientX - left) / width, y: (clientY - top) / height };
    tell(at.x < 0 || at.x > 1 || at.y < 0 || at.y > 1 ? null : at);
  };
  const onLeave = () => tell(null);
  document.addEventListener("pointermove", onMove);
  document.documentElement.addEventListener("pointerleave", onLeave);
  return () => {
    tell(null);
    draw = null;
    document.removeEventListener("pointermove", onMove);
    document.documentElement.removeEventListener("pointerleave", onLeave);
  };
}

/** Strokes are used again and again, so that no move adds to the page. */
function stroke(line: SVGLineElement | undefined, from: Point, to: Point): void {
  if (!line || !motionOn()) return;
  for (const [name, value] of Object.entries({ x1: from.x, y1: from.y, x2: to.x, y2: to.y }))
    line.setAttribute(name, String(value));
  for (const old of line.getAnimations?.() ?? []) old.cancel();
  line.animate?.([{ opacity: 0.8 }, { opacity: 0 }], FADE);
}

/** Whether things may move here: not if the reader's system or the link says no. */
function motionOn(): boolean {
  return (
    document.documentElement.dataset.motion !== "0" &&
    !globalThis.matchMedia?.("(prefers-reduced-motion: reduce)").matches
  );
}
