import type { Codes } from "./column";
import { BLOCK } from "./sorted";

/** A clause, the codes of all rows, and which of these fail it. */
export interface Failing {
  readonly at: number;
  readonly codes: Codes;
  readonly fails: Uint8Array;
}

// As in sorted.ts: what stands here for good is quicker than what is handed over, and codes of any width are one here.
const MASKS = new Uint32Array(BLOCK);
const CODES = new Uint32Array(BLOCK);
const BITS = new Uint32Array(1 << 16);

/** The clauses' bits of every row, and of the other bits those that `others` has. How many rows fail nothing then. */
export function setFails(mask: Uint32Array, clauses: readonly Failing[], others: number): number {
  const bases: number[] = [];
  let length = 0;
  for (const { fails } of clauses) {
    bases.push(length);
    length += fails.length;
  }
  // Where there are more codes than have room, their bits stand elsewhere.
  const bits = length <= BITS.length ? BITS : new Uint32Array(length);
  for (const [n, { at, fails }] of clauses.entries())
    for (let code = 0; code < fails.length; code++) bits[bases[n]! + code] = fails[code]! << at;

  let zeros = 0;
  for (let from = 0; from < mask.length; from += BLOCK) {
    const some = mask.subarray(from, from + BLOCK);
    if (others === 0) MASKS.fill(0);
    else {
      MASKS.set(some);
      keep(others);
    }
    for (const [n, { codes }] of clauses.entries()) {
      CODES.set(codes.subarray(from, from + BLOCK));
      if (bits === BITS) setKnown(bases[n]!);
      else setBits(bits, bases[n]!);
    }
    zeros += zerosIn(some.length);
    some.set(MASKS.subarray(0, some.length));
  }
  return zeros;
}

function keep(others: number): void {
  for (let at = 0; at < BLOCK; at++) MASKS[at]! &= others;
}

function setKnown(base: number): void {
  for (let at = 0; at < BLOCK; at++) MASKS[at]! |= BITS[base + CODES[at]!]!;
}

function setBits(bits: Uint32Array, base: number): void {
  for (let at = 0; at < BLOCK; at++) MASKS[at]! |= bits[base + CODES[at]!]!;
}

function zerosIn(length: number): number {
  let zeros = 0;
  for (let at = 0; at < length; at++) zeros += (MASKS[at]! - 1) >>> 31;
  return zeros;
}
