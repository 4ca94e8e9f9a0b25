import { nameOf } from "../dossier/names";
import type { Facet, View } from "../store/view";
import { bitOf } from "./filter";
import type { Ground } from "./ground";
import type { FacetRow } from "./rows";
import { tally } from "./tally";

/**
 * The values of a facet that occur in the dossier or are chosen, each with what choosing it gives. The order is that of
 * the vocabulary; where a vocabulary is open, most codings in the whole dossier first. It never changes with the View.
 */
export function facetRows(ground: Ground, view: View, facet: Facet): readonly FacetRow[] {
  const { filter, names, columns } = ground;
  const { codes, sets, values } = columns.facets[facet];
  const what = {
    code: (row: number) => codes[row]!,
    range: sets.length,
    slots: (code: number) => sets[code]!,
    size: values.length,
  };
  const counts = tally(ground, view, what, bitOf(facet), filter.byCodeWithoutOwn(facet));
  const chosen = new Set(view[facet]);
  const rowOf = (value: string, name: string, count: number): FacetRow => {
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

const OPEN: ReadonlySet<Facet> = new Set(["speaker", "outlet", "via", "venue"]);

function orderOf({ filter, columns, mentions }: Ground, facet: Facet): readonly number[] {
  const { sets, values } = columns.facets[facet];
  const totals = new Int32Array(values.length);
  filter.byCode(facet, true).forEach((count, code) => {
    for (const index of sets[code] ?? []) totals[index]! += count;
  });
  const mentioned = new Set(facet === "venue" ? mentions.all.map(({ mention }) => mention.place) : []);
  const order = [...totals.keys()].filter((index) => totals[index]! > 0 || mentioned.has(values[index]!));
  return OPEN.has(facet) ? order.sort((a, b) => totals[b]! - totals[a]!) : order;
}
