import type { ReactNode } from "react";
import { togglePin } from "../../store/transitions";
import { useHover, useView, useViewStore } from "../../store/ViewContext";
import { PartyMark } from "../../ui/PartyMark";
import { StanceGlyph } from "../../ui/StanceGlyph";
import { actorName, issueWords, sourceName, sourcesOf, stanceWords } from "../codingWords";
import { useDossier, useEngine, useNames } from "../RowsContext";
import { onSharedScreen } from "../sharedScreen";
import { Circumstances, Gist, Source } from "./Circumstances";
import css from "./evidence.module.css";
import { Links } from "./Links";
import { linksOf } from "./linkEnds";
import { isPointedAt } from "./pointed";
import { headline, languageName, roleAt } from "./wording";

interface CodingCardProps {
  readonly id: string;
  /** `wording`: what it says and where from, beside the other reports of the same. */
  readonly show?: "everything" | "wording";
  /** What sets it apart: "outside the present filters". */
  readonly mark?: ReactNode;
}

/** One coding: who, which stance on what, in whose words, when, by way of whom. */
export function CodingCard({ id, show = "everything", mark }: CodingCardProps) {
  const store = useViewStore();
  const names = useNames();
  const found = useEngine().coding(id);
  const links = linksOf(id, useDossier());
  const pinned = useView((view) => view.pin === `coding:${id}`);
  const pointed = useHover((hover) => found !== undefined && isPointedAt(hover, found, names));
  if (!found) return null;
  const { coding, article } = found;
  const sources = sourcesOf(coding);
  const role =
    coding.speaker === null ? null : roleAt(names.actors.get(coding.speaker), coding.said ?? article.reported);
  return (
    <article
      className={css.card}
      aria-label={headline(coding, names)}
      data-pinned={pinned || undefined}
      data-pointed={pointed || undefined}
      onPointerEnter={() => store.setHover({ kind: "coding", ids: [id] })}
      onPointerLeave={() => store.setHover(null)}
    >
      {mark && <p className={css.mark}>{mark}</p>}
      <h3 className={css.heading}>
        <button
          type="button"
          className="plain"
          aria-pressed={pinned}
          title={pinned ? "Unpin" : "Pin this coding: the other panels show only what belongs to it"}
          onClick={() => store.commit((view) => togglePin(view, `coding:${id}`))}
        >
          <span className={css.who}>
            {sources.length === 0 && sourceName(coding, names)}
            {sources.map((actor, at) => (
              <span key={actor}>
                {at > 0 && ", "}
                <PartyMark party={names.actors.get(actor)?.party ?? "other"} /> <bdi>{actorName(actor, names)}</bdi>
              </span>
            ))}
          </span>
          <span className={css.stance}>
            {coding.kind === "event" && "reported as happened"}
            {coding.kind === "event" && coding.stance !== null && "; the article "}
            {coding.stance !== null && (
              <>
                <StanceGlyph stance={coding.stance} ignorance={coding.withholding === "ignorance"} tile size={16} />{" "}
                {stanceWords(coding, names)}
              </>
            )}
            {coding.stance !== null && (coding.hedged || coding.withholding) && ":"}
            {coding.issue !== null && <span className={css.issue}>{` ${issueWords(coding, names)}`}</span>}
          </span>
        </button>
      </h3>
      {role && (
        <p className={css.role}>
          <bdi>{role}</bdi>
        </p>
      )}
      <p className={css.paraphrase}>
        <bdi>{coding.paraphrase}</bdi>
      </p>
      {coding.quote !== null && (
        <p className={css.quote}>
          <q lang={article.language}>{coding.quote}</q>
          {article.language !== "en" && ` (${languageName(article.language)})`}
        </p>
      )}
      {onSharedScreen() ? (
        <Gist coding={coding} article={article} names={names} />
      ) : (
        <>
          {show === "everything" && <Circumstances coding={coding} article={article} names={names} />}
          <Source coding={coding} article={article} names={names} brief={show === "wording"} />
          {show === "everything" && links.length > 0 && <Links of={id} links={links} />}
        </>
      )}
    </article>
  );
}
