import { type RefObject, useLayoutEffect, useState } from "react";

export interface Box {
  readonly width: number;
  readonly height: number;
}

const UNMEASURED: Box = { width: 640, height: 360 };

/**
 * The content size of an element in CSS pixels, kept up to date; null before it is known, so that nothing is drawn twice.
 * Where nothing can be measured (tests), 640 by 360.
 */
export function useBox(ref: RefObject<HTMLElement | null>): Box | null {
  const [box, setBox] = useState<Box | null>(() => (typeof ResizeObserver === "undefined" ? UNMEASURED : null));
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === "undefined") return;
    const measure = (width: number, height: number) =>
      setBox((old) => {
        const next = { width: Math.floor(width), height: Math.floor(height) };
        return old?.width === next.width && old.height === next.height ? old : next;
      });
    // Not its rectangle on the screen, which is another where the whole is shown smaller.
    const style = getComputedStyle(element);
    if (parseFloat(style.width) > 0) measure(parseFloat(style.width), parseFloat(style.height));
    const observer = new ResizeObserver(([entry]) => {
      if (entry) measure(entry.contentRect.width, entry.contentRect.height);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return box;
}
