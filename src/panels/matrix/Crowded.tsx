import type { MatrixCell } from "../../engine/rows";
import { StanceGlyph } from "../../ui/StanceGlyph";
import { isCrowded, leadOf, short } from "./crowd";
import css from "./crowded.module.css";
import { Marks, Signs } from "./Signs";

/**
 * A cell of many codings: its signs with short counts where they have room, else the stance that most take, and of how many.
 * The cell's name and its tooltip have the counts in full.
 */
export default function Crowded({ cell, width }: { readonly cell: MatrixCell; readonly width: number }) {
  if (!isCrowded(cell, width)) return <Signs cell={cell} written={short} />;
  const { stance, ignorance, count } = leadOf(cell);
  return (
    <span className={css.crowd} data-dim={!cell.lit || undefined} aria-hidden="true">
      <span className={css.lead} data-stance={stance}>
        <StanceGlyph stance={stance} ignorance={ignorance} />
        {short(count)}
      </span>
      <span className={css.whole}>of {short(cell.total)}</span>
      <Marks {...cell} />
    </span>
  );
}
