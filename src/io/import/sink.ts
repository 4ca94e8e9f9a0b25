import type { FaultBook } from "./faultBook";

/** Takes the records of a file as cells by column, from the head on where the format has one. */
export interface Sink {
  /** The columns of a table: told once, before its rows. */
  head(columns: readonly string[]): void;
  /** The cells are reused. */
  row(cells: readonly string[]): void;
  readonly faults: FaultBook;
}

export interface Reader {
  readonly line: number;
  push(text: string): void;
  end(): void;
}
