import { type Axis, FACETS, type View } from "../store/view";

/** What is filtered by one code a row; the first facets, in their order. */
export const CODED = [...FACETS, "window"] as const;
export type Coded = (typeof CODED)[number];

/** A row's mask has a bit for each clause that it fails; a row with mask 0 is in the view. */
export const WINDOW = 1 << FACETS.length;
export const Q = WINDOW << 1;
export const PIN = Q << 1;

export function bitOf(clause: Coded): number {
  return 1 << CODED.indexOf(clause);
}

export function axisOf(view: View): Axis {
  return view.axis ?? "said";
}
