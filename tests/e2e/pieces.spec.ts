import type { Page } from "@playwright/test";
import { embedFrame, type Host, hostOf } from "./support/host";
import { expect, test } from "./support/test";

let host: Host | undefined;
test.afterEach(async () => {
  await host?.close();
  host = undefined;
});

/** The scripts and sheets of embed/ that the page has asked for since, by name without their hash. */
function askedFor(page: Page): string[] {
  const names: string[] = [];
  page.on("request", (request) => {
    const name = /\/embed\/(.+)\.(js|css)$/.exec(request.url());
    if (name) names.push(`${name[1]?.replace(/-[\w-]{8}$/, "")}.${name[2]}`);
  });
  return names;
}

const CELL = /, .+: .*\d/;

test.describe("an embed's code [contract 4.13]", () => {
  for (const panel of ["matrix", "stages", "venues"]) {
    test(`is one script for the panel ${panel} and what it is drawn with, and one more once it is drawn`, async ({
      page,
      site,
    }) => {
      const asked = askedFor(page);
      host = await hostOf(`${site}embed.html#panel=${panel}`);
      await page.goto(host.url);
      await expect(page.frameLocator("iframe").locator("svg, [role=grid]").first()).toBeVisible();
      await expect.poll(() => asked).toContain("more.js");
      await page.waitForTimeout(500);
      const scripts = asked.filter((name) => name.endsWith(".js"));
      expect(scripts).toEqual(["load.js", `${panel}.js`, "more.js"]);
      expect(asked.filter((name) => name === `${panel}.css`)).toHaveLength(1);
    });
  }

  test("for the evidence comes with the first press, and once", async ({ page, site }) => {
    const asked = askedFor(page);
    host = await hostOf(`${site}embed.html#panel=matrix`);
    await page.goto(host.url);
    const frame = page.frameLocator("iframe");
    const cell = frame.getByRole("gridcell", { name: CELL }).first();
    await expect(cell).toBeVisible();
    await page.waitForTimeout(500);
    expect(asked).not.toContain("EvidencePanel.js");
    for (const _ of [1, 2]) {
      await cell.click();
      await expect(frame.getByRole("region", { name: "Evidence" }).getByRole("article").first()).toBeVisible();
      await page.keyboard.press("Escape");
      await expect(frame.getByRole("region", { name: "Evidence" })).toHaveCount(0);
    }
    expect(asked.filter((name) => name === "EvidencePanel.js")).toHaveLength(1);
  });

  test("that cannot be had is told where it is missing, and the next press asks again", async ({
    page,
    site,
    watch,
  }) => {
    host = await hostOf(`${site}embed.html#panel=matrix`);
    await page.route(/EvidencePanel/, (route) => route.abort());
    await page.goto(host.url);
    const frame = page.frameLocator("iframe");
    await frame.getByRole("gridcell", { name: CELL }).first().click();
    await expect(frame.getByRole("alert")).toContainText("a part of its code did not come");
    await expect(frame.getByRole("grid")).toBeVisible();
    await page.unroute(/EvidencePanel/);
    await frame.getByRole("button", { name: "Try again" }).click();
    await expect(frame.getByRole("region", { name: "Evidence" }).getByRole("article").first()).toBeVisible();
    watch.troubles.length = 0;
  });

  test("needs no origin: nothing of it is a module, or fetched", async ({ page, site }) => {
    host = await hostOf(`${site}embed.html#panel=matrix`);
    await page.goto(host.url);
    await expect(page.frameLocator("iframe").getByRole("grid")).toBeVisible();
    const kinds = await embedFrame(page).evaluate(() => [
      ...new Set([...document.scripts].map(({ type }) => type)),
      ...performance.getEntriesByType("resource").map((one) => (one as PerformanceResourceTiming).initiatorType),
    ]);
    expect([...new Set(kinds)].sort()).toEqual(["", "link", "script"]);
  });
});
