import { type ReactElement, useRef } from "react";
import type { Names } from "../../dossier/names";
import type { Place } from "../../dossier/types";
import type { VenuePlace } from "../../engine/rows";
import type { Box } from "../../ui/box";
import { useTextStyle } from "../../ui/textStyle";
import { EmptyState } from "../EmptyState";
import { onSharedScreen } from "../sharedScreen";
import type { Boundaries } from "./boundaries";
import { holds, type VenueActions, VenueList } from "./VenueList";
import { VenueMap } from "./VenueMap";
import css from "./venues.module.css";

interface VenuesProps extends VenueActions {
  readonly places: readonly VenuePlace[];
  readonly extent: readonly Place[];
  /** Null until they are loaded. */
  readonly boundaries: Boundaries | null;
  /** Why there is no map. */
  readonly failure: string | null;
  readonly names: Names;
  readonly box: Box;
  readonly pinned: string | null;
  /** Places that are pointed at, here or elsewhere. */
  readonly pointed: readonly string[];
  readonly filtered: readonly string[];
  readonly controls: boolean;
}

/** The map, and the list of the same venues: beside it where there is room, else below. The list needs no map. */
export function Venues({ boundaries, failure, extent, names, box, controls, ...shared }: VenuesProps) {
  const element = useRef<HTMLDivElement>(null);
  const style = useTextStyle(element);
  const empty = shared.places.length === 0;
  const { beside, low, map } = roomFor(box, style.size / 12);
  // What was last drawn waits unseen, and untouched, until there is something to show again: a map takes long to make.
  const drawn = useRef<ReactElement | null>(null);
  if (!empty) {
    drawn.current = (
      <>
        {boundaries ? (
          <VenueMap
            {...shared}
            pinned={shared.places.find((place) => holds(place, shared.pinned))?.place ?? null}
            extent={extent}
            boundaries={boundaries}
            box={map}
            style={style}
            controls={controls}
          />
        ) : (
          <p
            className={css.noMap}
            style={{ width: map.width, height: map.height }}
            role={failure ? "status" : undefined}
          >
            {failure ?? "Loading the map…"}
          </p>
        )}
        <VenueList {...shared} names={names} />
      </>
    );
  }
  return (
    <div
      ref={element}
      className={empty ? css.none : css.venues}
      data-beside={beside || undefined}
      data-low={low || undefined}
    >
      {empty && <EmptyState />}
      {drawn.current && <div style={{ display: empty ? "none" : "contents" }}>{drawn.current}</div>}
    </div>
  );
}

const GAP = 12;
/** A map is at most so high for its width: there is no more world to show. */
const RATIO = 0.62;

interface Room {
  readonly beside: boolean;
  /** Map and list scroll together. */
  readonly low: boolean;
  readonly map: Box;
}

/** How the body is divided, in pixels: the list beside the map if that map fills most of the height, else below it. */
function roomFor({ width, height }: Box, unit: number): Room {
  const list = Math.min(360 * unit, Math.max(230 * unit, width * 0.42));
  const left = Math.floor(width - list - GAP);
  if (width >= 520 * unit && left * RATIO >= height * 0.75) {
    return { beside: true, low: false, map: { width: left, height: Math.floor(Math.min(height, left * RATIO)) } };
  }
  const low = height < 240 * unit;
  const share = low ? Math.max(height * 0.38, 78 * unit) : height * (width >= 520 * unit ? 0.52 : 0.42);
  // There nothing scrolls: the list has room for one place at least, and for a line that tells of the others.
  const most = onSharedScreen()
    ? Math.min(Math.max(share, height / 2), Math.max(60 * unit, height - 112 * unit))
    : share;
  return { beside: false, low, map: { width, height: Math.floor(Math.min(width * RATIO, most)) } };
}
