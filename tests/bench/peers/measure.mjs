/** One engine, one number of rows, in a browser of its own. */
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

/** Milliseconds after which an engine is given up. */
const LONG = 900_000;

/** `{ boot, load, cold, steps, memory, hash }`: milliseconds, the steps of a second trace, and megabytes over a blank page. */
export async function measure(executablePath, url, rows, every) {
  const browser = await chromium.launch({
    executablePath,
    args: ["--renderer-process-limit=1", "--disable-features=SpareRendererForSitePerProcess"],
  });
  // A page that is busy for ever is ended from outside; what is asked of it then fails.
  const limit = setTimeout(() => browser.close(), LONG);
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(LONG);
    const faults = [];
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("requestfailed", (request) => faults.push(`${request.url()} could not be loaded`));
    await page.goto("about:blank");
    const blank = await renderers(browser);
    await page.goto(url);
    await page
      .waitForFunction(() => globalThis.bench)
      .catch((error) => {
        throw new Error(faults.join("; ") || error.message);
      });
    const total = await page.evaluate((wanted) => globalThis.bench.prepare(wanted), rows);
    const { boot, load, hash } = await page.evaluate(() => globalThis.bench.load());
    const cold = await page.evaluate((stride) => globalThis.bench.run(stride), every);
    const steps = await page.evaluate((stride) => globalThis.bench.run(stride), every);
    await page.requestGC();
    await page.requestGC();
    const full = await renderers(browser);
    const memory = blank === null || full === null ? null : (full - blank) / 1024;
    return { boot, load, cold, steps, memory, hash, total };
  } finally {
    clearTimeout(limit);
    await browser.close();
  }
}

/** The proportional set size of all renderers in kB; null where the system does not tell. */
async function renderers(browser) {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  try {
    return processInfo
      .filter(({ type }) => type === "renderer")
      .map(({ id }) => Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, "utf8"))[1]))
      .reduce((sum, size) => sum + size, 0);
  } catch {
    return null;
  }
}
