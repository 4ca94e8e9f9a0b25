/** Explore on paper, by the browser's own print. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
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

test("a page that is dark on the screen is dark on white on paper", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await open(page);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  const lightness = () =>
    page.evaluate(() => {
      const of = (colour: string) => {
        const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
        return alpha === 0 ? null : (red + green + blue) / 765;
      };
      const all = (selector: string, name: "color" | "backgroundColor") =>
        [...document.querySelectorAll(selector)].flatMap((element) => of(getComputedStyle(element)[name]) ?? []);
      return {
        ink: Math.max(...all(".explore h2, .explore p", "color")),
        paper: Math.min(...all("body, .explore, .explore-panel, .explore-panel section", "backgroundColor")),
      };
    });
  expect((await lightness()).paper).toBeLessThan(0.2);
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  const { ink, paper } = await lightness();
  expect(ink).toBeLessThan(0.5);
  expect(paper).toBeGreaterThan(0.9);
});

test("the stages on a sheet that is narrower than the screen go to the last day that has a claim", async ({ page }) => {
  await open(page);
  await expect(page.locator("[data-area=stages] svg.recharts-surface")).toBeVisible();
  const pdf = await getDocument({ data: new Uint8Array(await page.pdf({ format: "A4" })), verbosity: 0 }).promise;
  const sheet = await pdf.getPage(1);
  const { width } = sheet.getViewport({ scale: 1 });
  const { items } = await sheet.getTextContent();
  const ticks = items.flatMap((item) =>
    "str" in item && /^29 Dec/.test(item.str) ? [item.transform[4] + item.width] : [],
  );
  await pdf.loadingTask.destroy();
  const last = Math.max(...ticks);
  expect(last).toBeGreaterThan(width / 2);
  expect(last).toBeLessThan(width);
});
