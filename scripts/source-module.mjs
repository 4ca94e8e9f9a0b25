import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Runs a TypeScript module of this project in this process, by its path from the root: Node 20 cannot read it itself. */
export async function sourceModule(path) {
  const { module } = await runnerImport(join(ROOT, path), {
    root: ROOT,
    configFile: false,
    logLevel: "error",
    plugins: [noStyles],
  });
  return module;
}

/** Nothing is drawn here, and what reads style sheets is not at hand. */
const noStyles = {
  name: "parley:no-styles",
  enforce: "pre",
  resolveId: (id) => (id.endsWith(".css") ? "\0no-styles" : undefined),
  load: (id) => (id === "\0no-styles" ? "export default {};" : undefined),
};
