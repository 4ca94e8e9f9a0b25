import type { GeoGeometryObjects } from "d3-geo";
import { type GeoProjection, geoArea, geoEqualEarth, geoPath } from "d3-geo";
import type { Place } from "../../dossier/types";
import type { Box } from "../../ui/box";
import { type Boundaries, mainland } from "./boundaries";

/** Space kept free inside the map's edges, in pixels. */
export interface Margin {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/**
 * An equal-area projection that shows all the given places, those that are countries with their mainland, in a box of
 * pixels. It depends on the places alone, so the map stays put while filters change.
 */
export function projectionOf(
  places: readonly Place[],
  boundaries: Boundaries,
  box: Box,
  margin: Margin,
): GeoProjection {
  const projection = geoEqualEarth().rotate([-middleOf(places.map(({ at }) => at[0])), 0]);
  const extent: [[number, number], [number, number]] = [
    [margin.left, margin.top],
    [Math.max(margin.left + 1, box.width - margin.right), Math.max(margin.top + 1, box.height - margin.bottom)],
  ];
  const shown = places.map((place) => shapeOf(place, boundaries));
  if (shown.length === 0) projection.fitExtent(extent, { type: "Sphere" });
  else projection.fitExtent(extent, { type: "GeometryCollection", geometries: shown });
  notTooNear(projection, extent);
  noVoid(projection, box);
  // Two pixels beyond the edge, or the cut itself would be drawn as a coast.
  return projection.clipExtent([
    [-2, -2],
    [box.width + 2, box.height + 2],
  ]);
}

/** The meridian in the middle of the narrowest stretch of longitudes that holds them all, in degrees. */
export function middleOf(longitudes: readonly number[]): number {
  const sorted = [...longitudes].sort((a, b) => a - b);
  if (sorted.length === 0) return 0;
  let widest = -1;
  let start = 0;
  for (const [at, longitude] of sorted.entries()) {
    const next = at + 1 < sorted.length ? (sorted[at + 1] as number) : (sorted[0] as number) + 360;
    if (next - longitude > widest) {
      widest = next - longitude;
      start = next;
    }
  }
  const middle = start + (360 - widest) / 2;
  return ((((middle + 180) % 360) + 360) % 360) - 180;
}

type Shape = Exclude<GeoGeometryObjects, { type: "Sphere" | "GeometryCollection" }>;

function shapeOf(place: Place, { countries }: Boundaries): Shape {
  const country = place.precision === "country" ? countries.get(place.country) : undefined;
  if (country) return mainland(country, geoArea) as Shape;
  return { type: "Point", coordinates: [...place.at] };
}

/** Pixels per radian at which a map shows about 40 degrees across: a lone city is seen among its neighbours. */
const NEAREST = 360 / 40 / (2 * Math.PI);

function notTooNear(projection: GeoProjection, [[left, top], [right, bottom]]: [[number, number], [number, number]]) {
  const most = (right - left) * NEAREST;
  const scale = projection.scale();
  if (scale <= most) return;
  const middle: [number, number] = [(left + right) / 2, (top + bottom) / 2];
  const centre = projection.invert?.(middle);
  if (!centre || !Number.isFinite(centre[0])) return;
  projection.scale(most);
  const moved = projection(centre);
  const [x, y] = projection.translate();
  if (moved) projection.translate([x + middle[0] - moved[0], y + middle[1] - moved[1]]);
}

/** Moves the map up or down so that no more of the box than needed lies beyond the poles. */
function noVoid(projection: GeoProjection, { height }: Box) {
  const [[, top], [, bottom]] = geoPath(projection).bounds({ type: "Sphere" });
  const [x, y] = projection.translate();
  if (bottom - top < height) projection.translate([x, y + (height - top - bottom) / 2]);
  else if (top > 0) projection.translate([x, y - top]);
  else if (bottom < height) projection.translate([x, y + height - bottom]);
}
