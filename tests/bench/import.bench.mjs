/** A table of a million codings as CSV: from the file to a dossier that can be shown, in a worker, and what the page feels of it. */
import { join } from "node:path";
import { chromium } from "playwright-core";
import { obtainBrowser } from "../../scripts/browser.mjs";
import { servedPages } from "./peers/pages.mjs";

const ROWS = 1_000_000;
/** Statements, which are what such a table has, are so many of the made-up codings. */
const STATEMENTS = 0.92;

export default async function bench({ rows = [ROWS] } = {}) {
  const size = Math.round(Math.min(ROWS, Math.max(...rows)) / STATEMENTS);
  const page = { name: "import", code: `import ${JSON.stringify(join(import.meta.dirname, "importing.mjs"))};` };
  const site = await servedPages([page]);
  const browser = await chromium.launch({ executablePath: await obtainBrowser() });
  try {
    const tab = await browser.newPage();
    await tab.goto(site.url(page));
    await tab.waitForFunction(() => globalThis.bench);
    const found = await tab.evaluate((wanted) => globalThis.bench.importing(wanted), size);
    const label = `a CSV of ${found.sound.toLocaleString("en")} codings, ${(found.bytes / 1e6).toFixed(0)} MB:`;
    const one = (name, median) => ({ name: `${label} ${name}`, median, unit: "ms" });
    return [
      one("read and checked", found.read),
      one("a dossier to be shown", found.whole),
      one("meanwhile the longest task of the page", found.longest),
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}
