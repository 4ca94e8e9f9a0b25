import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");

/** Runs a module of `src/` in this process: Node 20 cannot read TypeScript itself. */
export async function sourceModule(path) {
  const { module } = await runnerImport(join(ROOT, "src", path), { root: ROOT, configFile: false, logLevel: "error" });
  return module;
}
