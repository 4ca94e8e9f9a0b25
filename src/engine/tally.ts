import type { View } from "../store/view";
import type { Ground } from "./ground";

/** What is counted: each row has a code, and a code counts in some slots. */
export interface Tally {
  readonly code: (row: number) => number;
  /** How many codes there are. */
  readonly range: number;
  readonly slots: (code: number) => readonly number[];
  /** How many slots there are. */
  readonly size: number;
}

/**
 * Counts by slot the rows in the view, in the View's unit. `ignore` has the bits of clauses that are not asked;
 * `known` the rows by code, where the filter keeps them (they are then right for codings).
 */
export function tally(ground: Ground, view: View, what: Tally, ignore = 0, known?: Int32Array): Int32Array {
  const out = new Int32Array(what.size);
  const unit = ground.unit(view);
  const { mask } = ground.filter;
  if (unit) {
    const last = new Int32Array(what.size).fill(-1);
    for (const row of unit.rows) {
      if ((mask[row]! & ~ignore) !== 0) continue;
      const code = unit.codes[row]!;
      for (const slot of what.slots(what.code(row))) {
        if (last[slot] !== code) out[slot]!++;
        last[slot] = code;
      }
    }
    return out;
  }
  const byCode = known ?? new Int32Array(what.range);
  if (!known) for (let row = 0; row < mask.length; row++) if ((mask[row]! & ~ignore) === 0) byCode[what.code(row)]!++;
  byCode.forEach((count, code) => {
    if (count > 0) for (const slot of what.slots(code)) out[slot]! += count;
  });
  return out;
}

/** How many rows pass every clause but those ignored, in the View's unit. */
export function matched(ground: Ground, view: View, ignore = 0): number {
  if (!ignore && !ground.unit(view)) return ground.filter.passing;
  return tally(ground, view, { code: () => 0, range: 1, slots: () => [0], size: 1 }, ignore)[0]!;
}
