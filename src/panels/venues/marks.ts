import type { GeoPath, GeoProjection } from "d3-geo";
import type { ZoomTransform } from "d3-zoom";
import type { VenuePlace } from "../../engine/rows";
import type { Box } from "../../ui/box";
import type { TextStyle } from "../../ui/textStyle";
import { onSharedScreen } from "../sharedScreen";
import type { Boundaries } from "./boundaries";
import { type LabelWish, type PlacedLabel, placeLabels, type Rect } from "./labels";
import { PIN_HEIGHT, pinWidth, roleLetters } from "./pin";
import { textWidth } from "./textWidth";

/** A place on the map as it is drawn now, in pixels of the map. */
export interface PlacedMark {
  readonly place: VenuePlace;
  readonly letters: string;
  /** Where the place is: the tip of a pin, the middle of a country. */
  readonly x: number;
  readonly y: number;
  /** `ring`: a country too small to be seen as a shape. */
  readonly kind: "pin" | "shape" | "ring";
  /** How far it reaches from its middle, across and up. */
  readonly reach: readonly [number, number];
  readonly label: PlacedLabel | null;
}

interface Drawn {
  readonly places: readonly VenuePlace[];
  readonly boundaries: Boundaries;
  readonly box: Box;
  readonly style: TextStyle;
  readonly transform: ZoomTransform;
  readonly path: GeoPath;
  readonly project: GeoProjection;
  /** Where no label may stand. */
  readonly keepFree: readonly Rect[];
}

/** Radius of the ring of a country without a shape, at scale 1. */
export const RING = 7;
/** A shape that is narrower than this, at scale 1, is not seen. */
const SMALLEST = 7;
/** Where outlines are as thick as on a shared screen, they would be all of it. */
const SMALLEST_SHARED = 16;

/** So many places have a pin; of more only those that stand on the map now, lit and named most often first. */
const MOST_PINS = 60;

/** Where each place and its label stand. Places that are lit, then those named more often, choose their labels first. */
export function placeMarks({
  places,
  boundaries,
  box,
  style,
  transform,
  path,
  project,
  keepFree,
}: Drawn): PlacedMark[] {
  const unit = style.size / 12;
  const marks = [...places]
    .sort((a, b) => Number(b.lit) - Number(a.lit) || b.count - a.count)
    .filter(withPin(places.length, box, (place) => spotOf(place, project, transform)))
    .flatMap((place): Omit<PlacedMark, "label">[] => {
      const at = spotOf(place, project, transform);
      if (!at) return [];
      const [x, y] = at;
      const letters = roleLetters(place.roles);
      return [{ place, letters, x, y, ...kindOf(place, letters, { boundaries, path, transform, unit, x, y }) }];
    });
  const labels = placeLabels(
    marks.map((mark) => wishOf(mark, style)),
    keepFree,
    { x: 2, y: 2, width: box.width - 4, height: box.height - 4 },
  );
  const byId = new Map(labels.map((label) => [label.id, label]));
  return marks.map((mark) => ({ ...mark, label: byId.get(mark.place.place) ?? null }));
}

/** Where a place is on the map now, if anywhere. */
export function spotOf(
  { at }: VenuePlace,
  project: GeoProjection,
  transform: ZoomTransform,
): readonly [number, number] | null {
  const point = project([...at]);
  return point && transform.apply(point);
}

function withPin(size: number, { width, height }: Box, spot: (place: VenuePlace) => readonly [number, number] | null) {
  if (size <= MOST_PINS) return () => true;
  let pins = 0;
  return (place: VenuePlace) => {
    const [x = -1, y = -1] = spot(place) ?? [];
    return x >= 0 && x <= width && y >= 0 && y <= height && pins++ < MOST_PINS;
  };
}

interface Spot extends Pick<Drawn, "boundaries" | "path" | "transform"> {
  readonly unit: number;
  readonly x: number;
  readonly y: number;
}

function kindOf(place: VenuePlace, letters: string, spot: Spot): Pick<PlacedMark, "kind" | "reach"> {
  const { boundaries, path, transform, unit, x, y } = spot;
  if (place.precision !== "country") {
    return { kind: "pin", reach: [(pinWidth(letters) / 2 + 3) * unit, (PIN_HEIGHT / 2) * unit] };
  }
  const country = boundaries.countries.get(place.country);
  if (country) {
    const [start, end] = path.bounds(country);
    const [left, top] = transform.apply(start);
    const [right, bottom] = transform.apply(end);
    if (Math.min(right - left, bottom - top) >= (onSharedScreen() ? SMALLEST_SHARED : SMALLEST) * unit) {
      const far = (from: number, to: number, middle: number) => Math.max(4, middle - from, to - middle);
      return { kind: "shape", reach: [far(left, right, x), far(top, bottom, y)] };
    }
  }
  return { kind: "ring", reach: [(RING + 1) * unit, (RING + 1) * unit] };
}

/** A label of a country begins with the letter of its role, which a pin has in its head. */
export function labelText({ kind, letters, place }: Omit<PlacedMark, "label">): {
  readonly letters: string;
  readonly name: string;
} {
  return { letters: kind === "pin" ? "" : letters, name: place.name };
}

/** Beyond this a country is an area that labels may stand on, not a mark to keep clear of. */
const AREA = 40;

function wishOf(mark: Omit<PlacedMark, "label">, { size, family }: TextStyle): LabelWish {
  const unit = size / 12;
  const { letters, name } = labelText(mark);
  const width = (letters ? textWidth(`${letters} `, size, family, 700) : 0) + textWidth(name, size, family) + 4;
  const height = size * 1.3;
  const [across, up] = mark.reach;
  return {
    id: mark.place.place,
    x: mark.x,
    y: mark.kind === "pin" ? mark.y - (PIN_HEIGHT / 2) * unit : mark.y,
    reach: [Math.min(across, AREA * unit), Math.min(up, AREA * unit)],
    inside: mark.kind === "shape" && across * 1.4 > width && up * 1.4 > height,
    width,
    height,
  };
}
