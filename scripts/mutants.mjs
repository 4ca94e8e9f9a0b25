#!/usr/bin/env node
// How many small faults put into dossier, store and engine their tests notice: npm run mutants [-- <folder or file> …]
// Prints the faults that nobody noticed, and a table of all files tried so far; with --found no more than that.
// See tests/mutants/README.md.
import { readFileSync } from "node:fs";
import { Stryker } from "@stryker-mutator/core";
import { kept, shareOf } from "../tests/mutants/kept.mjs";
import config from "../tests/mutants/stryker.config.mjs";

const HEADS = ["noticed", "all", "tried", "failed", "timeout", "unnoticed", "unreached", "at load"];
const FOLDERS = ["src/dossier", "src/store", "src/engine"];

const asked = process.argv.slice(2).filter((path) => path !== "--found");
const patterns = asked.map((path) => (path.endsWith(".ts") ? path : `${path.replace(/\/$/, "")}/**/*.ts`));
const left = config.mutate.filter((pattern) => pattern.startsWith("!"));
const mutate = asked.length > 0 ? { mutate: [...patterns, ...left] } : {};

if (!process.argv.includes("--found"))
  await new Stryker({ configFile: "tests/mutants/stryker.config.mjs", ...mutate }).runMutationTest();
const known = kept();
printUnnoticed();
printTable();

/** Where each stands, what stood there and what stood there instead. */
function printUnnoticed() {
  for (const [file, { source, reached, unreached }] of known.plans) {
    if (asked.length > 0 && !asked.some((path) => file.startsWith(path))) continue;
    const lines = readFileSync(file, "utf8").split("\n");
    const here = [...reached].map(([, key]) => known.found.get(key)).filter((one) => one?.status === "Survived");
    here.sort((a, b) => a.location.start.line - b.location.start.line);
    for (const { location, replacement } of here) console.log(`${file}:${said(lines, location, replacement)}`);
    if (unreached.length > 0) console.log(`${file}: ${unreached.length} unreached (${source})`);
  }
}

function said(lines, { start, end }, replacement) {
  const line = lines[start.line - 1] ?? "";
  const was =
    start.line === end.line ? line.slice(start.column - 1, end.column - 1) : `${line.slice(start.column - 1)} …`;
  return `${start.line}  ${was.slice(0, 100)}  =>  ${replacement.replace(/\s+/g, " ").slice(0, 100)}`;
}

/** Of every file and folder: a share of what was tried, without what only loading the file runs. */
function printTable() {
  console.log(["file".padEnd(36), ...HEADS.map((head) => head.padStart(7))].join("  "));
  const files = [...known.plans.keys()].sort();
  const folders = FOLDERS.map((folder) => [folder, files.filter((file) => file.startsWith(`${folder}/`))]);
  for (const [path, within] of [...files.map((file) => [file, [file]]), ...folders]) {
    const { all, tried, failed, timeout, unnoticed, unreached, atLoad } = shareOf(known, within);
    if (tried === 0) continue;
    const share = `${((100 * (failed + timeout)) / tried).toFixed(1)} %`;
    const figures = [share, all, tried, failed, timeout, unnoticed, unreached, atLoad];
    console.log([path.padEnd(36), ...figures.map((n) => String(n).padStart(7))].join("  "));
    if (!path.endsWith(".ts")) console.log(`figure: mutants of ${path} | ${tried} of ${all} | ${share}`);
  }
}
