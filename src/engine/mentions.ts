import { type Names, namesOf } from "../dossier/names";
import type { Article, Dossier, VenueMention } from "../dossier/types";
import { parsePin } from "../store/pin";
import { FACETS, type Facet, type View } from "../store/view";
import { type Calendar, calendarOf, outside, spanKey } from "./calendar";
import { type Column, ColumnBuilder, failing } from "./column";
import { FACET_SOURCES, overlap, partyOf, type Values } from "./columns";
import type { Filtering } from "./filtering";
import type { Ground } from "./ground";
import { axisOf, bitOf, PIN, Q, WINDOW } from "./mask";
import { finder, textOfMention } from "./text";
import { trackOf } from "./track";

export interface Mention {
  readonly mention: VenueMention;
  readonly article: Article;
  /** Rows of the codings whose stretch overlaps the mention's. */
  readonly codings: readonly number[];
}

/** The venue mentions of what the engine knows; made when a part first asks for them. */
export function mentionsOf(ground: Ground): Mentions {
  return ground.once("mentions", () => new Mentions(ground.dossier, ground.rowOf));
}

/** Whether a venue pin of this id names the mention, itself or by its place [contract 2.5]. */
export function isNamedBy(id: string, { id: own, place }: VenueMention): boolean {
  return id === place || id === own;
}

/** The facets that a venue mention has itself [contract 2]. */
const OWN: Partial<Record<Facet, (mention: VenueMention, article: Article, names: Names) => Values>> = {
  party: ({ speaker }, _, names) => speaker && partyOf(speaker, names),
  speaker: ({ speaker }) => speaker,
  track: ({ meeting }, _, names) => trackOf(meeting.who.map((id) => partyOf(id, names))),
  outlet: (_, { outlet }) => outlet,
  article: (_, { id }) => id,
  via: ({ via }) => via,
  venue: ({ place }) => place,
};

/** The venue mentions: rows of their own, which have some facets themselves and the others by the codings they overlap. */
class Mentions {
  readonly all: readonly Mention[];
  readonly #dossier: Dossier;
  readonly #own: readonly (readonly [facet: (typeof FACETS)[number], column: Column])[];
  readonly #calendars: { readonly said: Calendar; readonly reported: Calendar };
  #texts: readonly string[] | undefined;

  constructor(dossier: Dossier, rowOf: Ground["rowOf"]) {
    this.#dossier = dossier;
    const names = namesOf(dossier);
    this.all = dossier.articles.flatMap((article) =>
      article.venues.map((mention) => ({
        mention,
        article,
        codings: article.codings.filter((coding) => overlap(coding, mention)).map(({ id }) => rowOf.get(id)!),
      })),
    );
    const size = this.all.length;
    const calendar = (dateOf: (mention: Mention) => string | null) => {
      const builder = new ColumnBuilder(size, []);
      this.all.forEach((mention, row) => {
        builder.set(row, spanKey(dateOf(mention)));
      });
      return calendarOf(builder.done());
    };
    this.#calendars = {
      said: calendar(({ mention }) => mention.when),
      reported: calendar(({ article }) => article.reported),
    };
    this.#own = FACETS.flatMap((facet) => {
      const of = OWN[facet];
      if (!of) return [];
      const builder = new ColumnBuilder(size, FACET_SOURCES[facet].values(dossier));
      this.all.forEach(({ mention, article }, row) => {
        builder.set(row, of(mention, article, names));
      });
      return [[facet, builder.done()] as const];
    });
  }

  /**
   * The masks of all mentions under `view`, which `filter` must stand at. A clause on what a mention has itself is
   * its own affair; any other it passes if a coding that it overlaps does [contract 2].
   */
  masks(view: View, filter: Filtering): Uint32Array {
    const calendar = this.#calendars[axisOf(view)];
    const pin = view.pin === undefined ? null : parsePin(view.pin);
    const finds = this.#finder(view.q);
    const own = [
      [WINDOW, calendar, outside(calendar, view.from, view.to)] as const,
      ...this.#own.map(([facet, column]) => [bitOf(facet), column, failing(column, view[facet])] as const),
    ];
    const others = own.reduce((bits, [bit]) => bits & ~bit, filter.active);
    return Uint32Array.from(this.all, ({ mention, codings }, row) => {
      let mask = codings.reduce((bits, coding) => bits & filter.mask[coding]!, others);
      if (finds?.(row)) mask &= ~Q;
      if (pin?.kind === "venue") mask = isNamedBy(pin.id, mention) ? mask & ~PIN : mask | PIN;
      for (const [bit, { codes }, fails] of own) if (fails[codes[row]!]) mask |= bit;
      return mask;
    });
  }

  #finder(q: string | undefined): ((row: number) => boolean) | null {
    if (!q) return null;
    const names = namesOf(this.#dossier);
    this.#texts ??= this.all.map(({ mention }) => textOfMention(mention, names));
    const texts = this.#texts;
    const finds = finder(q);
    return (row) => finds(texts[row]!);
  }
}
