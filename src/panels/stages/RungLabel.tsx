import { memo } from "react";
import { shortened } from "../../dossier/cut";
import type { Term } from "../../dossier/types";
import { useDrawn } from "./drawn";
import { isPress } from "./roving";
import type { Sizes } from "./sizes";
import css from "./stages.module.css";
import { textWidth } from "./ticks";

interface RungLabelProps {
  readonly term: Term;
  /** Middle of the label in pixels. */
  readonly y: number;
  readonly sizes: Sizes;
}

/** The name of a stage on the ordinate: pointed at it tells its definition, pressed it filters. */
export function RungLabel(props: RungLabelProps) {
  const { chosen, actions } = useDrawn();
  return <Label {...props} pressed={chosen.rungs.includes(props.term.id)} onRung={actions.rung} />;
}

interface LabelProps extends RungLabelProps {
  readonly pressed: boolean;
  readonly onRung: (id: string) => void;
}

/** By itself, as most filters change the marks alone. */
const Label = memo(function Label({ term, y, sizes: { em, left, pitch }, pressed, onRung }: LabelProps) {
  const x = left - 0.7 * em;
  const width = left - em;
  const onPress = () => onRung(term.id);
  // Where the text is large and the chart low; never under 12 pixels, nor under 18 on a shared screen.
  const size = Math.max(12, 0.84 * em, Math.min(em, Math.max(18, pitch)));
  const lines = linesOf(term.name, width, size, pitch);
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={term.name}
      aria-pressed={pressed}
      aria-description={term.definition}
      className={css.rung}
      onClick={onPress}
      onKeyDown={(event) => {
        if (!isPress(event)) return;
        event.preventDefault();
        onPress();
      }}
    >
      <rect className={css.target} x={x - width} y={y - pitch / 2} width={width} height={pitch} />
      <rect
        className={css.ring}
        x={x - width}
        y={y - pitch / 2 + 1}
        width={width + 3}
        height={Math.max(0, pitch - 2)}
        rx={3}
      />
      <text textAnchor="end" style={{ fontSize: size }}>
        {lines.map((line, at) => (
          <tspan key={line} x={x} y={y + (0.35 + 1.1 * (at - (lines.length - 1) / 2)) * size}>
            {line}
          </tspan>
        ))}
      </text>
    </g>
  );
});

/** One line, two where there is room for them, or cut short; the whole name is the label's own. */
function linesOf(name: string, width: number, em: number, pitch: number): readonly string[] {
  if (textWidth(name, em) <= width) return [name];
  const words = name.split(" ");
  if (pitch >= 2.3 * em && words.length > 1) {
    const splits = words
      .slice(1)
      .map((_, at) => [words.slice(0, at + 1).join(" "), words.slice(at + 1).join(" ")] as const);
    const wide = (lines: readonly [string, string]) => Math.max(textWidth(lines[0], em), textWidth(lines[1], em));
    return splits.reduce((best, one) => (wide(one) < wide(best) ? one : best));
  }
  return [shortened(name, Math.max(5, Math.floor(width / textWidth("n", em))))];
}
