import type { MatrixCell } from "../../engine/rows";
import { StanceGlyph } from "../../ui/StanceGlyph";
import { ContestedMark, HedgedMark } from "./marks";
import css from "./matrix.module.css";
import { signsOf } from "./words";

interface SignsProps {
  readonly cell: MatrixCell;
  /** How a count is written. */
  readonly written?: (n: number) => string;
}

/** What a cell holds: a sign and a count for each stance, side by side. */
export function Signs({ cell, written = String }: SignsProps) {
  const signs = signsOf(cell);
  const parts = signs.length + (cell.neutral > 0 ? 1 : 0);
  return (
    <span className={css.signs} data-dim={!cell.lit || undefined} data-many={parts > 2 || undefined} aria-hidden="true">
      {signs.map(({ stance, ignorance, count }) => (
        <span key={`${stance} ${ignorance}`} className={css.sign} data-stance={stance}>
          <StanceGlyph stance={stance} ignorance={ignorance} />
          {count > 1 && written(count)}
        </span>
      ))}
      {cell.neutral > 0 && <span className={css.sign}>{written(cell.neutral)}</span>}
      <Marks {...cell} />
    </span>
  );
}

/** Contested, hedged. */
export function Marks({ contested, hedged }: MatrixCell) {
  if (!contested && hedged === 0) return null;
  return (
    <span className={css.marks}>
      {contested && <ContestedMark />}
      {hedged > 0 && <HedgedMark />}
    </span>
  );
}
