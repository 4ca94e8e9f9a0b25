/** A scene change of a briefing, from the key to the painted result, in the audience's window and in the presenter's. */
import { chromium } from "playwright-core";
import { obtainBrowser } from "../../scripts/browser.mjs";
import { serve } from "../../scripts/serve.mjs";

const ROUNDS = 4;

/** It measures the built app. */
export const app = true;

export default async function bench() {
  const browser = await chromium.launch({ executablePath: await obtainBrowser() });
  const site = await serve();
  try {
    const context = await browser.newContext({ serviceWorkers: "block", viewport: { width: 1280, height: 720 } });
    const audience = await context.newPage();
    await audience.goto(`${site.url}index.html#mode=brief`);
    await audience.locator(".brief h1").waitFor();
    await audience.waitForTimeout(1500);
    const alone = await changes(audience, audience);
    const opened = audience.waitForEvent("popup");
    await audience.keyboard.press("n");
    const presenter = await opened;
    await presenter.locator(".presenter-stage h1").waitFor();
    await presenter.waitForTimeout(1500);
    const both = await changes(presenter, audience);
    return [
      row("a scene change to the painted result: audience alone", alone.own),
      row("the same with a presenter's window: presenter", both.own),
      row("the same: audience, from the presenter's key on", both.other),
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Turns the page there and back; milliseconds from the key in one window until each has painted. One clock: one machine. */
async function changes(page, other) {
  const own = [];
  const others = [];
  const scenes = await page.evaluate(() => Number(/Scene \d+ of (\d+)/.exec(document.body.textContent)?.[1] ?? 2));
  for (let at = 0; at < scenes * ROUNDS; at++) {
    // The first round warms up.
    const key = Math.floor(at / (scenes - 1)) % 2 ? "PageUp" : "PageDown";
    const heard = painted(other);
    await other.evaluate(() => undefined);
    const [began, ended] = await page.evaluate(
      (pressed) =>
        new Promise((done) => {
          const start = performance.timeOrigin + performance.now();
          document.body.dispatchEvent(new KeyboardEvent("keydown", { key: pressed, bubbles: true }));
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => done([start, performance.timeOrigin + performance.now()]);
            port2.postMessage(null);
          });
        }),
      key,
    );
    const there = await heard;
    if (at >= scenes) {
      own.push(ended - began);
      if (there !== null) others.push(there - began);
    }
    await page.waitForTimeout(150);
  }
  return { own, other: others };
}

/** When the next scene of a window has been painted; null if none comes. */
function painted(page) {
  return page.evaluate(
    () =>
      new Promise((done) => {
        const heading = () => document.querySelector("h1")?.textContent;
        const before = heading();
        const observer = new MutationObserver(() => {
          if (heading() === before) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => done(performance.timeOrigin + performance.now());
            port2.postMessage(null);
          });
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
        setTimeout(() => done(null), 2000);
      }),
  );
}

function row(name, times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  return { name, median: at(0.5), p95: at(0.95), unit: "ms" };
}
