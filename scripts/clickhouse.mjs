#!/usr/bin/env node
/**
 * Loads a dossier into a ClickHouse server, where the dashboard then asks for it (docs/clickhouse.md).
 *
 *   npm run clickhouse -- load <folder> --url http://localhost:8123 --database parley [--out <folder>]
 *   npm run clickhouse -- tables --database parley    prints the table that each machine of a cluster needs
 *
 * The folder is a dossier's, with its articles as files or as Parquet. The database has to be there and to have none of the
 * tables, or `--replace` drops those. `--user` (default "default") loads, with the password that CLICKHOUSE_PASSWORD has;
 * `--reader` (default "parley") is the user that pages ask as, and it is checked that it reads and cannot write.
 * `--cluster <name>` spreads the codings over the machines of a cluster. `--out` writes the dossier's other files for the web,
 * with the server's address (`--public`, where that is another one than `--url`) in dossier.json.
 */
import { createReadStream, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import http, { createServer } from "node:http";
import https from "node:https";
import { dirname, join, normalize } from "node:path";
import { parseArgs } from "node:util";
import { parseFolder, readDossierFolder } from "./dossier-folder.mjs";
import { sourceModule } from "./source-module.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: "string", default: "http://localhost:8123/" },
    database: { type: "string", default: "parley" },
    user: { type: "string", default: "default" },
    reader: { type: "string", default: "parley" },
    cluster: { type: "string" },
    out: { type: "string" },
    public: { type: "string" },
    replace: { type: "boolean", default: false },
  },
});
const [command, folder] = positionals;
const NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

try {
  for (const key of ["database", "cluster"])
    if (options[key] && !NAME.test(options[key])) throw new Error(`--${key} ${options[key]}: is no name of a ${key}.`);
  if (command === "tables") {
    const { shardCreation } = await sourceModule("src/engine/clickhouse/tables.ts");
    console.log(`${shardCreation(options.database)};`);
  } else if (command === "load" && folder) await load();
  else throw new Error("Say: load <folder>, or tables. scripts/clickhouse.mjs tells the rest.");
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function load() {
  const { dossier, source, end } = await readDossier(folder);
  const { database, cluster } = options;
  const owner = runnerAs(options.user, process.env.CLICKHOUSE_PASSWORD);
  if (options.replace)
    for (const table of ["about", "codings", "articles"]) await owner(`DROP TABLE IF EXISTS ${database}.${table}`);
  if (options.replace && cluster)
    console.error("The tables codings_shard keep their rows: empty them on each machine.");
  const { load: fill } = await sourceModule("src/engine/clickhouse/loading.ts");
  const began = Date.now();
  await fill(dossier, source, {
    database,
    cluster: cluster ? { name: cluster, database } : undefined,
    run: (statement, rows) => owner(statement, rows, cluster ? { insert_distributed_sync: "1" } : {}),
    tell: (table, rows) => console.log(`${table}: ${rows.toLocaleString("en")}`),
  });
  end();
  console.log(`Loaded in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
  await checkReader();
  if (options.out) writeWebFolder();
}

/** A dossier with its codings as columns, from files or from Parquet; `end` lets go of what it reads from. */
async function readDossier(from) {
  const manifest = JSON.parse(readFileSync(join(from, "dossier.json"), "utf8"));
  if (!manifest.table) {
    const { parsed, trouble } = await parseFolder(from);
    if (!parsed.ok) throw new Error(trouble);
    const { Ground } = await sourceModule("src/engine/ground.ts");
    return { dossier: parsed.dossier, source: new Ground(parsed.dossier), end: () => {} };
  }
  const [{ parseFrame }, { readCoded }, { lateTexts }, { dossierOf, textsOf }, { sourceOf }] = await Promise.all(
    [
      "src/dossier/parse.ts",
      "src/io/parquetTable.ts",
      "src/io/parquetTexts.ts",
      "src/dossier/table.ts",
      "src/engine/source.ts",
    ].map(sourceModule),
  );
  const parsed = parseFrame(readDossierFolder(from));
  if (!parsed.ok) {
    const { faultsText } = await sourceModule("src/dossier/faults.ts");
    throw new Error(faultsText(parsed.faults));
  }
  const { address, end } = await serve(from);
  const { heads, table: columns } = await readCoded(
    address,
    manifest.table,
    parsed.frame,
    new AbortController().signal,
    () => {},
  );
  const texts = lateTexts(address, manifest.table, columns.size, textsOf(columns.id));
  const table = { ...columns, texts, late: true };
  const dossier = dossierOf(parsed.frame, heads, table);
  return { dossier, source: sourceOf(dossier, table), end };
}

/** What reads Parquet asks for parts of files over HTTP: this hands out those of one folder, to this machine alone. */
async function serve(root) {
  const server = createServer((request, response) => {
    const path = join(root, normalize(decodeURIComponent(new URL(request.url, "http://x").pathname)));
    let size;
    try {
      size = statSync(path).size;
    } catch {
      response.writeHead(404).end();
      return;
    }
    const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? "") ?? [];
    if (first === undefined) {
      response.writeHead(200, { "Content-Length": size, "Accept-Ranges": "bytes" });
      createReadStream(path).pipe(response);
      return;
    }
    const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
    const end = first === "" || last === "" ? size - 1 : Math.min(size - 1, Number(last));
    response.writeHead(206, { "Content-Length": end - start + 1, "Content-Range": `bytes ${start}-${end}/${size}` });
    createReadStream(path, { start, end }).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const end = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: new URL(`http://127.0.0.1:${server.address().port}/`), end };
}

/** Sends statements as that user; what a statement inserts is the request's body. */
function runnerAs(user, password) {
  return async (statement, rows, settings = {}) => {
    const address = new URL(options.url);
    if (rows !== undefined) address.searchParams.set("query", statement);
    for (const [name, value] of Object.entries(settings)) address.searchParams.set(name, value);
    const headers = { "X-ClickHouse-User": user, ...(password ? { "X-ClickHouse-Key": password } : {}) };
    const { status, text } = await post(address, headers, rows ?? statement);
    if (status !== 200) throw new Error(text.trim());
    return text;
  };
}

/** A connection of its own each: making the next rows can take longer than a server keeps one open. */
function post(address, headers, body) {
  const { request } = address.protocol === "https:" ? https : http;
  return new Promise((resolve, reject) => {
    const fail = (error) => reject(new Error(`${options.url} does not answer, or broke off: ${error.message}`));
    const asked = request(address, { method: "POST", headers, agent: false }, (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (piece) => {
        text += piece;
      });
      response.on("end", () => resolve({ status: response.statusCode, text }));
      response.on("error", fail);
    });
    asked.on("error", fail);
    asked.end(body);
  });
}

/** Pages of anybody ask as the reader: it has to read, and must not write. */
async function checkReader() {
  const { reader, database } = options;
  const ask = runnerAs(reader);
  await ask(`SELECT count() FROM ${database}.about`).catch((error) => {
    throw new Error(`The tables are loaded, but the user ${reader} cannot read them: ${error.message}`);
  });
  const wrote = await ask(`CREATE TABLE ${database}.parley_may_write (n UInt8) ENGINE = MergeTree() ORDER BY n`).then(
    () => true,
    () => false,
  );
  if (wrote) {
    await runnerAs(options.user, process.env.CLICKHOUSE_PASSWORD)(`DROP TABLE ${database}.parley_may_write`);
    throw new Error(
      `The user ${reader} can write: whoever reads the page could delete the tables. docs/clickhouse.md has a user that only reads.`,
    );
  }
  console.log(`The user ${reader} reads the tables and cannot write.`);
}

/** The dossier's files but for articles, with the server in dossier.json. */
function writeWebFolder() {
  const files = readDossierFolder(folder);
  const { table: _, ...manifest } = JSON.parse(new TextDecoder().decode(files.get("dossier.json")));
  const articles = new Set(manifest.files.articles);
  const { database, reader, out } = options;
  const engine = {
    type: "clickhouse",
    url: options.public ?? options.url,
    database,
    ...(reader === "parley" ? {} : { user: reader }),
  };
  const put = (path, bytes) => {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), bytes);
  };
  for (const [path, bytes] of files) if (path !== "dossier.json" && !articles.has(path)) put(path, bytes);
  put(
    "dossier.json",
    `${JSON.stringify({ ...manifest, files: { ...manifest.files, articles: [] }, engine }, null, 2)}\n`,
  );
  console.log(
    `${out}/dossier.json names the server. Put the folder beside Parley and open index.html#data=<its address>.`,
  );
}
