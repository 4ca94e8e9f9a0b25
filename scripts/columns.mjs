#!/usr/bin/env node
/**
 * Writes a dossier as Parquet files, so that a static host serves any number of codings:
 *
 *   npm run columns -- <folder> <out folder>
 *
 * `folder` is that of a dossier (as `data/`), or has, in place of `articles/`, the files articles.jsonl (an article a line,
 * without codings) and codings.jsonl (a coding a line, with the id of its article as `article`).
 */
import { createReadStream, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { parseFolder, readDossierFolder } from "./dossier-folder.mjs";
import { putParquetFiles } from "./parquet-files.mjs";
import { sourceModule } from "./source-module.mjs";

const MOST_FAULTS = 20;
const [folder, out] = process.argv.slice(2);

if (!folder || !out) stop("npm run columns -- <dossier folder> <out folder>");
const { TableBuilder } = await sourceModule("src/dossier/tableBuilder.ts");
const { openTable } = await sourceModule("src/dossier/table.ts");
const builder = new TableBuilder();
const lines = existsSync(join(folder, "codings.jsonl"));
const manifest = lines ? await readLines() : await readDossier();
if (existsSync(join(out, "dossier.json"))) stop(`${out} has a dossier.json already: give an empty folder.`);

const { heads, table } = builder.done();
const put = (path, content) => {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), content);
  console.log(`${path}  ${content.length.toLocaleString("en")} bytes`);
};
const files = await putParquetFiles(heads, openTable(table), put);
const { articles: _, ...listed } = manifest.files;
for (const path of Object.values(listed).flat()) put(path, readFileSync(join(folder, path)));
const { table: __, ...about } = manifest;
const written = { ...about, files: { ...manifest.files, articles: [] }, table: files };
put("dossier.json", `${JSON.stringify(written, null, 2)}\n`);
console.log(`${heads.length.toLocaleString("en")} articles, ${table.size.toLocaleString("en")} codings`);

/** A whole dossier: it is checked as the build checks it. */
async function readDossier() {
  const { parsed, trouble } = await parseFolder(folder);
  if (!parsed.ok) stop(trouble);
  const { located } = await sourceModule("src/engine/columns.ts");
  for (const { codings: _, ...head } of parsed.dossier.articles) builder.article(head);
  for (const { coding, article, places } of located(parsed.dossier))
    builder.add(coding, builder.article(article), places);
  return JSON.parse(readFileSync(join(folder, "dossier.json"), "utf8"));
}

/** Files of lines: each line is checked by itself and against the frame. What several lines must agree on is not. */
async function readLines() {
  const { parseFrame } = await sourceModule("src/dossier/parse.ts");
  const { faultsText } = await sourceModule("src/dossier/faults.ts");
  const { articleSchema, codingSchema } = await sourceModule("src/dossier/schema.ts");
  const { checkCoding } = await sourceModule("src/dossier/codingRules.ts");
  const { overlap } = await sourceModule("src/engine/columns.ts");
  const frameFiles = readDossierFolder(folder);
  const given = JSON.parse(
    new TextDecoder().decode(frameFiles.get("dossier.json") ?? stop("There is no dossier.json.")),
  );
  const soon = { articles: "articles.parquet", codings: "codings.parquet", texts: [], textRows: 1 };
  const manifest = { ...given, files: { ...given.files, articles: [] }, table: soon };
  frameFiles.set("dossier.json", JSON.stringify(manifest));
  const parsed = parseFrame(frameFiles);
  if (!parsed.ok) stop(faultsText(parsed.faults));
  const faults = [];
  const tell = (file, line, message) => faults.push(`${file}:${line}: ${message}`);
  const read = async (file, schema, take) => {
    let line = 0;
    for await (const text of createInterface({
      input: createReadStream(join(folder, file), "utf8"),
      crlfDelay: Infinity,
    })) {
      line++;
      if (text.trim() === "") continue;
      if (faults.length >= MOST_FAULTS) break;
      try {
        const result = schema(JSON.parse(text));
        if (result.error) {
          const { path, message } = result.error.issues[0];
          tell(file, line, `${path.join(".")} ${message}`);
        } else take(result.data, line);
      } catch (error) {
        tell(file, line, `is no JSON: ${error.message}`);
      }
    }
  };
  const places = new Map();
  const headSchema = articleSchema.omit({ codings: true });
  await read(
    "articles.jsonl",
    (json) => headSchema.safeParse(json),
    (head, line) => {
      if (places.has(head.id)) return tell("articles.jsonl", line, `${head.id} stands twice`);
      places.set(head.id, { at: builder.article(head), head });
    },
  );
  const ids = new Set();
  const asRead = ({ article, ...coding }) => {
    const result = codingSchema.safeParse(coding);
    return result.success ? { data: { article, coding: result.data } } : result;
  };
  await read("codings.jsonl", asRead, ({ article, coding }, line) => {
    const place = places.get(article);
    if (!place) return tell("codings.jsonl", line, `${article} is no article of articles.jsonl`);
    if (ids.has(coding.id)) return tell("codings.jsonl", line, `${coding.id} stands twice`);
    ids.add(coding.id);
    checkCoding(coding, (key, message) => tell("codings.jsonl", line, `${key} ${message}`));
    const named = place.head.venues.filter((mention) => overlap(coding, mention)).map((mention) => mention.place);
    builder.add(coding, place.at, [...new Set(named)]);
  });
  if (faults.length > 0) stop(`Nothing was written.\n${faults.slice(0, MOST_FAULTS).join("\n")}`);
  return manifest;
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
