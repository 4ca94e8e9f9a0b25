import { formatEdtf } from "../../dossier/edtfWords";
import { figure } from "../../dossier/figures";
import type { Names } from "../../dossier/names";
import { ALONE, alonePage, type Several, type Shared } from "../../engine/alone";
import { between } from "../../engine/paged";
import type { Rows } from "../../engine/rows";
import type { SilenceRows } from "../../engine/silence";
import { Bounded } from "../Bounded";
import { issueName } from "../codingWords";
import { Paged } from "../Paged";
import { hearingWords, moreWords, partyName } from "./words";

interface SilenceTableProps {
  readonly silence: SilenceRows;
  /** Articles that have a coding in the view. */
  readonly articles: number;
  readonly rows: Rows;
  readonly names: Names;
}

/** The same rows as the grid, one for each issue and party; and one for each article. */
export function SilenceTable({ silence, articles, rows, names }: SilenceTableProps) {
  const listed = ({ size, first }: Several<Shared>, nameOf: (id: string) => string) =>
    [...first.map(({ id }) => nameOf(id)), ...(size > first.length ? [moreWords(size - first.length)] : [])].join(", ");
  const issues = (items: Several<Shared>) => listed(items, (id) => issueName(id, names));
  const actors = (items: Several<Shared>) => listed(items, (id) => names.actors.get(id)?.short ?? id);
  const venues = (items: Several<Shared>) => listed(items, (id) => names.places.get(id)?.name ?? id);
  return (
    <>
      <Bounded items={silence.issues} noun="issues">
        {(shown) => (
          <table>
            <caption>Who is heard on which issue, one row for each issue and party</caption>
            <thead>
              <tr>
                {["Issue", "Party", "Heard", "Spoke", "Withheld", "Of these, claim not to know"].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.flatMap(({ issue, cells }) =>
                cells.map((cell) => (
                  <tr key={`${issue} ${cell.party}`}>
                    <th scope="row">{issueName(issue, names)}</th>
                    <td>{partyName(cell.party, names)}</td>
                    <td>{cell.hearing === "heard" ? "heard" : hearingWords(cell)}</td>
                    <td>{figure(cell.spoke)}</td>
                    <td>{figure(cell.withheld)}</td>
                    <td>{figure(cell.ignorance)}</td>
                  </tr>
                )),
              )}
            </tbody>
          </table>
        )}
      </Bounded>
      <Paged size={articles} noun="articles" order="in the order of the dossier">
        {(from, to) => (
          <table>
            <caption>What each article alone reports, and what it lacks of what the others of its days report</caption>
            <thead>
              <tr>
                {[
                  "Article",
                  "Issues alone",
                  "Actors alone",
                  "Venues alone",
                  "Statements alone",
                  "Issues lacking",
                  "Actors lacking",
                  "Venues lacking",
                ].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {between(rows, alonePage, ALONE, from, to).map(({ article, alone, lacks, statements }) => (
                <tr key={article}>
                  <th scope="row">
                    {names.articles.get(article)?.title} ({formatEdtf(names.articles.get(article)?.reported ?? "")})
                  </th>
                  <td>{issues(alone.issues)}</td>
                  <td>{actors(alone.actors)}</td>
                  <td>{venues(alone.venues)}</td>
                  <td>{figure(statements.size)}</td>
                  <td>{issues(lacks.issues)}</td>
                  <td>{actors(lacks.actors)}</td>
                  <td>{venues(lacks.venues)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Paged>
    </>
  );
}
