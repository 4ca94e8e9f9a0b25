import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import sourcesPlugin from "../../../../scripts/sources-plugin.ts";

/** The dashboard over a made-up dossier of any size. */
export default defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "./",
  plugins: [react(), sourcesPlugin({ texts: undefined })],
  worker: { format: "es" },
  build: { target: "es2022", emptyOutDir: true },
});
