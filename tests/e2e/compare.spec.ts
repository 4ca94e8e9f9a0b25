import type { Page } from "@playwright/test";
import { expect, open, seriousFaults, test } from "./support/test";

const compareTab = (page: Page) =>
  page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name: "Compare" });
const panel = (page: Page) => page.getByRole("region", { name: "Comparison" });
const savedViews = (page: Page) => page.getByRole("dialog", { name: "Saved views" });
const openSavedViews = async (page: Page) => {
  await page.getByRole("banner").getByRole("button", { name: "Saved views" }).click();
  await expect(savedViews(page).getByRole("button", { name: "Save this view" })).toBeVisible();
};

test.describe("the comparison", () => {
  test("answers in one click what moved between early February and the end of December", async ({ page }) => {
    await open(page);
    await compareTab(page).click();
    await expect(panel(page).getByRole("heading", { level: 2 })).toHaveText(
      "In December 2025 Washington and Moscow claim the endgame; in February a meeting was their furthest",
    );
    await expect(
      panel(page).getByText(/A: 70 codings, Early February 2025 · B: 16 codings, End of December/),
    ).toBeVisible();
    const russia = panel(page).getByRole("button", { name: /^B, Russia: furthest claim Endgame/ });
    await russia.click();
    await expect(page.getByRole("region", { name: "Evidence" }).getByRole("article").first()).toHaveAccessibleName(
      /^Peskov/,
    );
    await expect(russia).toHaveAttribute("aria-pressed", "true");
    await page.goBack();
    await expect(page).toHaveURL(/#focus=compare$/);
  });

  test("a link to one of its numbers brings the same two sides and the same codings", async ({ page }) => {
    await open(page);
    await compareTab(page).click();
    await panel(page)
      .getByRole("button", { name: /^B, United States, Progress:/ })
      .click();
    const address = page.url();
    await page.goto("about:blank");
    await page.goto(address);
    await expect(panel(page).getByLabel("A", { exact: true })).toHaveValue(/.+/);
    await expect(panel(page).getByText(/^A: 70 codings, Early February 2025/)).toBeVisible();
    await expect(panel(page).getByRole("button", { name: /^B, United States, Progress:/ })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
  });

  test("is accessible and nowhere wider than a phone", async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("index.html#focus=compare");
    await expect(panel(page).getByRole("heading", { level: 2 })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await seriousFaults(page, "light", '[data-panel="compare"]')).toEqual([]);
  });
});

test.describe("saved views", () => {
  test("a view is kept over a reload, not opened by itself, and opened when asked", async ({ page }) => {
    test.slow();
    await open(page, "speaker=peskov&stance=withholds");
    await openSavedViews(page);
    await savedViews(page).getByLabel("Name of the present view").fill("What Peskov withholds");
    await savedViews(page).getByRole("button", { name: "Save this view" }).click();
    await expect(savedViews(page).getByRole("listitem")).toHaveText(/What Peskov withholds/);
    expect(await seriousFaults(page, "light", "dialog[open]")).toEqual([]);
    await page.goto("about:blank");
    await open(page);
    await expect(page).not.toHaveURL(/speaker/);
    await openSavedViews(page);
    await savedViews(page).getByRole("button", { name: "Open What Peskov withholds" }).click();
    await expect(page).toHaveURL(/speaker=peskov&stance=withholds/);
    await expect(savedViews(page)).toHaveCount(0);
  });

  test("go to a file and come back from it", async ({ page }, testInfo) => {
    await open(page, "party=ru");
    await openSavedViews(page);
    await savedViews(page).getByRole("button", { name: "Save this view" }).click();
    await expect(savedViews(page).getByRole("listitem")).toHaveCount(1);
    const coming = page.waitForEvent("download");
    await savedViews(page).getByRole("button", { name: "Export to a file" }).click();
    const file = await coming;
    expect(file.suggestedFilename()).toBe("parley-saved-views.json");
    const path = testInfo.outputPath("saved.json");
    await file.saveAs(path);
    await savedViews(page)
      .getByRole("button", { name: /^Delete/ })
      .click();
    await expect(savedViews(page).getByRole("listitem")).toHaveCount(0);
    await savedViews(page).getByLabel("Import a file").setInputFiles(path);
    await expect(savedViews(page).getByRole("listitem")).toHaveText(/party Russia/);
  });
});
