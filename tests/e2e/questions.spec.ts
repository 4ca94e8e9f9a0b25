/**
 * Questions 3 and 4 of an analyst's ten; the other eight are in the specs of the panels that answer them, each under its
 * number: 1, 2 and 6 contested, 5 compare, 7 and 8 forecasts, 9 and 10 wordings.
 */
import { expect, open, test } from "./support/test";

test.describe("an analyst asks", () => {
  test("question 3: where they might meet, who names it, through whom, and from how many origins: at once, the evidence one click away", async ({
    page,
  }) => {
    await open(page);
    const venues = page.getByRole("region", { name: "Summit venues" });
    await expect(venues.getByRole("heading", { level: 2 })).toContainText(/Saudi Arabia and United Arab Emirates/);
    const saudi = venues.getByRole("listitem").filter({ hasText: "Saudi Arabia" });
    await expect(saudi).toContainText("Kremlin via Reuters: Trump and Putin (leaders)");
    await expect(saudi).toContainText("2 reports, 1 origin: Reuters");
    await saudi.getByRole("button", { name: /Report 1/ }).click();
    await expect(page).toHaveURL(/pin=venue:/);
    await expect(
      page
        .getByRole("region", { name: "Evidence" })
        .getByText(/Saudi Arabia/)
        .first(),
    ).toBeVisible();
  });

  test("question 4: how far it had come in early February 2025 by Russian, American and Ukrainian accounts: one click", async ({
    page,
  }) => {
    await open(page);
    await page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name: "Compare" }).click();
    const panel = page.getByRole("region", { name: "Comparison" });
    await expect(panel.getByText(/^A: \d+ codings, Early February 2025/)).toBeVisible();
    await expect(panel.getByRole("button", { name: /^A, Russia: furthest claim Meeting/ })).toBeVisible();
    await expect(panel.getByRole("button", { name: /^A, United States: furthest claim Meeting/ })).toBeVisible();
    await expect(panel.getByText("A, Ukraine: no claim")).toBeAttached();
    await panel.getByRole("button", { name: /^A, Russia: furthest claim/ }).click();
    const evidence = page.getByRole("region", { name: "Evidence" });
    await expect(evidence.getByRole("article", { name: /^Kremlin .*Leaders' meeting/ }).first()).toBeVisible();
    await expect(page).toHaveURL(/pin=stage:/);
  });
});
