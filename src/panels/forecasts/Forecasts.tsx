import { formatDay } from "../../dossier/edtf";
import type { Names } from "../../dossier/names";
import type { Engine } from "../../engine/engine";
import type { ForecastRow } from "../../engine/forecasts";
import { type Axis, left } from "./axis";
import { ForecastLine, type LineActions } from "./ForecastLine";
import css from "./forecasts.module.css";
import { Ground } from "./Span";

interface ForecastsProps extends LineActions {
  readonly rows: readonly ForecastRow[];
  readonly names: Names;
  readonly coding: Engine["coding"];
  readonly axis: Axis;
  readonly asOf: string;
  readonly pinned: string | null;
  /** Codings that are pointed at, here or elsewhere. */
  readonly pointed: readonly string[];
}

/** The forecasts, the window that ends first on top, on one axis of time; every further report of one stands right under its first. */
export function Forecasts({ rows, names, coding, axis, asOf, pinned, pointed, ...actions }: ForecastsProps) {
  return (
    <div className={css.forecasts}>
      <div className={css.axis} aria-hidden="true">
        <div className={css.ticks}>
          <svg className={css.tickGround} aria-hidden="true" focusable="false">
            <Ground axis={axis} />
          </svg>
          <span className={css.asOf} style={{ right: `calc(100% - ${left(axis.today + 1, axis)})` }}>
            as of {formatDay(asOf)}
          </span>
          {axis.ticks.map(({ day, label }) => (
            <span
              key={day}
              className={css.tick}
              data-last={Number.parseFloat(left(day, axis)) > LAST || undefined}
              style={{ left: left(day, axis) }}
            >
              {label}
            </span>
          ))}
        </div>
      </div>
      <ul aria-label="Forecasts, by the end of their windows">
        {together(rows).map((row, at, all) => (
          <ForecastLine
            key={row.coding}
            row={row}
            again={row.forecast === all[at - 1]?.forecast}
            located={coding(row.coding)!}
            names={names}
            axis={axis}
            asOf={asOf}
            pinned={pinned}
            pointed={pointed.includes(row.coding)}
            codingOf={(id) => coding(id)?.coding}
            {...actions}
          />
        ))}
      </ul>
    </div>
  );
}

/** Rows that report one forecast stand together, where the first of them stands. */
function together(rows: readonly ForecastRow[]): readonly ForecastRow[] {
  const order = rows.map(({ forecast }) => forecast);
  return rows.toSorted((a, b) => order.indexOf(a.forecast) - order.indexOf(b.forecast));
}

/** From here on, in per cent, a label stands before its tick: behind it there is no room. */
const LAST = 85;
