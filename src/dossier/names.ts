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

const made = new WeakMap<Dossier, Names>();

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((item) => [item.id, item]));
}
