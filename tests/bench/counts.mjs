/** What a step costs in rows, counted and not timed: the same on every machine. */
import { naiveOf } from "./naive.mjs";
import { engineOf } from "./shipped.mjs";
import { synthetic } from "./synthetic.mjs";
import { isKept, traceOfAll } from "./trace.mjs";

/**
 * For each step that Parley has no answer to any more `{ view, changed, work, naive }`: rows that begin or cease to fail a clause, one for each
 * clause; rows that Parley flips or goes through; and rows that one goes through who filters and groups for each panel and list.
 */
export function countedSteps(parts, size) {
  const { FACETS, FACET_ROWS, stageBins, overviewRows } = parts;
  const made = synthetic(size);
  const { heads, table } = made.packed();
  const engine = engineOf(parts, made.dossier, heads, table);
  const naive = naiveOf(made.dossier, FACETS, made.rows());
  const read = (view) => {
    const rows = engine.rows(view);
    for (const facet of FACETS) rows.part(FACET_ROWS[facet]);
    for (const part of [stageBins, overviewRows]) rows.part(part);
    return rows.matrix.total;
  };
  read({});
  let failing = naive.failing({});
  let before = workOf(engine);
  const views = traceOfAll(made.dossier);
  return views.flatMap((view, at) => {
    if (isKept(views, at)) return [];
    read(view);
    const work = workOf(engine) - before;
    before += work;
    const next = naive.failing(view);
    const changed = next.reduce((sum, mask, row) => sum + ones(mask ^ failing[row]), 0);
    failing = next;
    return { view, changed, work, naive: naive.passes * size };
  });
}

function workOf({ stats }) {
  return stats.touched + stats.scanned;
}

function ones(bits) {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
