import type { Page } from "@playwright/test";
import { expect, seriousFaults, test } from "./support/test";

const scene = (page: Page) => page.getByText(/^Scene \d of \d$/);
const headline = (page: Page) => page.getByRole("heading", { level: 1 });

async function openBrief(page: Page, more = ""): Promise<void> {
  await page.goto(`index.html#mode=brief${more}`);
  await expect(scene(page)).toBeVisible();
  await expect(page.getByText(/^Loading/)).toHaveCount(0);
}

test.describe("a briefing", () => {
  test("shows one panel with its headline, what is filtered, as of when and from how many sources", async ({
    page,
  }) => {
    await openBrief(page);
    await expect(scene(page)).toHaveText("Scene 1 of 3");
    await expect(page.getByRole("main").getByRole("region")).toHaveCount(1);
    await expect(page.getByRole("status").filter({ hasText: /\d+ of \d+ codings · / })).toBeVisible();
    await expect(page.getByText(/As of 29 Dec 2025\. Sources: 5 news articles/)).toBeVisible();
  });

  test("turns with arrows, with a clicker's keys, and with Home and End [contract 3]", async ({ page }) => {
    await openBrief(page);
    const first = await headline(page).textContent();
    for (const [key, at] of [
      ["ArrowRight", 2],
      ["PageDown", 3],
      ["PageDown", 3],
      ["PageUp", 2],
      ["ArrowLeft", 1],
      ["End", 3],
      ["Home", 1],
    ] as const) {
      await page.keyboard.press(key);
      await expect(scene(page)).toHaveText(`Scene ${at} of 3`);
    }
    await expect(headline(page)).toHaveText(first ?? "");
  });

  test("draws a different panel for each of the three scenes", async ({ page }) => {
    await openBrief(page);
    const names: (string | null)[] = [];
    for (let at = 0; at < 3; at++) {
      await expect(scene(page)).toHaveText(`Scene ${at + 1} of 3`);
      names.push(await page.getByRole("main").getByRole("region").first().getAttribute("aria-label"));
      await page.keyboard.press("PageDown");
    }
    expect(new Set(names).size).toBe(3);
  });

  test("has a link for each scene, also for one that was changed, and leaves no trail for Back", async ({ page }) => {
    await openBrief(page);
    const entries = await page.evaluate(() => history.length);
    await page.keyboard.press("ArrowRight");
    await expect(scene(page)).toHaveText("Scene 2 of 3");
    await expect(page).toHaveURL(/mode=brief&briefing=[\w-]+&scene=[\w-]+$/);
    const address = `${page.url()}&party=ru`;
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await page.goto("about:blank");
    await page.goto(address);
    await expect(scene(page)).toHaveText("Scene 2 of 3");
    await expect(page.getByText("Changed since the scene was made.")).toBeVisible();
    await page.getByRole("button", { name: "Back to the scene" }).click();
    await expect(page.getByText("Changed since the scene was made.")).toHaveCount(0);
    await expect(page).not.toHaveURL(/party=ru/);
  });

  test("leads to the same View in the dashboard", async ({ page }) => {
    await openBrief(page);
    await page.getByRole("link", { name: "Explore this view" }).click();
    await expect(page.getByRole("region", { name: "Filters" })).toBeVisible();
    await expect(page.getByRole("list", { name: "Active filters" }).getByRole("listitem").first()).toBeVisible();
  });

  test("falls back to the first scene for a link that names none that exists", async ({ page }) => {
    await openBrief(page, "&briefing=nope&scene=<script>&pin=%%%");
    await expect(scene(page)).toHaveText("Scene 1 of 3");
  });

  for (const [width, height] of [
    [1366, 768],
    [1920, 1080],
  ] as const) {
    test(`fits ${width}x${height} with no text under 18 px and no scrolling`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await openBrief(page);
      for (let at = 1; at <= 3; at++) {
        await expect(scene(page)).toHaveText(`Scene ${at} of 3`);
        await expect(page.getByText(/^Loading/)).toHaveCount(0);
        const { over, small } = await page.evaluate(() => {
          const root = document.documentElement;
          const texts = [...document.querySelectorAll("body *")].filter(
            (element) =>
              element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
              !element.closest(".hidden-text") &&
              [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
          );
          return {
            over: [root.scrollWidth - root.clientWidth, root.scrollHeight - root.clientHeight],
            // As drawn: an SVG may be scaled.
            small: texts
              .filter((element) => {
                const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
                return Number.parseFloat(getComputedStyle(element).fontSize) * scale < 17.9;
              })
              .map((element) => `${element.tagName} ${element.textContent?.slice(0, 30)}`),
          };
        });
        expect(over).toEqual([0, 0]);
        expect(small).toEqual([]);
        await page.keyboard.press("PageDown");
      }
    });
  }

  for (const colorScheme of ["light", "dark"] as const) {
    test(`has no serious fault of accessibility in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await openBrief(page);
      for (let at = 1; at <= 3; at++) {
        await expect(scene(page)).toHaveText(`Scene ${at} of 3`);
        await expect(page.getByText(/^Loading/)).toHaveCount(0);
        expect(await seriousFaults(page)).toEqual([]);
        await page.keyboard.press("PageDown");
      }
    });
  }
});
