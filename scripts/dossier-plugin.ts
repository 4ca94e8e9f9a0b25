import { resolve } from "node:path";
import type { Plugin } from "vite";
import { parseFolder } from "./dossier-folder.mjs";

const NAME = "virtual:dossier";
/** What a dossier holds is shared and never changed. */
const FREEZE = `const freeze = (value) => {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
};
`;
const RESOLVED = `\0${NAME}`;

/**
 * Serves `virtual:dossier`: the dossier of a folder (default `data`), validated while the app is built and shipped as one JSON text, which
 * a browser reads faster than code; frozen. A build stops on a fault and lists every one.
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
    async load(id) {
      if (id !== RESOLVED) return undefined;
      const { files, parsed, trouble } = await parseFolder(resolve(root, folder));
      for (const file of files.keys()) this.addWatchFile(resolve(root, folder, file));
      if (!parsed.ok) throw new Error(trouble ?? "The dossier has a fault");
      const text = JSON.stringify(JSON.stringify(parsed.dossier));
      return `${FREEZE}export default freeze(JSON.parse(${text}));\n`;
    },
  };
}
