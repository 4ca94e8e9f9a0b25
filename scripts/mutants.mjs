#!/usr/bin/env node
// How many small faults put into dossier, store and engine their tests notice: npm run mutants [-- <folder or file> …]
// The faults that nobody noticed are printed, and a table of all files tried so far. See tests/mutants/README.md.
import { readFileSync } from "node:fs";
import { Stryker } from "@stryker-mutator/core";
import config from "../tests/mutants/stryker.config.mjs";

const STATUSES = ["Killed", "Timeout", "Survived", "NoCoverage", "Ignored"];

const asked = process.argv.slice(2).map((path) => (path.endsWith(".ts") ? path : `${path.replace(/\/$/, "")}/**/*.ts`));
const left = config.mutate.filter((pattern) => pattern.startsWith("!"));
const mutate = asked.length > 0 ? { mutate: [...asked, ...left] } : {};

await new Stryker({ configFile: "tests/mutants/stryker.config.mjs", ...mutate }).runMutationTest();
print();

/** Of every file tried so far: a share of those that are tried at all, without what only loading the file runs. */
function print() {
  const { files } = JSON.parse(readFileSync(config.incrementalFile, "utf8"));
  const rows = Object.entries(files).map(([path, { mutants }]) => [path, mutants.map(({ status }) => status)]);
  const folders = ["src/dossier", "src/store", "src/engine", "src"].map((folder) => [
    folder,
    rows.filter(([path]) => path.startsWith(`${folder}/`)).flatMap(([, all]) => all),
  ]);
  console.log(
    ["file".padEnd(36), "noticed", "tried", "failed", "timeout", "unnoticed", "unreached", "at load"].join("  "),
  );
  for (const [path, all] of [...rows, ...folders]) {
    const [failed, timeout, unnoticed, unreached, atLoad] = STATUSES.map(
      (one) => all.filter((it) => it === one).length,
    );
    const noticed = failed + timeout;
    const tried = noticed + unnoticed + unreached;
    if (tried === 0) continue;
    const share = `${((100 * noticed) / tried).toFixed(1)} %`;
    const figures = [tried, failed, timeout, unnoticed, unreached, atLoad].map((n) => String(n).padStart(6));
    console.log([path.padEnd(36), share.padStart(7), ...figures].join("  "));
    if (!path.endsWith(".ts")) console.log(`figure: mutants of ${path} | ${tried} | ${share}`);
  }
}
