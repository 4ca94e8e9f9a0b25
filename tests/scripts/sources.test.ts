import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import texts from "virtual:sources";
import { build } from "vite";
import { afterEach, describe, expect, test } from "vitest";
import { readSource } from "../../scripts/source-text.mjs";
import sourcesPlugin from "../../scripts/sources-plugin";

const TEXT = "A made-up text, told by nobody.\n";
const homes: string[] = [];
afterEach(() => {
  for (const home of homes.splice(0)) rmSync(home, { recursive: true });
});

/** A folder with a dossier of one article whose text is `a.txt`, and the texts given. */
function homeWith(given: Record<string, string | Uint8Array>) {
  const home = mkdtempSync(join(tmpdir(), "parley-"));
  homes.push(home);
  const put = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), content);
  };
  put("known.txt", TEXT);
  const { sha256 } = readSource(join(home, "known.txt"));
  put("data/articles/one.json", JSON.stringify({ source: { file: "a.txt", sha256 } }));
  put("texts/.keep", "");
  for (const [path, content] of Object.entries(given)) put(`texts/${path}`, content);
  return { sha256, folder: join(home, "data"), texts: join(home, "texts") };
}

/** Builds an entry that loads the texts as the app does, and gives each chunk. */
async function chunksWith(options: Parameters<typeof sourcesPlugin>[0]): Promise<string[]> {
  const entry = {
    name: "entry",
    resolveId: (id: string) => (id === "entry" ? id : undefined),
    load: (id: string) =>
      id === "entry" ? 'import("virtual:sources").then((it) => console.log(Object.keys(it.default)));' : undefined,
  };
  const built = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [entry, sourcesPlugin(options)],
    build: { write: false, modulePreload: false, rolldownOptions: { input: "entry" } },
  });
  if (!("output" in built)) throw new Error("one output was expected");
  return built.output.flatMap((chunk) => (chunk.type === "chunk" ? [chunk.code] : []));
}

describe("the texts of a build", () => {
  test("with PARLEY_SOURCES are those whose hash is an article's, in a chunk of their own [contract 1.8]", async () => {
    const { sha256, ...options } = homeWith({
      "any name.txt": TEXT,
      "other.txt": "Nobody's text.",
      "picture.jpg": new Uint8Array([0xff, 0xd8, 0xff]),
    });
    const chunks = await chunksWith(options);
    expect(chunks).toHaveLength(2);
    const [own] = chunks.filter((code) => code.includes(sha256));
    expect(own).toContain("told by nobody");
    expect(chunks.filter((code) => code.includes("told by nobody"))).toHaveLength(1);
    expect(chunks.join()).not.toContain("Nobody's text");
  });

  test("without it are none [contract 1.6]", async () => {
    const { folder, sha256 } = homeWith({ "a.txt": TEXT });
    const chunks = await chunksWith({ texts: undefined, folder });
    expect(chunks.join()).not.toContain(sha256);
    expect(chunks.join()).not.toContain("told by nobody");
    expect(texts).toEqual({});
  });

  test("stop the build where none is an article's, and where the folder is not there", async () => {
    const options = homeWith({ "other.txt": "Nobody's text." });
    await expect(chunksWith(options)).rejects.toThrow(/no file of .+ is the text of an article/);
    await expect(chunksWith({ ...options, texts: join(options.texts, "none") })).rejects.toThrow(/ENOENT/);
  });

  test("come in by that variable alone: the build of the app names no folder", () => {
    const config = readFileSync("vite.config.ts", "utf8");
    const given = [...config.matchAll(/sourcesPlugin\((.*?)\)/g)].map(([, options]) => options);
    expect(new Set(given)).toEqual(new Set(["{ texts: process.env.PARLEY_SOURCES }", "{ texts: undefined }"]));
    expect(given.filter((one) => one?.includes("PARLEY_SOURCES"))).toHaveLength(1);
  });
});
