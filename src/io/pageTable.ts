import type { Cell, Table } from "./csv";

/**
 * The rows of the tables in a part of the page, as one table: columns by their headings, in the order in which they first
 * come; a first column `table` with the caption where there are several. What reads as a number is one. `read` gives the text
 * of an element.
 */
export function pageTable(element: Element, read: (part: Element) => string): Table {
  const tables = [...element.querySelectorAll("table")].map((table) => readTable(table, read));
  const columns = [...new Set(tables.flatMap((table) => table.columns))];
  const several = tables.length > 1;
  return {
    columns: [...(several ? ["table"] : []), ...columns],
    rows: tables.flatMap((table) =>
      table.rows.map((row) => [
        ...(several ? [table.caption] : []),
        ...columns.map((column) => row[table.columns.indexOf(column)] ?? null),
      ]),
    ),
  };
}

function readTable(table: HTMLTableElement, read: (part: Element) => string) {
  const [head, ...body] = [...table.rows].map((row) => [...row.cells].map((cell) => tidy(read(cell))));
  return {
    caption: table.caption ? tidy(read(table.caption)) : "",
    columns: head ?? [],
    rows: body.map((row) => row.map(cellOf)),
  };
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function cellOf(text: string): Cell {
  if (text === "") return null;
  return /^-?(?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:,\d{3}){1,4})(?:\.\d+)?$/.test(text)
    ? Number(text.replaceAll(",", ""))
    : text;
}
