import { nameOf } from "../dossier/facetNames";

import { FACETS, type Facet, type View } from "../store/view";
import { folded, foldOf } from "./fold";
import type { Ground } from "./ground";
import { bitOf } from "./mask";
import { mentionsOf } from "./mentions";
import type { FacetRow, Part } from "./rows";
import { tally } from "./tally";

/** By facet, its list: `rows.part(FACET_ROWS.speaker)`. */
export const FACET_ROWS = Object.fromEntries(
  FACETS.map((facet) => [facet, (ground: Ground, view: View) => rowsOfFacet(ground, view, facet)]),
) as Readonly<Record<Facet, Part<readonly FacetRow[]>>>;

/** By facet, how many codings choosing each of its values gives, in the order of the column's values: what its list shows. */
export const FACET_COUNTS = Object.fromEntries(
  FACETS.map((facet) => [facet, (ground: Ground, view: View) => countsOfFacet(ground, view, facet)]),
) as Readonly<Record<Facet, Part<Int32Array>>>;

/**
 * The values of a facet that occur in the dossier or are chosen (of hops and sourcing all), each with what choosing it gives. The order is that of
 * the vocabulary; where a vocabulary is open, most codings in the whole dossier first. It never changes with the View.
 */
function rowsOfFacet(ground: Ground, view: View, facet: Facet): readonly FacetRow[] {
  const { names, columns } = ground;
  const { values } = columns.facets[facet];
  const counts = countsOfFacet(ground, view, facet);
  const chosen = new Set(view[facet]);
  const rowOf = (value: string, name: string, count: number): FacetRow => {
    if (chosen.size === 0) return { value, name, count, state: null };
    const state = chosen.has(value) ? "included" : chosen.has(`-${value}`) ? "excluded" : null;
    return { value, name, count, state };
  };
  const listed = ground.once(`listed ${facet}`, () => {
    const order = orderOf(ground, facet).map((at) => ({
      at,
      value: values[at]!,
      name: nameOf(names, facet, values[at]!),
    }));
    return { order, values: new Set(order.map(({ value }) => value)) };
  });
  const unlisted = [...chosen].map((value) => value.replace(/^-/, "")).filter((value) => !listed.values.has(value));
  return [
    ...listed.order.map(({ at, value, name }) => rowOf(value, name, counts[at]!)),
    ...[...new Set(unlisted)].map((value) => rowOf(value, nameOf(names, facet, value), 0)),
  ];
}

function countsOfFacet(ground: Ground, view: View, facet: Facet): Int32Array {
  const { codes, sets, values } = ground.columns.facets[facet];
  const byCode = ground.filter.byCodeWithoutOwn(facet);
  // Each code is counted with each of its values: a list is made without looking up any set.
  if (!ground.unit(view)) {
    const fold = ground.once(`values of ${facet}`, () => {
      const itself = sets.length === values.length && sets.every((set, code) => set.length === 1 && set[0] === code);
      const pairs = sets.flatMap((set, code) => set.map((value) => [code, value] as const));
      return itself ? null : foldOf(pairs, values.length);
    });
    return fold ? folded(fold, byCode) : byCode.slice();
  }
  const what = {
    code: (row: number) => codes[row]!,
    codes,
    range: sets.length,
    slots: (code: number) => sets[code]!,
    size: values.length,
  };
  return tally(ground, view, what, bitOf(facet), byCode);
}

/** Listed whole: that no coding is two hops away is an answer. */
export const CLOSED: ReadonlySet<Facet> = new Set(["hops", "sourcing"]);
export const OPEN: ReadonlySet<Facet> = new Set(["speaker", "outlet", "via", "venue"]);

function orderOf(ground: Ground, facet: Facet): readonly number[] {
  const { filter, columns } = ground;
  const { sets, values } = columns.facets[facet];
  const totals = new Int32Array(values.length);
  filter.byCode(facet, true).forEach((count, code) => {
    for (const index of sets[code] ?? []) totals[index]! += count;
  });
  const mentioned = new Set(facet === "venue" ? mentionsOf(ground).all.map(({ mention }) => mention.place) : []);
  const order = [...totals.keys()].filter(
    (index) => CLOSED.has(facet) || totals[index]! > 0 || mentioned.has(values[index]!),
  );
  return OPEN.has(facet) ? order.sort((a, b) => totals[b]! - totals[a]!) : order;
}
