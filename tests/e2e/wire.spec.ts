import type { Page } from "@playwright/test";
import { parseFolder } from "../../scripts/dossier-folder.mjs";
import type { Message, Payload } from "../../src/host/messages";
import { attack, attackFromSibling } from "./support/attack";
import { expect, test } from "./support/test";
import { ask, toldOf, type WireHost, type WirePage, wireHost } from "./support/wireHost";

/** So many in all, of three kinds: PARLEY_MESSAGES=110000 is the whole of it. */
const MESSAGES = Number(process.env.PARLEY_MESSAGES ?? 1500);
const SEED = Number(process.env.PARLEY_SEED ?? 20_250_218);

let host: WireHost | undefined;
test.afterEach(async () => {
  await host?.close();
  host = undefined;
});

async function embedIn(page: Page, linkOf: string | ((origin: string) => string), search = ""): Promise<void> {
  host = await wireHost((origin) => (typeof linkOf === "string" ? linkOf : linkOf(origin)));
  await page.goto(`${host.url}${search}`);
  await expect(frameOf(page).locator(".embed-note")).toBeVisible();
}

const frameOf = (page: Page) => page.frameLocator("iframe").first();
const connected = (page: Page) => expect.poll(() => toldOf(page, "ready")).toHaveLength(1);
/** The view and rev of an acknowledgement, or the code of a refusal. */
const said = ({ type, payload }: Message) => (type === "ack" ? { ok: payload } : { code: (payload as Payload).code });
const views = async (page: Page) => (await toldOf(page, "view")).map(({ payload }) => payload);
const CELL = /, .+: .*\d/;

test.describe("the wire of an embed in a sandboxed frame of another site", () => {
  test.beforeEach(async ({ page, site }, { title }) => {
    if (title.startsWith("(")) return;
    await embedIn(page, (origin) => `${site}embed.html#panel=matrix&host=${encodeURIComponent(origin)}`);
    await connected(page);
  });

  test("says hello until it is answered with a port, and is ready then [contract 4.6]", async ({ page }) => {
    const [hello] = await toldOf(page, "hello");
    expect(hello?.payload).toMatchObject({ protocols: [1], dossier: expect.any(String), panel: "matrix" });
    expect(hello?.payload?.capabilities).toContain("setView");
    expect((await toldOf(page, "ready"))[0]?.payload).toMatchObject({
      view: {},
      rev: 0,
      source: "initial",
      dropped: 0,
    });
    const count = (await toldOf(page, "hello")).length;
    await page.waitForTimeout(1200);
    expect(await toldOf(page, "hello")).toHaveLength(count);
  });

  test("sets the View by patch and by replacing it, and answers with what holds [contract 4.9]", async ({ page }) => {
    const first = await ask(page, "setView", { patch: { speaker: ["trump", "putin"], min: 2 } });
    expect(said(first)).toEqual({
      ok: { view: { speaker: ["putin", "trump"], min: 2 }, rev: 1, dropped: 0, notes: [] },
    });
    await expect(frameOf(page).locator(".embed-note")).toContainText("speaker");
    const second = await ask(page, "setView", { patch: { speaker: null, party: ["ru"] }, baseRev: 1 });
    expect(second.payload).toMatchObject({ view: { party: ["ru"], min: 2 }, rev: 2 });
    const third = await ask(page, "setView", { replace: { issue: ["leader-contact"] } });
    expect(third.payload).toMatchObject({ view: { issue: ["leader-contact"] }, rev: 3 });
    expect((await ask(page, "getView")).payload).toEqual({ view: { issue: ["leader-contact"] }, rev: 3 });
  });

  test("refuses what was made on an older View [contract 4.9]", async ({ page }) => {
    await ask(page, "setView", { patch: { party: ["ru"] } });
    expect(said(await ask(page, "setView", { patch: { party: ["us"] }, baseRev: 0 }))).toEqual({ code: "stale" });
    expect((await ask(page, "getView")).payload).toEqual({ view: { party: ["ru"] }, rev: 1 });
  });

  test("drops what the dossier does not know and tells it [contract 4.9]", async ({ page }) => {
    const { payload } = await ask(page, "setView", { patch: { speaker: ["trump", "nobody"], colour: "red" } });
    expect(payload).toEqual({
      view: { speaker: ["trump"] },
      rev: 1,
      dropped: 2,
      notes: ["colour", "speaker=nobody"],
    });
    expect(await views(page)).toMatchObject([{ source: "normalized" }]);
  });

  test("never tells a host's change as the user's, and an identical View not at all [contract 4.12]", async ({
    page,
  }) => {
    await ask(page, "setView", { patch: { party: ["ru"] } });
    await ask(page, "setView", { patch: { party: ["ru"] } });
    await ask(page, "setView", { patch: {} });
    await ask(page, "setView", { replace: { party: ["ru"], min: 1 } });
    expect(await views(page)).toEqual([{ view: { party: ["ru"] }, patch: { party: ["ru"] }, rev: 1, source: "host" }]);
    await frameOf(page).getByRole("gridcell", { name: CELL }).first().click();
    await expect.poll(async () => (await views(page)).at(-1)).toMatchObject({ rev: 2, source: "user" });
    const [select] = await toldOf(page, "select");
    expect(select?.payload).toMatchObject({
      pin: expect.stringMatching(/^cell:/),
      ids: expect.arrayContaining([expect.any(String)]),
    });
    // The host opens another link in the frame: not the user either.
    await page
      .locator("iframe")
      .first()
      .evaluate((frame: HTMLIFrameElement) => {
        frame.src = frame.src.replace("panel=matrix", "panel=matrix&party=us");
      });
    await expect
      .poll(async () => (await views(page)).at(-1))
      .toMatchObject({ view: { party: ["us"] }, source: "host" });
  });

  test("names what it does not know: a version, a message [contract 4.10]", async ({ page }) => {
    const asked = (message: object) =>
      page.evaluate(async (one) => {
        const { host } = globalThis as unknown as { host: WirePage };
        const before = host.told.length;
        host.post(one);
        await host.ask("getView");
        return host.told.slice(before).filter(({ type }) => type === "error");
      }, message);
    expect(await asked({ parley: 7, type: "setView", id: 3 })).toEqual([
      { parley: 1, type: "error", id: 3, payload: { code: "version", message: expect.stringContaining("7") } },
    ]);
    expect(await asked({ parley: 1, type: "setState", id: 4 })).toEqual([
      { parley: 1, type: "error", id: 4, payload: { code: "type", message: expect.stringContaining('"setState"') } },
    ]);
    expect(
      await asked({ parley: 1, type: "setView", id: 5, payload: { patch: { q: "x".repeat(70_000) } } }),
    ).toMatchObject([{ id: 5, payload: { code: "size" } }]);
    expect(await asked({ some: "other message" })).toEqual([]);
  });

  test("takes 20 messages of a type at once, and does not answer a flood by a flood [contract 4.10]", async ({
    page,
  }) => {
    const { acks, errors, seconds } = await page.evaluate(async () => {
      const { host } = globalThis as unknown as { host: WirePage };
      const began = performance.now();
      for (let at = 0; at < 500; at++)
        host.post({ parley: 1, type: "setView", id: at, payload: { patch: { min: (at % 9) + 2 } } });
      await host.ask("getView");
      const count = (type: string) => host.told.filter((one) => one.type === type).length;
      return { acks: count("ack"), errors: count("error"), seconds: (performance.now() - began) / 1000 };
    });
    // The 20 of the first moment, so many more as the time that 500 take allows, and the answer of getView.
    expect(acks).toBeGreaterThanOrEqual(21);
    expect(acks).toBeLessThanOrEqual(22 + 20 * seconds);
    expect(acks).toBeLessThan(500);
    expect(errors).toBeGreaterThanOrEqual(1);
    expect(errors).toBeLessThanOrEqual(2 + seconds);
  });

  test("takes the host's scheme, colours and font, and refuses what cannot be read [contract 4.9]", async ({
    page,
  }) => {
    const frame = frameOf(page);
    const paper = () => frame.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
    expect((await ask(page, "setTheme", { scheme: "dark" })).type).toBe("ack");
    expect(await paper()).toBe("rgb(23, 29, 38)");
    const colours = { ink: "rebeccapurple", paper: "oklch(0.98 0.01 90)", accent: "darkgreen", line: "#ccc" };
    const themed = await ask(page, "setTheme", { colours, font: "Georgia, serif" });
    expect(said(themed)).toEqual({ ok: {} });
    // A light paper takes the light scheme with it: the colours of the parties are made for one or the other.
    expect(await frame.locator("html").getAttribute("data-theme")).toBe("light");
    expect(await frame.locator("body").evaluate((body) => getComputedStyle(body).color)).toBe("rgb(102, 51, 153)");
    expect(await frame.locator("body").evaluate((body) => getComputedStyle(body).fontFamily)).toContain("Georgia");
    const set = await paper();
    const refused = await ask(page, "setTheme", { colours: { ink: "#999" } });
    expect(refused.payload).toMatchObject({ code: "value", message: expect.stringMatching(/contrast of 2\.\d\d:1/) });
    expect((await ask(page, "setTheme", { scheme: "dark" })).payload).toMatchObject({ code: "value" });
    for (const wrong of [{ colours: { party: "red" } }, { colours: { ink: "rgb(0 0 0 / 0.5)" } }, { font: "a;b" }])
      expect((await ask(page, "setTheme", wrong)).payload).toMatchObject({ code: "value" });
    expect(await paper()).toBe(set);
    await frame.locator("html").evaluate((root) => {
      addEventListener("beforeprint", () => {
        Object.assign(globalThis, { printed: [root.dataset.theme, getComputedStyle(document.body).color] });
      });
    });
    expect((await ask(page, "setTheme", { colours: { ink: "#eee", paper: "#111", accent: "#8af" } })).type).toBe("ack");
    expect(await frame.locator("html").getAttribute("data-theme")).toBe("dark");
    await page.pdf();
    const printed = await frame.locator("html").evaluate(() => (globalThis as { printed?: unknown }).printed);
    expect(printed).toEqual(["light", "rgb(26, 31, 38)"]);
    expect(await paper()).toBe("rgb(17, 17, 17)");
    await ask(page, "setTheme", { scheme: null, colours: null, font: null });
    expect(await paper()).toBe("rgb(255, 255, 255)");
  });

  test("shows a dossier that the host gives, or keeps the present one and lists the faults [contract 4.4]", async ({
    page,
  }) => {
    const files = await givenFiles();
    const actors = files["actors.json"] as { id: string }[];
    const faulty = { ...files, "actors.json": [{ ...actors[0], id: 7 }, ...actors.slice(1)] };
    const refused = await ask(page, "setData", { files: faulty });
    expect(refused.payload).toMatchObject({ code: "value", message: expect.stringContaining("actors.json") });
    expect(String(refused.payload?.message)).toContain("[0].id");
    await expect(frameOf(page).locator(".embed-note")).not.toContainText("Given by a host");
    await ask(page, "setView", { patch: { party: ["ru"] } });

    const answer = await ask(page, "setData", { files });
    expect(answer.payload).toMatchObject({ dossier: "given", view: { party: ["ru"] } });
    await expect(frameOf(page).locator(".embed-note")).toContainText("Given by a host");
  });

  test("shows all that scrolls for a print, and goes back after it [contract 4.9]", async ({ page }) => {
    await ask(page, "setView", { patch: { pin: "cell:trump~*" } });
    const cut = () =>
      frameOf(page)
        .locator(".embed")
        .evaluate(
          (embed) =>
            [...embed.querySelectorAll("*")].filter(
              (one) => one.scrollHeight > one.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(one).overflowY),
            ).length,
        );
    await expect.poll(cut).toBeGreaterThan(0);
    const height = () =>
      frameOf(page)
        .locator(".embed")
        .evaluate((embed) => Math.ceil(embed.getBoundingClientRect().height));
    const before = await height();
    const { payload } = await ask(page, "prepareForPrint");
    expect(await cut()).toBe(0);
    expect(payload).toEqual({ height: await height() });
    expect(await height()).toBeGreaterThan(before);
    await page.pdf();
    expect(await height()).toBe(before);
  });

  test("shows for a print what it would draw a moment later, too [contract 4.9]", async ({ page }) => {
    await ask(page, "setView", { patch: { pin: "cell:*~talks" } });
    await expect(frameOf(page).getByRole("group", { name: "Evidence, in order of date" })).toBeVisible();
    await ask(page, "setView", { patch: { pin: "cell:trump~*" } });
    const { payload } = await ask(page, "prepareForPrint");
    const embed = frameOf(page).locator(".embed");
    await page.waitForTimeout(500);
    expect(payload).toEqual({ height: await embed.evaluate((all) => Math.ceil(all.getBoundingClientRect().height)) });
  });

  test("ends when told so, and says nothing more [contract 4.9]", async ({ page }) => {
    expect((await ask(page, "destroy")).type).toBe("ack");
    await expect(frameOf(page).locator("#app")).toBeEmpty();
    const count = await page.evaluate(() => {
      const { host } = globalThis as unknown as { host: WirePage };
      host.post({ parley: 1, type: "getView", id: 1 });
      return host.told.length;
    });
    await page.waitForTimeout(500);
    expect(await page.evaluate(() => (globalThis as unknown as { host: WirePage }).host.told.length)).toBe(count);
  });

  test("(unnamed) gives no text to a host that its link does not name [contract 4.10]", async ({ page, site }) => {
    await embedIn(page, `${site}embed.html#panel=matrix&q=ceasefire&party=ru`);
    await connected(page);
    expect((await toldOf(page, "ready"))[0]?.payload).toEqual({
      view: { party: ["ru"] },
      rev: 0,
      source: "initial",
      dropped: 0,
    });
    const { payload } = await ask(page, "setView", { patch: { speaker: ["nobody"], min: 2 } });
    expect(payload).toEqual({ view: { party: ["ru"], min: 2 }, rev: 1, dropped: 1 });
    expect(
      JSON.stringify(await page.evaluate(() => (globalThis as unknown as { host: WirePage }).host.told)),
    ).not.toContain("ceasefire");
  });
});

test.describe(`${MESSAGES} hostile messages`, () => {
  test.setTimeout(600_000);
  const share = Math.floor(MESSAGES / 3);

  test("from a wrong window change nothing, before and after the host has connected [contract 4.10]", async ({
    page,
    site,
  }) => {
    await embedIn(page, `${site}embed.html#panel=matrix`, "?mute");
    const address = () => frameAddress(page);
    const before = await address();
    expect(await attackFromSibling(page, Math.floor(share / 2), SEED)).toBe(0);
    expect(await toldOf(page, "error")).toEqual([]);
    await page.evaluate(() => (globalThis as unknown as { host: WirePage }).host.connect());
    await connected(page);
    expect(await attackFromSibling(page, Math.ceil(share / 2), SEED + 1)).toBe(0);
    expect((await ask(page, "getView")).payload).toEqual({ view: {}, rev: 0 });
    expect(await address()).toBe(before);
    await stillWorks(page);
    console.log(`figure: messages from a wrong window | ${share} | 0`);
  });

  test("from a wrong origin change nothing [contract 4.10]", async ({ page, site, watch }) => {
    await embedIn(page, `${site}embed.html#panel=matrix&host=${encodeURIComponent("https://other.example")}`);
    const before = await frameAddress(page);
    const heard = await page.evaluate(
      async ([n, seed]) => {
        const { host } = globalThis as unknown as { host: WirePage };
        const hostile = host.hostile(seed as number);
        let answers = 0;
        for (let at = 0; at < (n as number); at++) {
          if (at % 10 === 0) {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
              answers += 1;
            };
            port1.postMessage({ parley: 1, type: "setView", id: 1, payload: { replace: { speaker: ["trump"] } } });
            host.embed.postMessage({ parley: 1, type: "connect" }, "*", [port2]);
          } else {
            const { message, transfer } = hostile();
            host.embed.postMessage(message, "*", [...transfer]);
          }
        }
        await new Promise((later) => setTimeout(later, 500));
        return answers + host.told.filter(({ type }) => type !== "resize").length;
      },
      [share, SEED + 2],
    );
    expect(heard).toBe(0);
    expect(await frameAddress(page)).toBe(before);
    await frameOf(page).getByRole("gridcell", { name: CELL }).first().click();
    await expect(frameOf(page).getByRole("region", { name: "Evidence" })).toBeVisible();
    // The browser itself tells that nothing was sent to a page of another origin than the link's.
    const own = watch.troubles.filter((trouble) => !trouble.includes("target origin provided"));
    watch.troubles.splice(0, watch.troubles.length, ...own);
    console.log(`figure: messages from a wrong origin | ${share} | 0`);
  });

  test("from the right window change nothing but what a right one among them asks for [contract 4.10]", async ({
    page,
    site,
  }) => {
    await embedIn(page, `${site}embed.html#panel=matrix`);
    await connected(page);
    const found = await page.evaluate(attack, [share, SEED + 3] as const);
    expect(found.wrong).toEqual([]);
    expect(found.right).toBeGreaterThan(share / 250 - 1);
    await stillWorks(page);
    console.log(`figure: messages from the right window, ${found.right} right ones among them | ${share} | 0`);
  });
});

async function frameAddress(page: Page): Promise<string> {
  const frame = page.frames().find((one) => one.url().includes("embed.html"));
  return (await frame?.evaluate(() => location.href)) ?? "";
}

/** The panel takes a filter from its host and a choice from its user. */
async function stillWorks(page: Page): Promise<void> {
  await page.waitForTimeout(1100);
  expect((await ask(page, "setView", { replace: { party: ["ru"] } })).payload).toMatchObject({
    view: { party: ["ru"] },
  });
  await expect(frameOf(page).locator(".embed-note")).toContainText("party");
  await frameOf(page).getByRole("gridcell", { name: CELL }).first().click();
  await expect(frameOf(page).getByRole("region", { name: "Evidence" })).toBeVisible();
}

/** Our own dossier as if it were a host's: under another id and title. */
async function givenFiles(): Promise<Record<string, unknown>> {
  const { files } = await parseFolder("data");
  const read = [...files].map(
    ([path, bytes]) => [path, JSON.parse(new TextDecoder().decode(bytes as Uint8Array))] as const,
  );
  const given: Record<string, unknown> = Object.fromEntries(read);
  return { ...given, "dossier.json": { ...(given["dossier.json"] as object), id: "given", title: "Given by a host" } };
}
