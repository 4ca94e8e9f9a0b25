import type { Article, Coding, Dossier, Stage } from "./types";

/** A code a row, in as few bytes as they take. */
export type Codes = Uint8Array | Uint16Array | Uint32Array;

/** One property of many codings: its different values, and for each row which of them. */
export interface Field<T> {
  readonly values: readonly T[];
  readonly codes: Codes;
}

/** What of a coding is one of few values. `places` are those whose mentions overlap its stretch. */
export interface Fields {
  readonly kind: Field<Coding["kind"]>;
  readonly speaker: Field<string | null>;
  readonly actors: Field<readonly string[]>;
  readonly about: Field<Coding["about"]>;
  readonly issue: Field<string | null>;
  readonly stance: Field<Coding["stance"]>;
  readonly hedged: Field<boolean>;
  readonly withholding: Field<Coding["withholding"]>;
  readonly stage: Field<Stage | null>;
  readonly said: Field<string | null>;
  readonly basis: Field<NonNullable<Coding["dating"]>["basis"] | null>;
  readonly window: Field<string | null>;
  readonly via: Field<readonly string[]>;
  readonly mode: Field<Coding["mode"]>;
  readonly utterance: Field<string | null>;
  readonly coder: Field<string>;
  readonly places: Field<readonly string[]>;
}

export const TEXTS = ["id", "paraphrase", "quote", "setting", "reason", "note"] as const;
export type TextName = (typeof TEXTS)[number];

/** One text a row. Where it is still on its way, `at` throws the promise of it. */
export interface Texts {
  at(row: number): string | null;
  /** All of them; throws the promise of it where some are still on their way. */
  all(): TextBlock;
}

/** Texts one after the other in UTF-8, each to its end; the byte 0xFF, which UTF-8 never has, stands for none. */
export interface TextBlock {
  readonly bytes: Uint8Array;
  readonly ends: Uint32Array;
}

/**
 * The codings of a dossier as columns: what a million of them are kept as. Rows stand in the order of the dossier: by
 * article, and in an article as there. A dossier whose codings stand in a table makes them objects when they are asked for.
 */
export interface Table {
  readonly size: number;
  /** Index into the dossier's articles; never falls from one row to the next. */
  readonly article: Codes;
  /** Offsets of the stretch, as in a coding. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly fields: Fields;
  readonly texts: Readonly<Record<TextName, Texts>>;
  /** All texts but the ids come when they are asked for: a coding's are read when it is asked for them. */
  readonly late?: true;
}

/** A table as plain data: what goes between threads and into storage. */
export interface PackedTable extends Omit<Table, "texts" | "late"> {
  readonly texts: Readonly<Record<TextName, TextBlock>>;
}

/** An article without its codings. */
export type ArticleHead = Omit<Article, "codings">;

/** A dossier without its articles. */
export type DossierFrame = Omit<Dossier, "articles">;

/** A dossier whose codings are made of the table, an article's when they are first asked for. */
export function dossierOf(frame: DossierFrame, heads: readonly ArticleHead[], table: Table): Dossier {
  const ends = endsOf(table, heads.length);
  return dossierWith(frame, heads, (at) =>
    Array.from({ length: ends[at + 1]! - ends[at]! }, (_, row) => codingAt(table, ends[at]! + row)),
  );
}

/** A dossier whose articles have their codings from `codingsOf` when they are first asked for them; it may throw a promise. */
export function dossierWith(
  frame: DossierFrame,
  heads: readonly ArticleHead[],
  codingsOf: (article: number) => readonly Coding[],
): Dossier {
  const articles = heads.map((head, at): Article => {
    let codings: readonly Coding[] | undefined;
    return {
      ...head,
      get codings() {
        codings ??= codingsOf(at);
        return codings;
      },
    };
  });
  return { ...frame, articles };
}

/** Where each article's rows begin; one more entry says where the last one's end. */
export function endsOf({ article }: Pick<Table, "article">, articles: number): Uint32Array {
  const ends = new Uint32Array(articles + 1);
  for (let row = 0; row < article.length; row++) ends[article[row]! + 1]!++;
  for (let at = 0; at < articles; at++) ends[at + 1]! += ends[at]!;
  return ends;
}

/** The coding of a row. Where texts are still on their way, reading one of them throws the promise of it. */
export function codingAt(table: Table, row: number): Coding {
  if (!table.late) return codingOf(table, table.texts, row);
  const coding = codingOf(table, { ...BLANK, id: table.texts.id }, row);
  const { texts } = table;
  define(coding, "setting", () => texts.setting.at(row));
  define(coding, "paraphrase", () => texts.paraphrase.at(row) ?? "");
  define(coding, "quote", () => texts.quote.at(row));
  define(coding, "note", () => texts.note.at(row));
  if (coding.dating) define(coding.dating, "reason", () => texts.reason.at(row) ?? "");
  return coding;
}

/** Keeps the key at its place among the others. */
function define<T>(of: T & object, key: keyof T, get: () => unknown): void {
  Object.defineProperty(of, key, { get, enumerable: true });
}

const NOTHING: Texts = { at: () => null, all: () => ({ bytes: new Uint8Array(), ends: new Uint32Array() }) };
const BLANK = { paraphrase: NOTHING, quote: NOTHING, setting: NOTHING, reason: NOTHING, note: NOTHING };

function codingOf({ fields, start, end }: Table, texts: Table["texts"], row: number): Coding {
  const basis = valueAt(fields.basis, row);
  return {
    id: texts.id.at(row)!,
    start: start[row]!,
    end: end[row]!,
    kind: valueAt(fields.kind, row),
    speaker: valueAt(fields.speaker, row),
    actors: valueAt(fields.actors, row),
    about: valueAt(fields.about, row),
    issue: valueAt(fields.issue, row),
    stance: valueAt(fields.stance, row),
    hedged: valueAt(fields.hedged, row),
    withholding: valueAt(fields.withholding, row),
    stage: valueAt(fields.stage, row),
    said: valueAt(fields.said, row),
    dating: basis && { basis, reason: texts.reason.at(row) ?? "" },
    window: valueAt(fields.window, row),
    via: valueAt(fields.via, row),
    setting: texts.setting.at(row),
    mode: valueAt(fields.mode, row),
    paraphrase: texts.paraphrase.at(row) ?? "",
    quote: texts.quote.at(row),
    utterance: valueAt(fields.utterance, row),
    note: texts.note.at(row),
    coder: valueAt(fields.coder, row),
  };
}

export function valueAt<T>({ values, codes }: Field<T>, row: number): T {
  return values[codes[row]!]!;
}

/** The table of plain data. */
export function openTable(packed: PackedTable): Table {
  const texts = Object.fromEntries(TEXTS.map((name) => [name, textsOf(packed.texts[name])]));
  return { ...packed, texts: texts as unknown as Table["texts"] };
}

export function textsOf(block: TextBlock): Texts {
  const { bytes, ends } = block;
  return {
    all: () => block,
    at(row) {
      const from = row === 0 ? 0 : ends[row - 1]!;
      return bytes[from] === NONE && ends[row]! > from ? null : DECODER.decode(bytes.subarray(from, ends[row]));
    },
  };
}

export const NONE = 0xff;
const DECODER = new TextDecoder();
