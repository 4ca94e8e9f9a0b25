import type { ArticleHead, PackedTable } from "../../dossier/table";
import type { CodeCount } from "./events";
import type { Faults } from "./faultBook";
import type { FieldId } from "./fields";
import type { Frame } from "./world";

/** What reading came to: counts, and every fault. Nothing is loaded yet. */
export interface Checked {
  /** Rows that can be loaded. */
  readonly sound: number;
  /** Rows in all; those left out on purpose among them. */
  readonly rows: number;
  readonly articles: number;
  readonly faults: Faults;
  /** Of a table: texts that are no value of their closed vocabulary, by field; at most a hundred a field. */
  readonly unknown: ReadonlyMap<FieldId, readonly string[]>;
  /** Of an event table: its codes. */
  readonly codes: readonly CodeCount[];
  /** Of an event table: rows that were passed over because they have no stage. */
  readonly passed: number;
}

/** A dossier of any size as plain data. */
export interface Whole {
  readonly frame: Frame;
  readonly heads: readonly ArticleHead[];
  readonly table: PackedTable;
}
