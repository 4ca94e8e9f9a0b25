import type { Page } from "@playwright/test";
import { expect, open, test } from "./support/test";

/** Elements made for the picture that follows a click on a filter's value; all 119 codings in view every second time. */
const MOST_MADE = 900;
const USUALLY_MADE = 600;

test.describe("a filter click", () => {
  test("makes few elements for the picture that follows it", async ({ page }) => {
    await open(page);
    await whole(page);
    const made: number[] = [];
    for (let click = 0; click < 12; click++) {
      made.push(await madeBy(page, Math.floor(click / 2)));
      await page.waitForTimeout(400);
    }
    const usual = made.reduce((sum, one) => sum + one, 0) / made.length;
    expect(Math.max(...made)).toBeLessThan(MOST_MADE);
    expect(usual).toBeLessThan(USUALLY_MADE);
  });

  test("is followed by all that is out of sight, unasked", async ({ page }) => {
    await open(page);
    await whole(page);
    const before = await page.evaluate(() => document.querySelectorAll("main *").length);
    await madeBy(page, 0);
    await madeBy(page, 0);
    await whole(page);
    await expect.poll(() => page.evaluate(() => document.querySelectorAll("main *").length)).toBe(before);
  });

  test("leaves nothing out that a reader scrolled to", async ({ page }) => {
    await open(page, "party=us");
    await whole(page);
    await page.getByRole("grid").evaluate((grid) => {
      (grid.parentElement as HTMLElement).scrollLeft = 400;
    });
    await page.waitForTimeout(100);
    const cells = await page.evaluate(async () => {
      document.querySelector<HTMLInputElement>("[data-panel=filters] input[type=checkbox]")?.click();
      await new Promise(requestAnimationFrame);
      return [...document.querySelectorAll("[role=grid] tr")].map((row) => row.children.length);
    });
    const issues = await issuesIn(page);
    expect(cells).toEqual(cells.map(() => issues + 1));
  });
});

/** Once every issue has its column: those out of sight come after the others. */
async function whole(page: Page): Promise<void> {
  await expect(page.getByRole("columnheader")).toHaveCount(await issuesIn(page));
  await expect(page.getByRole("region", { name: "Evidence" }).getByRole("article").first()).toBeVisible();
  await page.waitForTimeout(400);
}

/** As the grid itself tells: "4 of 22 issues". */
async function issuesIn(page: Page): Promise<number> {
  const told = await page.getByRole("button", { name: /^\d+ of \d+ issues/ }).textContent();
  return Number(told?.match(/of (\d+)/)?.[1]);
}

/** Switches a value of the first facet and counts what was made when the next frame is drawn. */
function madeBy(page: Page, value: number): Promise<number> {
  return page.evaluate(async (at) => {
    let made = 0;
    const observer = new MutationObserver((changes) => {
      for (const { addedNodes } of changes)
        for (const node of addedNodes) if (node instanceof Element) made += 1 + node.querySelectorAll("*").length;
    });
    observer.observe(document.body, { subtree: true, childList: true });
    document.querySelectorAll<HTMLInputElement>("[data-panel=filters] input[type=checkbox]")[at]?.click();
    await new Promise(requestAnimationFrame);
    observer.disconnect();
    return made;
  }, value);
}
