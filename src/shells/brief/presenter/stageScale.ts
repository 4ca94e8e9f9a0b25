import { useLayoutEffect } from "react";
import { scaleOf } from "../scale";
import type { Size } from "../sync/wire";
import { useShow } from "../useShow";

/** Sets the page's scale to that of the audience's window, for panels ask the page, and tells it. */
export function useStageScale({ width, height }: Size): number {
  const text = useShow((show) => show.text);
  const scale = scaleOf(width, height, text);
  const { style } = document.documentElement;
  // Before what is below is drawn.
  if (style.getPropertyValue("--scale") !== String(scale)) style.setProperty("--scale", String(scale));
  useLayoutEffect(() => () => void style.removeProperty("--scale"), [style]);
  return scale;
}
