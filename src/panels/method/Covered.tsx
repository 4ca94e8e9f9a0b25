import { basisName } from "../../dossier/datingWords";
import { formatDay, isoDay } from "../../dossier/days";
import { formatEdtf } from "../../dossier/edtfWords";
import { count, figure } from "../../dossier/figures";
import type { Article } from "../../dossier/types";
import { capitalised } from "../../engine/findings/words";
import { Bounded } from "../Bounded";
import { Alike } from "./Alike";
import type { Facts } from "./facts";
import css from "./method.module.css";
import { Section } from "./Section";

/** A briefing in one file holds the bundled dossier alone, whose names are checked when it is built. */
const CAN_BE_ANOTHER = import.meta.env.MODE !== "one-file";

/** Which articles there are, how their dates are known, and what time they cover. */
export function Covered(facts: Facts) {
  const { dossier, coverage, used } = facts;
  const retrospect = used.periods.get("retrospect")?.all ?? 0;
  const undated = used.periods.get("undated")?.all ?? 0;
  const days = (start: number, end: number) => `${formatDay(isoDay(start))} to ${formatDay(isoDay(end))}`;
  const gaps = coverage.stretches.slice(1).map(({ start }, at) => {
    const before = coverage.stretches[at]?.end ?? start;
    return { words: days(before + 1, start - 1), length: start - before - 1 };
  });
  return (
    <Section id="covered">
      <p>
        This dossier holds what {count(dossier.articles.length, "news article")}{" "}
        {dossier.articles.length === 1 ? "says" : "say"} about one negotiation: who takes which stance on which issue,
        how far each source says the talks have come, and where a meeting may be held. It holds what was reported, not
        what happened.
      </p>
      <Bounded items={dossier.articles} noun="articles" order="in order of time">
        {(shown) => (
          <table className={css.terms}>
            <caption>The articles in order of time. A click on one filters by it.</caption>
            <thead>
              <tr>
                <th scope="col">Article</th>
                <th scope="col">Date, how it is known, and outlet</th>
                <th scope="col">In view</th>
                <th scope="col">In all</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((article) => (
                <ArticleLine key={article.id} article={article} {...facts} />
              ))}
            </tbody>
          </table>
        )}
      </Bounded>
      <p>
        A day is covered if it lies within the seven up to and including the date of an article. Covered:{" "}
        {coverage.stretches.map(({ start, end }) => days(start, end)).join("; ") || "nothing"}.
        {gaps.length > 0 && (
          <strong>
            {" "}
            Not covered: {gaps.map(({ words, length }) => `${words}, ${figure(length)} days`).join("; ")}.
          </strong>
        )}
      </p>
      <p>
        Not covered never means not said: it means that no article here could tell. {figure(retrospect)} codings are of
        days that are not covered; they are told in retrospect, by articles of a later day. {figure(undated)} have no
        date.
      </p>
      {CAN_BE_ANOTHER && <Alike actors={dossier.actors} />}
    </Section>
  );
}

function ArticleLine({ article, names, used, view, onFacet }: Facts & { readonly article: Article }) {
  const { id, title, reported, dating, outlet, credits, anomalies } = article;
  const count = used.articles.get(id);
  const nameOf = (actor: string) => names.actors.get(actor)?.name ?? actor;
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="plain"
          aria-pressed={view.article?.includes(id) ?? false}
          title="Filter by this article"
          onClick={() => onFacet("article", id)}
        >
          <bdi>{title}</bdi>
        </button>
        {anomalies.length > 0 && (
          <details className={css.uses}>
            <summary>
              Faults of the source ({anomalies.length})<span className="hidden-text">: {title}</span>
            </summary>
            <ul>
              {anomalies.map(({ start, what }) => (
                <li key={`${start} ${what}`}>{what}</li>
              ))}
            </ul>
          </details>
        )}
      </th>
      <td>
        {capitalised(formatEdtf(reported))}, {basisName(dating)}: {dating.reason}.
        <br />
        {outlet === null ? "Outlet not named" : <bdi>{nameOf(outlet)}</bdi>}
        {credits.length > 0 && <>, with inputs from {credits.map(nameOf).join(", ")}</>}
      </td>
      <td>{figure(count?.inView ?? 0)}</td>
      <td>{figure(count?.all ?? 0)}</td>
    </tr>
  );
}
