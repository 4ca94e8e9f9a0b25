import type { DayInterval } from "../dossier/days";
import { datesOfArticles, stretchesOf } from "./coverage";
import type { Ground } from "./ground";
import { type Held, Holders, heldBy, KINDS, type Kind } from "./holders";
import { bitOf, PIN, WINDOW } from "./mask";
import { paged } from "./paged";

/** One of the things that articles can share, by id, and the pin that shows the codings behind it. */
export interface Shared {
  readonly id: string;
  readonly pin: string;
}

/** How many there are, and the first of them. */
export interface Several<T> {
  readonly size: number;
  readonly first: readonly T[];
}

/** Issues, but for the rest category, those who speak or act in events, and places named as venues, in the order of their first mention. */
export type Holding = { readonly [K in Kind]: Several<Shared> };

export interface ArticleAlone {
  readonly article: string;
  /** Its codings in the view. */
  readonly codings: number;
  /** The covered stretch that it lies in, and how many other articles in the view lie there too. */
  readonly stretch: DayInterval;
  readonly others: number;
  /** What no other article in the view has. */
  readonly alone: Holding;
  /** Statements that no other article in the view reports too, by coding id. */
  readonly statements: Several<string>;
  /** What the others of its stretch have and it has not. */
  readonly lacks: Holding;
}

/** Articles on a page. */
export const ALONE = 24;
/** So many things, or statements, are named; the rest is counted. */
const NAMED = 20;
const QUOTED = 60;

/** How many articles have a coding in the view, whatever is pinned. */
export function aloneRows(ground: Ground): { readonly size: number } {
  return { size: new Holders(ground, ~PIN).articles.length };
}

/**
 * Each article in the view beside the others, in the order of the dossier, 24 a page: what it has in the view and no other
 * one has at all, and what others have in the view and it has not at all. Only dates, articles and outlets take anything
 * away from *at all*; a pin counts for none.
 */
export const alonePage = paged("alonePage", (ground, view, page): readonly ArticleAlone[] => {
  const shown = new Holders(ground, ~PIN);
  const whole = new Holders(ground, bitOf("article") | bitOf("outlet") | WINDOW);
  const mentions = { shown: shown.mentions(view), whole: whole.mentions(view) };
  const counts = whole.counts(mentions.whole);
  const stretches = stretchesOf(ground);
  const { ends } = datesOfArticles(ground);
  const stretchOf = (article: number) => place(stretches, ends[article]!);
  const near = new Map<number, { readonly articles: readonly number[]; readonly held: Held }>();
  const nearOf = (stretch: number) => {
    const known = near.get(stretch);
    if (known) return known;
    const articles = [...shown.articles].filter((article) => stretchOf(article) === stretch);
    const made = { articles, held: heldBy(shown, articles, mentions.shown) };
    near.set(stretch, made);
    return made;
  };
  return [...shown.articles.subarray(page * ALONE, (page + 1) * ALONE)].map((article): ArticleAlone => {
    const stretch = stretchOf(article);
    const { articles, held } = nearOf(stretch);
    const own = heldBy(shown, [article], mentions.shown);
    const all = heldBy(whole, [article], mentions.whole);
    return {
      article: ground.dossier.articles[article]!.id,
      codings: own.codings,
      stretch: stretches[stretch]!,
      others: articles.length - 1,
      alone: holding(own, (kind, id) => counts.of(kind, id) === 1),
      statements: severalOf(
        own.statements.filter((row) => counts.reports(row) === 1),
        (row) => ground.idOf(row),
        QUOTED,
      ),
      lacks: holding(held, (kind, id) => !all[kind].has(id)),
    };
  });
});

/** The stretch that a day lies in; they are in order and do not overlap. */
function place(stretches: readonly DayInterval[], day: number): number {
  let [low, high] = [0, stretches.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle]!.end < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function holding(held: Held, keeps: (kind: Kind, id: string) => boolean): Holding {
  const of = (kind: Kind) =>
    severalOf(
      [...held[kind]].filter(([id]) => keeps(kind, id)),
      ([id, pin]): Shared => ({ id, pin }),
      NAMED,
    );
  return Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as unknown as Holding;
}

function severalOf<T, U>(all: readonly T[], make: (one: T) => U, most: number): Several<U> {
  return { size: all.length, first: all.slice(0, most).map(make) };
}
