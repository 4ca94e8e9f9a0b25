import { defineConfig } from "@playwright/test";

/** Firefox as Debian has it, driven over WebDriver BiDi (tests/firefox/firefox.ts). Playwright only runs and counts. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  forbidOnly: true,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
});
