import { unguarded } from "../csv";
import { Dates, type ReadDate } from "./dates";
import { type FaultBook, quoted } from "./faultBook";
import { FIELDS, type FieldId } from "./fields";
import { kept } from "./ids";
import { closedValue, type TablePlan } from "./plan";
import type { World } from "./world";

/** A row of a table, as texts. */
export type Cells = readonly string[];
type Get = (cells: Cells) => string;
type ReadableDate = Exclude<ReadDate, { fault: string }>;

/** What the cells of a row say, field by field, wherever the plan has a field from. What is no value is told as a fault of its field. */
export class CellReader {
  readonly #plan: TablePlan;
  readonly #world: World;
  readonly #faults: FaultBook;
  readonly #closed = new Map<FieldId, Map<string, string | null | undefined>>();
  readonly #lists = new Map<FieldId, Map<string, readonly string[]>>();
  readonly #dates = new Dates();
  /** The text of a field as it stands; empty where the plan has it from nothing. */
  readonly get: Readonly<Record<FieldId, Get>>;
  /** Texts that are no value of their closed vocabulary, by field: the first of them. */
  readonly unknown = new Map<FieldId, string[]>();

  constructor(plan: TablePlan, world: World, faults: FaultBook) {
    this.#plan = plan;
    this.#world = world;
    this.#faults = faults;
    this.get = Object.fromEntries(FIELDS.map(({ id }) => [id, this.#getter(id)])) as Record<FieldId, Get>;
  }

  /** A text with something in it, or null. */
  text(field: FieldId, cells: Cells): string | null {
    const text = this.get[field](cells);
    return text.trim() === "" ? null : text;
  }

  /** The value of a closed vocabulary, or null. */
  value(id: FieldId, cells: Cells): string | null {
    const text = this.get[id](cells);
    const memo = memoOf(this.#closed, id);
    let value = memo.get(text);
    if (value === undefined && !memo.has(text)) {
      const field = FIELDS.find((one) => one.id === id)!;
      value = closedValue(field, this.#world.codebook, this.#plan.values, text);
      if (memo.size < MOST_KEPT) memo.set(text, value);
    }
    if (value === undefined) {
      this.#faults.add(id, "is no value known here", `${quoted(text)} is no value known here`);
      const texts = this.unknown.get(id) ?? [];
      this.unknown.set(id, texts);
      if (texts.length < MOST_UNKNOWN && !texts.includes(text)) texts.push(kept(text));
      return null;
    }
    return value;
  }

  /** The ids that a list names. */
  list(field: "actors" | "via" | "places" | "credits", cells: Cells): readonly string[] {
    const text = this.get[field](cells);
    if (text === "") return NONE;
    const memo = memoOf(this.#lists, field);
    const known = memo.get(text);
    if (known) return known;
    const parts = partsOf(text, this.#plan.own);
    const names =
      field === "actors" || field === "via"
        ? this.get[`${field === "via" ? "via" : "actor"}_names`](cells).split("; ")
        : [];
    const ids = parts.map((part, at) => {
      if (field === "places") return this.#world.place(part);
      const name = names.length === parts.length && names[at] !== part ? names[at]! : null;
      return field === "actors" ? this.#world.actor(part, name) : this.#world.outlet(part, name);
    });
    if (memo.size < MOST_KEPT) memo.set(text, ids);
    return ids;
  }

  /** A date that may be missing. */
  date(field: "said" | "window", cells: Cells): ReadableDate | null {
    const text = this.get[field](cells);
    if (text === "") return null;
    const date = this.#dates.read(text);
    if (!("fault" in date)) return date;
    this.#faults.add(field, "is no date", date.fault);
    return null;
  }

  /** The date of the article, which may not be missing; null where it is, or is none. */
  reported(cells: Cells): ReadableDate | null {
    const day = this.get.reported(cells);
    const date = this.#dates.read(day);
    if (!("fault" in date)) return date;
    this.#faults.add("reported", day === "" ? "is missing" : "is no date", day === "" ? "is missing" : date.fault);
    return null;
  }

  /** Whether the plan gives every row the same. */
  isFixed(field: FieldId): boolean {
    const origin = this.#plan.fields.get(field);
    return origin != null && "fixed" in origin;
  }

  #getter(field: FieldId): Get {
    const origin = this.#plan.fields.get(field);
    if (origin == null) return () => "";
    if ("fixed" in origin) return () => origin.fixed;
    const { column } = origin;
    const cell: Get = (cells) => cells[column] ?? "";
    const plain: Get = this.#plan.own ? cell : (cells) => cell(cells).trim();
    if (this.#plan.format.kind !== "csv") return plain;
    // Our own guard against formulas (contract 5.4) is taken away again.
    return (cells) => {
      const text = plain(cells);
      return text.charCodeAt(0) === APOSTROPHE ? unguarded(text) : text;
    };
  }
}

/** Between the values of a list of JSON. */
export const BETWEEN = "\u001f";
const NONE: readonly string[] = [];
const MOST_KEPT = 10_000;
const MOST_UNKNOWN = 100;
const APOSTROPHE = 39;

function memoOf<T>(all: Map<FieldId, Map<string, T>>, field: FieldId): Map<string, T> {
  let memo = all.get(field);
  if (!memo) {
    memo = new Map();
    all.set(field, memo);
  }
  return memo;
}

/** Ids with spaces between them, as Parley writes them; of any other table, values between semicolons or bars. */
function partsOf(text: string, own: boolean): readonly string[] {
  const between = text.includes(BETWEEN) ? BETWEEN : own ? /\s+/ : /[;|]/;
  return text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
