import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import dossierPlugin from "./scripts/dossier-plugin.ts";
import sourcesPlugin from "./scripts/sources-plugin.ts";

/**
 * What is worked out from what it is given, and holds nothing: its tests need no process each. But an index is compared by
 * the bytes that V8 makes of it, and these hang on what ran before.
 */
const PURE = ["tests/*.test.ts", "tests/{bench,data,dossier}/**/*.test.ts", "tests/engine/**/!(indexing).test.ts"];

const CHANGING = /\bvi\.(mock|doMock|resetModules|stubGlobal)\(|fake-indexeddb|prototype\.\w+ = |globalThis\.\w+ = /;

/** A file that draws, or says that it needs a window. */
const WINDOWED = readdirSync(join(import.meta.dirname, "tests"), { recursive: true, encoding: "utf8" })
  .map((path) => `tests/${path.replaceAll("\\", "/")}`)
  .filter((path) => /\.test\.tsx?$/.test(path))
  .map((path) => ({ path, text: readFileSync(join(import.meta.dirname, path), "utf8") }))
  .filter(({ path, text }) => path.endsWith("x") || /^\/[*/]+ @vitest-environment jsdom/.test(text));

/** Puts something else in the place of a module, or of a part of the browser: no other file may have it, too. */
const changes = ({ text }: { readonly text: string }) => CHANGING.test(text);

const ELSEWHERE = ["**/node_modules/**", ...WINDOWED.map(({ path }) => path)];
const SHARED = WINDOWED.filter((file) => !changes(file)).map(({ path }) => path);
const ALONE = WINDOWED.filter(changes).map(({ path }) => path);

/**
 * Two suites: `.test.ts` is plain (node; a file that needs a window says `@vitest-environment jsdom`), `.test.tsx` draws
 * (jsdom). To make a window and load React and the panels takes longer than many files run, so those that have one share
 * it, and each leaves it as it was (tests/support/setup.ts).
 */
export default defineConfig({
  plugins: [react(), dossierPlugin(), sourcesPlugin({ texts: undefined })],
  test: {
    // Property tests over many cases, on a machine that may be busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // By itself it leaves one core idle: on two cores that is half the time.
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "pure", isolate: false, include: PURE, exclude: ELSEWHERE } },
      {
        extends: true,
        test: { name: "unit", include: ["tests/**/*.test.ts"], exclude: [...ELSEWHERE, ...PURE] },
      },
      {
        extends: true,
        test: {
          name: "component",
          isolate: false,
          environment: "jsdom",
          setupFiles: ["tests/support/setup.ts"],
          include: SHARED,
        },
      },
      {
        extends: true,
        test: {
          name: "alone",
          environment: "jsdom",
          setupFiles: ["tests/support/setup.ts"],
          include: ALONE,
        },
      },
    ],
  },
});
