/** The stages and the venues at many codings: drawings of one size, and down to single marks by keyboard alone. */
import type { Page } from "@playwright/test";
import { openScale, test } from "./support/scale";
import { expect } from "./support/test";

const stages = (page: Page) => page.getByRole("region", { name: "Negotiation stages" });
const strip = (page: Page) => page.getByRole("group", { name: /^Stage claims by/ });
/** The elements of the panel, once their number stays: some of it is drawn after the strip. */
async function nodesOf(page: Page): Promise<number> {
  let nodes = 0;
  const stays = async () => {
    const before = nodes;
    nodes = await stages(page).evaluate((panel) => panel.querySelectorAll("*").length);
    return nodes === before;
  };
  await expect.poll(stays, { intervals: [500] }).toBe(true);
  return nodes;
}

test("has as many elements for 20,000 codings as for 60,000", async ({ page, scale }) => {
  await openScale(page, scale, "rows=20000", "focus=stages");
  await expect(strip(page)).toBeVisible();
  const few = await nodesOf(page);
  await openScale(page, scale, "rows=60000", "focus=stages");
  await expect(strip(page)).toBeVisible();
  expect(await nodesOf(page)).toBe(few);
  expect(few).toBeLessThan(900);
});

test("leads from the counts to single claims by keyboard, and back", async ({ page, scale }) => {
  await openScale(page, scale, "rows=20000", "focus=stages");
  const cell = strip(page).getByRole("button");
  await cell.focus();
  for (const key of ["Home", "PageDown", "ArrowUp", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
  await expect(cell).toBeFocused();
  await expect(cell).toHaveAccessibleName(/^openness, Feb 2022: [\d,]+ codings$/);
  await page.keyboard.press("Enter");
  const marks = stages(page).getByRole("group", { name: "Stage claims, arrow keys move among them" });
  await expect(marks).toBeVisible();
  await expect(page).toHaveURL(/from=2022-02-01&to=2022-02-28/);
  await expect(marks.locator(":focus")).toHaveCount(1);
  await page.goBack();
  await expect(strip(page)).toBeVisible();
});

test("has pins for the places named most often, dots for the others, and a list in pages", async ({ page, scale }) => {
  await openScale(page, scale, "rows=20000&mentions=20000&places=2000", "focus=venues");
  const venues = page.getByRole("region", { name: "Summit venues" });
  await expect(venues.getByText(/^60 of [\d,]+ places have a pin/)).toBeVisible();
  await expect(venues.getByRole("list", { name: "Venues" }).locator("> li")).toHaveCount(50);
  await venues.getByRole("button", { name: "Next" }).click();
  await expect(venues.getByText(/^51–100 of /)).toBeVisible();
});

test("stays where it is when a filter makes the figures of its key shorter", async ({ page, scale }) => {
  await page.setViewportSize({ width: 1300, height: 768 });
  await openScale(page, scale, "rows=60000");
  const key = stages(page).getByRole("list", { name: "Key" });
  const lines = () =>
    key.getByRole("listitem").evaluateAll((all) => new Set(all.map((one) => (one as HTMLElement).offsetTop)).size);
  await expect(strip(page)).toBeVisible();
  await expect.poll(lines).toBe(2);
  const before = await strip(page).boundingBox();
  await page
    .getByRole("region", { name: "Filters" })
    .getByRole("checkbox", { name: /^press/ })
    .check();
  await expect.poll(lines).toBe(1);
  expect(await strip(page).boundingBox()).toEqual(before);
});
