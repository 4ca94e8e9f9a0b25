import { lazy, memo, Suspense } from "react";
import type { MatrixCell } from "../../engine/rows";
import css from "./matrix.module.css";
import { Signs } from "./Signs";
import { wordsOf } from "./words";

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
  /** How wide it is, in CSS pixels at a text scale of 1. */
  readonly width: number;
  /** Which column of the grid it is, from 1, where not all are drawn. */
  readonly at?: number;
}

/** Up to so many codings have room in any cell, in all their signs. */
const FEW = 12;
const Crowded = lazy(() => import("./Crowded"));

/** One source on one issue. Its name says everything that it shows. */
export const Cell = memo(function Cell({ row, column, issue, cell, stop, pinned, hot, width, at }: CellProps) {
  const words = wordsOf(cell);
  const many = cell !== undefined && cell.total > FEW;
  return (
    <td
      role="gridcell"
      className={css.cell}
      data-column={issue}
      data-hot={hot || undefined}
      aria-label={`${row}, ${column}: ${words}`}
      aria-colindex={at}
      title={many ? words : undefined}
      aria-selected={cell ? pinned : undefined}
      tabIndex={stop ? 0 : -1}
    >
      {many ? (
        <Suspense fallback={<Signs cell={cell} />}>
          <Crowded cell={cell} width={width} />
        </Suspense>
      ) : cell ? (
        <Signs cell={cell} />
      ) : (
        <span aria-hidden="true">·</span>
      )}
    </td>
  );
}, same);

/** The engine makes new cells for every View; most of them say the same as before. */
function same<T>(a: T, b: T): boolean {
  if (!a || !b || typeof a !== "object") return a === b;
  return a === b || Object.keys(a).every((key) => same(a[key as keyof T], b[key as keyof T]));
}
