import { shortened } from "../../dossier/cut";
/** One thing wrong with one row. */
export interface RowFault {
  /** Where there are several files. */
  readonly file?: string;
  /** From 1: where the row begins in the file. */
  readonly line: number;
  /** From 1, where it is known. */
  readonly column?: number;
  /** One of our fields, or a path in JSON; empty for the row as a whole. */
  readonly field: string;
  readonly message: string;
}

/** All faults of one kind. */
interface FaultCount {
  readonly rule: string;
  readonly count: number;
}

export interface Faults {
  /** Rows that have one or more. */
  readonly rows: number;
  readonly all: number;
  /** The most frequent first. */
  readonly rules: readonly FaultCount[];
  /** The first of them. */
  readonly shown: readonly RowFault[];
}

export const SHOWN_FAULTS = 100;

/** Counts every fault by its rule, and keeps the first hundred whole. */
export class FaultBook {
  readonly #counts = new Map<string, number>();
  readonly #shown: RowFault[] = [];
  readonly #line: () => number;
  #rows = 0;
  #all = 0;
  #ofRow = 0;

  /** `line` is asked for only where a fault is shown. */
  constructor(line: () => number) {
    this.#line = line;
  }

  /** `rule` is a sentence without what is peculiar to the row, `message` one with it. */
  add(field: string, rule: string, message: string = rule): void {
    this.#all++;
    this.#ofRow++;
    const key = field === "" ? rule : `${field}: ${rule}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    if (this.#shown.length < SHOWN_FAULTS) this.#shown.push({ line: this.#line(), field, message });
  }

  /** Whether the present row has no fault so far. */
  get rowSound(): boolean {
    return this.#ofRow === 0;
  }

  /** Ends a row; true if it had no fault. */
  rowEnds(): boolean {
    const sound = this.#ofRow === 0;
    if (!sound) this.#rows++;
    this.#ofRow = 0;
    return sound;
  }

  done(): Faults {
    const rules = [...this.#counts].map(([rule, count]) => ({ rule, count }));
    rules.sort((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
    return { rows: this.#rows, all: this.#all, rules, shown: this.#shown };
  }
}

/** A text of the file inside a message: in quotes, and not too long. */
export function quoted(text: string): string {
  return `"${shortened(text, 60)}"`;
}
