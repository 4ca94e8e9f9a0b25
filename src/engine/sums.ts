import type { Column, Groups } from "./column";
import type { Packs } from "./packs";

/**
 * Sums of all rows with one code, or with one of a few that are neighbours: where no other clause is in force they come and
 * go together, and adding their sums is quicker than counting their rows. Made the first time, and kept.
 */
export class Sums {
  readonly #packs: Packs;
  /** By clause, then by code; those of a block of codes after those of all codes. Those that stand for many rows stay. */
  readonly #staying: Map<number, Uint32Array>[];
  readonly #others: Map<number, Uint32Array>[];
  /** By clause, how many numbers the others are. */
  readonly #lengths: Float64Array;

  constructor(packs: Packs, clauses: number) {
    this.#packs = packs;
    this.#staying = Array.from({ length: clauses }, () => new Map());
    this.#others = Array.from({ length: clauses }, () => new Map());
    this.#lengths = new Float64Array(clauses);
  }

  /** Counts all rows of the codes of a clause, or with `sign` -1 no longer. */
  add(at: number, { rank }: Column, codes: readonly number[], groups: Groups, sign: number): void {
    const size = groups.offsets.length - 1;
    const blocks = new Map<number, number[]>();
    for (const code of codes) {
      const block = Math.floor((rank?.[code] ?? code) / BLOCK);
      const members = blocks.get(block);
      if (members) members.push(code);
      else blocks.set(block, [code]);
    }
    for (const [block, members] of blocks) {
      if (members.length === BLOCK) this.#add(at, size + block, members, groups, sign);
      else for (const code of members) this.#add(at, code, [code], groups, sign);
    }
  }

  /** Nothing is kept of a clause any more. */
  forget(at: number): void {
    this.#staying[at] = new Map();
    this.#forgetOthers(at);
  }

  #forgetOthers(at: number): void {
    this.#others[at] = new Map();
    this.#lengths[at] = 0;
  }

  #add(at: number, name: number, codes: readonly number[], { offsets, rows }: Groups, sign: number): void {
    const known = this.#staying[at]!.get(name) ?? this.#others[at]!.get(name);
    const parts = known ? [] : codes.map((code) => rows.subarray(offsets[code]!, offsets[code + 1]!));
    const sums = known ?? this.#made(at, name, parts);
    if (sums) this.#packs.addSums(sums, sign);
    else for (const part of parts) this.#packs.add(part, sign);
  }

  #made(at: number, name: number, parts: readonly Uint32Array[]): Uint32Array | null {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    const hasRoom = length >= FEW && this.#room(at);
    const sums = hasRoom || length >= MANY ? this.#packs.sumsOf(parts) : null;
    if (!sums) return null;
    if (length >= sums.length * WORTH) this.#staying[at]!.set(name, sums);
    else if (hasRoom) {
      this.#others[at]!.set(name, sums);
      this.#lengths[at]! += sums.length;
    }
    return sums;
  }

  /** Whether more sums of a clause can be kept; the clause with most of them makes room for the others, but not for itself. */
  #room(at: number): boolean {
    if (this.#lengths.reduce((sum, length) => sum + length) < MOST) return true;
    const largest = this.#lengths.indexOf(Math.max(...this.#lengths));
    if (largest === at) return false;
    this.#forgetOthers(largest);
    return true;
  }
}

/** So many neighbours are summed together. */
const BLOCK = 8;
/** Fewer rows are counted one by one. */
const FEW = 64;
/** Sums stay if each of their numbers stands for so many rows; there are never many of these. Only of so many rows they may. */
const WORTH = 8;
const MANY = 1 << 14;
/** How many numbers the others are at most, of four bytes each. */
const MOST = 1 << 22;
