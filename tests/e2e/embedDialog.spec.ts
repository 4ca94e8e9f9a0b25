/** The dialog "Embed": its preview, and its code put into pages of another site. */
import { createServer } from "node:http";
import type { Locator, Page } from "@playwright/test";
import { opened } from "./support/host";
import { hostPolicy } from "./support/hostPolicy";
import { expect, open, seriousFaults, test } from "./support/test";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/** A panel loads its whole script; the machine may be busy. */
const DRAWN_MS = 30_000;
/** What the view is, in words, on the dashboard and in an embed. */
const COUNT = /^\d+ of \d+ codings · speaker/;

let closing: (() => Promise<void>)[] = [];
test.afterEach(async () => {
  await Promise.all(closing.map((close) => close()));
  closing = [];
});

/** Serves a page of somebody else's with the code in its middle, which lets nothing in but Parley; answers its address. */
async function pageWith(code: string, site: string): Promise<string> {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,"><body><p>Before.</p>${code}<p>After.</p>`;
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": hostPolicy({ scripts: [site], frames: [site] }),
  };
  const server = createServer((_, response) => response.writeHead(200, headers).end(page));
  const { url, close } = await opened(server);
  closing.push(close);
  return url;
}

async function dialogOf(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Embed", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Embed" });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function copied(page: Page, dialog: Locator, name: string): Promise<string> {
  const item = dialog.getByRole("listitem").filter({ has: page.getByRole("heading", { name, exact: true }) });
  await item.getByRole("button", { name: `Copy ${name}` }).click();
  await expect(item.getByRole("status")).toHaveText("Copied");
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toBe(await item.getByRole("textbox").inputValue());
  return text;
}

test.describe("the dialog Embed", () => {
  test("previews the present view, with the panel that fills the page, as the embed draws it", async ({ page }) => {
    await page.goto("index.html#speaker=trump&focus=stages");
    const dialog = await dialogOf(page);
    await expect(dialog.getByLabel("Panel")).toHaveValue("stages");
    const words = await dialog.getByRole("status").filter({ hasText: COUNT }).textContent();
    const preview = dialog.frameLocator("iframe");
    await expect(preview.getByRole("region", { name: "Negotiation stages" })).toBeVisible({ timeout: DRAWN_MS });
    await expect(preview.getByRole("status").filter({ hasText: COUNT }).first()).toHaveText(words ?? "");
    const finding = await preview.getByRole("heading", { level: 2 }).textContent();
    await expect(dialog.locator("iframe")).toHaveAttribute("title", `Preview: ${finding}`);
    expect(await dialog.locator("iframe").evaluate((frame: HTMLIFrameElement) => frame.contentDocument)).toBeNull();
  });

  test("follows what is chosen, and leaves the page, its address and its history as they are", async ({ page }) => {
    await open(page, "speaker=trump");
    const before = [page.url(), await page.evaluate(() => history.length)];
    const dialog = await dialogOf(page);
    await dialog.getByLabel("Theme").selectOption("dark");
    await dialog.getByLabel("Title", { exact: true }).uncheck();
    await dialog.getByLabel("Everything, without filters").check();
    const preview = dialog.frameLocator("iframe");
    await expect(
      preview
        .getByRole("status")
        .filter({ hasText: /^All \d+ codings/ })
        .first(),
    ).toBeVisible({ timeout: DRAWN_MS });
    await expect(preview.getByRole("heading", { level: 2 })).toHaveCount(0);
    await expect(preview.locator("html")).toHaveAttribute("data-theme", "dark");
    await dialog.getByLabel("Width").fill("1600");
    await expect(dialog.getByText(/^Preview, 1600 × \d+ pixels, drawn at \d+ %$/)).toBeVisible();
    const { width, room } = await dialog.locator("iframe").evaluate((frame) => ({
      width: frame.getBoundingClientRect().width,
      room: frame.parentElement?.getBoundingClientRect().width ?? 0,
    }));
    expect(width).toBeLessThanOrEqual(room + 1);
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
    expect([page.url(), await page.evaluate(() => history.length)]).toEqual(before);
    await expect(page.getByRole("button", { name: "Embed", exact: true })).toBeFocused();
  });

  test("gives a frame that draws the same view on a page of another site", async ({ page, site }) => {
    await open(page, "speaker=trump&q=call");
    const dialog = await dialogOf(page);
    const words = await dialog.getByRole("status").filter({ hasText: COUNT }).textContent();
    const code = await copied(page, dialog, "Frame");
    const markdown = await copied(page, dialog, "Markdown");
    await page.goto(await pageWith(code, site));
    const frame = page.frameLocator("iframe");
    await expect(frame.getByRole("grid")).toBeVisible({ timeout: DRAWN_MS });
    await expect(frame.getByRole("status").filter({ hasText: COUNT }).first()).toHaveText(words ?? "");
    const finding = await frame.getByRole("heading", { level: 2 }).textContent();
    await expect(page.locator("iframe")).toHaveAttribute("title", finding ?? "");
    expect(code).toContain(`${finding}</a>`);
    const { cut, height } = await page.locator("iframe").evaluate((element) => ({
      cut: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      height: element.getBoundingClientRect().height,
    }));
    expect(cut).toBeLessThanOrEqual(0);
    expect(await frame.locator("html").evaluate((html) => html.scrollHeight)).toBeLessThanOrEqual(Math.ceil(height));
    await page.goto(/\((http[^)]*)\)$/.exec(markdown)?.[1]?.replaceAll("&amp;", "&") ?? "");
    await expect(page.getByRole("grid")).toBeVisible();
    await expect(page.getByRole("button", { name: "Shrink" })).toBeVisible();
    await expect(
      page
        .getByRole("status")
        .filter({ hasText: /^\d+ of \d+ codings/ })
        .first(),
    ).toContainText(/\d+ of/);
  });

  test("gives an element that draws the same view there, and grows with it", async ({ page, site }) => {
    await open(page, "speaker=trump&issue=leader-contact");
    const dialog = await dialogOf(page);
    await dialog.getByLabel("Key", { exact: true }).uncheck();
    const words = await dialog.getByRole("status").filter({ hasText: COUNT }).textContent();
    const code = await copied(page, dialog, "Element");
    await page.goto(await pageWith(code, site));
    const frame = page.locator("parley-panel").frameLocator("iframe");
    await expect(frame.getByRole("grid")).toBeVisible({ timeout: DRAWN_MS });
    await expect(frame.getByRole("status").filter({ hasText: COUNT }).first()).toHaveText(words ?? "");
    await expect(page.locator("parley-panel iframe")).toHaveAttribute(
      "title",
      (await frame.getByRole("heading", { level: 2 }).textContent()) ?? "",
    );
    await expect(frame.getByText("affirms", { exact: true })).toHaveCount(0);
  });

  for (const [scheme, width] of [
    ["light", 1920],
    ["dark", 390],
  ] as const)
    test.describe(`in ${scheme}, ${width} pixels wide`, () => {
      test.use({ colorScheme: scheme, viewport: { width, height: 844 } });
      test("fits, by the command too, and has no serious fault of accessibility", async ({ page }) => {
        await open(page);
        // It comes with the keys.
        await expect(page.getByRole("combobox", { name: "Search codings" })).toBeVisible();
        await page.keyboard.press("Control+K");
        await page.getByRole("combobox", { name: "Find a command" }).fill("embed");
        await page.keyboard.press("Enter");
        const dialog = page.getByRole("dialog", { name: "Embed" });
        await expect(dialog.frameLocator("iframe").getByRole("grid")).toBeVisible({ timeout: DRAWN_MS });
        expect(await dialog.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
        const body = dialog.locator("form").locator("..");
        expect(await body.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
        expect(await seriousFaults(page, scheme, "dialog[open]")).toEqual([]);
      });
    });

  test("has oEmbed addresses, and all others of the same place, where the build was told its address", async ({
    page,
  }) => {
    const link =
      '<link rel="alternate" type="application/json+oembed" href="https://a.example/p/oembed/matrix.json" />';
    await page.route(/index\.html$/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replace("</head>", `${link}</head>`) });
    });
    await page.goto("index.html#focus=venues");
    const dialog = await dialogOf(page);
    expect(await copied(page, dialog, "oEmbed address")).toBe("https://a.example/p/oembed/venues.json");
    expect(await copied(page, dialog, "React")).toContain('base="https://a.example/p/"');
    await expect(dialog.frameLocator("iframe").getByRole("region", { name: "Summit venues" })).toBeVisible({
      timeout: DRAWN_MS,
    });
  });
});
