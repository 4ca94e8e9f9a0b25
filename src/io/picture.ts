/**
 * A part of the page as one SVG of shapes and texts: no style sheet, no HTML, nothing from elsewhere. It opens alone, in
 * browsers and in drawing programs, and a browser may draw it to a canvas. It is our own: modern-screenshot writes HTML and
 * inline styles while it works, which the page's policy forbids, and what it gives is HTML inside an SVG.
 */
import { drawing, type Spot } from "./drawing";
import { linesOf } from "./textLines";
import { element, escaped } from "./xml";

export interface Picture {
  readonly svg: string;
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
}

/** Draws what `root` shows, on white. `title` and `description` are for readers who cannot see it. */
export function pictureOf(root: HTMLElement, title: string, description: string): Picture {
  const { left, top, width, height } = root.getBoundingClientRect();
  const pen: Pen = { left, top, clips: 0 };
  const content = [
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(description)}</desc>`,
    element("rect", { width, height, fill: "#ffffff" }),
    boxOf(root, pen),
  ];
  const svg = element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: Math.ceil(width),
      height: Math.ceil(height),
      viewBox: `0 0 ${Math.ceil(width)} ${Math.ceil(height)}`,
      role: "img",
    },
    content.join(""),
  );
  return {
    svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`,
    width: Math.ceil(width),
    height: Math.ceil(height),
  };
}

/** Where the picture begins on the page, and how many clips it has so far. */
interface Pen {
  readonly left: number;
  readonly top: number;
  clips: number;
}

function boxOf(source: Element, pen: Pen): string {
  const style = getComputedStyle(source);
  if (style.display === "none" || style.opacity === "0" || style.clipPath.startsWith("inset(50%")) return "";
  const spot = spotOf(source.getBoundingClientRect(), pen);
  if (source instanceof SVGSVGElement)
    return spot.width > 0 && style.visibility === "visible" ? drawing(source, spot) : "";
  const inside = [...source.childNodes].map((child) => {
    if (child instanceof Element) return boxOf(child, pen);
    return child instanceof Text && style.visibility === "visible" ? textOf(child, style, pen) : "";
  });
  const own = style.visibility === "visible" && style.display !== "contents" ? paintOf(style, spot) : "";
  const content = clipped(source, style, spot, inside.join(""), pen);
  const drawn = own + content;
  return style.opacity === "1" || drawn === "" ? drawn : element("g", { opacity: style.opacity }, drawn);
}

/** What overflows is cut off, as on the page. */
function clipped(source: Element, style: CSSStyleDeclaration, spot: Spot, content: string, pen: Pen): string {
  const overflows = source.scrollWidth > source.clientWidth || source.scrollHeight > source.clientHeight;
  if (content === "" || style.overflow === "visible" || style.display === "inline" || !overflows) return content;
  pen.clips += 1;
  const id = `cut-${pen.clips}`;
  return (
    element("clipPath", { id }, element("rect", { ...spot })) + element("g", { "clip-path": `url(#${id})` }, content)
  );
}

/** Ground, frame and lines of a box. */
function paintOf(style: CSSStyleDeclaration, spot: Spot): string {
  if (spot.width <= 0 || spot.height <= 0) return "";
  const rx = Number.parseFloat(style.borderTopLeftRadius) || null;
  const ground = isSeen(style.backgroundColor) ? element("rect", { ...spot, rx, fill: style.backgroundColor }) : "";
  // `rgb(1, 2, 3) 0px 0px 0px 1px inset`: a frame that takes no room.
  const [, colour, spread] = /^(rgb.*?\)) 0px 0px 0px ([\d.]+)px inset$/.exec(style.boxShadow) ?? [];
  return ground + (colour && spread ? framed(spot, Number(spread), colour, rx) : "") + bordersOf(style, spot, rx);
}

function bordersOf(style: CSSStyleDeclaration, spot: Spot, rx: number | null): string {
  const { x, y, width, height } = spot;
  const sides = SIDES.map((side) => ({
    side,
    width: Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0,
    colour: style.getPropertyValue(`border-${side}-color`),
    style: style.getPropertyValue(`border-${side}-style`),
  })).filter((border) => border.width > 0 && border.style !== "none" && isSeen(border.colour));
  const [first] = sides;
  if (first && sides.length === 4 && new Set(sides.map(({ colour }) => colour)).size === 1)
    return framed(spot, first.width, first.colour, rx);
  return sides
    .map(({ side, width: thick, colour }) => {
      if (side === "top") return element("rect", { x, y, width, height: thick, fill: colour });
      if (side === "bottom") return element("rect", { x, y: y + height - thick, width, height: thick, fill: colour });
      if (side === "left") return element("rect", { x, y, width: thick, height, fill: colour });
      return element("rect", { x: x + width - thick, y, width: thick, height, fill: colour });
    })
    .join("");
}

const SIDES = ["top", "right", "bottom", "left"] as const;

function framed({ x, y, width, height }: Spot, thick: number, stroke: string, rx: number | null): string {
  return element("rect", {
    x: x + thick / 2,
    y: y + thick / 2,
    width: Math.max(0, width - thick),
    height: Math.max(0, height - thick),
    rx: rx === null ? null : Math.max(0, rx - thick / 2),
    fill: "none",
    stroke,
    "stroke-width": thick,
  });
}

/** Each line where it stands, as wide as it is, so that another font does not move what is beside it. */
function textOf(text: Text, style: CSSStyleDeclaration, pen: Pen): string {
  const ascent = ascentOf(style);
  return linesOf(text)
    .map((line) => {
      const { x, y, width } = spotOf(line.rect, pen);
      return element(
        "text",
        {
          x,
          y: y + ascent,
          textLength: width,
          lengthAdjust: "spacingAndGlyphs",
          fill: style.color,
          "font-family": style.fontFamily,
          "font-size": style.fontSize,
          "font-weight": style.fontWeight === "400" ? null : style.fontWeight,
          "font-style": style.fontStyle === "normal" ? null : style.fontStyle,
          "text-decoration": style.textDecorationLine === "none" ? null : style.textDecorationLine,
        },
        escaped(line.text),
      );
    })
    .join("");
}

/** From the top of a line's text to its baseline, in CSS pixels. */
function ascentOf({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number {
  const font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  const known = ascents.get(font);
  if (known !== undefined) return known;
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return Number.parseFloat(fontSize);
  context.font = font;
  const ascent = context.measureText("x").fontBoundingBoxAscent;
  ascents.set(font, ascent);
  return ascent;
}

const ascents = new Map<string, number>();

function isSeen(colour: string): boolean {
  return colour !== "transparent" && !/,\s*0\)$/.test(colour);
}

function spotOf({ left, top, width, height }: DOMRect, pen: Pen): Spot {
  return { x: left - pen.left, y: top - pen.top, width, height };
}
