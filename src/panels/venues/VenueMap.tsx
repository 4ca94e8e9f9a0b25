import { type GeoPath, geoPath } from "d3-geo";
import type { ZoomTransform } from "d3-zoom";
import { useId, useMemo, useRef } from "react";
import { figure } from "../../dossier/figures";
import type { Place } from "../../dossier/types";
import type { VenuePlace } from "../../engine/rows";
import type { Box } from "../../ui/box";
import type { TextStyle } from "../../ui/textStyle";
import type { Boundaries } from "./boundaries";
import { HatchPattern } from "./HatchPattern";
import { type PlacedMark, placeMarks, spotOf } from "./marks";
import { projectionOf } from "./projection";
import type { VenueActions } from "./VenueList";
import { VenueMarks } from "./VenueMarks";
import css from "./venues.module.css";
import { freeCorner, middleOfLit } from "./viewpoint";
import { ZoomButtons } from "./ZoomButtons";
import { NEAREST_ZOOM, useZoom } from "./zoom";

interface VenueMapProps extends VenueActions {
  /** What the View leaves. */
  readonly places: readonly VenuePlace[];
  /** Every venue of the dossier: what the map is fitted to. */
  readonly extent: readonly Place[];
  readonly boundaries: Boundaries;
  readonly box: Box;
  readonly style: TextStyle;
  readonly pinned: string | null;
  /** Places that are pointed at, here or elsewhere. */
  readonly pointed: readonly string[];
  readonly filtered: readonly string[];
  /** Whether the zoom buttons are shown. */
  readonly controls: boolean;
}

/** The venues on the map. Countries are hatched where no city is named; only cities and sites have pins. */
export function VenueMap({
  places,
  extent,
  boundaries,
  box: { width, height },
  style,
  controls,
  ...marks
}: VenueMapProps) {
  const drawing = useRef<SVGSVGElement>(null);
  const hatch = useId();
  // The world is projected again only for another size, not whenever something is pointed at.
  const box = useMemo(() => ({ width, height }), [width, height]);
  const { transform, zoomBy, reset } = useZoom(drawing, box);
  const unit = style.size / 12;
  const ground = useMemo(() => groundAt(extent, boundaries, box, unit), [extent, boundaries, box, unit]);
  const hatched = places.flatMap((place) => {
    const country = place.precision === "country" && boundaries.countries.get(place.country);
    return country ? [{ place, shape: shapeOf(ground, place.country, country) }] : [];
  });
  const corner = useMemo(() => freeCorner(extent, ground.projection, box, unit), [extent, ground, box, unit]);
  const placed = placeMarks({
    places,
    boundaries,
    box,
    style,
    transform,
    path: ground.path,
    project: ground.projection,
    keepFree: controls ? [corner] : [],
  });
  const dots = placed.length < places.length ? dotsOf(places, placed, ground.projection, transform) : null;
  return (
    <div className={css.figure} style={box}>
      <svg
        ref={drawing}
        className={css.map}
        role="group"
        aria-label="Map of the venues; the list beside it says the same in words"
        width={width}
        height={height}
        data-zoomed={transform.k > 1 || undefined}
      >
        <HatchPattern id={hatch} shrink={1 / transform.k} />
        <g transform={transform.toString()}>
          <path className={css.land} data-ground="" d={ground.land} />
          <path className={css.disputed} data-ground="" d={ground.disputed} />
          {hatched.map(({ place, shape }) => (
            <path
              key={place.place}
              className={css.country}
              fill={`url(#${hatch})`}
              d={shape}
              data-dim={!place.lit || undefined}
              data-pinned={marks.pinned === place.place || undefined}
              data-pointed={marks.pointed.includes(place.place) || undefined}
            />
          ))}
        </g>
        {dots !== null && <path className={css.dots} d={dots} />}
        <VenueMarks {...marks} placed={placed} hatch={hatch} unit={unit} />
      </svg>
      {dots !== null && (
        <p className={css.dotNote}>
          {`${figure(placed.length)} of ${figure(places.length)} places have a pin, those named most often; the others are dots`}
        </p>
      )}
      {controls && (
        <ZoomButtons
          at={corner}
          nearer={transform.k < NEAREST_ZOOM}
          farther={transform.k > 1}
          onZoom={(factor) => zoomBy(factor, factor > 1 ? middleOfLit(placed) : undefined)}
          onReset={reset}
        />
      )}
    </div>
  );
}

/** The places without a pin, all in one path. */
function dotsOf(
  places: readonly VenuePlace[],
  placed: readonly PlacedMark[],
  projection: Ground["projection"],
  transform: ZoomTransform,
): string {
  const pins = new Set(placed.map(({ place }) => place.place));
  return places
    .map((place) => {
      const spot = pins.has(place.place) ? null : spotOf(place, projection, transform);
      return spot && `M${spot[0].toFixed(1)} ${spot[1].toFixed(1)}h0`;
    })
    .join("");
}

interface Ground {
  readonly projection: ReturnType<typeof projectionOf>;
  readonly path: GeoPath;
  readonly land: string;
  readonly disputed: string;
  /** Outlines of single countries, once they were asked for. */
  readonly countries: Map<string, string>;
}

/** The few that a map has had: a longer title takes a line from it, a shorter one gives it back; scenes come again. */
const made = new WeakMap<Boundaries, Map<string, Ground>>();
const GROUNDS = 12;

function groundAt(extent: readonly Place[], boundaries: Boundaries, box: Box, unit: number): Ground {
  const grounds = made.get(boundaries) ?? new Map<string, Ground>();
  // By the places' ids: each panel has a list of its own.
  const key = [box.width, box.height, unit, ...extent.map(({ id }) => id)].join(" ");
  const ground = grounds.get(key) ?? groundOf(extent, boundaries, box, unit);
  if (grounds.size >= GROUNDS) grounds.clear();
  made.set(boundaries, grounds.set(key, ground));
  return ground;
}

/** The world's outlines in a box, all that takes long. */
function groundOf(extent: readonly Place[], boundaries: Boundaries, box: Box, unit: number): Ground {
  const margin = { top: 25 * unit, right: 40 * unit, bottom: Math.min(12 * unit, box.height * 0.06), left: 24 * unit };
  const projection = projectionOf(extent, boundaries, box, margin);
  const path = geoPath(projection).digits(1);
  return {
    projection,
    path,
    land: path(boundaries.land) ?? "",
    disputed: path(boundaries.disputed) ?? "",
    countries: new Map(),
  };
}

function shapeOf({ path, countries }: Ground, id: string, country: Parameters<GeoPath>[0]): string {
  const shape = countries.get(id) ?? path(country) ?? "";
  countries.set(id, shape);
  return shape;
}
