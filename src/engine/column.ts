import type { Codes } from "../dossier/table";

export type { Codes };

/**
 * One facet of all rows. A row has one code, and a code stands for a set of values: none, one, or several (an event with
 * two actors). Rows with the same values share a code, so every facet is filtered and counted by one code a row.
 */
export interface Column {
  readonly codes: Codes;
  /** By code: indices into `values`. */
  readonly sets: readonly (readonly number[])[];
  readonly values: readonly string[];
  /** By code, its place among the codes where they have an order of their own. */
  readonly rank?: Uint32Array;
}

/** Takes the values of one row after the other. */
export class ColumnBuilder {
  readonly #values: string[];
  readonly #index: Map<string, number>;
  readonly #sets: (readonly number[])[] = [];
  readonly #codeOfSet = new Map<string | number, number>();
  #codes: Codes;

  /** `values` fixes their order; others may turn up and come after. */
  constructor(size: number, values: readonly string[]) {
    this.#values = [...values];
    this.#index = new Map(values.map((value, at) => [value, at]));
    this.#codes = new Uint16Array(size);
  }

  set(row: number, values: string | null | readonly string[]): void {
    const code = this.#codeOf(values);
    if (code > 0xffff && this.#codes instanceof Uint16Array) this.#codes = Uint32Array.from(this.#codes);
    this.#codes[row] = code;
  }

  done(): Column {
    return { codes: this.#codes, sets: this.#sets, values: this.#values };
  }

  #codeOf(values: string | null | readonly string[]): number {
    if (typeof values === "string") return this.#codeOfOne(this.#indexOf(values));
    if (values === null || values.length === 0) return this.#intern("", []);
    const set = [...new Set(values.map((value) => this.#indexOf(value)))].sort((a, b) => a - b);
    return set.length === 1 ? this.#codeOfOne(set[0]!) : this.#intern(set.join(), set);
  }

  #codeOfOne(index: number): number {
    return this.#codeOfSet.get(index) ?? this.#intern(index, [index]);
  }

  #indexOf(value: string): number {
    let index = this.#index.get(value);
    if (index === undefined) {
      index = this.#values.push(value) - 1;
      this.#index.set(value, index);
    }
    return index;
  }

  #intern(key: string | number, set: readonly number[]): number {
    let code = this.#codeOfSet.get(key);
    if (code === undefined) {
      code = this.#sets.push(set) - 1;
      this.#codeOfSet.set(key, code);
    }
    return code;
  }
}

/**
 * The codes that a clause lets not pass, by code: 1 fails. Several included values: any of them; `-x` passes if none of
 * the row's values is x; both together: both [contract 2].
 */
export function failing({ sets, values }: Column, clause: readonly string[] | undefined): Uint8Array {
  const fails = new Uint8Array(sets.length);
  if (!clause?.length) return fails;
  const included = new Set(clause.filter((value) => !value.startsWith("-")));
  const excluded = new Set(clause.filter((value) => value.startsWith("-")).map((value) => value.slice(1)));
  sets.forEach((set, code) => {
    const has = (chosen: ReadonlySet<string>) => set.some((index) => chosen.has(values[index]!));
    if ((included.size > 0 && !has(included)) || has(excluded)) fails[code] = 1;
  });
  return fails;
}

/** Rows of each code, one code after the other; the rows of code c stand from `offsets[c]` to `offsets[c + 1]`. */
export interface Groups {
  readonly offsets: Uint32Array;
  readonly rows: Uint32Array;
}

/** Counting sort: rows with one code stay in their order. */
export function grouped(codes: Codes, size: number): Groups {
  const offsets = new Uint32Array(size + 1);
  for (let row = 0; row < codes.length; row++) offsets[codes[row]! + 1]!++;
  for (let code = 0; code < size; code++) offsets[code + 1]! += offsets[code]!;
  const next = offsets.slice();
  const rows = new Uint32Array(codes.length);
  for (let row = 0; row < codes.length; row++) rows[next[codes[row]!]!++] = row;
  return { offsets, rows };
}
