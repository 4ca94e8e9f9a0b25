import { PIN } from "./mask";
import { BLOCK, MASKS } from "./masks";

/** How many bits a mask can have. */
const BITS = Math.log2(PIN) + 1;
/** Places: rows that fail nothing, those that fail one clause alone, by its bit, and all others. */
const MORE = BITS + 1;

// As in masks.ts. Looking a place up is quicker than a branch that a processor guesses wrong every third time.
const ROWS = new Uint32Array((MORE + 1) * BLOCK);
const ENDS = new Int32Array(MORE + 1);
const ALL = new Uint32Array(BLOCK);
const PLACES = Uint8Array.from({ length: 1 << BITS }, (_, bits) =>
  (bits & (bits - 1)) === 0 ? 32 - Math.clz32(bits) : MORE,
);

/** Sorts the rows, a block of them at most, by their masks without the bit, and sets it. */
export function flip(mask: Uint32Array, rows: Uint32Array, bit: number, set: number): void {
  begin();
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    const rest = mask[row]! & ~bit;
    mask[row] = rest | set;
    const place = PLACES[rest]!;
    const end = ENDS[place]!;
    ROWS[end] = row;
    ENDS[place] = end + 1;
  }
}

/** Sorts as many rows as a block has, from the one on, whose masks stand in MASKS. */
export function sort(from: number, length: number): void {
  begin();
  for (let at = 0; at < length; at++) {
    const place = PLACES[MASKS[at]!]!;
    const end = ENDS[place]!;
    ROWS[end] = from + at;
    ENDS[place] = end + 1;
  }
}

/** Of the block that was sorted last. */
export function passing(): Uint32Array {
  return placed(0);
}

export function failingOnly(clause: number): Uint32Array {
  return placed(clause + 1);
}

/** All that do not pass, in no order. */
export function failing(): Uint32Array {
  let length = 0;
  for (let place = 1; place <= MORE; place++) {
    const rows = placed(place);
    ALL.set(rows, length);
    length += rows.length;
  }
  return ALL.subarray(0, length);
}

function begin(): void {
  for (let place = 0; place <= MORE; place++) ENDS[place] = place * BLOCK;
}

function placed(place: number): Uint32Array {
  return ROWS.subarray(place * BLOCK, ENDS[place]);
}
