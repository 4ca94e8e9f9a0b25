/** What Parley answers, as the plain counts that the others answer; outside of what is timed. */
import { STANCES } from "../../../src/dossier/types.ts";
import { REPORTED } from "../../../src/engine/ground.ts";
import { FACETS } from "../../../src/store/view.ts";

export function plainOf({ actors, codebook: { issues } }, vocabulary) {
  const places = (ids) => new Map(ids.map((id, at) => [id, at]));
  const lines = places([...actors.map(({ id }) => id), REPORTED]);
  const columns = places(issues.map(({ id }) => id));
  const values = FACETS.map((facet) => places(vocabulary[facet]));
  const slots = STANCES.length + 1;
  return ({ matched, matrix, stages, lists }) => {
    const cells = new Int32Array(lines.size * columns.size * slots + 1);
    for (const { row, issue, stances, neutral } of matrix.cells) {
      const base = (lines.get(row) * columns.size + columns.get(issue)) * slots;
      for (const [at, stance] of STANCES.entries()) cells[base + at] = stances[stance];
      cells[base + STANCES.length] = neutral;
    }
    const bins = new Int32Array(stages.counts.length * stages.weeks + 1);
    for (const [rung, weeks] of stages.counts.entries()) bins.set(weeks, rung * stages.weeks);
    const facets = lists.map((list, at) => {
      if (list instanceof Int32Array) return list.subarray(0, values[at].size);
      const counts = new Int32Array(values[at].size);
      for (const { value, count } of list) counts[values[at].get(value)] = count;
      return counts;
    });
    return { matched, cells, bins, facets };
  };
}
