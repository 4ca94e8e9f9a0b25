import type { ArticleHead, DossierFrame } from "../../dossier/table";
import type { Article, Coding, Dossier } from "../../dossier/types";
import type { View } from "../../store/view";
import type { Placed } from "../answers";
import type { Line } from "./client";
import { type Clauses, clausesOf, conditionOf, literals, type Mentions } from "./sql";

/** Where the rows come from. */
export interface Source {
  ask(statement: string, signal: AbortSignal): Promise<readonly Line[]>;
}

const AT_ONCE = 1000;

/** What answers are made with: the dossier without its codings, and short ways to ask for these. */
export class Asking {
  /** No article of it has a coding. */
  readonly bare: Dossier;
  readonly #source: Source;
  readonly #life: AbortSignal;
  readonly #kept = new Map<string, Promise<unknown>>();
  #mentions: Mentions | undefined;

  constructor(frame: DossierFrame, heads: readonly ArticleHead[], source: Source, life: AbortSignal) {
    this.bare = { ...frame, articles: heads.map((head): Article => ({ ...head, codings: [] })) };
    this.#source = source;
    this.#life = life;
  }

  ask(statement: string, signal: AbortSignal): Promise<readonly Line[]> {
    return this.#source.ask(statement, signal);
  }

  /** The first number of the first row. */
  async number(statement: string, signal: AbortSignal): Promise<number> {
    return Number((await this.ask(statement, signal))[0]?.[0] ?? 0);
  }

  clauses(view: View): Clauses {
    this.#mentions ??= new Map(this.bare.articles.flatMap(({ venues }) => venues).map(({ id }, at) => [id, at]));
    return clausesOf(this.bare, this.#mentions, view);
  }

  /** The condition of the View, but for the clauses named. */
  where(view: View, without: readonly string[] = []): string {
    return conditionOf(this.clauses(view), without);
  }

  /** What no View changes is asked once; whoever came first may lose interest without harm to the others. */
  once<T>(name: string, make: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const kept = this.#kept.get(name) as Promise<T> | undefined;
    if (kept) return kept;
    const promise = make(this.#life);
    this.#kept.set(name, promise);
    promise.catch(() => this.#kept.delete(name));
    return promise;
  }

  /** Codings with their places, in the order of the dossier. `rest` is what follows FROM codings. */
  async codings(rest: string, signal: AbortSignal): Promise<readonly Placed[]> {
    const lines = await this.ask(`SELECT row, at, coding, venue FROM codings ${rest}`, signal);
    return lines
      .map(
        ([row, at, coding, places]): Placed => ({
          row: Number(row),
          article: this.bare.articles[Number(at)]!,
          coding: JSON.parse(coding as string) as Coding,
          places: places as readonly string[],
        }),
      )
      .sort((a, b) => a.row - b.row);
  }

  /** A statement has a greatest length, so many ids go in several. */
  async codingsOf(ids: readonly string[], signal: AbortSignal): Promise<readonly Placed[]> {
    const parts: (readonly Placed[])[] = [];
    for (let at = 0; at < ids.length; at += AT_ONCE)
      parts.push(await this.codings(`WHERE id IN (${literals(ids.slice(at, at + AT_ONCE))})`, signal));
    return parts.flat();
  }

  /** The dossier with these codings alone: with all its articles, or with those that have one of them. */
  few(placed: readonly Placed[], articles: "all" | "own" = "all"): Dossier {
    const own = new Map<string, Coding[]>();
    for (const { coding, article } of placed) {
      const list = own.get(article.id);
      if (list) list.push(coding);
      else own.set(article.id, [coding]);
    }
    const kept = articles === "all" ? this.bare.articles : this.bare.articles.filter(({ id }) => own.has(id));
    return {
      ...this.bare,
      articles: kept.map((article) => (own.has(article.id) ? { ...article, codings: own.get(article.id)! } : article)),
    };
  }
}

/** How many there are of what the View counts, as an aggregate; of those that meet `condition`, where there is one. */
export function countOf({ count = "codings" }: View, condition?: string): string {
  if (count === "codings") return condition === undefined ? "count()" : `countIf(${condition})`;
  const unit = count === "utterances" ? "utterance" : "origin";
  return condition === undefined ? `uniqExact(${unit})` : `uniqExactIf(${unit}, ${condition})`;
}
