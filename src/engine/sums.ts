import type { Column, Groups } from "./column";
import type { Packs } from "./packs";

/**
 * Sums of all rows with one code, or with one of a few that are neighbours: where no other clause is in force they come and
 * go together, and adding their sums is quicker than counting their rows. Made the first time, and kept.
 */
export class Sums {
  readonly #packs: Packs;
  /** By clause, then by code; those of a block of codes after those of all codes. */
  readonly #kept: Map<number, Uint32Array>[];
  /** By clause, how many numbers these are. */
  readonly #lengths: Float64Array;

  constructor(packs: Packs, clauses: number) {
    this.#packs = packs;
    this.#kept = Array.from({ length: clauses }, () => new Map());
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
    this.#kept[at] = new Map();
    this.#lengths[at] = 0;
  }

  #add(at: number, name: number, codes: readonly number[], { offsets, rows }: Groups, sign: number): void {
    const known = this.#kept[at]!.get(name);
    const parts = known ? [] : codes.map((code) => rows.subarray(offsets[code]!, offsets[code + 1]!));
    const sums = known ?? this.#made(at, name, parts);
    if (sums) this.#packs.addSums(sums, sign);
    else for (const part of parts) this.#packs.add(part, sign);
  }

  #made(at: number, name: number, parts: readonly Uint32Array[]): Uint32Array | null {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    const sums = length >= FEW && this.#room(at) ? this.#packs.sumsOf(parts) : null;
    if (!sums) return null;
    this.#kept[at]!.set(name, sums);
    this.#lengths[at]! += sums.length;
    return sums;
  }

  /** Whether more sums of a clause can be kept; the clause with most of them makes room for the others, but not for itself. */
  #room(at: number): boolean {
    if (this.#lengths.reduce((sum, length) => sum + length) < MOST) return true;
    const largest = this.#lengths.indexOf(Math.max(...this.#lengths));
    if (largest === at) return false;
    this.forget(largest);
    return true;
  }
}

/** So many neighbours are summed together. */
const BLOCK = 8;
/** Fewer rows are counted one by one. */
const FEW = 64;
/** Four bytes each. */
const MOST = 1 << 22;
