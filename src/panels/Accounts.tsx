import { Fragment } from "react";
import { count } from "../dossier/figures";
import { togglePin } from "../store/transitions";
import { useHover, useView, useViewStore } from "../store/ViewContext";
import { PartyMark } from "../ui/PartyMark";
import { StanceGlyph } from "../ui/StanceGlyph";
import css from "./accounts.module.css";
import { chainWords, saidWords, throughWords } from "./accountWords";
import { actorName, sourcesOf, stanceWords } from "./codingWords";
import { useEngine, useNames } from "./RowsContext";
import { onSharedScreen } from "./sharedScreen";

interface AccountsProps {
  readonly sides: readonly [readonly string[], readonly string[]];
  /** What stands above each side. */
  readonly heads?: readonly [string, string];
  /** Codings that the present filters leave out. */
  readonly outside: readonly string[];
  readonly links: readonly { readonly id: string; readonly why: string }[];
  /** What the reasons answer: "Why", "Why it only looks like one". */
  readonly question: string;
  /** When all of it was said, where that is told already. */
  readonly period?: string;
  /** So many of each side where there is little room. */
  readonly most?: number;
  /** So many reasons, and a pinned one in any case. */
  readonly reasons?: number;
}

/** Two sides of a link and its reason. A click on a side pins its coding, one on the reason both. */
export function Accounts(props: AccountsProps) {
  const { sides, heads, outside, links, question, period } = props;
  const { most = Number.POSITIVE_INFINITY, reasons = Number.POSITIVE_INFINITY } = props;
  const store = useViewStore();
  const pin = useView((view) => view.pin);
  const isPinned = (id: string) => pin === `coding:${id}`;
  const shown = (side: readonly string[]) =>
    side.length > most ? side.toSorted((a, b) => Number(isPinned(b)) - Number(isPinned(a))).slice(0, most) : side;
  const told =
    links.length <= reasons
      ? links
      : links
          .toSorted((a, b) => Number(pin === `link:${b.id}`) - Number(pin === `link:${a.id}`))
          .filter(({ id }, at) => at < reasons || pin === `link:${id}`);
  return (
    <>
      <div className={css.sides}>
        {sides.map((side, at) => (
          <div key={at === 0 ? "one" : "other"} className={css.side}>
            {heads && <p className={css.head}>{heads[at]}</p>}
            <ul>
              {shown(side).map((id) => (
                <Account key={id} id={id} outside={outside.includes(id)} period={period} />
              ))}
              {side.length > most && <li className={css.chain}>and {count(side.length - most, "more report")}</li>}
            </ul>
          </div>
        ))}
      </div>
      <ul className={css.reasons}>
        {told.map(({ id, why }, at) => (
          <li key={id} data-again={why === told[at - 1]?.why || undefined}>
            <button
              type="button"
              className="plain"
              aria-pressed={pin === `link:${id}`}
              title="Show the evidence of both sides"
              onClick={() => store.commit((view) => togglePin(view, `link:${id}`))}
            >
              <span className={css.question}>
                {question}
                {told.length < links.length && ` (${told.length} of ${links.length})`}:
              </span>{" "}
              <span className={css.why}>
                {why === told[at - 1]?.why ? "the same, for another pair of reports" : why}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface AccountProps {
  readonly id: string;
  readonly outside: boolean;
  readonly period: string | undefined;
}

function Account({ id, outside, period }: AccountProps) {
  const store = useViewStore();
  const names = useNames();
  const found = useEngine().coding(id);
  const pinned = useView((view) => view.pin === `coding:${id}`);
  const pointed = useHover((hover) => hover?.kind === "coding" && hover.ids.includes(id));
  if (!found) return null;
  const { coding, article } = found;
  const sources = sourcesOf(coding);
  const said = onSharedScreen() && saidWords(coding) === period ? "" : saidWords(coding);
  const chain = onSharedScreen() ? throughWords(coding, names) : chainWords(coding, article, names);
  const point = () => store.setHover({ kind: "coding", ids: [id] });
  return (
    <li data-outside={outside || undefined} data-pointed={pointed || undefined}>
      <button
        type="button"
        className={`plain ${css.account}`}
        aria-pressed={pinned}
        title="Show the evidence of this side"
        onPointerEnter={point}
        onPointerLeave={() => store.setHover(null)}
        onFocus={point}
        onBlur={() => store.setHover(null)}
        onClick={() => store.commit((view) => togglePin(view, `coding:${id}`))}
      >
        <span className={css.who}>
          {coding.kind === "event" && <span className={css.event}>An article{sources.length > 0 && " on "}</span>}
          {coding.kind !== "event" && sources.length === 0 && "nobody named"}
          {sources.map((actor, at) => (
            <Fragment key={actor}>
              {at > 0 && ", "}
              <span className={css.source}>
                <PartyMark party={names.actors.get(actor)?.party ?? "other"} />{" "}
                <b>
                  <bdi>{actorName(actor, names)}</bdi>
                </b>
              </span>
            </Fragment>
          ))}{" "}
          {coding.stance !== null && (
            <span className={css.stance}>
              <StanceGlyph stance={coding.stance} ignorance={coding.withholding === "ignorance"} tile size={14} />
              {stanceWords(coding, names)}
            </span>
          )}
          {": "}
          <bdi>{coding.paraphrase}</bdi>
        </span>{" "}
        <span className={css.chain} title={article.title}>
          {said}
          {said && chain && " · "}
          {chain}
          {outside && " "}
          {outside && <span className={css.outside}>outside the present filters</span>}
        </span>
      </button>
    </li>
  );
}
