/** That what is served works in Firefox, too: explore, brief and an embed. What they do in detail is for tests/e2e. */
import { drawn, expect, test, textOf } from "./firefox";

test("explore draws its panels, and a cell shows its evidence", async ({ open, site }) => {
  const page = await open(`${site}index.html`);
  await drawn(page, "[role=grid]");
  await drawn(page, "[data-panel=venues] svg");
  const cell = await page.$("[role=gridcell][aria-label*=', Leader contact: ']");
  await cell?.click();
  await expect.poll(() => page.evaluate(() => location.hash)).toContain("pin=cell");
  await expect
    .poll(() => page.evaluate(() => document.querySelectorAll("[data-panel=evidence] article").length))
    .toBeGreaterThan(0);
});

test("brief draws its scenes and turns the page", async ({ open, site }) => {
  const page = await open(`${site}index.html#mode=brief`);
  await drawn(page, "main [data-panel] h2");
  const first = await textOf(page, "h1");
  await page.keyboard.press("PageDown");
  await expect.poll(() => textOf(page, "h1")).not.toBe(first);
  await drawn(page, "main [data-panel] h2");
});

for (const panel of ["matrix", "stages", "venues"]) {
  test(`the embed of ${panel} draws it`, async ({ open, site }) => {
    const page = await open(`${site}embed.html#panel=${panel}`);
    await drawn(page, ".embed-note");
    await expect.poll(() => page.$$eval("[role=grid], [data-panel] svg", (found) => found.length)).toBeGreaterThan(0);
  });
}
