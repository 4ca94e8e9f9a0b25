#!/usr/bin/env node
// How far two independent codings of the same texts agree: npm run reliability [-- <first folder> <second folder>]
// npm run reliability -- --json writes the figures to data/reliability.json, which the app shows.
import { writeFileSync } from "node:fs";
import { alphasOf, MAIN, matched, readCodings, reliabilityOf, spansOf, VARIABLES } from "./reliability-figures.mjs";

/** They show how much depends on the matching. */
const OTHERS = [
  { name: "overlap of at least one half, ties by issue", least: 0.5, tieBy: "issue" },
  { name: "any overlap, ties by kind and speaker", least: 0, tieBy: "source" },
  { name: "any overlap, ties by issue", least: 0, tieBy: "issue" },
];

const given = process.argv.slice(2).filter((part) => part !== "--");
const folders = given.filter((part) => part !== "--json");

try {
  if (given.includes("--json")) writeJson();
  else print(readCodings(...folders));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

function writeJson() {
  writeFileSync("data/reliability.json", `${JSON.stringify(reliabilityOf("data"), null, 2)}\n`);
  console.log("Written: data/reliability.json");
}

function print(articles) {
  printSpans(articles);
  for (const rule of [MAIN, ...OTHERS]) printAlphas(articles, rule);
  printDisagreements(articles);
}

function printSpans(articles) {
  const { first, second, matchings, characters } = spansOf(articles);
  const [firstFolder = "data/first-coding", secondFolder = "data/second-coding"] = folders;
  console.log(
    `Two codings of ${articles.length} texts, both by machines: ${first} units in ${firstFolder}, ${second} in ${secondFolder}.\n`,
  );
  console.log("Spans: the first coding measured against the second");
  for (const { name, pairs, precision, recall, f1 } of matchings) {
    console.log(
      `  ${name}: ${pairs} pairs, precision ${figure(precision)}, recall ${figure(recall)}, F1 ${figure(f1)}`,
    );
  }
  const { all, same } = characters;
  console.log(
    `  characters coded or not: ${all}, the same for ${figure((100 * same) / all, 1)} %, alpha ${figure(characters.alpha)}\n`,
  );
}

function printAlphas(articles, rule) {
  const pairs = matched(articles, rule).reduce((sum, one) => sum + one.pairs.length, 0);
  console.log(`Krippendorff's alpha, ${rule.name}: ${pairs} pairs${rule === MAIN ? " (the figures to cite)" : ""}`);
  for (const { name, scale, alpha, low, high, dropped, n, same } of alphasOf(articles, rule)) {
    const told = dropped > 0 ? `, ${dropped} draws without variation left out` : "";
    console.log(
      `  ${name.padEnd(13)} ${scale.padEnd(8)} ${figure(alpha)}  95 % ${figure(low)} to ${figure(high)}  n ${n}, ${same} the same${told}`,
    );
  }
  console.log("");
}

function printDisagreements(articles) {
  console.log("Where they differ (first | second)");
  for (const { file, pairs, onlyFirst, onlySecond } of matched(articles, MAIN)) {
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
