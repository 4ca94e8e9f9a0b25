import { Suspense, useEffect, useRef } from "react";
import { count } from "../../dossier/figures";
import type { Link } from "../../dossier/types";
import { mentionPage } from "../../engine/evidence";
import { counted } from "../../engine/findings/words";
import { clausesOf, hasFilters } from "../../store/clauses";
import { parsePin } from "../../store/pin";
import { useView } from "../../store/ViewContext";
import { useLater } from "../../ui/later";
import { EmptyState } from "../EmptyState";
import { Fitting } from "../Fitting";
import { Pages, placeWords } from "../Pages";
import { useDossier, useEngine, useNames, useRows } from "../RowsContext";
import { onSharedScreen } from "../sharedScreen";
import { strongestContest } from "./contested";
import { EvidenceGroup } from "./EvidenceGroup";
import { EvidenceHead } from "./EvidenceHead";
import css from "./evidence.module.css";
import { linksById } from "./linkEnds";
import { usePaging } from "./paging";
import { StartHere } from "./StartHere";
import { pinWords } from "./title";
import { VenueMentions } from "./VenueMentions";

/** Mentions of a venue are named up to here, and then counted. */
const MENTIONS = 48;
/** No card is lower, and so much of the page's height is never the column's, in CSS pixels. */
const LEAST = 160;
const ABOVE = 150;

/** So many reports of an utterance are asked for beforehand: as many as it shows at first. */
const ASKED = 6;

/** Before an utterance is left out on a shared screen: without the article, then without quoted words. */
const TERSE = 2;

/** What is behind the mark that is pinned or, with no pin, behind the whole view; by utterance, in order of date. */
export default function EvidencePanel() {
  const { rows } = useRows();
  const view = useView();
  const dossier = useDossier();
  const engine = useEngine();
  const names = useNames();
  const scroller = useRef<HTMLDivElement>(null);
  const { evidence, groups: all, from, asked, more, showMore, pages } = usePaging(rows);
  // Only if it was scrolled: to set it makes the browser lay out the page at once.
  const scrolled = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other evidence and another page are read from the beginning
  useEffect(() => {
    if (scroller.current && scrolled.current) scroller.current.scrollTop = 0;
    scrolled.current = false;
  }, [evidence, from]);
  const shared = onSharedScreen();
  const start = useStart(!shared && !hasFilters(view));
  const ids = all.map(({ codings }) => codings.join(" "));
  const [later, now] = useLater(ids, shared || asked ? ids.length : Math.ceil((innerHeight - ABOVE) / LEAST));
  const groups = all.filter((_, at) => !later.includes(ids[at] as string));
  // Where they come from elsewhere, all in one answer.
  engine.codings(groups.flatMap((group) => [...group.codings, ...group.elsewhere].slice(0, ASKED)));
  const onScroll = () => {
    scrolled.current = true;
    now();
  };
  const subject = pinWords(view, {
    names,
    coding: (id) => engine.coding(id)?.coding,
    link: (id) => linksById(dossier).get(id),
  });
  const named = parsePin(view.pin ?? "")?.kind === "venue" ? evidence.mentions : 0;
  const mentions = named > 0 ? rows.part(mentionPage(0)).slice(0, MENTIONS) : [];
  const found = `${view.count ? `${counted(rows.matched, view)}: ` : ""}${named > 0 ? `${count(named, "mention")}, ` : ""}${count(evidence.codings, "coding")} in ${count(evidence.articles, "article")}`;
  return (
    <div
      className={css.evidence}
      ref={scroller}
      onScroll={onScroll}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      role="group"
      aria-label="Evidence, in order of date"
    >
      <EvidenceHead subject={subject} found={found} />
      {start && (
        <div style={{ display: start.shown ? "contents" : "none" }}>
          <StartHere link={start.link} />
          <h2 className={css.allHead}>All codings, in order of date</h2>
        </div>
      )}
      <Fitting
        items={[...mentions, ...groups]}
        id={[...mentions, ...groups.map(({ codings }) => codings.join(" "))].join(" ")}
        terse={TERSE}
        rest={(fitting) => restWords(fitting, Math.min(fitting, mentions.length), named, evidence.size)}
      >
        {(fitting) => {
          const places = fitting.filter((item) => typeof item === "string");
          return (
            <>
              {places.length > 0 && <VenueMentions ids={places} />}
              {!shared && named > mentions.length && (
                <p className={css.none}>
                  The first {mentions.length} of {count(named, "mention")}, by article.
                </p>
              )}
              <ul className={css.list}>
                {fitting.map(
                  (item) =>
                    typeof item !== "string" && (
                      // Its texts may still be on their way; those of all of them are asked for together.
                      <Suspense key={item.codings[0]} fallback={<li className={css.none}>…</li>}>
                        <EvidenceGroup group={item} />
                      </Suspense>
                    ),
                )}
              </ul>
            </>
          );
        }}
      </Fitting>
      {evidence.codings === 0 &&
        (view.pin === undefined ? (
          <EmptyState />
        ) : (
          <p className={css.none}>
            {clausesOf(view).length > 1
              ? "No coding behind this passes the other filters."
              : "No coding is behind this."}
          </p>
        ))}
      {!shared && more > 0 && (
        <button type="button" className={css.more} onClick={showMore}>
          Show {more} more
        </button>
      )}
      {!shared && pages && (
        <Pages of="evidence" {...pages} words={placeWords(from, all.length, evidence.size, "utterances")} />
      )}
    </div>
  );
}

/** Where to start, as long as nothing is chosen. Once drawn it waits unseen for that: it is the same each time. */
function useStart(shown: boolean): { readonly link: Link; readonly shown: boolean } | null {
  const dossier = useDossier();
  const engine = useEngine();
  const drawn = useRef(false);
  drawn.current ||= shown;
  const link = drawn.current ? strongestContest(dossier, engine) : null;
  return link && { link, shown };
}

/** On a shared screen, of what there is no room for all: "1 of 2 mentions, 0 of 3 utterances; the earliest first". */
function restWords(shown: number, named: number, mentions: number, utterances: number): string | null {
  if (shown >= mentions + utterances) return null;
  const parts = [
    ...(mentions > 0 ? [`${named} of ${count(mentions, "mention")}`] : []),
    ...(utterances > 0 ? [`${shown - named} of ${count(utterances, "utterance")}`] : []),
  ];
  return `${parts.join(", ")}; the earliest first`;
}
