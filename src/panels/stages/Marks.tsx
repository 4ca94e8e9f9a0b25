import { type KeyboardEvent, useMemo, useRef } from "react";
import { usePlotArea, useXAxisScale, useYAxisScale } from "recharts";
import { useHover } from "../../store/ViewContext";
import { useDrawn } from "./drawn";
import type { MarkGroup } from "./groups";
import { isRelated, Mark, type MarkActions } from "./Mark";
import { useRoving } from "./roving";
import type { Sizes } from "./sizes";
import type { Cluster } from "./stack";
import css from "./stages.module.css";
import { noteOfGroup } from "./words";

const NOTHING: readonly string[] = [];

/** All marks in one layer, drawn from the chart's own scales: its Scatter would draw each of them several times over. */
export function Marks({ sizes }: { readonly sizes: Sizes }) {
  const { groups, clusters, names, rungs, pin, actions: chart, onPoint } = useDrawn();
  const onPin = chart.pin;
  const x = useXAxisScale();
  const y = useYAxisScale();
  const plot = usePlotArea();
  const roving = useRoving(useMemo(() => groups.map(({ key }) => key), [groups]));
  const { hold, move, take } = roving;
  // Asked once for all: each mark's own question would be put again at every filter, and taken back with the mark.
  const related = useHover((hover) =>
    hover === null ? NOTHING : groups.filter((group) => isRelated(group, hover)).map(({ key }) => key),
  );

  const latest = useRef({ groups, names, rungs, onPin, onPoint });
  latest.current = { groups, names, rungs, onPin, onPoint };
  const actions = useMemo<MarkActions>(
    () => ({
      hold,
      press: (group) => latest.current.onPin(group.pin),
      point: (group, left, top) => {
        const now = latest.current;
        now.onPoint(group, {
          mark: group.key,
          x: left,
          y: top,
          text: noteOfGroup(group, now.names, now.rungs),
        });
      },
      leave: () => latest.current.onPoint(null, null),
      focus: (group) => take(group.key),
      key: (group, event) => {
        const to = neighbour(latest.current.groups, group, event);
        if (!to) return;
        event.preventDefault();
        move(to.key);
      },
    }),
    [hold, move, take],
  );

  if (!x || !y || !plot) return null;
  const left = x(0) ?? plot.x;
  return (
    <g role="group" aria-label="Stage claims, arrow keys move among them">
      {clusters.map(({ key, rung, groups: placed, bar }) => {
        const top = y(rung) ?? 0;
        return (
          <g key={key}>
            {bar && <Bar from={left + bar[0]} to={left + bar[1]} top={top} sizes={sizes} placed={placed} left={left} />}
            {placed.map((one) => (
              <Mark
                key={one.group.key}
                placed={one}
                names={names}
                rungs={rungs}
                top={top}
                left={left}
                radius={sizes.radius}
                pitch={sizes.pitch}
                pinned={pin === one.group.pin}
                related={related.includes(one.group.key)}
                current={roving.current === one.group.key}
                actions={actions}
              />
            ))}
          </g>
        );
      })}
      {clusters.map(
        ({ key, rung, groups: placed, tally }) =>
          tally && (
            // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a text in a drawing takes no focus; the marks have the number in their names
            <text
              key={key}
              className={css.tally}
              x={left + tally.x}
              y={y(rung) ?? 0}
              dy="0.36em"
              data-lit={placed.some(({ group }) => group.lit)}
              aria-hidden="true"
            >
              <title>{`${tally.count} codings here; not every one has room for a mark`}</title>
              {tally.count}
            </text>
          ),
      )}
    </g>
  );
}

interface BarProps {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly left: number;
  readonly sizes: Sizes;
  readonly placed: Cluster["groups"];
}

/** The days that a loose date may mean, as a rail under its marks; a stem says which marks stand on it. */
function Bar({ from, to, top, left, sizes, placed }: BarProps) {
  const lowest = Math.max(...placed.flatMap(({ dots }) => dots.map(({ y }) => y)));
  const rail = top + Math.min(sizes.pitch / 2 - 2, lowest + sizes.radius + 5);
  const stems = placed.flatMap(({ dots }) => dots.filter(({ y }) => y === lowest).map(({ x }) => left + x));
  const foot = top + lowest + sizes.radius;
  return (
    <path
      className={css.bar}
      data-lit={placed.some(({ group }) => group.lit)}
      d={`M${from} ${rail}H${to}M${from} ${rail - 2}v4M${to} ${rail - 2}v4${stems.map((x) => `M${x} ${foot}L${Math.max(from, Math.min(to, x))} ${rail}`).join("")}`}
    />
  );
}

/** Left and right go through time; up and down to the nearest mark of the next rung that has one. */
function neighbour(groups: readonly MarkGroup[], from: MarkGroup, event: KeyboardEvent): MarkGroup | undefined {
  const at = groups.findIndex(({ key }) => key === from.key);
  switch (event.key) {
    case "ArrowRight":
      return groups[at + 1];
    case "ArrowLeft":
      return groups[at - 1];
    case "Home":
      return groups[0];
    case "End":
      return groups.at(-1);
    case "ArrowUp":
      return nearest(groups, from, 1);
    case "ArrowDown":
      return nearest(groups, from, -1);
    default:
      return undefined;
  }
}

function nearest(groups: readonly MarkGroup[], from: MarkGroup, sign: 1 | -1): MarkGroup | undefined {
  const beyond = groups.filter(({ rung }) => sign * (rung - from.rung) > 0);
  const rung = Math.min(...beyond.map((group) => sign * group.rung)) * sign;
  const away = ({ date }: MarkGroup) => Math.abs(date.start + date.end - from.date.start - from.date.end);
  return beyond.filter((group) => group.rung === rung).sort((a, b) => away(a) - away(b))[0];
}
