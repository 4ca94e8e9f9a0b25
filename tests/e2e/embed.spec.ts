import type { FrameLocator as Framed, Locator, Page } from "@playwright/test";
import { embedHeight, MEASURED_AT } from "../../src/host/heights";
import type { PanelId } from "../../src/store/view";
import { embedFrame, type Host, heightsTold, hostOf } from "./support/host";
import { deepIf, expect, seriousFaults, test } from "./support/test";

const NAMES: Readonly<Record<PanelId, string>> = {
  matrix: "Actor–statement matrix",
  stages: "Negotiation stages",
  venues: "Summit venues",
  filters: "Filters",
  evidence: "Evidence",
  contested: "Contested claims",
  wordings: "Wordings",
  chains: "Conditions",
  forecasts: "Forecasts",
  silence: "Silence",
  compare: "Comparison",
  articles: "Articles",
  method: "Codebook and method",
};
const PANELS = Object.keys(NAMES) as PanelId[];
/** A drawing, a grid, a map, cards and a table: the others are looked at by `npm run test:deep`. */
const TRIED: readonly PanelId[] = ["stages", "matrix", "venues", "evidence", "articles"];

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

/** From now on counts the frames of the host in which a new height of the embed arrives. */
async function countFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const counted = { told: 0, first: -1, last: -1, now: 0 };
    const { told } = globalThis as unknown as { told: { type: string; payload: { height: number } }[] };
    let height = told.findLast(({ type }) => type === "resize")?.payload.height;
    const step = () => {
      counted.now += 1;
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
    addEventListener("message", ({ data }) => {
      if (data?.type !== "resize" || data.payload.height === height) return;
      height = data.payload.height;
      counted.told += 1;
      if (counted.first < 0) counted.first = counted.now;
      counted.last = counted.now;
    });
    Object.assign(globalThis, { counted });
  });
}

/** How often a height was told since, and how many frames lay between the first and the last of them. */
function framesCounted(page: Page): Promise<{ told: number; frames: number }> {
  return page.evaluate(() => {
    const { told, first, last } = (globalThis as unknown as { counted: { told: number; first: number; last: number } })
      .counted;
    return { told, frames: told === 0 ? 0 : last - first + 1 };
  });
}

/** What the embed told beside its own messages. */
function dialects(page: Page): Promise<{ amp: { height: number }[]; embedly: { src: string; height: number }[] }> {
  return page.evaluate(() => {
    const { heard } = globalThis as unknown as { heard: unknown[] };
    const amp = heard.filter((data): data is { height: number } => (data as { sentinel?: string }).sentinel === "amp");
    const texts = heard.filter((data) => typeof data === "string").map((text) => JSON.parse(text));
    return { amp, embedly: texts.filter(({ context }) => context === "iframe.resize") };
  });
}

const frameHeight = (page: Page) => page.locator("iframe").evaluate((frame) => frame.getBoundingClientRect().height);

test.describe("an embed in a sandboxed frame of another site, from a server that sends no CORS header [contract 4]", () => {
  for (const [panel, name] of Object.entries(NAMES)) {
    // The others are drawn by the test of heights, too.
    test(`draws the panel ${panel}, with nothing cut off`, deepIf(panel !== "stages"), async ({ page, site }) => {
      const frame = await embedIn(page, site, `panel=${panel}`);
      await expect(frame.getByRole("region", { name, exact: true })).toBeVisible();
      await expect(frame.getByRole("region", { name, exact: true })).not.toBeEmpty();
      const over = await embedFrame(page).evaluate(() => {
        const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
        return { height: scrollHeight - clientHeight, width: scrollWidth - clientWidth };
      });
      expect(over).toEqual({ height: 0, width: 0 });
      expect(await embedFrame(page).evaluate(() => self.origin)).toBe("null");
    });
  }

  test("leads back to what it showed at first, once something else was chosen; follows a link that is opened while what was chosen before waits to be written [contract 4.1]", async ({
    page,
    site,
  }) => {
    const frame = await embedIn(page, site, "panel=matrix&party=ru");
    const link = () => embedFrame(page).evaluate(() => location.hash);
    await expect(frame.getByRole("button", { name: "Reset" })).toHaveCount(0);
    await frame.getByRole("grid").getByRole("button").last().click();
    await frame.getByRole("gridcell", { name: CELL }).first().click();
    await expect.poll(link).toContain("pin=cell");
    await frame.getByRole("button", { name: "Reset" }).click();
    await expect(frame.getByRole("button", { name: "Reset" })).toHaveCount(0);
    await expect.poll(link).toBe("#panel=matrix&party=ru");

    const cell = frame.getByRole("gridcell", { name: CELL }).first();
    await cell.evaluate((clicked: HTMLElement) => {
      const later = globalThis.setTimeout;
      let write: (() => void) | undefined;
      globalThis.setTimeout = ((act: () => void, time: number) => {
        if (time !== 350) return later(act, time);
        write = act;
        return 0;
      }) as unknown as typeof setTimeout;
      clicked.click();
      location.hash = "panel=matrix&party=us";
      if (!write) throw new Error("Nothing waits to be written.");
      write();
      globalThis.setTimeout = later;
    });
    await page.waitForTimeout(500);
    expect(await embedFrame(page).evaluate(() => location.hash)).toBe("#panel=matrix&party=us");
    await expect(frame.getByRole("button", { name: "Reset" })).toHaveCount(0);
  });

  test("leads back to nothing that the dossier does not know, also after a link that only looks otherwise", async ({
    page,
    site,
  }) => {
    const frame = await embedIn(page, site, "panel=matrix&party=ru&speaker=nobody");
    const link = () => embedFrame(page).evaluate(() => location.hash);
    await expect.poll(link).toBe("#panel=matrix&party=ru");
    await frame.getByRole("gridcell", { name: CELL }).first().click();
    await expect.poll(link).toContain("pin=cell");
    await embedFrame(page).evaluate(() =>
      location.replace(location.hash.replace("panel=matrix", "panel=matrix&theme=dark")),
    );
    await expect(frame.locator("html")).toHaveAttribute("data-theme", "dark");
    await frame.getByRole("button", { name: "Reset" }).click();
    await expect.poll(link).toBe("#panel=matrix&theme=dark&party=ru");
  });

  test("has its height within two frames of a change, and tells it once", async ({ page, site }) => {
    const frame = await embedIn(page, site, "panel=contested");
    const table = frame.getByRole("button", { name: "View as table" });
    for (const pressed of ["true", "false"]) {
      await countFrames(page);
      await table.click();
      await expect(table).toHaveAttribute("aria-pressed", pressed);
      await page.waitForTimeout(300);
      const { told, frames } = await framesCounted(page);
      expect(told).toBeLessThanOrEqual(1);
      expect(frames).toBeLessThanOrEqual(2);
    }
  });

  test("tells readers of articles its height in their dialects, and none of what is chosen in it", async ({
    page,
    site,
  }) => {
    const frame = await embedIn(page, site, "panel=matrix");
    await frame.getByRole("gridcell", { name: CELL }).first().click();
    await expect.poll(() => embedFrame(page).evaluate(() => location.hash)).toContain("pin=");
    await expect.poll(async () => (await heightsTold(page)).length).toBeGreaterThan(1);
    // It may grow between the two questions.
    await expect(async () => {
      const heights = new Set(await heightsTold(page));
      const { amp, embedly } = await dialects(page);
      expect(new Set(amp.map(({ height }) => height))).toEqual(heights);
      expect(new Set(embedly.map(({ height }) => height))).toEqual(heights);
      expect(new Set(embedly.map(({ src }) => src))).toEqual(new Set([`${site}embed.html#panel=matrix`]));
    }).toPass();
  });

  test("tells a late script its height again, grows and shrinks with the evidence of what is chosen, never pushes its address, has one height whatever its frame's, and follows a new link without loading again [contract 4.11]", async ({
    page,
    site,
  }) => {
    const frame = await embedIn(page, site, "panel=matrix");
    const late = page.evaluate(
      () =>
        new Promise<number>((done) =>
          addEventListener("message", ({ data }) => {
            if (data?.type === "resize") done(data.payload.height);
          }),
        ),
    );
    expect([await late]).toEqual(await heightsTold(page));

    const before = await frameHeight(page);
    const entries = await page.evaluate(() => history.length);
    await frame.getByRole("gridcell", { name: CELL }).first().click();
    await expect(frame.getByRole("region", { name: "Evidence" })).toBeVisible();
    await expect.poll(() => frameHeight(page)).toBeGreaterThan(before + 100);
    await expect.poll(() => embedFrame(page).evaluate(() => location.hash)).toContain("pin=cell");
    expect(await page.evaluate(() => history.length)).toBe(entries);
    expect(await embedFrame(page).evaluate(() => location.hash)).toContain("panel=matrix");
    await page.keyboard.press("Escape");
    await expect(frame.getByRole("region", { name: "Evidence" })).toHaveCount(0);
    await expect.poll(() => frameHeight(page)).toBe(before);

    const told = (await heightsTold(page)).length;
    await page.evaluate(() => {
      (globalThis as unknown as { keepHeight: boolean }).keepHeight = true;
      const frame = document.querySelector("iframe");
      if (frame) frame.style.height = "2000px";
    });
    await page.waitForTimeout(500);
    expect((await heightsTold(page)).slice(told)).toEqual([]);

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

  test("is light unless asked, though the system is dark; dark when asked, but on paper; as the system is with auto", async ({
    page,
    site,
  }) => {
    await embedIn(page, site, "panel=matrix");
    expect(await paper(page)).toBe("rgb(255, 255, 255)");
    await host?.close();
    await embedIn(page, site, "panel=matrix&theme=dark");
    const dark = await paper(page);
    expect(dark).not.toBe("rgb(255, 255, 255)");
    const themes = await embedFrame(page).evaluate(() =>
      ["beforeprint", "afterprint"].map((type) => {
        dispatchEvent(new Event(type));
        return document.documentElement.dataset.theme;
      }),
    );
    expect(themes).toEqual(["light", "dark"]);
    await host?.close();
    await embedIn(page, site, "panel=matrix&theme=auto");
    expect(await paper(page)).toBe(dark);
  });

  test("shows the page around it when transparent, in the theme that the host gives the frame", async ({
    page,
    site,
  }) => {
    await embedIn(page, site, "panel=contested&transparent=1");
    const grounds = await embedFrame(page).evaluate(() =>
      [document.documentElement, document.body, document.querySelector("section")].map(
        (one) => one && getComputedStyle(one).backgroundColor,
      ),
    );
    expect(grounds).toEqual(Array(3).fill("rgba(0, 0, 0, 0)"));
  });

  for (const width of [1100, 720])
    test(
      `has room on paper for its address, though its frame of ${width} pixels grows no more`,
      deepIf(width !== 720),
      async ({ page, site }) => {
        await page.setViewportSize({ width, height: 768 });
        await embedIn(page, site, "panel=venues&party=us&party=ru&from=2025-02-01");
        await page.evaluate(() => Object.assign(globalThis, { keepHeight: true }));
        await page.emulateMedia({ media: "print" });
        const note = page.frameLocator("iframe").locator(".embed-note");
        const below = () => note.evaluate((one) => one.getBoundingClientRect().bottom - innerHeight);
        await expect.poll(below).toBeLessThanOrEqual(0);
      },
    );

  const PARTS: Readonly<Record<string, (frame: Framed) => Locator>> = {
    title: (frame) => frame.getByRole("heading", { level: 2 }),
    controls: (frame) => frame.getByRole("button", { name: "View as table" }),
    legend: (frame) => frame.getByText("days a date may mean"),
    source: (frame) => frame.getByRole("link", { name: "Open in Parley" }),
  };
  test("leaves out what its link says, and that alone", async ({ page, site }) => {
    const linkWithout = (part: string) => `${site}embed.html#panel=stages&${part}=0`;
    host = await hostOf(linkWithout("title"));
    await page.goto(host.url);
    const frame = page.frameLocator("iframe");
    for (const without of Object.keys(PARTS)) {
      await page.locator("iframe").evaluate((one: HTMLIFrameElement, link) => {
        one.src = link;
      }, linkWithout(without));
      await expect(frame.getByText("No dialogue", { exact: true }).first()).toBeVisible();
      for (const [part, find] of Object.entries(PARTS)) await expect(find(frame)).toHaveCount(part === without ? 0 : 1);
    }
  });

  test("leads to the same view in Parley", async ({ page, site }) => {
    const frame = await embedIn(page, site, "panel=matrix&party=ru&title=0");
    const link = frame.getByRole("link", { name: "Open in Parley" });
    await expect(link).toHaveAttribute("href", `${site}index.html#party=ru`);
  });
});

test.describe("an embed's height and width", () => {
  for (const panel of PANELS)
    test(
      `fit a narrow column, down to 320 px, and begin with the height that is given for copied code: ${panel}`,
      deepIf(!TRIED.includes(panel)),
      async ({ page, site }) => {
        const frame = await embedIn(page, site, `panel=${panel}`);
        for (const width of MEASURED_AT) {
          await page.locator("iframe").evaluate((one, to) => {
            one.style.width = `${to}px`;
          }, width);
          const near = () =>
            embedFrame(page).evaluate(() => {
              const { scrollWidth } = document.documentElement;
              return { height: document.querySelector(".embed")?.getBoundingClientRect().height ?? 0, scrollWidth };
            });
          await expect.poll(async () => (await near()).scrollWidth, `${panel} ${width}`).toBe(width);
          const { height } = await near();
          expect(Math.abs(height - embedHeight(panel, width)), `${panel} ${width}: ${height}`).toBeLessThanOrEqual(60);
          await expect.poll(() => frameHeight(page)).toBeCloseTo(Math.ceil(height), -1);
        }
        await expect(frame.locator(".embed-note")).toBeVisible();
      },
    );

  test("are the same as a table, whatever the frame's height", { tag: "@deep" }, async ({ page }) => {
    test.setTimeout(180_000);
    for (const panel of PANELS.filter((one) => !["filters", "evidence", "method"].includes(one))) {
      await page.setViewportSize({ width: 1100, height: 2000 });
      await page.goto("about:blank");
      await page.goto(`embed.html#panel=${panel}&party=ru`);
      await page.getByRole("button", { name: "View as table" }).click();
      await expect(page.getByRole("table").first()).toBeVisible();
      const high = await settledHeight(page);
      await page.setViewportSize({ width: 1100, height: 300 });
      expect(await settledHeight(page), panel).toBe(high);
    }
  });

  test("of a frame that nobody resizes cut nothing off: it scrolls", async ({ page, site }) => {
    host = await hostOf(`${site}embed.html#panel=venues`);
    await page.goto(host.url);
    await page.evaluate(() => Object.assign(globalThis, { keepHeight: true }));
    await page.locator("iframe").evaluate((one) => {
      one.style.height = "450px";
    });
    const note = page.frameLocator("iframe").locator(".embed-note");
    await note.scrollIntoViewIfNeeded();
    await expect(note).toBeInViewport();
  });
});

/** The height of the content, when two looks at it agree. */
async function settledHeight(page: Page): Promise<number> {
  const measured = () =>
    page.locator(".embed").evaluate(
      (one) =>
        new Promise<number>((done) => {
          requestAnimationFrame(() => requestAnimationFrame(() => done(one.getBoundingClientRect().height)));
        }),
    );
  let before = await measured();
  for (let now = await measured(); now !== before; now = await measured()) before = now;
  return before;
}

test.describe("an embed's page by itself", () => {
  test("says how many filters of its link are unknown, in a frame and alone [contract 4.1]", async ({ page, site }) => {
    const link = "panel=matrix&speaker=nobody&speaker=trump&colour=red";
    const frame = await embedIn(page, site, link);
    await expect(frame.locator(".embed-note")).toContainText("2 filters asked for, unknown here · ");
    await page.goto(`embed.html#${link}`);
    await expect(page.locator(".embed-note")).toContainText("2 filters asked for, unknown here · ");
    await expect(page.locator(".embed-note")).toContainText(/\d+ of \d+ codings/);
  });

  test("keeps nothing in the browser, whatever is chosen in it [contract 4.14]", async ({ page }) => {
    await page.goto("embed.html#panel=matrix");
    await page.getByRole("gridcell", { name: CELL }).first().click();
    await expect(page.getByRole("region", { name: "Evidence" })).toBeVisible();
    const kept = await page.evaluate(async () => ({
      words: [localStorage.length, sessionStorage.length, document.cookie],
      databases: await indexedDB.databases(),
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    expect(kept).toEqual({ words: [0, 0, ""], databases: [], caches: [], workers: 0 });
    await expect(page.getByRole("button", { name: /Save|Export|Import|Open data/ })).toHaveCount(0);
  });

  test("says which panels there are when its link names none", async ({ page }) => {
    await page.goto("embed.html#speaker=trump");
    await expect(page.getByText(/names no panel/)).toBeVisible();
  });

  for (const panel of PANELS) {
    // The others are looked at in explore.
    test(`has no serious fault of accessibility: ${panel}`, deepIf(panel !== "matrix"), async ({ page }) => {
      await page.goto(`embed.html#panel=${panel}`);
      await expect(page.locator(".embed-note")).toBeVisible();
      expect(await seriousFaults(page)).toEqual([]);
    });
  }
});
