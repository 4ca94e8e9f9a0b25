import { pathText, scanJson } from "../../dossier/json";
import { BETWEEN } from "./cells";
import { LIMITS, Refusal } from "./limits";
import type { Reader, Sink } from "./sink";

/** Reads lines of JSON, one object each, as cells by column. */
export class LineReader implements Reader {
  readonly #sink: () => Sink;
  readonly #at: ReadonlyMap<string, number>;
  readonly #cells: string[];
  #rest = "";
  #line = 0;

  constructor(columns: readonly string[], sink: () => Sink) {
    this.#sink = sink;
    this.#at = new Map(columns.map((column, at) => [column, at]));
    this.#cells = columns.map(() => "");
  }

  get line(): number {
    return Math.max(1, this.#line);
  }

  push(text: string): void {
    const whole = this.#rest + text;
    let from = 0;
    for (let end = whole.indexOf("\n"); end >= 0; end = whole.indexOf("\n", from)) {
      this.#read(whole.slice(from, end));
      from = end + 1;
    }
    this.#rest = whole.slice(from);
    if (this.#rest.length > LIMITS.record)
      throw new Refusal(
        `Line ${(this.#line + 1).toLocaleString("en")} is longer than ${LIMITS.record / 2 ** 20} Mi characters.`,
      );
  }

  end(): void {
    this.#read(this.#rest);
    this.#rest = "";
  }

  #read(line: string): void {
    this.#line++;
    if (line.trim() === "") return;
    const object = readObject(line);
    const sink = this.#sink();
    if (typeof object === "string") {
      sink.faults.add("", object.replace(/,? at column.*/, ""), object);
      sink.faults.rowEnds();
      return;
    }
    this.#cells.fill("");
    for (const [key, text] of flat(object)) {
      if (text.length > LIMITS.cell)
        sink.faults.add("", `has a value of more than ${LIMITS.cell.toLocaleString("en")} characters`);
      const at = this.#at.get(key);
      if (at !== undefined) this.#cells[at] = text;
    }
    sink.row(this.#cells);
  }
}

/** The object of one line of JSON, or why it is none. */
export function readObject(line: string): object | string {
  const { fault, badKeys, depth } = scanJson(line);
  if (fault) return `is not JSON, at column ${fault.offset + 1}: ${fault.message}`;
  if (badKeys[0])
    return `${badKeys[0].message.replace("this key", `the key ${pathText(badKeys[0].path)}`)}, at column ${badKeys[0].offset + 1}`;
  if (depth > LINE_LEVELS) return "is nested too deep";
  const json: unknown = JSON.parse(line);
  return typeof json === "object" && json !== null && !Array.isArray(json) ? json : "is no object";
}

/** An article in a coding has a source: no more is needed. */
export const LINE_LEVELS = 4;

/** The values of an object as texts; those of an object inside it by both keys, `stage.rung`. */
export function flat(object: object, before = ""): [string, string][] {
  return Object.entries(object).flatMap(([key, value]): [string, string][] => {
    const name = before + key;
    if (Array.isArray(value)) return [[name, value.map(textOf).join(BETWEEN)]];
    if (typeof value === "object" && value !== null) return flat(value, `${name}.`);
    return [[name, textOf(value)]];
  });
}

function textOf(value: unknown): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
