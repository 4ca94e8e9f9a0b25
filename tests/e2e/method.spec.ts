import { deepIf, expect, open, seriousFaults, test } from "./support/test";

test.describe("the codebook and method page", () => {
  test("opens by one click, and its contents lead to a part of it without changing the View", async ({ page }) => {
    await open(page, "party=ru");
    await page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name: "Method" }).click();
    const region = page.getByRole("region", { name: "Codebook and method" });
    await expect(region.getByRole("heading", { name: "Codebook and method" })).toBeVisible();
    const address = page.url();
    const heading = region.getByRole("heading", { name: "How dates are read" });
    await expect(heading).not.toBeInViewport();
    await region.getByRole("button", { name: "How dates are read" }).click();
    await expect(heading).toBeInViewport();
    await expect(heading).toBeFocused();
    expect(page.url()).toBe(address);
  });

  for (const colorScheme of ["light", "dark"] as const) {
    test(`has nothing that axe finds serious in ${colorScheme}`, deepIf(colorScheme === "dark"), async ({ page }) => {
      test.slow();
      await page.emulateMedia({ colorScheme });
      await page.goto("index.html#focus=method&party=ru");
      await expect(page.getByRole("heading", { name: "The map and the texts" })).toBeAttached();
      await expect(page.getByText(/^Loading/)).toHaveCount(0);
      expect(await seriousFaults(page, colorScheme, '[data-panel="method"]')).toEqual([]);
    });
  }

  test("is one column without sideways scrolling on a phone, 390 px wide", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("index.html#focus=method");
    const last = page.getByRole("heading", { name: "The map and the texts" });
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport();
    const across = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await across()).toBe(0);
    const clipped = await page
      .getByRole("region", { name: "Codebook and method" })
      .locator("table")
      .evaluateAll((tables) => tables.filter((one) => one.scrollWidth > (one.parentElement?.clientWidth ?? 0)).length);
    expect(clipped).toBe(0);
  });
});
