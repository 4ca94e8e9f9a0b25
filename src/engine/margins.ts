import type { Pack } from "./pack";

/** Of a pack the counts by code of each dimension, and by key without its first ones: what has been asked for. */
export interface Margins {
  readonly by: Int32Array[];
  readonly without: Int32Array[];
}

/**
 * Counts by code of one dimension, out of the counts by key; `without[n]` are those where the first n dimensions are summed
 * over, kept since the next dimension needs them, too.
 */
export function marginOf({ dimensions, codes }: Pack, at: number, without: Int32Array[]): Int32Array {
  if (codes) return sumsOf(codes[at]!, dimensions[at]!.size, without[0]!);
  for (let gone = 0; gone < at; gone++) without[gone + 1] ??= withoutFirst(without[gone]!, dimensions[gone]!.size);
  const counts = without[at]!;
  const { size } = dimensions[at]!;
  if (counts.length === size) return counts;
  const margin = new Int32Array(size);
  const width = counts.length / size;
  for (let code = 0, key = 0; code < size; code++) {
    let sum = 0;
    for (const end = key + width; key < end; key++) sum = (sum + counts[key]!) | 0;
    margin[code] = sum;
  }
  return margin;
}

function withoutFirst(counts: Int32Array, size: number): Int32Array {
  const width = counts.length / size;
  const sums = new Int32Array(width);
  // A sum that goes up in memory waits for itself each time.
  for (let rest = 0; rest < width; rest++) {
    let sum = 0;
    for (let key = rest; key < counts.length; key += width) sum = (sum + counts[key]!) | 0;
    sums[rest] = sum;
  }
  return sums;
}

function sumsOf(codes: Uint32Array, size: number, byKey: Int32Array): Int32Array {
  const margin = new Int32Array(size);
  for (let key = 0; key < codes.length; key++) margin[codes[key]!]! += byKey[key]!;
  return margin;
}
