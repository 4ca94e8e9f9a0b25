import { type Codes, grouped } from "./column";

/** Which counts are summed in which slot: those of slot s are named from `offsets[s]` to `offsets[s + 1]`. */
export interface Fold {
  /** Each count is a slot of its own, in the same order. */
  readonly plain: boolean;
  readonly offsets: Uint32Array;
  readonly sources: Uint32Array;
}

/** The count at `sources[i]` is summed in the slot `slots[i]`, one of `size`. */
export function foldOf(sources: ArrayLike<number>, slots: Codes, size: number): Fold {
  const { offsets, rows } = grouped(slots, size);
  const plain = sources.length === size && slots.every((slot, at) => slot === at && sources[at] === at);
  return { plain, offsets, sources: rows.map((at) => sources[at]!) };
}

/** The sums by slot. Slot by slot, since a sum that goes up in memory waits for itself each time. */
export function folded({ plain, offsets, sources }: Fold, counts: Int32Array): Int32Array {
  if (plain) return counts.slice(0, offsets.length - 1);
  const out = new Int32Array(offsets.length - 1);
  for (let slot = 0, at = 0; slot < out.length; slot++) {
    let sum = 0;
    for (const end = offsets[slot + 1]!; at < end; at++) sum += counts[sources[at]!]!;
    out[slot] = sum;
  }
  return out;
}
