import { memo, Suspense, useMemo } from "react";
import type { DayInterval } from "../../dossier/days";
import { count } from "../../dossier/figures";
import type { CoverageArticle } from "../../engine/rows";
import type { TimeAxis } from "./axis";
import { useDrawn } from "./drawn";
import { ArticleBars } from "./late";
import { isPress, useRoving } from "./roving";
import css from "./stages.module.css";
import { dateText } from "./ticks";

interface StripProps {
  readonly axis: TimeAxis;
  /** Pixels of the chart. */
  readonly left: number;
  readonly top: number;
  readonly height: number;
  readonly em: number;
}

/** Under the axis: which days are covered, and by which articles. */
export function Strip(props: StripProps) {
  const { coverage, binned } = useDrawn();
  const { axis, left, top, height } = props;
  const covered = useMemo(() => coveredPath(axis, coverage.stretches, height), [axis, coverage.stretches, height]);
  return (
    <g transform={`translate(${left} ${top})`}>
      <path className={css.covered} d={covered} />
      {binned ? (
        <Suspense>
          <ArticleBars height={height} binned={binned} />
        </Suspense>
      ) : (
        <Articles {...props} articles={coverage.articles ?? []} />
      )}
    </g>
  );
}

/** One path, however many stretches there are: those closer than half a pixel are one. */
function coveredPath(axis: TimeAxis, stretches: readonly DayInterval[], height: number): string {
  const spans: [number, number][] = [];
  for (const { kind, from, to } of axis.segments) {
    if (kind !== "covered") continue;
    for (const { start, end } of stretches) {
      if (end < from || start > to) continue;
      const [x0, x1] = [axis.edge(Math.max(start, from)), axis.edge(Math.min(end, to) + 1)];
      const last = spans.at(-1);
      if (last && x0 - last[1] < 0.5) last[1] = x1;
      else spans.push([x0, x1]);
    }
  }
  return spans.map(([x0, x1]) => `M${x0} 0H${x1}V${height}H${x0}Z`).join("");
}

interface ArticlesProps extends StripProps {
  readonly articles: readonly CoverageArticle[];
}

/** A box for each. */
function Articles({ axis, height, em, articles }: ArticlesProps) {
  const { chosen: all, actions } = useDrawn();
  const chosen = all.articles;
  const boxes = boxesOf(articles, axis, em);
  const roving = useRoving(boxes.map(({ article }) => article.article));
  const side = Math.round(0.7 * em);
  return (
    <g role="group" aria-label="Articles">
      {boxes.map(({ article, rail }) =>
        rail === null ? null : (
          <path key={article.article} className={css.rail} d={`M${rail[0]} ${height / 2}H${rail[1]}`} />
        ),
      )}
      {boxes.map(({ article, x }, at) => {
        return (
          <g
            key={article.article}
            ref={(element) => roving.hold(article.article, element)}
            role="button"
            tabIndex={roving.current === article.article ? 0 : -1}
            aria-label={articleName(article)}
            aria-description={article.title}
            aria-pressed={chosen.includes(article.article)}
            className={css.article}
            data-off={chosen.length > 0 && !chosen.includes(article.article) ? true : undefined}
            transform={`translate(${x} ${height / 2})`}
            onClick={() => actions.article(article.article)}
            onKeyDown={(event) => {
              const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
              const next = boxes[at + step];
              if (step !== 0 && next) roving.move(next.article.article);
              else if (isPress(event)) actions.article(article.article);
              else return;
              event.preventDefault();
            }}
            onFocus={() => roving.take(article.article)}
          >
            <Box side={side} em={em} />
          </g>
        );
      })}
    </g>
  );
}

/** By itself, as filters change the names of the boxes alone. */
const Box = memo(function Box({ side, em }: { readonly side: number; readonly em: number }) {
  return (
    <>
      <rect className={css.target} x={-side} y={-em} width={2 * side} height={2 * em} />
      <rect className={css.ring} x={-side / 2 - 2} y={-side / 2 - 2} width={side + 4} height={side + 4} rx={2} />
      <rect className={css.articleBox} x={-side / 2} y={-side / 2} width={side} height={side} />
    </>
  );
});

function articleName({ reported, uncertain, codings }: CoverageArticle): string {
  return `Article of ${uncertain ? "probably " : ""}${dateText(reported)}, ${count(codings, "coding")}`;
}

/** Whether no box of an article would cover another. */
export function stripHasRoom(articles: readonly CoverageArticle[], axis: TimeAxis, em: number): boolean {
  if (articles.length <= FEW) return true;
  const places = boxesOf(articles, axis, em)
    .map(({ x }) => x)
    .sort((a, b) => a - b);
  return places.every((x, at) => at === 0 || x - places[at - 1]! >= 0.7 * em);
}

/** So few have a box each, even if some cover others. */
const FEW = 12;

/** Articles of one day stand side by side. Those outside the axis are left out. */
function boxesOf(articles: readonly CoverageArticle[], axis: TimeAxis, em: number) {
  const shown = articles.filter(({ reported }) =>
    axis.segments.some(({ kind, from, to }) => kind === "covered" && reported.start <= to && reported.end >= from),
  );
  const byDate = new Map<string, CoverageArticle[]>();
  const keyOf = ({ reported: { start, end } }: CoverageArticle) => `${start} ${end}`;
  for (const article of shown) byDate.set(keyOf(article), [...(byDate.get(keyOf(article)) ?? []), article]);
  return shown.map((article) => {
    const together = byDate.get(keyOf(article))!;
    const [x0, x1] = axis.span(article.reported);
    const x = (x0 + x1) / 2 + (together.indexOf(article) - (together.length - 1) / 2) * 0.95 * em;
    // A month is drawn as wide as it is: its box alone would say one day.
    return { article, x, rail: article.reported.end > article.reported.start ? ([x0, x1] as const) : null };
  });
}
