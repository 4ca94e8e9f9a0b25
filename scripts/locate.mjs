#!/usr/bin/env node
// Where some words stand in an article, in the numbers that a coding needs:
// npm run locate -- <text file, or id of an article> '<words>' [-- <folder with the texts>]
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { occurrences, readSource } from "./source-text.mjs";

const [article, words, folder = process.env.PARLEY_SOURCES] = process.argv.slice(2).filter((part) => part !== "--");
if (!article || !words)
  fail("Say which article and which words: npm run locate -- <text file, or id of an article> '<words>' [-- <folder>]");

const { points, length, sha256 } = readSource(fileOf(article));
const found = occurrences(points, words);
if (found.length === 0)
  fail(
    `These words are not in ${article}: ${words}\nQuotation marks, dashes, capitals and line breaks do not matter; everything else does.`,
  );
if (found.length > 1) console.log(`${found.length} places; take the one that you mean.`);
for (const { start, end } of found) {
  console.log(`"start": ${start}, "end": ${end}`);
  console.log(`  … ${excerpt(Math.max(0, start - 30), start)}[${excerpt(start, end)}]${excerpt(end, end + 30)} …`);
}
console.log(`"sha256": "${sha256}", "length": ${length}`);

function excerpt(from, to) {
  return points.slice(from, to).join("").replace(/\s+/g, " ");
}

/** A path is taken as it is; an id of the dossier leads to the file that it names, in the folder. */
function fileOf(name) {
  if (existsSync(name) && statSync(name).isFile()) return name;
  if (folder && existsSync(join(folder, name)) && statSync(join(folder, name)).isFile()) return join(folder, name);
  const known = join("data", "articles", `${name}.json`);
  if (!existsSync(known)) fail(`${name} is neither a file nor an article in data/articles.`);
  const { file } = JSON.parse(readFileSync(known, "utf8")).source;
  if (!folder) fail(`The text of ${name} is ${file}. Say where it lies: … -- <folder>, or PARLEY_SOURCES=<folder>.`);
  if (!existsSync(join(folder, file))) fail(`${file}, the text of ${name}, is not in ${folder}.`);
  return join(folder, file);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
