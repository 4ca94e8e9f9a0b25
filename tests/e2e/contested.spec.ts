import type { Page } from "@playwright/test";
import { expect, open, seriousFaults, test } from "./support/test";

const tab = (page: Page, name: string) =>
  page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name, exact: true });
const contested = (page: Page) => page.getByRole("region", { name: "Contested claims" });
const conditions = (page: Page) => page.getByRole("region", { name: "Conditions" });
const evidence = (page: Page) => page.getByRole("region", { name: "Evidence" });
const speakers = (page: Page) => page.getByRole("region", { name: "Filters" }).getByRole("group", { name: "Speaker" });

test.describe("the contested claims", () => {
  test("question 1: who says that the leaders spoke, who denies it, who withholds it, and about which time", async ({
    page,
  }) => {
    await open(page);
    await tab(page, "Contested").click();
    const denied = contested(page).getByRole("article", {
      name: /^Leader contact, probably Nov 2024: Reuters affirms, Washington Post affirms, Axios affirms; Kremlin denies/,
    });
    await expect(denied).toContainText("all 4 in view");
    await expect(denied.getByRole("list", { name: /withhold/ })).toContainText(/Peskov.*claims not to know.*2 reports/);
    await expect(denied.getByRole("list", { name: /withhold/ })).toContainText(/Trump.*refuses/);
    await denied.getByRole("button", { name: /The agency reports/ }).click();
    await expect(page).toHaveURL(/pin=link:l-02/);
    await expect(evidence(page).getByRole("article")).toHaveCount(2);
    await expect(contested(page).getByRole("article").first()).toBeVisible();
  });

  test("question 2: Peskov confirms one contact and withholds another: which, when, why no contradiction", async ({
    page,
  }) => {
    await open(page);
    await tab(page, "Contested").click();
    // It compares with what it has shown before.
    await expect(contested(page).getByRole("article").first()).toBeVisible();
    await speakers(page)
      .getByRole("checkbox", { name: /Peskov/ })
      .check();
    await expect(contested(page).getByRole("heading", { level: 2 })).toHaveText(
      "What Peskov says on talks and leader contact only seems to contradict",
    );
    const answer = contested(page)
      .getByRole("region", { name: "Only seem to contradict" })
      .getByRole("article", { name: /^Talks and Leader contact/ });
    await expect(answer.getByRole("button", { name: /^Peskov affirms/ })).toContainText(
      /departments of the two governments.*probably 5 Feb 2025/,
    );
    await expect(
      answer.getByRole("button", { name: /^Peskov withholds \(claims not to know\)/ }).first(),
    ).toContainText("probably 9 or 10 Feb 2025 · Peskov → TASS → article, probably 10 Feb 2025 (Defence Talks)");
    await expect(answer).toContainText(/Why it only looks like a contradiction: Another level/);
    await expect(contested(page).getByRole("status")).toHaveText(
      "1 case here; 26 fewer than under the last filters; 5 more have one side outside the present filters",
    );
    await answer.getByRole("button", { name: /Another level/ }).click();
    await expect(
      evidence(page)
        .getByRole("article", { name: /^Peskov/ })
        .first(),
    ).toBeVisible();
    await expect(page.getByRole("status").filter({ hasText: /^2 of \d+ codings/ })).toBeVisible();
  });

  test("has no serious fault of accessibility, whole, pinned and narrow", async ({ page }) => {
    test.slow();
    await page.goto("index.html#focus=contested&pin=link:l-02");
    await expect(contested(page).getByRole("article").first()).toBeVisible();
    expect(await seriousFaults(page, "light", '[data-panel="contested"]')).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect(contested(page).getByRole("article").last()).toBeAttached();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

test.describe("the conditions", () => {
  test("question 6: who wants elections, who rejects it, what would have to come first", async ({ page }) => {
    await open(page);
    await tab(page, "Conditions").click();
    await expect(conditions(page).getByRole("heading", { level: 2 })).toHaveText(
      "Elections only after martial law ends, and that only after guarantees, by an article and Zelenskyy",
    );
    const diagram = conditions(page).getByRole("group", { name: /drawing/ });
    await expect(diagram).toContainText(/affirms: an unnamed source, Putin.*denies: Kyiv, an article/);
    await diagram.getByRole("button", { name: /^The end of martial law can come only after guarantees/ }).click();
    await expect(page).toHaveURL(/pin=link:l-43/);
    await expect(evidence(page).getByRole("article", { name: /^Zelenskyy/ })).toHaveCount(2);
  });

  test("stand from left to right in the order in which they must come, and nothing covers a name", async ({ page }) => {
    for (const [width, height] of [
      [1366, 768],
      [1920, 1080],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto("index.html#focus=chains");
      const diagram = conditions(page).getByRole("group", { name: /drawing/ });
      const boxOf = async (name: string) =>
        (await diagram.getByRole("button", { name: `Filter by ${name}`, exact: true }).boundingBox())!;
      await expect(diagram.getByRole("button", { name: "Filter by Elections" })).toBeVisible();
      const [first, then, last] = [await boxOf("Guarantees"), await boxOf("Martial law"), await boxOf("Elections")];
      expect(first.x + first.width).toBeLessThanOrEqual(then.x);
      expect(then.x + then.width).toBeLessThanOrEqual(last.x);
      for (const edge of await diagram.getByRole("button", { name: /can come only after/ }).all()) {
        const box = (await edge.boundingBox())!;
        for (const name of [first, then, last])
          expect(
            box.x + box.width <= name.x ||
              box.x >= name.x + name.width ||
              box.y >= name.y + name.height ||
              box.y + box.height <= name.y,
          ).toBe(true);
      }
    }
  });

  test("has no serious fault of accessibility", async ({ page }) => {
    test.slow();
    await page.goto("index.html#focus=chains&issue=elections");
    await expect(conditions(page).getByRole("article").first()).toBeVisible();
    expect(await seriousFaults(page, "light", '[data-panel="chains"]')).toEqual([]);
  });
});
