/** arquero: one filter for what all clauses keep and one for each facet that has a clause, and a count of each column. */
import { escape as asItIs, table } from "arquero";
import { byValue, stepper } from "./steps.mjs";

export function open(coded) {
  const { facets, cell, cells, bin, bins, start, end } = coded;
  const columns = Object.fromEntries(facets.map(({ name, codes }) => [name, codes]));
  const all = table({ ...columns, cell, bin, start, end });
  const to = stepper(coded);
  return {
    step(view) {
      const { active, window } = to(view);
      const kept = (but) => {
        const clauses = active.filter((clause) => clause !== but).map(({ at, allowed }) => [facets[at].name, allowed]);
        if (clauses.length === 0 && !window) return all;
        const { from, to } = window ?? {};
        return all.filter(
          asItIs((row) => {
            if (window && (row.start > to || row.end < from)) return false;
            for (const [name, allowed] of clauses) if (allowed[row[name]] === 0) return false;
            return true;
          }),
        );
      };
      const inView = kept();
      return {
        matched: inView.numRows(),
        cells: counted(inView, "cell", cells + 1),
        bins: counted(inView, "bin", bins + 1),
        facets: facets.map((facet, at) => {
          const own = active.find((clause) => clause.at === at);
          return byValue(facet, counted(own ? kept(own) : inView, facet.name, facet.sets.length));
        }),
      };
    },
  };
}

function counted(rows, name, size) {
  const counts = new Int32Array(size);
  const groups = rows.groupby(name).count();
  const [keys, values] = [groups.array(name), groups.array("count")];
  for (let at = 0; at < keys.length; at++) counts[keys[at]] = values[at];
  return counts;
}
