/** The codings of a dossier from its Parquet files, but for their texts: columns that are read at once. */
import { faultText } from "../dossier/faults";
import { readJson } from "../dossier/read";
import { articleSchema } from "../dossier/schema";
import type { ArticleHead, Codes, DossierFrame, Field, Fields, TextBlock } from "../dossier/table";
import type { Stage, TableFiles } from "../dossier/types";
import { OpeningFault } from "./openingFault";
import { type Cell, footerSize, guarded, type Layout, layoutOf, readCells, readCodes } from "./parquetColumns";
import { RangedFile } from "./parquetFile";
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
/** In bytes: where the columns of a file are. */
export const MOST_FOOTER = 64 * 1024 * 1024;
const AT_ONCE = 4;
/** Parts of a file that lie so close together are fetched as one. */
const GAP = 16 * 1024;
const PIECE = 4 * 1024 * 1024;

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

/** A file's layout and the bytes of the columns that were asked for. */
interface Fetched {
  readonly layout: Layout;
  readonly bytes: (from: number, to: number) => Uint8Array;
}

async function fetchColumns(
  address: URL,
  columns: readonly string[],
  signal: AbortSignal,
  came: (bytes: number) => void,
  expect: (layout: Layout, bytes: number) => void,
): Promise<Fetched> {
  const file = new RangedFile(address);
  await file.open(signal, came);
  const layout = await openLayout(file, columns, signal);
  const parts = piecesOf(layout.groups.flatMap((group) => [...group.columns.values()]));
  expect(
    layout,
    parts.reduce((sum, { from, to }) => sum + to - from, 0),
  );
  const held: { readonly from: number; readonly to: number; bytes: Uint8Array }[] = [];
  const left = [...parts];
  const hand = async () => {
    for (let part = left.shift(); part; part = left.shift())
      held.push({ ...part, bytes: await file.slice(part.from, part.to, signal, came) });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  held.sort((a, b) => a.from - b.from);
  return { layout, bytes: (from, to) => joined(held, from, to) };
}

/** The layout of a file that was opened; the footer is fetched where it did not come with the end. */
export async function openLayout(file: RangedFile, columns: readonly string[], signal: AbortSignal): Promise<Layout> {
  const name = file.address.pathname;
  if (file.length < 12) throw new OpeningFault(`${name} is no sound Parquet file: it is too short.`);
  const size = footerSize(await file.slice(file.length - 8, file.length, signal), name);
  if (size > file.length || size > MOST_FOOTER)
    throw new OpeningFault(`${name} is no sound Parquet file: its footer does not fit it.`);
  return layoutOf(await file.slice(file.length - size, file.length, signal), file.length, columns, name);
}

interface Part {
  readonly from: number;
  readonly to: number;
}

/** Near parts together, in pieces that can be fetched side by side. */
function piecesOf(parts: readonly Part[]): Part[] {
  const pieces: { from: number; to: number }[] = [];
  for (const { from, to } of [...parts].sort((a, b) => a.from - b.from)) {
    const last = pieces.at(-1);
    if (last && from - last.to <= GAP && to - last.from <= PIECE) last.to = Math.max(last.to, to);
    else pieces.push({ from, to });
  }
  return pieces;
}

function joined(held: readonly (Part & { readonly bytes: Uint8Array })[], from: number, to: number): Uint8Array {
  const part = held.find((one) => one.from <= from && to <= one.to);
  if (!part) throw new Error("a column overlaps another");
  return part.bytes.subarray(from - part.from, to - part.from);
}

const ARTICLE_COLUMNS = [
  "article",
  "title",
  "outlet",
  "credits",
  "language",
  "reported",
  "dating_basis",
  "dating_reason",
  "source_file",
  "source_sha256",
  "source_length",
  "spellings",
  "boilerplate",
  "anomalies",
  "venues",
] as const;

const headSchema = articleSchema.omit({ codings: true });

function headsOf({ layout, bytes }: Fetched, known: Known, name: string): ArticleHead[] {
  const heads: ArticleHead[] = [];
  const ids = new Set<string>();
  for (const group of layout.groups) {
    const columns = new Map(
      ARTICLE_COLUMNS.map((column) => {
        const chunk = group.columns.get(column)!;
        return [column, readCells(bytes(chunk.from, chunk.to), chunk, group.rows)];
      }),
    );
    const cell = (column: (typeof ARTICLE_COLUMNS)[number], row: number) => columns.get(column)![row]!;
    for (let row = 0; row < group.rows; row++) {
      const json = (column: "spellings" | "boilerplate" | "anomalies" | "venues") =>
        jsonOf(`${name}, row ${(group.from + row + 1).toLocaleString("en")}, ${column}`, cell(column, row));
      const read = headSchema.safeParse({
        id: cell("article", row),
        source: {
          file: cell("source_file", row),
          sha256: cell("source_sha256", row),
          length: cell("source_length", row),
        },
        title: cell("title", row),
        outlet: cell("outlet", row),
        credits: listOf(cell("credits", row)),
        language: cell("language", row),
        spellings: json("spellings"),
        reported: cell("reported", row),
        dating: { basis: cell("dating_basis", row), reason: cell("dating_reason", row) },
        boilerplate: json("boilerplate"),
        anomalies: json("anomalies"),
        venues: json("venues"),
      });
      const place = `row ${(group.from + row + 1).toLocaleString("en")}`;
      if (!read.success) {
        const { path, message } = read.error.issues[0]!;
        throw new OpeningFault(`${name}, ${place}: ${path.join(".")} ${message}.`);
      }
      if (ids.has(read.data.id)) throw new OpeningFault(`${name}, ${place}: the id ${read.data.id} stands twice.`);
      ids.add(read.data.id);
      known.checkHead(read.data, `${name}, ${place}`);
      heads.push(read.data);
    }
  }
  return heads;
}

/** A cell that holds JSON, through the reader that every JSON comes through. */
function jsonOf(place: string, cell: Cell): unknown {
  const read = readJson(place, String(cell));
  if (read.faults.length > 0 || !("json" in read)) throw new OpeningFault(`${read.faults.map(faultText)[0]}.`);
  return read.json;
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

function listOf(cell: Cell): string[] {
  return cell === null || cell === "" ? [] : String(cell).split(" ");
}

function narrow(codes: Uint32Array, size: number): Codes {
  if (size <= 0x100) return Uint8Array.from(codes);
  return size <= 0x10000 ? Uint16Array.from(codes) : codes;
}
