import { expect, open, seriousFaults, test } from "./support/test";

test.describe("forecasts and silence", () => {
  test("question 7: which forecasts were given, by whom, and which windows had passed: one click, the evidence one further", async ({
    page,
  }) => {
    await open(page);
    await page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name: "Forecasts" }).click();
    const panel = page.getByRole("region", { name: "Forecasts" });
    await expect(panel.getByRole("heading", { level: 2 })).toHaveText(
      "7 of 10 forecast windows had passed by 29 Dec 2025; no outcome is covered",
    );
    const lines = panel.getByRole("list", { name: /^Forecasts/ }).getByRole("listitem");
    await expect(lines).toHaveCount(12);
    await expect(lines.filter({ hasText: "past its window as of 29 Dec 2025" })).toHaveCount(9);
    await expect(lines.filter({ hasText: "window still open" })).toHaveCount(3);
    await expect(lines.first()).toContainText("probably 20 Jan 2025");
    await panel.getByRole("button", { name: /^Kellogg: Names a hundred days/ }).click();
    await expect(page).toHaveURL(/pin=coding:a0-16/);
    await expect(page.getByRole("region", { name: "Evidence" }).getByRole("article")).toHaveCount(1);
    expect(await seriousFaults(page, "light", '[data-panel="forecasts"]')).toEqual([]);
  });

  test("question 8: what Ukraine's own voices say in the covered days of February 2025, and where they are not heard", async ({
    page,
  }) => {
    await open(page);
    await page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name: "Silence" }).click();
    const panel = page.getByRole("region", { name: "Silence" });
    const grid = panel.getByRole("table", { name: "Who is heard on which issue" });
    await panel.getByRole("button", { name: "28 Jan to 10 Feb 2025" }).click();
    await grid.getByRole("button", { name: "Ukraine", exact: true }).click();
    await expect(panel.getByRole("heading", { level: 2 })).toHaveText(
      "Kyiv speaks on 2 of 21 issues; it is not heard on 18",
    );
    await expect(grid.getByRole("cell", { name: /not heard/ })).toHaveCount(18);
    await expect(page.getByRole("region", { name: "Evidence" }).getByRole("article")).toHaveCount(3);
    await grid.getByRole("button", { name: "Ukraine, Minerals: 1 spoke" }).click();
    await expect(page.getByRole("region", { name: "Evidence" }).getByRole("article")).toHaveCount(1);
    expect(await seriousFaults(page, "light", '[data-panel="silence"]')).toEqual([]);
  });
});
