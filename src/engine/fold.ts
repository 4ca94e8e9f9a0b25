import { grouped } from "./column";

/** Which counts are summed in which slot: those of slot s are named from `offsets[s]` to `offsets[s + 1]`. */
export interface Fold {
  readonly offsets: Uint32Array;
  readonly sources: Uint32Array;
}

/** Of each pair the count at the first is summed in the slot that the second is, one of `size`. */
export function foldOf(pairs: readonly (readonly [source: number, slot: number])[], size: number): Fold {
  const { offsets, rows } = grouped(
    Uint32Array.from(pairs, ([, slot]) => slot),
    size,
  );
  return { offsets, sources: rows.map((at) => pairs[at]![0]) };
}

/** The sums by slot. Slot by slot, since a sum that goes up in memory waits for itself each time. */
export function folded({ offsets, sources }: Fold, counts: Int32Array): Int32Array {
  const out = new Int32Array(offsets.length - 1);
  for (let slot = 0, at = 0; slot < out.length; slot++) {
    let sum = 0;
    for (const end = offsets[slot + 1]!; at < end; at++) sum = (sum + counts[sources[at]!]!) | 0;
    out[slot] = sum;
  }
  return out;
}
