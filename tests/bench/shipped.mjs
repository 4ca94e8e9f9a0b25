/** The engine as it is shipped, for node: bundled and minified. */
import { join } from "node:path";
import { build } from "vite";

const SOURCES = {
  createEngine: "engine/engine.ts",
  dossierOf: "dossier/table.ts",
  FACET_COUNTS: "engine/facets.ts",
  FACET_ROWS: "engine/facets.ts",
  FACETS: "store/view.ts",
  openTable: "dossier/table.ts",
  overviewRows: "engine/overview.ts",
  sourceOf: "engine/source.ts",
  stageBins: "engine/stages.ts",
};

/** What is named above, and `engineOf(dossier, heads, table)`. */
export async function shipped() {
  const entry = "virtual:engine";
  const lines = Object.entries(SOURCES).map(
    ([name, path]) => `export { ${name} } from ${JSON.stringify(join(import.meta.dirname, "../../src", path))};`,
  );
  const { output } = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, rolldownOptions: { input: entry, preserveEntrySignatures: "strict" } },
    plugins: [
      {
        name: entry,
        resolveId: (id) => (id === entry ? entry : undefined),
        load: (id) => (id === entry ? lines.join("\n") : undefined),
      },
    ],
  });
  const parts = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
  return { ...parts, engineOf: (...made) => engineOf(parts, ...made) };
}

/** An engine over a packed table. `parts` are those of the sources that are named here. */
export function engineOf({ createEngine, dossierOf, openTable, sourceOf }, { articles: _, ...frame }, heads, table) {
  const opened = openTable(table);
  const dossier = dossierOf(frame, heads, opened);
  return createEngine(dossier, sourceOf(dossier, opened));
}
