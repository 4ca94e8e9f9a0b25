import type { GeoProjection } from "d3-geo";
import type { Place } from "../../dossier/types";
import type { Box } from "../../ui/box";
import type { Rect } from "./labels";
import type { PlacedMark } from "./marks";
import { PIN_HEAD, PIN_HEIGHT } from "./pin";

const BUTTONS = { width: 80, height: 28 };

/** The first corner with no mark under the zoom buttons, while nothing is zoomed in. */
export function freeCorner(
  places: readonly Place[],
  project: GeoProjection,
  { width, height }: Box,
  unit: number,
): Rect {
  const right = Math.max(0, width - BUTTONS.width);
  const bottom = Math.max(0, height - BUTTONS.height);
  const corners = [
    [right, 0],
    [right, bottom],
    [0, bottom],
    [0, 0],
  ].map(([x, y]) => ({ x: x as number, y: y as number, ...BUTTONS }));
  const marks = places.flatMap(({ at }) => {
    const point = project([...at]);
    return point ? [point] : [];
  });
  const covers = (rect: Rect) =>
    marks.some(
      ([x, y]) =>
        x > rect.x - PIN_HEAD * unit &&
        x < rect.x + rect.width + PIN_HEAD * unit &&
        y > rect.y - 4 &&
        y < rect.y + rect.height + PIN_HEIGHT * unit,
    );
  return corners.find((rect) => !covers(rect)) ?? (corners[0] as Rect);
}

/** The middle of the marks that are lit: what somebody who presses a button wants to see nearer. */
export function middleOfLit(marks: readonly PlacedMark[]): [number, number] | undefined {
  const lit = marks.filter(({ place }) => place.lit);
  if (lit.length === 0) return undefined;
  const mean = (values: readonly number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  return [mean(lit.map(({ x }) => x)), mean(lit.map(({ y }) => y))];
}
