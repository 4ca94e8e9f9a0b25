import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import dossierPlugin from "./scripts/dossier-plugin.ts";
import sourcesPlugin from "./scripts/sources-plugin.ts";

/** Two suites: `.test.ts` is plain (node; a file that needs a window says `@vitest-environment jsdom`), `.test.tsx` draws (jsdom). */
export default defineConfig({
  plugins: [react(), dossierPlugin(), sourcesPlugin({ texts: undefined })],
  test: {
    // Property tests over many cases, on a machine that may be busy.
    testTimeout: 60_000,
    // By itself it leaves one core idle: on two cores that is half the time.
    maxWorkers: 2,
    setupFiles: ["tests/support/setup.ts"],
    projects: [
      { extends: true, test: { name: "unit", environment: "node", include: ["tests/**/*.test.ts"] } },
      { extends: true, test: { name: "component", environment: "jsdom", include: ["tests/**/*.test.tsx"] } },
    ],
  },
});
