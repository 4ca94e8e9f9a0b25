import { formatDay } from "../../../dossier/days";
import type { About } from "../../../io/about";
import css from "./export.module.css";

/** What a file says of itself, before it leaves. */
export function AboutList({ about }: { readonly about: About }) {
  const { title, filters, count, asOf, sources, link } = about;
  const lines = {
    Dossier: title,
    Filters: filters,
    Count: count,
    "As of": formatDay(asOf),
    Sources: sources,
    Link: link,
  };
  return (
    <dl className={css.about}>
      {Object.entries(lines).map(([term, words]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            <bdi>{words}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
