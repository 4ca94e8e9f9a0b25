/** The built app in a real browser: when the first panel is drawn, and what a filter click costs. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build } from "vite";
import { obtainBrowser } from "../../scripts/browser.mjs";
import { serve } from "../../scripts/serve.mjs";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const EMPTY = join(ROOT, "node_modules", ".cache", "parley-bench");
const LOADS = 11;
const CLICKS = 40;

/** It measures the built app. */
export const app = true;

export default async function bench() {
  if (!existsSync(join(ROOT, "dist", "index.html")))
    throw new Error("There is no build to measure: run `npm run build` first.");
  await buildEmptyPage();
  const browser = await chromium.launch({ executablePath: await obtainBrowser() });
  const [site, empty] = await Promise.all([serve(), serve({ root: join(EMPTY, "dist") })]);
  try {
    const loads = await coldLoads(browser, [
      [`${site.url}index.html`, "[role=grid] [role=gridcell]"],
      [`${empty.url}index.html`, "#drawn"],
    ]);
    const [panel, react] = loads.map(median);
    return [
      row("first panel drawn, cold, local", loads[0], "ms"),
      row("an empty React page drawn, cold, local", loads[1], "ms"),
      { name: "the first over the second", median: panel / react, unit: "×" },
      { name: "the same, the best load of each", median: Math.min(...loads[0]) / Math.min(...loads[1]), unit: "×" },
      ...(await filterClicks(browser, site.url)),
    ];
  } finally {
    await browser.close();
    await Promise.all([site.close(), empty.close()]);
  }
}

/** Milliseconds from the navigation to the frame after `selector` matched; each load in a fresh profile, in turns. */
async function coldLoads(browser, pages) {
  const times = pages.map(() => []);
  for (let turn = 0; turn < LOADS; turn++) {
    for (const [at, [url, selector]] of pages.entries()) {
      const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 1366, height: 768 } });
      await context.addInitScript((wanted) => {
        globalThis.drawn = new Promise((done) => {
          const look = () => {
            if (!document.querySelector(wanted)) return;
            observer.disconnect();
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => done(performance.now());
              port2.postMessage(null);
            });
          };
          const observer = new MutationObserver(look);
          observer.observe(document, { childList: true, subtree: true });
        });
      }, selector);
      const page = await context.newPage();
      await page.goto(url);
      times[at].push(await page.evaluate(() => globalThis.drawn));
      await context.close();
    }
  }
  // The first of each warms the browser itself.
  return times.map((list) => list.slice(1));
}

/** What one click on a facet's value costs, as Chromium itself counts it, until the frame after it is painted. */
async function filterClicks(browser, url) {
  const page = await browser.newPage({ serviceWorkers: "block", viewport: { width: 1366, height: 768 } });
  await page.goto(`${url}index.html`);
  const boxes = page.getByRole("region", { name: "Filters" }).getByRole("checkbox");
  await boxes.first().waitFor();
  await page.waitForTimeout(1000);
  const session = await page.context().newCDPSession(page);
  // The thread's own time: what other programs do meanwhile is not counted.
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const metrics = async () => {
    const list = (await session.send("Performance.getMetrics")).metrics;
    return Object.fromEntries(list.map(({ name, value }) => [name, value * 1000]));
  };
  const frame = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const script = [];
  const layout = [];
  for (let click = 0; click < CLICKS; click++) {
    // Each value is switched on and off again before the next.
    const box = boxes.nth(Math.floor(click / 2) % 6);
    await box.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await box.boundingBox();
    const at = { x: x + width / 2, y: y + height / 2, button: "left", clickCount: 1 };
    await session.send("Input.dispatchMouseEvent", { ...at, type: "mouseMoved", button: "none" });
    await frame();
    const before = await metrics();
    await session.send("Input.dispatchMouseEvent", { ...at, type: "mousePressed" });
    await session.send("Input.dispatchMouseEvent", { ...at, type: "mouseReleased" });
    await frame();
    const after = await metrics();
    script.push(after.ScriptDuration - before.ScriptDuration);
    layout.push(after.LayoutDuration + after.RecalcStyleDuration - before.LayoutDuration - before.RecalcStyleDuration);
  }
  await page.close();
  return [
    row("a filter click to the painted result: script", script, "ms"),
    row("the same: style and layout", layout, "ms"),
  ];
}

/** A page that does nothing but draw one paragraph with the same React, built the same way. */
async function buildEmptyPage() {
  rmSync(EMPTY, { recursive: true, force: true });
  mkdirSync(EMPTY, { recursive: true });
  writeFileSync(
    join(EMPTY, "index.html"),
    `<!doctype html><title>Empty</title><link rel="icon" href="data:,"><div id="app"></div><script type="module" src="/main.js"></script>`,
  );
  writeFileSync(
    join(EMPTY, "main.js"),
    `import { createElement } from "react";\nimport { createRoot } from "react-dom/client";\n` +
      `createRoot(document.getElementById("app")).render(createElement("p", { id: "drawn" }, "Drawn"));\n`,
  );
  await build({ root: EMPTY, configFile: false, logLevel: "warn", base: "./" });
}

function row(name, times, unit) {
  const sorted = [...times].sort((a, b) => a - b);
  return { name, median: median(times), p95: sorted[Math.ceil(sorted.length * 0.95) - 1], unit };
}

function median(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
