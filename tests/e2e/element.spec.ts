import type { FrameLocator, Page } from "@playwright/test";
import { asked, heard, pageOf, record, strict } from "./support/elements";
import type { Host } from "./support/host";
import { expect, test } from "./support/test";

interface Panel extends HTMLElement {
  getView(): Promise<Record<string, unknown>>;
  setView(change: object, how?: string): Promise<Record<string, unknown>>;
  setTheme(theme?: unknown): Promise<void>;
}

let host: Host | undefined;
test.afterEach(async () => {
  await host?.close();
  host = undefined;
});

/** Opens a host page and waits until so many panels are there. */
async function open(page: Page, site: string, settings: Parameters<typeof pageOf>[1], ready = 1): Promise<void> {
  await record(page);
  host = await pageOf(site, settings);
  await page.goto(host.url);
  await expect.poll(async () => (await heard(page, "ready")).length).toBe(ready);
}

/** The inside of the panel with this id. */
const inside = (page: Page, id: string): FrameLocator => page.locator(`#${id} iframe`).contentFrame();
const note = (page: Page, id: string) => inside(page, id).locator(".embed-note");
const chooseIssue = (page: Page, id: string) =>
  inside(page, id).getByRole("button", { name: "Leader contact", exact: true }).click();
const withStyles = (site: string) => `${strict(site)}; style-src 'self'`;
/** Something that a new document would not have. */
const mark = (page: Page, id: string) =>
  inside(page, id)
    .locator("html")
    .evaluate((root) => root.setAttribute("data-mark", ""));
const marked = (page: Page, id: string) => inside(page, id).locator("html[data-mark]");

test.describe("<parley-panel> in a page of the strictest policy [contract 4.2]", () => {
  test("draws a panel with nothing cut off, and leaves nothing behind in the page", async ({ page, site }) => {
    await record(page);
    host = await pageOf(site, { body: "", script: "" });
    await page.goto(host.url);
    const names = await page.evaluate(() => Object.getOwnPropertyNames(window));
    await host.close();
    await open(page, site, { body: `<parley-panel id="a" panel="matrix"></parley-panel>` });
    await expect(inside(page, "a").getByRole("grid")).toBeVisible();
    await expect(inside(page, "a").getByText(/^Loading/)).toHaveCount(0);
    await expect
      .poll(() =>
        inside(page, "a")
          .locator("html")
          .evaluate((root) => root.scrollHeight - root.clientHeight),
      )
      .toBe(0);
    const after = await page.evaluate(() => ({
      names: Object.getOwnPropertyNames(window),
      attributes: document.querySelector("parley-panel")?.getAttributeNames(),
      around: document.head.childElementCount + document.body.childElementCount,
      sheets: document.adoptedStyleSheets.length,
    }));
    expect(after.names.filter((name) => !names.includes(name))).toEqual([]);
    expect(after).toMatchObject({ attributes: ["id", "panel"], around: 4, sheets: 0 });
    await page.locator("#a").evaluate((panel) => panel.remove());
    await expect.poll(() => page.frames().length).toBe(1);
  });

  test("takes up what stood there before the script, with the properties it was given, and is defined once", async ({
    page,
    site,
  }) => {
    await record(page);
    host = await pageOf(site, {
      body: `<parley-panel id="a" panel="matrix"><p>Still to come</p></parley-panel>`,
      script: "",
      // The page itself makes the script's element out of a text.
      policy: strict(site).replace(/; require-trusted-types-for .*/, ""),
    });
    await page.goto(host.url);
    await expect(page.getByText("Still to come")).toBeVisible();
    await page.evaluate(async (script) => {
      Object.assign(document.querySelector("#a") as object, { party: ["ru"], theme: "dark" });
      for (let times = 0; times < 2; times += 1) {
        const tag = document.createElement("script");
        tag.src = `${script}?${times}`;
        document.head.append(tag);
        await new Promise((done) => tag.addEventListener("load", done));
      }
    }, `${site}v1/parley-embed.js`);
    await expect(note(page, "a")).toContainText(/\d+ of \d+ codings · party/);
    await expect(page.getByText("Still to come")).toBeHidden();
    await expect(inside(page, "a").locator("html")).toHaveAttribute("data-theme", "dark");
    expect(await page.locator("#a").getAttribute("party")).toBe("ru");
  });

  test("keeps what the page wrote in it until the panel is drawn, and for good if there is none", async ({
    page,
    site,
    watch,
  }) => {
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await page.route("**/embed/stages.js", async (route) => {
      await held;
      await route.continue();
    });
    await record(page);
    const body = `<parley-panel id="a" panel="stages"><p>A link of ours</p></parley-panel>
      <parley-panel id="b" panel="stages" src="/nothing/"><p>Another link</p></parley-panel>`;
    host = await pageOf(site, { body, policy: strict(site).replace("frame-src", "frame-src http://localhost:*") });
    await page.route("**/nothing/**", (route) => route.fulfill({ body: "Nothing here." }));
    await page.goto(host.url);
    await expect(page.getByText("A link of ours")).toBeVisible();
    release();
    await expect(page.getByText("A link of ours")).toBeHidden();
    await expect(page.getByText("Another link")).toBeVisible();
    await expect
      .poll(async () => (await heard(page, "error"))[0], { timeout: 20_000 })
      .toMatchObject({
        id: "b",
        detail: { code: "timeout" },
      });
    await expect(page.locator("#b iframe")).toBeHidden();
    await expect(page.getByText("Another link")).toBeVisible();
    expect(watch.troubles.splice(0)).toEqual([expect.stringContaining("No panel answers at")]);
  });

  test("says at once which panels there are where it asks for none of them", async ({ page, site, watch }) => {
    await record(page);
    const body = `<parley-panel id="a" panel="nope"><p>A link of ours</p></parley-panel>`;
    host = await pageOf(site, { body, policy: strict(site) });
    await page.goto(host.url);
    await expect
      .poll(async () => (await heard(page, "error"))[0])
      .toMatchObject({ detail: { code: "value", message: expect.stringMatching(/names no panel.*matrix, venues/) } });
    await expect(page.getByText("A link of ours")).toBeVisible();
    await expect(page.locator("#a iframe")).toBeHidden();
    // In the console, too: who made the mistake may listen to no event.
    expect(watch.troubles.splice(0)).toEqual([expect.stringContaining("names no panel")]);
  });

  test("shows its attributes as its View, and follows them without loading again or telling them as the reader's", async ({
    page,
    site,
  }) => {
    await open(page, site, {
      body: `<parley-panel id="a" panel="matrix" speaker="trump putin" show-title="0" title="Who said what"></parley-panel>`,
    });
    await expect(note(page, "a")).toContainText("codings · speaker");
    await expect(inside(page, "a").getByRole("heading", { level: 2 })).toHaveCount(0);
    await expect(page.locator("#a iframe")).toHaveAttribute("title", "Who said what");
    await mark(page, "a");
    await page.locator("#a").evaluate((panel) => {
      panel.removeAttribute("speaker");
      panel.setAttribute("party", "ru");
      panel.setAttribute("nonsense", "of somebody else's");
    });
    await expect(note(page, "a")).toContainText(/codings · party/);
    expect(await asked(page, "setView")).toBe(1);
    await page.locator("#a").evaluate((panel) => panel.setAttribute("source", "0"));
    await expect(note(page, "a")).toBeHidden();
    await expect(marked(page, "a")).toHaveCount(1);
    expect((await heard(page, "view")).map(({ detail }) => detail.source)).toEqual(["host"]);
    expect(await page.evaluate(() => history.length)).toBe(2);
  });

  test("tells what its reader does, and answers what it is asked", async ({ page, site, watch }) => {
    await open(
      page,
      site,
      { body: `<p><parley-panel id="a" panel="matrix" host="http://nobody.example"></parley-panel>` },
      0,
    );
    await page.locator("#a").evaluate((panel) => panel.setAttribute("host", location.origin));
    await expect.poll(async () => (await heard(page, "ready")).length).toBe(1);
    await chooseIssue(page, "a");
    await expect.poll(async () => (await heard(page, "view")).length).toBe(1);
    expect((await heard(page, "view"))[0]).toMatchObject({
      id: "a",
      detail: { source: "user", patch: { issue: ["leader-contact"] }, view: { issue: ["leader-contact"] } },
    });
    const answers = await page.locator("#a").evaluate(async (element) => {
      const panel = element as Panel;
      const before = await panel.getView();
      const after = await panel.setView({ issue: null, q: "talks" });
      const refused = await panel.setView("speaker" as never).catch(({ name, code }) => ({ name, code }));
      await panel.setTheme("dark");
      panel.remove();
      const gone = await panel.getView().catch(({ name, code }) => ({ name, code }));
      return { before, after, refused, gone };
    });
    expect(answers).toEqual({
      before: { issue: ["leader-contact"] },
      after: { q: "talks" },
      refused: { name: "ParleyError", code: "shape" },
      gone: { name: "ParleyError", code: "gone" },
    });
    // A panel that has come before it is told another host says so to nobody, which the console tells.
    expect(watch.troubles.splice(0).filter((trouble) => !trouble.includes("'http://nobody.example'"))).toEqual([]);
  });

  test("keeps the search words that a program gave it when its looks change", async ({ page, site }) => {
    await open(page, site, { body: `<parley-panel id="a" panel="matrix" q="unheard"></parley-panel>` });
    await page.locator("#a").evaluate((panel) => (panel as Panel).setView({ q: "talks" }));
    await expect(note(page, "a")).toContainText("talks");
    await page.locator("#a").evaluate((panel) => panel.setAttribute("theme", "dark"));
    await expect(inside(page, "a").locator("html")).toHaveAttribute("data-theme", "dark");
    await expect(note(page, "a")).toContainText("talks");
  });

  test("loads anew where it is moved to, with the View that it had", async ({ page, site }) => {
    await open(page, site, { body: `<parley-panel id="a" panel="matrix"></parley-panel><section></section>` });
    await chooseIssue(page, "a");
    await expect.poll(async () => (await heard(page, "view")).length).toBe(1);
    await page.evaluate(() => document.querySelector("section")?.append(document.querySelector("#a") as Element));
    await expect.poll(async () => (await heard(page, "ready")).length).toBe(2);
    await expect(note(page, "a")).toContainText(/codings · issue/);
    expect(page.frames()).toHaveLength(2);
  });

  test("takes the page's colours, again when the page changes them", async ({ page, site }) => {
    const css = ":root { --parley-paper: rgb(250, 240, 230) } .night { --parley-paper: rgb(240, 250, 230) }";
    await open(page, site, {
      body: `<parley-panel id="a" panel="matrix"></parley-panel>`,
      css,
      policy: withStyles(site),
    });
    const paper = () =>
      inside(page, "a")
        .locator("body")
        .evaluate((body) => getComputedStyle(body).backgroundColor);
    await expect.poll(paper).toBe("rgb(250, 240, 230)");
    await page.evaluate(() => document.documentElement.classList.add("night"));
    await expect.poll(paper).toBe("rgb(240, 250, 230)");
  });
});

test.describe("linked panels [contract 4.3]", () => {
  test("one choice in a group of three is two messages, in time and out of step nowhere", async ({ page, site }) => {
    const panel = (id: string, panel: string, group = "talks") =>
      `<parley-panel id="${id}" panel="${panel}" group="${group}" loading="eager"></parley-panel>`;
    const body = panel("a", "matrix") + panel("b", "stages") + panel("c", "venues") + panel("d", "stages", "others");
    await open(page, site, { body }, 4);
    await chooseIssue(page, "a");
    for (const id of ["a", "b", "c"]) await expect(note(page, id)).toContainText(/codings · issue/);
    await page.waitForTimeout(500);
    expect(await asked(page, "setView")).toBe(2);
    const views = await heard(page, "view");
    expect(views.map(({ id, detail }) => `${id} ${detail.source}`).sort()).toEqual(["a user", "b host", "c host"]);
    await expect(note(page, "d")).not.toContainText(/codings · issue/);
    // A mark, too; but its evidence opens only where it was chosen.
    await inside(page, "a")
      .getByRole("gridcell", { name: /, .+: .*\d/ })
      .last()
      .click();
    await expect(inside(page, "a").getByRole("region", { name: "Evidence" })).toBeVisible();
    await expect.poll(() => asked(page, "setView")).toBe(4);
    await expect.poll(async () => (await heard(page, "view")).length).toBe(6);
    for (const id of ["b", "c"]) {
      await expect(inside(page, id).getByRole("region", { name: "Evidence" })).toBeHidden();
      expect((await heard(page, "view")).findLast((one) => one.id === id)?.detail.view).toHaveProperty("pin");
    }
    await inside(page, "b").locator("body").press("Escape");
    await expect(inside(page, "a").getByRole("region", { name: "Evidence" })).toBeHidden();
    await page.waitForTimeout(300);
    expect(await asked(page, "setView")).toBe(6);
  });

  test("a panel that comes later is told what was chosen, and one of a program of the page's is linked, too", async ({
    page,
    site,
  }) => {
    const css = ".gap { height: 12000px }";
    const body = `<parley-panel id="a" panel="matrix" group="talks"></parley-panel><div id="m"></div><div class="gap"></div>
      <parley-panel id="b" panel="stages" group="talks"></parley-panel>`;
    await open(page, site, { body, css, policy: withStyles(site).replace("script-src", "script-src 'self'") });
    await page.evaluate(async (base) => {
      const { mount } = await import(new URL("/parley.js", location.href).href);
      const place = document.querySelector("#m");
      await new Promise((ready) => mount(place, { panel: "stages", group: "talks", base }).on("ready", ready));
    }, site);
    await chooseIssue(page, "a");
    await expect(note(page, "m")).toContainText(/codings · issue/);
    expect(await heard(page, "ready")).toHaveLength(1);
    await page.locator("#b").scrollIntoViewIfNeeded();
    await expect(note(page, "b")).toContainText(/codings · issue/);
    expect(await asked(page, "setView")).toBe(2);
  });
});

test.describe("far down a page [contract 4.2]", () => {
  test.use({ viewport: { width: 900, height: 700 } });
  const css = ".gap { height: 12000px }";
  const body = `<parley-panel id="a" panel="venues"></parley-panel><div class="gap"></div><parley-panel id="b" panel="venues"></parley-panel>`;

  test("a panel loads when the reader comes near", async ({ page, site }) => {
    await open(page, site, { body, css, policy: withStyles(site) });
    await page.waitForTimeout(500);
    expect(await heard(page, "ready")).toHaveLength(1);
    await page.locator("#b").scrollIntoViewIfNeeded();
    await expect.poll(async () => (await heard(page, "ready")).length).toBe(2);
  });

  test("a panel loads before the page is printed", async ({ page, site }) => {
    await open(page, site, { body, css, policy: withStyles(site) });
    await page.pdf();
    await expect.poll(async () => (await heard(page, "ready")).length).toBe(2);
    await expect.poll(() => asked(page, "prepareForPrint")).toBeGreaterThanOrEqual(2);
  });
});

test.describe("a hostile page [contract 4.2]", () => {
  const HOSTILE = {
    "takes everything from everything": "* { all: unset !important }",
    "hides and squeezes frames":
      "iframe { display: none !important; width: 10px !important; height: 1px !important; filter: blur(4px) !important; color-scheme: dark !important }",
    "hides, turns and squeezes the element":
      "parley-panel { display: none !important; height: 3px !important; width: 10px !important; padding: 40px !important; opacity: 0.1 !important; visibility: hidden !important; transform: rotate(3deg) !important; zoom: 2 !important; filter: invert(1) !important; overflow: hidden !important; font-size: 3px !important; writing-mode: vertical-rl !important; clip-path: inset(50%) !important }",
  };

  test.use({ viewport: { width: 700, height: 900 } });

  test(`that ${Object.keys(HOSTILE).join(", that ")} changes nothing inside`, async ({ page, site }) => {
    test.slow();
    const body = `<parley-panel id="a" panel="matrix"></parley-panel>`;
    const picture = async (css: string) => {
      await page.setViewportSize({ width: 700, height: 900 });
      await open(page, site, { body, css: `body { margin: 0 } ${css}`, policy: withStyles(site) });
      await expect(inside(page, "a").getByText(/^Loading/)).toHaveCount(0);
      const frame = page.locator("#a iframe");
      const still = async () => {
        const { width, height } = await frame.evaluate((one) => one.getBoundingClientRect().toJSON());
        return { size: { width, height }, taken: (await frame.screenshot()).toString("base64") };
      };
      // At rest: two pictures that follow each other are the same.
      let now = await still();
      await expect
        .poll(async () => {
          const before = now;
          now = await still();
          return now.taken === before.taken;
        })
        .toBe(true);
      await host?.close();
      return now;
    };
    for (const [name, css] of Object.entries(HOSTILE)) {
      // How wide it is, is the page's to say, down to 320 px.
      const usual = css.startsWith("parley-panel") ? "parley-panel { width: 320px }" : "";
      // A busy machine draws a letter's edge late now and then; what a page does to a panel, it does each time.
      await expect(async () => {
        const plain = await picture(usual);
        const hostile = await picture(css);
        expect(hostile.size, name).toEqual(plain.size);
        expect(await different(page, plain.taken, hostile.taken), name).toBeLessThanOrEqual(0.001);
      }).toPass({ timeout: 60_000 });
    }
  });
});

/** The share of pixels in which two pictures differ. */
async function different(page: Page, one: string, other: string): Promise<number> {
  await page.goto("about:blank");
  return page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (picture) => {
          const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes]));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
          context?.drawImage(bitmap, 0, 0);
          return new Uint32Array(context?.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer ?? []);
        }),
      );
      if (!a || !b || a.length === 0 || a.length !== b.length) return 1;
      return a.filter((pixel, at) => pixel !== b[at]).length / a.length;
    },
    [one, other],
  );
}
