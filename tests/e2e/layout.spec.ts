import type { Page } from "@playwright/test";
import { deepIf, expect, open, test } from "./support/test";

const CHARTS = ["Actor–statement matrix", "Negotiation stages", "Summit venues"];
const STATES = {
  "at the start": "",
  pinned: "pin=venue:saudi-arabia",
  filtered: "party=ru&stance=withholds&from=2025-02-01",
};

/** How far the page can be scrolled, in CSS pixels. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
    return { across: scrollWidth - clientWidth, down: scrollHeight - clientHeight };
  });

test.describe("the page's layout", () => {
  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
  ] as const) {
    for (const [state, link] of Object.entries(STATES)) {
      const again = deepIf(link !== "" && (width === 1920 || link.startsWith("pin")));
      test(`shows the three panels at once at ${width}x${height}, ${state}`, again, async ({ page }) => {
        await page.setViewportSize({ width, height });
        await open(page, link);
        expect(await overflow(page)).toEqual({ across: 0, down: 0 });
        for (const name of CHARTS) {
          await expect(page.getByRole("region", { name, exact: true })).toBeInViewport({ ratio: 1 });
        }
      });
    }
  }

  test("moves nothing when something is chosen", async ({ page }) => {
    await open(page);
    const boxes = () =>
      page.locator("[data-panel]").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    const before = await boxes();
    await page
      .getByRole("gridcell", { name: /, .+: .*\d/ })
      .first()
      .click();
    await expect(page).toHaveURL(/pin=/);
    expect(await boxes()).toEqual(before);
  });

  test("keeps the boxes of the static frame when the panels arrive", async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route(/\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto("index.html", { waitUntil: "commit" });
    const boxes = () =>
      page
        .locator(".explore-panel, .explore-side")
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    await expect(page.locator(".explore-panel")).toHaveCount(3);
    await page.waitForFunction(() => document.styleSheets.length > 0);
    const before = await boxes();
    release();
    await expect(page.getByRole("grid")).toBeVisible();
    expect(await boxes()).toEqual(before);
  });

  for (const [what, width, height] of [
    ["a phone, 390 px wide", 390, 844],
    ["a laptop at 200 % zoom", 683, 384],
    ["a large screen at 400 % zoom", 320, 256],
  ] as const) {
    const again = deepIf(width === 683);
    test(`is one column without sideways scrolling on ${what}`, again, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page);
      expect((await overflow(page)).across).toBe(0);
      for (const name of [...CHARTS, "Evidence"]) {
        const region = page.getByRole("region", { name, exact: true });
        await region.scrollIntoViewIfNeeded();
        await expect(region).toBeInViewport();
      }
      await page.getByRole("button", { name: "Show filters" }).click();
      await expect(page.getByRole("region", { name: "Filters" }).getByRole("checkbox").first()).toBeVisible();
      expect((await overflow(page)).across).toBe(0);
    });
  }

  test("enlarges one panel and shrinks it again", async ({ page }) => {
    await open(page);
    const stages = page.getByRole("region", { name: "Negotiation stages" });
    await stages.getByRole("button", { name: "Enlarge" }).click();
    await expect(page.getByRole("region", { name: "Summit venues" })).toHaveCount(0);
    await stages.getByRole("button", { name: "Shrink" }).click();
    await expect(page.getByRole("region", { name: "Summit venues" })).toBeVisible();
  });
});
