import { type RefObject, useCallback, useLayoutEffect, useState } from "react";

/** Rows above and below what is in sight that are drawn as well: a page down meets them at once. */
const BEYOND = 8;
/** Where nothing can be measured, in CSS pixels. */
const ASSUMED = 400;

export interface Window {
  /** The first row that is drawn, and the one behind the last. */
  readonly from: number;
  readonly to: number;
  /** How many rows have room at once. */
  readonly fits: number;
  /** Brings a row into sight. */
  readonly reveal: (row: number) => void;
}

/** Of so many rows of one height, in CSS pixels, those in sight of what scrolls: what is drawn does not grow with their number. */
export function useWindow(scroller: RefObject<HTMLElement | null>, rows: number, height: number): Window {
  const [{ top, room }, setSeen] = useState({ top: 0, room: ASSUMED });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const look = () => {
      const room = element.clientHeight || ASSUMED;
      const top = Math.floor(element.scrollTop / height);
      setSeen((old) => (old.top === top && old.room === room ? old : { top, room }));
    };
    look();
    element.addEventListener("scroll", look, { passive: true });
    const observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(look);
    observer?.observe(element);
    return () => {
      element.removeEventListener("scroll", look);
      observer?.disconnect();
    };
  }, [scroller, height]);
  const reveal = useCallback(
    (row: number) => {
      const element = scroller.current;
      if (!element) return;
      const { scrollTop } = element;
      const room = element.clientHeight || ASSUMED;
      if (row * height < scrollTop) element.scrollTop = row * height;
      else if ((row + 1) * height > scrollTop + room) element.scrollTop = (row + 1) * height - room;
    },
    [scroller, height],
  );
  const fits = Math.max(1, Math.floor(room / height));
  const first = Math.min(top, Math.max(0, rows - fits));
  return { from: Math.max(0, first - BEYOND), to: Math.min(rows, first + fits + 1 + BEYOND), fits, reveal };
}
