import { useEffect, useMemo, useRef, useState } from "react";
import type { Link } from "../../dossier/types";
import type { Engine } from "../../engine/engine";
import { evidenceRows } from "../../engine/evidence";
import { counted } from "../../engine/findings/words";
import type { EvidenceRows } from "../../engine/rows";
import { clausesOf, hasFilters } from "../../store/clauses";
import { parsePin } from "../../store/pin";
import { useView } from "../../store/ViewContext";
import { useLater } from "../../ui/later";
import { count } from "../codingWords";
import { EmptyState } from "../EmptyState";
import { Fitting } from "../Fitting";
import { useDossier, useEngine, useNames, useRows } from "../RowsContext";
import { onSharedScreen } from "../sharedScreen";
import { strongestContest } from "./contested";
import { EvidenceGroup } from "./EvidenceGroup";
import { EvidenceHead } from "./EvidenceHead";
import css from "./evidence.module.css";
import { linksById } from "./linkEnds";
import { StartHere } from "./StartHere";
import { KnownLinks } from "./shown";
import { pinWords } from "./title";
import { VenueMentions } from "./VenueMentions";

/** So many utterances are drawn before more are asked for: three times what a column shows. */
const STEP = 12;
/** No card is lower, and so much of the page's height is never the column's, in CSS pixels. */
const LEAST = 160;
const ABOVE = 150;

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
  const evidence = rows.part(evidenceRows);
  const [asked, setAsked] = useState({ of: evidence, groups: STEP });
  const articles = useMemo(() => articlesIn(evidence, engine), [evidence, engine]);
  // Only if it was scrolled: to set it makes the browser lay out the page at once.
  const scrolled = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other evidence is read from its beginning
  useEffect(() => {
    if (scroller.current && scrolled.current) scroller.current.scrollTop = 0;
    scrolled.current = false;
  }, [evidence]);
  const shared = onSharedScreen();
  const start = useStart(!shared && !hasFilters(view));
  const shown = asked.of === evidence ? asked.groups : STEP;
  const ids = evidence.groups.slice(0, shown).map(({ codings }) => codings.join(" "));
  const [later, now] = useLater(ids, shared || shown > STEP ? shown : Math.ceil((innerHeight - ABOVE) / LEAST));
  const groups = evidence.groups.slice(0, shown).filter((_, at) => !later.includes(ids[at] as string));
  const onScroll = () => {
    scrolled.current = true;
    now();
  };
  const left = evidence.groups.length - ids.length;
  const subject = pinWords(view, {
    names,
    coding: (id) => engine.coding(id)?.coding,
    link: (id) => linksById(dossier).get(id),
  });
  const mentions = parsePin(view.pin ?? "")?.kind === "venue" ? evidence.venues : [];
  const found = `${view.count ? `${counted(rows.matched, view)}: ` : ""}${mentions.length > 0 ? `${count(mentions.length, "mention")}, ` : ""}${count(evidence.codings, "coding")} in ${count(articles, "article")}`;
  return (
    <KnownLinks value={evidence.links}>
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
          rest={(fitting) => restWords(fitting, mentions.length, evidence.groups.length)}
        >
          {(fitting) => {
            const named = fitting.filter((item) => typeof item === "string");
            return (
              <>
                {named.length > 0 && <VenueMentions ids={named} />}
                <ul className={css.list}>
                  {fitting.map(
                    (item) => typeof item !== "string" && <EvidenceGroup key={item.codings[0]} group={item} />,
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
        {!shared && left > 0 && (
          <button type="button" className={css.more} onClick={() => setAsked({ of: evidence, groups: shown + STEP })}>
            Show {Math.min(STEP, left)} more
          </button>
        )}
      </div>
    </KnownLinks>
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
function restWords(shown: number, mentions: number, utterances: number): string | null {
  if (shown >= mentions + utterances) return null;
  const named = Math.min(shown, mentions);
  const parts = [
    ...(mentions > 0 ? [`${named} of ${count(mentions, "mention")}`] : []),
    ...(utterances > 0 ? [`${shown - named} of ${count(utterances, "utterance")}`] : []),
  ];
  return `${parts.join(", ")}; the earliest first`;
}

/** In how many articles the evidence stands. */
function articlesIn({ groups }: EvidenceRows, engine: Engine): number {
  const articles = new Set<string>();
  for (const { codings } of groups) {
    for (const id of codings) {
      const article = engine.coding(id)?.article.id;
      if (article !== undefined) articles.add(article);
    }
  }
  return articles.size;
}
