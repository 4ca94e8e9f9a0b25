import type { Dossier, Link, LinkType } from "../../dossier/types";

const made = new WeakMap<Dossier, ReadonlyMap<string, Link>>();

/** The links of a dossier by id. */
export function linksById(dossier: Dossier): ReadonlyMap<string, Link> {
  const known = made.get(dossier) ?? new Map(dossier.links.map((link) => [link.id, link]));
  made.set(dossier, known);
  return known;
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
