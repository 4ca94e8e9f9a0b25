import { daysOf } from "./days";
import {
  type ArticleHead,
  type Codes,
  type Field,
  NONE,
  type PackedTable,
  type TextBlock,
  type TextName,
} from "./table";
import type { Coding } from "./types";

/** Takes codings one after the other, in any order, and makes a table of them. None of the objects is kept. */
export class TableBuilder {
  readonly #heads: ArticleHead[] = [];
  readonly #articles = new Map<string, number>();
  readonly #article = new Growing();
  readonly #start = new Growing();
  readonly #end = new Growing();
  readonly #fields = {
    kind: new FieldBuilder<Coding["kind"]>(),
    speaker: new FieldBuilder<Coding["speaker"]>(),
    actors: new FieldBuilder<Coding["actors"]>(listKey),
    about: new FieldBuilder<Coding["about"]>(),
    issue: new FieldBuilder<Coding["issue"]>(),
    stance: new FieldBuilder<Coding["stance"]>(),
    hedged: new FieldBuilder<Coding["hedged"]>(),
    withholding: new FieldBuilder<Coding["withholding"]>(),
    stage: new FieldBuilder<Coding["stage"]>((stage) => stage && `${stage.rung} ${stage.direction} ${stage.track}`),
    said: new FieldBuilder<Coding["said"]>(),
    basis: new FieldBuilder<NonNullable<Coding["dating"]>["basis"] | null>(),
    window: new FieldBuilder<Coding["window"]>(),
    via: new FieldBuilder<Coding["via"]>(listKey),
    mode: new FieldBuilder<Coding["mode"]>(),
    utterance: new FieldBuilder<Coding["utterance"]>(),
    coder: new FieldBuilder<Coding["coder"]>(),
    places: new FieldBuilder<readonly string[]>(listKey),
  };
  readonly #texts: Record<TextName, TextBuilder> = {
    id: new TextBuilder(),
    paraphrase: new TextBuilder(),
    quote: new TextBuilder(),
    setting: new TextBuilder(),
    reason: new TextBuilder(),
    note: new TextBuilder(),
  };

  get size(): number {
    return this.#article.length;
  }

  /** Adds an article, which its codings then name by the number that is given back; a known id gives the known number. */
  article(head: ArticleHead): number {
    const known = this.#articles.get(head.id);
    if (known !== undefined) return known;
    this.#articles.set(head.id, this.#heads.length);
    return this.#heads.push(head) - 1;
  }

  add(coding: Coding, article: number, places: readonly string[]): void {
    const fields = this.#fields;
    this.#article.push(article);
    this.#start.push(coding.start);
    this.#end.push(coding.end);
    fields.kind.push(coding.kind);
    fields.speaker.push(coding.speaker);
    fields.actors.push(coding.actors);
    fields.about.push(coding.about);
    fields.issue.push(coding.issue);
    fields.stance.push(coding.stance);
    fields.hedged.push(coding.hedged);
    fields.withholding.push(coding.withholding);
    fields.stage.push(coding.stage);
    fields.said.push(coding.said);
    fields.basis.push(coding.dating?.basis ?? null);
    fields.window.push(coding.window);
    fields.via.push(coding.via);
    fields.mode.push(coding.mode);
    fields.utterance.push(coding.utterance);
    fields.coder.push(coding.coder);
    fields.places.push(places);
    const texts = this.#texts;
    texts.id.push(coding.id);
    texts.paraphrase.push(coding.paraphrase);
    texts.quote.push(coding.quote);
    texts.setting.push(coding.setting);
    texts.reason.push(coding.dating?.reason ?? null);
    texts.note.push(coding.note);
  }

  /** Articles by date as a dossier has them, and their codings in the order in which they came. */
  done(): { readonly heads: readonly ArticleHead[]; readonly table: PackedTable } {
    const days = this.#heads.map(({ reported }) => daysOf(reported));
    const order = [...this.#heads.keys()].sort((a, b) => {
      const [x, y] = [days[a]!, days[b]!];
      return x.start - y.start || x.end - y.end || (this.#heads[a]!.id < this.#heads[b]!.id ? -1 : 1);
    });
    const place = new Uint32Array(order.length);
    order.forEach((at, index) => {
      place[at] = index;
    });
    const article = this.#article.done().map((at) => place[at]!);
    const rows = sorted(article, order.length);
    const fields = Object.fromEntries(
      Object.entries(this.#fields).map(([name, field]) => [name, (field as FieldBuilder<unknown>).done(rows)]),
    );
    const texts = Object.fromEntries(Object.entries(this.#texts).map(([name, text]) => [name, text.done(rows)]));
    const table = {
      size: this.size,
      article: narrow(picked(article, rows), order.length),
      start: picked(this.#start.done(), rows),
      end: picked(this.#end.done(), rows),
      fields,
      texts,
    };
    return { heads: order.map((at) => this.#heads[at]!), table: table as unknown as PackedTable };
  }
}

/** Rows by code, those of one code as they came; null where they stand so already. */
function sorted(codes: Uint32Array, size: number): Uint32Array | null {
  if (codes.every((code, row) => row === 0 || codes[row - 1]! <= code)) return null;
  const next = new Uint32Array(size + 1);
  for (const code of codes) next[code + 1]!++;
  for (let at = 0; at < size; at++) next[at + 1]! += next[at]!;
  const rows = new Uint32Array(codes.length);
  codes.forEach((code, row) => {
    rows[next[code]!++] = row;
  });
  return rows;
}

function picked(values: Uint32Array, rows: Uint32Array | null): Uint32Array {
  return rows ? rows.map((row) => values[row]!) : values;
}

/** In one byte a row where `size` codes fit it, else in two, else in four. */
function narrow(codes: Uint32Array, size: number): Codes {
  if (size <= 0x100) return Uint8Array.from(codes);
  return size <= 0x10000 ? Uint16Array.from(codes) : codes;
}

function listKey(list: readonly string[]): string {
  return list.join("\n");
}

class Growing {
  #values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const wider = new Uint32Array(this.length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.length++] = value;
  }

  done(): Uint32Array {
    return this.#values.slice(0, this.length);
  }
}

class FieldBuilder<T> {
  readonly #keyOf: (value: T) => unknown;
  readonly #codeOf = new Map<unknown, number>();
  readonly #values: T[] = [];
  readonly #codes = new Growing();
  #last: T | undefined;
  #lastCode = -1;

  /** Values with one key are one value. */
  constructor(keyOf: (value: T) => unknown = (value) => value) {
    this.#keyOf = keyOf;
  }

  push(value: T): void {
    // Rows that follow one another are often alike.
    if (value === this.#last && this.#lastCode >= 0) this.#codes.push(this.#lastCode);
    else this.#pushOther(value);
  }

  #pushOther(value: T): void {
    const key = this.#keyOf(value);
    let code = this.#codeOf.get(key);
    if (code === undefined) {
      code = this.#values.push(value) - 1;
      this.#codeOf.set(key, code);
    }
    this.#last = value;
    this.#lastCode = code;
    this.#codes.push(code);
  }

  done(rows: Uint32Array | null): Field<T> {
    return { values: this.#values, codes: narrow(picked(this.#codes.done(), rows), this.#values.length) };
  }
}

/** Makes a text block, one text after the other. */
export class TextBuilder {
  readonly #encoder = new TextEncoder();
  readonly #ends = new Growing();
  #bytes = new Uint8Array(4096);
  #length = 0;

  push(text: string | null): void {
    // A UTF-16 unit is at most three bytes of UTF-8.
    this.#reserve(text === null ? 1 : text.length * 3);
    if (text === null) this.#bytes[this.#length++] = NONE;
    else if (text !== "") this.#length += this.#encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
    this.#ends.push(this.#length);
  }

  done(rows: Uint32Array | null): TextBlock {
    const ends = this.#ends.done();
    if (!rows) return { bytes: this.#bytes.slice(0, this.#length), ends };
    const all = this.#bytes;
    const bytes = new Uint8Array(this.#length);
    const moved = new Uint32Array(rows.length);
    let length = 0;
    rows.forEach((row, at) => {
      const end = ends[row]!;
      // Most texts are short: to set each as an array of its own takes longer.
      for (let from = row === 0 ? 0 : ends[row - 1]!; from < end; from++) bytes[length++] = all[from]!;
      moved[at] = length;
    });
    return { bytes, ends: moved };
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const wider = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    wider.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = wider;
  }
}
