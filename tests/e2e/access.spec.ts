import { deepIf, expect, open, seriousFaults, test } from "./support/test";

const STATES = {
  "at the start": "",
  "with a cell pinned": "pin=cell:peskov~leader-contact",
  "with a place pinned and filters": "party=ru&stance=-withholds&q=talks&from=2025-02-01&pin=venue:saudi-arabia",
  "with one panel enlarged": "focus=matrix&rows=party",
  "with nothing to show": "q=zzzz",
};

test.describe("accessibility", () => {
  for (const colorScheme of ["light", "dark"] as const) {
    for (const [state, link] of Object.entries(STATES)) {
      // Each panel that fills the page is looked at by its own tests.
      const again = link !== "" && (colorScheme === "dark" || /focus|pin=venue/.test(link));
      test(`axe finds nothing serious in ${colorScheme}, ${state}`, deepIf(again), async ({ page }) => {
        test.slow();
        await page.emulateMedia({ colorScheme });
        await page.goto(`index.html#${link}`);
        await expect(page.getByRole("region", { name: "Evidence" })).toBeVisible();
        await expect(page.getByText(/^Loading/)).toHaveCount(0);
        expect(await seriousFaults(page, colorScheme)).toEqual([]);
      });
    }
  }

  test("axe finds nothing serious on a phone, with the filters open and every table shown", async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page);
    await page.getByRole("button", { name: "Show filters" }).click();
    for (const button of await page.getByRole("button", { name: "View as table" }).all()) await button.click();
    await expect(page.getByRole("table")).toHaveCount(3);
    expect(await seriousFaults(page)).toEqual([]);
  });

  test("keys: / leads to the search, the matrix is one tab stop and a grid, a cell's evidence opens by Enter and closes by Esc; each chart has its table [contract 3]", async ({
    page,
  }) => {
    await open(page);
    const search = page.getByRole("combobox", { name: "Search codings" });
    await expect(search).toBeVisible();
    await page.keyboard.press("/");
    await expect(search).toBeFocused();

    const grid = page.getByRole("grid");
    expect(await grid.locator('[tabindex="0"]').count()).toBe(1);
    await grid.locator('[tabindex="0"]').focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await expect(page.locator("td:focus")).toHaveAttribute("aria-label", /, .+: /);
    await page.keyboard.press("End");
    await page.keyboard.press("Home");
    expect(await grid.locator('[tabindex="0"]').count()).toBe(1);

    const cell = page.getByRole("gridcell", { name: /, .+: .*\d/ }).first();
    await cell.focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/pin=cell:/);
    await expect(cell).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page).not.toHaveURL(/pin=/);
    await expect(cell).toBeFocused();

    for (const name of ["Actor–statement matrix", "Negotiation stages", "Summit venues"]) {
      const region = page.getByRole("region", { name, exact: true });
      await region.getByRole("button", { name: "View as table" }).click();
      await expect.poll(() => region.getByRole("table").getByRole("row").count()).toBeGreaterThan(3);
      await region.getByRole("button", { name: "View as table" }).click();
      await expect(region.getByRole("table")).toHaveCount(0);
    }
  });
});

test.describe("with forced colours and reduced motion", () => {
  test.use({ contextOptions: { forcedColors: "active", reducedMotion: "reduce" } });
  test("every panel draws and nothing moves by itself", async ({ page }) => {
    await open(page);
    await expect(page.getByRole("region", { name: "Negotiation stages" }).locator("svg").first()).toBeVisible();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
});
