import { formatEdtf } from "../../dossier/edtfWords";
import type { Names } from "../../dossier/names";
import type { Engine } from "../../engine/engine";
import type { ForecastRow } from "../../engine/forecasts";
import { Bounded } from "../Bounded";
import { useEngine } from "../RowsContext";
import { outcomeWords, stageName, statusWords, whoOf } from "./words";

interface ForecastsTableProps {
  readonly rows: readonly ForecastRow[];
  readonly names: Names;
  readonly coding: Engine["coding"];
  readonly asOf: string;
}

/** The same rows as the picture: one for each coding. */
export function ForecastsTable({ rows, ...rest }: ForecastsTableProps) {
  return (
    <Bounded items={rows} noun="forecasts" order="by the end of the window">
      {(shown) => <Some rows={shown} {...rest} />}
    </Bounded>
  );
}

function Some({ rows, names, coding, asOf }: ForecastsTableProps) {
  useEngine().codings(rows.map((row) => row.coding));
  return (
    <table>
      <caption>Forecasts with a window, one row for each coding, by the end of the window</caption>
      <thead>
        <tr>
          {["By when", "Who", "Forecast", "Issue", "Stage claimed", "Said", "Status", "Outcome", "Article"].map(
            (name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { coding: one, article } = coding(row.coding)!;
          return (
            <tr key={row.coding}>
              <th scope="row">{formatEdtf(one.window as string)}</th>
              <td>
                <bdi>{whoOf(one, names)}</bdi>
              </td>
              <td>{one.paraphrase}</td>
              <td>{names.issues.get(one.issue ?? "")?.name}</td>
              <td>{stageName(row, names)}</td>
              <td>{one.said === null ? "not told" : formatEdtf(one.said)}</td>
              <td>{statusWords(row, asOf)}</td>
              <td>{outcomeWords(row)}</td>
              <td>
                {article.title} ({formatEdtf(article.reported)})
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
