/**
 * The dashboard over a million codings in a real browser: from the click on a facet's value until everything in sight that
 * follows from it is painted, with the engine in the page and with it in a worker.
 */
import { rmSync } from "node:fs";
import { chromium } from "playwright-core";
import { obtainBrowser } from "../../scripts/browser.mjs";
import { serve } from "../../scripts/serve.mjs";
import { builtScaleApp } from "../e2e/support/scaleApp/build.mjs";
import { row } from "./quantile.mjs";

const ROWS = 1_000_000;
const CLICKS = 40;
/** Values that are switched on and off in turn. */
const VALUES = 6;
/** For so many milliseconds nothing may change any more. */
const QUIET = 300;
const LONG = 300_000;

export default async function bench({ rows = [ROWS] } = {}) {
  const size = Math.min(ROWS, Math.max(...rows));
  const root = await builtScaleApp();
  const site = await serve({ root });
  const browser = await chromium.launch({ executablePath: await obtainBrowser() });
  try {
    const label = `${size.toLocaleString("en")} rows`;
    const [here, thread] = [
      await opened(browser, site.url, size, ""),
      await opened(browser, site.url, size, "&thread=1"),
    ];
    return [
      row(`${label}, engine in the page: a filter click to the painted result`, here.times, "ms"),
      { name: "the same, the longest task of the page", median: here.longest, unit: "ms" },
      { name: "the same, elements on the page", median: here.elements, unit: "elements" },
      row(`${label}, engine in a worker: a filter click to the painted result`, thread.times, "ms"),
      { name: "the same, the longest task of the page", median: thread.longest, unit: "ms" },
    ];
  } finally {
    await browser.close();
    await site.close();
    rmSync(root, { recursive: true, force: true });
  }
}

async function opened(browser, url, rows, more) {
  const page = await browser.newPage({ serviceWorkers: "block", viewport: { width: 1366, height: 768 } });
  page.setDefaultTimeout(LONG);
  await page.addInitScript(watch, QUIET);
  await page.goto(`${url}index.html?rows=${rows}${more}`);
  const boxes = page.getByRole("region", { name: "Filters" }).getByRole("checkbox");
  await boxes.first().waitFor();
  await page.evaluate(() => globalThis.painted());
  const times = [];
  for (let click = -2 * VALUES; click < CLICKS; click++) {
    const box = boxes.nth(((Math.floor(click / 2) % VALUES) + VALUES) % VALUES);
    await box.scrollIntoViewIfNeeded();
    await page.mouse.move(0, 0);
    const { x, y, width, height } = await box.boundingBox();
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.evaluate(() => globalThis.painted());
    // The first round warms up.
    if (click === 0) await page.evaluate(() => globalThis.tasks.splice(0));
    await page.evaluate(() => globalThis.expect());
    await page.mouse.down();
    await page.mouse.up();
    const time = await page.evaluate(() => globalThis.painted());
    if (click >= 0) times.push(time);
  }
  const [longest, elements] = await page.evaluate(() => [
    Math.max(0, ...globalThis.tasks),
    document.querySelectorAll("*").length,
  ]);
  await page.close();
  return { times, longest, elements };
}

/** In the page: `painted()` resolves once nothing has changed for a while, to the milliseconds from the last click to the frame after the last change. */
function watch(quiet) {
  let clicked = 0;
  let last = 0;
  let changed = 0;
  globalThis.tasks = [];
  globalThis.expect = () => {
    clicked = 0;
  };
  addEventListener("click", ({ timeStamp }) => (clicked = changed = timeStamp), { capture: true });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.tasks.push(duration);
  }).observe({ type: "longtask" });
  new MutationObserver((records) => {
    const told = records.flatMap(({ target, addedNodes }) => (addedNodes.length > 0 ? [...addedNodes] : [target]));
    if (!told.some((node) => inSight(node.closest ? node : node.parentElement))) return;
    changed = performance.now();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => (last = performance.now());
      port2.postMessage(null);
    });
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  // What is only told to a screen reader comes later by itself, and what nobody sees is drawn after what is seen.
  function inSight(element) {
    // A column of a table is nothing to be seen but by its cells.
    if (!element || element.closest("[aria-live], [role=status], colgroup")) return false;
    let { top, bottom, left, right } = element.getBoundingClientRect();
    const clip = (box) => {
      top = Math.max(top, box.top);
      bottom = Math.min(bottom, box.bottom);
      left = Math.max(left, box.left);
      right = Math.min(right, box.right);
    };
    clip({ top: 0, bottom: innerHeight, left: 0, right: innerWidth });
    for (let around = element.parentElement; around; around = around.parentElement)
      if (getComputedStyle(around).overflow !== "visible") clip(around.getBoundingClientRect());
    return top < bottom && left < right;
  }
  globalThis.painted = () =>
    new Promise((done) => {
      const began = performance.now();
      const look = () => {
        const now = performance.now();
        if (now - Math.max(began, changed, last) < quiet || last < changed) setTimeout(look, 20);
        else done(last - clicked);
      };
      look();
    });
}
