import { isForbidden } from "../../dossier/json";
import { badByte, brokenOff } from "../../dossier/utf8";
import { type CsvFault, CsvReader, EndlessRecord } from "./csvReader";
import { LIMITS, Refusal } from "./limits";
import { LineReader } from "./lineReader";
import type { Format } from "./plan";
import type { Reader, Sink } from "./sink";

/**
 * A reader of one format that puts what it finds into a sink, and what is wrong with a record into its faults. `columns` are
 * those that lines of JSON are read by; `wanted` are the columns that are read at all.
 */
export function readerOf(
  format: Format,
  columns: readonly string[],
  sink: () => Sink,
  wanted?: ReadonlySet<number>,
): Reader {
  if (format.kind === "lines") return new LineReader(columns, sink);
  const headless = format.kind === "gdelt";
  let width = headless ? columns.length : -1;
  return new CsvReader({
    separator: format.kind === "csv" ? format.separator : "\t",
    quotes: format.kind === "csv",
    longest: LIMITS.record,
    longestCell: LIMITS.cell,
    ...(wanted && { wanted }),
    onRecord(cells, count) {
      if (width < 0) {
        width = count;
        if (count > LIMITS.columns) throw new Refusal(`The table has more than ${LIMITS.columns} columns.`);
        const forbidden = cells.find((cell) => isForbidden(cell.trim()));
        if (forbidden !== undefined)
          throw new Refusal(`A column of the first line is called “${forbidden.trim()}”, which is not allowed.`);
        sink().head([...cells]);
        return;
      }
      const { faults } = sink();
      // Published event tables have needless tabs at the end of some lines.
      if (count === width || (format.kind === "polecat" && count > width)) sink().row(cells);
      else {
        faults.add("", "has another number of cells than the head", `has ${cellCount(count)}, the head has ${width}`);
        faults.rowEnds();
      }
    },
    onFault(fault) {
      if (width < 0) throw new Refusal(`The first line ${CSV_FAULTS[fault]}.`);
      const { faults } = sink();
      faults.add("", CSV_FAULTS[fault]);
      faults.rowEnds();
    },
  });
}

const CSV_FAULTS: Readonly<Record<CsvFault, string>> = {
  "quote-inside": "has a quotation mark in a cell that does not begin with one",
  "after-quote": "has something behind the quotation mark that ends a cell",
  "open-quote": "has a quotation mark that is never closed",
  "long-cell": `has a cell of more than ${LIMITS.cell.toLocaleString("en")} characters`,
};

function cellCount(count: number): string {
  return count === 1 ? "1 cell" : `${count} cells`;
}

/** How far a file has been read. */
export interface Progress {
  readonly rows: number;
  readonly bytes: number;
  readonly of: number;
}

/**
 * Hands a file to a reader piece by piece; never the whole of it as one text. `each` is told after every piece how many bytes
 * have been read, and ends the reading with `false`. Throws a Refusal for what is no UTF-8 or does not end.
 */
export async function readFile(file: Blob, reader: Reader, each: (bytes: number) => boolean): Promise<void> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const stream = file.stream().getReader();
  let bytes = 0;
  let rest: Uint8Array = new Uint8Array();
  try {
    for (;;) {
      const { value, done } = await stream.read();
      const text = decode(decoder, done ? undefined : value, (): string => {
        const at = bytes - rest.length + badByte(joined(rest, value)) + 1;
        return `at byte ${at.toLocaleString("en")}, behind line ${reader.line.toLocaleString("en")}`;
      });
      if (text !== "") reader.push(text);
      if (done) break;
      bytes += value.length;
      const end = value.length > 3 ? value : joined(rest, value);
      rest = end.slice(brokenOff(end));
      if (!each(bytes)) return;
    }
    if (file.size > bytes)
      throw new Refusal("The file broke off before its end: it was changed while it was read. Open it again.");
    reader.end();
  } catch (error) {
    if (!(error instanceof EndlessRecord)) throw error;
    throw new Refusal(
      `The record that begins on line ${error.line.toLocaleString("en")} is longer than ${LIMITS.record / 2 ** 20} Mi characters: a quotation mark is not closed.`,
    );
  } finally {
    // A file that has gone is no reason to fail again.
    stream.cancel().catch(() => {});
  }
}

function joined(before: Uint8Array, bytes: Uint8Array = new Uint8Array()): Uint8Array {
  const all = new Uint8Array(before.length + bytes.length);
  all.set(before);
  all.set(bytes, before.length);
  return all;
}

function decode(decoder: TextDecoder, bytes: Uint8Array | undefined, place: () => string): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
  } catch {
    throw new Refusal(`The file is not UTF-8, ${place()}. Save it as UTF-8 and try again.`);
  }
}
