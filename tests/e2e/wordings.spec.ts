import type { Page } from "@playwright/test";
import { expect, open, seriousFaults, test } from "./support/test";

const status = (page: Page) => page.getByRole("status").filter({ hasText: /^\d+ of \d+ / });
const region = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

test.describe("wordings", () => {
  test("question 10: how two articles word one utterance of Peskov's, in two actions", async ({ page }) => {
    await open(page);
    await page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name: "Wordings" }).click();
    const panel = region(page, "Wordings");
    await panel.getByRole("button", { name: /^Peskov on Leader contact/ }).click();
    const reports = panel.getByRole("article");
    await expect(reports).toHaveCount(2);
    await expect(reports.first().locator("mark")).toHaveText(["cannot", "it or"]);
    await expect(reports.last().locator("mark")).toHaveText(["can neither", "nor"]);
    await expect(panel.getByRole("list", { name: "What one report has and another lacks" })).toContainText(
      "Report 2 has what report 1 lacks: the outlet it came through",
    );
    await expect(reports.last()).toContainText("TASS");
    // The evidence is there already.
    await expect(
      region(page, "Evidence")
        .getByRole("article", { name: /^Peskov/ })
        .first(),
    ).toBeVisible();
    expect(await seriousFaults(page, "light", '[data-panel="wordings"]')).toEqual([]);
  });

  test("stand below one another on a phone, and nothing is wider than it", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("index.html#focus=wordings");
    const reports = region(page, "Wordings").getByRole("article");
    await expect(reports).toHaveCount(2);
    const [first, last] = [await reports.first().boundingBox(), await reports.last().boundingBox()];
    expect(last!.y).toBeGreaterThanOrEqual(first!.y + first!.height);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

test.describe("attribution", () => {
  test("question 9: which codings rest on unnamed sources, and which stand two hops away", async ({ page }) => {
    await open(page);
    const filters = region(page, "Filters");
    await filters.getByText("Hops from the speaker", { exact: true }).click();
    // None: the list says so, without a further action.
    await expect(filters.getByRole("checkbox", { name: "two or more hops 0" })).toBeVisible();
    await filters.getByText("Sourcing", { exact: true }).click();
    await filters.getByRole("checkbox", { name: /^unnamed source/ }).check();
    const found = region(page, "Evidence").getByRole("article");
    await expect(found).not.toHaveCount(0);
    await expect(status(page)).toHaveText(`${await found.count()} of 119 codings`);
    for (const one of await found.all()) await expect(one).toHaveAccessibleName(/^Unnamed/);
  });

  test("counts codings, utterances or origins on every panel, and tells all three on a change", async ({ page }) => {
    await open(page);
    await page.getByRole("radio", { name: "origins" }).check();
    await expect(page).toHaveURL(/count=origins/);
    await expect(status(page)).toHaveText(/^(\d+) of \1 origins$/);
    const told = /119 codings are \d+ utterances from \d+ independent origins; counting origins/;
    await expect(page.locator("[aria-live=polite]").filter({ hasText: told })).toHaveCount(1);
    const origins = /\d+ origins/.exec((await status(page).textContent())!.replace(/^\d+ of /, ""))![0];
    await expect(region(page, "Actor–statement matrix")).toContainText(origins);
    await expect(region(page, "Evidence").getByRole("heading").first()).toContainText(`${origins}: 119 codings`);
    await expect(region(page, "Negotiation stages")).toContainText(/stage claims from \d+ origins/);
    await expect(region(page, "Summit venues")).toContainText(/from \d+ origin/);
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(status(page)).toHaveText("119 of 119 codings");
  });
});
