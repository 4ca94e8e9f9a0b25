/**
 * What runs in other people's pages, into dist/v1: `parley-embed.js`, a classic script without dependencies. Called by
 * scripts/build.mjs.
 */
import { join } from "node:path";
import { build } from "vite";

export async function buildHost(root, outDir = join(root, "dist", "v1")) {
  await build(library(root, outDir, { name: "parley-embed", entry: "src/host/element.ts", format: "iife" }));
}

function library(root, outDir, { name, entry, format, external = [] }) {
  return {
    root,
    // Nothing of the dashboard's own build.
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      target: "es2022",
      outDir,
      emptyOutDir: false,
      reportCompressedSize: false,
      lib: { entry: join(root, entry), formats: [format], name: "parleyElement", fileName: () => `${name}.js` },
      rolldownOptions: { external, output: { codeSplitting: false } },
    },
  };
}
