import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

/** Builds the dashboard over a made-up dossier of any size (scaleApp/main.tsx); answers its folder. */
export async function builtScaleApp(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), "parley-scale-"));
  const configFile = fileURLToPath(new URL("scaleApp/vite.config.ts", import.meta.url));
  await build({ configFile, logLevel: "error", build: { outDir } });
  return outDir;
}
