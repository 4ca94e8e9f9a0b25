/** crossfilter2: a dimension and a group a facet, two for the days, and one reduction with typed sums for the rest. */
import crossfilter from "crossfilter2";
import { byValue, stepper } from "./steps.mjs";

export function open(coded) {
  const { size, facets, cell, cells, bin, bins, start, end } = coded;
  const all = crossfilter(Array.from({ length: size }, (_, row) => row));
  const dimensions = facets.map(({ codes }) => all.dimension((row) => codes[row]));
  const groups = dimensions.map((dimension) => dimension.group().all());
  const starts = all.dimension((row) => start[row]);
  const ends = all.dimension((row) => end[row]);
  const change = (by) => (sums, row) => {
    sums.matched += by;
    sums.cells[cell[row]] += by;
    sums.bins[bin[row]] += by;
    return sums;
  };
  const sums = all.groupAll().reduce(change(1), change(-1), () => ({
    matched: 0,
    cells: new Int32Array(cells + 1),
    bins: new Int32Array(bins + 1),
  }));
  const to = stepper(coded);
  return {
    step(view) {
      const { moved, window, windowMoved } = to(view);
      if (windowMoved && window) {
        starts.filterRange([Number.NEGATIVE_INFINITY, window.to + 1]);
        ends.filterRange([window.from, Number.POSITIVE_INFINITY]);
      } else if (windowMoved) {
        starts.filterAll();
        ends.filterAll();
      }
      for (const { at, clause } of moved) {
        if (!clause) dimensions[at].filterAll();
        else if (clause.range) dimensions[at].filterRange([clause.range[0], clause.range[1] + 1]);
        else dimensions[at].filterFunction((code) => clause.allowed[code] === 1);
      }
      return {
        ...sums.value(),
        facets: groups.map((group, at) => {
          const byCode = new Int32Array(facets[at].sets.length);
          for (const { key, value } of group) byCode[key] = value;
          return byValue(facets[at], byCode);
        }),
      };
    },
  };
}
