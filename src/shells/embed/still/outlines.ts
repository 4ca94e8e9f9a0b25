/** So long a path is an outline of countries, most of it out of sight. */
const LONG = 4000;
/** Nobody sees a tenth of a pixel. */
const STEPS = 10;
/** Nearer to the last point than a pixel, one more says nothing. */
const NEAR = 10;

type Point = readonly [number, number];

/** Makes long outlines short: without what lies wholly outside the picture, and no finer than a pixel. */
export function lighter(svg: SVGSVGElement): void {
  const width = Number(svg.getAttribute("width"));
  const height = Number(svg.getAttribute("height"));
  for (const path of svg.querySelectorAll("path")) {
    const outline = path.getAttribute("d") ?? "";
    if (outline.length < LONG || /[^MLZ\d.,-]/.test(outline)) continue;
    const parts = outline.split(/(?=M)/).map((part) => ({ points: pointsOf(part), closed: part.endsWith("Z") }));
    const seen = parts.filter(({ points }) => isInside(points, width, height));
    path.setAttribute("d", seen.map(({ points, closed }) => written(points, closed)).join(""));
  }
}

/** In steps of a tenth of a pixel. */
function pointsOf(part: string): readonly Point[] {
  const numbers = part.match(/-?\d+(?:\.\d+)?/g)?.map((number) => Math.round(Number(number) * STEPS)) ?? [];
  return Array.from({ length: numbers.length / 2 }, (_, at) => [numbers[2 * at] ?? 0, numbers[2 * at + 1] ?? 0]);
}

/** Whether the box around a line touches the picture. */
function isInside(points: readonly Point[], width: number, height: number): boolean {
  const xs = points.map(([x]) => x / STEPS);
  const ys = points.map(([, y]) => y / STEPS);
  return Math.max(...xs) >= 0 && Math.min(...xs) <= width && Math.max(...ys) >= 0 && Math.min(...ys) <= height;
}

/** Each point by its distance from the last that is told. */
function written(points: readonly Point[], closed: boolean): string {
  const [first = [0, 0], ...others] = points;
  let [lastX, lastY] = first;
  const steps: string[] = [];
  for (const [x, y] of others) {
    if (Math.hypot(x - lastX, y - lastY) < NEAR) continue;
    steps.push(`${(x - lastX) / STEPS},${(y - lastY) / STEPS}`);
    [lastX, lastY] = [x, y];
  }
  if (steps.length === 0) return "";
  const line = steps
    .join(",")
    .replace(/(^|[-,])0\./g, "$1.")
    .replace(/,-/g, "-");
  return `M${first.map((number) => number / STEPS).join(",")}l${line}${closed ? "Z" : ""}`;
}
