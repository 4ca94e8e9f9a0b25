import { formatDay } from "../../dossier/days";
import type { Names } from "../../dossier/names";
import type { Engine } from "../../engine/engine";
import type { ForecastRow } from "../../engine/forecasts";
import { Bounded } from "../Bounded";
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
  const ordered = onSharedScreen() ? firsts(rows) : together(rows);
  const reports = new Map<ForecastRow["forecast"], number>();
  for (const { forecast } of rows) reports.set(forecast, (reports.get(forecast) ?? 0) + 1);
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
      <Bounded items={ordered} noun="forecasts" order="by the end of their windows" lit={({ lit }) => lit}>
        {(some) => (
          <Fitting
            items={some}
            id={some.map((row) => `${row.coding}${row.lit}`).join(" ")}
            lit={({ lit }) => lit}
            grows
            rest={(shown) =>
              restWords(
                shown,
                ordered.length,
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
                    reports={reports.get(row.forecast) ?? 1}
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
        )}
      </Bounded>
    </div>
  );
}

/** Rows that report one forecast stand together, where the first of them stands. */
function together(rows: readonly ForecastRow[]): readonly ForecastRow[] {
  const order = new Map<ForecastRow["forecast"], number>();
  for (const { forecast } of rows) if (!order.has(forecast)) order.set(forecast, order.size);
  return rows.toSorted((a, b) => order.get(a.forecast)! - order.get(b.forecast)!);
}

/** Each forecast once: by the report that is pinned, else by its first. */
function firsts(rows: readonly ForecastRow[]): readonly ForecastRow[] {
  const chosen = new Map<ForecastRow["forecast"], ForecastRow>();
  for (const row of rows) {
    const before = chosen.get(row.forecast);
    if (!before || (row.lit && !before.lit)) chosen.set(row.forecast, row);
  }
  return [...chosen.values()];
}

/** From here on, in per cent, a label stands before its tick: behind it there is no room. */
const LAST = 85;
