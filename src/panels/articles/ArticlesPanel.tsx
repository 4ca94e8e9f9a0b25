import { useEffect, useMemo, useRef, useState } from "react";
import { formatEdtf } from "../../dossier/edtfWords";
import { count, figure } from "../../dossier/figures";
import { articlesFinding } from "../../engine/findings/articles";
import { OUTLINES, outlinePage } from "../../engine/outline";
import { outlineRows } from "../../engine/outlines";
import { parsePin } from "../../store/pin";
import { toggleFacet, togglePin } from "../../store/transitions";
import { useView, useViewStore } from "../../store/ViewContext";
import { EmptyState } from "../EmptyState";
import { inEmbed } from "../inEmbed";
import { PanelFrame } from "../PanelFrame";
import { useDossier, useEngine, useNames, useRows } from "../RowsContext";
import { onSharedScreen } from "../sharedScreen";
import { ArticlesKey } from "./ArticlesKey";
import { ArticlesTable, StretchesTable } from "./ArticlesTable";
import { ArticleView } from "./ArticleView";
import css from "./articles.module.css";
import { Outlines } from "./Outlines";
import { TextsBox } from "./TextsBox";
import { useTexts, useVersions } from "./useTexts";

const NOTHING: readonly string[] = [];

/** The articles themselves: how much of each is coded and where, and its text where somebody has it. */
export default function ArticlesPanel() {
  const { rows } = useRows();
  const dossier = useDossier();
  const names = useNames();
  const store = useViewStore();
  const view = useView();
  const engine = useEngine();
  const codings = useMemo(() => ({ get: (id: string) => engine.coding(id)?.coding }), [engine]);
  const all = engine.rows({}).total;
  const versions = useVersions(dossier.articles);
  const texts = useTexts(dossier.articles);
  const pin = parsePin(view.pin ?? "");
  const pinned = pin?.kind === "coding" ? pin.id : null;
  const { open, chosen, left, show, own } = useOpen(pinned);
  const outlines = rows.part(outlineRows);
  const shared = onSharedScreen();
  const places = useMemo(() => new Map(dossier.articles.map(({ id }, at) => [id, at])), [dossier]);
  const at = open === null ? undefined : places.get(open);
  const shown = at === undefined ? null : rows.part(outlinePage(Math.floor(at / OUTLINES)))[at % OUTLINES]!;
  const article = shown && names.articles.get(shown.article);
  const { lit, parties } = outlines;
  const held = [...versions.values()];
  const onPin = (coding: string) => {
    own.current = coding === pinned ? null : coding;
    store.commit((old) => togglePin(old, `coding:${coding}`));
  };
  const onPoint = (coding: string | null) => store.setHover(coding === null ? null : { kind: "coding", ids: [coding] });
  return (
    <PanelFrame
      panel="articles"
      finding={articlesFinding(rows, dossier, view)}
      subtitle={`${lit < all ? `${figure(lit)} of ${count(all, "coding")}` : count(lit, "coding")} in ${count(
        outlines.articles,
        "article",
      )}, by their place in the text · as of ${formatEdtf(dossier.asOf)}`}
      legend={<ArticlesKey parties={parties} names={names} />}
      table={() =>
        shown ? (
          <StretchesTable outline={shown} codings={codings} names={names} />
        ) : (
          <ArticlesTable size={outlines.articles} rows={rows} names={names} />
        )
      }
      footer={
        shared
          ? null
          : "Lengths and places in characters (Unicode code points) of each article's text, which belongs to its publisher"
      }
    >
      {({ width }) => (
        <div className={css.articles}>
          {!shared && !inEmbed() && (
            <TextsBox
              texts={texts}
              here={held.length}
              articles={outlines.articles}
              removable={held.some(({ place }) => place !== "build")}
            />
          )}
          {shown && article && !shared ? (
            <ArticleView
              key={article.id}
              outline={shown}
              article={article}
              codings={codings}
              names={names}
              version={versions.get(article.id) ?? null}
              width={width - ROOM}
              pinned={pinned}
              onPin={onPin}
              onPoint={onPoint}
              chosen={chosen}
              onClose={() => show(null)}
              onRemove={() => texts.remove(article)}
            />
          ) : rows.matched === 0 ? (
            <EmptyState />
          ) : (
            <Outlines
              size={outlines.articles}
              rows={rows}
              places={places}
              codings={codings}
              names={names}
              versions={versions}
              width={width - ROOM}
              pinned={pinned}
              filtered={view.article ?? NOTHING}
              onPin={onPin}
              onPoint={onPoint}
              onFilter={(id) => store.commit((old) => toggleFacet(old, "article", id))}
              left={left}
              onOpen={show}
            />
          )}
        </div>
      )}
    </PanelFrame>
  );
}

/** What the scroll bar and the rings of focus need of the width, in pixels. */
const ROOM = 24;

/** Which article is open: the one that was chosen, or that of a coding that was pinned elsewhere. */
function useOpen(pinned: string | null) {
  const engine = useEngine();
  const [state, setState] = useState(() => ({
    open: pinned === null ? null : (engine.coding(pinned)?.article.id ?? null),
    /** By hand, in this panel. */
    chosen: false,
    /** The article that was open before. */
    left: null as string | null,
  }));
  /** The pin as this panel last knew it: a pin of its own moves nothing. */
  const own = useRef(pinned);
  useEffect(() => {
    if (pinned === own.current) return;
    own.current = pinned;
    const article = pinned === null ? undefined : engine.coding(pinned)?.article.id;
    if (article !== undefined) setState({ open: article, chosen: false, left: null });
  }, [pinned, engine]);
  const show = (article: string | null) => setState(({ open }) => ({ open: article, chosen: true, left: open }));
  return { ...state, show, own };
}
