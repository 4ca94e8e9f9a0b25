import { expect, open, test } from "./support/test";

const PANELS = ["Actor–statement matrix", "Negotiation stages", "Summit venues", "Filters", "Evidence"];

test.describe("the dashboard", () => {
  test("opens with every panel drawn, no errors, and nothing from elsewhere", async ({ page }) => {
    await open(page);
    for (const name of PANELS) await expect(page.getByRole("region", { name, exact: true })).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: /^\d+ of \d+ codings/ })).toBeVisible();
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
