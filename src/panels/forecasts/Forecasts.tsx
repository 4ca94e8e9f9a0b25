import { formatDay } from "../../dossier/days";
import type { Names } from "../../dossier/names";
import type { Engine } from "../../engine/engine";
import type { ForecastRow } from "../../engine/forecasts";
import { Fitting } from "../Fitting";
import { onSharedScreen } from "../sharedScreen";
import { type Axis, left } from "./axis";
import { ForecastLine, type LineActions } from "./ForecastLine";
import css from "./forecasts.module.css";
import { Ground } from "./Span";
import { restWords } from "./words";

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
      <Fitting
        items={onSharedScreen() ? firsts(rows) : together(rows)}
        id={rows.map((row) => `${row.coding}${row.lit}`).join(" ")}
        lit={({ lit }) => lit}
        grows
        rest={(shown) =>
          restWords(
            shown,
            firsts(rows).length,
            rows.some(({ lit }) => !lit),
          )
        }
      >
        {(shown) => (
          <ul aria-label="Forecasts, by the end of their windows">
            {shown.map((row, at) => (
              <ForecastLine
                key={row.coding}
                row={row}
                again={row.forecast === shown[at - 1]?.forecast}
                reports={rows.filter(({ forecast }) => forecast === row.forecast).length}
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
        )}
      </Fitting>
    </div>
  );
}

/** Rows that report one forecast stand together, where the first of them stands. */
function together(rows: readonly ForecastRow[]): readonly ForecastRow[] {
  const order = rows.map(({ forecast }) => forecast);
  return rows.toSorted((a, b) => order.indexOf(a.forecast) - order.indexOf(b.forecast));
}

/** Each forecast once: by the report that is pinned, else by its first. */
function firsts(rows: readonly ForecastRow[]): readonly ForecastRow[] {
  const pinned = rows.filter(({ lit }) => lit);
  return rows
    .map(({ forecast }) => [...pinned, ...rows].find((row) => row.forecast === forecast)!)
    .filter((row, at, all) => all.indexOf(row) === at);
}

/** From here on, in per cent, a label stands before its tick: behind it there is no room. */
const LAST = 85;
