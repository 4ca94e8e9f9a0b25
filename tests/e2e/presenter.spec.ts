/** The presenter's window beside the audience's, in a real browser: two pages of one context. */
import type { Locator, Page } from "@playwright/test";
import { hostOf } from "./support/host";
import { expect, seriousFaults, test } from "./support/test";

const headline = (page: Page | Locator) => page.getByRole("heading", { level: 1 });
/** In the presenter's window, the scene that is live. */
const stage = (presenter: Page) => presenter.locator(".presenter-stage");
const status = (presenter: Page) => presenter.locator(".presenter-status");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function openAudience(page: Page, more = ""): Promise<void> {
  await page.goto(`index.html#mode=brief${more}`);
  await expect(page.locator(".brief h1")).toBeVisible();
  await expect(page.getByText(/^Loading/)).toHaveCount(0);
}

async function openPresenter(audience: Page): Promise<Page> {
  const opened = audience.waitForEvent("popup");
  await audience.keyboard.press("n");
  const presenter = await opened;
  await expect(status(presenter)).toHaveText(/The audience sees this|Blank|Frozen/);
  return presenter;
}

async function both(page: Page, more = ""): Promise<Page> {
  await openAudience(page, more);
  return openPresenter(page);
}

async function titles(page: Page): Promise<string[]> {
  return page.locator(".presenter-scenes li span").allTextContents();
}

test.describe.configure({ timeout: 30_000 });

test.describe("the presenter's window", () => {
  test("knows everything at once: scene, filters, texts' size, what is frozen and blank [contract 7.3]", async ({
    page,
  }) => {
    await openAudience(page);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("+");
    await page.keyboard.press("z");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("b");
    const presenter = await openPresenter(page);
    await expect(status(presenter)).toContainText("Blank: the audience sees a black screen.");
    await button(presenter, "Show the scene").click();
    await expect(status(presenter)).toContainText("Frozen: the audience sees scene 2.");
    await expect(button(presenter, "Freeze")).toHaveAttribute("aria-pressed", "true");
    await expect(stage(presenter)).toContainText("Scene 3 of");
    await expect(page.getByText(/^Scene 2 of/)).toBeVisible();
    await expect(button(presenter, "Text of the usual size for the audience")).toBeEnabled();
  });

  test("shows notes, the scene as large as the audience's window has it, the next one, and all with their targets; the two mirror each other: scenes, pins with their evidence, filters, texts, blank, overview [contract 7.6]", async ({
    page,
  }) => {
    test.setTimeout(60_000);
    const usually = page.viewportSize()!;
    const presenter = await both(page);
    await expect(presenter.getByRole("region", { name: "Notes" })).toContainText(/\w{3}/);
    const names = await titles(presenter);
    expect(names.length).toBeGreaterThan(1);
    await expect(presenter.getByRole("region", { name: "Next scene" })).toContainText(names[1] ?? "?");
    await expect(presenter.locator(".presenter-scenes small").first()).toHaveText(/^\d+:\d\d$/);
    const drawn = await stage(presenter)
      .locator(".brief")
      .evaluate((brief: HTMLElement) => ({ width: brief.offsetWidth, height: brief.offsetHeight }));
    expect(drawn).toEqual(usually);
    await expect(presenter.locator(".presenter-next-stage")).toHaveAttribute("inert");
    await page.setViewportSize({ width: 1000, height: 700 });
    await expect
      .poll(() =>
        stage(presenter)
          .locator(".brief")
          .evaluate((brief: HTMLElement) => brief.offsetWidth),
      )
      .toBe(1000);
    expect(await seriousFaults(presenter)).toEqual([]);
    await page.setViewportSize(usually);

    await presenter.keyboard.press("ArrowRight");
    await expect(headline(page)).toHaveText(names[1] ?? "?");
    await page.keyboard.press("PageUp");
    await expect(headline(stage(presenter))).toHaveText(names[0] ?? "?");

    const filters = page.locator(".brief-foot [role=status]");
    const before = await filters.textContent();
    await stage(presenter).getByRole("gridcell", { name: /\d/ }).first().click();
    await expect(page.getByRole("region", { name: "Evidence" })).toBeVisible();
    await expect(filters).not.toHaveText(before ?? "");
    await expect(status(presenter)).toContainText("Changed since the scene was made");
    await page.keyboard.press("r");
    await expect(stage(presenter).getByRole("region", { name: "Evidence" })).toHaveCount(0);
    await expect(filters).toHaveText(before ?? "");
    await stage(presenter).getByRole("rowheader").getByRole("button").first().click();
    await expect(filters).not.toHaveText(before ?? "");
    await status(presenter).getByRole("button", { name: "Back to the scene" }).click();
    await expect(filters).toHaveText(before ?? "");

    const size = () => page.locator("html").evaluate((root) => root.style.getPropertyValue("--scale"));
    const usual = await size();
    await button(presenter, "Larger text for the audience").click();
    await expect.poll(size).not.toBe(usual);
    await page.keyboard.press("0");
    await expect(button(presenter, "Text of the usual size for the audience")).toBeDisabled();

    await button(presenter, "Blank").click();
    await expect(page.locator(".brief-blank")).toBeVisible();
    await page.keyboard.press("b");
    await expect(button(presenter, "Blank")).toHaveAttribute("aria-pressed", "false");
    await button(presenter, "All scenes").click();
    await expect(page.getByRole("navigation", { name: "All scenes" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(presenter.getByRole("navigation", { name: "All scenes" })).toHaveCount(0);
    await presenter.getByRole("navigation", { name: "Scenes" }).getByRole("button").last().click();
    await expect(headline(page)).toHaveText(names.at(-1) ?? "?");
  });

  test("freezes: the audience keeps its scene while the presenter goes on, until it is let go [contract 7.1, 7.6]", async ({
    page,
  }) => {
    const presenter = await both(page);
    const names = await titles(presenter);
    await button(presenter, "Freeze").click();
    await button(presenter, "Next").click();
    await button(presenter, "Next").click();
    await expect(status(presenter)).toContainText("Frozen: the audience sees scene 1.");
    await presenter.waitForTimeout(1500);
    await expect(headline(page)).toHaveText(names[0] ?? "?");
    await page.reload();
    await expect(headline(page)).toHaveText(names[0] ?? "?");
    await expect(status(presenter)).toContainText("Frozen: the audience sees scene 1.");
    await expect(page.getByText("Frozen", { exact: true })).toHaveCount(0);
    await button(presenter, "Thaw").click();
    await expect(headline(page)).toHaveText(names[2] ?? "?");
  });

  test("is not needed to freeze: the audience's window says so, quietly, and its key lets go", async ({ page }) => {
    await openAudience(page);
    const first = await headline(page).textContent();
    await page.keyboard.press("z");
    await expect(page.getByText("Frozen", { exact: true })).toBeVisible();
    await page.keyboard.press("ArrowRight");
    await page.reload();
    await expect(page.getByText("Frozen", { exact: true })).toBeVisible();
    await expect(headline(page)).toHaveText(first ?? "?");
    await page.keyboard.press("z");
    await expect(headline(page)).not.toHaveText(first ?? "?");
    await expect(page.getByText("Frozen", { exact: true })).toHaveCount(0);
  });

  test("outlives a reload of either window, with its time [contract 7.6]", async ({ page }) => {
    const presenter = await both(page);
    const names = await titles(presenter);
    await button(presenter, "Start the timer").click();
    await presenter.keyboard.press("ArrowRight");
    await presenter.keyboard.press("+");
    await expect(presenter.getByRole("timer")).toHaveText("0:02");
    await presenter.reload();
    await expect(status(presenter)).toContainText("The audience sees this.");
    await expect(headline(stage(presenter))).toHaveText(names[1] ?? "?");
    await expect(presenter.getByRole("timer")).toHaveText(/^0:0[2-9]$/);
    await expect(button(presenter, "Text of the usual size for the audience")).toBeEnabled();
    await page.reload();
    await expect(headline(page)).toHaveText(names[1] ?? "?");
    await presenter.keyboard.press("ArrowRight");
    await expect(headline(page)).toHaveText(names[2] ?? "?");
    await button(presenter, "Pause").click();
    await button(presenter, "Reset").click();
    await expect(presenter.getByRole("timer")).toHaveText("0:00");
  });

  test("says that the audience's has gone, keeps the picture, and opens it again as it was [contract 7.5, 7.6]", async ({
    page,
    context,
  }) => {
    const presenter = await both(page);
    const names = await titles(presenter);
    await button(presenter, "Freeze").click();
    await button(presenter, "Next").click();
    await page.close();
    await expect(status(presenter)).toContainText("The audience window has gone.");
    await expect(headline(stage(presenter))).toHaveText(names[1] ?? "?");
    const opened = context.waitForEvent("page");
    await button(presenter, "Open it again").click();
    const again = await opened;
    const seen = await headlinesOf(again);
    await expect(status(presenter)).toContainText("Frozen: the audience sees scene 1.");
    await button(presenter, "Thaw").click();
    await expect(headline(again)).toHaveText(names[1] ?? "?");
    expect([...new Set(await seen())]).toEqual([names[0], names[1]]);
  });

  test("finds an audience's window that it did not open by the session's channel", async ({ page, context }) => {
    const presenter = await both(page);
    const names = await titles(presenter);
    const name = await page.evaluate(() => window.name);
    const address = page.url();
    await page.close();
    const again = await context.newPage();
    await again.addInitScript((known) => {
      window.name = known;
    }, name);
    await again.goto(address);
    expect(await again.evaluate(() => window.opener)).toBeNull();
    await expect(status(presenter)).toContainText("The audience sees this.");
    await presenter.keyboard.press("ArrowRight");
    await expect(headline(again)).toHaveText(names[1] ?? "?");
    await again.keyboard.press("ArrowRight");
    await expect(headline(stage(presenter))).toHaveText(names[2] ?? "?");
  });

  test("changes an audience's window that is covered: no frames, no timers, hidden [contract 7.5]", async ({
    page,
  }) => {
    const presenter = await both(page);
    const names = await titles(presenter);
    // All panels are here, as they are some seconds after the briefing is.
    for (let at = 1; at < names.length; at++) {
      await page.keyboard.press("PageDown");
      await expect(headline(page)).toHaveText(names[at] ?? "?");
      await expect(page.getByText(/^Loading/)).toHaveCount(0);
    }
    await page.keyboard.press("Home");
    await expect(headline(page)).toHaveText(names[0] ?? "?");
    await page.evaluate(() => {
      Object.defineProperty(document, "visibilityState", { get: () => "hidden" });
      Object.defineProperty(document, "hidden", { get: () => true });
      window.requestAnimationFrame = () => 0;
      window.setTimeout = (() => 0) as unknown as typeof setTimeout;
      window.setInterval = (() => 0) as unknown as typeof setInterval;
      for (let timer = 0; timer < 10_000; timer++) {
        clearTimeout(timer);
        cancelAnimationFrame(timer);
      }
      window.ResizeObserver = class {
        observe() {}
        unobserve() {}
        disconnect() {}
      };
      document.dispatchEvent(new Event("visibilitychange"));
    });
    for (let at = 1; at < names.length; at++) {
      await presenter.keyboard.press("PageDown");
      await expect.poll(() => headline(page).textContent()).toBe(names[at]);
      expect(await page.getByText(/^Loading/).allTextContents(), names[at]).toEqual([]);
    }
    // Its own beats have stopped, but it answers.
    await presenter.waitForTimeout(3500);
    await expect(status(presenter)).toContainText("The audience sees this.");
  });

  test("is one: a second press brings it forward; where pop-ups are blocked, that is told", async ({
    page,
    context,
  }) => {
    await both(page);
    await page.keyboard.press("n");
    await page.waitForTimeout(500);
    expect(context.pages()).toHaveLength(2);
    const alone = await context.newPage();
    await alone.addInitScript(() => {
      window.open = () => null;
    });
    await openAudience(alone);
    await alone.keyboard.press("n");
    await expect(alone.getByRole("alert")).toContainText("allow pop-ups for this page");
    await button(alone, "Close").click();
    await expect(alone.getByRole("alert")).toHaveCount(0);
  });

  test("keeps notes and time above all windows for who has one screen, drawn with the page's own styles", async ({
    page,
    context,
  }) => {
    const presenter = await both(page);
    const names = await titles(presenter);
    const opened = context.waitForEvent("page");
    await button(presenter, "Keep on top").click();
    const small = await opened;
    await expect(small.getByText(`Next: ${names[1]}`)).toBeVisible();
    await expect(small.locator(".presenter-on-top")).toHaveCSS("padding-top", "12px");
    await button(small, "Next").click();
    await expect(headline(page)).toHaveText(names[1] ?? "?");
    await expect(small.getByText(/^Scene 2 of/)).toBeVisible();
    await small.keyboard.press("PageDown");
    await expect(headline(page)).toHaveText(names[2] ?? "?");
    await button(presenter, "Keep on top").click();
    await expect(button(presenter, "Keep on top")).toHaveAttribute("aria-pressed", "false");
  });

  test("shows its pointer at the same place of the scene", async ({ page }) => {
    const presenter = await both(page);
    await button(presenter, "Pointer").click();
    const box = (await stage(presenter).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await presenter.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.3);
    await presenter.mouse.move(box.x + box.width * 0.25, box.y + box.height * 0.5);
    const dot = page.locator(".brief-dot");
    await expect(dot).toBeVisible();
    const size = page.viewportSize() ?? { width: 0, height: 0 };
    const at = (await dot.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    expect(Math.abs(at.x + at.width / 2 - size.width * 0.25)).toBeLessThan(4);
    expect(Math.abs(at.y + at.height / 2 - size.height * 0.5)).toBeLessThan(4);
    // Over a frozen picture it would point at something else.
    await button(presenter, "Freeze").click();
    await presenter.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.3);
    await page.waitForTimeout(300);
    await expect(dot).toBeHidden();
    await button(presenter, "Thaw").click();
    await presenter.mouse.move(box.x + box.width * 0.25, box.y + box.height * 0.5);
    await expect(dot).toBeVisible();
  });

  test("takes no word from strangers: other origins, other windows, frames, itself [contract 7.2]", async ({
    page,
    context,
  }) => {
    const presenter = await both(page);
    const names = await titles(presenter);
    const forged = await forge(page, presenter);
    const host = await hostOf("about:blank");
    try {
      const opened = context.waitForEvent("page");
      await page.evaluate((url) => void window.open(url), host.url);
      const foreign = await opened;
      await foreign.waitForLoadState();
      const stranger = await context.newPage();
      await stranger.goto(page.url().replace(/#.*/, "#mode=brief"));
      await foreign.evaluate((text) => (window.opener as Window).postMessage(text, "*"), forged);
      await stranger.evaluate((text) => {
        for (const name of ["parley", "parley-brief", "parley-brief-"]) new BroadcastChannel(name).postMessage(text);
      }, forged);
      await page.evaluate((text) => {
        window.postMessage(text, "*");
        document.body.appendChild(document.createElement("iframe"));
      }, forged);
      await page
        .frames()
        .at(-1)
        ?.evaluate((text) => parent.postMessage(text, "*"), forged);
      await page.waitForTimeout(1500);
      await expect(headline(page)).toHaveText(names[0] ?? "?");
      await expect(headline(stage(presenter))).toHaveText(names[0] ?? "?");
      // The same word from the presenter's window is taken: so it was a good one.
      await presenter.evaluate((text) => (window.opener as Window).postMessage(text, "*"), forged);
      await expect(headline(page)).toHaveText(names[1] ?? "?");
    } finally {
      await host.close();
    }
  });
});

/** The headlines that a page shows, from its first on. */
async function headlinesOf(page: Page): Promise<() => Promise<string[]>> {
  await page.waitForLoadState("domcontentloaded");
  await page.evaluate(() => {
    const seen: string[] = [];
    const look = () => {
      const text = document.querySelector("h1")?.textContent;
      if (document.querySelector(".brief h1") && text) seen.push(text);
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
    look();
    (globalThis as unknown as { seen: string[] }).seen = seen;
  });
  return () => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
}

/** A word that would turn the page, as the presenter would say it. */
async function forge(audience: Page, presenter: Page): Promise<string> {
  const text = await audience.evaluate(
    () =>
      new Promise<string>((done) => {
        addEventListener("message", ({ data }) => String(data).includes('"state"') && done(data));
      }),
  );
  const second = await presenter.locator(".presenter-scenes li").nth(1).getAttribute("data-scene");
  const message = JSON.parse(text);
  const { present } = message.shared;
  message.shared.present = { ...present, clock: present.clock + 1000, value: { ...present.value } };
  message.shared.present.value.picture = { scene: second, view: {}, evidence: false };
  return JSON.stringify(message);
}
