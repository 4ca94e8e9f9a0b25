/** What an engine that knows only codes needs to go from one View to the next. */
import { dayOf } from "./coded.mjs";

/**
 * Answers for a View `{ moved, active, window, windowMoved }`: the facets whose clause differs from the last View's, those
 * with one, each `{ at, allowed, codes, range }`, and the days. `allowed` says by code whether it passes, `codes` lists
 * those, and `range` has first and last where they have no gap, so that the quicker way of an engine can be taken.
 */
export function stepper({ facets }) {
  let before = {};
  const clauses = facets.map(() => null);
  return (view) => {
    const moved = [];
    for (const [at, facet] of facets.entries()) {
      if (`${view[facet.name] ?? ""}` === `${before[facet.name] ?? ""}`) continue;
      clauses[at] = view[facet.name] ? clauseOf(facet, view[facet.name], at) : null;
      moved.push({ at, clause: clauses[at] });
    }
    const windowMoved = view.from !== before.from || view.to !== before.to;
    before = view;
    const window = view.from ? { from: dayOf(view.from), to: dayOf(view.to) } : null;
    return { moved, active: clauses.filter(Boolean), window, windowMoved };
  };
}

function clauseOf({ sets, values }, clause, at) {
  const index = (value) => values.indexOf(value);
  const wanted = clause.filter((value) => !value.startsWith("-")).map(index);
  const unwanted = clause.filter((value) => value.startsWith("-")).map((value) => index(value.slice(1)));
  const passes = (set) =>
    (wanted.length === 0 || wanted.some((value) => set.includes(value))) &&
    !unwanted.some((value) => set.includes(value));
  const allowed = Uint8Array.from(sets, (set) => (passes(set) ? 1 : 0));
  const codes = [...allowed.keys()].filter((code) => allowed[code]);
  const whole = codes.length > 0 && codes.at(-1) - codes[0] === codes.length - 1;
  return { at, allowed, codes, range: whole ? [codes[0], codes.at(-1)] : null };
}

/** Counts by code become counts by value. */
export function byValue({ sets, values }, byCode) {
  const counts = new Int32Array(values.length);
  for (let code = 0; code < sets.length; code++)
    if (byCode[code] > 0) for (const value of sets[code]) counts[value] += byCode[code];
  return counts;
}
