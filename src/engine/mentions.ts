import { namesOf } from "../dossier/names";
import type { Article, Dossier, VenueMention } from "../dossier/types";
import { parsePin } from "../store/pin";
import { FACETS, type View } from "../store/view";
import { type Column, ColumnBuilder, failing } from "./column";
import { FACET_SOURCES, overlap } from "./columns";
import { Days } from "./days";
import { axisOf, bitOf, dayOf, type Filter, FROM, PIN, Q, TO } from "./filter";
import { finder, textOfMention } from "./text";

export interface Mention {
  readonly mention: VenueMention;
  readonly article: Article;
  /** Rows of the codings whose stretch overlaps the mention's. */
  readonly codings: readonly number[];
}

/** Whether a venue pin of this id names the mention, itself or by its place [contract 2.5]. */
export function isNamedBy(id: string, { id: own, place }: VenueMention): boolean {
  return id === place || id === own;
}

/** The venue mentions: rows of their own, which have some facets themselves and the others by the codings they overlap. */
export class Mentions {
  readonly all: readonly Mention[];
  readonly #dossier: Dossier;
  readonly #own: readonly (readonly [facet: (typeof FACETS)[number], column: Column])[];
  readonly #days: { readonly said: Days; readonly reported: Days };
  #texts: readonly string[] | undefined;

  constructor(dossier: Dossier, rowOf: ReadonlyMap<string, number>) {
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
    this.#days = { said: new Days(size), reported: new Days(size) };
    this.all.forEach(({ mention, article }, row) => {
      this.#days.said.set(row, mention.when);
      this.#days.reported.set(row, article.reported);
    });
    this.#own = FACETS.flatMap((facet) => {
      const { values, ofMention } = FACET_SOURCES[facet];
      if (!ofMention) return [];
      const builder = new ColumnBuilder(size, values(dossier));
      this.all.forEach(({ mention, article }, row) => {
        builder.set(row, ofMention(mention, article, names));
      });
      return [[facet, builder.done()] as const];
    });
  }

  /**
   * The masks of all mentions under `view`, which `filter` must stand at. A clause on what a mention has itself is
   * its own affair; any other it passes if a coding that it overlaps does [contract 2].
   */
  masks(view: View, filter: Filter): Uint32Array {
    const masks = new Uint32Array(this.all.length);
    let own = FROM | TO;
    for (const [facet, column] of this.#own) {
      const bit = bitOf(facet);
      own |= bit;
      const fails = failing(column, view[facet]);
      masks.forEach((_, row) => {
        if (fails[column.codes[row]!]) masks[row]! |= bit;
      });
    }
    const { start, end } = this.#days[axisOf(view)];
    const pin = view.pin === undefined ? null : parsePin(view.pin);
    const finds = this.#finder(view.q);
    this.all.forEach(({ mention, codings }, row) => {
      let mask = codings.reduce((all, coding) => all & filter.mask[coding]!, filter.active) & ~own;
      if (finds?.(row)) mask &= ~Q;
      if (pin?.kind === "venue") mask = isNamedBy(pin.id, mention) ? mask & ~PIN : mask | PIN;
      if (view.from && end[row]! < dayOf(view.from)) mask |= FROM;
      if (view.to && start[row]! > dayOf(view.to)) mask |= TO;
      masks[row]! |= mask;
    });
    return masks;
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
