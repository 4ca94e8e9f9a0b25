import { expect, open, test } from "./support/test";

const PANELS = ["Actor–statement matrix", "Negotiation stages", "Summit venues", "Filters", "Evidence"];

test.describe("the dashboard", () => {
  test("opens with every panel drawn in fewer than 3,500 elements, no errors, and nothing from elsewhere; asks for few files, each once, and for none when a filter is chosen [contract 3.1]", async ({
    page,
    watch,
  }) => {
    await open(page);
    for (const name of PANELS) await expect(page.getByRole("region", { name, exact: true })).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: /^\d+ of \d+ codings/ })).toBeVisible();
    await expect(page.getByRole("region", { name: "Summit venues" }).locator("svg").first()).toBeVisible();
    expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThan(3500);

    expect(new Set(watch.requests).size).toBe(watch.requests.length);
    expect(watch.requests.length).toBeLessThanOrEqual(20);
    const before = watch.requests.length;
    const parties = page.getByRole("region", { name: "Filters" }).getByRole("group", { name: "Party" });
    await parties.getByRole("checkbox").first().click();
    await expect(page).toHaveURL(/party=/);
    await expect(page.getByRole("list", { name: "Active filters" })).toBeVisible();
    expect(watch.requests.slice(before)).toEqual([]);
  });

  test("draws with a link whose filters are broken, and tells which [contract 2]", async ({ page }) => {
    await open(page, "speaker=%%%&foo=<script>alert(1)</script>&rung=99&pin=zzz&from=yesterday");
    await expect(page.getByRole("region", { name: "Negotiation stages" })).toBeVisible();
    await expect(page.getByText(/in this link are unknown here/)).toBeVisible();
  });

  test("draws with a fragment that is no list of filters at all", async ({ page }) => {
    await open(page, `\u0000&&&===${"x".repeat(20_000)}`);
    await expect(page.getByRole("region", { name: "Summit venues" })).toBeVisible();
  });
});
