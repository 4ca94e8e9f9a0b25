import { useId } from "react";
import { usePlotArea, useXAxisScale } from "recharts";
import type { DayInterval } from "../../dossier/days";
import type { TimeAxis } from "./axis";
import type { Segment } from "./segment";
import css from "./stages.module.css";
import { dateText, textWidth } from "./ticks";

/** What is not to scale: breaks hatched and labelled, the time told in retrospect on a ground of its own. */
export function Zones({ axis, em }: { readonly axis: TimeAxis; readonly em: number }) {
  const x = useXAxisScale();
  const plot = usePlotArea();
  const hatch = useId();
  if (!x || !plot) return null;
  return (
    <g>
      <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className={css.hatch} d="M0 0V7" />
      </pattern>
      {axis.segments.map((segment) => {
        if (segment.kind === "covered") return null;
        const x0 = x(segment.x0) ?? 0;
        const width = segment.x1 - segment.x0;
        const place = { x: x0, y: plot.y, width, height: plot.height };
        return (
          <g key={`${segment.kind}${segment.from}`} role="img" aria-label={nameOf(segment)}>
            <rect className={segment.kind === "break" ? css.break : css.retrospect} {...place} />
            {segment.kind === "retrospect" && (
              <path className={css.edge} d={`M${x0 + width} ${plot.y}v${plot.height}`} />
            )}
            {segment.kind === "break" && <rect {...place} fill={`url(#${hatch})`} />}
            <text className={css.zoneText} textAnchor="middle">
              {linesOf(segment, em).map((line, at) => (
                <tspan key={line} x={x0 + width / 2} y={plot.y + (1.1 + 1.15 * at) * em}>
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function nameOf({ kind, from, to }: Segment): string {
  return kind === "retrospect" ? "told in retrospect, not to scale" : breakText({ start: from, end: to });
}

/** "no coverage 11 Feb – 22 Dec 2025". */
function breakText(days: DayInterval): string {
  return `no coverage ${dateText(days).replace(" to ", " – ")}`;
}

const nonBreaking = (text: string) => text.replaceAll(" ", "\u00a0");

/** What the ground says of itself, in lines that fit its width: whole dates if they do, else word by word, else nothing. */
function linesOf({ kind, from, to, x0, x1 }: Segment, em: number): readonly string[] {
  const width = x1 - x0;
  if (kind === "retrospect")
    return (
      wrapped(["told in retrospect,", "not to scale"].map(nonBreaking), width, em) ??
      wrapped(["earlier,", "not to", "scale"], width, em) ??
      []
    );
  const text = breakText({ start: from, end: to });
  const [before, after] = text.slice("no coverage ".length).split(" – ");
  const whole =
    after === undefined
      ? [nonBreaking(before as string)]
      : [`${nonBreaking(before as string)}\u00a0–`, nonBreaking(after)];
  return (
    wrapped(["no coverage", ...whole], width, em) ?? wrapped(text.replace(" –", "\u00a0–").split(" "), width, em) ?? []
  );
}

/** Null if a part is wider than that. */
function wrapped(parts: readonly string[], width: number, em: number): readonly string[] | null {
  const lines: string[] = [];
  for (const part of parts) {
    if (textWidth(part, em) > width) return null;
    const longer = lines.length > 0 ? `${lines.at(-1)} ${part}` : part;
    if (lines.length > 0 && textWidth(longer, em) <= width) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}
