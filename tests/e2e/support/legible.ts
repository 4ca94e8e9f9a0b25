import type { Page } from "@playwright/test";
import { type Box, type Painting, painting } from "./painting";

/** The least that a shared screen must have, in CSS pixels and as contrasts (visual rule 3, docs/contract.md). */
const LEAST = {
  headline: 36,
  body: 20,
  label: 18,
  line: 3,
  mark: 14,
  textContrast: 7,
  markContrast: 3,
};

/**
 * What is too small, too faint, cut off or covered on the page as it is laid out now, each in words; none is what should be.
 * Texts: their type as drawn, their contrast with what is behind them, whether all of it is in sight and free of others.
 * Signs and marks of the panels: the box of what is painted. Lines: every stroke that stands out from its ground.
 */
export function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(`(${measure})(${JSON.stringify(LEAST)}, (${painting})())`);
}

/** Runs in the page, so it may use nothing from outside but what it is given. */
function measure(least: typeof LEAST, paint: Painting): string[] {
  const { styleOf, coloursOf, inksOf, painted, shapesIn, groundOf, magnification, ancestors, htmlOf, over, parse } =
    paint;
  const { contrastOf } = paint;
  /** A sentence has so many words; less is a label. */
  const SENTENCE = 6;
  /** Larger drawings are charts, smaller ones signs. */
  const SIGN = 60;
  /** What is drawn to find one's way by, not to be read off. */
  const QUIET =
    ".recharts-cartesian-grid, .recharts-xAxis, .recharts-yAxis, [data-ground], defs, pattern, marker, clipPath";
  /** What a pin leaves out stands back; so does a control that does nothing now. */
  const DIMMED = "[data-dim], [data-lit='false'], :disabled";
  const faults: string[] = [];
  const hidden = new Set<Node>();
  const tell = (what: string, found: Node, more: string) => faults.push(`${what}: ${nameOf(found)} ${more}`);

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: { node: Node; element: Element; boxes: Box[] }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!node.textContent?.trim() || !element || !isSeen(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    if (boxes.length > 0) texts.push({ node, element, boxes: boxes.map(glyphs) });
  }

  for (const { node, element, boxes } of texts) {
    const size = Number.parseFloat(styleOf(element).fontSize) * magnification(element);
    const needed = sizeNeeded(element, node.textContent ?? "");
    if (size < needed - 0.05) tell("small text", node, `${size.toFixed(1)} of ${needed} px`);
    if (!element.closest(DIMMED)) {
      const [behind, painted] = coloursOf(element, boxes[0] as Box);
      const contrast = contrastOf(over(painted, behind), behind);
      if (contrast < least.textContrast - 0.005) tell("faint text", node, `${contrast.toFixed(2)}:1`);
    }
    const cut = boxes.map((box) => cutBy(element, box)).find((by) => by !== null);
    if (cut) {
      tell("cut off", node, `by ${cut}`);
      hidden.add(node);
    }
    if (element.closest("svg") && node.textContent?.endsWith("…")) tell("cut short", node, "");
    const style = styleOf(element);
    if (style.textOverflow === "ellipsis" && element.scrollWidth > element.clientWidth + 1) tell("cut short", node, "");
  }

  const inSight = texts.filter(({ node }) => !hidden.has(node));
  for (const [at, one] of inSight.entries())
    for (const other of inSight.slice(at + 1)) {
      if (one.boxes.some((a) => other.boxes.some((b) => overlap(a, b))))
        tell("texts overlap", one.node, `and ${nameOf(other.node)}`);
    }

  for (const drawing of document.querySelectorAll<SVGSVGElement>("[data-panel] svg")) {
    if (!isSeen(drawing) || drawing.parentElement?.closest("svg") || drawing.closest("[data-ground]")) continue;
    const whole = drawing.getBoundingClientRect();
    const isSign = whole.width < SIGN && whole.height < SIGN;
    const marks = isSign ? [drawing] : [...drawing.querySelectorAll("[data-mark]")];
    for (const mark of marks) lookAtMark(mark, isSign ? whole : null);
    for (const shape of shapesIn(drawing)) lookAtLine(shape);
  }

  const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
  if (scrollWidth > clientWidth || scrollHeight > clientHeight) faults.push("the page scrolls");
  return [...new Set(faults)];

  function lookAtMark(mark: Element, sign: Box | null): void {
    if (!isSeen(mark)) return;
    const shapes = shapesIn(mark).filter((shape) => isPainted(shape));
    if (shapes.length === 0) return;
    const box = sign ?? unionOf(shapes.map(painted));
    // A dash is a shape of its own: as long as others are large.
    const side = Math.max(box.right - box.left, box.bottom - box.top);
    if (side < least.mark - 0.05) tell("small mark", mark, `${side.toFixed(1)} px`);
    if (mark.closest(DIMMED)) return;
    const ground = groundOf(htmlOf(mark));
    const contrasts = shapes.map((shape) =>
      Math.max(...inksOf(shape).map((ink) => contrastOf(over(ink, ground), ground))),
    );
    // A sign has a tone behind it. A chart's mark must be seen by its body, whatever is added to it; paper around it is none.
    const bodies = contrasts.filter(
      (contrast, at) => contrast > 1.05 && sideOf(shapes[at] as SVGGraphicsElement) > least.mark / 2,
    );
    const contrast = sign || bodies.length === 0 ? Math.max(...contrasts) : Math.min(...bodies);
    if (contrast < least.markContrast) tell("faint mark", mark, `${contrast.toFixed(2)}:1`);
  }

  /** The shorter side of what is painted. */
  function sideOf(shape: SVGGraphicsElement): number {
    const { left, right, top, bottom } = painted(shape);
    return Math.min(right - left, bottom - top);
  }

  function lookAtLine(shape: SVGGraphicsElement): void {
    const style = styleOf(shape);
    const ink = parse(style.stroke);
    if (!isSeen(shape) || shape.closest(QUIET) || !ink || ink[3] === 0) return;
    const ground = groundOf(htmlOf(shape));
    if (contrastOf(over(ink, ground), ground) < least.markContrast) return;
    const width =
      Number.parseFloat(style.strokeWidth) * (style.vectorEffect === "non-scaling-stroke" ? 1 : magnification(shape));
    if (width < least.line - 0.05) tell("thin line", shape, `${width.toFixed(2)} px`);
  }

  /** A sentence in ink is read; labels, headings, and what is said in grey beneath are looked up. */
  function sizeNeeded(element: Element, text: string): number {
    if (element.closest("h1")) return least.headline;
    const ink = styleOf(element).color === styleOf(document.body).color;
    const reads = ink && text.trim().split(/\s+/).length >= SENTENCE && !element.closest("footer, svg, th, h2, h3, h4");
    return reads ? least.body : least.label;
  }

  function isSeen(element: Element): boolean {
    return (
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !element.closest(".hidden-text, script, style, title, desc, option, defs") &&
      ancestors(element).every((one) => styleOf(one).clipPath === "none")
    );
  }

  /** What holds a text and does not show all of it. */
  function cutBy(element: Element, box: Box): string | null {
    const slack = 1.5;
    const beyond = (room: Box) =>
      box.left < room.left - slack ||
      box.right > room.right + slack ||
      box.top < room.top - slack ||
      box.bottom > room.bottom + slack;
    if (beyond({ left: 0, top: 0, right: innerWidth, bottom: innerHeight })) return "the window";
    for (const one of ancestors(element)) {
      if (one === document.documentElement || one === document.body) break;
      const { overflowX, overflowY } = styleOf(one);
      if ((overflowX !== "visible" || overflowY !== "visible") && beyond(one.getBoundingClientRect()))
        return nameOf(one);
    }
    return null;
  }

  /** The part of a line's box in which letters stand. */
  function glyphs({ left, right, top, bottom }: Box): Box {
    const inset = 0.18 * (bottom - top);
    return { left: left + 1, right: right - 1, top: top + inset, bottom: bottom - inset };
  }

  function overlap(a: Box, b: Box): boolean {
    return a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  }

  function isPainted(shape: Element): boolean {
    return inksOf(shape).length > 0 && isSeen(shape);
  }

  function unionOf(boxes: Box[]): Box {
    return {
      left: Math.min(...boxes.map(({ left }) => left)),
      top: Math.min(...boxes.map(({ top }) => top)),
      right: Math.max(...boxes.map(({ right }) => right)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
  }

  function nameOf(found: Node): string {
    if (found.nodeType === Node.TEXT_NODE) return `“${found.textContent?.trim().slice(0, 40)}”`;
    const element = found as Element;
    const panel = element.closest("[data-panel]")?.getAttribute("data-panel");
    const named = element
      .closest("[class]")
      ?.getAttribute("class")
      ?.replaceAll(/\b_|_\w{5}_\d+\b/g, "");
    return [panel, element.tagName.toLowerCase(), named].filter(Boolean).join(" ");
  }
}
