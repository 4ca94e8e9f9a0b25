import { select } from "d3-selection";
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity, zoomTransform } from "d3-zoom";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { Box } from "../../ui/box";

export const NEAREST_ZOOM = 12;

interface Zoomed {
  readonly transform: ZoomTransform;
  /** Around a point of the drawing, in its present pixels; the middle if there is none. */
  zoomBy(factor: number, around?: [number, number]): void;
  reset(): void;
}

/**
 * Zoom of a drawing of the given size. A plain wheel scrolls the page, with Ctrl or Cmd it zooms; a drag or a finger
 * pans only what is zoomed in. Another size starts again from the whole.
 */
export function useZoom(drawing: RefObject<SVGSVGElement | null>, { width, height }: Box): Zoomed {
  const [transform, setTransform] = useState(zoomIdentity);
  const apply = useRef<((factor: number | null, around?: [number, number]) => void) | null>(null);
  useEffect(() => {
    const element = drawing.current;
    if (!element) return;
    const whole: [[number, number], [number, number]] = [
      [0, 0],
      [width, height],
    ];
    const behaviour = zoom<SVGSVGElement, unknown>()
      .extent(whole)
      .translateExtent(whole)
      .scaleExtent([1, NEAREST_ZOOM])
      .wheelDelta(wheelDelta)
      .filter((event: Event) => isMeant(event, zoomTransform(element).k))
      .on("zoom", (event: D3ZoomEvent<SVGSVGElement, unknown>) => setTransform(event.transform));
    const selection = select(element);
    // Two quick clicks on a mark are two clicks.
    selection.call(behaviour).on("dblclick.zoom", null);
    selection.call(behaviour.transform, zoomIdentity);
    apply.current = (factor, around) => {
      if (factor === null) selection.call(behaviour.transform, zoomIdentity);
      else selection.call(behaviour.scaleBy, factor, around);
    };
    return () => {
      apply.current = null;
      selection.on(".zoom", null);
    };
  }, [drawing, width, height]);
  const zoomBy = useCallback((factor: number, around?: [number, number]) => apply.current?.(factor, around), []);
  const reset = useCallback(() => apply.current?.(null), []);
  return { transform, zoomBy, reset };
}

function isMeant(event: Event, zoomedTo: number): boolean {
  if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
  if (event instanceof MouseEvent && event.button !== 0) return false;
  return zoomedTo > 1;
}

/** A pinch on a touchpad comes as a wheel with Ctrl and small steps; a real wheel with Ctrl comes with large ones. */
function wheelDelta({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const unit = deltaMode === 1 ? 0.05 : deltaMode === 2 ? 1 : 0.002;
  return -deltaY * unit * (ctrlKey && deltaMode === 0 && Math.abs(deltaY) < 40 ? 10 : 1);
}
