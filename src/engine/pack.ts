import type { Codes } from "./column";

/** One dimension of a pack: codes below `size`. */
export interface Dimension {
  readonly codes: Codes;
  readonly size: number;
}

/** Several dimensions in one key: the last one runs fastest; or, where too few of all combinations occur, those are numbered. */
export interface Pack {
  readonly dimensions: readonly Dimension[];
  /** How many keys there are. */
  readonly size: number;
  /** Of numbered combinations, for each dimension its code by key. */
  readonly codes?: readonly Uint32Array[];
}

/** The keys of all rows, and how many rows have each. Plain data. */
export interface Packed {
  readonly packs: readonly Pack[];
  /** The keys of a row side by side, one a pack: a row that is far from the last one is fetched once, not once a pack. */
  readonly keys: Codes;
  /** By pack and key, one pack after the other. */
  readonly everything: Int32Array;
}

/** Which dimensions are packed together: `fixed` as they are, in this order; the others up to `limit` keys a pack. */
export function layout(
  fixed: readonly (readonly Dimension[])[],
  others: readonly Dimension[],
  limit: number,
): readonly (readonly Dimension[])[] {
  return [...fixed, ...bins(others, limit)];
}

/** How many combinations of codes there can be. */
export function rangeOf(dimensions: readonly Dimension[]): number {
  return dimensions.reduce((product, { size }) => product * size, 1);
}

/** Puts every dimension into the first bin with room for it; larger ones first. */
function bins(dimensions: readonly Dimension[], limit: number): Dimension[][] {
  const all: { room: number; members: Dimension[] }[] = [];
  for (const dimension of [...dimensions].sort((a, b) => b.size - a.size)) {
    const bin = all.find(({ room }) => room >= dimension.size);
    if (bin) {
      bin.members.push(dimension);
      bin.room /= dimension.size;
    } else all.push({ room: limit / dimension.size, members: [dimension] });
  }
  return all.map(({ members }) => members);
}
