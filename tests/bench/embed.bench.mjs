/** Panels in a page of another site: forty at once, a filter from one to the others, and the steps of a height. */
import { createServer } from "node:http";
import { chromium } from "playwright-core";
import { obtainBrowser } from "../../scripts/browser.mjs";
import { serve } from "../../scripts/serve.mjs";

const MANY = 40;
const LOADS = 3;
const CLICKS = 20;
const PRESSES = 10;
const PANELS = ["matrix", "stages", "venues"];

/** It measures the built app. */
export const app = true;

export default async function bench() {
  const browser = await chromium.launch({ executablePath: await obtainBrowser() });
  const site = await serve();
  const host = await pageOf(site.url);
  try {
    const many = await forty(browser, host.url);
    return [
      row(`${MANY} embeds of the matrix, none waiting: all ready`, many.ready, "ms"),
      row("meanwhile the longest that a message took in the page around them", many.message, "ms"),
      row("meanwhile the longest task of that page, its frames' loading with it", many.longest, "ms"),
      row("meanwhile the longest wait between two of its frames", many.gap, "ms"),
      ...(await linked(browser, host.url)),
      ...(await heights(browser, host.url)),
    ];
  } finally {
    await browser.close();
    await Promise.all([site.close(), host.close()]);
  }
}

/** A page of another origin than the panels', which puts in the panels that its query asks for. */
async function pageOf(site) {
  const server = createServer((request, response) => {
    const { searchParams } = new URL(request.url, "http://host");
    const panels = searchParams
      .getAll("panel")
      .map((panel) => `<parley-panel panel="${panel}" loading="eager" group="a"></parley-panel>`);
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(
      `<!doctype html><title>Host</title><link rel="icon" href="data:,"><body>${panels.join("")}` +
        `<script defer src="${site}v1/parley-embed.js"></script>`,
    );
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://localhost:${server.address().port}/`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

/** High enough that all of three panels is seen: what is not seen is not painted. */
async function opened(browser, url, panels) {
  const page = await browser.newPage({ serviceWorkers: "block", viewport: { width: 1366, height: 2400 } });
  await page.addInitScript(() => {
    // In the frames it is of no use.
    if (window !== top) return;
    Object.assign(globalThis, { ready: new Map(), tasks: [], frames: [], handled: [] });
    const timed = (listener) =>
      function (event) {
        const began = performance.now();
        listener.call(this, event);
        globalThis.handled.push(performance.now() - began);
      };
    const listen = window.addEventListener;
    window.addEventListener = (type, listener, ...rest) =>
      listen.call(window, type, type === "message" ? timed(listener) : listener, ...rest);
    const port = Object.getOwnPropertyDescriptor(MessagePort.prototype, "onmessage");
    Object.defineProperty(MessagePort.prototype, "onmessage", {
      ...port,
      set(listener) {
        port.set.call(this, timed(listener));
      },
    });
    addEventListener("parley-ready", ({ target }) => globalThis.ready.set(target, performance.now()));
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.tasks.push(duration);
    }).observe({ type: "longtask", buffered: true });
    const next = (now) => {
      globalThis.frames.push(now);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await page.goto(`${url}?${panels.map((panel) => `panel=${panel}`).join("&")}`);
  await page.waitForFunction((count) => globalThis.ready.size >= count, panels.length, { timeout: 180_000 });
  return page;
}

/** Of each load: when the last of forty was ready, and how long the page around them was kept from anything else. */
async function forty(browser, url) {
  const figures = { ready: [], message: [], longest: [], gap: [] };
  for (let load = 0; load < LOADS; load++) {
    const page = await opened(browser, url, Array(MANY).fill("matrix"));
    const { ready, tasks, frames, handled } = await page.evaluate(() => {
      const { ready, tasks, frames, handled } = globalThis;
      return { ready: [...ready.values()], tasks, frames, handled };
    });
    if (handled.length < MANY) throw new Error("The page's messages were not timed.");
    figures.message.push(Math.max(...handled));
    figures.ready.push(Math.max(...ready));
    figures.longest.push(Math.max(0, ...tasks));
    figures.gap.push(Math.max(...frames.slice(1).map((now, at) => now - frames[at])));
    await page.close();
  }
  return figures;
}

/** From the press on a column's label of the matrix until each of the two other panels has painted what is left. */
async function linked(browser, url) {
  const page = await opened(browser, url, PANELS);
  const [matrix, ...others] = PANELS.map((panel) =>
    page.frames().find((frame) => frame.url().includes(`#panel=${panel}`)),
  );
  for (const frame of [matrix, ...others]) await frame.locator(".embed-note").waitFor();
  await page.waitForTimeout(1000);
  const own = [];
  const other = [];
  for (let click = 0; click < CLICKS; click++) {
    const painted = [matrix, ...others].map(paintedNext);
    // Each is listening once it has answered.
    await Promise.all([matrix, ...others].map((frame) => frame.evaluate(() => undefined)));
    const began = await matrix.evaluate(() => {
      const label = document.querySelector("[data-column=talks]");
      const now = performance.timeOrigin + performance.now();
      label.click();
      return now;
    });
    const [here, ...there] = await Promise.all(painted);
    own.push(here - began);
    other.push(Math.max(...there) - began);
    await page.waitForTimeout(150);
  }
  await page.close();
  return [
    row("a filter in a linked panel until it is painted there", own.slice(2), "ms"),
    row("the same until it is painted in the last of the others", other.slice(2), "ms"),
  ];
}

/** When the sentence about the filters has next changed and been painted. One clock: one machine. */
function paintedNext(frame) {
  return frame.evaluate(
    () =>
      new Promise((done) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => done(performance.timeOrigin + performance.now());
            port2.postMessage(null);
          });
        });
        observer.observe(document.querySelector(".embed-note"), {
          childList: true,
          subtree: true,
          characterData: true,
        });
      }),
  );
}

/** How many heights the frame has one after the other, and how long it takes, when evidence is opened and closed. */
async function heights(browser, url) {
  const page = await opened(browser, url, ["matrix"]);
  await page.waitForTimeout(1000);
  const frame = page.frames().find((one) => one.url().includes("#panel=matrix"));
  const cell = frame.locator("[role=gridcell] button, [role=gridcell][aria-label*=':']").first();
  const steps = [];
  const settled = [];
  for (let press = 0; press < PRESSES; press++) {
    const watched = page.evaluate(() => {
      const element = document.querySelector("parley-panel");
      const seen = [];
      const observer = new ResizeObserver(() => seen.push(performance.timeOrigin + performance.now()));
      observer.observe(element);
      return new Promise((done) => {
        setTimeout(() => {
          observer.disconnect();
          // The first only tells what it is.
          done(seen.slice(1));
        }, 1500);
      });
    });
    const grown = frame.evaluate(
      () =>
        new Promise((done) => {
          let first = true;
          const observer = new ResizeObserver(() => {
            if (!first) {
              observer.disconnect();
              done(performance.timeOrigin + performance.now());
            }
            first = false;
          });
          observer.observe(document.querySelector(".embed"));
        }),
    );
    await frame.evaluate(() => undefined);
    if (press % 2 === 0) await cell.click();
    else await frame.locator("body").press("Escape");
    const [seen, at] = await Promise.all([watched, grown]);
    steps.push(seen.length);
    if (seen.length > 0) settled.push(seen.at(-1) - at);
  }
  await page.close();
  return [
    row("heights of the frame after what is in it grew or shrank once", steps, "heights"),
    row("from the panel's new height until the frame has its last", settled, "ms"),
  ];
}

function row(name, numbers, unit) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  return { name, median: at(0.5), p95: at(0.95), unit };
}
