/** The codings of a dossier from its Parquet files, but for their texts: columns that are read at once. */

import type { TableFiles } from "../dossier/manifest";
import type { ArticleHead, Codes, DossierFrame, Field, Fields, TextBlock } from "../dossier/table";
import type { Stage } from "../dossier/types";
import { OpeningFault } from "./openingFault";
import { type Cell, guarded, readCells, readCodes } from "./parquetColumns";
import { type Fetched, fetchColumns } from "./parquetFetch";
import { ARTICLE_COLUMNS, headsOf } from "./parquetHeads";
import { CODED, type CodedName } from "./parquetNames";
import { Known } from "./parquetValues";

/** What is there before any text: a table's parts as plain data. */
interface CodedTable {
  readonly size: number;
  readonly article: Codes;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly fields: Fields;
  readonly id: TextBlock;
}

export interface CodedDossier {
  readonly heads: readonly ArticleHead[];
  readonly table: CodedTable;
}

/** More codings than these are not opened: a server has to count them (docs/clickhouse.md). */
export const MOST_ROWS = 20_000_000;
/** The heads of articles are objects, each read whole. */
export const MOST_ARTICLES = 1_000_000;

/** Fetches and reads articles and codings; `tell` hears the bytes that have come and those there are, where known. */
export async function readCoded(
  folder: URL,
  files: TableFiles,
  frame: DossierFrame,
  signal: AbortSignal,
  tell: (done: number, total: number | null) => void,
): Promise<CodedDossier> {
  let [done, total] = [0, 0];
  const came = (bytes: number) => {
    done += bytes;
    tell(done, total > 0 ? Math.max(total, done) : null);
  };
  const fetched = (path: string, columns: readonly string[], most: number, what: string) =>
    fetchColumns(new URL(path, folder), columns, signal, came, ({ rows }, bytes) => {
      if (rows > most)
        throw new OpeningFault(
          `This dossier has ${rows.toLocaleString("en")} ${what}; Parley opens ${most.toLocaleString("en")} at most.`,
        );
      total += bytes;
    });
  const [articles, codings] = await Promise.all([
    fetched(files.articles, ARTICLE_COLUMNS, MOST_ARTICLES, "articles"),
    fetched(files.codings, ["coding", "article", "start", "end", ...CODED], MOST_ROWS, "codings"),
  ]);
  const known = new Known(frame);
  const heads = guarded(files.articles, () => headsOf(articles, known, files.articles));
  return { heads, table: guarded(files.codings, () => tableOf(codings, heads, known, files.codings)) };
}

function tableOf(fetched: Fetched, heads: readonly ArticleHead[], known: Known, name: string): CodedTable {
  const size = fetched.layout.rows;
  const places = new Map<Cell, number>(heads.map(({ id }, at) => [id, at]));
  const article = codesOf(fetched, "article", (value) => {
    const at = places.get(value);
    if (at === undefined)
      throw new OpeningFault(`${name} names the article ${value}, which is not among the articles.`);
    return at;
  });
  for (let row = 1; row < size; row++) {
    if (article[row]! < article[row - 1]!)
      throw new OpeningFault(`${name} is not in the order of the articles: row ${(row + 1).toLocaleString("en")}.`);
  }
  const values = Object.fromEntries(
    CODED.filter((column) => !STAGE.includes(column)).map((column) => [column, fieldOf(fetched, column, known, name)]),
  ) as Record<CodedName, Field<never>>;
  const { dating_basis: basis, rung: _, direction: __, track: ___, ...fields } = values;
  const [start, end] = [numbersOf(fetched, "start"), numbersOf(fetched, "end")];
  for (let row = 0; row < size; row++) {
    if (start[row]! >= end[row]! || end[row]! > heads[article[row]!]!.source.length)
      throw new OpeningFault(`${name}, row ${(row + 1).toLocaleString("en")}: its stretch is not inside the text.`);
  }
  return {
    size,
    article: narrow(article, heads.length),
    start,
    end,
    fields: { ...(fields as unknown as Fields), basis, stage: stageOf(fetched, known, name) },
    id: idsOf(fetched, name),
  };
}

const STAGE: readonly CodedName[] = ["rung", "direction", "track"];

/** One column as a field: its different values are checked, the rows are not looked at. */
function fieldOf(fetched: Fetched, column: CodedName, known: Known, name: string): Field<never> {
  const values: unknown[] = [];
  const codes = new Map<Cell, number>();
  const all = codesOf(fetched, column, (cell) => {
    const code = codes.get(cell) ?? values.push(known.value(column, cell, name)) - 1;
    codes.set(cell, code);
    return code;
  });
  return { values: values as never[], codes: narrow(all, values.length) };
}

/** Rung, direction and track together; there are all three or none. */
function stageOf(fetched: Fetched, known: Known, name: string): Field<Stage | null> {
  const parts = STAGE.map((column) => {
    const cells: Cell[] = [];
    const codes = new Map<Cell, number>();
    const all = codesOf(fetched, column, (cell) => {
      const code = codes.get(cell) ?? cells.push(cell) - 1;
      codes.set(cell, code);
      return code;
    });
    return { cells, codes: all };
  });
  const [rung, direction, track] = parts as [(typeof parts)[0], (typeof parts)[0], (typeof parts)[0]];
  const values: (Stage | null)[] = [];
  const codes = new Uint32Array(rung.codes.length);
  const joint = new Map<number, number>();
  for (let row = 0; row < codes.length; row++) {
    const key =
      (rung.codes[row]! * direction.cells.length + direction.codes[row]!) * track.cells.length + track.codes[row]!;
    let code = joint.get(key);
    if (code === undefined) {
      const cells = [
        rung.cells[rung.codes[row]!]!,
        direction.cells[direction.codes[row]!]!,
        track.cells[track.codes[row]!]!,
      ];
      code = values.push(known.stage(cells, name)) - 1;
      joint.set(key, code);
    }
    codes[row] = code;
  }
  return { values, codes: narrow(codes, values.length) };
}

function codesOf({ layout, bytes }: Fetched, column: string, codeOf: (cell: Cell) => number): Uint32Array {
  const codes = new Uint32Array(layout.rows);
  for (const group of layout.groups) {
    const chunk = group.columns.get(column)!;
    readCodes(bytes(chunk.from, chunk.to), chunk, group.rows, codes, group.from, codeOf);
  }
  return codes;
}

function numbersOf({ layout, bytes }: Fetched, column: string): Uint32Array {
  const numbers = new Uint32Array(layout.rows);
  for (const group of layout.groups) {
    const chunk = group.columns.get(column)!;
    numbers.set(readCells(bytes(chunk.from, chunk.to), chunk, group.rows) as readonly number[], group.from);
  }
  return numbers;
}

function idsOf({ layout, bytes }: Fetched, name: string): TextBlock {
  const ends = new Uint32Array(layout.rows);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (const group of layout.groups) {
    const chunk = group.columns.get("coding")!;
    const ids = readCells(bytes(chunk.from, chunk.to), chunk, group.rows) as readonly string[];
    ids.forEach((id, row) => {
      if (!ID.test(id))
        throw new OpeningFault(
          `${name}, row ${(group.from + row + 1).toLocaleString("en")}: “${id}” is no id of a coding.`,
        );
      length += id.length;
      ends[group.from + row] = length;
    });
    // An id has no character beyond ASCII.
    pieces.push(ENCODER.encode(ids.join("")));
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return { bytes: all, ends };
}

const ID = /^[a-z0-9][a-z0-9-]*$/;
const ENCODER = new TextEncoder();

function narrow(codes: Uint32Array, size: number): Codes {
  if (size <= 0x100) return Uint8Array.from(codes);
  return size <= 0x10000 ? Uint16Array.from(codes) : codes;
}
