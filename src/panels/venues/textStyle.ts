import { type RefObject, useLayoutEffect, useState } from "react";
import type { Box } from "../../ui/box";

export interface TextStyle {
  /** In pixels. */
  readonly size: number;
  readonly family: string;
}

/** The type that an element really has, so that its labels can be measured before they are drawn. Read again with every size. */
export function useTextStyle(element: RefObject<Element | null>, { width, height }: Box): TextStyle {
  const [style, setStyle] = useState<TextStyle>({ size: 12, family: "sans-serif" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of scale changes the box
  useLayoutEffect(() => {
    if (!element.current) return;
    const { fontSize, fontFamily } = getComputedStyle(element.current);
    const size = Number.parseFloat(fontSize) || 12;
    setStyle((old) =>
      old.size === size && old.family === fontFamily ? old : { size, family: fontFamily || "sans-serif" },
    );
  }, [element, width, height]);
  return style;
}
