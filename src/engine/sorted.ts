/** So few rows at a time that what is known of them stays at hand. */
export const BLOCK = 1 << 12;
/** Places: rows that fail nothing, those that fail one clause alone, by its bit, and all others. */
const MORE = 33;

/** A block of rows, sorted by what they fail. */
export class Sorted {
  readonly #rows = new Uint32Array((MORE + 1) * BLOCK);
  readonly #lengths = new Uint32Array(MORE + 1);
  readonly #all = new Uint32Array(BLOCK);

  /** Sorts the rows by their masks without the bit, and sets it. */
  flip(mask: Uint32Array, rows: Uint32Array, bit: number, set: number): void {
    const into = this.#rows;
    const lengths = this.#lengths.fill(0);
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      const rest = mask[row]! & ~bit;
      mask[row] = rest | set;
      const place = (rest & (rest - 1)) === 0 ? 32 - Math.clz32(rest) : MORE;
      into[place * BLOCK + lengths[place]!++] = row;
    }
  }

  /** Sorts all rows from the one up to the other. */
  sort(mask: Uint32Array, from: number, to: number): void {
    const into = this.#rows;
    const lengths = this.#lengths.fill(0);
    for (let row = from; row < to; row++) {
      const bits = mask[row]!;
      const place = (bits & (bits - 1)) === 0 ? 32 - Math.clz32(bits) : MORE;
      into[place * BLOCK + lengths[place]!++] = row;
    }
  }

  get passing(): Uint32Array {
    return this.#at(0);
  }

  failingOnly(clause: number): Uint32Array {
    return this.#at(clause + 1);
  }

  /** All that do not pass, in no order. */
  failing(): Uint32Array {
    let length = 0;
    for (let place = 1; place <= MORE; place++) {
      const rows = this.#at(place);
      this.#all.set(rows, length);
      length += rows.length;
    }
    return this.#all.subarray(0, length);
  }

  #at(place: number): Uint32Array {
    return this.#rows.subarray(place * BLOCK, place * BLOCK + this.#lengths[place]!);
  }
}
