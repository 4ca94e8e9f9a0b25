import type { Page } from "@playwright/test";
import { deepIf, expect, open, seriousFaults, test } from "./support/test";

const search = (page: Page) => page.getByRole("combobox", { name: "Search codings" });
const option = (page: Page, name: RegExp) => page.getByRole("option", { name });
const palette = (page: Page) => page.getByRole("dialog", { name: "Commands" });
const help = (page: Page) => page.getByRole("dialog", { name: "Help" });

test.describe("the search box", () => {
  test("suggests a name in another spelling, and Enter filters by it", async ({ page }) => {
    await open(page);
    await expect(search(page)).toBeVisible();
    await page.keyboard.press("/");
    await page.keyboard.type("zelenski");
    await expect(option(page, /^Volodymyr Zelenskyy/)).toBeVisible();
    await expect(page.getByText(/^\d+ suggestions$/)).toBeAttached();
    expect(new URL(page.url()).hash).toBe("");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/#speaker=zelenskyy$/);
    await expect(page.getByRole("listbox", { name: "Suggestions" })).toHaveCount(0);
    await expect(search(page)).toBeFocused();
  });

  test("gives the number of codings that choosing a line then leaves", async ({ page }) => {
    await open(page, "party=ru");
    await search(page).fill("ceasfire");
    const issue = page.getByRole("group", { name: "Issue" }).getByRole("option");
    const count = /(\d+)$/.exec((await issue.first().textContent()) ?? "")?.[1];
    await issue.first().click();
    await expect(page.getByRole("status").filter({ hasText: /^\d+ of / })).toHaveText(new RegExp(`^${count} of `));
  });

  for (const [width, height] of [
    [1366, 768],
    [390, 844],
  ] as const) {
    test(
      `fits its list into a page ${width} wide, above everything else, without a serious fault`,
      deepIf(width === 1366),
      async ({ page }) => {
        test.slow();
        await page.setViewportSize({ width, height });
        await open(page);
        await search(page).fill("talks");
        const list = page.getByRole("listbox", { name: "Suggestions" });
        await expect(list).toBeVisible();
        const box = await list.boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? width)).toBeLessThanOrEqual(width);
        await page.keyboard.press("End");
        await expect(list.getByRole("option").last()).toBeInViewport();
        const covered = await list
          .getByRole("option")
          .last()
          .evaluate((element) => {
            const { left, top, width: w, height: h } = element.getBoundingClientRect();
            return element.contains(document.elementFromPoint(left + w / 2, top + h / 2));
          });
        expect(covered).toBe(true);
        expect(await seriousFaults(page, "light", "search")).toEqual([]);
      },
    );
  }
});

test.describe("commands and help", () => {
  test("Ctrl+K finds a command by its name, and the focus returns to where it was; one changes what the page's own button says [contract 3.10]", async ({
    page,
  }) => {
    test.slow();
    await open(page);
    await expect(search(page)).toBeVisible();
    const cell = page.getByRole("gridcell", { name: /, .+: .*\d/ }).first();
    await cell.focus();
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("combobox", { name: "Find a command" })).toBeFocused();
    expect(await seriousFaults(page, "light", "dialog[open]")).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(palette(page)).toHaveCount(0);
    await expect(cell).toBeFocused();
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("combobox", { name: "Find a command" })).toBeFocused();
    await page.keyboard.type("go venues");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/#focus=venues$/);
    await expect(palette(page)).toHaveCount(0);

    await page.getByRole("button", { name: "Commands" }).click();
    await option(page, /^Dark theme/).click();
    await expect(page.getByRole("button", { name: "Light theme" })).toBeVisible();
    await page.keyboard.press("Control+k");
    await option(page, /^Search codings/).click();
    await expect(search(page)).toBeFocused();
  });

  test("? opens the help; single-letter keys are switched off there, and stay off [contract 3.10]", async ({
    page,
  }) => {
    test.slow();
    await open(page);
    await expect(search(page)).toBeVisible();
    await page.keyboard.press("?");
    await expect(help(page)).toBeVisible();
    expect(await seriousFaults(page, "light", "dialog[open]")).toEqual([]);
    await help(page).getByRole("switch", { name: "Single-letter keys" }).uncheck();
    await page.keyboard.press("Escape");
    await expect(help(page)).toHaveCount(0);
    await page.reload();
    await expect(search(page)).toBeVisible();
    await page.keyboard.press("?");
    await page.keyboard.press("/");
    await expect(search(page)).not.toBeFocused();
    await page.keyboard.press("Control+k");
    await expect(palette(page)).toBeVisible();
    await expect(help(page)).toHaveCount(0);
  });

  test("on a phone the help leads to the commands [contract 3.10]", async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page);
    await page.getByRole("button", { name: "Help" }).click();
    await help(page).getByRole("button", { name: "All commands" }).click();
    await expect(palette(page)).toBeVisible();
    expect(await seriousFaults(page, "light", "dialog[open]")).toEqual([]);
    await page.mouse.click(195, 830);
    await expect(palette(page)).toHaveCount(0);
  });
});
