import type { DayInterval } from "../../dossier/days";
import type { EdtfDate } from "../../dossier/edtf";
import type { ForecastRow } from "../../engine/forecasts";
import { partyColour } from "../../ui/partyShape";
import { textScale } from "../../ui/scale";
import { onSharedScreen } from "../sharedScreen";
import { type Axis, left } from "./axis";
import css from "./forecasts.module.css";

/** Where things stand in a row, in pixels at a text scale of 1, and how wide a mark is at least. */
const AT_A_DESK = {
  scale: () => 1,
  said: [4, 6],
  window: [12, 9],
  line: [7, 16],
  head: 12,
  foot: 21,
  least: 4,
} as const;
/** The same for a shared screen, larger with the text. */
const SHARED = {
  scale: textScale,
  said: [2, 10],
  window: [13, 10],
  line: [7, 18],
  head: 16,
  foot: 22,
  least: 10,
} as const;

/** From the days on which it was said to the days of its window, each as wide as what is known of it. */
export function Span({ row, axis }: { readonly row: ForecastRow; readonly axis: Axis }) {
  const { said, window } = row;
  const from = said?.interval.end ?? null;
  const places = onSharedScreen() ? SHARED : AT_A_DESK;
  const scale = places.scale();
  const earlier = said !== null && said.interval.start < axis.extent.start;
  const bar = ([y, height]: readonly [number, number]) => ({
    axis,
    y: y * scale,
    height: height * scale,
    least: places.least * scale,
  });
  return (
    <svg className={css.span} aria-hidden="true" focusable="false">
      <Ground axis={axis} />
      {from !== null && from < window.interval.start && (
        <line
          className={css.link}
          x1={left(from + 1, axis)}
          y1={places.line[0] * scale}
          x2={left(window.interval.start, axis)}
          y2={places.line[1] * scale}
        />
      )}
      {said && from !== null && from >= axis.extent.start && (
        <Bar date={said.interval} className={css.said} {...bar(places.said)} />
      )}
      <Bar
        date={window.interval}
        className={css.window}
        fill={partyColour(row.party ?? "press")}
        {...bar(places.window)}
      />
      {said && (
        <text
          className={css.sign}
          x={left(said.interval.start, axis)}
          dx={earlier ? 0 : -4 * scale}
          y={places.head * scale}
          textAnchor={earlier ? "start" : "end"}
        >
          {earlier ? "‹" : signOf(said)}
        </text>
      )}
      <text
        className={css.sign}
        x={left(window.interval.end + 1, axis)}
        dx={5 * scale + places.least * (scale - 1)}
        y={places.foot * scale}
      >
        {signOf(window)}
      </text>
    </svg>
  );
}

/** What lies behind every row: covered days, the years, and the day up to which the dossier was kept. */
export function Ground({ axis }: { readonly axis: Axis }) {
  return (
    <g data-ground="">
      {axis.covered.map((stretch) => (
        <Bar key={stretch.start} date={stretch} axis={axis} className={css.covered} y={0} height="100%" />
      ))}
      {axis.ticks.map(({ day }) => (
        <line key={day} className={css.month} x1={left(day, axis)} x2={left(day, axis)} y1="0" y2="100%" />
      ))}
      <line className={css.today} x1={left(axis.today + 1, axis)} x2={left(axis.today + 1, axis)} y1="0" y2="100%" />
    </g>
  );
}

interface BarProps {
  readonly date: DayInterval;
  readonly axis: Axis;
  readonly className: string | undefined;
  readonly y: number;
  readonly height: number | string;
  readonly fill?: string;
  /** Its least width in pixels. */
  readonly least?: number;
}

/** As wide as its days; what lasts a day is still seen. */
function Bar({ date: { start, end }, axis, className, y, height, fill, least = 4 }: BarProps) {
  const first = Math.max(start, axis.extent.start);
  const share = (100 * (end + 1 - first)) / (axis.extent.end + 1 - axis.extent.start);
  return (
    <rect
      className={className}
      data-mark={fill === undefined ? undefined : ""}
      x={left(first, axis)}
      y={y}
      height={height}
      style={{ width: `max(${least}px, ${share.toFixed(2)}%)`, ...(fill && { fill }) }}
    />
  );
}

function signOf({ uncertain, approximate }: EdtfDate): string {
  return `${uncertain ? "?" : ""}${approximate ? "~" : ""}`;
}
