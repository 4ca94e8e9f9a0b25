import type { Codes } from "./column";

/** So few rows at a time that what is known of them stays at hand. */
export const BLOCK = 1 << 12;

/** A clause, the codes of all rows, and which of these fail it. */
export interface Failing {
  readonly at: number;
  readonly codes: Codes;
  readonly fails: Uint8Array;
}

// All engines work here in turn. What stands here for good is three times as quick as what is handed over, and codes of any
// width are one here.
/** Masks of the block that was set last. */
export const MASKS = new Uint32Array(BLOCK);
const CODES = new Uint32Array(BLOCK);
const BITS = new Uint32Array(1 << 16);

/**
 * What sets the masks of a block of rows, there and in MASKS: the clauses' bits, and of the others those that `others` has. It
 * is told where the block begins and answers how many rows it has. Only the last one that was made is right.
 */
export function setter(clauses: readonly Failing[], others: number): (mask: Uint32Array, from: number) => number {
  const bases: number[] = [];
  let room = 0;
  for (const { fails } of clauses) {
    bases.push(room);
    room += fails.length;
  }
  // Where there are more codes than have room, their bits stand elsewhere.
  const bits = room <= BITS.length ? BITS : new Uint32Array(room);
  for (const [n, { at, fails }] of clauses.entries())
    for (let code = 0; code < fails.length; code++) bits[bases[n]! + code] = fails[code]! << at;

  return (mask, from) => {
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
    some.set(MASKS.subarray(0, some.length));
    return some.length;
  };
}

/** Sets the masks of all rows so. */
export function setAllMasks(mask: Uint32Array, clauses: readonly Failing[], others: number): void {
  const set = setter(clauses, others);
  for (let from = 0; from < mask.length; from += BLOCK) set(mask, from);
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
