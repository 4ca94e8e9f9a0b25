import { type RefObject, useLayoutEffect, useState } from "react";

export interface TextStyle {
  /** In pixels. */
  readonly size: number;
  readonly family: string;
}

const USUAL: TextStyle = { size: 12, family: "sans-serif" };

/**
 * The type that an element really has, so that what is drawn in it can be measured beforehand. Read when it appears and
 * again with every size, after the browser has laid the page out: to ask earlier would make it do so twice.
 */
export function useTextStyle(element: RefObject<Element | null>): TextStyle {
  const [style, setStyle] = useState(USUAL);
  useLayoutEffect(() => {
    const of = element.current;
    if (!of) return;
    const read = () => {
      const { fontSize, fontFamily } = getComputedStyle(of);
      const size = Number.parseFloat(fontSize) || USUAL.size;
      const family = fontFamily || USUAL.family;
      setStyle((old) => (old.size === size && old.family === family ? old : { size, family }));
    };
    read();
    if (typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(read);
    observer.observe(of);
    return () => observer.disconnect();
  }, [element]);
  return style;
}
