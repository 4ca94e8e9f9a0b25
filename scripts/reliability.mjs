#!/usr/bin/env node
// How far two independent codings of the same texts agree: npm run reliability [-- <first folder> <second folder>]
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { alpha, interval } from "./krippendorff.mjs";
import { coverage, matchUnits } from "./unit-matching.mjs";

const [firstFolder = "data/first-coding", secondFolder = "data/second-coding"] = process.argv
  .slice(2)
  .filter((part) => part !== "--");
/** The matching that the figures in data/README.md rest on; the others show how much depends on it. */
const MAIN = { name: "overlap of at least one half, ties by kind and speaker", least: 0.5, tieBy: "source" };
const OTHERS = [
  { name: "overlap of at least one half, ties by issue", least: 0.5, tieBy: "issue" },
  { name: "any overlap, ties by kind and speaker", least: 0, tieBy: "source" },
  { name: "any overlap, ties by issue", least: 0, tieBy: "issue" },
];
const VARIABLES = [
  { name: "issue", scale: "nominal", of: ({ issue }) => issue ?? "none" },
  { name: "stance", scale: "nominal", of: ({ stance }) => stance ?? "none" },
  { name: "rung", scale: "ordinal", of: ({ stage }) => stage?.rung ?? null },
  { name: "stage or none", scale: "nominal", of: ({ stage }) => (stage ? "stage" : "none") },
  { name: "kind", scale: "nominal", of: ({ kind }) => kind },
  { name: "speaker", scale: "nominal", of: ({ speaker }) => speaker ?? "none" },
];

const second = codingsIn(secondFolder);
const articles = codingsIn(firstFolder).map((one) => ({
  first: one,
  second: second.find(({ sha256 }) => sha256 === one.sha256),
}));
const lone = [
  ...articles.filter((pair) => !pair.second).map(({ first }) => first.file),
  ...second.filter(({ sha256 }) => !articles.some(({ first }) => first.sha256 === sha256)).map(({ file }) => file),
];
if (articles.length === 0 || lone.length > 0) {
  console.error(
    articles.length === 0 ? `${firstFolder} holds no coding.` : `Coded by one coder only: ${lone.join(", ")}`,
  );
  process.exit(1);
}

printSpans();
printAlphas(MAIN);
for (const rule of OTHERS) printAlphas(rule);
printDisagreements();

function codingsIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
}

function matched({ least, tieBy }) {
  return articles.map(({ first, second }) => ({
    file: first.file,
    ...matchUnits(first.codings, second.codings, { least, tieBy }),
  }));
}

function printSpans() {
  const count = (side) => articles.reduce((sum, pair) => sum + pair[side].codings.length, 0);
  const [ours, theirs] = [count("first"), count("second")];
  console.log(
    `Two codings of ${articles.length} texts, both by machines: ${ours} units in ${firstFolder}, ${theirs} in ${secondFolder}.\n`,
  );
  console.log("Spans: the first coding measured against the second");
  for (const [name, least] of [
    ["any overlap", 0],
    ["overlap of at least one half", 0.5],
  ]) {
    const pairs = matched({ least }).reduce((sum, { pairs }) => sum + pairs.length, 0);
    const [precision, recall] = [pairs / ours, pairs / theirs];
    const f1 = (2 * precision * recall) / (precision + recall);
    console.log(
      `  ${name}: ${pairs} pairs, precision ${figure(precision)}, recall ${figure(recall)}, F1 ${figure(f1)}`,
    );
  }
  const characters = articles.flatMap(({ first, second }) => {
    const [a, b] = [coverage(first.codings, first.length), coverage(second.codings, second.length)];
    return Array.from(a, (value, at) => [value, b[at]]);
  });
  const same = characters.filter(([a, b]) => a === b).length;
  console.log(
    `  characters coded or not: ${characters.length}, the same for ${figure((100 * same) / characters.length, 1)} %, alpha ${figure(alpha(characters).alpha)}\n`,
  );
}

function printAlphas(rule) {
  const pairs = matched(rule).flatMap(({ pairs }) => pairs);
  console.log(
    `Krippendorff's alpha, ${rule.name}: ${pairs.length} pairs${rule === MAIN ? " (the figures to cite)" : ""}`,
  );
  for (const { name, scale, of } of VARIABLES) {
    const units = pairs.map(({ a, b }) => [of(a), of(b)]).filter(([a, b]) => a !== null && b !== null);
    const { low, high, dropped } = interval(units, scale);
    const told = dropped > 0 ? `, ${dropped} draws without variation left out` : "";
    const same = units.filter(([a, b]) => a === b).length;
    console.log(
      `  ${name.padEnd(13)} ${scale.padEnd(8)} ${figure(alpha(units, scale).alpha)}  95 % ${figure(low)} to ${figure(high)}  n ${units.length}, ${same} the same${told}`,
    );
  }
  console.log("");
}

function printDisagreements() {
  console.log("Where they differ (first | second)");
  for (const { file, pairs, onlyFirst, onlySecond } of matched(MAIN)) {
    console.log(` ${file}`);
    for (const { a, b } of pairs.sort((x, y) => x.a.start - y.a.start)) {
      const unlike = VARIABLES.filter(({ of }) => of(a) !== of(b)).map(
        ({ name, of }) => `${name} ${of(a) ?? "none"} | ${of(b) ?? "none"}`,
      );
      if (unlike.length > 0) console.log(`  ${a.id} and ${b.id}: ${unlike.join("; ")}`);
    }
    if (onlyFirst.length > 0) console.log(`  only the first: ${onlyFirst.map(({ id }) => id).join(", ")}`);
    if (onlySecond.length > 0) console.log(`  only the second: ${onlySecond.map(({ id }) => id).join(", ")}`);
  }
}

function figure(value, digits = 3) {
  return Number.isNaN(value) ? "none" : value.toFixed(digits);
}
