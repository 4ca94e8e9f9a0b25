import type { CDPSession, Page } from "@playwright/test";
import type { mount } from "../../src/host/mount";
import { filesOf } from "../support/filesOf";
import { sound } from "../support/soundDossier";
import type { Host } from "./support/host";
import { hostApp } from "./support/hostApp";
import { expect, test } from "./support/test";

/** Of a stand-in for the embed, and of the real one. PARLEY_MOUNTS=1000 is the whole of it. */
const MOUNTS = Number(process.env.PARLEY_MOUNTS ?? 30);
const REAL = Math.ceil(MOUNTS / 20);

let host: Host;
test.beforeAll(async ({ site }) => {
  host = await hostApp(site);
});
test.afterAll(() => host.close());

const frameOf = (page: Page, title: string) => page.frameLocator(`iframe[title="${title}"]`);
const count = (page: Page, title: string) => frameOf(page, title).getByRole("status").first();
interface Heard {
  readonly type: string;
  readonly event: { readonly source?: string; readonly view?: object; readonly ids?: string[] };
}
const heard = (page: Page) => page.evaluate(() => (globalThis as unknown as { heard: Heard[] }).heard);

test.describe("<Parley> in somebody's app, under a strict policy, in StrictMode [contract 4.4]", () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(host.url);
    await expect(count(page, "Who said what")).toHaveText(/\d+ of \d+ codings/);
  });

  test("draws each panel once, with its view, and as high as it is", async ({ page }) => {
    await expect(page.locator("iframe")).toHaveCount(2);
    await expect(frameOf(page, "Who said what").getByRole("grid")).toBeVisible();
    await expect(frameOf(page, "Also venues").getByRole("region", { name: "Summit venues" })).toBeVisible();
    await expect
      .poll(() =>
        page
          .locator("iframe")
          .first()
          .evaluate((frame: HTMLElement) => frame.style.height),
      )
      .not.toBe("600px");
  });

  test("follows the app's state, and tells nobody that the reader did it [contract 4.12]", async ({ page }) => {
    const before = await count(page, "Who said what").textContent();
    await page.getByRole("button", { name: "Only the United States" }).click();
    await expect(count(page, "Who said what")).not.toHaveText(before ?? "");
    await page.getByRole("button", { name: "All", exact: true }).click();
    await expect(count(page, "Who said what")).toHaveText(/^All \d+ codings/);
    expect((await heard(page)).filter(({ type }) => type === "view").map(({ event }) => event.source)).toEqual([
      "host",
      "host",
    ]);
  });

  test("tells the app what the reader chose; the app's state follows, without an echo", async ({ page }) => {
    await page.getByRole("button", { name: "All", exact: true }).click();
    await expect(count(page, "Who said what")).toHaveText(/^All \d+ codings/);
    const grid = frameOf(page, "Who said what");
    await grid
      .getByRole("gridcell", { name: /, .+: .*\d/ })
      .first()
      .click();
    await expect(page.locator("output")).toContainText('"pin":"cell:');
    await expect(grid.getByRole("region", { name: "Evidence" })).toBeVisible();
    await page.waitForTimeout(500);
    const events = await heard(page);
    expect(events.filter(({ event }) => event.source === "user")).toHaveLength(1);
    expect(events.filter(({ event }) => event.source === "host")).toHaveLength(1);
    expect(events.find(({ type }) => type === "select")?.event.ids?.length).toBeGreaterThan(0);
    expect(events.filter(({ type }) => type === "error")).toEqual([]);
  });

  test("goes and comes again with what the app says then", async ({ page }) => {
    await page.getByRole("button", { name: "Hide" }).click();
    await expect(page.locator("iframe")).toHaveCount(0);
    await page.getByRole("button", { name: "Show" }).click();
    await expect(count(page, "Who said what")).toHaveText(/\d+ of \d+ codings/);
    await expect(page.locator("output")).toHaveText('{"party":["ru"]}');
  });
});

test.describe("mount [contract 4.4]", () => {
  test.beforeEach(({ page }) => page.goto(`${host.url}empty`));

  test("answers what it was asked, and rejects what the panel refuses", async ({ page, site }) => {
    const said = await page.evaluate(async (base) => {
      const { mount } = (await import("/v1/parley.js" as string)) as Module;
      const panel = mount(document.body, { panel: "matrix", base, loading: "eager", view: { party: ["ru"] } });
      const after = <T>(act: () => void, ask: () => T) => {
        act();
        return ask();
      };
      const first = await panel.getView();
      const second = await panel.setView({ party: null, stance: ["denies"], speaker: ["nobody-known"] });
      const third = await panel.setView({ issue: ["leader-contact"] }, "replace");
      await panel.setTheme({ colours: { ink: "#222", paper: "#fffaf0" } });
      const refusal = async (asked: Promise<unknown>) => {
        const { code, message } = await asked.then(
          () => ({ code: "none", message: "" }),
          (error) => error,
        );
        return [code, message];
      };
      return {
        views: [first, second, third],
        faint: await refusal(panel.setTheme({ colours: { ink: "#ddd" } })),
        dossier: await refusal(panel.setData({ "dossier.json": {} })),
        gone: await refusal(after(panel.dispose, panel.getView)),
        left: document.querySelectorAll("iframe").length,
      };
    }, site);
    expect(said.views).toEqual([{ party: ["ru"] }, { stance: ["denies"] }, { issue: ["leader-contact"] }]);
    expect(said.faint).toEqual(["value", expect.stringContaining("contrast")]);
    expect(said.dossier).toEqual(["value", expect.stringContaining("dossier.json")]);
    expect(said.gone[0]).toBe("gone");
    expect(said.left).toBe(0);
  });

  test("shows another dossier, through the same door as any", async ({ page, site }) => {
    const shown = page.evaluate(
      async ({ base, files }) => {
        const { mount } = (await import("/v1/parley.js" as string)) as Module;
        const panel = mount(document.body, {
          panel: "matrix",
          base,
          loading: "eager",
          title: "Theirs",
          dossier: files,
        });
        return new Promise<unknown>((done) => {
          panel.on("error", done);
          panel.on("ready", () => panel.getView().then(() => done("shown"), done));
        });
      },
      { base: site, files: filesOf(sound) },
    );
    expect(await shown).toBe("shown");
    await expect(count(page, "Theirs")).toHaveText("All 6 codings");
  });

  test(`${MOUNTS} panels mounted and disposed leave nothing behind`, async ({ page }) => {
    // Each frame is a process to start: 0.13 s of them where nothing else runs.
    test.setTimeout(60_000 + MOUNTS * 500);
    const session = await page.context().newCDPSession(page);
    await churn(page, "/stub/", 20);
    const before = await counters(session);
    await churn(page, "/stub/", MOUNTS);
    await expect.poll(() => counters(session).then((now) => excess(now, before))).toEqual({});
    const { heap } = await counters(session);
    console.log(`figure: panels mounted and disposed, heap ${before.heap} kB before; kB after | ${MOUNTS} | ${heap}`);
  });

  test(`${REAL} real panels mounted and disposed leave nothing behind`, async ({ page, site }) => {
    test.setTimeout(60_000 + REAL * 5000);
    const session = await page.context().newCDPSession(page);
    await churn(page, site, 4);
    const before = await counters(session);
    await churn(page, site, REAL);
    await expect.poll(() => counters(session).then((now) => excess(now, before))).toEqual({});
    await expect.poll(() => page.frames().length).toBe(1);
  });
});

interface Module {
  readonly mount: typeof mount;
}

/** Mounts so many panels, up to ten at a time; each is heard, asked and disposed. */
async function churn(page: Page, base: string, times: number): Promise<void> {
  await page.evaluate(
    async ({ base, times }) => {
      const { mount } = (await import("/v1/parley.js" as string)) as Module;
      const one = async () => {
        const place = document.body.appendChild(document.createElement("div"));
        const panel = mount(place, { panel: "matrix", base, group: "all", loading: "eager" });
        await new Promise((done, fail) => {
          panel.on("ready", done);
          panel.on("error", fail);
        });
        await panel.setView({ min: 2 });
        panel.dispose();
        place.remove();
      };
      let left = times;
      const some = async () => {
        while (left-- > 0) await one();
      };
      await Promise.all(Array.from({ length: 10 }, some));
    },
    { base, times },
  );
}

type Counters = Readonly<Record<"nodes" | "documents" | "listeners" | "frames" | "ports" | "heap", number>>;

/** What lives in the page after the garbage is gone; the heap in kB. */
async function counters(session: CDPSession): Promise<Counters> {
  await session.send("HeapProfiler.collectGarbage");
  const { nodes, documents, jsEventListeners: listeners } = await session.send("Memory.getDOMCounters");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const [frames, ports] = [await living(session, "HTMLIFrameElement"), await living(session, "MessagePort")];
  return { nodes, documents, listeners, frames, ports, heap: Math.round(usedSize / 1000) };
}

async function living(session: CDPSession, kind: string): Promise<number> {
  const expression = `${kind}.prototype`;
  const { result } = await session.send("Runtime.evaluate", { expression, objectGroup: "counted" });
  const { objects } = await session.send("Runtime.queryObjects", {
    prototypeObjectId: result.objectId ?? "",
    objectGroup: "counted",
  });
  const { result: own } = await session.send("Runtime.callFunctionOn", {
    objectId: objects.objectId ?? "",
    functionDeclaration: "function () { return this.length; }",
    returnByValue: true,
  });
  await session.send("Runtime.releaseObjectGroup", { objectGroup: "counted" });
  return own.value;
}

/** What there is more of than before; the heap is told, not judged. */
function excess(now: Counters, before: Counters): Partial<Counters> {
  const { heap: _, ...counted } = now;
  return Object.fromEntries(Object.entries(counted).filter(([name, n]) => n > before[name as keyof Counters]));
}
