import type { ArticleHead } from "../../dossier/table";
import type { TableBuilder } from "../../dossier/tableBuilder";
import type { ReadDate } from "./dates";
import { idOf, kept } from "./ids";
import { LIMITS, Refusal } from "./limits";

/** An article that rows name, while they are read. */
export interface Entry {
  readonly id: string;
  /** Its number in the table; below zero while no row of it has been taken in. */
  at: number;
  readonly reported: Extract<ReadDate, { readonly text: string }>;
  /** Rows of it so far. */
  rows: number;
  /** The length of its text that a row gives; null where none does. */
  readonly length: number | null;
  readonly head: Head;
}

/** What is found out row by row: the text is as long as the last of its stretches. */
type Head = Omit<ArticleHead, "source"> & {
  readonly source: { -readonly [K in keyof ArticleHead["source"]]: ArticleHead["source"][K] };
};

export type NewArticle = Pick<ArticleHead, "title" | "outlet" | "credits" | "language"> & {
  /** What its id is made of. */
  readonly text: string;
  readonly reported: Entry["reported"];
  readonly sha256: string | null;
  readonly length: number | null;
};

/** One for all: that a message carries it once, not once an article. */
const DATING = { basis: "explicit", reason: "as given in the imported file" } as const;
const NOTHING: readonly never[] = [];
const NO_SPELLINGS = {};

/** The articles that the rows of a file name, each by a key of its own. */
export class Articles {
  readonly #builder: Pick<TableBuilder, "article">;
  readonly #entries = new Map<string, Entry>();
  readonly #ids = new Set<string>();
  readonly languages = new Set<string>();
  last = Number.NEGATIVE_INFINITY;

  constructor(builder: Pick<TableBuilder, "article">) {
    this.#builder = builder;
  }

  /** How many have a row that was taken in. */
  taken = 0;

  get size(): number {
    return this.#entries.size;
  }

  find(key: string): Entry | undefined {
    return this.#entries.get(key);
  }

  hasId(id: string): boolean {
    return this.#ids.has(id);
  }

  add(key: string, { text, reported, title, outlet, credits, language, sha256, length }: NewArticle): Entry {
    if (this.#entries.size === LIMITS.articles)
      throw new Refusal(`The file names more than ${LIMITS.articles.toLocaleString("en")} articles.`);
    const id = this.#idOf(text, reported.text);
    const head: Head = {
      id,
      source: { file: `${id}.txt`, sha256: sha256 ?? this.size.toString(16).padStart(64, "0"), length: length ?? 1 },
      title: kept(title),
      outlet,
      credits,
      language: kept(language),
      spellings: NO_SPELLINGS,
      reported: reported.text,
      dating: DATING,
      boilerplate: NOTHING,
      anomalies: NOTHING,
      venues: NOTHING,
    };
    const entry: Entry = { id, at: -1, reported, rows: 0, length, head };
    this.#entries.set(kept(key), entry);
    this.#ids.add(id);
    return entry;
  }

  /** Takes in a row that ends there; gives the number of its article in the table. */
  take(entry: Entry, end: number): number {
    if (entry.at < 0) {
      entry.at = this.#builder.article(entry.head);
      this.taken++;
      this.languages.add(entry.head.language);
      this.last = Math.max(this.last, entry.reported.end);
    }
    entry.rows++;
    if (end > entry.head.source.length) entry.head.source.length = end;
    return entry.at;
  }

  /** An article's id begins with its date (contract 1.14), and is its own. */
  #idOf(text: string, reported: string): string {
    const day = /\d[\d-]*/.exec(reported)?.[0] ?? "";
    const plain = idOf(text);
    const dated = kept(plain.startsWith(`${day}-`) ? plain : `${day}-${plain}`);
    if (!this.#ids.has(dated)) return dated;
    for (let again = 2; ; again++) if (!this.#ids.has(`${dated}-${again}`)) return `${dated}-${again}`;
  }
}
