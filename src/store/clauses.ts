/** The filters in force, one by one: what the chips show and what can be relaxed. */
import { patchView } from "./transitions";
import { type Day, FACETS, type Facet, isFacet, type View } from "./view";

/** `id` is unique within a View and stable: `speaker=trump`, `speaker=-trump`, `window`, `q`, `pin`. */
export type Clause =
  | {
      readonly id: string;
      readonly kind: "facet";
      readonly facet: Facet;
      readonly value: string;
      readonly excluded: boolean;
    }
  | { readonly id: "window"; readonly kind: "window"; readonly from: Day | null; readonly to: Day | null }
  | { readonly id: "q"; readonly kind: "q"; readonly q: string }
  | { readonly id: "pin"; readonly kind: "pin"; readonly pin: string };

/** The clauses in the order of the chips: dates, facets in their order (each value one clause), search, pin. */
export function clausesOf(view: View): readonly Clause[] {
  const clauses: Clause[] = [];
  if (view.from || view.to)
    clauses.push({ id: "window", kind: "window", from: view.from ?? null, to: view.to ?? null });
  for (const facet of FACETS) {
    for (const signed of view[facet] ?? []) {
      const excluded = signed.startsWith("-");
      clauses.push({
        id: `${facet}=${signed}`,
        kind: "facet",
        facet,
        value: excluded ? signed.slice(1) : signed,
        excluded,
      });
    }
  }
  if (view.q) clauses.push({ id: "q", kind: "q", q: view.q });
  if (view.pin) clauses.push({ id: "pin", kind: "pin", pin: view.pin });
  return clauses;
}

/** Whether anything is filtered. */
export function hasFilters(view: View): boolean {
  return clausesOf(view).length > 0;
}

/**
 * Takes one clause away by its id; a facet's name takes all its values away, as `Rows.relax` names it: without one of
 * several included values less would pass, not more. Any other id changes nothing.
 */
export function removeClause(view: View, id: string): View {
  if (id === "window") return patchView(view, { from: null, to: null });
  if (id === "q" || id === "pin" || isFacet(id)) return patchView(view, { [id]: null });
  const facet = id.slice(0, Math.max(0, id.indexOf("=")));
  if (!isFacet(facet)) return view;
  const value = id.slice(facet.length + 1);
  return patchView(view, { [facet]: (view[facet] ?? []).filter((other) => other !== value) });
}
