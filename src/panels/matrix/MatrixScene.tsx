import { type CSSProperties, useCallback, useMemo } from "react";
import { formatDay } from "../../dossier/days";
import { matrixFinding } from "../../engine/findings/matrix";
import { counted } from "../../engine/findings/words";
import type { MatrixRows } from "../../engine/rows";
import { formatPin } from "../../store/pin";
import { toggleFacet, togglePin } from "../../store/transitions";
import { useHover, useView, useViewStore } from "../../store/ViewContext";
import type { Facet, View } from "../../store/view";
import type { Box } from "../../ui/box";
import { textScale } from "../../ui/scale";
import { EmptyState } from "../EmptyState";
import { PanelFrame } from "../PanelFrame";
import { useDossier, useEngine, useNames, useRows } from "../RowsContext";
import { cutTo, leftOutWords } from "./cut";
import { hotOf } from "./hot";
import { linesOf, pinnedLine } from "./lines";
import { Matrix, type Spot } from "./Matrix";

import MatrixTable from "./MatrixTable";
import { SceneKey } from "./SceneKey";
import css from "./scene.module.css";
import { heightOf, roomFor } from "./sceneRoom";

/** A column may become so wide, in CSS pixels at a text scale of 1. */
const MOST_COLUMN = 240;

/** The matrix on a shared screen: so many rows and columns as can be read there, and in words what is left out. */
export default function MatrixScene() {
  const dossier = useDossier();
  const names = useNames();
  const view = useView();
  const { rows } = useRows();
  const { matrix } = rows;
  const unit = view.rows ?? "speaker";
  return (
    <PanelFrame
      panel="matrix"
      finding={matrixFinding(rows, dossier, view)}
      subtitle={`${counted(matrix.total, view)} · as of ${formatDay(dossier.asOf)}`}
      legend={<SceneKey {...matrix} />}
      table={() => <MatrixTable matrix={matrix} names={names} row={unit === "party" ? "Party" : "Speaker"} />}
      footer="“·” is not mentioned, which is not “never said”"
    >
      {(box) => (matrix.columns.length === 0 ? <EmptyState /> : <Scene box={box} all={matrix} view={view} />)}
    </PanelFrame>
  );
}

function Scene({ box, all, view }: { readonly box: Box; readonly all: MatrixRows; readonly view: View }) {
  const engine = useEngine();
  const names = useNames();
  const store = useViewStore();
  const hover = useHover();
  const scale = textScale();
  const unit = view.rows ?? "speaker";
  const { width, height } = box;
  const [matrix, words, row, drawn] = useMemo(() => {
    const cut = (beneath: number) => roomFor(all, { width, height: height - beneath }, scale);
    // What stands beneath takes room itself.
    const whole = cut(0);
    const untold = leftOutWords(all, cutTo(all, whole, view.pin), unit);
    const room = untold === null ? whole : cut(heightOf(untold, width, scale));
    const shown = cutTo(all, room, view.pin);
    return [shown, leftOutWords(all, shown, unit), room.row, room.scale] as const;
  }, [all, width, height, scale, view.pin, unit]);
  const lines = useMemo(() => linesOf(matrix), [matrix]);
  const pinned = useMemo(() => pinnedLine(lines, view), [lines, view]);
  const hot = useMemo(() => hotOf(hover, lines, engine.coding, names), [hover, lines, engine, names]);

  const facetOf = useCallback(
    ({ line, column }: Spot): [Facet, string] => {
      const row = lines.find(({ key }) => key === line);
      if (!row) return ["issue", column];
      return row.party === null ? ["kind", "event"] : [unit, row.id];
    },
    [lines, unit],
  );
  const chosen = useCallback(
    (spot: Spot) => {
      const [facet, value] = facetOf(spot);
      return view[facet]?.includes(value) ?? false;
    },
    [view, facetOf],
  );
  const pick = useCallback(
    (spot: Spot) => {
      const row = lines.find(({ key }) => key === spot.line);
      if (!row || spot.column === "label") store.commit((old) => toggleFacet(old, ...facetOf(spot)));
      else if (row.cells.has(spot.column)) {
        const pin = formatPin({ kind: "cell", row: row.id, issue: spot.column });
        store.commit((old) => togglePin(old, pin));
      }
    },
    [store, lines, facetOf],
  );
  const point = useCallback(
    (spot: Spot | null) => {
      const row = lines.find(({ key }) => key === spot?.line);
      if (!spot) store.setHover(null);
      else if (!row) store.setHover({ kind: "issue", id: spot.column });
      else if (spot.column === "label") store.setHover({ kind: "row", id: row.id });
      else store.setHover({ kind: "cell", row: row.id, issue: spot.column });
    },
    [store, lines],
  );
  return (
    <div className={css.scene} style={{ "--matrix-line": `${row}px` } as CSSProperties}>
      <div className={css.grid} style={{ "--scale": drawn } as CSSProperties}>
        <Matrix
          name="Sources by issues"
          lines={lines}
          columns={matrix.columns}
          definitions={names.issues}
          width={width}
          scale={drawn}
          most={MOST_COLUMN}
          chosen={chosen}
          pinned={pinned}
          hot={hot}
          onPick={pick}
          onPoint={point}
        />
      </div>
      {words !== null && <p className={css.words}>{words}</p>}
    </div>
  );
}
