import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import { formatDay } from "../../dossier/days";
import { count, figure } from "../../dossier/figures";
import { matrixFinding } from "../../engine/findings/matrix";
import { counted } from "../../engine/findings/words";
import type { MatrixRows, Rows } from "../../engine/rows";
import { formatPin } from "../../store/pin";
import { setRows, toggleFacet, togglePin } from "../../store/transitions";
import { useHover, useView, useViewStore } from "../../store/ViewContext";
import type { Facet, View } from "../../store/view";
import type { Box } from "../../ui/box";
import { Definitions } from "../../ui/Definitions";
import { useDrawn } from "../../ui/drawn";
import { textScale } from "../../ui/scale";
import { PanelFrame } from "../PanelFrame";
import { useDossier, useEngine, useNames, useRows } from "../RowsContext";
import { hotOf } from "./hot";
import { fits, groupedLines, type Line, linesOf, pinnedLine } from "./lines";
import { Matrix, type Spot } from "./Matrix";
import type { Layout } from "./MatrixChoices";
import { MatrixKey } from "./MatrixKey";
import css from "./matrix.module.css";

/** Not needed for the first picture, so loaded after it. */
const EmptyState = lazy(() => import("../EmptyState").then((file) => ({ default: file.EmptyState })));
const MatrixChoices = lazy(() => import("./MatrixChoices"));
const BigMatrix = lazy(() => import("./BigMatrix"));
const MatrixTable = lazy(() => import("./MatrixTable"));

/** Cells that are drawn all at once; of more, those in sight. */
const WHOLE = 3000;

/** Who takes which stance on which issue. */
export default function MatrixPanel() {
  const dossier = useDossier();
  const names = useNames();
  const view = useView();
  const store = useViewStore();
  const { rows } = useRows();
  const [layout, setLayout] = useState<Layout>("fit");
  const drawn = useDrawn();
  const { matrix } = rows;
  const empty = matrix.columns.length === 0;
  const row = view.rows === "party" ? "Party" : "Speaker";
  return (
    <Definitions className={css.panel}>
      <PanelFrame
        panel="matrix"
        finding={matrixFinding(rows, dossier, view)}
        subtitle={subtitleOf(matrix, view, dossier.asOf)}
        legend={<MatrixKey />}
        table={() => (
          <Suspense fallback={null}>
            {empty ? <EmptyState /> : <MatrixTable matrix={matrix} names={names} row={row} />}
          </Suspense>
        )}
        controls={
          <Suspense fallback={null}>
            {drawn && (
              <MatrixChoices
                layout={view.rows === "party" ? "party" : layout}
                onLayout={(next) => {
                  setLayout(next);
                  store.commit((old) => setRows(old, next === "party" ? "party" : "speaker"));
                }}
              />
            )}
          </Suspense>
        }
        footer={`“·” is not mentioned, which is not “never said” · ${count(dossier.articles.length, "article")}`}
      >
        {(box) => (
          <Suspense fallback={null}>
            {empty ? <EmptyState /> : <Grid box={box} rows={rows} layout={layout} onLayout={setLayout} />}
          </Suspense>
        )}
      </PanelFrame>
    </Definitions>
  );
}

interface GridProps {
  readonly box: Box;
  readonly rows: Rows;
  readonly layout: Layout;
  readonly onLayout: (layout: Layout) => void;
}

/** By speaker where they fit, else by party with the speakers beneath; hovering touches nothing above it. */
function Grid({ box, rows, layout, onLayout }: GridProps) {
  const engine = useEngine();
  const { actors, codebook } = useDossier();
  const names = useNames();
  const view = useView();
  const store = useViewStore();
  const hover = useHover();
  // By what there can be, so that no filter makes it another grid.
  const Shown = actors.length * codebook.issues.length > WHOLE ? BigMatrix : Matrix;
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(() => new Set());
  const scale = textScale();
  const grouped =
    view.rows === "party" ||
    layout === "party" ||
    (layout === "fit" && !fits(rows.matrix.rows.length, box.height / scale));
  const lines = useMemo(
    () =>
      grouped
        ? groupedLines(
            engine.rows({ ...view, rows: "party" }).matrix,
            engine.rows(bySpeaker(view)).matrix,
            unfolded,
            view.pin,
          )
        : linesOf(rows.matrix),
    [grouped, engine, view, rows, unfolded],
  );
  const pinned = useMemo(() => pinnedLine(lines, view), [lines, view]);
  const hot = useMemo(() => hotOf(hover, lines, engine.coding, names), [hover, lines, engine, names]);
  const lineAt = useMemo(() => {
    const byKey = new Map(lines.map((line) => [line.key, line]));
    return (spot: Spot) => byKey.get(spot.line);
  }, [lines]);

  const chosen = useCallback(
    (spot: Spot) => {
      const [facet, value] = labelOf(spot, lineAt(spot), grouped);
      return view[facet]?.includes(value) ?? false;
    },
    [view, lineAt, grouped],
  );
  const pick = useCallback(
    (spot: Spot) => {
      const line = lineAt(spot);
      if (spot.column === "fold") {
        const id = line?.id ?? "";
        setUnfolded((old) => (old.has(id) ? new Set([...old].filter((other) => other !== id)) : new Set([...old, id])));
      } else if (!line || spot.column === "label") {
        store.commit((old) => toggleFacet(old, ...labelOf(spot, line, grouped)));
      } else if (line.cells.has(spot.column)) {
        const pin = formatPin({ kind: "cell", row: line.id, issue: spot.column });
        // A pinned row is read as what the View says that rows are; the lines stay as they stand.
        if (grouped) onLayout("party");
        store.commit((old) =>
          togglePin(grouped && line.party ? setRows(old, line.nested ? "speaker" : "party") : old, pin),
        );
      }
    },
    [store, lineAt, grouped, onLayout],
  );
  const point = useCallback(
    (spot: Spot | null) => {
      const line = spot && lineAt(spot);
      if (!spot || (!line && spot.column === "on")) store.setHover(null);
      else if (!line) store.setHover({ kind: "issue", id: spot.column });
      else if (spot.column === "label" || spot.column === "fold") store.setHover({ kind: "row", id: line.id });
      else store.setHover({ kind: "cell", row: line.id, issue: spot.column });
    },
    [store, lineAt],
  );
  return (
    <Shown
      name="Sources by issues"
      lines={lines}
      columns={rows.matrix.columns}
      definitions={names.issues}
      {...box}
      scale={scale}
      chosen={chosen}
      pinned={pinned}
      hot={hot}
      onPick={pick}
      onPoint={point}
    />
  );
}

/** The facet and the value that a click on a label sets. */
function labelOf(spot: Spot, line: Line | undefined, grouped: boolean): [Facet, string] {
  if (!line) return ["issue", spot.column];
  if (line.party === null) return ["kind", "event"];
  return [grouped && !line.nested ? "party" : "speaker", line.id];
}

function bySpeaker({ rows: _, ...view }: View): View {
  return view;
}

function subtitleOf({ total, rows, columns, hiddenRows, hiddenColumns }: MatrixRows, view: View, asOf: string): string {
  const hidden = hiddenRows + hiddenColumns;
  const sources = rows.filter(({ party }) => party !== null).length;
  const [one, more] = view.rows === "party" ? ["party", "parties"] : ["speaker", "speakers"];
  return [
    counted(total, view),
    `${figure(sources)} ${sources === 1 ? one : more} by ${count(columns.length, "issue")}`,
    ...(hidden > 0 ? [`${figure(hidden)} with fewer than ${view.min} hidden`] : []),
    `as of ${formatDay(asOf)}`,
  ].join(" · ");
}
