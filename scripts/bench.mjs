/**
 * `npm run bench`: how fast it is, here and now. Each tests/bench/*.bench.mjs exports by default an async function that
 * answers rows `{ name, median, p95?, unit }`; they are printed as a table. Nothing is asserted, for milliseconds depend
 * on the machine: compare within one run only.
 *
 *   npm run bench                       all of it
 *   npm run bench -- engine             only the benches whose file name has this in it
 *   npm run bench -- --json FILE        also writes the figures as JSON
 */
import { readdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const FOLDER = join(dirname(dirname(fileURLToPath(import.meta.url))), "tests", "bench");

const { values, positionals } = parseArgs({ options: { json: { type: "string" } }, allowPositionals: true });
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".bench.mjs"))
  .filter((name) => positionals.length === 0 || positionals.some((word) => name.includes(word)))
  .sort();

const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? "an unknown processor"}, node ${process.version}`;
console.log(machine);
const figures = [];
for (const file of files) {
  const { default: bench } = await import(pathToFileURL(join(FOLDER, file)));
  const name = file.replace(".bench.mjs", "");
  const rows = await bench();
  figures.push(...rows.map((row) => ({ bench: name, ...row })));
  console.log(`\n${name.padEnd(72)}${"median".padStart(10)}${"p95".padStart(10)}`);
  for (const { name, median, p95, unit } of rows) {
    console.log(`${name.padEnd(72)}${shown(median)}${p95 === undefined ? "" : shown(p95)} ${unit}`);
  }
}
if (values.json) writeFileSync(values.json, `${JSON.stringify({ machine, figures }, null, 2)}\n`);

function shown(number) {
  return (Math.abs(number) < 10 ? number.toFixed(2) : number.toFixed(1)).padStart(10);
}
