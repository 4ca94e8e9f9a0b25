/** The dashboard over a made-up dossier of any size, built: tests/e2e/support/scaleApp. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";

/** Resolves to the folder that it was built into. */
export async function builtScaleApp() {
  const outDir = mkdtempSync(join(tmpdir(), "parley-scale-"));
  const configFile = join(import.meta.dirname, "../e2e/support/scaleApp/vite.config.ts");
  await build({ configFile, logLevel: "error", build: { outDir } });
  return outDir;
}
