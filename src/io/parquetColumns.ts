/** The pages of a Parquet file: columns of few values as codes, straight from their dictionaries; others as texts or numbers. */
import { type ColumnMetaData, type FileMetaData, parquetMetadata, type SchemaElement } from "hyparquet";
import { readColumn } from "hyparquet/src/column.js";
import { convert, DEFAULT_PARSERS } from "hyparquet/src/convert.js";
import { decompressPage } from "hyparquet/src/datapage.js";
import { readRleBitPackedHybrid } from "hyparquet/src/encoding.js";
import { readPlain } from "hyparquet/src/plain.js";
import { getSchemaPath } from "hyparquet/src/schema.js";
import { OpeningFault } from "./openingFault";
import { type Decoder, isCount, nextHeader, readerOf, soundPages, soundRuns } from "./parquetPages";

/** A column's values as they stand in the file: text, number, boolean or null. */
export type Cell = string | number | boolean | null;

/** Where the parts of an open file are, by column. */
export interface Layout {
  readonly rows: number;
  /** By row group: its first row, how many, and its columns. */
  readonly groups: readonly {
    readonly from: number;
    readonly rows: number;
    readonly columns: ReadonlyMap<string, Chunk>;
  }[];
}

export interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly decoder: Decoder;
}

/** How long the footer is, by the last eight bytes of a file. */
export function footerSize(last: Uint8Array, name: string): number {
  return guarded(name, () => {
    const view = new DataView(last.buffer, last.byteOffset, last.byteLength);
    if (view.getUint32(last.byteLength - 4, true) !== MAGIC) throw new Error("it does not end as one");
    return view.getUint32(last.byteLength - 8, true) + 8;
  });
}

/** `PAR1`, as a number of four bytes. */
const MAGIC = 0x31524150;

/** Reads the footer, which is the last bytes of the file. `name` is for what goes wrong. */
export function layoutOf(end: Uint8Array, length: number, columns: readonly string[], name: string): Layout {
  return guarded(name, () => layoutIn(end, length, columns, name));
}

function layoutIn(end: Uint8Array, length: number, columns: readonly string[], name: string): Layout {
  const metadata = parquetMetadata(end, { geoparquet: false });
  const missing = columns.filter((column) => !metadata.schema.some((element) => element.name === column));
  if (missing.length > 0)
    throw new OpeningFault(`${name} is no file of a Parley dossier: it has no column ${missing.join(", ")}.`);
  let from = 0;
  const groups = metadata.row_groups.map((group) => {
    const rows = Number(group.num_rows);
    if (!isCount(rows, Number(metadata.num_rows)))
      throw new OpeningFault(`${name} says it has other rows than it has.`);
    const first = from;
    from += rows;
    const chunks = group.columns.flatMap(({ meta_data: meta }) => {
      const column = meta?.path_in_schema[0];
      if (!meta || column === undefined || !columns.includes(column)) return [];
      return [[column, chunkOf(meta, metadata, length, rows)] as const];
    });
    if (chunks.length !== columns.length) throw new OpeningFault(`${name} has a row group without all its columns.`);
    return { from: first, rows, columns: new Map(chunks) };
  });
  if (from !== Number(metadata.num_rows)) throw new OpeningFault(`${name} says it has other rows than it has.`);
  return { rows: from, groups };
}

function chunkOf(meta: ColumnMetaData, metadata: FileMetaData, length: number, rows: number): Chunk {
  const schemaPath = getSchemaPath(metadata.schema, meta.path_in_schema);
  const isFlat = schemaPath.length === 2 && schemaPath[1]!.children.length === 0;
  if (!isFlat || schemaPath.some(({ element }) => element.repetition_type === "REPEATED"))
    throw new Error(`the column ${meta.path_in_schema.join(".")} is a list, not flat`);
  if (meta.codec !== "UNCOMPRESSED" && meta.codec !== "SNAPPY")
    throw new Error(`it is compressed with ${meta.codec}; Parley reads SNAPPY and UNCOMPRESSED`);
  const from = Number(meta.dictionary_page_offset || meta.data_page_offset);
  const to = from + Number(meta.total_compressed_size);
  if (Number(meta.num_values) !== rows) throw new Error("a column has other rows than its group");
  if (!(from >= 4 && from <= to && to <= length)) throw new Error("a column lies outside the file");
  const element = schemaPath.at(-1)!.element as SchemaElement;
  const decoder = { ...meta, pathInSchema: meta.path_in_schema, element, schemaPath, parsers: DEFAULT_PARSERS };
  return { from, to, decoder: decoder as unknown as Decoder };
}

/** Fills `codes` from `at` on with one code a row; `codeOf` gives the code of a value. */
export function readCodes(
  bytes: Uint8Array,
  { decoder }: Chunk,
  rows: number,
  codes: Uint32Array,
  at: number,
  codeOf: (value: Cell) => number,
): void {
  const reader = readerOf(bytes);
  const optional = decoder.element.repetition_type !== "REQUIRED";
  let dictionary: Uint32Array | null = null;
  let done = 0;
  while (done < rows) {
    const header = nextHeader(reader, rows - done);
    const body = bytes.subarray(reader.offset, reader.offset + header.compressed_page_size);
    const v2 = header.data_page_header_v2;
    if (header.type === "DICTIONARY_PAGE") {
      const page = decompressPage(body, header.uncompressed_page_size, decoder.codec, undefined);
      const plain = readPlain(readerOf(page), decoder.type, header.dictionary_page_header!.num_values, undefined);
      dictionary = Uint32Array.from(convert(plain, decoder) as ArrayLike<Cell>, codeOf);
      reader.offset += header.compressed_page_size;
    } else if (header.type === "DATA_PAGE_V2" && v2 && dictionary && /DICTIONARY$/.test(v2.encoding)) {
      const levels = v2.definition_levels_byte_length;
      const data = body.subarray(levels + v2.repetition_levels_byte_length);
      const size = header.uncompressed_page_size - levels - v2.repetition_levels_byte_length;
      const page = v2.is_compressed === false ? data : decompressPage(data, size, decoder.codec, undefined);
      const known = v2.num_values - v2.num_nulls;
      const indexes = new Uint32Array(known);
      const width = page[0] ?? 0;
      soundRuns(page.subarray(1), width, width > 0 ? known : 0);
      if (width > 0) readRleBitPackedHybrid({ ...readerOf(page), offset: 1 }, width, indexes as never, page.length - 1);
      const here = codes.subarray(at + done, at + done + v2.num_values);
      if (optional && v2.num_nulls > 0) {
        const there = new Uint8Array(v2.num_values);
        soundRuns(body.subarray(0, levels), 1, v2.num_values);
        readRleBitPackedHybrid(readerOf(body), 1, there as never, levels);
        const none = codeOf(null);
        for (let row = 0, next = 0; row < here.length; row++)
          here[row] = there[row] === 1 ? pick(dictionary, indexes[next++]!) : none;
      } else for (let row = 0; row < known; row++) here[row] = pick(dictionary, indexes[row]!);
      done += v2.num_values;
      reader.offset += header.compressed_page_size;
    } else {
      // Some other writer's pages: values are made of the whole column.
      readCells(bytes, { decoder }, rows).forEach((value, row) => {
        codes[at + row] = codeOf(value);
      });
      done = rows;
    }
  }
}

/** A column's values, row by row. */
export function readCells(bytes: Uint8Array, { decoder }: Pick<Chunk, "decoder">, rows: number): readonly Cell[] {
  const unpacked = soundPages(bytes, decoder, rows);
  const { data } = readColumn(
    readerOf(bytes),
    { groupStart: 0, selectStart: 0, selectEnd: rows, groupRows: rows } as never,
    // What was looked through was unpacked for it, page by page.
    { ...decoder, compressors: { SNAPPY: () => unpacked.shift()! } },
  );
  const values: Cell[] = [];
  for (const piece of data) for (const value of piece as ArrayLike<Cell> & Iterable<Cell>) values.push(value ?? null);
  if (values.length !== rows) throw new Error(`a column has ${values.length} of ${rows} rows`);
  return values;
}

function pick(dictionary: Uint32Array, index: number): number {
  const code = dictionary[index];
  if (code === undefined) throw new Error("a code is not in its dictionary");
  return code;
}

/** Whatever a file that is not sound makes a reader throw, told as what it is. */
export function guarded<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof OpeningFault) throw error;
    // What the language itself throws (a reading beyond an end, a length that is none) says nothing to a person.
    const own = error instanceof Error && error.name === "Error";
    const why = own ? error.message : "its parts do not fit together";
    throw new OpeningFault(`${name} is no sound Parquet file: ${why.replace(/^parquet /, "")}.`);
  }
}
