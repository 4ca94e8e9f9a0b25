/**
 * What marks and labels change of a View (controls.ts has the rest): pure, `(view, …) => View`. The result is canonical, and the very same object where nothing
 * changes. A malformed argument changes nothing but its own clause.
 */
import { type Pin, parsePin } from "./pin";
import { type Facet, normalise, type PanelId, type RowUnit, sameView, type View } from "./view";

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

/** What the rows of the matrix are. A pinned cell names a row, so it goes when they change. */
export function setRows(view: View, rows: RowUnit): View {
  return withoutPinOf("cell", view, patchView(view, { rows }));
}

/** Enlarges one panel; `null` shows them all. */
export function setFocus(view: View, focus: PanelId | null): View {
  return patchView(view, { focus });
}

/** Pins a mark; the same again takes the pin away [contract 2.13]. What is no pin changes nothing. */
export function togglePin(view: View, pin: string): View {
  if (view.pin === pin) return clearPin(view);
  return parsePin(pin) ? patchView(view, { pin }) : view;
}

export function clearPin(view: View): View {
  return patchView(view, { pin: null });
}

/** A pin that names what the change does away with goes too. */
export function withoutPinOf(kind: Pin["kind"], before: View, after: View): View {
  return after !== before && parsePin(after.pin ?? "")?.kind === kind ? clearPin(after) : after;
}
