/** The `<svg>` elements of the page as they look, without the style sheets that made them look so. */
import { element, escaped } from "./xml";

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** An `<svg>` of the page as one that stands at `spot` of another and looks the same. */
export function drawing(svg: SVGSVGElement, { x, y, width, height }: Spot): string {
  const style = getComputedStyle(svg);
  const content = [...svg.children].map((child) => node(child, style)).join("");
  return element(
    "svg",
    {
      x,
      y,
      width,
      height,
      viewBox: svg.getAttribute("viewBox"),
      preserveAspectRatio: svg.getAttribute("preserveAspectRatio"),
      overflow: style.overflow === "hidden" ? null : "visible",
      ...changed(style, null),
    },
    content,
  );
}

/** Shapes, groups, texts and what they refer to. Anything else (titles, scripts, HTML) has no place in a picture. */
const DRAWN = new Set(
  "g path rect circle ellipse line polyline polygon text tspan defs pattern clipPath mask use linearGradient radialGradient stop svg".split(
    " ",
  ),
);
const GEOMETRY =
  "id d x y x1 y1 x2 y2 cx cy r rx ry dx dy width height points transform viewBox offset patternUnits patternTransform patternContentUnits clipPathUnits gradientUnits gradientTransform textLength lengthAdjust".split(
    " ",
  );

/** What a parent hands down: written where it differs. */
const INHERITED = [
  "fill",
  "fill-opacity",
  "fill-rule",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "stroke-dashoffset",
  "stroke-linecap",
  "stroke-linejoin",
  "font-family",
  "font-size",
  "font-weight",
  "font-style",
  "text-anchor",
  "visibility",
  "paint-order",
] as const;

/** What is an element's own, with the value that says nothing. */
const OWN: Readonly<Record<string, string>> = {
  opacity: "1",
  "vector-effect": "none",
  "dominant-baseline": "auto",
  "text-decoration-line": "none",
  "clip-path": "none",
  mask: "none",
  "stop-color": "rgb(0, 0, 0)",
  "stop-opacity": "1",
};

function node(source: Element, parent: CSSStyleDeclaration): string {
  const name = source.localName;
  const style = getComputedStyle(source);
  if (!DRAWN.has(name) || (style.display === "none" && name !== "defs")) return "";
  const geometry = GEOMETRY.flatMap((key) => {
    const value = source.getAttribute(key);
    return value === null ? [] : [[key, value] as const];
  });
  const content = [...source.childNodes].map((child) => {
    if (child instanceof Element) return node(child, style);
    return child instanceof Text && (name === "text" || name === "tspan") ? escaped(child.data) : "";
  });
  const href = source.getAttribute("href");
  return element(
    name,
    {
      ...Object.fromEntries(geometry),
      ...(href?.startsWith("#") && { href }),
      ...(style.transform !== "none" && !source.hasAttribute("transform") && { transform: style.transform }),
      ...changed(style, parent),
    },
    content.join(""),
  );
}

function changed(style: CSSStyleDeclaration, parent: CSSStyleDeclaration | null): Record<string, string> {
  const inherited = INHERITED.filter((key) => style.getPropertyValue(key) !== parent?.getPropertyValue(key));
  const own = Object.keys(OWN).filter((key) => !["", OWN[key]].includes(style.getPropertyValue(key)));
  return Object.fromEntries(
    [...inherited, ...own].map((key) => [
      key === "text-decoration-line" ? "text-decoration" : key,
      // A reference is to a part of the same picture, never to an address.
      style.getPropertyValue(key).replace(/url\("?[^"#)]*#([^")]*)"?\)/g, "url(#$1)"),
    ]),
  );
}
