import type { Frame, Locator, Page } from "@playwright/test";
import { expect, seriousFaults, test } from "./support/test";

// Eight panels one after the other, on a machine that may be busy.
test.describe.configure({ timeout: 120_000 });

const LINKED = ["Actor–statement matrix", "Negotiation stages", "Summit venues"];
const EVERYTHING = "All 119 codings";

test.describe("the example article", () => {
  test("draws its panels behind the strict policy, with nothing cut off, and they are linked [contract 4.3]", async ({
    page,
  }) => {
    await page.goto("example/article.html");
    expect(await seriousFaults(page)).toEqual([]);
    const frames: Frame[] = [];
    for (const [at, name] of LINKED.entries()) {
      const frame = await drawnIn(page.locator("parley-panel").nth(at));
      await expect(frame.getByRole("region", { name, exact: true })).toBeVisible();
      await expect(frame.locator(".embed-note")).toContainText(EVERYTHING);
      await expect.poll(() => hiddenIn(frame)).toEqual({ height: 0, width: 0 });
      frames.push(frame);
    }
    await frames[0]?.getByRole("button", { name: "Ukraine", exact: true }).click();
    for (const frame of frames) await expect(frame.locator(".embed-note")).not.toContainText(EVERYTHING);
    await page.getByRole("button", { name: "Show everything again" }).click();
    for (const frame of frames) await expect(frame.locator(".embed-note")).toContainText(EVERYTHING);
    expect(await headings(page)).toBe(5);
  });

  test("reads whole where scripts are off, in a window 320 pixels wide, and leads to a still of each panel", async ({
    browser,
    site,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
    try {
      const page = await context.newPage();
      await page.goto(`${site}example/article.html`);
      expect(await headings(page)).toBe(5);
      const stills = page.locator("parley-panel").getByRole("link");
      await expect(stills).toHaveCount(LINKED.length);
      for (const still of await stills.all()) {
        await expect(still).toBeVisible();
        const address = new URL((await still.getAttribute("href")) ?? "", page.url()).href;
        expect((await context.request.get(address)).status(), address).toBe(200);
      }
      const body = await page.locator("body").boundingBox();
      const widest = await page
        .locator("pre, h1, p")
        .evaluateAll((all) => Math.max(...all.map((one) => one.scrollWidth)));
      expect(widest).toBeLessThanOrEqual(body?.width ?? 0);
    } finally {
      await context.close();
    }
  });
});

test.describe("the page of odd places", () => {
  // Most of its oddities have tests of their own (element, embed).
  test("draws each panel, and as high as it is", { tag: "@deep" }, async ({ page, watch }) => {
    await page.goto("example/oddities.html");
    for (const id of ["sandboxed", "rtl", "narrow", "transparent", "dark", "hostile", "tall"]) {
      const frame = await drawnIn(page.locator(`#${id}`));
      await expect.poll(async () => (await hiddenIn(frame)).height, { message: id }).toBe(0);
    }
    // By key: a click right after a scroll goes to the frame that was there before.
    await page.locator("summary").press("Enter");
    const hidden = await drawnIn(page.locator("#hidden"));
    await expect.poll(() => hiddenIn(hidden)).toEqual({ height: 0, width: 0 });
    await page.locator("#unknown").scrollIntoViewIfNeeded();
    const unknown = page.locator("#unknown").frameLocator("iframe");
    await expect(unknown.getByText(/no panel that can be embedded.*matrix/)).toBeVisible();
    await expect.poll(() => watch.troubles.splice(0)).toEqual([expect.stringContaining("names no panel")]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(await seriousFaults(page, "light", "main")).toEqual([]);
  });

  test("stays usable with forty panels, of which those far away wait", { tag: "@deep" }, async ({ page, watch }) => {
    await page.goto("example/oddities.html");
    await page.evaluate(() => {
      const here = globalThis as unknown as { heard: number };
      here.heard = 0;
      addEventListener("message", () => here.heard++);
    });
    const many = page.locator("#many");
    // By key: what loads above still moves it.
    await many.getByRole("button").press("Enter");
    await expect(many.locator("iframe")).toHaveCount(40);
    await drawnIn(many.locator("parley-panel").first());
    const told = many.locator("output");
    await expect(told).toHaveText(/^40 panels, [1-9]\d* drawn$/);
    const early = Number(/(\d+) drawn/.exec((await told.textContent()) ?? "")?.[1]);
    expect(early).toBeLessThan(40);
    await drawnIn(many.locator("parley-panel").last());
    // Until it has a port, each says hello at most a dozen times, and its height.
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: number }).heard);
    expect(heard).toBeLessThan(40 * 20);
    await expect.poll(() => watch.troubles.splice(0)).toEqual([expect.stringContaining("names no panel")]);
  });
});

/** Scrolls to a place, waits until the panel in it is drawn, and answers its frame. */
async function drawnIn(place: Locator): Promise<Frame> {
  const iframe = place.locator("iframe").first();
  await iframe.scrollIntoViewIfNeeded();
  const frame = await (await iframe.elementHandle())?.contentFrame();
  if (!frame) throw new Error("The frame has no page.");
  await expect(frame.locator(".embed-panel").locator("[role=grid], svg").first()).toBeVisible({ timeout: 45_000 });
  return frame;
}

/** How much of an embed can be seen only by scrolling in it, in CSS pixels. */
function hiddenIn(frame: Frame): Promise<{ height: number; width: number }> {
  return frame.evaluate(() => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    return { height: scrollHeight - clientHeight, width: scrollWidth - clientWidth };
  });
}

/** How many parts of the article can be seen. */
function headings(page: Page): Promise<number> {
  return page.locator("main").getByRole("heading").count();
}
