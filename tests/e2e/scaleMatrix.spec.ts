import { expect, type Page } from "@playwright/test";
import { openScale, test } from "./support/scale";

test.describe("the matrix of thousands of speakers and hundreds of issues", () => {
  const open = async (page: Page, scale: string, sizes: string) => {
    await openScale(page, scale, sizes, "focus=matrix&sort=count");
    const grid = page.getByRole("grid");
    await page.getByLabel("Rows", { exact: true }).evaluate((rows: HTMLSelectElement) => {
      rows.value = "speaker";
      rows.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await expect(grid.getByRole("rowheader").first()).toHaveAccessibleName("actor-0");
    return grid;
  };

  test("has no more elements than that of fewer", async ({ page, scale }) => {
    const drawn = async (sizes: string) => {
      const grid = await open(page, scale, sizes);
      return grid.evaluate((table) => table.querySelectorAll("tr, th, td, col").length);
    };
    const few = await drawn("rows=4000&actors=400&issues=100");
    expect(await drawn("rows=4000&actors=5000&issues=500")).toBe(few);
  });

  test("is gone through by keys to its far corner, by name and number, and keeps the focus when it scrolls away", async ({
    page,
    scale,
  }) => {
    const grid = await open(page, scale, "rows=4000&actors=5000&issues=500");
    const [rows, columns] = [await grid.getAttribute("aria-rowcount"), await grid.getAttribute("aria-colcount")];
    expect(Number(rows)).toBeGreaterThan(500);
    await grid.getByRole("rowheader", { name: "actor-0", exact: true }).getByRole("button").focus();
    await page.keyboard.press("Control+End");
    const focused = page.locator(":focus");
    await expect(focused).toHaveAttribute("aria-colindex", columns ?? "");
    await expect(focused).toHaveAccessibleName(/^Reported as happened, issue-\d+: /);
    await expect(focused).toBeInViewport();
    await expect(page.getByRole("row").filter({ has: focused })).toHaveAttribute("aria-rowindex", rows ?? "");
    await page.keyboard.press("PageUp");
    await expect(focused).toHaveAccessibleName(/^actor-\d+, issue-\d+: /);
    await expect(focused).toBeInViewport();
    const name = await focused.getAttribute("aria-label");
    await grid.evaluate((table) => table.parentElement?.scrollTo(0, 0));
    await expect(grid.getByRole("rowheader", { name: "actor-0", exact: true })).toBeInViewport();
    await expect(focused).toHaveAccessibleName(name ?? "");
    await page.keyboard.press("ArrowLeft");
    await expect(focused).toBeInViewport();
    await expect(grid.locator('[tabindex="0"]')).toHaveCount(1);
  });
});
