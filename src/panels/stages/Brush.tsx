import { memo } from "react";
import { type DayInterval, isoDay } from "../../dossier/days";
import { formatEdtf } from "../../dossier/edtfWords";
import type { Coverage } from "../../engine/rows";
import css from "./brush.module.css";
import { DayField } from "./DayField";
import type { Overview } from "./overview";

interface BrushProps {
  readonly overview: Overview;
  readonly coverage: Coverage;
  /** The window; an end is null where it is open. */
  readonly from: number | null;
  readonly to: number | null;
  /** While dragging. */
  readonly onDrag: (from: number | null, to: number | null) => void;
  /** The hand lets go: what was dragged is one step. */
  readonly onSettle: () => void;
  readonly onClear: () => void;
}

/** The date window: two thumbs over all the time there is, unbroken, and two date fields that say the same. */
export function Brush({ overview, coverage, from, to, onDrag, onSettle, onClear }: BrushProps) {
  const { least, first, last } = overview;
  const setFrom = (day: number | null) => onDrag(day, to !== null && day !== null && to < day ? day : to);
  const setTo = (day: number | null) => onDrag(from !== null && day !== null && from > day ? day : from, day);
  const settle = { onPointerUp: onSettle, onKeyUp: onSettle, onBlur: onSettle };
  const start = Math.max(least, Math.min(last, from ?? least));
  const end = Math.max(least, Math.min(last, to ?? last));
  const earlierOnly = to !== null && to < first;
  return (
    <fieldset className={css.brush}>
      <legend className="hidden-text">Date window</legend>
      <DayField label="From" name="From date" day={from} onDay={setFrom} onSettle={onSettle} />
      <div className={css.strip} data-crossed={start > (least + last) / 2 || undefined}>
        <Drawing overview={overview} coverage={coverage} start={start} end={earlierOnly ? first - 1 : end} />
        <input
          {...settle}
          type="range"
          className={css.from}
          aria-label="From"
          aria-valuetext={from === null ? "from the beginning" : formatEdtf(isoDay(from))}
          min={least}
          max={last}
          value={start}
          onChange={(event) => setFrom(fromOf(event.currentTarget.valueAsNumber, from, overview))}
        />
        <input
          {...settle}
          type="range"
          className={css.to}
          aria-label="To"
          aria-valuetext={to === null ? "to the end" : formatEdtf(isoDay(to))}
          min={least}
          max={last}
          value={earlierOnly ? least : end}
          onChange={(event) => setTo(toOf(event.currentTarget.valueAsNumber, earlierOnly, overview))}
        />
      </div>
      <DayField label="To" name="To date" day={to} onDay={setTo} onSettle={onSettle} />
      <button type="button" className={css.all} disabled={from === null && to === null} onClick={onClear}>
        All dates
      </button>
    </fieldset>
  );
}

/** At the left end everything earlier belongs to it, so that end of the window is open there. */
function fromOf(value: number, from: number | null, { least, first }: Overview): number | null {
  if (value <= least) return null;
  if (value >= first) return value;
  return from === null ? first : null;
}

function toOf(value: number, earlierOnly: boolean, { first, last }: Overview): number | null {
  if (value >= last) return null;
  if (value >= first) return value;
  return earlierOnly && value > first - 1 ? first : first - 1;
}

/** As wide as the days that the article may be of, and wide enough to be seen. */
function footOf({ start, end }: DayInterval, least: number, thin: number) {
  const width = Math.max(2 * thin, end - start + 1);
  return { x: (start + end + 1 - width) / 2 - least, width };
}

interface DrawingProps {
  readonly overview: Overview;
  readonly coverage: Coverage;
  readonly start: number;
  readonly end: number;
}

/** Months over bars of how many codings, covered stretches as their ground, a foot for each article. In days across, so it needs no measuring. */
function Drawing({ overview, coverage, start, end }: DrawingProps) {
  const { least, first, last, bars, earlier, months } = overview;
  const days = last - least + 1;
  const thin = Math.max(1, days / 220);
  const most = Math.max(1, earlier, ...bars.map(({ count }) => count));
  const bar = (x: number, width: number, count: number) =>
    `M${x} 21v${(-9 * Math.sqrt(count / most)).toFixed(3)}h${width}V21Z`;
  const share = (day: number) => `${(100 * (day - least)) / days}%`;
  return (
    <div className={css.drawing} aria-hidden="true">
      <svg viewBox={`0 0 ${days} 24`} preserveAspectRatio="none">
        <title>When there are codings</title>
        <Covered stretches={coverage.stretches} least={least} />
        <path
          className={css.bar}
          d={[
            ...(earlier > 0 ? [bar(0, first - least - thin, earlier)] : []),
            ...bars.map(({ day, count }) => bar(day - least + 0.5 - thin / 2, thin, count)),
          ].join("")}
        />
        <Feet coverage={coverage} least={least} thin={thin} />
        <path
          className={css.outside}
          d={`M0 0H${start - least}V24H0ZM${end + 1 - least} 0H${days}V24H${end + 1 - least}Z`}
        />
      </svg>
      {least < first && <span style={{ insetInlineStart: 0 }}>earlier</span>}
      {months.map(({ day, label }) => (
        <Month key={day} start={share(day)} label={label} />
      ))}
    </div>
  );
}

/** What follows is drawn by itself, as no filter changes it. */
const Covered = memo(function Covered({ stretches, least }: Pick<Coverage, "stretches"> & Pick<Overview, "least">) {
  const d = stretches.map(({ start, end }) => `M${start - least} 0H${end + 1 - least}V24H${start - least}Z`).join("");
  return <path className={css.covered} d={d} />;
});

interface FeetProps {
  readonly coverage: Coverage;
  readonly least: number;
  readonly thin: number;
}

/** One path: the days of articles closer together than can be seen are one foot. */
const Feet = memo(
  function Feet({ coverage, least, thin }: FeetProps) {
    const feet: [number, number][] = [];
    for (const days of coverage.reported) {
      const { x, width } = footOf(days, least, thin);
      const last = feet.at(-1);
      if (last && x <= last[1] + thin / 2) last[1] = Math.max(last[1], x + width);
      else feet.push([x, x + width]);
    }
    return <path className={css.article} d={feet.map(([x0, x1]) => `M${x0} 21H${x1}V24H${x0}Z`).join("")} />;
  },
  (a, b) => a.coverage.reported === b.coverage.reported && a.least === b.least && a.thin === b.thin,
);

const Month = memo(function Month({ start, label }: { readonly start: string; readonly label: string }) {
  return <span style={{ insetInlineStart: start }}>{label}</span>;
});
