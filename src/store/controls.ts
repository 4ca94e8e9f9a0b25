/** What a control of the page sets: dates, search, order, counts. As pure as the transitions of marks and labels. */
import { patchView, toggleFacet, withoutPinOf } from "./transitions";
import {
  type Axis,
  type CountUnit,
  type Day,
  FACETS,
  type Facet,
  isDay,
  MAX_LENGTH,
  MAX_MIN,
  type Sort,
  tidy,
  type View,
} from "./view";

/** Excludes the value, or no longer; an inclusion of the same value gives way. */
export function excludeFacet(view: View, facet: Facet, value: string): View {
  return toggleFacet(view, facet, `-${value}`);
}

/** Replaces all values of a facet; none clears it. */
export function setFacet(view: View, facet: Facet, values: readonly string[]): View {
  return patchView(view, { [facet]: values });
}

/** Both days inclusive; `null` or what is no day leaves that end open. Days in the wrong order are swapped. */
export function setWindow(view: View, from: Day | null, to: Day | null): View {
  const start = from !== null && isDay(from) ? from : null;
  const end = to !== null && isDay(to) ? to : null;
  return start && end && start > end
    ? patchView(view, { from: end, to: start })
    : patchView(view, { from: start, to: end });
}

/** Which date the window, the brush and the chart mean. A pinned stage names such a date, so it goes when the axis changes. */
export function setAxis(view: View, axis: Axis): View {
  return withoutPinOf("stage", view, patchView(view, { axis }));
}

/**
 * Cut to 200 characters and tidied (no space at either end, one between words): a text field keeps its own draft, or
 * a space could not be typed.
 */
export function setQuery(view: View, q: string): View {
  return patchView(view, {
    q: tidy(q.replace(/\p{Cs}/gu, ""))
      .slice(0, MAX_LENGTH)
      .replace(/\p{Cs}/gu, ""),
  });
}

/** Whole, from 1 to a million less one. */
export function setMin(view: View, min: number): View {
  return patchView(view, { min: Math.min(Math.max(1, Math.round(min) || 1), MAX_MIN) });
}

export function setCount(view: View, count: CountUnit): View {
  return patchView(view, { count });
}

export function setSort(view: View, sort: Sort): View {
  return patchView(view, { sort });
}

/** Compares with a second View, given as a patch of this one; `null` ends the comparison. */
export function setAgainst(view: View, against: View | null): View {
  return patchView(view, { against });
}

/**
 * Takes away every filter: facets, dates, search and pin. What is not a filter stays: axis, count, rows, sort, min
 * (it hides rows of the matrix, no coding is filtered by it), focus and the comparison.
 */
export function clearFilters(view: View): View {
  const patch: Record<string, null> = { from: null, to: null, q: null, pin: null };
  for (const facet of FACETS) patch[facet] = null;
  return patchView(view, patch);
}
