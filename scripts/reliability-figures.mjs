/** How far two independent codings of the same texts agree, as plain data: what `npm run reliability` prints and `data/reliability.json` keeps. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { alpha, interval } from "./krippendorff.mjs";
import { coverage, matchUnits } from "./unit-matching.mjs";

/** The matching that the figures in data/README.md rest on. */
export const MAIN = { name: "overlap of at least one half, ties by kind and speaker", least: 0.5, tieBy: "source" };

export const VARIABLES = [
  { name: "issue", scale: "nominal", of: ({ issue }) => issue ?? "none" },
  { name: "stance", scale: "nominal", of: ({ stance }) => stance ?? "none" },
  { name: "rung", scale: "ordinal", of: ({ stage }) => stage?.rung ?? null },
  { name: "stage or none", scale: "nominal", of: ({ stage }) => (stage ? "stage" : "none") },
  { name: "kind", scale: "nominal", of: ({ kind }) => kind },
  { name: "speaker", scale: "nominal", of: ({ speaker }) => speaker ?? "none" },
];

/** The two codings of each text, joined by the text's hash. Throws if a text was coded by one coder only, or none was coded. */
export function readCodings(firstFolder = "data/first-coding", secondFolder = "data/second-coding") {
  const [first, second] = [codingsIn(firstFolder), codingsIn(secondFolder)];
  const lone = [
    ...first.filter((one) => !second.some(({ sha256 }) => sha256 === one.sha256)),
    ...second.filter((one) => !first.some(({ sha256 }) => sha256 === one.sha256)),
  ];
  if (first.length === 0) throw new Error(`${firstFolder} holds no coding.`);
  if (lone.length > 0) throw new Error(`Coded by one coder only: ${lone.map(({ file }) => file).join(", ")}`);
  return first.map((one) => ({ first: one, second: second.find(({ sha256 }) => sha256 === one.sha256) }));
}

/** What the two codings of each text have in common under a rule of matching. */
export function matched(articles, { least, tieBy }) {
  return articles.map(({ first, second }) => ({
    file: first.file,
    ...matchUnits(first.codings, second.codings, { least, tieBy }),
  }));
}

/** How many units each coder has, how many of them are the same, and which characters both coded or neither. */
export function spansOf(articles) {
  const count = (side) => articles.reduce((sum, pair) => sum + pair[side].codings.length, 0);
  const [first, second] = [count("first"), count("second")];
  const matchings = [
    ["any overlap", 0],
    ["overlap of at least one half", MAIN.least],
  ].map(([name, least]) => {
    const pairs = matched(articles, { least }).reduce((sum, { pairs }) => sum + pairs.length, 0);
    const [precision, recall] = [pairs / first, pairs / second];
    return { name, pairs, precision, recall, f1: (2 * precision * recall) / (precision + recall) };
  });
  const characters = articles.flatMap((pair) => {
    const [a, b] = [coverage(pair.first.codings, pair.first.length), coverage(pair.second.codings, pair.second.length)];
    return Array.from(a, (value, at) => [value, b[at]]);
  });
  const same = characters.filter(([a, b]) => a === b).length;
  return { first, second, matchings, characters: { all: characters.length, same, alpha: alpha(characters).alpha } };
}

/** Krippendorff's alpha of each variable over the matched units, with a bootstrap interval; `n` units, of which `same` have one value. */
export function alphasOf(articles, rule) {
  const pairs = matched(articles, rule).flatMap((article) => article.pairs);
  return VARIABLES.map(({ name, scale, of }) => {
    const units = pairs.map(({ a, b }) => [of(a), of(b)]).filter(([a, b]) => a !== null && b !== null);
    const { low, high, dropped } = interval(units, scale);
    const same = units.filter(([a, b]) => a === b).length;
    return { name, scale, alpha: alpha(units, scale).alpha, low, high, dropped, n: units.length, same };
  });
}

/** The table of data/settlement.md: how many differences there were of each kind, and for whom they were settled. Throws if there is none. */
export function settlementOf(markdown) {
  const lines = [...markdown.matchAll(/^\| ([^|]+?) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|$/gm)];
  if (lines.length === 0) throw new Error("The settlement has no table of differences.");
  return lines.map(([, what, ...counts]) => {
    const [all, first, second, neither] = counts.map(Number);
    return { what, all, first, second, neither };
  });
}

/** What `data/reliability.json` keeps: the figures to cite to three digits, of which texts, and the settlement. */
export function reliabilityOf(folder = "data") {
  const articles = readCodings(join(folder, "first-coding"), join(folder, "second-coding"));
  const { first, second, matchings, characters } = spansOf(articles);
  return {
    texts: articles.map((pair) => pair.first.sha256).sort(),
    coders: "machines",
    units: { first, second },
    spans: matchings.map((one) => ({
      ...one,
      precision: rounded(one.precision),
      recall: rounded(one.recall),
      f1: rounded(one.f1),
    })),
    characters: { ...characters, alpha: rounded(characters.alpha) },
    matching: MAIN.name,
    alphas: alphasOf(articles, MAIN).map(({ dropped, ...one }) => ({
      ...one,
      alpha: rounded(one.alpha),
      low: rounded(one.low),
      high: rounded(one.high),
    })),
    settlement: settlementOf(readFileSync(join(folder, "settlement.md"), "utf8")),
  };
}

function codingsIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
}

function rounded(value) {
  return Math.round(value * 1000) / 1000;
}
