import { memo } from "react";
import type { MatrixColumn } from "../../engine/rows";
import { PartyMark } from "../../ui/PartyMark";
import { Cell } from "./Cell";
import type { Line } from "./lines";
import css from "./matrix.module.css";

export interface MatrixLineProps {
  readonly line: Line;
  readonly columns: readonly MatrixColumn[];
  /** How wide each is, in CSS pixels at a text scale of 1. */
  readonly width: number;
  /** `fold`, `label` or an issue: where the grid's one tab stop is, if it is in this line. */
  readonly stop: string | null;
  /** The issue of the pinned cell, if it is in this line. */
  readonly pinned: string | null;
  /** The line's facet has its value. */
  readonly chosen: boolean;
  readonly hot: boolean;
  /** Issues whose cell in this line is pointed at, spaces between. */
  readonly hotIssues: string;
}

/** A row header and its cells. What happens on them is the table's affair. */
export const MatrixLine = memo(function MatrixLine(props: MatrixLineProps) {
  const { line, columns, width, stop, pinned, chosen, hot, hotIssues } = props;
  const hotCells = hotIssues === "" ? [] : hotIssues.split(" ");
  return (
    <tr
      data-line={line.key}
      data-hot={hot || undefined}
      data-parts={line.parts || undefined}
      data-nested={line.nested || undefined}
    >
      <LineHeader line={line} stop={stop} chosen={chosen} />
      {columns.map(({ issue, name }) => (
        <Cell
          key={issue}
          row={line.name}
          column={name}
          issue={issue}
          cell={line.cells.get(issue)}
          stop={stop === issue}
          pinned={pinned === issue}
          hot={hotCells.includes(issue)}
          width={width}
        />
      ))}
    </tr>
  );
});

type LineHeaderProps = Pick<MatrixLineProps, "line" | "stop" | "chosen"> & {
  /** Which column of the grid it is, where not all are drawn. */
  readonly at?: number;
};

/** Whose line it is, and what unfolds it. */
export function LineHeader({ line, stop, chosen, at }: LineHeaderProps) {
  return (
    <th scope="row" className={css.rowHeader} aria-label={line.name} aria-colindex={at}>
      <span className={css.rowHeaderParts}>
        {line.unfolded !== null && (
          <button
            type="button"
            className={`plain ${css.fold}`}
            data-column="fold"
            aria-expanded={line.unfolded}
            aria-label={`Speakers of ${line.name}`}
            tabIndex={stop === "fold" ? 0 : -1}
          >
            <svg width="10" height="10" viewBox="-5 -5 10 10" aria-hidden="true">
              <path d={line.unfolded ? "M-3.5-1.5L0 2L3.5-1.5" : "M-1.5-3.5L2 0L-1.5 3.5"} />
            </svg>
          </button>
        )}
        <button
          type="button"
          className={`plain ${css.label}`}
          data-column="label"
          aria-pressed={chosen}
          tabIndex={stop === "label" ? 0 : -1}
        >
          {line.party && !line.nested && <PartyMark party={line.party} />}
          <span className={css.name}>{line.name}</span>
        </button>
      </span>
    </th>
  );
}
