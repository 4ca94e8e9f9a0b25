import { type KeyboardEvent, memo } from "react";
import type { Names } from "../../dossier/names";
import type { Direction } from "../../dossier/types";
import type { Hover } from "../../store/store";
import { PARTY_SHAPES, partyColour } from "../../ui/partyShape";
import type { MarkGroup } from "./groups";
import { isPress } from "./roving";
import type { PlacedGroup } from "./stack";
import css from "./stages.module.css";
import { nameOfGroup } from "./words";

/** What a mark tells the layer it is in; one object for all marks, so that none renders because another does. */
export interface MarkActions {
  hold(key: string, element: Element | null): void;
  press(group: MarkGroup): void;
  /** Pointed at or focused, and no longer. */
  point(group: MarkGroup, x: number, y: number): void;
  leave(): void;
  focus(group: MarkGroup): void;
  key(group: MarkGroup, event: KeyboardEvent): void;
}

interface MarkProps {
  readonly placed: PlacedGroup;
  readonly names: Names;
  readonly rungs: readonly string[];
  /** Middle of the rung, and left of the plot, in pixels of the chart. */
  readonly top: number;
  readonly left: number;
  readonly radius: number;
  readonly pitch: number;
  readonly pinned: boolean;
  /** Of what is pointed at, here or in another panel. */
  readonly related: boolean;
  readonly current: boolean;
  readonly actions: MarkActions;
}

/** One group of stage claims: a button as large as its dots. */
export const Mark = memo(function Mark(props: MarkProps) {
  const { placed, names, rungs, top, left, radius, pitch, pinned, related, current, actions } = props;
  const { group, dots } = placed;
  const box = boundsOf(dots, radius);
  const middle = left + (box.x0 + box.x1) / 2;
  return (
    <g
      ref={(element) => actions.hold(group.key, element)}
      role="button"
      tabIndex={current ? 0 : -1}
      aria-label={nameOfGroup(group, names, rungs)}
      aria-pressed={pinned}
      className={css.mark}
      data-lit={group.lit}
      data-related={related || undefined}
      transform={`translate(${round(left)} ${round(top)})`}
      onClick={() => actions.press(group)}
      onKeyDown={(event) => {
        if (!isPress(event)) return actions.key(group, event);
        event.preventDefault();
        actions.press(group);
      }}
      onPointerEnter={() => actions.point(group, middle, top)}
      onPointerLeave={actions.leave}
      onFocus={() => {
        actions.focus(group);
        actions.point(group, middle, top);
      }}
      onBlur={actions.leave}
    >
      <rect className={css.target} x={box.x0} y={-pitch / 2} width={box.x1 - box.x0} height={pitch} />
      {(pinned || related || current) && (
        <rect
          className={css.ring}
          x={box.x0 - 1}
          y={box.y0 - 1}
          width={box.x1 - box.x0 + 2}
          height={box.y1 - box.y0 + 2}
          rx={3}
        />
      )}
      {dots.map(({ x, y }) => (
        <Dot key={`${x}/${y}`} group={group} place={`translate(${round(x)} ${round(y)})`} radius={radius} />
      ))}
    </g>
  );
}, isSame);

/** The engine answers with new objects every time; a mark that would look and do the same is left alone. */
function isSame({ placed: a, ...before }: MarkProps, { placed: b, ...after }: MarkProps): boolean {
  const rest = Object.keys(before) as (keyof typeof before)[];
  return (
    rest.every((key) => before[key] === after[key]) &&
    a.group.key === b.group.key &&
    a.group.lit === b.group.lit &&
    a.group.marks.length === b.group.marks.length &&
    a.group.marks.every(({ coding }, at) => coding === b.group.marks[at]?.coding) &&
    a.dots.length === b.dots.length &&
    a.dots.every(({ x, y }, at) => x === b.dots[at]?.x && y === b.dots[at]?.y)
  );
}

interface DotProps {
  readonly group: MarkGroup;
  /** A `transform`. */
  readonly place: string;
  readonly radius: number;
}

/** Most dots are one shape, and then one element. */
function Dot({ group: { party, hollow, event, direction }, place, radius }: DotProps) {
  if (!hollow && !event && direction === "holding") {
    const transform = `${place} scale(${round(radius / 5)})`;
    return (
      <path
        className={css.solid}
        data-mark=""
        d={PARTY_SHAPES[party]}
        transform={transform}
        fill={partyColour(party)}
      />
    );
  }
  return (
    <g data-mark="" transform={place}>
      <Glyph party={party} hollow={hollow} event={event} direction={direction} radius={radius} />
    </g>
  );
}

interface GlyphProps extends Pick<MarkGroup, "party" | "hollow" | "event" | "direction"> {
  readonly radius: number;
}

/** Party by shape and colour, withheld hollow, a chevron over it for the direction, a line under an event. */
export function Glyph({ party, hollow, event, direction, radius }: GlyphProps) {
  const scale = round(radius / 5);
  const colour = partyColour(party);
  return (
    <>
      {hollow && <path className={css.halo} d={PARTY_SHAPES[party]} transform={`scale(${scale})`} />}
      {hollow ? (
        <path
          d={PARTY_SHAPES[party]}
          transform={`scale(${round(scale * 0.84)})`}
          className={css.hollow}
          stroke={colour}
        />
      ) : (
        <path className={css.solid} d={PARTY_SHAPES[party]} transform={`scale(${scale})`} fill={colour} />
      )}
      {direction !== "holding" && <Chevron direction={direction} radius={radius} />}
      {event && <path className={css.event} d={`M${-radius - 1} ${round(radius + 1.8)}h${2 * radius + 2}`} />}
    </>
  );
}

/** Over the mark: forward points up the scale, backward down it. */
function Chevron({ direction, radius }: { readonly direction: Direction; readonly radius: number }) {
  const half = round(0.62 * radius);
  const low = round(-1.18 * radius);
  const high = round(-1.6 * radius);
  const [ends, tip] = direction === "forward" ? [low, high] : [high, low];
  return <path className={css.chevron} d={`M${-half} ${ends}L0 ${tip}L${half} ${ends}`} />;
}

/** Whether what is pointed at anywhere means these claims. */
export function isRelated(group: MarkGroup, hover: Hover | null): boolean {
  switch (hover?.kind) {
    case "coding":
      return group.marks.some(({ coding }) => hover.ids.includes(coding));
    case "cell":
      return isOf(group, hover.row) && (hover.issue === "*" || group.issues.includes(hover.issue));
    case "row":
    case "actor":
      return isOf(group, hover.id);
    case "issue":
      return group.issues.includes(hover.id);
    default:
      return false;
  }
}

/** A row is a speaker, a party, or what is reported as happened. */
function isOf(group: MarkGroup, row: string): boolean {
  if (row === "*") return true;
  return group.event ? row === "reported" : group.party === row || group.marks.some(({ speaker }) => speaker === row);
}

function boundsOf(dots: PlacedGroup["dots"], radius: number) {
  const xs = dots.map(({ x }) => x);
  const ys = dots.map(({ y }) => y);
  const reach = radius + 0.75;
  return {
    x0: Math.min(...xs) - reach,
    x1: Math.max(...xs) + reach,
    y0: Math.min(...ys) - 1.65 * radius,
    y1: Math.max(...ys) + reach + 1,
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
