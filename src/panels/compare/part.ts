import type { Names } from "../../dossier/names";
import type { Comparison } from "../../engine/comparison";
import type { Side } from "../../store/against";
import type { Facet, View } from "../../store/view";

/** What a click or the pointer does: the same in every part. */
interface CompareActions {
  /** A mark of one side: the codings behind it. */
  readonly onPick: (which: Side, pin: string) => void;
  readonly onLabel: (facet: Facet, value: string) => void;
  /** Null when the pointer leaves. */
  readonly onPoint: (cell: { readonly row: string; readonly issue: string } | null) => void;
}

export interface ComparePartProps extends CompareActions {
  readonly comparison: Comparison;
  readonly names: Names;
  readonly view: View;
  /** The side that the page shows; null while it shows neither alone. */
  readonly shown: Side | null;
  /** Two stretches of time: what differs has a direction. */
  readonly inTime: boolean;
}
