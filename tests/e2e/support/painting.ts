/** Red, green and blue up to 255, and how opaque, up to 1. */
export type Colour = readonly [number, number, number, number];
export type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
export type Painting = ReturnType<typeof painting>;

/** What the browser paints, and how large, asked of computed styles. Runs in the page, so it may use nothing from outside. */
export function painting() {
  const WHITE: Colour = [255, 255, 255, 1];
  /** So wide that a pixel more or less is nothing. */
  const SURE = 600;
  const styles = new Map<Element, CSSStyleDeclaration>();
  const around = new Map<Element, readonly Element[]>();
  const grounds = new Map<Element, Colour>();
  return {
    styleOf,
    coloursOf,
    inksOf,
    painted,
    shapesIn,
    groundOf,
    magnification,
    ancestors,
    htmlOf,
    over,
    parse,
    contrastOf,
  };

  function styleOf(element: Element): CSSStyleDeclaration {
    const known = styles.get(element) ?? getComputedStyle(element);
    styles.set(element, known);
    return known;
  }

  /** The colour behind a text and its own. In a drawing the outline around the letters is what is behind them, else what is painted there. */
  function coloursOf(element: Element, box: Box): readonly [Colour, Colour] {
    const style = styleOf(element);
    if (!(element instanceof SVGElement)) return [groundOf(element), faded(parse(style.color) ?? WHITE, element)];
    const ink = faded(parse(style.fill) ?? WHITE, element);
    const outline = style.paintOrder.startsWith("stroke") ? parse(style.stroke) : null;
    if (outline && outline[3] > 0) return [over(outline, groundOf(htmlOf(element))), ink];
    const text = element.closest("text");
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    const painted = shapesIn(element.closest("svg") as Element).filter(
      (shape) =>
        shape.compareDocumentPosition(text ?? element) & Node.DOCUMENT_POSITION_FOLLOWING && holds(shape, x, y),
    );
    return [painted.reduce<Colour>((behind, shape) => over(fillOf(shape), behind), groundOf(htmlOf(element))), ink];
  }

  function holds(shape: SVGGraphicsElement, x: number, y: number): boolean {
    if (!(shape instanceof SVGGeometryElement) || shape.closest("defs, pattern, marker")) return false;
    const matrix = shape.getScreenCTM();
    return matrix !== null && shape.isPointInFill(new DOMPoint(x, y).matrixTransform(matrix.inverse()));
  }

  /** The colours that a shape is painted with. A pattern counts by the lines in it. */
  function inksOf(shape: Element): Colour[] {
    const style = styleOf(shape);
    return [style.fill, style.stroke].flatMap((paint) => {
      const named = /url\("?#([^")]+)/.exec(paint);
      const pattern = named && document.getElementById(named[1] as string);
      if (pattern) return [...pattern.children].flatMap(inksOf);
      const colour = parse(paint);
      return colour && colour[3] > 0 ? [colour] : [];
    });
  }

  function fillOf(shape: Element): Colour {
    const style = styleOf(shape);
    const [red, green, blue, alpha] = parse(style.fill) ?? [0, 0, 0, 0];
    return faded([red, green, blue, alpha * Number(style.fillOpacity)], shape);
  }

  /** The box of a shape with its stroke. */
  function painted(shape: SVGGraphicsElement): Box {
    const { left, top, right, bottom } = shape.getBoundingClientRect();
    const style = styleOf(shape);
    const half = style.stroke === "none" ? 0 : (Number.parseFloat(style.strokeWidth) * magnification(shape)) / 2;
    return { left: left - half, top: top - half, right: right + half, bottom: bottom + half };
  }

  function shapesIn(element: Element): SVGGraphicsElement[] {
    return [
      ...element.querySelectorAll<SVGGraphicsElement>("path, circle, ellipse, rect, line, polyline, polygon"),
    ].filter((shape) => !shape.closest("defs, pattern, marker, clipPath"));
  }

  /** What the page has painted behind an element, its own ground included. */
  function groundOf(element: Element): Colour {
    const known = grounds.get(element);
    if (known) return known;
    const behind = element.parentElement ? groundOf(element.parentElement) : WHITE;
    const own = over(faded(parse(styleOf(element).backgroundColor) ?? [0, 0, 0, 0], element), behind);
    grounds.set(element, own);
    return own;
  }

  /** A colour as strong as the element and all around it let it be. */
  function faded([red, green, blue, alpha]: Colour, element: Element): Colour {
    return [red, green, blue, ancestors(element).reduce((left, one) => left * Number(styleOf(one).opacity), alpha)];
  }

  /** How much larger than its style says an element is drawn. */
  function magnification(element: Element): number {
    const inner = element.closest<SVGGraphicsElement>("svg *") ?? null;
    const matrix = inner instanceof SVGGraphicsElement ? inner.getScreenCTM() : null;
    if (matrix) return Math.min(Math.hypot(matrix.a, matrix.b), Math.hypot(matrix.c, matrix.d));
    // Widths are told in whole pixels, so a small one would tell too little.
    const wide = ancestors(htmlOf(element)).find((one) => one instanceof HTMLElement && one.offsetWidth >= SURE);
    return wide instanceof HTMLElement ? wide.getBoundingClientRect().width / wide.offsetWidth : 1;
  }

  /** The element and all around it, from the inside. */
  function ancestors(element: Element): readonly Element[] {
    const known = around.get(element);
    if (known) return known;
    const all = [element, ...(element.parentElement ? ancestors(element.parentElement) : [])];
    around.set(element, all);
    return all;
  }

  function htmlOf(element: Element): HTMLElement {
    return element.closest("svg")?.closest<HTMLElement>(":not(svg, svg *)") ?? (element as HTMLElement);
  }

  function over([red, green, blue, alpha]: Colour, [r, g, b]: Colour): Colour {
    const mixed = (top: number, bottom: number) => top * alpha + bottom * (1 - alpha);
    return [mixed(red, r), mixed(green, g), mixed(blue, b), 1];
  }

  /** Of a computed style; null for `none` and for a pattern. */
  function parse(colour: string): Colour | null {
    const [red, green, blue, alpha = 1] = (/^(?:rgba?|color)\((?:srgb )?([^)]*)/.exec(colour)?.[1] ?? "")
      .split(/[\s,/]+/)
      .filter(Boolean)
      .map(Number);
    if (red === undefined || green === undefined || blue === undefined) return null;
    const unit = colour.startsWith("color") ? 255 : 1;
    return [red * unit, green * unit, blue * unit, alpha];
  }

  /** WCAG 2, 1 to 21. */
  function contrastOf(a: Colour, b: Colour): number {
    const linear = (value: number) => (value <= 10.31 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    const luminance = ([red, green, blue]: Colour) =>
      0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
    return (high + 0.05) / (low + 0.05);
  }
}
