import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "vite";
import { afterEach, describe, expect, test } from "vitest";
import dossierPlugin from "../../scripts/dossier-plugin";
import { filesOf } from "../support/filesOf";
import { OTHER, sound } from "../support/soundDossier";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder with these files, and beside them what is not part of a dossier. */
function folderWith(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "parley-"));
  folders.push(folder);
  const beside = { "README.md": "# no JSON", "second-coding/000.json": "{}", "basemap/countries.topo.json": "{" };
  for (const [path, text] of Object.entries({ ...files, ...beside })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Builds an entry that loads the dossier as the app does, and gives the text of each chunk. */
async function chunksWith(folder: string): Promise<string[]> {
  const entry = {
    name: "entry",
    resolveId: (id: string) => (id === "entry" ? id : undefined),
    load: (id: string) =>
      id === "entry" ? 'import("virtual:dossier").then((it) => console.log(it.default.id));' : undefined,
  };
  const built = await build({
    configFile: false,
    logLevel: "silent",
    plugins: [entry, dossierPlugin({ folder })],
    build: { write: false, modulePreload: false, rolldownOptions: { input: "entry" } },
  });
  if (!("output" in built)) throw new Error("one output was expected");
  return built.output.flatMap((chunk) => (chunk.type === "chunk" ? [chunk.code] : []));
}

describe("dossierPlugin", () => {
  test("builds the validated dossier into a chunk of its own, without the validator", async () => {
    const chunks = await chunksWith(folderWith(filesOf(sound)));
    expect(chunks).toHaveLength(2);
    const chunk = chunks.find((code) => code.includes("JSON.parse")) ?? "";
    const { default: dossier } = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(chunk)}`);
    expect(dossier).toEqual(sound);
    expect(Object.isFrozen(dossier.articles[0].codings[0].stage)).toBe(true);
    expect(chunks.join()).not.toContain("ZodError");
  });

  test("stops the build on a fault and lists every one", async () => {
    const files = { ...filesOf(sound), [OTHER]: "{", "links.json": '[{ "id": "l1" }]' };
    const told = await chunksWith(folderWith(files)).catch((error: Error) => error.message);
    expect(told).toContain("The dossier has 5 faults:");
    expect(told).toContain(`${OTHER}:1:2: is not JSON: the text ends too early`);
    expect(told).toContain("links.json:1:2 [0].type: is missing");
  });
});
