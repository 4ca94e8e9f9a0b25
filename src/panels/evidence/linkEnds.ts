import type { Dossier, Link, LinkType } from "../../dossier/types";

const made = new WeakMap<Dossier, ReadonlyMap<string, Link>>();

/** The links of a dossier by id. */
export function linksById(dossier: Dossier): ReadonlyMap<string, Link> {
  const known = made.get(dossier) ?? new Map(dossier.links.map((link) => [link.id, link]));
  made.set(dossier, known);
  return known;
}

/** A link as it is told at one of its ends. */
export interface LinkEnd {
  readonly id: string;
  readonly type: LinkType;
  readonly other: string;
  readonly why: string;
}

const ends = new WeakMap<Dossier, ReadonlyMap<string, readonly LinkEnd[]>>();

/** The links of a coding, whether or not their other ends are in the view. */
export function linksOf(coding: string, dossier: Dossier): readonly LinkEnd[] {
  const known = ends.get(dossier) ?? endsOf(dossier);
  ends.set(dossier, known);
  return known.get(coding) ?? NONE;
}

const NONE: readonly LinkEnd[] = [];

function endsOf({ links }: Dossier): ReadonlyMap<string, readonly LinkEnd[]> {
  const found = new Map<string, LinkEnd[]>();
  const add = (coding: string, end: LinkEnd) => {
    const others = found.get(coding);
    if (others) others.push(end);
    else found.set(coding, [end]);
  };
  for (const { id, type, a, b, why } of links) {
    add(a, { id, type, other: b, why });
    add(b, { id, type, other: a, why });
  }
  return found;
}

const BOTH_WAYS: Readonly<Record<Exclude<LinkType, "depends-on">, string>> = {
  contradicts: "Contradicts",
  tension: "In tension with",
  apparent: "Only seems to contradict",
  corroborates: "Agrees, from another origin, with",
};

/** How a link reads from one of its ends: only what depends on something has a direction. */
export function linkWords({ type, a }: Link, from: string): string {
  if (type === "depends-on") return a === from ? "Can come only after" : "Comes before";
  return BOTH_WAYS[type];
}
