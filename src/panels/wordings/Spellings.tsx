import { formatEdtf } from "../../dossier/edtfWords";
import type { Names } from "../../dossier/names";
import type { Article } from "../../dossier/types";
import type { SpellingRow } from "../../engine/wordings";
import { actorName } from "../codingWords";
import css from "./wordings.module.css";
import { articleName } from "./words";

interface SpellingsProps {
  readonly rows: readonly SpellingRow[];
  readonly articles: readonly Article[];
  readonly names: Names;
}

/** Which article spells which name how. */
export function Spellings({ rows, articles, names }: SpellingsProps) {
  const shown = articles.filter(({ id }) => rows.some(({ spelled }) => spelled.has(id)));
  return (
    <div className={css.spellings}>
      <table>
        <caption>
          <b>How each article spells the names.</b> One spelling can hint at one source; it proves none.
        </caption>
        <thead>
          <tr>
            <th scope="col">Article</th>
            {rows.map(({ actor }) => (
              <th key={actor} scope="col">
                <bdi>{actorName(actor, names)}</bdi>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((article) => (
            <tr key={article.id}>
              <th scope="row">
                {formatEdtf(article.reported)}
                <span className={css.small}> {articleName(article, names)}</span>
              </th>
              {rows.map(({ actor, spelled }) => (
                <td key={actor}>
                  {spelled.has(article.id) ? (
                    <bdi>{spelled.get(article.id)}</bdi>
                  ) : (
                    <span className={css.lacking}>none kept</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
