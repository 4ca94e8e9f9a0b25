/**
 * Parley beside crossfilter2, Mosaic, DuckDB-WASM and arquero: the same codings, the same steps (trace.mjs without its pin),
 * the same answers, in the same run. Each has a Chromium of its own with one page, and they take turns, round by round.
 *
 * A step answers how many codings are in the view, speaker × issue × stance, rung × week, and the counts of 14 facets, each
 * under all clauses but its own. All answer with counts: what Parley then makes of them to draw (the cells of the matrix, the
 * rows of a list) is made when it is read, and not timed for it, nor anything like it for the others. Answers are compared step by step; whoever differs from Parley is named, and that is a fault.
 * Of a second trace each step's time is the median of the rounds; then median, 95th percentile and slowest are over the steps.
 * Not timed for anybody: steps back to one of the 16 Views before, whose answers Parley still has.
 *
 *   load      from columns of codes in memory to the first answer, without the start of DuckDB itself, which is `boot`
 *   memory    of the page's process over a blank page, after garbage is collected (proportional set size; on Linux)
 *   shipped   gzipped scripts, workers and WebAssembly of the engine alone
 */
import { obtainBrowser } from "../../scripts/browser.mjs";
import { takingPart } from "./peers/engines.mjs";
import { obtainPeers } from "./peers/install.mjs";
import { measure } from "./peers/measure.mjs";
import { pageOf, servedPages, shippedBy } from "./peers/pages.mjs";
import { median, quantile } from "./quantile.mjs";

const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];
const ROUNDS = 3;

/** `{ figures, results, faults }`; `rows`, `rounds` and `engines` as `npm run bench` was told. */
export default async function bench({ rows = SIZES, rounds = ROUNDS, engines: wanted } = {}) {
  const who = { wanted, peers: obtainPeers() };
  const executable = await obtainBrowser();
  const everybody = takingPart(Math.min(...rows), who);
  const pages = await servedPages(everybody.map(pageOf));
  const results = [];
  const faults = [];
  try {
    const shipped = new Map();
    for (const engine of everybody) shipped.set(engine.name, (await shippedBy(engine)) / 1000);
    for (const size of rows) {
      const runs = new Map(takingPart(size, who).map((engine) => [engine, []]));
      for (let round = 0; round < rounds; round++) {
        for (const engine of turned([...runs.keys()], round)) {
          try {
            const run = await measure(executable, pages.url(engine), size, engine.every);
            runs.get(engine).push(run);
            console.error(`  ${size} rows, round ${round + 1}: ${engine.name}, loaded in ${run.load.toFixed(0)} ms`);
          } catch (error) {
            faults.push(`${engine.name} at ${size} rows failed: ${error.message.split("\n")[0]}`);
          }
        }
      }
      faults.push(...differences(runs, size));
      for (const [{ name, every }, all] of runs)
        if (all.length > 0) results.push({ ...resultOf(name, size, all, every), shipped: shipped.get(name) });
    }
  } finally {
    await pages.close();
  }
  return { results, figures: rows.flatMap((size) => ratios(results, size)), faults };
}

function resultOf(engine, rows, runs, every) {
  const counted = runs.map(({ steps }) => steps.filter(({ counts }) => counts));
  const times = counted[0].map((_, at) => median(counted.map((steps) => steps[at].time)));
  const memories = runs.map(({ memory }) => memory).filter((memory) => memory !== null);
  return {
    engine,
    rows,
    median: median(times),
    p95: quantile(times, 0.95),
    max: Math.max(...times),
    load: median(runs.map(({ load }) => load)),
    memory: memories.length > 0 ? median(memories) : null,
    boot: median(runs.map(({ boot }) => boot)),
    coldMax: median(runs.map(({ cold }) => Math.max(...cold.map(({ time }) => time)))),
    steps: times.length,
    every,
    rounds: runs.length,
  };
}

/** Of those that count the same, every step of every round must have answered what the first of them did. */
function differences(runs, size) {
  const known = new Map();
  const found = [];
  for (const [{ name, count = "codings" }, all] of runs) {
    for (const { hash, cold, steps } of all) {
      const wrong = [{ at: "first answer", hash }, ...cold, ...steps].find((step) => {
        const key = `${count} ${step.at}`;
        if (!known.has(key)) known.set(key, { hash: step.hash, name });
        return known.get(key).hash !== step.hash;
      });
      if (!wrong) continue;
      const { name: other } = known.get(`${count} ${wrong.at}`);
      found.push(`${name} at ${size} rows answers otherwise than ${other} in step ${wrong.at}.`);
      break;
    }
  }
  return found;
}

/** How many times as much the others take; in steps the better of crossfilter2 and Mosaic. */
function ratios(results, size) {
  const of = (name) => results.find(({ engine, rows }) => engine === name && rows === size);
  const [parley, crossfilter, mosaic] = ["Parley", "crossfilter2", "Mosaic"].map(of);
  if (!parley || !crossfilter) return [];
  const better = (key) => Math.min(crossfilter[key], mosaic?.[key] ?? Number.POSITIVE_INFINITY) / parley[key];
  const label = `${size.toLocaleString("en")} rows:`;
  const row = (name, value) => ({ name: `${label} ${name}`, median: value, unit: "×" });
  return [
    row("the better of crossfilter2 and Mosaic over Parley, medians", better("median")),
    row("the same, 95th percentiles", better("p95")),
    row("load of crossfilter2 over Parley's", crossfilter.load / parley.load),
    ...(parley.memory ? [row("memory of crossfilter2 over Parley's", crossfilter.memory / parley.memory)] : []),
  ];
}

/** Who goes first changes from round to round. */
function turned(list, by) {
  const from = by % list.length;
  return [...list.slice(from), ...list.slice(0, from)];
}
