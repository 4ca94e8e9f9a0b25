import type { ReactNode } from "react";
import type { Comparison } from "../../engine/comparison";
import { THIN } from "../../engine/findings/compare";
import type { Box } from "../../ui/box";
import { textScale } from "../../ui/scale";
import { EmptyState } from "../EmptyState";
import { onSharedScreen } from "../sharedScreen";
import { CellList, FittingCells } from "./CellList";
import css from "./compare.module.css";
import { Ladder } from "./Ladder";
import type { ComparePartProps } from "./part";
import { VenueChanges } from "./VenueChanges";

interface CompareProps extends ComparePartProps {
  readonly box: Box;
  readonly picker: ReactNode;
  /** What must be known of the sides, as sentences. */
  readonly notes: readonly string[];
}

/** The choice of sides, what must be known of them, and what differs: cells, stages, venues. */
export function Compare({ box, picker, notes, ...part }: CompareProps) {
  const { comparison } = part;
  const scale = textScale();
  const beside = box.width >= 680 * scale;
  const stages = Math.floor(Math.min(520 * scale, Math.max(340 * scale, box.width * 0.44)));
  const shared = onSharedScreen();
  const empty = comparison.a.matched + comparison.b.matched === 0;
  return (
    <div className={css.compare} data-beside={beside || undefined}>
      {picker}
      {notes.length > 0 && <p className={css.note}>{notes.join(" ")}</p>}
      {warningsOf(comparison).map((warning) => (
        <p key={warning} className={css.warning} role="status">
          {warning}
        </p>
      ))}
      {empty ? (
        <EmptyState />
      ) : shared ? (
        <FittingCells {...part} />
      ) : (
        <div className={css.parts} style={beside ? { gridTemplateColumns: `minmax(0, 1fr) ${stages}px` } : undefined}>
          <CellList {...part} />
          <div className={css.aside}>
            <Ladder {...part} width={beside ? stages : box.width} scale={scale} />
            <VenueChanges {...part} />
          </div>
        </div>
      )}
    </div>
  );
}

function warningsOf({ a, b, overlap }: Comparison): string[] {
  const thin = [["A", a.matched] as const, ["B", b.matched] as const]
    .filter(([, n]) => n < THIN)
    .map(([letter, n]) => `${letter} holds ${n === 0 ? "no coding" : n === 1 ? "1 coding" : `only ${n} codings`}`);
  return [
    ...(thin.length > 0 ? [`${thin.join("; ")}: too few to say what changed.`] : []),
    ...(overlap > 0 ? [`${overlap === 1 ? "1 coding is" : `${overlap} codings are`} in both A and B.`] : []),
  ];
}
