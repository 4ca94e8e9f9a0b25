import type { Page } from "@playwright/test";
import { expect, open, test } from "./support/test";

const count = (page: Page) => page.getByRole("status").filter({ hasText: /^\d+ of \d+ codings/ });
const chips = (page: Page) => page.getByRole("list", { name: "Active filters" }).getByRole("listitem");
const cell = (page: Page) => page.getByRole("gridcell", { name: /, .+: .*\d/ }).first();

test.describe("choosing in the dashboard", () => {
  test("a click on a cell pins it: its evidence shows, the count tells, Esc takes it away; it filters the other panels and leaves the matrix whole [contract 2]", async ({
    page,
  }) => {
    await open(page);
    const all = await count(page).textContent();
    await cell(page).click();
    await expect(page).toHaveURL(/[#&]pin=cell:/);
    await expect(cell(page)).toHaveAttribute("aria-selected", "true");
    await expect(count(page)).not.toHaveText(all ?? "");
    await expect(page.getByRole("region", { name: "Evidence" }).getByRole("article").first()).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page).not.toHaveURL(/pin=/);
    await expect(count(page)).toHaveText(all ?? "");

    const filled = page.getByRole("gridcell", { name: /, .+: .*\d/ });
    const marks = page
      .getByRole("region", { name: "Negotiation stages" })
      .getByRole("button", { name: /claim|says|:/ });
    // The columns out of sight follow the first picture.
    const issues = await page.getByRole("button", { name: /^\d+ of \d+ issues/ }).textContent();
    await expect(page.getByRole("columnheader")).toHaveCount(Number(issues?.match(/of (\d+)/)?.[1]));
    const [cells, before] = [await filled.count(), await marks.count()];
    await cell(page).click();
    await expect.poll(() => marks.count()).toBeLessThan(before);
    expect(await filled.count()).toBe(cells);
  });

  test("a filter can be taken away from its chip, and all at once [contract 3]", async ({ page }) => {
    await open(page, "party=ru&speaker=-peskov&from=2025-02-01&q=talks");
    await expect(chips(page)).toHaveCount(4);
    await chips(page)
      .first()
      .getByRole("button", { name: /^Remove / })
      .click();
    await expect(chips(page)).toHaveCount(3);
    await page.getByRole("button", { name: "Clear all filters" }).click();
    await expect(chips(page)).toHaveCount(0);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe("");
  });

  test("a view that nothing matches names the filter that empties it, and can be relaxed [contract 3]", async ({
    page,
  }) => {
    await page.goto("index.html#party=ru&q=zzzz");
    const matrix = page.getByRole("region", { name: "Actor–statement matrix" });
    await expect(matrix.getByRole("status")).toContainText("zzzz");
    await matrix.getByRole("button", { name: /zzzz/ }).click();
    await expect(page.getByRole("grid")).toBeVisible();
    await expect(page).toHaveURL(/#party=ru$/);
  });
});
