import { type KeyboardEvent, useState } from "react";
import { labelText, type PlacedMark, RING } from "./marks";
import { PIN_HEAD, PIN_HEIGHT, pinPath } from "./pin";
import type { VenueActions } from "./VenueList";
import css from "./venues.module.css";

interface VenueMarksProps extends VenueActions {
  readonly placed: readonly PlacedMark[];
  readonly pinned: string | null;
  /** Places that are pointed at, here or elsewhere. */
  readonly pointed: readonly string[];
  readonly filtered: readonly string[];
  /** The id of the hatch. */
  readonly hatch: string;
  /** Pixels per pixel at scale 1. */
  readonly unit: number;
}

/** Pins, rings and labels. One tab stop for all the marks; the arrow keys go from one to the next. */
export function VenueMarks({
  placed,
  pinned,
  pointed,
  filtered,
  hatch,
  unit,
  onPin,
  onFilter,
  onPoint,
}: VenueMarksProps) {
  const [current, setCurrent] = useState<string | null>(null);
  const stop = placed.some(({ place }) => place.place === current) ? current : placed[0]?.place.place;
  const onKey = (event: KeyboardEvent<SVGGElement>, place: string) => {
    const step = STEPS[event.key];
    if (step !== undefined) {
      const marks = [...(event.currentTarget.parentElement?.querySelectorAll<SVGGElement>("[data-mark]") ?? [])];
      const at = marks.indexOf(event.currentTarget);
      marks[(at + step + marks.length) % marks.length]?.focus();
    } else if (event.key === "Enter" || event.key === " ") onPin(place);
    else return;
    event.preventDefault();
  };
  // Those chosen first are drawn last, on top.
  const drawn = [...placed].reverse();
  return (
    <g>
      {drawn.map(
        (mark) => mark.label?.leader && <line key={mark.place.place} className={css.leader} {...mark.label.leader} />,
      )}
      {drawn.map((mark) => {
        const { place, kind, letters, x, y } = mark;
        const name = `${place.name}, ${place.roles.join(" and ")}`;
        return (
          <g
            key={place.place}
            data-mark=""
            className={css.mark}
            role="button"
            tabIndex={place.place === stop ? 0 : -1}
            aria-pressed={pinned === place.place}
            aria-label={name}
            data-dim={!place.lit || undefined}
            data-pinned={pinned === place.place || undefined}
            data-pointed={pointed.includes(place.place) || undefined}
            transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${unit})`}
            onClick={() => onPin(place.place)}
            onKeyDown={(event) => onKey(event, place.place)}
            onFocus={() => {
              setCurrent(place.place);
              onPoint(place.place);
            }}
            onBlur={() => onPoint(null)}
            onPointerEnter={() => onPoint(place.place)}
            onPointerLeave={() => onPoint(null)}
          >
            <title>{name}</title>
            <circle className={css.target} r={13} cy={kind === "pin" ? -PIN_HEIGHT / 2 : 0} />
            {kind === "ring" && <circle className={css.country} r={RING} fill={`url(#${hatch})`} />}
            {kind === "pin" && <path className={css.pin} d={pinPath(letters)} />}
            {kind === "pin" && (
              <text className={css.letter} y={PIN_HEAD - PIN_HEIGHT}>
                {letters}
              </text>
            )}
          </g>
        );
      })}
      {drawn.map((mark) => {
        if (!mark.label) return null;
        const { letters, name } = labelText(mark);
        const { place } = mark.place;
        return (
          <text
            key={place}
            className={css.label}
            role="button"
            tabIndex={-1}
            aria-label={`Filter by ${name}`}
            aria-pressed={filtered.includes(place)}
            x={mark.label.x + 2}
            y={mark.label.y + mark.label.height * 0.76}
            data-dim={!mark.place.lit || undefined}
            data-pointed={pointed.includes(place) || undefined}
            onClick={() => onFilter(place)}
            onPointerEnter={() => onPoint(place)}
            onPointerLeave={() => onPoint(null)}
          >
            {letters && <tspan className={css.role}>{letters} </tspan>}
            {name}
          </text>
        );
      })}
    </g>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
