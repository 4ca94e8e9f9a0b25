/** Explore on paper, by the browser's own print. */
import { expect, open, test } from "./support/test";

for (const width of [718, 1046]) {
  test(`the matrix on a sheet ${width} pixels wide has every column and row, and its footer below them`, async ({
    page,
  }) => {
    await open(page, "focus=matrix");
    const grid = page.getByRole("grid");
    await expect(grid).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width, height: 1000 });
    const sheet = await page.locator('[data-area="matrix"]').evaluate((panel) => {
      const box = panel.getBoundingClientRect();
      const cells = [...panel.querySelectorAll("td")].map((cell) => cell.getBoundingClientRect());
      return {
        left: box.left,
        right: box.right,
        footer: panel.querySelector("footer")?.getBoundingClientRect().top ?? 0,
        most: Math.max(...cells.map((cell) => cell.right)),
        last: Math.max(...cells.map((cell) => cell.bottom)),
      };
    });
    expect(sheet.right).toBeLessThanOrEqual(width);
    expect(sheet.most).toBeLessThanOrEqual(sheet.right);
    expect(sheet.last).toBeLessThanOrEqual(sheet.footer + 1);
  });
}
