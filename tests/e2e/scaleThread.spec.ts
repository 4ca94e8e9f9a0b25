import { expect } from "@playwright/test";
import { openScale, test } from "./support/scale";

test.describe("an engine in a thread of its own", () => {
  test("draws what the page's own engine draws, and follows a filter and Back", async ({ page, scale }) => {
    const read = async () => ({
      count: await page
        .getByRole("status")
        .filter({ hasText: /^[\d,]+ of [\d,]+ codings$/ })
        .innerText(),
      panels: await page.getByRole("main").innerText(),
    });
    // What is drawn a moment later is there when nothing changes any more.
    const seen = async () => {
      let now = await read();
      await expect(async () => {
        const before = now;
        await page.waitForTimeout(400);
        now = await read();
        expect(now).toEqual(before);
      }).toPass();
      return now;
    };
    const walk = async (sizes: string) => {
      await openScale(page, scale, sizes);
      const start = await seen();
      await page
        .getByRole("checkbox", { name: /^actor-1\b/ })
        .first()
        .click();
      await expect(page.getByRole("list", { name: "Active filters" })).toContainText("actor-1");
      await expect(page.getByText(/^(Loading|Asking)/)).toHaveCount(0);
      const filtered = await seen();
      await page.goBack();
      await expect(page.getByRole("list", { name: "Active filters" })).not.toContainText("actor-1");
      return { start, filtered, back: await seen() };
    };
    const here = await walk("rows=3000");
    const there = await walk("rows=3000&thread=1");
    expect(there).toEqual(here);
    expect(here.filtered.count).not.toBe(here.start.count);
    expect(here.back).toEqual(here.start);
  });

  test("leaves no more than one question of a run of clicks unanswered, and ends at the last one", async ({
    page,
    scale,
  }) => {
    await openScale(page, scale, "rows=3000&thread=1");
    const boxes = page.getByRole("checkbox", { name: /^actor-\d\b/ });
    await boxes.nth(0).press("Space");
    await boxes.nth(1).press("Space");
    await boxes.nth(2).press("Space");
    await expect(page.getByRole("list", { name: "Active filters" }).getByRole("listitem")).toHaveCount(3);
    await expect(boxes.nth(2)).toBeChecked();
    await expect(boxes.nth(0)).toBeChecked();
  });
});
