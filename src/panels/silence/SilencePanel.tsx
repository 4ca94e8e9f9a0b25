import { Fragment } from "react";
import { formatDay, isoDay } from "../../dossier/days";
import { figure } from "../../dossier/figures";
import type { Party } from "../../dossier/types";
import { ALONE, alonePage, aloneRows } from "../../engine/alone";
import { silenceFinding } from "../../engine/findings/silence";
import { between } from "../../engine/paged";
import type { Rows } from "../../engine/rows";
import { type SilenceCell, type SilenceRows, silenceRows } from "../../engine/silence";
import { setWindow } from "../../store/controls";
import { parsePin } from "../../store/pin";
import { setRows, toggleFacet, togglePin } from "../../store/transitions";
import { useHover, useView, useViewStore } from "../../store/ViewContext";
import type { Facet } from "../../store/view";
import { Definitions } from "../../ui/Definitions";
import { StanceGlyph } from "../../ui/StanceGlyph";
import { Bounded } from "../Bounded";
import { EmptyState } from "../EmptyState";
import { Paged } from "../Paged";
import { PanelFrame } from "../PanelFrame";
import { useDossier, useEngine, useNames, useRows } from "../RowsContext";
import { onSharedScreen } from "../sharedScreen";
import { ArticleCard } from "./ArticleCard";
import { FittingGrid } from "./FittingGrid";
import { SilenceGrid, SpokeGlyph } from "./SilenceGrid";
import { SilenceTable } from "./SilenceTable";
import css from "./silence.module.css";
import { articlesWords, daysWords, partyName } from "./words";

/** What is not said: which party is not heard on which issue, and which article leaves out what others report. */
export default function SilencePanel() {
  const { rows } = useRows();
  const dossier = useDossier();
  const names = useNames();
  const view = useView();
  const silence = rows.part(silenceRows);
  const articles = rows.part(aloneRows).size;
  const empty = silence.issues.length === 0 || silence.parties.length === 0;
  const never = silence.never.map((party) => partyName(party, names));
  return (
    <Definitions className={css.panel}>
      <PanelFrame
        panel="silence"
        finding={silenceFinding(rows, dossier, view)}
        subtitle={`${count(silence.issues.length, "issue", "issues")} by ${count(silence.parties.length, "party", "parties")} · ${count(silence.articles, "article", "articles")} · as of ${formatDay(dossier.asOf)}`}
        legend={<Key silence={silence} />}
        table={() =>
          empty ? <EmptyState /> : <SilenceTable silence={silence} articles={articles} rows={rows} names={names} />
        }
        footer={[
          !onSharedScreen() && "Only dates, articles and outlets decide who is not heard; other filters leave out",
          never.length > 0 && `No statement in the dossier: ${never.join(", ")}`,
        ]
          .filter(Boolean)
          .join(" · ")}
      >
        {({ width }) =>
          empty ? <EmptyState /> : <Sections silence={silence} articles={articles} rows={rows} width={width} />
        }
      </PanelFrame>
    </Definitions>
  );
}

interface SectionsProps {
  readonly silence: SilenceRows;
  /** Articles that have a coding in the view. */
  readonly articles: number;
  readonly rows: Rows;
  /** In pixels. */
  readonly width: number;
}

/** The grid, and the articles below or beside it. */
function Sections({ silence, articles, rows, width }: SectionsProps) {
  const engine = useEngine();
  const names = useNames();
  const store = useViewStore();
  const view = useView();
  const hover = useHover();
  const onPin = (pin: string) => {
    const parsed = parsePin(pin);
    const cell = parsed?.kind === "cell" && parsed.row !== "*" ? parsed : null;
    // The row of a cell is read as what the View says that rows are.
    store.commit((old) => togglePin(cell ? setRows(old, names.parties.has(cell.row) ? "party" : "speaker") : old, pin));
  };
  const shared = {
    names,
    pin: view.pin ?? null,
    filtered: (facet: Facet, value: string) => view[facet]?.includes(value) ?? false,
    hot: (party: Party, issue: string) => hover?.kind === "cell" && hover.row === party && hover.issue === issue,
    onPin,
    onFilter: (facet: Facet, value: string) => store.commit((old) => toggleFacet(old, facet, value)),
    onPoint: (cell: { readonly row: string; readonly issue: string } | null) =>
      store.setHover(cell && { kind: "cell", ...cell }),
  };
  if (onSharedScreen()) return <FittingGrid silence={silence} width={width} {...shared} />;
  return (
    <div className={css.silence}>
      <section aria-labelledby="silence-parties">
        <h3 id="silence-parties">Who is heard on what</h3>
        <p className={css.note}>
          {articlesWords(silence)}
          {silence.covered.length === 0 && "no day"}
          {silence.covered.map((stretch, at) => {
            const [from, to] = [isoDay(stretch.start), isoDay(stretch.end)];
            const chosen = view.from === from && view.to === to;
            return (
              <Fragment key={from}>
                {at > 0 && ", "}
                <button
                  type="button"
                  className={`plain ${css.pin}`}
                  aria-pressed={chosen}
                  title={chosen ? "Show all days" : "Show only these days"}
                  onClick={() =>
                    store.commit((old) => (chosen ? setWindow(old, null, null) : setWindow(old, from, to)))
                  }
                >
                  {daysWords(stretch.start, stretch.end)}
                </button>
              </Fragment>
            );
          })}
          . That is not the same as silent.
        </p>
        <div className={css.room}>
          <Bounded items={silence.issues} noun="issues">
            {(issues) => <SilenceGrid silence={{ ...silence, issues }} {...shared} />}
          </Bounded>
        </div>
      </section>
      <section aria-labelledby="silence-articles">
        <h3 id="silence-articles">What each article alone reports, and what it lacks</h3>
        {articles === 0 ? (
          <EmptyState />
        ) : (
          <Paged size={articles} noun="articles" order="in the order of the dossier" most={ALONE}>
            {(from, to) => (
              <ul className={css.cards}>
                {between(rows, alonePage, ALONE, from, to).map((one) => (
                  <ArticleCard
                    key={one.article}
                    one={one}
                    names={names}
                    pin={shared.pin}
                    filtered={view.article?.includes(one.article) ?? false}
                    codingOf={(id) => engine.coding(id)?.coding}
                    onPin={onPin}
                    onFilter={(article) => store.commit((old) => toggleFacet(old, "article", article))}
                  />
                ))}
              </ul>
            )}
          </Paged>
        )}
      </section>
    </div>
  );
}

/** The first is followed by the unit of the count. */
const KEY = [
  "spoke, and in how many",
  "withheld: refuses, or claims not to know",
  "not heard in the articles in view",
  "left out by a filter, or undated",
] as const;
/** For a shared screen. */
const SHORT_KEY = ["spoke:", "withheld", "not heard", "filtered or undated"] as const;

/** On a shared screen only the signs that stand in the grid. */
function Key({ silence }: { readonly silence: SilenceRows }) {
  const shared = onSharedScreen();
  const words = shared ? SHORT_KEY : KEY;
  const { count: unit = "codings" } = useView();
  const cells = silence.issues.flatMap((issue) => issue.cells);
  const some = (holds: (cell: SilenceCell) => boolean) => !shared || cells.some(holds);
  return (
    <span className={css.key}>
      <span>
        <SpokeGlyph /> {words[0]} {unit}
      </span>
      {some(({ withheld }) => withheld > 0) && (
        <span>
          <StanceGlyph stance="withholds" /> {words[1]}
        </span>
      )}
      {some(({ hearing }) => hearing === "not-heard") && (
        <span>
          <b>·</b> {words[2]}
        </span>
      )}
      {some(({ hearing }) => hearing === "filtered" || hearing === "undated") && (
        <span>
          <b>–</b> {words[3]}
        </span>
      )}
    </span>
  );
}

function count(n: number, one: string, several: string): string {
  return `${figure(n)} ${n === 1 ? one : several}`;
}
