import { memo } from "react";
import type { MatrixCell } from "../../engine/rows";
import { StanceGlyph } from "../../ui/StanceGlyph";
import { ContestedMark, HedgedMark } from "./marks";
import css from "./matrix.module.css";
import { signsOf, wordsOf } from "./words";

interface CellProps {
  readonly row: string;
  readonly column: string;
  readonly issue: string;
  readonly cell: MatrixCell | undefined;
  /** Holds the grid's one tab stop. */
  readonly stop: boolean;
  readonly pinned: boolean;
  /** Pointed at, here or in another panel. */
  readonly hot: boolean;
}

/** One source on one issue. Its name says everything that it shows. */
export const Cell = memo(function Cell({ row, column, issue, cell, stop, pinned, hot }: CellProps) {
  return (
    <td
      role="gridcell"
      className={css.cell}
      data-column={issue}
      data-hot={hot || undefined}
      aria-label={`${row}, ${column}: ${wordsOf(cell)}`}
      aria-selected={cell ? pinned : undefined}
      tabIndex={stop ? 0 : -1}
    >
      {cell ? <Signs cell={cell} /> : <span aria-hidden="true">·</span>}
    </td>
  );
}, same);

function Signs({ cell }: { readonly cell: MatrixCell }) {
  const signs = signsOf(cell);
  const parts = signs.length + (cell.neutral > 0 ? 1 : 0);
  return (
    <span className={css.signs} data-dim={!cell.lit || undefined} data-many={parts > 2 || undefined} aria-hidden="true">
      {signs.map(({ stance, ignorance, count }) => (
        <span key={`${stance} ${ignorance}`} className={css.sign} data-stance={stance}>
          <StanceGlyph stance={stance} ignorance={ignorance} />
          {count > 1 && count}
        </span>
      ))}
      {cell.neutral > 0 && <span className={css.sign}>{cell.neutral}</span>}
      {(cell.hedged > 0 || cell.contested) && (
        <span className={css.marks}>
          {cell.contested && <ContestedMark />}
          {cell.hedged > 0 && <HedgedMark />}
        </span>
      )}
    </span>
  );
}

/** The engine makes new cells for every View; most of them say the same as before. */
function same<T>(a: T, b: T): boolean {
  if (!a || !b || typeof a !== "object") return a === b;
  return a === b || Object.keys(a).every((key) => same(a[key as keyof T], b[key as keyof T]));
}
