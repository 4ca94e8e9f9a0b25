/** The dashboard over a made-up dossier of any size (main.tsx), built. */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "vite";

/** Resolves to the folder that it was built into. */
export async function builtScaleApp() {
  const outDir = mkdtempSync(join(tmpdir(), "parley-scale-"));
  await build({ configFile: join(import.meta.dirname, "vite.config.ts"), logLevel: "error", build: { outDir } });
  return outDir;
}
