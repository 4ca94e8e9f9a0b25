/**
 * What runs in other people's pages, into dist/v1: `parley-embed.js`, a classic script without dependencies; `parley.js`, a
 * module that imports nothing; and `parley-react.js`, one that imports `react`. The modules have their types beside them.
 * Called by scripts/build.mjs.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build } from "vite";

const require = createRequire(import.meta.url);

/** `settings` is what else the builds of Vite are given. */
export async function buildHost(root, settings = {}, outDir = join(root, "dist", "v1")) {
  const make = (what) => build({ ...library(root, outDir, what), ...settings });
  await make({ name: "parley-embed", entry: "src/host/element.ts", format: "iife" });
  await make({ name: "parley", entry: "src/host/mount.ts", format: "es" });
  const react = { name: "parley-react", entry: "src/host/react.tsx", format: "es", external: ["react"] };
  await make(react);
  writeTypes(root, outDir);
}

/** One file of types for each module, out of the sources, that needs no other file of ours. */
export function writeTypes(root, outDir) {
  const folder = mkdtempSync(join(tmpdir(), "parley-types-"));
  const tsc = join(dirname(require.resolve("typescript/package.json")), "bin", "tsc");
  const config = join(folder, "tsconfig.json");
  const compilerOptions = {
    noEmit: false,
    emitDeclarationOnly: true,
    declaration: true,
    rootDir: join(root, "src", "host"),
    outDir: folder,
    types: [],
  };
  const files = ["mount.ts", "react.tsx"].map((name) => join(root, "src", "host", name));
  writeFileSync(config, JSON.stringify({ extends: join(root, "tsconfig.json"), compilerOptions, files, include: [] }));
  const done = spawnSync(process.execPath, [tsc, "-p", config], { cwd: root, encoding: "utf8" });
  if (done.status !== 0) throw new Error(`The types of src/host could not be written.\n${done.stdout}${done.stderr}`);
  const text = (name) => readFileSync(join(folder, `${name}.d.ts`), "utf8");
  mkdirSync(outDir, { recursive: true });
  for (const [name, source] of Object.entries({ parley: "mount", "parley-react": "react" })) {
    const own = text(source).replace(/^import type \{[^}]*\} from "\.\/types";\n/m, "");
    if (/from "\.\//.test(own)) throw new Error(`The types of src/host/${source} name another file than types.ts.`);
    writeFileSync(join(outDir, `${name}.d.ts`), `${own}${text("types")}`);
  }
  rmSync(folder, { recursive: true });
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
