import { useState } from "react";
import { figure } from "../../dossier/figures";
import type { Names } from "../../dossier/names";
import { STANCES } from "../../dossier/types";
import { cellsOfRow } from "../../engine/matrix";
import type { MatrixCell, MatrixRow, MatrixRows } from "../../engine/rows";
import css from "./matrix.module.css";

interface MatrixTableProps {
  readonly matrix: MatrixRows;
  readonly names: Names;
  /** What a row is: "Speaker", "Party". */
  readonly row: string;
}

/** So many lines are shown at once. */
const PAGE = 200;

/** The same rows as a plain table: one line for each cell that has something in it, a page at a time. */
export default function MatrixTable({ matrix, names, row }: MatrixTableProps) {
  const [from, setFrom] = useState({ of: matrix, line: 0 });
  const first = from.of === matrix ? from.line : 0;
  const { lines, count } = linesFrom(matrix, first);
  const columns = new Map(matrix.columns.map(({ issue, name }) => [issue, name]));
  const turnTo = (line: number) => setFrom({ of: matrix, line });
  return (
    <>
      <table className={css.twin}>
        <caption>
          Codings by {row.toLowerCase()}, issue and stance. What has no line is not mentioned.
          {count > PAGE && ` Lines ${figure(first + 1)} to ${figure(first + lines.length)} of ${figure(count)}.`}
        </caption>
        <thead>
          <tr>
            {[row, "Party", "Issue"].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
            {STANCES.map((stance) => (
              <th key={stance} scope="col" data-count>
                {names.stances.get(stance)?.name ?? stance}
              </th>
            ))}
            {["Claims ignorance", "No stance", "Hedged"].map((name) => (
              <th key={name} scope="col" data-count>
                {name}
              </th>
            ))}
            <th scope="col">Contested</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ of: { id, name, party }, cell }) => (
            <tr key={`${id} ${cell.issue}`}>
              <th scope="row">{name}</th>
              <td>{party ? (names.parties.get(party)?.name ?? party) : ""}</td>
              <td>{columns.get(cell.issue)}</td>
              {STANCES.map((stance) => (
                <td key={stance} data-count>
                  {figure(cell.stances[stance])}
                </td>
              ))}
              <td data-count>{figure(cell.ignorance)}</td>
              <td data-count>{figure(cell.neutral)}</td>
              <td data-count>{figure(cell.hedged)}</td>
              <td>{cell.contested ? "yes" : ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {count > PAGE && (
        <p>
          {[
            ["First lines", 0],
            ["Lines before", Math.max(0, first - PAGE)],
            ["Lines after", first + PAGE],
            ["Last lines", Math.floor((count - 1) / PAGE) * PAGE],
          ].map(([words, line]) => (
            <button
              key={words}
              type="button"
              aria-disabled={line === first || Number(line) >= count}
              onClick={() => Number(line) < count && turnTo(Number(line))}
            >
              {words}
            </button>
          ))}
        </p>
      )}
    </>
  );
}

interface TableLine {
  readonly of: MatrixRow;
  readonly cell: MatrixCell;
}

/** A page of lines from one on, and how many there are in all. Rows before and after are counted and let go. */
function linesFrom(
  matrix: MatrixRows,
  first: number,
): { readonly lines: readonly TableLine[]; readonly count: number } {
  const lines: TableLine[] = [];
  let count = 0;
  matrix.rows.forEach((of, row) => {
    const cells = cellsOfRow(matrix, row);
    const [from, to] = [Math.max(0, first - count), Math.max(0, first + PAGE - count)];
    for (const cell of cells.slice(from, to)) lines.push({ of, cell });
    count += cells.length;
  });
  return { lines, count };
}
