/** A page for each engine, built with vite as an app would be, and what a page has to load for the engine alone. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, preview } from "vite";

const HERE = import.meta.dirname;

/** Builds a page for each `{ name, code }`, whose script is the code, and resolves to `{ url(page), close() }`. */
export async function servedPages(pages) {
  const dist = mkdtempSync(join(tmpdir(), "parley-bench-"));
  for (const { name, code } of pages) {
    const folder = join(dist, slug(name));
    mkdirSync(folder);
    await build(config(code, { outDir: folder, emptyOutDir: false }));
    writeFileSync(
      join(folder, "index.html"),
      `<!doctype html><title>${name}</title><link rel="icon" href="data:,"><script type="module" src="./page.js"></script>`,
    );
  }
  // Isolated pages have a clock of 5 µs; otherwise it is one of 100.
  const headers = { "Cross-Origin-Opener-Policy": "same-origin", "Cross-Origin-Embedder-Policy": "require-corp" };
  const server = await preview({
    root: dist,
    configFile: false,
    logLevel: "error",
    appType: "mpa",
    build: { outDir: "." },
    preview: { port: 0, host: "127.0.0.1", headers },
  });
  const { port } = server.httpServer.address();
  return {
    url: ({ name }) => `http://127.0.0.1:${port}/${slug(name)}/index.html`,
    close: async () => {
      await server.close();
      rmSync(dist, { recursive: true, force: true });
    },
  };
}

/** The page of an engine, for servedPages. */
export function pageOf({ name, file, own = false, count }) {
  const about = JSON.stringify({ own, count });
  const code = `import * as engine from ${path(file)}; import { bench } from ${path("page.mjs")}; bench(engine, ${about});`;
  return { name, code };
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
