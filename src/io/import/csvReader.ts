/** What a record has against RFC 4180, or against the limit of a cell. */
export type CsvFault = "quote-inside" | "after-quote" | "open-quote" | "long-cell";

export interface CsvOptions {
  /** One character: a comma, a semicolon, a tab, a bar. */
  readonly separator: string;
  /** False where a quote is a character like any other, as in the event tables. */
  readonly quotes: boolean;
  /** No record is longer, in UTF-16 units: one that is has a quote that is never closed. */
  readonly longest: number;
  /** No cell that is read is longer, in UTF-16 units. */
  readonly longestCell: number;
  /** The columns that are read; the others are passed over and come as empty texts. Left out, all are. */
  readonly wanted?: ReadonlySet<number>;
  /** The cells are reused: copy what you keep. `count` is how many the record has. Blank lines are none. */
  readonly onRecord: (cells: readonly string[], count: number) => void;
  /** In place of `onRecord`, for a record that is not as RFC 4180 has it. */
  readonly onFault: (fault: CsvFault) => void;
}

const LF = 10;
const CR = 13;
const QUOTE = 34;

/**
 * Reads CSV (RFC 4180) that comes in pieces. Lines may also end with LF or CR alone; anything else that the RFC does not
 * have is a fault of its record, and never guessed at. Throws {@link EndlessRecord} where reading on makes no sense.
 */
export class CsvReader {
  readonly #options: CsvOptions;
  readonly #separator: number;
  readonly #cells: string[] = [];
  /** By column: 1 where it is read. Columns beyond are read where all are. */
  readonly #wanted: Uint8Array | null;
  #text = "";
  /** Where the present record begins in the text. */
  #from = 0;
  #counted = 0;
  #line = 1;

  constructor(options: CsvOptions) {
    this.#options = options;
    this.#separator = options.separator.charCodeAt(0);
    const { wanted } = options;
    this.#wanted = wanted
      ? Uint8Array.from({ length: Math.max(0, ...wanted) + 1 }, (_, at) => (wanted.has(at) ? 1 : 0))
      : null;
  }

  /** The line, from 1, on which the present record begins: asked for while one is told, or after a throw. */
  get line(): number {
    this.#countLines(this.#from);
    return this.#line;
  }

  push(piece: string): void {
    this.#read(piece, false);
  }

  end(): void {
    this.#read("", true);
  }

  #read(piece: string, last: boolean): void {
    this.#text = this.#from < this.#text.length ? this.#text.slice(this.#from) + piece : piece;
    this.#from = 0;
    this.#counted = 0;
    for (;;) {
      const next = this.#record(last);
      if (next < 0) break;
      this.#from = next;
    }
    this.#countLines(this.#from);
    if (this.#text.length - this.#from > this.#options.longest) throw new EndlessRecord(this.line);
  }

  /** Reads one record and gives where the next begins; -1 where it is not all there yet. */
  #record(last: boolean): number {
    const { quotes, longestCell, onRecord, onFault } = this.#options;
    const wanted = this.#wanted;
    const text = this.#text;
    const length = text.length;
    const separator = this.#separator;
    const cells = this.#cells;
    let at = this.#from;
    let count = 0;
    let fault: CsvFault | null = null;
    if (at >= length) return -1;
    for (;;) {
      const want = wanted === null || wanted[count] === 1;
      let code = text.charCodeAt(at);
      if (quotes && code === QUOTE) {
        const begin = at + 1;
        let doubled = false;
        for (;;) {
          at = text.indexOf('"', at + 1);
          if (at < 0) {
            if (!last) return -1;
            onFault("open-quote");
            return length;
          }
          if (at + 1 === length && !last) return -1;
          if (text.charCodeAt(at + 1) !== QUOTE) break;
          doubled = true;
          at++;
        }
        if (want) {
          const cell = text.slice(begin, at);
          cells[count] = doubled ? cell.replaceAll('""', '"') : cell;
        }
        at++;
        code = text.charCodeAt(at);
        if (at < length && code !== separator && code !== LF && code !== CR) {
          fault ??= "after-quote";
          while (at < length && code !== separator && code !== LF && code !== CR) code = text.charCodeAt(++at);
        }
      } else {
        const begin = at;
        while (at < length && code !== separator && code !== LF && code !== CR) {
          if (code === QUOTE && quotes) fault ??= "quote-inside";
          code = text.charCodeAt(++at);
        }
        if (want) cells[count] = text.slice(begin, at);
      }
      if (!want) cells[count] = "";
      count++;
      if (at >= length) {
        if (!last) return -1;
        break;
      }
      if (code === separator) {
        at++;
        if (at < length) continue;
        if (!last) return -1;
        cells[count++] = "";
        break;
      }
      if (code === CR) {
        // Whether an LF follows is in the next piece.
        if (at + 1 === length && !last) return -1;
        if (text.charCodeAt(at + 1) === LF) at++;
      }
      at++;
      break;
    }
    if (count === 1 && cells[0] === "" && fault === null && blank(text, this.#from)) return at;
    if (cells.length !== count) cells.length = count;
    // A record that is shorter than a cell may be has no cell that is too long.
    if (at - this.#from > longestCell && cells.some((cell) => cell.length > longestCell)) fault ??= "long-cell";
    if (fault === null) onRecord(cells, count);
    else onFault(fault);
    return at;
  }

  /** Goes on counting the ends of lines up to an index of the text. */
  #countLines(to: number): void {
    const text = this.#text;
    for (let lf = text.indexOf("\n", this.#counted); lf >= 0 && lf < to; lf = text.indexOf("\n", lf + 1)) this.#line++;
    // A CR ends a line by itself where no LF follows.
    for (let cr = text.indexOf("\r", this.#counted); cr >= 0 && cr < to; cr = text.indexOf("\r", cr + 1))
      if (text.charCodeAt(cr + 1) !== LF) this.#line++;
    this.#counted = to;
  }
}

/** A record that does not end: its line, from 1. */
export class EndlessRecord extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`The record that begins on line ${line} does not end.`);
    this.line = line;
  }
}

function blank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === LF || code === CR;
}
