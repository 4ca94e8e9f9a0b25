import { count, figure } from "../../dossier/figures";
import type { Names } from "../../dossier/names";
import type { Article } from "../../dossier/types";
import { type ArticleOutline, OUTLINES, outlinePage } from "../../engine/outline";
import { between } from "../../engine/paged";
import type { Rows } from "../../engine/rows";
import type { Version } from "../../io/texts";
import { PartyMark } from "../../ui/PartyMark";
import { StanceGlyph } from "../../ui/StanceGlyph";
import { Fitting } from "../Fitting";
import { Paged } from "../Paged";
import { useEngine } from "../RowsContext";
import { onSharedScreen } from "../sharedScreen";
import css from "./articles.module.css";
import { Bar, type StretchActions } from "./Bar";
import { aboutArticle, briefly, type CodingsById, restWords, shareWords } from "./words";

interface OutlinesProps extends StretchActions {
  /** Articles of the dossier, and where each of them stands. */
  readonly size: number;
  readonly places: ReadonlyMap<string, number>;
  readonly rows: Rows;
  readonly codings: CodingsById;
  readonly names: Names;
  readonly versions: ReadonlyMap<string, Version>;
  readonly width: number;
  readonly pinned: string | null;
  /** Articles that the View filters by. */
  readonly filtered: readonly string[];
  /** The article that was open until now: the focus goes back to it. */
  readonly left: string | null;
  readonly onFilter: (article: string) => void;
  readonly onOpen: (article: string) => void;
}

/** Every article as an outline. */
export function Outlines({ size, places, rows, names, versions, filtered, left, ...props }: OutlinesProps) {
  const { onFilter, onOpen, ...bar } = props;
  const engine = useEngine();
  const shared = onSharedScreen();
  const isPinned = ({ codings }: ArticleOutline) => codings.some(({ coding }) => coding === bar.pinned);
  const pinned = bar.pinned === null ? undefined : engine.coding(bar.pinned)?.article.id;
  const litAt = places.get(left ?? pinned ?? "") ?? -1;
  return (
    <Paged size={size} noun="articles" order="in the order of the dossier" most={OUTLINES} litAt={litAt}>
      {(from, to) => {
        const page = between(rows, outlinePage, OUTLINES, from, to);
        // Where they come from elsewhere, all in one answer.
        if (engine.late) engine.codings(page.flatMap((one) => one.codings.map(({ coding }) => coding)));
        return (
          <Fitting
            items={page}
            id={`${page.map(({ article, inView }) => `${article} ${inView}`).join(" ")} ${bar.pinned}`}
            lit={(outline) => pinned === undefined || isPinned(outline)}
            rest={(shown) => restWords(shown, size)}
          >
            {(some) => (
              <ol className={css.outlines}>
                {some.map((outline) => {
                  const article = names.articles.get(outline.article);
                  if (!article) return null;
                  const { id, title } = article;
                  const doing = versions.has(id) ? "Read" : "Open";
                  return (
                    <li key={id} className={css.article} data-item="" data-dim={outline.inView === 0 || undefined}>
                      <div className={css.head}>
                        <h3>
                          <button
                            type="button"
                            className="plain"
                            aria-pressed={filtered.includes(id)}
                            aria-label={`Filter by ${title}`}
                            title="Show only what this article says"
                            onClick={() => onFilter(id)}
                          >
                            <bdi>{title}</bdi>
                          </button>
                        </h3>
                        {!shared && (
                          <button
                            ref={id === left ? focusOnce : null}
                            type="button"
                            aria-label={`${doing} ${title}`}
                            onClick={() => onOpen(id)}
                          >
                            {doing}
                          </button>
                        )}
                      </div>
                      {shared ? (
                        <p className={css.about}>{briefly(outline, article)}</p>
                      ) : (
                        <About article={article} names={names} />
                      )}
                      <Bar {...bar} outline={outline} article={article} names={names} />
                      {!shared && <Counts outline={outline} names={names} />}
                    </li>
                  );
                })}
              </ol>
            )}
          </Fitting>
        );
      }}
    </Paged>
  );
}

/** Outside, so that it stays the same and is called once. */
function focusOnce(button: HTMLButtonElement | null): void {
  button?.focus();
}

export function About({ article, names }: { readonly article: Article; readonly names: Names }) {
  return (
    <p className={css.about}>
      {aboutArticle(article, names)} · {count(article.source.length, "character")}
    </p>
  );
}

/** Shares of the length, and what is in the view by party and by stance. */
export function Counts({ outline, names }: { readonly outline: ArticleOutline; readonly names: Names }) {
  const { codings, parties, stances } = outline;
  const lit = codings.filter((stretch) => stretch.lit).length;
  return (
    <div className={css.counts}>
      <p>
        {shareWords(outline)} ·{" "}
        {lit < codings.length
          ? `${figure(lit)} of ${count(codings.length, "coding")} in the present filters`
          : count(lit, "coding")}
      </p>
      {lit > 0 && (
        <p className={css.tally}>
          {parties.map(({ party, codings: n }) => (
            <span key={party}>
              <PartyMark party={party} /> {names.parties.get(party)?.name ?? party} {figure(n)}
            </span>
          ))}
          <span className={css.divider} aria-hidden="true" />
          {stances.map(({ stance, codings: n }) => (
            <span key={stance ?? "none"}>
              {stance && <StanceGlyph stance={stance} />}{" "}
              {stance ? (names.stances.get(stance)?.name ?? stance).toLowerCase() : "no stance"} {figure(n)}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
