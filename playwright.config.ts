import { defineConfig } from "@playwright/test";
import { findBrowser } from "./scripts/browser.mjs";
import { BROWSER_FLAGS } from "./tests/e2e/support/browserFlags";

const executablePath = findBrowser();
if (!executablePath) throw new Error("There is no Chromium here: `node scripts/browser.mjs` obtains one.");

/** Each worker serves the built app itself (tests/e2e/support), so no address is fixed. */
export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: true,
  // What takes long, or says once more what a quicker test says: `npm run test:deep` runs it too.
  ...(process.env.PARLEY_DEEP ? {} : { grepInvert: /@deep/ }),
  // A third takes as long on two cores.
  workers: 2,
  // A busy machine can make a test too slow. scripts/test.mjs names each that needed another try.
  retries: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    browserName: "chromium",
    launchOptions: { executablePath, args: BROWSER_FLAGS },
    viewport: { width: 1366, height: 768 },
    locale: "en-GB",
    timezoneId: "UTC",
    // Each test asks the server; what works without one is for offline.spec.ts.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
  },
});
