/**
 * The one writer of CSV: every table that leaves goes through it (docs/contract.md, section 5). It is our own: papaparse's
 * writes a table without rows as one with an empty row.
 */

/** A number stays a number; null is an empty cell. */
export type Cell = string | number | null;

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What spreadsheets know UTF-8 by. */
const BOM = "\uFEFF";

/**
 * RFC 4180 in UTF-8 with a byte order mark: texts in quotes, numbers bare, lines end with CRLF. A text that a spreadsheet
 * would take for a formula gets a leading `'`.
 */
export function csv({ columns, rows }: Table): string {
  return BOM + csvLines([columns, ...rows]);
}

/** Lines of such a file alone, to be written one slice after the other. */
export function csvLines(rows: Table["rows"]): string {
  return rows.map((row) => `${row.map(written).join(",")}\r\n`).join("");
}

function written(cell: Cell): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  return `"${FORMULA.test(cell) ? "'" : ""}${cell.replaceAll('"', '""')}"`;
}

/** The text that a cell was written from: takes away the `'` that {@link csv} set, and no other. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/**
 * What begins a formula, behind anything that a spreadsheet may trim: white space, controls, what cannot be seen. A text
 * that already has the `'` gets another, so that taking one away always gives the text back. A tab or the end of a line in
 * front is enough by itself.
 */
const FORMULA = /^'*(?:[\t\r\n]|[\s\p{C}]*[=+\-@|%＝＋－＠｜％])/u;
