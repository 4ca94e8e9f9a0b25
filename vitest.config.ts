import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

const shared = { extends: true, test: { testTimeout: 15_000, setupFiles: ["tests/support/setup.ts"] } } as const;

/** Two suites: `.test.ts` is plain (node; a file that needs a window says `@vitest-environment jsdom`), `.test.tsx` draws (jsdom). */
export default defineConfig({
  plugins: [react()],
  test: {
    projects: [
      { ...shared, test: { ...shared.test, name: "unit", environment: "node", include: ["tests/**/*.test.ts"] } },
      {
        ...shared,
        test: { ...shared.test, name: "component", environment: "jsdom", include: ["tests/**/*.test.tsx"] },
      },
    ],
  },
});
