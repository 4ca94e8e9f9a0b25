/**
 * Every change of a View: pure, `(view, …) => View`. The result is canonical, and the very same object where nothing
 * changes. A malformed argument changes nothing but its own clause.
 */
import { type Pin, parsePin } from "./pin";
import {
  type Axis,
  type CountUnit,
  type Day,
  FACETS,
  type Facet,
  isDay,
  MAX_LENGTH,
  MAX_MIN,
  normalise,
  type PanelId,
  type RowUnit,
  type Sort,
  sameView,
  tidy,
  type View,
} from "./view";

/** A change as the store takes it. */
export type Transition = (view: View) => View;

type Patch = { readonly [K in keyof View]?: View[K] | null };

/** `view` with the keys of `patch` replaced; `null` takes a key away. What is malformed in `patch` is dropped. */
export function patchView(view: View, patch: Patch): View {
  const next = normalise({ ...view, ...patch }).view;
  return sameView(view, next) ? view : next;
}

/** Includes the value, or no longer; an exclusion of the same value gives way. `-x` toggles the exclusion of `x`. */
export function toggleFacet(view: View, facet: Facet, value: string): View {
  const opposite = value.startsWith("-") ? value.slice(1) : `-${value}`;
  const values = view[facet] ?? [];
  const kept = values.filter((other) => other !== value && other !== opposite);
  return patchView(view, { [facet]: values.includes(value) ? kept : [...kept, value] });
}

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

/** What the rows of the matrix are. A pinned cell names a row, so it goes when they change. */
export function setRows(view: View, rows: RowUnit): View {
  return withoutPinOf("cell", view, patchView(view, { rows }));
}

export function setSort(view: View, sort: Sort): View {
  return patchView(view, { sort });
}

/** Enlarges one panel; `null` shows them all. */
export function setFocus(view: View, focus: PanelId | null): View {
  return patchView(view, { focus });
}

/** Compares with a second View, given as a patch of this one; `null` ends the comparison. */
export function setAgainst(view: View, against: View | null): View {
  return patchView(view, { against });
}

/** Pins a mark; the same again takes the pin away [contract 2.13]. What is no pin changes nothing. */
export function togglePin(view: View, pin: string): View {
  if (view.pin === pin) return clearPin(view);
  return parsePin(pin) ? patchView(view, { pin }) : view;
}

export function clearPin(view: View): View {
  return patchView(view, { pin: null });
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

function withoutPinOf(kind: Pin["kind"], before: View, after: View): View {
  return after !== before && parsePin(after.pin ?? "")?.kind === kind ? clearPin(after) : after;
}
