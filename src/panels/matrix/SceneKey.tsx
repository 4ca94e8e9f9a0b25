import { STANCES } from "../../dossier/types";
import type { MatrixRows } from "../../engine/rows";
import { StanceGlyph } from "../../ui/StanceGlyph";
import { useNames } from "../RowsContext";
import { ContestedMark, HedgedMark } from "./marks";
import css from "./matrix.module.css";

/** The key of a scene: only the signs that stand in its cells. */
export function SceneKey({ cells, rows, columns }: MatrixRows) {
  const { stances } = useNames();
  const some = (holds: (cell: MatrixRows["cells"][number]) => boolean) => cells.some(holds);
  return (
    <div className={css.key}>
      {STANCES.filter((stance) =>
        some((cell) => cell.stances[stance] > (stance === "withholds" ? cell.ignorance : 0)),
      ).map((stance) => (
        <span key={stance}>
          <StanceGlyph stance={stance} tile size={14} /> {(stances.get(stance)?.name ?? stance).toLowerCase()}
        </span>
      ))}
      {some(({ ignorance }) => ignorance > 0) && (
        <span>
          <StanceGlyph stance="withholds" ignorance tile size={14} /> claims not to know
        </span>
      )}
      {some(({ hedged }) => hedged > 0) && (
        <span>
          <HedgedMark /> hedged
        </span>
      )}
      {some(({ contested }) => contested) && (
        <span>
          <ContestedMark /> contested
        </span>
      )}
      {cells.length < rows.length * columns.length && (
        <span>
          <b aria-hidden="true">·</b> not mentioned
        </span>
      )}
    </div>
  );
}
