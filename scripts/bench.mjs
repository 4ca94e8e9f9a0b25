/**
 * `npm run bench`: how fast it is, here and now. Each tests/bench/*.bench.mjs exports by default an async function that
 * answers rows `{ name, median, p95?, unit }`, or `{ figures, results, faults }` with such rows, what engines take, and what
 * is wrong. Nothing is asserted of times, for they depend on the machine: compare within one run only. A fault, such as an
 * engine that answers otherwise than the others, ends it with exit code 1.
 *
 *   npm run bench                       all of it: an hour, for the other engines and ten million rows are in it
 *   npm run bench -- peers engine       only the benches whose file name has one of these in it
 *   npm run bench -- --short            what is counted and not timed: rows touched, in some seconds, without a browser
 *   npm run bench -- --rows 10000,1e6   other numbers of rows for the engines; --rounds 5 other than three rounds
 *   npm run bench -- --engines Parley,crossfilter2     only these engines, of those that peers/engines.mjs names
 *   npm run bench -- --json FILE        also writes `{ machine, results, figures }`: times in ms, memory in MB, shipped in kB
 *   npm run bench -- --markdown         prints the engines as the table of the README
 */
import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { linesOf, markdownOf } from "../tests/bench/printed.mjs";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const FOLDER = join(ROOT, "tests", "bench");
/** What `--short` runs, and only it. */
const SHORT = "counts.bench.mjs";

const { values, positionals } = parseArgs({
  options: {
    json: { type: "string" },
    markdown: { type: "boolean" },
    short: { type: "boolean" },
    rows: { type: "string" },
    rounds: { type: "string" },
    engines: { type: "string" },
  },
  allowPositionals: true,
});
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".bench.mjs"))
  .filter((name) =>
    values.short ? name === SHORT : positionals.length === 0 || positionals.some((word) => name.includes(word)),
  )
  .sort();
const options = {
  ...(values.rows && { rows: values.rows.split(",").map(Number) }),
  ...(values.rounds && { rounds: Number(values.rounds) }),
  ...(values.engines && { engines: values.engines.split(",") }),
};

const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "an unknown processor"}, node ${process.version}`;
console.log(machine);
const figures = [];
const results = [];
const faults = [];
let built = false;
for (const file of files) {
  const { default: bench, app } = await import(pathToFileURL(join(FOLDER, file)));
  if (app && !built) buildApp();
  const name = file.replace(".bench.mjs", "");
  const answer = await bench(options);
  const rows = Array.isArray(answer) ? answer : answer.figures;
  figures.push(...rows.map((row) => ({ bench: name, ...row })));
  if (answer.results?.length > 0) {
    results.push(...answer.results);
    console.log(`\n${(values.markdown ? markdownOf : linesOf)(answer.results).join("\n")}`);
  }
  faults.push(...(answer.faults ?? []));
  console.log(`\n${name.padEnd(72)}${"median".padStart(10)}${"p95".padStart(10)}`);
  for (const { name, median, p95, unit } of rows) {
    console.log(`${name.padEnd(72)}${shown(median)}${p95 === undefined ? "" : shown(p95)} ${unit}`);
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine, results, figures }, null, 2)}\n`);
for (const fault of faults) console.error(`!! ${fault}`);
if (faults.length > 0) process.exitCode = 1;

/** The benches of the built app need it to be what the sources say. */
function buildApp() {
  const { status } = spawnSync(process.execPath, [join(ROOT, "scripts", "build.mjs")], { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
  built = true;
}

function shown(number) {
  return (Math.abs(number) < 10 ? number.toFixed(2) : number.toFixed(1)).padStart(10);
}
