import { type RefObject, useMemo } from "react";
import { figure } from "../../dossier/figures";
import type { Names } from "../../dossier/names";
import type { Article } from "../../dossier/types";
import css from "./articles.module.css";
import type { StretchActions } from "./Bar";
import { Note } from "./Note";
import { type Drawn, PassageText } from "./PassageText";
import { type Placed, passagesOf } from "./placed";
import { useStops } from "./stops";

interface ReaderProps extends StretchActions {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly article: Article;
  readonly names: Names;
  /** The text as code points; null where it is not here. */
  readonly points: readonly string[] | null;
  /** The text is the one that was coded. */
  readonly exact: boolean;
  readonly placed: readonly Placed[];
  readonly pinned: string | null;
  readonly current: string | null;
}

/** The text, passage by passage, each with the codings that begin in it at its side; what has no place in it comes last. */
export function Reader({ ref, points, exact, placed, ...shown }: ReaderProps) {
  const { article, names, pinned, current, onPin, onPoint } = shown;
  const stop = useStops(
    ref,
    placed.map(({ coding }) => coding.id),
    onPoint,
  );
  const passages = useMemo(() => (points ? passagesOf(points) : []), [points]);
  const drawn = useMemo(() => drawnIn(article, placed, exact), [article, placed, exact]);
  const note = (one: Placed) => (
    <Note key={one.coding.id} {...shown} placed={one} stop={stop(one.coding.id)} text={points !== null} />
  );
  if (!points)
    return (
      <div ref={ref} className={css.reader}>
        <ol className={css.notes} aria-label="Codings in order">
          {placed.map(note)}
        </ol>
        {article.anomalies.length > 0 && (
          <ul className={css.notes} aria-label="Anomalies">
            {article.anomalies.map(({ start, end, what }) => (
              <li key={`${start} ${end}`} className={css.anomalyNote}>
                Anomaly: <bdi>{what}</bdi>, characters {figure(start)}–{figure(end)}
              </li>
            ))}
          </ul>
        )}
      </div>
    );
  const lost = placed.filter(({ anchor }) => anchor.kind === "lost");
  return (
    <div ref={ref} className={css.reader}>
      {passages.map(({ start, end, next }) => {
        const beginning = placed.filter(
          ({ anchor }) => anchor.kind !== "lost" && anchor.start >= start && anchor.start < next,
        );
        const anomalies = exact ? article.anomalies.filter((one) => one.start >= start && one.start < next) : [];
        return (
          <div key={start} className={css.passage}>
            <PassageText
              start={start}
              end={end}
              points={points}
              drawn={drawn}
              language={article.language}
              names={names}
              pinned={pinned}
              current={current}
              onPin={onPin}
              onPoint={onPoint}
            />
            {beginning.length + anomalies.length > 0 && (
              <ul className={css.notes}>
                {beginning.map(note)}
                {anomalies.map((one) => (
                  <li key={`${one.start} ${one.end}`} className={css.anomalyNote}>
                    Anomaly: <bdi>{one.what}</bdi>
                  </li>
                ))}
              </ul>
            )}
          </div>
        );
      })}
      {lost.length > 0 && (
        <>
          <h4>Not found in this version</h4>
          <ul className={css.notes}>{lost.map(note)}</ul>
        </>
      )}
    </div>
  );
}

/** Everything that is marked in the text. Only of the text that was coded is it known where boilerplate and anomalies are. */
function drawnIn({ boilerplate, anomalies }: Article, placed: readonly Placed[], exact: boolean): readonly Drawn[] {
  const codings = placed.flatMap((one): Drawn[] =>
    one.anchor.kind === "lost" ? [] : [{ kind: "coding", start: one.anchor.start, end: one.anchor.end, placed: one }],
  );
  if (!exact) return codings;
  return [
    ...codings,
    ...boilerplate.map(([start, end]): Drawn => ({ kind: "boilerplate", start, end })),
    ...anomalies.map(({ start, end, what }): Drawn => ({ kind: "anomaly", start, end, what })),
  ];
}
