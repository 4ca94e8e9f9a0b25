import type { Codes } from "./column";

/** One dimension of a pack: codes below `size`. */
export interface Dimension {
  readonly codes: Codes;
  readonly size: number;
}

/**
 * Several dimensions in one key, the last one running fastest. A row that comes or goes is counted once a pack instead of
 * once a dimension; the counts of a dimension are sums over the pack's.
 */
export interface Pack {
  readonly dimensions: readonly Dimension[];
  /** By row. */
  readonly keys: Codes;
  /** How many keys there are. */
  readonly size: number;
}

export function packOf(dimensions: readonly Dimension[], rows: number): Pack {
  const size = dimensions.reduce((product, dimension) => product * dimension.size, 1);
  const keys = size > 0x10000 ? new Uint32Array(rows) : new Uint16Array(rows);
  for (const { codes, size: radix } of dimensions)
    for (let row = 0; row < rows; row++) keys[row] = keys[row]! * radix + codes[row]!;
  return { dimensions, keys, size };
}

/** Puts every dimension into the first pack with room for it; larger ones first. */
export function packsOf(dimensions: readonly Dimension[], limit: number, rows: number): Pack[] {
  const bins: { room: number; members: Dimension[] }[] = [];
  for (const dimension of [...dimensions].sort((a, b) => b.size - a.size)) {
    const bin = bins.find(({ room }) => room >= dimension.size);
    if (bin) {
      bin.members.push(dimension);
      bin.room /= dimension.size;
    } else bins.push({ room: limit / dimension.size, members: [dimension] });
  }
  return bins.map(({ members }) => packOf(members, rows));
}

/** Counts by code of one dimension, out of the counts by key. */
export function marginal(pack: Pack, counts: Int32Array, dimension: number): Int32Array {
  const { size } = pack.dimensions[dimension]!;
  const out = new Int32Array(size);
  const step = pack.dimensions.slice(dimension + 1).reduce((product, { size: radix }) => product * radix, 1);
  for (let key = 0; key < counts.length; )
    for (let code = 0; code < size; code++) {
      let sum = 0;
      for (const end = key + step; key < end; key++) sum += counts[key]!;
      out[code]! += sum;
    }
  return out;
}

/** The codes of a key, one a dimension. */
export function codesOf(pack: Pack, key: number): number[] {
  const codes = new Array<number>(pack.dimensions.length);
  let rest = key;
  for (let at = codes.length - 1; at >= 0; at--) {
    const { size } = pack.dimensions[at]!;
    codes[at] = rest % size;
    rest = Math.floor(rest / size);
  }
  return codes;
}
