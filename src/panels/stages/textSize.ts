import { type RefObject, useLayoutEffect, useState } from "react";

const USUAL = 12;

/** The computed font size of an element in pixels: it follows `--scale` and the reader's own settings. */
export function useTextSize(ref: RefObject<HTMLElement | null>, ...dependsOn: readonly unknown[]): number {
  const [size, setSize] = useState(USUAL);
  useLayoutEffect(() => {
    if (!ref.current) return;
    const measured = Number.parseFloat(getComputedStyle(ref.current).fontSize);
    if (measured > 0) setSize(measured);
  }, [ref, ...dependsOn]);
  return size;
}
