import { type RefObject, useEffect, useRef } from "react";
import { followMouse } from "./pointer";

const STROKES = Array.from({ length: 32 }, (_, at) => at);

/** The dot and its trail over the picture. */
export function Pointer({ picture }: { readonly picture: RefObject<HTMLElement | null> }) {
  const dot = useRef<HTMLDivElement>(null);
  const trail = useRef<SVGSVGElement>(null);
  useEffect(() => {
    if (!dot.current || !trail.current || !picture.current) return undefined;
    return followMouse(dot.current, [...trail.current.querySelectorAll("line")], picture.current);
  }, [picture]);
  return (
    <div className="brief-pointer" aria-hidden="true">
      <svg ref={trail} aria-hidden="true">
        {STROKES.map((at) => (
          <line key={at} />
        ))}
      </svg>
      <div ref={dot} className="brief-dot" hidden />
    </div>
  );
}
