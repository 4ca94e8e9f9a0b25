import type { Page } from "@playwright/test";
import { embedFrame, type Host, heightsTold, hostOf } from "./support/host";
import { expect, seriousFaults, test } from "./support/test";

const NAMES = {
  matrix: "Actor–statement matrix",
  stages: "Negotiation stages",
  venues: "Summit venues",
} as const;

/** A cell with something in it: "Peskov, Leader contact: 3 withhold". */
const CELL = /, .+: .*\d/;

let host: Host | undefined;
test.afterEach(async () => {
  await host?.close();
  host = undefined;
});

/** Opens a host page with an embed in it, and waits until the panel is drawn and the frame has its height. */
async function embedIn(page: Page, site: string, link: string, options?: Parameters<typeof hostOf>[1]) {
  host = await hostOf(`${site}embed.html#${link}`, options);
  await page.goto(host.url);
  const frame = page.frameLocator("iframe");
  await expect(frame.locator(".embed-note")).toBeVisible();
  await expect(frame.getByText(/^Loading/)).toHaveCount(0);
  await expect.poll(async () => (await heightsTold(page)).length).toBeGreaterThan(0);
  return frame;
}

const frameHeight = (page: Page) => page.locator("iframe").evaluate((frame) => frame.getBoundingClientRect().height);

test.describe("an embed in a sandboxed frame of another site, from a server that sends no CORS header [contract 4]", () => {
  for (const [panel, name] of Object.entries(NAMES)) {
    test(`draws the panel ${panel}, with nothing cut off`, async ({ page, site }) => {
      const frame = await embedIn(page, site, `panel=${panel}`);
      await expect(frame.getByRole("region", { name, exact: true })).toBeVisible();
      await expect(frame.locator("svg, [role=grid]").first()).toBeVisible();
      const over = await embedFrame(page).evaluate(() => {
        const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
        return { height: scrollHeight - clientHeight, width: scrollWidth - clientWidth };
      });
      expect(over).toEqual({ height: 0, width: 0 });
      expect(await embedFrame(page).evaluate(() => self.origin)).toBe("null");
    });
  }

  test("tells the same height whatever height the host gives it", async ({ page, site }) => {
    await embedIn(page, site, "panel=matrix");
    const [height] = await heightsTold(page);
    await page.evaluate(() => {
      (globalThis as unknown as { keepHeight: boolean }).keepHeight = true;
      const frame = document.querySelector("iframe");
      if (frame) frame.style.height = "2000px";
    });
    await page.waitForTimeout(500);
    expect(await heightsTold(page)).toEqual([height]);
  });

  test("grows by the evidence of what is chosen, and shrinks again with Esc", async ({ page, site }) => {
    const frame = await embedIn(page, site, "panel=matrix");
    const before = await frameHeight(page);
    await frame.getByRole("gridcell", { name: CELL }).first().click();
    await expect(frame.getByRole("region", { name: "Evidence" })).toBeVisible();
    await expect.poll(() => frameHeight(page)).toBeGreaterThan(before + 100);
    await page.keyboard.press("Escape");
    await expect(frame.getByRole("region", { name: "Evidence" })).toHaveCount(0);
    await expect.poll(() => frameHeight(page)).toBe(before);
  });

  test("replaces its address and never pushes: the host's Back leads out", async ({ page, site }) => {
    const frame = await embedIn(page, site, "panel=matrix");
    const entries = await page.evaluate(() => history.length);
    await frame.getByRole("gridcell", { name: CELL }).first().click();
    await expect.poll(() => embedFrame(page).evaluate(() => location.hash)).toContain("pin=cell");
    expect(await page.evaluate(() => history.length)).toBe(entries);
    expect(await embedFrame(page).evaluate(() => location.hash)).toContain("panel=matrix");
  });

  test("follows a new link from its host without loading again", async ({ page, site }) => {
    const frame = await embedIn(page, site, "panel=matrix");
    await expect(frame.getByRole("status").first()).toHaveText(/^All \d+ codings/);
    await embedFrame(page).evaluate(() => Object.assign(globalThis, { mark: "still here" }));
    await page.locator("iframe").evaluate((element: HTMLIFrameElement) => {
      element.src = element.src.replace("panel=matrix", "panel=matrix&party=ru");
    });
    await expect(frame.locator(".embed-note")).toContainText(/\d+ of \d+ codings · party/);
    expect(await embedFrame(page).evaluate(() => (globalThis as { mark?: string }).mark)).toBe("still here");
  });
});

test.describe("an embed's looks [contract 2]", () => {
  test.use({ colorScheme: "dark" });
  const paper = (page: Page) => embedFrame(page).evaluate(() => getComputedStyle(document.body).backgroundColor);

  test("is light unless asked, though the system is dark", async ({ page, site }) => {
    await embedIn(page, site, "panel=matrix");
    expect(await paper(page)).toBe("rgb(255, 255, 255)");
  });

  test("is dark when asked, and as the system is with auto", async ({ page, site }) => {
    await embedIn(page, site, "panel=matrix&theme=dark");
    const dark = await paper(page);
    expect(dark).not.toBe("rgb(255, 255, 255)");
    await host?.close();
    await embedIn(page, site, "panel=matrix&theme=auto");
    expect(await paper(page)).toBe(dark);
  });

  test("has no title and no controls when told so, but keeps its sources and its link", async ({ page, site }) => {
    const frame = await embedIn(page, site, "panel=stages&title=0&controls=0");
    await expect(frame.getByRole("heading", { level: 2 })).toHaveCount(0);
    await expect(frame.getByRole("button", { name: "View as table" })).toHaveCount(0);
    await expect(frame.getByRole("link", { name: "Open in Parley" })).toBeVisible();
  });

  test("fits a narrow column, down to 320 px", async ({ page, site }) => {
    await embedIn(page, site, "panel=venues", { width: "320px" });
    expect(await embedFrame(page).evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
});

test.describe("an embed's page by itself", () => {
  test("says which panels there are when its link names none", async ({ page }) => {
    await page.goto("embed.html#speaker=trump");
    await expect(page.getByText(/names no panel/)).toBeVisible();
  });

  for (const panel of Object.keys(NAMES)) {
    test(`has no serious fault of accessibility: ${panel}`, async ({ page }) => {
      await page.goto(`embed.html#panel=${panel}`);
      await expect(page.locator(".embed-note")).toBeVisible();
      expect(await seriousFaults(page)).toEqual([]);
    });
  }
});
