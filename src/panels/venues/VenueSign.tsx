import { useId } from "react";
import type { Place } from "../../dossier/types";
import { HatchPattern } from "./HatchPattern";
import { PIN_HEAD, PIN_HEIGHT, pinPath, pinWidth } from "./pin";
import css from "./venues.module.css";

interface VenueSignProps {
  readonly precision: Place["precision"];
  /** The letters of the roles; none where only the kind of sign is meant. */
  readonly letters?: string;
}

/** The sign of a venue as on the map: a pin outline with the letter of its role, or a hatched field for a country. Words stand beside it. */
export function VenueSign({ precision, letters = "" }: VenueSignProps) {
  const hatch = useId();
  const width = precision === "country" ? 18 + 8 * Math.max(0, letters.length - 1) : pinWidth(letters) + 2;
  const height = precision === "country" ? 18 : PIN_HEIGHT + 2;
  const size = { width: `calc(var(--scale) * ${width}px)`, height: `calc(var(--scale) * ${height}px)` };
  if (precision === "country") {
    return (
      <svg className={css.sign} viewBox={`0 0 ${width} 18`} style={size} aria-hidden="true" focusable="false">
        <HatchPattern id={hatch} />
        <rect x="1" y="1" width={width - 2} height="16" rx="2" className={css.country} fill={`url(#${hatch})`} />
        {letters && <rect x="3.5" y="3.5" width={width - 7} height="11" className={css.letterGround} />}
        <text x={width / 2} y="9" className={css.letter}>
          {letters}
        </text>
      </svg>
    );
  }
  return (
    <svg
      className={css.sign}
      viewBox={`${-width / 2} ${-PIN_HEIGHT - 1} ${width} ${height}`}
      style={size}
      aria-hidden="true"
      focusable="false"
    >
      <path d={pinPath(letters)} className={css.pin} />
      <text x="0" y={PIN_HEAD - PIN_HEIGHT} className={css.letter}>
        {letters}
      </text>
    </svg>
  );
}
