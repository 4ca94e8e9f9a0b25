import { shortened } from "../../../dossier/cut";
import { count } from "../../../dossier/figures";
import { RUNGS } from "../../../dossier/types";
import type { PreviewRow } from "../../../io/import/preview";
import css from "./import.module.css";

const SHOWN = 5;

/** The first rows as they will be read. */
export function Sample({ rows, faulty }: { readonly rows: readonly PreviewRow[]; readonly faulty: number }) {
  return (
    <>
      <p role="status">
        {faulty === 0
          ? `The first ${count(rows.length, "row")} can be read.`
          : `Of the first ${count(rows.length, "row")} ${faulty.toLocaleString("en")} cannot be read.`}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by keys */}
      <section className={css.wide} aria-label="First rows" tabIndex={0}>
        <table className={css.sample} aria-label="The first rows as they will be read">
          <thead>
            <tr>
              {["Who", "Issue", "Stance", "Stage", "Said", "Paraphrase", "Article"].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map(({ coding, article, faults }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have nothing else that tells them apart
              <tr key={at}>
                {coding ? (
                  [
                    coding.speaker ?? coding.actors.join(", "),
                    coding.issue,
                    coding.stance,
                    coding.stage && `${RUNGS[coding.stage.rung]} (${coding.stage.track})`,
                    coding.said,
                    shortened(coding.paraphrase, 80),
                    article && `${shortened(article.title, 60)}, ${article.reported}`,
                  ].map((text, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the columns are these
                    <td key={column}>
                      <bdi>{text ?? "–"}</bdi>
                    </td>
                  ))
                ) : (
                  <td colSpan={7}>
                    <bdi>{faults.length > 0 ? shortened(faults.join("; "), 300) : "is passed over"}</bdi>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
