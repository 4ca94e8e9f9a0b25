import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { deepIf, expect, seriousFaults, test } from "./support/test";

/** Where the texts of the bundled articles are, if they are here: they are no part of the project. */
const TEXTS = process.env.PARLEY_SOURCES ?? "../shared/articles";

interface Article {
  readonly title: string;
  readonly source: { readonly file: string };
  readonly codings: readonly { readonly id: string; readonly quote: string | null; readonly start: number }[];
}
const articles = readdirSync("data/articles").map(
  (name): Article => JSON.parse(readFileSync(join("data/articles", name), "utf8")),
);
const article = articles.reduce((most, one) => (one.codings.length > most.codings.length ? one : most));
const quoted = article.codings.filter(({ quote }) => quote !== null);
const real = existsSync(join(TEXTS, article.source.file));

/** Gives the article's text or, where nobody has it here, a made-up one of its quotes, which has to be wanted. */
async function giveText(page: Page) {
  const chooser = page.getByLabel("Choose text files");
  if (real) return chooser.setInputFiles(join(TEXTS, article.source.file));
  const buffer = Buffer.from(`Made up for a test. ${quoted.map(({ quote }) => quote).join(" … ")}\n`);
  await chooser.setInputFiles({ name: article.source.file, mimeType: "text/plain", buffer });
  await page.getByRole("button", { name: /^Use it although it differs/ }).click();
}
const panel = (page: Page) => page.getByRole("region", { name: "Articles", exact: true });
const reader = (page: Page) => panel(page).locator("mark");

test.describe("the articles", () => {
  test(`a text is read with its codings beside it, and stays in this browser (${real ? "the real" : "a made-up"} one)`, async ({
    page,
  }) => {
    await page.goto("index.html#focus=articles");
    await giveText(page);
    await panel(page)
      .getByRole("button", { name: `Read ${article.title}` })
      .click();
    await expect(reader(page).first()).toBeVisible();
    const marked = await reader(page).evaluateAll((marks) => marks.flatMap((mark) => mark.dataset.codings?.split(" ")));
    const expected = real ? article.codings : quoted;
    expect([...new Set(marked)].sort()).toEqual(expected.map(({ id }) => id).sort());

    await page.reload();
    await panel(page)
      .getByRole("button", { name: `Read ${article.title}` })
      .click();
    await expect(panel(page).getByText(/^Its text is kept in this browser only/)).toBeVisible();
    await reader(page).first().click();
    await expect(page).toHaveURL(/[#&]pin=coding:/);

    await panel(page).getByRole("button", { name: "Remove this text" }).click();
    await expect(panel(page).getByText(/^Its text is not here/)).toBeVisible();
    await expect(reader(page)).toHaveCount(0);
  });

  test("a coding's card leads to its place in the article", async ({ page }) => {
    const last = article.codings.reduce((most, one) => (one.start > most.start ? one : most));
    await page.goto(`index.html#pin=coding:${last.id}`);
    const card = page.getByRole("region", { name: "Evidence" }).getByRole("article").first();
    await card.getByText("Dating and place in the source").click();
    await card.getByRole("button", { name: "Show in the article" }).click();
    await expect(panel(page).getByRole("heading", { name: article.title })).toBeVisible();
    await expect(panel(page).locator(`[data-note="${last.id}"]`)).toBeInViewport();
  });

  for (const colorScheme of ["light", "dark"] as const) {
    const again = deepIf(colorScheme === "dark");
    test(
      `axe finds nothing serious in ${colorScheme}: outlines, and an article with its text`,
      again,
      async ({ page }) => {
        test.slow();
        await page.emulateMedia({ colorScheme });
        await page.goto("index.html#focus=articles&party=ru");
        await expect(panel(page).getByRole("button", { name: `Open ${article.title}` })).toBeVisible();
        expect(await seriousFaults(page, colorScheme, '[data-panel="articles"]')).toEqual([]);
        await giveText(page);
        await panel(page)
          .getByRole("button", { name: `Read ${article.title}` })
          .click();
        await expect(reader(page).first()).toBeVisible();
        expect(await seriousFaults(page, colorScheme, '[data-panel="articles"]')).toEqual([]);
      },
    );
  }

  test("on a phone the page alone scrolls, and nothing is wider than it", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto("index.html#focus=articles");
    await giveText(page);
    await panel(page)
      .getByRole("button", { name: `Read ${article.title}` })
      .click();
    await expect(reader(page).first()).toBeVisible();
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
  });
});
