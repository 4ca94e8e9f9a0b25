import { useEffect, useMemo, useRef, useState } from "react";
import type { Names } from "../../dossier/names";
import type { Article } from "../../dossier/types";
import type { ArticleOutline } from "../../engine/outline";
import type { Version } from "../../io/texts";
import css from "./articles.module.css";
import { Bar, type StretchActions } from "./Bar";
import { About, Counts } from "./Outlines";
import { isIn, placedIn } from "./placed";
import { Reader } from "./Reader";
import { TextState } from "./TextState";
import type { CodingsById } from "./words";

interface ArticleViewProps extends StretchActions {
  readonly outline: ArticleOutline;
  readonly article: Article;
  readonly codings: CodingsById;
  readonly names: Names;
  readonly version: Version | null;
  readonly width: number;
  readonly pinned: string | null;
  /** It was chosen here, so that the focus goes with it. */
  readonly chosen: boolean;
  readonly onClose: () => void;
  readonly onRemove: () => void;
}

/** One article: its outline, and its text with the codings beside it where the text is here; else the codings in order. */
export function ArticleView({ version, chosen, onClose, onRemove, ...shown }: ArticleViewProps) {
  const { outline, article, codings, names, pinned, onPin, onPoint } = shown;
  const points = useMemo(() => version && [...version.text], [version]);
  const placed = useMemo(() => placedIn(outline, codings, version, points), [outline, codings, version, points]);
  const stops = placed.some(({ lit }) => lit) ? placed.filter(({ lit }) => lit) : placed;
  const [visited, setVisited] = useState<string | null>(null);
  const here = isIn(article, pinned) ? pinned : null;
  const current = visited ?? here;
  const at = stops.findIndex(({ coding }) => coding.id === current);
  const reader = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (chosen) heading.current?.focus();
  }, [chosen]);

  // A pin, wherever it comes from, is gone to; what is in sight already does not move.
  useEffect(() => {
    setVisited(null);
    if (here !== null) scrollTo(reader.current, here);
  }, [here]);
  const hasText = points !== null;
  useEffect(() => {
    if (hasText && here !== null) scrollTo(reader.current, here);
  }, [hasText, here]);

  const step = (by: -1 | 1) => {
    const next = stops[at === -1 ? (by === 1 ? 0 : stops.length - 1) : at + by]?.coding.id;
    if (next === undefined) return;
    setVisited(next);
    onPoint(next);
    scrollTo(reader.current, next);
  };

  return (
    <section className={css.open} aria-label={article.title}>
      <div className={css.head}>
        <h3 ref={heading} tabIndex={-1}>
          <bdi>{article.title}</bdi>
        </h3>
        <button type="button" onClick={onClose}>
          All articles
        </button>
      </div>
      <About article={article} names={names} />
      <Bar {...shown} />
      <Counts outline={outline} names={names} />
      <TextState article={article} version={version} placed={placed} onRemove={onRemove} />
      <div className={css.steps}>
        <button type="button" disabled={at === 0} onClick={() => step(-1)}>
          Previous stretch
        </button>
        <button type="button" disabled={at === stops.length - 1 && at !== -1} onClick={() => step(1)}>
          Next stretch
        </button>
        <span role="status">{at === -1 ? `${stops.length} stretches` : `${at + 1} of ${stops.length}`}</span>
      </div>
      <Reader
        ref={reader}
        article={article}
        names={names}
        points={points}
        exact={version?.exact ?? true}
        placed={placed}
        pinned={pinned}
        current={current}
        onPin={onPin}
        onPoint={onPoint}
      />
    </section>
  );
}

function scrollTo(reader: HTMLElement | null, coding: string): void {
  // The passage first, then its note: on a narrow page the note stands below it.
  for (const found of [`[data-note="${coding}"]`, `[data-codings~="${coding}"]`])
    reader?.querySelector(found)?.scrollIntoView?.({ block: "nearest" });
}
