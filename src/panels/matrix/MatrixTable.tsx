import type { Names } from "../../dossier/names";
import { STANCES } from "../../dossier/types";
import type { MatrixRows } from "../../engine/rows";
import css from "./matrix.module.css";

interface MatrixTableProps {
  readonly matrix: MatrixRows;
  readonly names: Names;
  /** What a row is: "Speaker", "Party". */
  readonly row: string;
}

/** The same rows as a plain table: one line for each cell that has something in it. */
export default function MatrixTable({ matrix, names, row }: MatrixTableProps) {
  const columns = new Map(matrix.columns.map(({ issue, name }) => [issue, name]));
  const at = new Map(matrix.columns.map(({ issue }, index) => [issue, index]));
  return (
    <table className={css.twin}>
      <caption>Codings by {row.toLowerCase()}, issue and stance. What has no line is not mentioned.</caption>
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
        {matrix.rows.flatMap(({ id, name, party }) =>
          matrix.cells
            .filter((cell) => cell.row === id && columns.has(cell.issue))
            .sort((a, b) => (at.get(a.issue) ?? 0) - (at.get(b.issue) ?? 0))
            .map((cell) => (
              <tr key={`${id} ${cell.issue}`}>
                <th scope="row">{name}</th>
                <td>{party ? (names.parties.get(party)?.name ?? party) : ""}</td>
                <td>{columns.get(cell.issue)}</td>
                {STANCES.map((stance) => (
                  <td key={stance} data-count>
                    {cell.stances[stance]}
                  </td>
                ))}
                <td data-count>{cell.ignorance}</td>
                <td data-count>{cell.neutral}</td>
                <td data-count>{cell.hedged}</td>
                <td>{cell.contested ? "yes" : ""}</td>
              </tr>
            )),
        )}
      </tbody>
    </table>
  );
}
