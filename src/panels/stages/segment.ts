import type { DayInterval } from "../../dossier/days";

/** One date told in retrospect: in order, not to scale. */
export interface Column {
  readonly date: DayInterval;
  readonly x0: number;
  readonly x1: number;
}

/** A part of the axis, from its first to its last day and from `x0` to `x1` in pixels. */
export interface Segment {
  /** `retrospect`: before the first stretch, in order only. `covered`: to scale. `break`: no coverage, of fixed width. */
  readonly kind: "retrospect" | "covered" | "break";
  readonly from: number;
  readonly to: number;
  readonly x0: number;
  readonly x1: number;
  /** Of a `retrospect` alone. */
  readonly columns: readonly Column[];
}
