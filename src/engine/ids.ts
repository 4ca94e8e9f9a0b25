import type { TextBlock } from "../dossier/table";
import { overRows, type Sliced } from "./slices";

/**
 * Where the row of an id is found: each row (plus one) stands at the place that its id's bytes are hashed to, or at the next
 * free one; 0 is free. At most half of the places are taken. Of rows with one id the first is found.
 */
export type IdIndex = Uint32Array;

export function* idsIn(block: TextBlock): Sliced<IdIndex> {
  const { bytes, ends } = block;
  const index = new Uint32Array(2 ** Math.ceil(Math.log2(2 * ends.length + 1)));
  const last = index.length - 1;
  yield* overRows(ends.length, (from, to) => {
    let start = from === 0 ? 0 : ends[from - 1]!;
    for (let row = from; row < to; row++) {
      const end = ends[row]!;
      let at = hash(bytes, start, end) & last;
      while (index[at] !== 0) at = (at + 1) & last;
      index[at] = row + 1;
      start = end;
    }
  });
  return index;
}

/** The row of an id, undefined if none has it. */
export function rowOfId(index: IdIndex, { bytes, ends }: TextBlock, id: string): number | undefined {
  const wanted = ENCODER.encode(id);
  const last = index.length - 1;
  for (let at = hash(wanted, 0, wanted.length) & last; index[at] !== 0; at = (at + 1) & last) {
    const row = index[at]! - 1;
    const start = row === 0 ? 0 : ends[row - 1]!;
    if (ends[row]! - start === wanted.length && wanted.every((byte, offset) => bytes[start + offset] === byte))
      return row;
  }
  return undefined;
}

/** FNV-1a, its low bits mixed with its high ones. */
function hash(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

const ENCODER = new TextEncoder();
