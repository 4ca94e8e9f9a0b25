import type { Page } from "@playwright/test";
import { expect, open, test } from "./support/test";

const chips = (page: Page) => page.getByRole("list", { name: "Active filters" }).getByRole("listitem");
const party = (page: Page, at: number) =>
  page.getByRole("region", { name: "Filters" }).getByRole("group", { name: "Party" }).getByRole("checkbox").nth(at);
const count = (page: Page) => page.getByRole("status").filter({ hasText: /^\d+ of \d+ codings/ });
const fragment = (page: Page) => page.evaluate(() => location.hash.slice(1));
const undo = (page: Page) => page.getByRole("button", { name: "Undo", exact: true });
const redo = (page: Page) => page.getByRole("button", { name: "Redo", exact: true });

test.describe("the address and the browser's history", () => {
  test("Back undoes a choice and Forward makes it again, chips, count and address together; its link opens the same [contract 2.19]", async ({
    page,
    context,
    site,
  }) => {
    await open(page);
    const all = await count(page).textContent();
    await party(page, 0).click();
    await expect.poll(() => fragment(page)).toBe("party=us");
    const some = await count(page).textContent();
    expect(some).not.toBe(all);
    await party(page, 1).click();
    await expect(chips(page)).toHaveCount(2);
    await page.goBack();
    await expect(chips(page)).toHaveCount(1);
    await expect(count(page)).toHaveText(some ?? "");
    await page.goBack();
    await expect(chips(page)).toHaveCount(0);
    await expect(count(page)).toHaveText(all ?? "");
    expect(await fragment(page)).toBe("");
    await page.goForward();
    await expect(count(page)).toHaveText(some ?? "");
    expect(await fragment(page)).toBe("party=us");
    const other = await context.newPage();
    await other.goto(`${site}index.html#${await fragment(page)}`);
    await expect(count(other)).toHaveText(some ?? "");
  });

  test("typing words changes nothing until Enter, which is one step; undo and redo are at once on screen, however fast, and the address follows", async ({
    page,
  }) => {
    await open(page);
    const search = page.getByRole("combobox", { name: "Search codings" });
    const before = await page.evaluate(() => history.length);
    await search.pressSequentially("ceasefire", { delay: 20 });
    expect(await fragment(page)).toBe("");
    await search.press("Enter");
    await expect.poll(() => fragment(page)).toBe("q=ceasefire");
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    await search.blur();
    await page.keyboard.press("Control+z");
    await expect(search).toHaveValue("");
    await expect.poll(() => fragment(page)).toBe("");

    for (const at of [0, 1, 2]) await party(page, at).click();
    await expect(chips(page)).toHaveCount(3);
    for (let press = 0; press < 3; press++) await page.keyboard.press("Control+z");
    await expect(chips(page)).toHaveCount(0);
    await expect.poll(() => fragment(page)).toBe("");
    await page.keyboard.press("Control+Shift+z");
    await page.keyboard.press("Control+Shift+z");
    await expect(chips(page)).toHaveCount(2);
    await expect.poll(() => fragment(page)).toBe("party=ru&party=us");
    await undo(page).click();
    await party(page, 2).click();
    await expect.poll(() => fragment(page)).toBe("party=ua&party=us");
    await expect(redo(page)).toBeDisabled();
  });

  test("undo never leaves the page, and Back does", async ({ page }) => {
    await page.goto("about:blank");
    await open(page, "party=us");
    await party(page, 1).click();
    await expect(undo(page)).toBeEnabled();
    for (let press = 0; press < 4; press++) await page.keyboard.press("Control+z");
    await expect(undo(page)).toBeDisabled();
    await expect.poll(() => fragment(page)).toBe("party=us");
    await page.goBack();
    expect(page.url()).toBe("about:blank");
  });

  test("a reload keeps the view, and undo goes on through what was before it", async ({ page }) => {
    await open(page);
    await party(page, 0).click();
    await party(page, 1).click();
    await expect.poll(() => fragment(page)).toBe("party=ru&party=us");
    await page.reload();
    await expect(chips(page)).toHaveCount(2);
    await undo(page).click();
    await expect(chips(page)).toHaveCount(1);
    await undo(page).click();
    await expect(chips(page)).toHaveCount(0);
    await expect(undo(page)).toBeDisabled();
    await redo(page).click();
    await expect.poll(() => fragment(page)).toBe("party=us");
  });

  test("goes on undoing past what the browser keeps", { tag: "@deep" }, async ({ page }) => {
    test.slow();
    test.slow();
    await open(page);
    await expect(party(page, 1)).toBeVisible();
    // Sixty clicks of Playwright's own take half a minute; Chrome keeps fifty entries.
    await page.evaluate(async () => {
      const boxes = document.querySelectorAll<HTMLInputElement>("[data-panel=filters] input[type=checkbox]");
      for (let click = 0; click < 61; click++) {
        boxes[click % 2]?.click();
        await new Promise(requestAnimationFrame);
      }
    });
    expect(await page.evaluate(() => history.state)).toMatchObject({ parley: 61 });
    expect(await page.evaluate(() => history.length)).toBeLessThan(61);
    await page.evaluate(() => {
      const key = { key: "z", ctrlKey: true, bubbles: true };
      for (let press = 0; press < 61; press++) document.body.dispatchEvent(new KeyboardEvent("keydown", key));
    });
    await expect(chips(page)).toHaveCount(0);
    await expect(undo(page)).toBeDisabled();
    await expect.poll(() => fragment(page), { timeout: 20_000 }).toBe("");
    await party(page, 2).click();
    await expect.poll(() => fragment(page)).toBe("party=ua");
  });

  test("a fragment edited by hand is a choice like any other, and what is unknown in it is told", async ({ page }) => {
    await open(page, "party=us");
    await page.evaluate(() => {
      location.hash = "#party=ru&speaker=nobody&colour=red";
    });
    await expect.poll(() => fragment(page)).toBe("party=ru");
    await expect(chips(page)).toHaveCount(1);
    await expect(page.getByText(/2 filters in this link are unknown here/)).toBeVisible();
    await undo(page).click();
    await expect.poll(() => fragment(page)).toBe("party=us");
  });
});
