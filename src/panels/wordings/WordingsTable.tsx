import { formatEdtf } from "../../dossier/edtfWords";
import type { Names } from "../../dossier/names";
import type { Located } from "../../engine/columns";
import type { ReportedUtterance } from "../../engine/wordings";
import { Bounded } from "../Bounded";
import { useEngine } from "../RowsContext";
import css from "./wordings.module.css";
import { articleName, FIELD_NAMES, fieldWords, utteranceName } from "./words";

interface WordingsTableProps {
  readonly utterances: readonly ReportedUtterance[];
  readonly names: Names;
  readonly located: (coding: string) => Located | undefined;
}

const COLUMNS = ["said", "chain", "stance", "stage", "window", "setting", "quote"] as const;

/** The same as rows: one for each report of each utterance. */
export function WordingsTable({ utterances, ...rest }: WordingsTableProps) {
  const reports = utterances.flatMap((utterance) => utterance.reports.map((report) => ({ utterance, report })));
  return (
    <Bounded items={reports} noun="reports" order="by utterance">
      {(shown) => <Reports reports={shown} {...rest} />}
    </Bounded>
  );
}

interface ReportsProps extends Omit<WordingsTableProps, "utterances"> {
  readonly reports: readonly {
    readonly utterance: ReportedUtterance;
    readonly report: ReportedUtterance["reports"][number];
  }[];
}

function Reports({ reports, names, located }: ReportsProps) {
  useEngine().codings(reports.map(({ report }) => report.coding));
  return (
    <table className={css.twin}>
      <caption>Utterances told by more than one report, one row for each report</caption>
      <thead>
        <tr>
          <th scope="col">Utterance</th>
          <th scope="col">Article</th>
          <th scope="col">Reported</th>
          {COLUMNS.map((field) => (
            <th key={field} scope="col">
              {FIELD_NAMES[field]}
            </th>
          ))}
          <th scope="col">Our words</th>
          <th scope="col">In the view</th>
        </tr>
      </thead>
      <tbody>
        {reports.flatMap(({ utterance, report }) => {
          const found = located(report.coding);
          if (!found) return [];
          const { coding, article } = found;
          return (
            <tr key={report.coding}>
              <th scope="row">{utteranceName(utterance, coding.issue, names)}</th>
              <td>{articleName(article, names)}</td>
              <td>{formatEdtf(article.reported)}</td>
              {COLUMNS.map((field) => (
                <td key={field}>
                  <bdi>{fieldWords(coding, field, names)}</bdi>
                </td>
              ))}
              <td>
                <bdi>{coding.paraphrase}</bdi>
              </td>
              <td>{report.shown ? "yes" : "no"}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
