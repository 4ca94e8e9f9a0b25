import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import sourcesPlugin from "../../../../scripts/sources-plugin.ts";

/** The dashboard over a made-up dossier of any size. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  plugins: [react(), sourcesPlugin({ texts: undefined }), noBundledDossier()],
  worker: { format: "es" },
  build: { target: "es2022", emptyOutDir: true },
});

/** Its dossier is made up in the page. */
function noBundledDossier(): Plugin {
  const id = "virtual:dossier";
  return {
    name: "no-bundled-dossier",
    resolveId: (wanted) => (wanted === id ? `\0${id}` : undefined),
    load: (wanted) => (wanted === `\0${id}` ? "export default null" : undefined),
  };
}
