/**
 * The pages of a column, looked through before they are decoded. The library believes what they say of themselves: a number of
 * values that is not there, or a run that is longer than the column, has it count to two thousand million, or for ever.
 */
import type { PageHeader } from "hyparquet";
import { parquetHeader, type readColumn } from "hyparquet/src/column.js";
import { decompressPage } from "hyparquet/src/datapage.js";
import { deltaBinaryUnpack } from "hyparquet/src/delta.js";

export type Decoder = Parameters<typeof readColumn>[2];

export interface Reader {
  readonly view: DataView;
  offset: number;
}

export function readerOf(bytes: Uint8Array, offset = 0): Reader {
  return { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset };
}

/** No byte of what Snappy packs stands for more than 22. */
const MOST_UNPACKED = 32;
/** Some writers fill up what they pack with more values than there are. */
const MOST_PADDING = 1024;
/** More text than this is in no page of a dossier. */
export const MOST_TEXT = 2 ** 28;

/** The next page's header, which says nothing that cannot be; `left` is how many rows are still to come. */
export function nextHeader(reader: Reader, left: number): PageHeader {
  const header = parquetHeader(reader);
  const { compressed_page_size: packed, uncompressed_page_size: unpacked } = header;
  if (!isCount(packed, reader.view.byteLength - reader.offset) || !isCount(unpacked, packed * MOST_UNPACKED))
    throw new Error("a page has a size that it cannot have");
  const { dictionary_page_header: dictionary, data_page_header: v1, data_page_header_v2: v2 } = header;
  const sound =
    header.type === "DICTIONARY_PAGE"
      ? dictionary && isCount(dictionary.num_values, unpacked * 8)
      : header.type === "DATA_PAGE"
        ? v1 && isCount(v1.num_values, left)
        : header.type === "DATA_PAGE_V2" &&
          v2 &&
          isCount(v2.num_values, left) &&
          isCount(v2.num_nulls, v2.num_values) &&
          isCount(v2.num_rows, left) &&
          isCount(v2.definition_levels_byte_length, Math.min(packed, unpacked)) &&
          isCount(v2.repetition_levels_byte_length, Math.min(packed, unpacked) - v2.definition_levels_byte_length);
  if (!sound) throw new Error("a page says it holds what it cannot hold");
  return header;
}

/**
 * Looks through a column of `rows` rows and gives its compressed pages unpacked, in their order. Throws where decoding them would
 * take more time or room than they are worth.
 */
export function soundPages(bytes: Uint8Array, decoder: Decoder, rows: number): Uint8Array[] {
  const unpacked: Uint8Array[] = [];
  const reader = readerOf(bytes);
  for (let done = 0; done < rows && reader.offset < bytes.length - 1; ) {
    const header = nextHeader(reader, rows - done);
    const body = bytes.subarray(reader.offset, reader.offset + header.compressed_page_size);
    reader.offset += body.length;
    const [v1, v2] = [header.data_page_header, header.data_page_header_v2];
    const levels =
      header.type === "DATA_PAGE_V2" ? v2!.definition_levels_byte_length + v2!.repetition_levels_byte_length : 0;
    let page = body.subarray(levels);
    if (header.type !== "DATA_PAGE_V2" || v2!.is_compressed !== false) {
      page = decompressPage(page, header.uncompressed_page_size - levels, decoder.codec, undefined);
      if (decoder.codec !== "UNCOMPRESSED") unpacked.push(page);
    }
    if (header.type === "DICTIONARY_PAGE") continue;
    const optional = decoder.element.repetition_type !== "REQUIRED";
    if (header.type === "DATA_PAGE_V2") {
      const { num_values: values, num_nulls: nulls, encoding } = v2!;
      if (optional) soundRuns(body.subarray(v2!.repetition_levels_byte_length, levels), 1, values);
      soundValues(page, encoding, decoder, values - nulls);
      done += values;
    } else {
      const { num_values: values, encoding } = v1!;
      let known = values;
      if (optional) {
        const runs = withLength(page);
        known = soundRuns(runs, 1, values).ones;
        page = page.subarray(4 + runs.length);
      }
      soundValues(page, encoding, decoder, known);
      done += values;
    }
  }
  return unpacked;
}

function soundValues(page: Uint8Array, encoding: string, { type }: Decoder, count: number): void {
  if (type === "BOOLEAN" && encoding !== "PLAIN") soundRuns(withLength(page), 1, count);
  else if (/DICTIONARY$|^RLE$/.test(encoding)) {
    if (count > 0) soundRuns(page.subarray(1), page[0] ?? 0, count);
  } else if (encoding.startsWith("DELTA")) {
    const first = soundDeltas(page, 0, count);
    if (encoding === "DELTA_BYTE_ARRAY") soundTexts(page, soundDeltas(page, first, count), first, count);
  }
}

/** What a page says with runs of one value and values packed by bits: there are `count`, and no run goes beyond them. */
export function soundRuns(page: Uint8Array, width: number, count: number): { readonly ones: number } {
  if (width > 32) throw new Error("a page packs values into more bits than there are");
  const reader = readerOf(page);
  let ones = 0;
  for (let seen = 0; seen < count; ) {
    const head = varint(reader);
    const size = head >>> 1;
    const left = count - seen;
    if (size > left + MOST_PADDING || (head & 1 ? size * 8 > left + MOST_PADDING : size > left))
      throw new Error("a page has a run that is longer than the column");
    if (head & 1) {
      if (width === 1)
        for (let at = 0; at < Math.min(size * 8, left); at++)
          ones += ((page[reader.offset + (at >> 3)] ?? 0) >> (at & 7)) & 1;
      reader.offset += size * width;
      seen += size * 8;
    } else {
      if (width === 1 && page[reader.offset] === 1) ones += size;
      reader.offset += (width + 7) >> 3;
      seen += size;
    }
  }
  return { ones };
}

/** Where numbers that stand as differences end. */
function soundDeltas(page: Uint8Array, from: number, count: number): number {
  const reader = readerOf(page, from);
  const block = varint(reader);
  const parts = varint(reader);
  const each = block / parts;
  if (!(block > 0 && parts > 0 && each % 8 === 0)) throw new Error("a page has blocks of a size that they cannot have");
  varint(reader);
  varint(reader);
  for (let seen = 1; seen < count; ) {
    varint(reader);
    const widths = reader.offset;
    reader.offset += parts;
    for (let part = 0; part < parts && seen < count; part++) {
      const width = page[widths + part];
      if (width === undefined || width > 64) throw new Error("a page packs values into more bits than there are");
      reader.offset += (each * width) / 8;
      seen += each;
    }
  }
  return reader.offset;
}

/** Texts of which each begins as the one before: none repeats more of it than it has. */
function soundTexts(page: Uint8Array, from: number, suffixesFrom: number, count: number): void {
  const [prefixes, suffixes] = [new Int32Array(count), new Int32Array(count)];
  deltaBinaryUnpack(readerOf(page), count, prefixes);
  deltaBinaryUnpack(readerOf(page, suffixesFrom), count, suffixes);
  let [length, all, at] = [0, 0, from];
  for (let row = 0; row < count; row++) {
    const [prefix, suffix] = [prefixes[row]!, suffixes[row]!];
    at += suffix;
    if (!(prefix >= 0 && prefix <= length && suffix >= 0 && at <= page.length))
      throw new Error("a page has a text that is longer than the page");
    length = prefix + suffix;
    all += length;
    if (all > MOST_TEXT) throw new Error("a page has more text than Parley reads");
  }
}

/** The bytes that stand behind their length. */
function withLength(page: Uint8Array): Uint8Array {
  const length = page.length < 4 ? -1 : readerOf(page).view.getUint32(0, true);
  if (!isCount(length, page.length - 4)) throw new Error("a page has a size that it cannot have");
  return page.subarray(4, 4 + length);
}

/** As the library reads one, of 32 bits; beyond the page a reader throws. */
function varint(reader: Reader): number {
  let value = 0;
  for (let shift = 0; shift < 70; shift += 7) {
    const byte = reader.view.getUint8(reader.offset++);
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
  throw new Error("a page has a number that does not end");
}

/** Whether a number that a file tells is one, and not above `most`. */
export function isCount(value: unknown, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= most;
}
