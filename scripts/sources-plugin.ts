import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";
import { readDossierFolder } from "./dossier-folder.mjs";
import { readSource } from "./source-text.mjs";

const NAME = "virtual:sources";
const RESOLVED = `\0${NAME}`;

interface Options {
  /** Where the texts are; without it the module is empty. */
  readonly texts: string | undefined;
  readonly folder?: string;
}

/**
 * Serves `virtual:sources`: the texts of the dossier's articles by their hash, for who holds them and builds for himself
 * (docs/contract.md, 1.8). A file whose hash is no article's is left out. Stops the build if none fits.
 */
export default function sourcesPlugin({ texts, folder = "data" }: Options): Plugin {
  let root = process.cwd();
  return {
    name: "parley:sources",
    configResolved(config) {
      root = config.root;
    },
    resolveId(id) {
      return id === NAME ? RESOLVED : undefined;
    },
    load(id) {
      if (id !== RESOLVED) return undefined;
      if (!texts) return "export default {};\n";
      const found = textsIn(resolve(root, texts), hashesOf(resolve(root, folder)));
      if (Object.keys(found).length === 0)
        throw new Error(`PARLEY_SOURCES: no file of ${texts} is the text of an article.`);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(found))});\n`;
    },
  };
}

/** The hashes of the articles' texts, as the dossier has them. */
function hashesOf(folder: string): ReadonlySet<string> {
  const articles = [...readDossierFolder(folder)].filter(([path]) => path.startsWith("articles/"));
  return new Set(articles.map(([, bytes]) => JSON.parse(new TextDecoder().decode(bytes)).source.sha256));
}

function textsIn(folder: string, wanted: ReadonlySet<string>): Record<string, string> {
  const found: Record<string, string> = {};
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isFile()) continue;
    try {
      const { text, sha256 } = readSource(join(folder, entry.name));
      if (wanted.has(sha256)) found[sha256] = text;
    } catch (error) {
      // A file that is not UTF-8 is no text of an article.
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return found;
}
