/** The engine alone, in node: a million rows, each step answered in full, beside what one writes first. */
import { naiveOf } from "./naive.mjs";
import { median, row } from "./quantile.mjs";
import { shipped } from "./shipped.mjs";
import { synthetic } from "./synthetic.mjs";
import { trace } from "./trace.mjs";

const MANY = 1_000_000;
const FEW = 128;
/** The naive way is too slow for every step. */
const EVERY = 24;

export default async function bench() {
  const engine = await shipped();
  return [...measure(MANY, engine, EVERY), ...measure(FEW, engine, 1)];
}

function measure(size, { engineOf, FACETS, FACET_ROWS, stageBins, overviewRows }, every) {
  const made = synthetic(size);
  const { heads, table } = made.packed();
  const views = trace(made.dossier);
  const label = `${size.toLocaleString("en")} rows`;
  const started = performance.now();
  const engine = engineOf(made.dossier, heads, table);
  engine.rows({}).matched;
  const load = performance.now() - started;

  const answers = new Map();
  const run = (answer, stride, keep) => {
    const times = [];
    views.forEach((view, at) => {
      if (at % stride !== stride - 1) return;
      const before = performance.now();
      const result = answer(view);
      times.push(performance.now() - before);
      keep?.(at, result);
    });
    return times;
  };
  const read = (view) => {
    const rows = engine.rows(view);
    const lists = FACETS.map((facet) => rows.part(FACET_ROWS[facet]));
    return {
      matched: rows.matched,
      matrix: rows.matrix,
      bins: rows.part(stageBins),
      overview: rows.part(overviewRows),
      lists,
    };
  };
  const cold = run(read, 1);
  const warm = run(read, 1, (at, result) => at % every === every - 1 && answers.set(at, result));

  const naive = naiveOf(made.dossier, FACETS, made.rows());
  const slow = run(naive, every, (at, result) => compare(at, answers.get(at), result, FACETS));
  return [
    { name: `${label}: read into columns`, median: load, unit: "ms" },
    row(`${label}: a step of ${views.length}, the first time through`, cold, "ms"),
    row(`${label}: a step, again`, warm, "ms"),
    { name: `${label}: the slowest step, again`, median: Math.max(...warm), unit: "ms" },
    row(`${label}: the same steps, objects filtered and grouped${every > 1 ? ` (every ${every}th)` : ""}`, slow, "ms"),
    {
      name: `${label}: objects over the engine, medians`,
      median: median(slow) / median(warm),
      unit: "×",
    },
  ];
}

/** The engine and the naive way must say the same, or the times mean nothing. */
function compare(at, ours, theirs, facets) {
  const cells = new Map();
  for (const { row, issue, stances, neutral } of ours.matrix.cells)
    for (const [stance, n] of [...Object.entries(stances), [undefined, neutral]])
      if (n > 0) cells.set(`${row} ${issue} ${stance}`, n);
  const stages = new Map();
  for (const weeks of ours.bins.counts)
    for (const [week, n] of weeks.entries()) stages.set(`${stages.size} ${week}`, n);
  const total = (map) => [...map.values()].reduce((sum, n) => sum + n, 0);
  const same = [
    ours.matched === theirs.matched || theirs.matched === undefined,
    equal(cells, theirs.cells),
    total(stages) === total(theirs.stages),
    equal(new Map(ours.overview.days.map((day, i) => [day, ours.overview.counts[i]])), theirs.overview),
    ...facets.map((facet, i) =>
      equal(
        new Map(ours.lists[i].filter(({ count }) => count > 0).map(({ value, count }) => [value, count])),
        theirs.facets[facet],
      ),
    ),
  ];
  const wrong = same.indexOf(false);
  if (wrong >= 0) throw new Error(`Step ${at}: the engine and the naive way differ in part ${wrong}.`);
}

function equal(a, b) {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}
