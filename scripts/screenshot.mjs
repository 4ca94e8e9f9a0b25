/** `npm run screenshot`: the picture of the README, from the built app. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { obtainBrowser } from "./browser.mjs";
import { serve } from "./serve.mjs";

const file = join(dirname(dirname(fileURLToPath(import.meta.url))), "docs", "screenshot.png");
const server = await serve();
const browser = await chromium.launch({ executablePath: await obtainBrowser() });
const page = await browser.newPage({
  serviceWorkers: "block",
  viewport: { width: 1600, height: 900 },
  locale: "en-GB",
  colorScheme: "light",
});
await page.goto(server.url);
await page.getByRole("region", { name: "Summit venues" }).locator("svg").first().waitFor();
await page.waitForLoadState("networkidle");
await page.screenshot({ path: file });
await browser.close();
await server.close();
console.log(file);
