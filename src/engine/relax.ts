import { FACETS, type View } from "../store/view";
import type { Ground } from "./ground";
import { bitOf, PIN, Q, WINDOW } from "./mask";
import type { Relaxation } from "./rows";
import { matched } from "./tally";

/** When nothing matches: each clause in force (a facet is one, whatever its values), with what is left without it. */
export function relaxRows(ground: Ground, view: View): readonly Relaxation[] {
  if (matched(ground, view) > 0) return [];
  const clauses = [
    ["window", WINDOW],
    ...FACETS.map((facet) => [facet, bitOf(facet)] as const),
    ["q", Q],
    ["pin", PIN],
  ] as const;
  return clauses
    .filter(([, bits]) => (ground.filter.active & bits) !== 0)
    .map(([clause, bits]) => ({ clause, matched: matched(ground, view, bits) }));
}
