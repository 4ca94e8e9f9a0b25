#!/usr/bin/env node
// Checks the dossier against the texts that it was coded from: npm run verify:sources -- <folder with the texts> [<dossier folder>]
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseFolder } from "./dossier-folder.mjs";
import { checkArticle, checkCopying, checkSpellings } from "./source-checks.mjs";
import { readSource } from "./source-text.mjs";

const [folder, data = "data"] = process.argv.slice(2).filter((part) => part !== "--");
if (!folder || !existsSync(folder)) {
  console.error(
    folder ? `There is no folder ${folder}.` : "Say where the texts are: npm run verify:sources -- <folder>",
  );
  process.exit(1);
}
const { parsed, trouble } = await parseFolder(data);
if (!parsed.ok) {
  console.error(trouble);
  process.exit(1);
}

const { articles, actors } = parsed.dossier;
const sources = new Map();
const checks = [];
for (const article of articles) {
  try {
    sources.set(article.id, readSource(join(folder, article.source.file)));
  } catch (error) {
    checks.push({
      what: "text",
      place: `articles/${article.id}.json source.file`,
      fault: `cannot be read: ${error.message}`,
    });
  }
}
for (const article of articles)
  if (sources.has(article.id)) checks.push(...checkArticle(article, sources.get(article.id)));
const texts = new Map([...sources].map(([id, { text }]) => [id, text]));
checks.push(...checkSpellings(actors, texts), ...checkCopying(textFiles(data), texts.values()));

const failed = checks.filter(({ fault }) => fault !== null);
for (const { place, fault } of failed) console.error(`${place}: ${fault}`);
const passed = checks.length - failed.length;
const kinds = [...new Set(checks.map(({ what }) => what))];
for (const kind of kinds) {
  const mine = checks.filter(({ what }) => what === kind);
  console.log(`${kind}: ${mine.length} checked, ${mine.filter(({ fault }) => fault !== null).length} wrong`);
}
console.log(`verify:sources: ${passed} checks passed, ${failed.length} failed`);
console.log(`${passed} passed, ${failed.length} failed`);
if (failed.length > 0) process.exitCode = 1;

/** Every text file under a folder, by path. */
function textFiles(under) {
  return new Map(
    readdirSync(under, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(json|md|txt|csv)$/.test(entry.name))
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .sort()
      .map((path) => [path, readFileSync(path, "utf8")]),
  );
}
