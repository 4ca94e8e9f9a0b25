/** The two Views of a comparison: a View and its `against` (docs/contract.md, section 2). */
import { FACETS, normalise, VIEW_KEYS, type View } from "./view";

export type Side = "a" | "b";

/** Two Views side by side, each without pin, focus and comparison: what is looked at, not how. */
export interface Pair {
  readonly a: View;
  readonly b: View;
  /** Which of them the page's View is. */
  readonly shown: Side;
}

/**
 * The pair that a View compares; null if it compares nothing. The View itself is A, or B where `against` takes the pin
 * away: so what stands on the left stays there when a mark of the right side is chosen.
 */
export function pairOf(view: View): Pair | null {
  if (!view.against) return null;
  const own = sideOf(view);
  const other = sideOf({ ...view, ...view.against });
  return view.against.pin === "" ? { a: other, b: own, shown: "b" } : { a: own, b: other, shown: "a" };
}

/** The View without what is no part of a side. */
export function sideOf(view: View): View {
  return normalise({ ...view, pin: null, focus: null, against: null }).view;
}

/** The View with one side of a pair in its place, compared with the other; focus and pin stay. Equal sides are no comparison. */
export function compare(view: View, { a, b, shown }: Pair): View {
  const [own, other] = shown === "a" ? [a, b] : [b, a];
  const patch = patchBetween(own, other);
  const against = shown === "b" && Object.keys(patch).length > 0 ? { ...patch, pin: "" } : patch;
  return normalise({ ...own, focus: view.focus, pin: view.pin, against }).view;
}

/** What makes `to` of `from`: every key in which they differ, and a cleared value where `to` has none. */
function patchBetween(from: View, to: View): View {
  const patch: { -readonly [K in keyof View]?: unknown } = {};
  for (const key of differing(from, to)) patch[key] = to[key] ?? CLEARED[key as keyof typeof CLEARED] ?? "";
  return patch as View;
}

/** The keys in which two sides differ, in the order of a View. */
export function differing(a: View, b: View): readonly (keyof View)[] {
  return VIEW_KEYS.filter((key) => JSON.stringify(a[key]) !== JSON.stringify(b[key]));
}

/** What both sides have. */
export function common(a: View, b: View): View {
  const keys = new Set(differing(a, b));
  return Object.fromEntries(Object.entries(a).filter(([key]) => !keys.has(key as keyof View))) as View;
}

/** In a patch: a facet without values, and the defaults of what always has a value. */
const CLEARED: Readonly<Record<string, unknown>> = {
  ...Object.fromEntries(FACETS.map((facet) => [facet, []])),
  axis: "said",
  min: 1,
  count: "codings",
  rows: "speaker",
  sort: "party",
};
