import type { Names } from "./names";

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
