import { type Names, namesOf } from "../dossier/names";
import type { Codes, Field, Fields, Table, TextBlock } from "../dossier/table";
import type { Dossier } from "../dossier/types";
import { FACETS, type Facet } from "../store/view";
import { calendarOf, spanKey } from "./calendar";
import { type Column, ColumnBuilder } from "./column";
import { type CodedColumns, FACET_SOURCES, ignoranceOf, type Located, lineOf, type Values } from "./columns";
import { type IdIndex, idsIn } from "./ids";
import { impliedIn } from "./implied";
import { dimensionsOf, layout, type Packed } from "./pack";
import { Numbers, Packer } from "./packer";
import { overRows, type Sliced, stage } from "./slices";
import { widened } from "./widened";

/**
 * What an engine makes of a table before it can answer a View. Plain data, so that a worker can make it and send it (in one
 * message with the table, whose codes it shares) or storage keep it: `sourceOf(dossier, table, index)` then has nothing
 * left to do for any row.
 */
export interface Index {
  readonly columns: CodedColumns;
  readonly packed: Packed;
  /** Absent where the ids had not come; it is then made when a row is first asked for by its id. */
  readonly ids?: IdIndex;
}

/**
 * Reads a table into an index, a piece at a time: `atOnce(indexing(…))`, or `await inSlices(indexing(…), signal, tell)` in a
 * page or a worker (slices.ts). No object and no text is made for a row. `ids` are those of the table, if they are there.
 */
export function* indexing(dossier: Dossier, table: Table, ids?: TextBlock): Sliced<Index> {
  const { size } = table;
  const reader = new Reader(dossier, table);
  const stages = FACETS.length + (ids ? 7 : 6);
  let at = 0;
  const next = <T>(work: Sliced<T>) => stage(work, at++, stages);

  const facets: Partial<Record<Facet, Column>> = {};
  for (const facet of FACETS) {
    const { values, of } = FACET_SOURCES[facet];
    facets[facet] = yield* next(reader.column(PROPERTIES[facet], values(dossier), of));
  }
  const said = yield* next(reader.column(["said"], [], ({ coding }) => spanKey(coding.said)));
  const reported = yield* next(reader.column(["article"], [], ({ article }) => spanKey(article.reported)));
  const columns: CodedColumns = {
    size,
    facets: facets as CodedColumns["facets"],
    calendars: { said: calendarOf(said), reported: calendarOf(reported) },
    line: yield* next(reader.numbers(WHO, lineOf(dossier))),
    ignorance: yield* next(reader.numbers(["stance", "withholding"], ignoranceOf)),
  };
  const { fixed, others } = dimensionsOf(columns, dossier.actors.length + 2);
  const { counted, implied } = yield* next(impliedIn(others, size));
  const packer = new Packer(layout(fixed, counted, Math.min(MOST_KEYS, Math.max(64, size))), size, implied);
  yield* next(overRows(size, (from, to) => packer.fill(from, to)));
  return { columns, packed: packer.done(), ...(ids && { ids: yield* next(idsIn(ids)) }) };
}

/** Keys of a pack beyond which it costs more to sum over them than to count a row once more. */
const MOST_KEYS = 1 << 12;

/** What a coding's facet depends on: it is asked once for each combination of these that some row has. */
type Property = Exclude<keyof Fields, "basis"> | "article";
const WHO = ["kind", "speaker", "actors"] as const;
const PROPERTIES: Readonly<Record<Facet, readonly Property[]>> = {
  party: WHO,
  speaker: WHO,
  issue: ["issue"],
  stance: ["stance"],
  track: ["stage"],
  rung: ["stage"],
  kind: ["kind"],
  outlet: ["article"],
  article: ["article"],
  via: ["via"],
  venue: ["places"],
  hops: ["via"],
  sourcing: ["speaker"],
  hedged: ["hedged"],
};

/** A coding of which only some properties are there. */
type Specimen = Located;

/** Reads columns off a table: what is asked of a coding is asked of a specimen for each code, then told of the rows by code. */
class Reader {
  readonly #dossier: Dossier;
  readonly #table: Table;
  readonly #names: Names;
  readonly #specimens = new Map<string, Field<Specimen | null>>();

  constructor(dossier: Dossier, table: Table) {
    this.#dossier = dossier;
    this.#table = table;
    this.#names = namesOf(dossier);
  }

  *column(
    properties: readonly Property[],
    vocabulary: readonly string[],
    of: (one: Located, names: Names) => Values,
  ): Sliced<Column> {
    const { values, codes } = yield* this.#specimensOf(properties);
    const builder = new ColumnBuilder(values.length, vocabulary);
    values.forEach((specimen, code) => {
      if (specimen) builder.set(code, of(specimen, this.#names));
    });
    const column = builder.done();
    return { ...column, codes: yield* mapped(codes, column.codes, column.sets.length) };
  }

  *numbers(properties: readonly Property[], of: (one: Located) => number): Sliced<Codes> {
    const { values, codes } = yield* this.#specimensOf(properties);
    const numbers = values.map((specimen) => (specimen ? of(specimen) : 0));
    return yield* mapped(
      codes,
      numbers,
      numbers.reduce((most, number) => Math.max(most, number + 1), 0),
    );
  }

  *#specimensOf(properties: readonly Property[]): Sliced<Field<Specimen | null>> {
    const key = properties.join();
    const known = this.#specimens.get(key);
    if (known) return known;
    const each: Field<Specimen | null>[] = [];
    for (const property of properties) each.push(yield* this.#specimensOfOne(property));
    const all = each.length > 1 ? yield* joined(each, this.#table.size) : each[0]!;
    this.#specimens.set(key, all);
    return all;
  }

  /** Null for a value that no row has: an article without codings has no part in any column. */
  *#specimensOfOne(property: Property): Sliced<Field<Specimen | null>> {
    const { article, fields, size } = this.#table;
    const { codes, values }: Field<unknown> =
      property === "article" ? { codes: article, values: this.#dossier.articles } : fields[property];
    const used = new Uint8Array(values.length);
    const some = widened(codes);
    yield* overRows(size, (from, to) => mark(used, some(from, to)));
    const specimens = values.map((value, code) => {
      if (!used[code]) return null;
      return (OWN.has(property) ? { [property]: value } : { coding: { [property]: value } }) as unknown as Specimen;
    });
    return { codes, values: specimens };
  }
}

/** What stands beside the coding and not in it. */
const OWN: ReadonlySet<Property> = new Set<Property>(["article", "places"]);

/** A code for each combination of codes that some row has. */
function* joined(fields: readonly Field<Specimen | null>[], size: number): Sliced<Field<Specimen | null>> {
  const numbers = new Numbers(
    fields.map(({ codes, values }) => ({ codes, size: values.length })),
    0,
  );
  const codes = new Uint32Array(size);
  yield* overRows(size, (from, to) => codes.set(numbers.of(from, to), from));
  const each = numbers.codes();
  const values = Array.from({ length: numbers.size }, (_, code) => {
    const parts = fields.map((field, at) => field.values[each[at]![code]!]!);
    return Object.assign({}, ...parts, { coding: Object.assign({}, ...parts.map(({ coding }) => coding)) }) as Specimen;
  });
  return { codes, values };
}

/** For each row what its code stands for, below `size`; the codes themselves where each stands for itself. */
function* mapped(codes: Codes, numbers: ArrayLike<number>, size: number): Sliced<Codes> {
  if (codes.BYTES_PER_ELEMENT < 4 && Array.from(numbers).every((number, code) => number === code)) return codes;
  const out =
    size <= 0x100
      ? new Uint8Array(codes.length)
      : size <= 0x10000
        ? new Uint16Array(codes.length)
        : new Uint32Array(codes.length);
  const [to, some] = [Uint32Array.from(numbers), widened(codes)];
  yield* overRows(codes.length, (from, end) => {
    const part = some(from, end);
    translate(part, to);
    out.set(part, from);
  });
  return out;
}

function mark(used: Uint8Array, codes: Uint32Array): void {
  for (let at = 0; at < codes.length; at++) used[codes[at]!] = 1;
}

/** In place. */
function translate(codes: Uint32Array, to: Uint32Array): void {
  for (let at = 0; at < codes.length; at++) codes[at] = to[codes[at]!]!;
}
