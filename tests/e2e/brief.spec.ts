import type { Page } from "@playwright/test";
import { deepIf, expect, seriousFaults, test } from "./support/test";

const place = (page: Page) => page.getByText(/^Scene \d+ of \d+$/);
const headline = (page: Page) => page.getByRole("heading", { level: 1 });
const picture = (page: Page) => page.getByRole("main");
const drift = (page: Page) => page.getByText("Changed since the scene was made");
const evidence = (page: Page) => page.getByRole("region", { name: "Evidence" });
const bar = (page: Page) => page.getByRole("navigation", { name: "Briefing" });

async function drawn(page: Page): Promise<void> {
  await expect(place(page)).toBeVisible();
  await expect(page.getByText(/^Loading/)).toHaveCount(0);
}

/** Opens a briefing, and says how many scenes it has. */
async function openBrief(page: Page, more = ""): Promise<number> {
  await page.goto(`index.html#mode=brief${more}`);
  await drawn(page);
  return Number(/of (\d+)$/.exec((await place(page).textContent()) ?? "")?.[1]);
}

async function expectScene(page: Page, at: number, count: number): Promise<void> {
  await expect(place(page)).toHaveText(`Scene ${at} of ${count}`);
}

/** Goes through all scenes from the first, and looks at each once it is drawn. */
async function eachScene(page: Page, count: number, look: (at: number) => Promise<void>): Promise<void> {
  for (let at = 1; at <= count; at++) {
    await expectScene(page, at, count);
    await drawn(page);
    await look(at);
    await page.keyboard.press("PageDown");
  }
}

/** The first scene that shows one matrix alone: a place to click. */
async function openMatrix(page: Page): Promise<string> {
  const count = await openBrief(page);
  for (let at = 1; at <= count; at++) {
    await expectScene(page, at, count);
    await drawn(page);
    const panels = await page.locator("[data-panel]").evaluateAll((all) => all.map((one) => one.dataset.panel));
    if (panels.join() === "matrix") return (await place(page).textContent()) ?? "";
    await page.keyboard.press("PageDown");
  }
  throw new Error("No scene of this briefing shows the matrix alone.");
}

const cell = (page: Page) => page.getByRole("gridcell", { name: /\d+ (affirm|deny|denies|withh)/ }).first();

test.describe("a briefing", () => {
  test("shows a headline, a panel with its finding, what is filtered, as of when and from how many sources [contract 3.12]", async ({
    page,
  }) => {
    const count = await openBrief(page);
    expect(count).toBeGreaterThanOrEqual(3);
    await eachScene(page, count, async () => {
      expect((await headline(page).textContent())?.length).toBeGreaterThan(10);
      const panels = await picture(page).locator("[data-panel]").count();
      expect([1, 2]).toContain(panels);
      await expect(
        page
          .getByRole("status")
          .filter({ hasText: /codings/ })
          .first(),
      ).toBeVisible();
      await expect(page.getByText(/As of 29 Dec 2025 · Sources: 5 news articles/)).toBeVisible();
    });
  });

  test("turns with arrows, with a clicker's keys, with Home and End, and by number; blank is black and says nothing; the pointer is a dot of at least 24 px, and texts grow and shrink [contract 3.8]", async ({
    page,
  }) => {
    const count = await openBrief(page);
    for (const [keys, at] of [
      [["ArrowRight"], 2],
      [["PageDown"], 3],
      [["PageUp"], 2],
      [["ArrowLeft"], 1],
      [["ArrowLeft"], 1],
      [["End"], count],
      [["PageDown"], count],
      [["Home"], 1],
      [["3", "Enter"], 3],
      [["9", "9", "Enter"], 3],
    ] as const) {
      for (const key of keys) await page.keyboard.press(key);
      await expectScene(page, at, count);
    }

    await page.keyboard.press(".");
    await expect(page.locator(".brief-blank")).toHaveCSS("background-color", "rgb(0, 0, 0)");
    await expect(headline(page)).toHaveCount(0);
    await page.keyboard.press("PageDown");
    await expect(headline(page)).toBeVisible();

    await page.keyboard.press("l");
    await page.mouse.move(300, 300);
    const dot = (await page.locator(".brief-dot").boundingBox())!;
    expect(dot.width).toBeGreaterThanOrEqual(24);
    expect([dot.x + dot.width / 2, dot.y + dot.height / 2]).toEqual([300, 300]);
    await page.keyboard.press("l");
    const size = () => headline(page).evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    const usual = await size();
    await page.keyboard.press("+");
    expect(await size()).toBeGreaterThan(usual);
    await page.keyboard.press("0");
    expect(await size()).toBe(usual);
  });

  test("has a link for each scene, also for one that was changed, and leaves no trail for Back", async ({ page }) => {
    const count = await openBrief(page);
    const entries = await page.evaluate(() => history.length);
    await page.keyboard.press("ArrowRight");
    await expectScene(page, 2, count);
    await expect(page).toHaveURL(/mode=brief&briefing=[\w-]+&scene=[\w-]+$/);
    const address = `${page.url()}&q=meeting`;
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await page.goto("about:blank");
    await page.goto(address);
    await expectScene(page, 2, count);
    await expect(drift(page)).toBeVisible();
    await expect(page.getByText("“meeting”").first()).toBeVisible();
    await page.getByRole("button", { name: "Back to the scene" }).click();
    await expect(drift(page)).toHaveCount(0);
    await expect(page).not.toHaveURL(/q=meeting/);
  });

  test("comes back from a reload to the same scene, held and blank as it was", async ({ page }) => {
    const count = await openBrief(page);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("z");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("b");
    await page.reload();
    await expect(page.locator(".brief-blank")).toBeVisible();
    await page.keyboard.press("b");
    await expectScene(page, 2, count);
    await page.keyboard.press("z");
    await expectScene(page, 3, count);
  });

  test("says that a link names what is not here, and shows the first scene", async ({ page }) => {
    const count = await openBrief(page, "&briefing=nope&scene=<script>&pin=%%%");
    await expectScene(page, 1, count);
    await expect(page.getByRole("alert")).toContainText("is not here");
    await expect(drift(page)).toHaveCount(0);
  });
});

test.describe("live", () => {
  test("a click on a mark shows its evidence beside the panel, dims the rest and says that the scene drifted; R reverts; so does the keyboard alone, which keeps its place; Explore leads to the same View", async ({
    page,
  }) => {
    const scene = await openMatrix(page);
    await cell(page).click();
    await expect(evidence(page)).toBeVisible();
    await expect(drift(page)).toBeVisible();
    await expect(picture(page).locator("[data-dim]").first()).toHaveCSS("opacity", "0.3");
    const matrix = await page.locator("[data-panel=matrix]").boundingBox();
    const column = await evidence(page).boundingBox();
    expect(column!.x).toBeGreaterThanOrEqual(matrix!.x + matrix!.width);
    await page.keyboard.press("r");
    await expect(drift(page)).toHaveCount(0);
    await expect(evidence(page)).toHaveCount(0);
    expect(await place(page).textContent()).toBe(scene);

    await cell(page).focus();
    await page.keyboard.press("Enter");
    await expect(drift(page)).toBeVisible();
    expect(await page.evaluate(() => document.activeElement?.closest("[role=grid]") !== null)).toBe(true);
    await page.keyboard.press("r");
    await expect(drift(page)).toHaveCount(0);

    await cell(page).click();
    await bar(page).getByRole("link", { name: "Explore this view" }).click();
    await expect(page.getByRole("region", { name: "Filters" })).toBeVisible();
    await expect(page.getByRole("list", { name: "Active filters" }).getByRole("listitem").first()).toBeVisible();
  });

  test("a finger swipes to the next scene and taps a mark", async ({ browser, site }) => {
    const context = await browser.newContext({ hasTouch: true, viewport: { width: 1280, height: 800 }, baseURL: site });
    const page = await context.newPage();
    const scene = await openMatrix(page);
    const box = (await cell(page).boundingBox())!;
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await expect(drift(page)).toBeVisible();
    const client = await context.newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", x?: number) =>
      client.send("Input.dispatchTouchEvent", { type, touchPoints: x === undefined ? [] : [{ x, y: 60 }] });
    await touch("touchStart", 700);
    await touch("touchMove", 550);
    await touch("touchMove", 400);
    await touch("touchEnd");
    await expect(place(page)).not.toHaveText(scene);
    await context.close();
  });

  test("the overview lists every scene, fits the window, and goes where it is told", async ({ page }) => {
    const count = await openBrief(page);
    await page.keyboard.press("o");
    const list = page.getByRole("navigation", { name: "All scenes" });
    await expect(list.getByRole("listitem")).toHaveCount(count);
    expect(await list.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(0);
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await expectScene(page, count, count);
  });

  test("what can be done appears with the mouse or the keyboard, below the picture, and goes again [contract 3.12]", async ({
    page,
  }) => {
    await openBrief(page);
    await expect(bar(page)).toHaveCSS("opacity", "0");
    await page.mouse.move(400, 300);
    await page.mouse.move(410, 300);
    await expect(bar(page)).toHaveCSS("opacity", "1");
    const foot = (await page.getByRole("contentinfo").boundingBox())!;
    expect((await bar(page).boundingBox())!.y).toBeGreaterThanOrEqual(foot.y + foot.height);
    await expect(bar(page)).toHaveCSS("opacity", "0", { timeout: 10_000 });
    await bar(page).getByRole("button", { name: "Next" }).focus();
    await expect(bar(page)).toHaveCSS("opacity", "1");
    await page.keyboard.press("Enter");
    await expect(place(page)).toHaveText(/^Scene 2 /);
  });

  test("nothing moves for longer than 300 ms, and with motion=0 or reduced motion nothing at all", async ({ page }) => {
    const longest = async () => {
      await page.mouse.move(300, 300);
      await page.keyboard.press("PageDown");
      return page.evaluate(() => {
        const seconds = [...document.querySelectorAll("*")].flatMap((one) => {
          const { transitionDuration, animationDuration, animationName } = getComputedStyle(one);
          return [transitionDuration, ...(animationName === "none" ? [] : [animationDuration])].flatMap((text) =>
            text.split(",").map((part) => Number.parseFloat(part) * (part.trim().endsWith("ms") ? 0.001 : 1)),
          );
        });
        return Math.max(...seconds);
      });
    };
    await openBrief(page);
    expect(await longest()).toBeLessThanOrEqual(0.3);
    await page.goto("about:blank");
    await openBrief(page, "&motion=0");
    expect(await longest()).toBe(0);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto("about:blank");
    await openBrief(page);
    expect(await longest()).toBe(0);
  });
});

test.describe("every scene", () => {
  for (const [width, height] of [
    [1280, 720],
    [1366, 768],
    [1920, 1080],
  ] as const) {
    const again = deepIf(width !== 1280);
    test(`fits ${width}x${height} with 5 % of margin and no scrolling`, again, async ({ page }) => {
      await page.setViewportSize({ width, height });
      const count = await openBrief(page);
      await eachScene(page, count, async () => {
        const outside = await page.evaluate(() => {
          const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
          const { left, right } = document.querySelector("main")!.getBoundingClientRect();
          const { top } = document.querySelector("h1")!.getBoundingClientRect();
          const { bottom } = document.querySelector("footer.brief-foot")!.getBoundingClientRect();
          return {
            scrolls: [scrollWidth - clientWidth, scrollHeight - clientHeight],
            margins: [left, clientWidth - right, top, clientHeight - bottom].map((space, at) =>
              Math.round((100 * space) / (at < 2 ? clientWidth : clientHeight)),
            ),
          };
        });
        expect(outside.scrolls).toEqual([0, 0]);
        for (const margin of outside.margins) expect(margin).toBeGreaterThanOrEqual(5);
      });
    });
  }

  test("is drawn without a frame, a timer or a measured size, as in a window that is covered", async ({ page }) => {
    const count = await openBrief(page);
    await eachScene(page, count, async () => {});
    await page.keyboard.press("Home");
    await expectScene(page, 1, count);
    const drawn = await page.evaluate(async (scenes) => {
      globalThis.requestAnimationFrame = () => 0;
      globalThis.setTimeout = (() => 0) as unknown as typeof setTimeout;
      globalThis.ResizeObserver = class {
        observe() {}
        unobserve() {}
        disconnect() {}
      };
      const said: string[] = [];
      for (let at = 0; at < scenes; at++) {
        const panels = [...document.querySelectorAll<HTMLElement>("main [data-panel]")];
        said.push(
          `${document.querySelector("h1")?.textContent}: ${panels.map(({ innerText }) => innerText).join(" ")}`,
        );
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "PageDown", bubbles: true, cancelable: true }));
        // React draws in a task of its own; messages come to covered windows as to others.
        await new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          port2.postMessage(null);
        });
      }
      return said;
    }, count);
    expect(new Set(drawn).size).toBe(count);
    for (const text of drawn) {
      expect(text).not.toContain("Loading");
      expect(text.length).toBeGreaterThan(150);
    }
  });

  for (const colorScheme of ["light", "dark"] as const) {
    // The sizes' own tests measure contrast in both themes.
    test(
      `has no serious fault of accessibility in ${colorScheme}`,
      deepIf(colorScheme === "dark"),
      async ({ page }) => {
        test.slow();
        await page.emulateMedia({ colorScheme });
        const count = await openBrief(page);
        const seen = new Set<string>();
        await eachScene(page, count, async () => {
          const panels = await picture(page)
            .locator("[data-panel]")
            .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.panel).join());
          // One scene of each kind is the sample.
          if (!process.env.PARLEY_DEEP && seen.has(panels)) return;
          seen.add(panels);
          expect(await seriousFaults(page, colorScheme)).toEqual([]);
        });
      },
    );
  }

  test("can be read on a phone, where the page scrolls and nothing is cut off at the sides", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const count = await openBrief(page);
    await eachScene(page, count, async () => {
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over).toBeLessThanOrEqual(0);
    });
  });
});
