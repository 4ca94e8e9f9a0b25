import type { Actor, Article, Dossier, Outlet, Place, Term } from "./types";

/** What ids stand for, by id. Terms are those of the codebook: parties, kinds, issues, stances, stages, directions, tracks, venue roles, link types. */
export interface Names {
  readonly actors: ReadonlyMap<string, Actor>;
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly places: ReadonlyMap<string, Place>;
  readonly articles: ReadonlyMap<string, Article>;
  readonly parties: ReadonlyMap<string, Term>;
  readonly kinds: ReadonlyMap<string, Term>;
  readonly issues: ReadonlyMap<string, Term>;
  readonly stances: ReadonlyMap<string, Term>;
  readonly stages: ReadonlyMap<string, Term>;
  readonly directions: ReadonlyMap<string, Term>;
  readonly tracks: ReadonlyMap<string, Term>;
  readonly venueRoles: ReadonlyMap<string, Term>;
  readonly linkTypes: ReadonlyMap<string, Term>;
}

/** The lookups of a dossier; made once for each. */
export function namesOf(dossier: Dossier): Names {
  const known = made.get(dossier);
  if (known) return known;
  const { codebook } = dossier;
  const names: Names = {
    actors: byId(dossier.actors),
    outlets: byId(dossier.outlets),
    places: byId(dossier.places),
    articles: byId(dossier.articles),
    parties: byId(codebook.parties),
    kinds: byId(codebook.kinds),
    issues: byId(codebook.issues),
    stances: byId(codebook.stances),
    stages: byId(codebook.stages),
    directions: byId(codebook.directions),
    tracks: byId(codebook.tracks),
    venueRoles: byId(codebook.venueRoles),
    linkTypes: byId(codebook.linkTypes),
  };
  made.set(dossier, names);
  return names;
}

/**
 * The name on screen of a value of a facet (docs/contract.md, section 2), without a leading `-`: party us is "United States", hops
 * two-or-more "two or more hops". A value or facet that is not known is named by itself.
 */
export function nameOf(names: Names, facet: string, value: string): string {
  switch (facet) {
    case "party":
      return names.parties.get(value)?.name ?? value;
    case "speaker":
    case "outlet":
    case "via":
      return names.actors.get(value)?.name ?? value;
    case "issue":
      return names.issues.get(value)?.name ?? value;
    case "stance":
      return names.stances.get(value)?.name ?? value;
    case "track":
      return names.tracks.get(value)?.name ?? value;
    case "rung":
      return names.stages.get(value)?.name ?? value;
    case "article":
      return names.articles.get(value)?.title ?? value;
    case "venue":
      return names.places.get(value)?.name ?? value;
    default:
      return FIXED.get(`${facet} ${value}`) ?? value;
  }
}

const made = new WeakMap<Dossier, Names>();

/** Values that no file of the dossier names. */
const FIXED: ReadonlyMap<string, string> = new Map([
  ["kind statement", "statement"],
  ["kind event", "reported as happened"],
  ["hops first-hand", "first hand"],
  ["hops one", "one hop"],
  ["hops two-or-more", "two or more hops"],
  ["sourcing named", "named source"],
  ["sourcing unnamed", "unnamed source"],
  ["hedged yes", "hedged"],
  ["hedged no", "not hedged"],
]);

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((item) => [item.id, item]));
}
