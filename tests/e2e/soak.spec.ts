/**
 * An hour of scene changes in both windows of a briefing, as fast as they can be drawn: nothing may pile up. The suite takes a
 * sample; `PARLEY_SCENE_CHANGES=6000` takes the whole hour (one change in 0.6 seconds).
 */
import type { CDPSession, Page } from "@playwright/test";
import { expect, test } from "./support/test";

const CHANGES = Number(process.env.PARLEY_SCENE_CHANGES) || 80;
/** Caches fill, code is compiled: a tenth of the changes, and no fewer than each scene of the briefing several times. */
const WARM_UP = Math.max(40, CHANGES / 10);

/**
 * Code is run as it is, not compiled anew the hotter it gets: what the compiler keeps (2 MB and more in the first thousand
 * changes, then less and less) would hide what the page itself keeps.
 */
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({
      ...launchOptions,
      args: [...(launchOptions?.args ?? []), "--js-flags=--no-opt --no-maglev --no-sparkplug"],
    });
  },
});

interface Weight {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

test(`${CHANGES} scene changes leave both windows as heavy as they were`, async ({ page }) => {
  test.setTimeout(60_000 + CHANGES * 1000);
  await page.goto("index.html#mode=brief");
  await expect(page.locator(".brief h1")).toBeVisible();
  await expect(page.getByText(/^Loading/)).toHaveCount(0);
  const opened = page.waitForEvent("popup");
  await page.keyboard.press("n");
  const presenter = await opened;
  await expect(presenter.locator(".presenter-status")).toContainText("The audience sees this.");
  const windows = { audience: await weigher(page), presenter: await weigher(presenter) };

  await change(presenter, page, WARM_UP);
  const before = { audience: await windows.audience(), presenter: await windows.presenter() };
  await change(presenter, page, CHANGES - WARM_UP);
  const after = { audience: await windows.audience(), presenter: await windows.presenter() };

  for (const role of ["audience", "presenter"] as const) {
    const [was, is] = [before[role], after[role]];
    console.log(
      `${role}: heap ${(was.heap / 1e6).toFixed(2)} → ${(is.heap / 1e6).toFixed(2)} MB (${percent(was.heap, is.heap)}), ` +
        `nodes ${was.nodes} → ${is.nodes} (${percent(was.nodes, is.nodes)}), listeners ${was.listeners} → ${is.listeners}`,
    );
    expect(is.heap / was.heap, `${role}: heap`).toBeLessThan(1.05);
    expect(is.nodes / was.nodes, `${role}: DOM nodes`).toBeLessThan(1.01);
    expect(is.listeners / was.listeners, `${role}: listeners`).toBeLessThan(1.01);
  }
  console.log(
    `figure: scene changes in both windows of a briefing, heap after them | ${CHANGES} | ${percent(before.audience.heap, after.audience.heap)}`,
  );
});

/** Turns the page from the presenter's window, round and round and at last to the first scene; each is drawn in both. */
async function change(presenter: Page, audience: Page, times: number): Promise<void> {
  await presenter.locator("body").click({ position: { x: 5, y: 5 } });
  const follow = audience.evaluate(
    (wanted) =>
      new Promise<number>((done) => {
        let changes = 0;
        const heading = () => document.querySelector(".brief h1")?.textContent ?? "";
        let seen = heading();
        const observer = new MutationObserver(() => {
          const now = heading();
          if (now === seen) return;
          seen = now;
          changes++;
          if (changes < wanted) return;
          observer.disconnect();
          done(changes);
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    times,
  );
  await presenter.evaluate(async (wanted) => {
    const press = (key: string) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    const scenes = document.querySelectorAll(".presenter-scenes li").length;
    for (let at = 1; at <= wanted; at++) {
      press(at === wanted ? "Home" : at % scenes === 0 ? "Home" : "PageDown");
      // Drawn, and the next scene beside it.
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    }
  }, times);
  expect(await follow).toBe(times);
}

async function weigher(page: Page): Promise<() => Promise<Weight>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("HeapProfiler.enable");
  return async () => {
    // What a heartbeat or an observer holds on to for a moment.
    await page.waitForTimeout(1500);
    for (let turn = 0; turn < 3; turn++) await session.send("HeapProfiler.collectGarbage");
    const { metrics } = await session.send("Performance.getMetrics");
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return { heap: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners") };
  };
}

function percent(was: number, is: number): string {
  const change = (is / was - 1) * 100;
  return `${change >= 0 ? "+" : "−"}${Math.abs(change).toFixed(2)} %`;
}
