import type { DayInterval } from "../dossier/days";
import { daysOf } from "../dossier/days";
import type { Coding } from "../dossier/types";
import type { View } from "../store/view";
import { stretchesOf } from "./coverage";
import { type Ground, REST } from "./ground";
import { bitOf, PIN, WINDOW } from "./mask";
import { mentionsOf } from "./mentions";

/** One of the things that articles can share, by id, and the pin that shows the codings behind it. */
export interface Shared {
  readonly id: string;
  readonly pin: string;
}

/** Issues, but for the rest category, those who speak or act in events, and places named as venues, in the order of their first mention. */
export interface Holding {
  readonly issues: readonly Shared[];
  readonly actors: readonly Shared[];
  readonly venues: readonly Shared[];
}

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
  readonly statements: readonly string[];
  /** What the others of its stretch have and it has not. */
  readonly lacks: Holding;
}

/**
 * Each article in the view beside the others: what it has in the view and no other one has at all, and what others have
 * in the view and it has not at all. Only dates, articles and outlets take anything away from *at all*; a pin counts for none.
 */
export function aloneRows(ground: Ground, view: View): readonly ArticleAlone[] {
  const holdings = holdingsOf(ground, view, ~PIN);
  const whole = holdingsOf(ground, view, bitOf("article") | bitOf("outlet") | WINDOW);
  return holdings.map((own): ArticleAlone => {
    const others = whole.filter(({ article }) => article !== own.article);
    const near = holdings.filter((other) => other !== own && other.stretch === own.stretch);
    const shared = new Set(others.flatMap(({ utterances }) => [...utterances]));
    return {
      article: own.article,
      codings: own.codings,
      stretch: own.stretch,
      others: near.length,
      alone: without(own, others),
      statements: own.statements.filter(({ utterance }) => !shared.has(utterance)).map(({ id }) => id),
      lacks: without(
        joined(near),
        whole.filter(({ article }) => article === own.article),
      ),
    };
  });
}

/** Pins by id. */
type Sets = { readonly [K in keyof Holding]: ReadonlyMap<string, string> };

interface Held extends Sets {
  readonly article: string;
  readonly codings: number;
  readonly stretch: DayInterval;
  readonly statements: readonly { readonly id: string; readonly utterance: string | null }[];
  readonly utterances: ReadonlySet<string | null>;
}

/** What each article has that passes the clauses in `bits`; those without such a coding are left out. */
function holdingsOf(ground: Ground, view: View, bits: number): readonly Held[] {
  const { dossier, filter, rowOf } = ground;
  const mentions = mentionsOf(ground);
  const masks = mentions.masks(view, filter);
  const named = mentions.all.filter((_, at) => (masks[at]! & bits) === 0);
  const stretches = stretchesOf(ground);
  return dossier.articles.flatMap((article) => {
    const codings = article.codings.filter(({ id }) => (filter.mask[rowOf.get(id)!]! & bits) === 0);
    if (codings.length === 0) return [];
    const { end } = daysOf(article.reported);
    const statements = codings.filter(({ kind }) => kind === "statement");
    return [
      {
        article: article.id,
        codings: codings.length,
        stretch: stretches.find((stretch) => stretch.start <= end && end <= stretch.end)!,
        issues: new Map(
          codings.flatMap(({ issue }) => (issue === null || issue === REST ? [] : [[issue, `cell:*~${issue}`]])),
        ),
        actors: actorsOf(codings),
        venues: new Map(
          named.filter((one) => one.article === article).map(({ mention: { place } }) => [place, `venue:${place}`]),
        ),
        statements: statements.map(({ id, utterance }) => ({ id, utterance })),
        utterances: new Set(statements.map(({ utterance }) => utterance).filter((utterance) => utterance !== null)),
      },
    ];
  });
}

/** A row of the matrix shows what an actor says on issues; what it does alone is shown by the first event. */
function actorsOf(codings: readonly Coding[]): Map<string, string> {
  const pins = new Map<string, string>();
  for (const { id, speaker, actors, issue } of codings) {
    if (speaker !== null && issue !== null) pins.set(speaker, `cell:${speaker}~*`);
    for (const actor of [...(speaker === null ? [] : [speaker]), ...actors])
      if (!pins.has(actor)) pins.set(actor, `coding:${id}`);
  }
  return pins;
}

/** What any of them has; a row of the matrix shows more than one event. */
function joined(all: readonly Sets[]): Sets {
  const union = (key: keyof Holding) => {
    const pins = new Map<string, string>();
    for (const [id, pin] of all.flatMap((one) => [...one[key]]))
      if (!pins.has(id) || pin.startsWith("cell:")) pins.set(id, pin);
    return pins;
  };
  return { issues: union("issues"), actors: union("actors"), venues: union("venues") };
}

function without(own: Sets, others: readonly Sets[]): Holding {
  const left = (key: keyof Holding) =>
    [...own[key]].flatMap(([id, pin]) => (others.some((other) => other[key].has(id)) ? [] : [{ id, pin }]));
  return { issues: left("issues"), actors: left("actors"), venues: left("venues") };
}
