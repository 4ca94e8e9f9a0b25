/** A page for each engine, built with vite as an app would be, and what a page has to load for the engine alone. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, preview } from "vite";

const HERE = import.meta.dirname;
const DIST = join(HERE, "../../../node_modules/.cache/parley-bench/peers");

/** Builds the pages of the engines, and resolves to `{ url(engine), close() }`. */
export async function servedPages(engines) {
  rmSync(DIST, { recursive: true, force: true });
  for (const engine of engines) {
    const { name, file, own = false, count } = engine;
    const folder = join(DIST, slug(name));
    mkdirSync(folder, { recursive: true });
    const about = JSON.stringify({ own, count });
    const code = `import * as engine from ${path(file)}; import { bench } from ${path("page.mjs")}; bench(engine, ${about});`;
    await build(config(code, { outDir: folder, emptyOutDir: false }));
    writeFileSync(
      join(folder, "index.html"),
      `<!doctype html><title>${name}</title><link rel="icon" href="data:,"><script type="module" src="./page.js"></script>`,
    );
  }
  // Isolated pages have a clock of 5 µs; otherwise it is one of 100.
  const headers = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };
  const server = await preview({
    root: DIST,
    configFile: false,
    logLevel: "error",
    appType: "mpa",
    build: { outDir: "." },
    preview: { port: 0, host: "127.0.0.1", headers },
  });
  const { port } = server.httpServer.address();
  return {
    url: ({ name }) => `http://127.0.0.1:${port}/${slug(name)}/index.html`,
    close: () => server.close(),
  };
}

/** Bytes, gzipped, of everything that a page loads for the engine: scripts, workers, WebAssembly. */
export async function shippedBy({ file }) {
  const { output } = await build(config(`export * from ${path(file)};`, { write: false }));
  return output.reduce((sum, { code, source }) => sum + gzipSync(code ?? source, { level: 9 }).length, 0);
}

function config(code, options) {
  const entry = "virtual:page";
  return {
    root: HERE,
    base: "./",
    configFile: false,
    logLevel: "error",
    worker: { format: "es" },
    build: {
      target: "es2022",
      assetsInlineLimit: 0,
      rolldownOptions: { input: entry, preserveEntrySignatures: "strict", output: { entryFileNames: "page.js" } },
      ...options,
    },
    plugins: [
      {
        name: entry,
        resolveId: (id) => (id === entry ? entry : undefined),
        load: (id) => (id === entry ? code : undefined),
      },
    ],
  };
}

function path(file) {
  return JSON.stringify(join(HERE, file));
}

function slug(name) {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}
