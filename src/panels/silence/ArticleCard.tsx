import { formatEdtf } from "../../dossier/edtfWords";
import { figure } from "../../dossier/figures";
import type { Names } from "../../dossier/names";
import type { Coding } from "../../dossier/types";
import type { ArticleAlone, Holding, Several, Shared } from "../../engine/alone";
import { issueName } from "../codingWords";
import css from "./silence.module.css";
import { daysWords, moreWords } from "./words";

interface ArticleCardProps {
  readonly one: ArticleAlone;
  readonly names: Names;
  readonly pin: string | null;
  readonly filtered: boolean;
  readonly codingOf: (id: string) => Coding | undefined;
  readonly onPin: (pin: string) => void;
  readonly onFilter: (article: string) => void;
}

/** One article beside the others: what it alone has, and what it has not. Every name pins its codings. */
export function ArticleCard({ one, names, pin, filtered, codingOf, onPin, onFilter }: ArticleCardProps) {
  const article = names.articles.get(one.article);
  const days = daysWords(one.stretch.start, one.stretch.end);
  const lacksNothing = Object.values(one.lacks).every((items: Several<Shared>) => items.size === 0);
  const shared = { names, pin, onPin };
  return (
    <li className={css.card}>
      <h4>
        <button
          type="button"
          className="plain"
          aria-pressed={filtered}
          title="Show only this article"
          onClick={() => onFilter(one.article)}
        >
          {article?.title ?? one.article}
        </button>
      </h4>
      <p className={css.date}>
        {formatEdtf(article?.reported ?? "")} · {figure(one.codings)} {one.codings === 1 ? "coding" : "codings"} in view
      </p>
      <p className={css.side}>It alone reports</p>
      <Items holding={one.alone} {...shared} />
      {one.statements.size > 0 && (
        <details className={css.statements}>
          <summary>
            {figure(one.statements.size)} {one.statements.size === 1 ? "statement" : "statements"}
          </summary>
          <ul>
            {one.statements.first.map((id) => {
              const coding = codingOf(id);
              return (
                <li key={id}>
                  <PinButton pin={`coding:${id}`} now={pin} onPin={onPin}>
                    <b>
                      <bdi>{names.actors.get(coding?.speaker ?? "")?.short ?? coding?.speaker}</bdi>
                    </b>{" "}
                    {coding?.paraphrase}
                  </PinButton>
                </li>
              );
            })}
          </ul>
          <More of={one.statements} />
        </details>
      )}
      {one.others === 0 ? (
        <p className={css.date}>No other article in view tells of {days}.</p>
      ) : (
        <>
          <p className={css.side}>
            It lacks, of what {one.others === 1 ? "the other article" : `the ${figure(one.others)} others`} of {days}{" "}
            report
            {one.others === 1 ? "s" : ""}
          </p>
          {lacksNothing ? <p>nothing</p> : <Items holding={one.lacks} {...shared} />}
        </>
      )}
    </li>
  );
}

interface ItemsProps {
  readonly holding: Holding;
  readonly names: Names;
  readonly pin: string | null;
  readonly onPin: (pin: string) => void;
}

function Items({ holding, names, pin, onPin }: ItemsProps) {
  const kinds = [
    ["issue", holding.issues, (id: string) => issueName(id, names)],
    ["actor", holding.actors, (id: string) => names.actors.get(id)?.short ?? id],
    ["venue", holding.venues, (id: string) => names.places.get(id)?.name ?? id],
  ] as const;
  return (
    <>
      {kinds.map(
        ([kind, items, nameOf]) =>
          items.size > 0 && (
            <p key={kind} className={css.items}>
              <span>
                {figure(items.size)} {items.size === 1 ? kind : `${kind}s`}:
              </span>{" "}
              {items.first.map((item) => (
                <PinButton key={item.id} pin={item.pin} now={pin} onPin={onPin}>
                  <bdi>{nameOf(item.id)}</bdi>
                </PinButton>
              ))}
              <More of={items} />
            </p>
          ),
      )}
    </>
  );
}

/** What is counted and not named. */
function More({ of: { size, first } }: { readonly of: Several<unknown> }) {
  return size > first.length && <span>{moreWords(size - first.length)}</span>;
}

interface PinButtonProps {
  readonly pin: string;
  readonly now: string | null;
  readonly onPin: (pin: string) => void;
  readonly children: React.ReactNode;
}

function PinButton({ pin, now, onPin, children }: PinButtonProps) {
  return (
    <button type="button" className={`plain ${css.pin}`} aria-pressed={now === pin} onClick={() => onPin(pin)}>
      {children}
    </button>
  );
}
