import { resolve } from "node:path";
import type { Plugin } from "vite";
import { type Fault, faultText } from "../src/dossier/faults";
import { parseDossier } from "../src/dossier/parse";
import { readDossierFolder } from "./dossier-folder.mjs";

const NAME = "virtual:dossier";
const RESOLVED = `\0${NAME}`;

/**
 * Serves `virtual:dossier`: the dossier of a folder (default `data`), validated while the app is built and shipped as one JSON text, which
 * a browser reads faster than code. A build stops on a fault and lists every one.
 */
export default function dossierPlugin({ folder = "data" }: { readonly folder?: string } = {}): Plugin {
  let root = process.cwd();
  return {
    name: "parley:dossier",
    configResolved(config) {
      root = config.root;
    },
    resolveId(id) {
      return id === NAME ? RESOLVED : undefined;
    },
    load(id) {
      if (id !== RESOLVED) return undefined;
      const files = readDossierFolder(resolve(root, folder));
      for (const file of files.keys()) this.addWatchFile(resolve(root, folder, file));
      return moduleOf(files);
    },
  };
}

/** The text of the module. Throws with every fault, one on a line. */
export function moduleOf(files: Map<string, Uint8Array>): string {
  const parsed = parseDossier(files);
  if (!parsed.ok) throw new Error(faultsText(parsed.faults));
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(parsed.dossier))});\n`;
}

function faultsText(faults: readonly Fault[]): string {
  const count = faults.length === 1 ? "one fault" : `${faults.length} faults`;
  return `The dossier has ${count}:\n${faults.map((fault) => `  ${faultText(fault)}`).join("\n")}`;
}
