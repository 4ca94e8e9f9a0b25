import type { DayInterval, EdtfDate } from "../../dossier/edtf";
import type { ForecastRow } from "../../engine/forecasts";
import { partyColour } from "../../ui/partyShape";
import { type Axis, left } from "./axis";
import css from "./forecasts.module.css";

/** From the days on which it was said to the days of its window, each as wide as what is known of it. */
export function Span({ row, axis }: { readonly row: ForecastRow; readonly axis: Axis }) {
  const { said, window } = row;
  const from = said?.interval.end ?? null;
  return (
    <svg className={css.span} aria-hidden="true" focusable="false">
      <Ground axis={axis} />
      {from !== null && from < window.interval.start && (
        <line className={css.link} x1={left(from + 1, axis)} y1="7" x2={left(window.interval.start, axis)} y2="16" />
      )}
      {said && from !== null && from >= axis.extent.start && (
        <Bar date={said.interval} axis={axis} className={css.said} y={4} height={6} />
      )}
      <Bar
        date={window.interval}
        axis={axis}
        className={css.window}
        y={12}
        height={9}
        fill={partyColour(row.party ?? "press")}
      />
      {said && (
        <text className={css.sign} x={left(said.interval.start, axis)} dx="-4" y="12" textAnchor="end">
          {said.interval.start < axis.extent.start ? "‹" : signOf(said)}
        </text>
      )}
      <text className={css.sign} x={left(window.interval.end + 1, axis)} dx="5" y="21">
        {signOf(window)}
      </text>
    </svg>
  );
}

/** What lies behind every row: covered days, the years, and the day up to which the dossier was kept. */
export function Ground({ axis }: { readonly axis: Axis }) {
  return (
    <>
      {axis.covered.map((stretch) => (
        <Bar key={stretch.start} date={stretch} axis={axis} className={css.covered} y={0} height="100%" />
      ))}
      {axis.ticks.map(({ day }) => (
        <line key={day} className={css.month} x1={left(day, axis)} x2={left(day, axis)} y1="0" y2="100%" />
      ))}
      <line className={css.today} x1={left(axis.today + 1, axis)} x2={left(axis.today + 1, axis)} y1="0" y2="100%" />
    </>
  );
}

interface BarProps {
  readonly date: DayInterval;
  readonly axis: Axis;
  readonly className: string | undefined;
  readonly y: number;
  readonly height: number | string;
  readonly fill?: string;
}

/** As wide as its days; what lasts a day is still seen. */
function Bar({ date: { start, end }, axis, className, y, height, fill }: BarProps) {
  const first = Math.max(start, axis.extent.start);
  const share = (100 * (end + 1 - first)) / (axis.extent.end + 1 - axis.extent.start);
  return (
    <rect
      className={className}
      x={left(first, axis)}
      y={y}
      height={height}
      style={{ width: `max(4px, ${share.toFixed(2)}%)`, ...(fill && { fill }) }}
    />
  );
}

function signOf({ uncertain, approximate }: EdtfDate): string {
  return `${uncertain ? "?" : ""}${approximate ? "~" : ""}`;
}
