import { formatEdtf } from "../../dossier/edtfWords";
import { figure } from "../../dossier/figures";
import type { Names } from "../../dossier/names";
import { type ArticleOutline, OUTLINES, outlinePage } from "../../engine/outline";
import { between } from "../../engine/paged";
import type { Rows } from "../../engine/rows";
import { Bounded } from "../Bounded";
import { issueWords, sourceName, stanceWords } from "../codingWords";
import { Paged } from "../Paged";
import css from "./articles.module.css";
import { aboutArticle, type CodingsById, sharesOf } from "./words";

interface ArticlesTableProps {
  /** Articles of the dossier. */
  readonly size: number;
  readonly rows: Rows;
  readonly names: Names;
}

/** The same rows as the outlines: one for each article. */
export function ArticlesTable({ size, rows, names }: ArticlesTableProps) {
  return (
    <Paged size={size} noun="articles" order="in the order of the dossier">
      {(from, to) => (
        <table className={css.twin}>
          <caption>The articles, lengths in characters</caption>
          <thead>
            <tr>
              <th scope="col">Article</th>
              <th scope="col">Known of it</th>
              <th scope="col">Length</th>
              <th scope="col">Coded</th>
              <th scope="col">Boilerplate</th>
              <th scope="col">Uncoded</th>
              <th scope="col">Codings in view</th>
              <th scope="col">By party</th>
              <th scope="col">By stance</th>
            </tr>
          </thead>
          <tbody>
            {between(rows, outlinePage, OUTLINES, from, to).map((outline) => {
              const { article: id, length, codings, parties, stances } = outline;
              const article = names.articles.get(id);
              if (!article) return null;
              return (
                <tr key={id}>
                  <th scope="row">
                    <bdi>{article.title}</bdi>
                  </th>
                  <td>{aboutArticle(article, names)}</td>
                  <td>{figure(length)}</td>
                  {sharesOf(outline).map(({ word, characters, percent }) => (
                    <td key={word}>{`${figure(characters)} (${percent} %)`}</td>
                  ))}
                  <td>{`${figure(codings.filter(({ lit }) => lit).length)} of ${figure(codings.length)}`}</td>
                  <td>
                    {parties
                      .map(({ party, codings: n }) => `${names.parties.get(party)?.name ?? party} ${n}`)
                      .join(", ")}
                  </td>
                  <td>
                    {stances
                      .map(
                        ({ stance, codings: n }) =>
                          `${stance ? (names.stances.get(stance)?.name ?? stance) : "no stance"} ${n}`,
                      )
                      .join(", ")}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Paged>
  );
}

interface StretchesTableProps {
  readonly outline: ArticleOutline;
  readonly codings: CodingsById;
  readonly names: Names;
}

/** The same rows as one article's outline: one for each coding. */
export function StretchesTable({ outline, codings, names }: StretchesTableProps) {
  const article = names.articles.get(outline.article);
  return (
    <Bounded items={outline.codings} noun="codings" order="by their place">
      {(shown) => (
        <table className={css.twin}>
          <caption>
            <bdi>{article?.title}</bdi>
            {article && `, ${formatEdtf(article.reported)}: every coding in order`}
          </caption>
          <thead>
            <tr>
              <th scope="col">Characters</th>
              <th scope="col">Source</th>
              <th scope="col">Party</th>
              <th scope="col">Stance</th>
              <th scope="col">Issue</th>
              <th scope="col">In other words</th>
              <th scope="col">In the present filters</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ coding: id, start, end, parties, lit }) => {
              const coding = codings.get(id);
              if (!coding) return null;
              return (
                <tr key={id}>
                  <td>{`${figure(start)}–${figure(end)}`}</td>
                  <th scope="row">
                    <bdi>{sourceName(coding, names)}</bdi>
                  </th>
                  <td>{parties.map((party) => names.parties.get(party)?.name ?? party).join(", ")}</td>
                  <td>{coding.kind === "event" ? "reported as happened" : stanceWords(coding, names)}</td>
                  <td>{issueWords(coding, names)}</td>
                  <td>
                    <bdi>{coding.paraphrase}</bdi>
                  </td>
                  <td>{lit ? "yes" : "no"}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Bounded>
  );
}
