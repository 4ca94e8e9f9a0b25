import MiniSearch, { type Options, type SearchOptions, type SearchResult } from "minisearch";
import { formatEdtf } from "../../dossier/edtfWords";
import { type Names, namesOf } from "../../dossier/names";
import type { Dossier } from "../../dossier/types";
import type { Located } from "../../engine/columns";
import type { Engine } from "../../engine/engine";
import { FACET_ROWS } from "../../engine/facets";
import { FACETS, type Facet } from "../../store/view";
import { lookOf, wordsOf } from "./letters";

/** A value of a facet, with every name that it goes by. */
export interface Named {
  readonly facet: Facet;
  readonly value: string;
  readonly name: string;
  /** Other spellings, a short form; of an article its date. */
  readonly also: readonly string[];
}

export interface Hit<T> {
  readonly of: T;
  /** The words of its text that were meant, as they look (letters.ts). */
  readonly words: ReadonlySet<string>;
}

/** What can be searched of one dossier. Each takes any text and answers the nearest first; a text without a word finds nothing. */
export interface SearchIndex {
  names(text: string): readonly Hit<Named>[];
  /** None where there are more than `MOST_CODINGS`, or another thread or a server has them. */
  codings(text: string): readonly Hit<Located>[];
  /** All codings are in it. */
  readonly whole: boolean;
}

/** An index of more would hold up the page: there words are looked for by `q` alone. */
export const MOST_CODINGS = 20_000;
/** Of a facet, so many values. */
const MOST_VALUES = 5_000;

/** The index of a dossier, made when first asked for. */
export function searchIndexOf(dossier: Dossier, engine: Engine): SearchIndex {
  const index = made.get(dossier) ?? makeIndex(dossier, engine);
  made.set(dossier, index);
  return index;
}

const made = new WeakMap<Dossier, SearchIndex>();

function makeIndex(dossier: Dossier, engine: Engine): SearchIndex {
  const names = namesOf(dossier);
  const everything = engine.rows({});
  const named = FACETS.flatMap((facet) =>
    everything
      .part(FACET_ROWS[facet])
      .slice(0, MOST_VALUES)
      .map(({ value, name }) => ({ facet, value, name, also: alsoOf(facet, value, names) })),
  );
  const whole = !engine.late && everything.total <= MOST_CODINGS;
  const codings = whole
    ? engine.codings(dossier.articles.flatMap((article) => article.codings.map(({ id }) => id)))
    : [];
  return {
    whole,
    names: finderOf(named, { name: ({ name }) => name, also: ({ also }) => also.join("\n") }),
    codings: finderOf(codings, {
      name: ({ coding }) => [coding.paraphrase, coding.quote].filter(Boolean).join("\n"),
      also: (located) => namesIn(located, names).join("\n"),
    }),
  };
}

/** What is searched of a thing: what it is called or says, which weighs more, and what else belongs to it. */
type Fields<T> = Readonly<Record<"name" | "also", (of: T) => string>>;

/** Every word must be found: as it stands, as the beginning of one, or with a slip of the keys. */
function finderOf<T>(things: readonly T[], fields: Fields<T>): (text: string) => readonly Hit<T>[] {
  const options: Options<{ readonly id: number; readonly of: T }> = {
    fields: ["name", "also"],
    extractField: ({ id, of }, field) => (field === "id" ? String(id) : fields[field as keyof Fields<T>](of)),
    tokenize: (text) => wordsOf(text).map(({ word }) => word),
    processTerm: lookOf,
  };
  const index = new MiniSearch(options);
  index.addAll(things.map((of, id) => ({ id, of })));
  return (text) => index.search(text, NEAR).map((result) => ({ of: things[Number(result.id)]!, words: meant(result) }));
}

const NEAR: SearchOptions = {
  combineWith: "AND",
  prefix: true,
  fuzzy: (word) => (word.length < 3 ? 0 : word.length < 8 ? 1 : 2),
  boost: { name: 2 },
  weights: { prefix: 0.7, fuzzy: 0.2 },
};

function meant({ terms }: SearchResult): ReadonlySet<string> {
  return new Set(terms);
}

function alsoOf(facet: Facet, value: string, names: Names): readonly string[] {
  switch (facet) {
    case "speaker":
    case "outlet":
    case "via":
      return otherNames(value, names).slice(1);
    case "venue":
      return names.places.get(value)?.spellings ?? [];
    case "article": {
      const article = names.articles.get(value);
      return article ? [formatEdtf(article.reported)] : [];
    }
    default:
      return [];
  }
}

/** Everybody, every place and the issue that a coding has to do with. */
function namesIn({ coding, article, places }: Located, names: Names): readonly string[] {
  const people = [coding.speaker, ...coding.actors, ...coding.via, article.outlet];
  return [
    ...people.flatMap((id) => (id === null ? [] : otherNames(id, names))),
    ...places.flatMap((id) => [names.places.get(id)?.name ?? id, ...(names.places.get(id)?.spellings ?? [])]),
    ...(coding.issue === null ? [] : [names.issues.get(coding.issue)?.name ?? coding.issue]),
  ];
}

/** Name, short form and spellings of an actor. */
function otherNames(id: string, names: Names): readonly string[] {
  const actor = names.actors.get(id);
  return actor ? [...new Set([actor.name, actor.short, ...actor.spellings.map(({ text }) => text)])] : [];
}
