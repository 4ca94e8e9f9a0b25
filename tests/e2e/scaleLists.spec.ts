/** Every panel at ten times the codings: what is drawn stays, and lists are gone through by keys. */
import type { Page } from "@playwright/test";
import { PANELS } from "../../src/panels/registry";
import { openScale, test } from "./support/scale";
import { deepIf, expect } from "./support/test";

/** What is longest; matrix, stages and venues at scale have tests of their own. */
const LONGEST = ["evidence", "silence"];

/** Numbers have more figures, and a list that was short at first comes in pages; no element comes with a coding. */
const A_FEW = 200;

/** Once nothing has come for a moment: what stands around a panel is drawn after it. */
const nodesOf = async (page: Page) => {
  await expect(page.getByRole("checkbox").first()).toBeVisible();
  const count = () => page.evaluate(() => document.querySelectorAll("#app *").length);
  let before = -1;
  await expect(async () => {
    await page.waitForTimeout(800);
    const now = await count();
    const same = now === before;
    before = now;
    expect(same).toBe(true);
  }).toPass();
  return before;
};

for (const { id, name } of PANELS) {
  // What an article lacks grows until the days have more names than a card gives.
  const [before, after] = id === "silence" ? [20_000, 60_000] : [2_000, 20_000];
  const again = deepIf(!LONGEST.includes(id));
  test(`${name} draws no more for ${after} codings than for ${before}`, again, async ({ page, scale }) => {
    await openScale(page, scale, `rows=${before}`, `focus=${id}`);
    const few = await nodesOf(page);
    await openScale(page, scale, `rows=${after}`, `focus=${id}`);
    const many = await nodesOf(page);
    expect(many - few, `${few} elements, then ${many}`).toBeLessThan(A_FEW);
  });
}

test("Evidence goes from page to page, with no more on the second than on the last", async ({ page, scale }) => {
  await openScale(page, scale, "rows=20000");
  const evidence = page.getByRole("region", { name: "Evidence" });
  const pages = evidence.getByRole("navigation", { name: "Pages of the evidence" });
  await pages.getByRole("button", { name: "Next" }).click();
  await expect(pages.getByRole("status")).toHaveText(/^49–96 of [\d,]+ utterances/);
  const second = await evidence.getByRole("article").count();
  await pages.getByRole("button", { name: "Last" }).press("Enter");
  await expect(pages.getByRole("button", { name: "Last" })).toHaveAttribute("aria-disabled", "true");
  expect(await evidence.getByRole("article").count()).toBeLessThanOrEqual(second * 2);
});

test("1,200 speakers are gone through by keys to the last, which filters and stays chosen", async ({ page, scale }) => {
  await openScale(page, scale, "rows=20000&actors=1200");
  const list = page.getByRole("list", { name: /^Speaker: 1,\d{3}$/ });
  await page.getByRole("button", { name: /^Show all 1,\d{3}$/ }).press("Enter");
  await list.getByRole("checkbox").first().focus();
  await page.keyboard.press("End");
  const last = list.locator(":focus");
  await expect(last).toBeInViewport();
  const item = list.locator("li:has(:focus)");
  await expect(item).toHaveAttribute("aria-posinset", (await item.getAttribute("aria-setsize")) ?? "");
  expect(await list.getByRole("checkbox").count()).toBeLessThan(60);
  await page.keyboard.press("Space");
  await expect(page.getByRole("list", { name: "Active filters" }).getByRole("listitem")).toHaveCount(1);
  await expect(page.getByRole("list", { name: "Chosen of speaker" }).getByRole("listitem")).toHaveCount(1);
});
