import { figure } from "../../dossier/figures";
import type { Names } from "../../dossier/names";
import type { Article } from "../../dossier/types";
import { useHover } from "../../store/ViewContext";
import { PartyMark } from "../../ui/PartyMark";
import { StanceGlyph } from "../../ui/StanceGlyph";
import { issueWords, sourceName, stanceWords } from "../codingWords";
import css from "./articles.module.css";
import type { StretchActions } from "./Bar";
import type { Placed } from "./placed";
import { pointsAt } from "./pointed";
import type { Stop } from "./stops";

interface NoteProps extends StretchActions {
  readonly placed: Placed;
  readonly article: Article;
  readonly names: Names;
  readonly pinned: string | null;
  readonly current: string | null;
  readonly stop: Stop;
  /** It stands beside the text; else it tells itself where it is. */
  readonly text: boolean;
}

/** A coding beside the text that it was made from. */
export function Note({ placed, article, names, pinned, current, stop, text, onPin, onPoint }: NoteProps) {
  const { coding, parties, withheld, lit, anchor } = placed;
  const { id, start, end, stance, withholding, paraphrase, quote } = coding;
  const pointed = useHover((hover) => pointsAt(hover, coding, names));
  const issue = issueWords(coding, names);
  return (
    <li
      className={css.note}
      data-note={id}
      data-dim={!lit || undefined}
      data-current={current === id || undefined}
      data-pinned={pinned === id || undefined}
      data-pointed={pointed || undefined}
      onPointerEnter={() => onPoint(id)}
      onPointerLeave={() => onPoint(null)}
    >
      <button
        type="button"
        className="plain"
        aria-pressed={pinned === id}
        {...stop}
        onBlur={() => onPoint(null)}
        onClick={() => onPin(id)}
      >
        <span className={css.number}>{placed.number}</span>{" "}
        {parties.map((party) => (
          <PartyMark key={party} party={party} hollow={withheld} />
        ))}{" "}
        <bdi>{sourceName(coding, names)}</bdi>
        {coding.kind === "event" ? ": reported as happened" : ""}{" "}
        {stance && (
          <>
            <StanceGlyph stance={stance} ignorance={withholding === "ignorance"} /> {stanceWords(coding, names)}{" "}
          </>
        )}
        <span className={css.issue}>{issue}</span>
      </button>
      <p>
        <bdi>{paraphrase}</bdi>
        {!text && quote !== null && (
          <>
            {" "}
            <q lang={article.language}>{quote}</q>
          </>
        )}
      </p>
      {!text && (
        <p className={css.small}>
          Characters {figure(start)}–{figure(end)}
        </p>
      )}
      {!lit && <p className={css.small}>outside the present filters</p>}
      {anchor.kind === "moved" && <p className={css.small}>moved: only its quoted words are known here</p>}
    </li>
  );
}
