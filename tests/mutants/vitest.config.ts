/** The unit tests of dossier, store and engine as Stryker runs them: once for each mutant, so with few runs of each property. */
import { join } from "node:path";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";
import dossierPlugin from "../../scripts/dossier-plugin.ts";
import sourcesPlugin from "../../scripts/sources-plugin.ts";

export default defineConfig({
  root: join(import.meta.dirname, "..", ".."),
  plugins: [dossierPlugin(), sourcesPlugin({ texts: undefined }), fewRuns()],
  test: {
    testTimeout: 120_000,
    runner: "tests/mutants/worker.ts",
    pool: "threads",
    maxWorkers: 1,
    isolate: false,
    reporters: [{}],
    include: ["tests/{dossier,store,engine}/**/*.test.ts"],
    // The first ask a server, which a mutant cannot be shown to; the other reads our pages, not our code.
    exclude: ["tests/engine/clickhouse/**", "tests/dossier/docs.test.ts"],
    // Twenty thousand links, for each mutant again.
    testNamePattern: /^(?!.*a big and broken dossier)/,
  },
});

/** Tests that ask for fast-check get the one beside this file. */
function fewRuns(): Plugin {
  const own = join(import.meta.dirname, "fewRuns.ts");
  return {
    name: "parley:few-runs",
    enforce: "pre",
    resolveId: (id, importer) => (id === "fast-check" && importer !== own ? own : undefined),
  };
}
