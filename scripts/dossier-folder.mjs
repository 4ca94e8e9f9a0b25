import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sourceModule } from "./source-module.mjs";

/** What of `data/` is JSON of another kind: boundaries, the codings that were compared, and how far they agree. */
const BESIDE = ["basemap", "first-coding", "second-coding", "reliability.json"];

/** The files of a dossier folder as `parseDossier` takes them: path from the folder, with `/`, to bytes. */
export function readDossierFolder(folder) {
  const files = new Map();
  const walk = (under) => {
    for (const entry of readdirSync(join(folder, under), { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const path = under ? `${under}/${entry.name}` : entry.name;
      if (BESIDE.includes(path)) continue;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile() && entry.name.endsWith(".json"))
        files.set(path, new Uint8Array(readFileSync(join(folder, path))));
    }
  };
  walk("");
  return files;
}

/** Reads and parses a dossier folder. `trouble` is null, or every fault as a text for a person. */
export async function parseFolder(folder) {
  const { parseDossier } = await sourceModule("src/dossier/parse.ts");
  const files = readDossierFolder(folder);
  const parsed = parseDossier(files);
  if (parsed.ok) return { files, parsed, trouble: null };
  const { faultsText } = await sourceModule("src/dossier/faults.ts");
  return { files, parsed, trouble: faultsText(parsed.faults) };
}
