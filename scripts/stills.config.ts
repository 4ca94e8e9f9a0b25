import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import dossierPlugin from "./dossier-plugin.ts";
import sourcesPlugin from "./sources-plugin.ts";

const STILL = resolve(import.meta.dirname, "../src/shells/embed/still");

/** One script that draws every panel as a still, for stills.mjs to run while the app is built. Nothing of it is shipped. */
export default defineConfig({
  plugins: [otherRoom(), react(), dossierPlugin(), sourcesPlugin({ texts: undefined })],
  publicDir: false,
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  build: {
    target: "es2022",
    write: false,
    minify: false,
    cssMinify: true,
    reportCompressedSize: false,
    lib: {
      entry: `${STILL}/draw.tsx`,
      formats: ["iife"],
      name: "stills",
      fileName: () => "draw.js",
      cssFileName: "still",
    },
    rolldownOptions: { output: { codeSplitting: false } },
  },
});

/** The panels are the same; what stands around them has nothing to press, and nobody measures the room. */
function otherRoom(): Plugin {
  return {
    name: "parley:other-room",
    enforce: "pre",
    resolveId(source, importer) {
      if (importer?.startsWith(STILL)) return undefined;
      if (source.endsWith("/PanelFrame")) return `${STILL}/StillFrame.tsx`;
      if (source.endsWith("/ui/box")) return `${STILL}/room.ts`;
      return undefined;
    },
  };
}
