import { type Names, namesOf } from "../dossier/names";
import type { Field, Fields } from "../dossier/table";
import type { Article, Coding, Dossier } from "../dossier/types";
import { PARTIES, RUNGS, STANCES, TRACKS } from "../dossier/types";
import { type Axis, FACETS, type Facet } from "../store/view";
import { type Calendar, calendarOf, spanKey } from "./calendar";
import { type Codes, type Column, ColumnBuilder } from "./column";

/** A coding where it stands. A stream of rows may hand over the same object again, changed. */
export interface Located {
  readonly coding: Coding;
  readonly article: Article;
  /** Places whose mentions overlap the coding's stretch. */
  readonly places: readonly string[];
}

/** What can be asked of all rows at once: the fields of a table, and the article, whose code is its place in the dossier. */
export type Properties = { readonly [K in keyof Fields]: Fields[K] extends Field<infer T> ? T : never } & {
  readonly article: Article;
};

/** A dossier as typed columns: what is filtered and counted, one entry a coding. Built once. */
export interface Columns extends CodedColumns, Units {}

/** What a View filters by, and the matrix is made of. */
export interface CodedColumns {
  readonly size: number;
  readonly facets: Readonly<Record<Facet, Column>>;
  readonly calendars: Readonly<Record<Axis, Calendar>>;
  /** Line of the matrix: the index of the actor; the number of actors for an event; one more if there is no line. */
  readonly line: Codes;
  /** 1 where a source that withholds claims not to know. */
  readonly ignorance: Codes;
}

/** What is counted once, by the codebook's rules for utterances and origins. */
export interface Units {
  /** Codings with one code report one utterance. */
  readonly utterance: Uint32Array;
  /** Codings with one code have one origin. */
  readonly origin: Uint32Array;
  /** 1 where the origin is only assumed. */
  readonly assumed: Uint8Array;
}

export type Values = string | null | readonly string[];

interface FacetSource {
  /** The values in their order. */
  readonly values: (dossier: Dossier) => readonly string[];
  readonly of: (located: Located, names: Names) => Values;
}

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
export const partyOf = (id: string, names: Names) => names.actors.get(id)?.party ?? "other";
const HOPS = ["first-hand", "one", "two-or-more"] as const;

/** Where the values of each facet come from: the one place that knows facets by name; of a venue mention's own, mentions.ts. */
export const FACET_SOURCES: Readonly<Record<Facet, FacetSource>> = {
  party: {
    values: () => PARTIES,
    of: ({ coding }, names) =>
      coding.kind === "event"
        ? coding.actors.map((id) => partyOf(id, names))
        : coding.speaker && partyOf(coding.speaker, names),
  },
  speaker: {
    values: ({ actors }) => ids(actors),
    of: ({ coding }) => (coding.kind === "event" ? coding.actors : coding.speaker),
  },
  issue: { values: ({ codebook }) => ids(codebook.issues), of: ({ coding }) => coding.issue },
  stance: { values: () => STANCES, of: ({ coding }) => coding.stance },
  track: {
    values: () => TRACKS,
    of: ({ coding }) => coding.stage?.track ?? null,
  },
  rung: { values: () => RUNGS, of: ({ coding }) => coding.stage && RUNGS[coding.stage.rung]! },
  kind: { values: () => ["statement", "event"], of: ({ coding }) => coding.kind },
  outlet: {
    values: ({ outlets }) => ids(outlets),
    of: ({ article }) => article.outlet,
  },
  article: {
    values: ({ articles }) => ids(articles),
    of: ({ article }) => article.id,
  },
  via: { values: ({ outlets }) => ids(outlets), of: ({ coding }) => coding.via },
  venue: { values: ({ places }) => ids(places), of: ({ places }) => places },
  hops: { values: () => HOPS, of: ({ coding }) => HOPS[Math.min(2, coding.via.length)]! },
  sourcing: {
    values: () => ["named", "unnamed"],
    of: ({ coding }, names) =>
      coding.speaker !== null && partyOf(coding.speaker, names) === "unnamed" ? "unnamed" : "named",
  },
  hedged: { values: () => ["yes", "no"], of: ({ coding }) => (coding.hedged ? "yes" : "no") },
};

/**
 * Builds the columns of the dossier's codings, or of `size` other rows that use the dossier's vocabularies (so a
 * million rows need no million objects). Throws on a date that is none.
 */
export function columnsOf(dossier: Dossier, size: number, rows: Iterable<Located>): Columns {
  const names = namesOf(dossier);
  const builders = FACETS.map(
    (facet) => [new ColumnBuilder(size, FACET_SOURCES[facet].values(dossier)), FACET_SOURCES[facet].of] as const,
  );
  const toLine = lineOf(dossier);
  const said = new ColumnBuilder(size, []);
  const reported = new ColumnBuilder(size, []);
  const line = new Uint16Array(size);
  const ignorance = new Uint16Array(size);
  const utterance = new Uint32Array(size);
  const origin = new Uint32Array(size);
  const assumed = new Uint8Array(size);
  const utterances = new Codebook();
  const origins = new Codebook();
  let row = 0;
  for (const located of rows) {
    const { coding, article } = located;
    for (const [builder, of] of builders) builder.set(row, of(located, names));
    said.set(row, spanKey(coding.said));
    reported.set(row, spanKey(article.reported));
    line[row] = toLine(located);
    ignorance[row] = ignoranceOf(located);
    utterance[row] = utterances.code(coding.utterance);
    const from = originOf(coding.via, article);
    origin[row] = origins.code(from.origin);
    assumed[row] = from.assumed ? 1 : 0;
    row++;
  }
  const facets = Object.fromEntries(FACETS.map((facet, at) => [facet, builders[at]![0].done()]));
  return {
    size,
    facets: facets as Record<Facet, Column>,
    calendars: { said: calendarOf(said.done()), reported: calendarOf(reported.done()) },
    line,
    ignorance,
    utterance,
    origin,
    assumed,
  };
}

export function lineOf({ actors }: Dossier): (located: Located) => number {
  const lines = new Map<string | null, number>(actors.map(({ id }, at) => [id, at]));
  return ({ coding }) => (coding.kind === "event" ? actors.length : (lines.get(coding.speaker) ?? actors.length + 1));
}

export function ignoranceOf({ coding }: Located): number {
  return coding.stance === "withholds" && coding.withholding === "ignorance" ? 1 : 0;
}

/** The codings of a dossier, in its order. */
export function located(dossier: Dossier): readonly Located[] {
  return dossier.articles.flatMap((article) =>
    article.codings.map((coding) => ({
      coding,
      article,
      places: article.venues.filter((mention) => overlap(mention, coding)).map(({ place }) => place),
    })),
  );
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Whether two stretches of one article have a character in common; ends are exclusive. */
export function overlap(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * The origin by the codebook ("One utterance, many reports"): the innermost `via`, else the article's only end credit,
 * else the article. Only the first is said of this very stretch, so the others are assumed.
 */
export function originOf(
  via: readonly string[],
  article: Article,
): { readonly origin: string; readonly assumed: boolean } {
  if (via[0] !== undefined) return { origin: via[0], assumed: false };
  const [credit, ...others] = article.credits;
  return { origin: credit !== undefined && others.length === 0 ? credit : article.id, assumed: true };
}

/** A code for each key; a null has a code of its own. */
class Codebook {
  readonly #codes = new Map<string, number>();
  #next = 0;

  code(key: string | null): number {
    const known = key === null ? undefined : this.#codes.get(key);
    if (known !== undefined) return known;
    if (key !== null) this.#codes.set(key, this.#next);
    return this.#next++;
  }
}
