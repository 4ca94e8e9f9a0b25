/** What this browser keeps of a build: all of it without a server, and each window with its own build while others are deployed. */
import { rmSync, truncateSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { type Deployed, deployed } from "./support/deploy";
import { expect, test } from "./support/test";

const FOCUS = "matrix stages venues contested wordings forecasts silence chains compare articles method".split(" ");
const TABS = [
  "Contested",
  "Wordings",
  "Forecasts",
  "Silence",
  "Conditions",
  "Compare",
  "Articles",
  "Method",
  "Overview",
];
const TABLE = [
  "Date,Person,Side,Topic,Position,Text",
  '2025-02-10,Jane Doe,US,Ceasefire,affirms,"A truce, soon."',
  "2025-02-11,John Roe,Russia,Ceasefire,denies,No.",
].join("\n");
const offer = (page: Page) => page.getByRole("status").filter({ hasText: "A newer version of Parley is here." });

test.use({ serviceWorkers: "allow" });

let site: Deployed;
test.afterEach(() => site.remove());

/** Opens the dashboard and waits until all of its build is kept. */
async function openKept(page: Page, fragment = ""): Promise<void> {
  await page.goto(`${site.url}index.html${fragment}`);
  await drawn(page);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
}

async function drawn(page: Page): Promise<void> {
  await expect(page.locator("[data-panel] h2, [role=grid]").first()).toBeVisible();
  await expect(page.getByText(/^Loading/)).toHaveCount(0);
  await expect(page.getByText("could not be drawn")).toHaveCount(0);
}

/** Asks whether another build was deployed, as the browser does at each visit; what is told is whether one waits now. */
function ask(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    const { installing } = registration ?? {};
    if (installing)
      await new Promise((done) => {
        installing.addEventListener("statechange", () => installing.state !== "installing" && done(null));
      });
    return Boolean(registration?.waiting);
  });
}

const buildOf = (page: Page) =>
  page.evaluate(() => document.querySelector("meta[name=build]")?.getAttribute("content"));
const kept = (page: Page) => page.evaluate(async () => (await caches.keys()).length);

/** Everything that can be looked at, by its name; each throws where it is not there. */
function parts(page: Page, fresh: boolean): [name: string, look: () => Promise<void>][] {
  const dialog = (name: string) => page.getByRole("dialog", { name, exact: true });
  const opened = (name: string, press: () => Promise<void>, see: () => Promise<void>) =>
    [
      `dialog ${name}`,
      async () => {
        await press();
        await see();
        await page.keyboard.press("Escape");
        await expect(dialog(name)).toHaveCount(0);
      },
    ] as [string, () => Promise<void>];
  const button = (name: string) => () => page.getByRole("banner").getByRole("button", { name, exact: true }).click();
  const shown = (name: string) => () => expect(dialog(name).getByRole("heading").first()).toBeVisible();
  const open = async (fragment: string) => {
    await page.goto("about:blank");
    await page.goto(`${site.url}${fragment}`);
    await drawn(page);
  };
  return [
    ["the start page", () => open("index.html")],
    ["the folder", () => open("")],
    ...(fresh ? FOCUS : []).map((id): [string, () => Promise<void>] => [
      id,
      async () => {
        await open(`index.html#focus=${id}`);
        await expect(page.locator(`.explore-panel [data-panel=${id}] h2`)).toBeVisible();
      },
    ]),
    ...TABS.map((name): [string, () => Promise<void>] => [
      `tab ${name}`,
      async () => {
        await page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name }).click();
        await drawn(page);
      },
    ]),
    [
      "search",
      async () => {
        await page.getByRole("combobox", { name: "Search codings" }).fill("trump");
        await expect(page.getByRole("option").first()).toBeVisible();
        await page.keyboard.press("Escape");
      },
    ],
    opened("Export", button("Export"), shown("Export")),
    opened("Saved views", button("Saved views"), shown("Saved views")),
    opened("Briefings", button("Briefings"), shown("Briefings")),
    opened("Help", button("Help"), () => expect(dialog("Help")).toContainText("Works without network since")),
    opened("Commands", button("Commands"), () =>
      expect(page.getByRole("combobox", { name: "Find a command" })).toBeVisible(),
    ),
    [
      "data of one's own, read in a thread and kept",
      async () => {
        await button("Open data")();
        const file = { name: "own.csv", mimeType: "text/csv", buffer: Buffer.from(TABLE) };
        await dialog("Open data").locator("input[type=file]").first().setInputFiles(file);
        await dialog("Open data").getByRole("button", { name: "Read all rows" }).click();
        await dialog("Open data").getByRole("checkbox", { name: "Keep it in this browser" }).check();
        await dialog("Open data").getByRole("button", { name: "Open", exact: true }).click();
        await expect(page.getByText("2 of 2 codings")).toBeVisible();
        await page.reload();
        await expect(page.getByText("2 of 2 codings")).toBeVisible();
      },
    ],
    [
      "brief, every scene",
      async () => {
        await open("index.html#mode=brief");
        const place = page.getByText(/^Scene \d+ of \d+$/);
        const count = Number(/of (\d+)/.exec((await place.textContent()) ?? "")?.[1]);
        for (let at = 2; at <= count; at++) {
          await page.keyboard.press("PageDown");
          await expect(place).toHaveText(`Scene ${at} of ${count}`);
          await drawn(page);
        }
      },
    ],
    [
      "the presenter's window",
      async () => {
        await open("index.html#mode=brief&presenter=1");
        await expect(page.getByRole("region", { name: "Notes" })).toBeVisible();
      },
    ],
    [
      "the pages to print",
      async () => {
        await open("index.html#mode=brief&presenter=print");
        await expect(page.getByText(/Page \d+ of \d+/i).first()).toBeVisible();
      },
    ],
    [
      "a schema",
      async () => {
        const read = (url: string) => fetch(url).then((response) => response.json());
        expect(await page.evaluate(read, `${site.url}schema/article.json`)).toHaveProperty("$schema");
      },
    ],
    ["a briefing in one file", () => open("briefing.html")],
  ];
}

for (const fresh of [false, true])
  test(`after the first load everything works without a server${fresh ? ", each panel from its own link" : ""} [contract 10.1]`, {
    tag: fresh ? ["@deep"] : [],
  }, async ({ page, watch }) => {
    test.setTimeout(180_000);
    site = await deployed(fresh ? "/news/talks/" : "/");
    await openKept(page);
    await site.stop();
    const failed: string[] = [];
    page.on("requestfailed", (request) => failed.push(request.url()));
    const all = parts(page, fresh);
    for (const [name, look] of all) await look().catch((fault) => failed.push(`${name}: ${fault.message}`));
    failed.push(...watch.troubles);
    console.log(`figure: offline routes | ${all.length} | ${failed.length}`);
    expect(failed).toEqual([]);
    await site.start();
  });

test("what needs the network says so by name [contract 10.1]", { tag: "@deep" }, async ({ page, watch }) => {
  site = await deployed();
  await openKept(page);
  await site.stop();
  await page.getByRole("button", { name: "Embed", exact: true }).click();
  await expect(page.getByText("an embed is a page of its own and needs the network")).toBeVisible();
  await expect(page.getByRole("list", { name: "Code to copy" })).toBeVisible();
  await page.goto("about:blank");
  await page.goto(`${site.url}index.html#data=there/`);
  await expect(page.getByText("/there/dossier.json could not be fetched")).toBeVisible();
  watch.troubles.length = 0;
  await site.start();
});

test("a window goes on with its own build over three deployments; a newer one is offered, and loaded when asked [contract 10.2, 10.3]", async ({
  page: old,
  context,
}) => {
  test.setTimeout(120_000);
  site = await deployed();
  await openKept(old, "#speaker=putin");
  const other = await context.newPage();
  for (const number of [1, 2, 3]) {
    site.deploy(number);
    expect(await ask(old)).toBe(true);
    await expect(offer(old)).toBeVisible();
    if (number === 2) continue;
    // A new window is of the build that is in use, and is offered the newer one; the view stays.
    await other.goto(`${site.url}index.html#speaker=trump`);
    await drawn(other);
    expect(await buildOf(other)).toBe(number === 1 ? undefined : "1");
    await expect(offer(other)).toBeVisible();
    await Promise.all([other.waitForEvent("load"), offer(other).getByRole("button", { name: "Load it" }).click()]);
    await drawn(other);
    expect(await buildOf(other)).toBe(String(number));
    expect(new URL(other.url()).hash).toBe("#speaker=trump");
    // Of the old build's files none is on the server any more.
    await old
      .getByRole("navigation", { name: "Panels" })
      .getByRole("button", { name: number === 1 ? "Silence" : "Method" })
      .click();
    await drawn(old);
    expect(await buildOf(old)).toBeUndefined();
  }
  await old.goto(`${site.url}index.html`);
  await drawn(old);
  expect(await buildOf(old)).toBe("3");
  await expect(offer(old)).toHaveCount(0);
});

test("what no window needs is removed, and a briefing is never interrupted [contract 10.3]", { tag: "@deep" }, async ({
  page,
  context,
}) => {
  site = await deployed();
  await openKept(page, "#mode=brief&presenter=1");
  site.deploy(1);
  expect(await ask(page)).toBe(true);
  await expect(page.getByText("A newer version of Parley is here.")).toBeVisible();
  expect(await kept(page)).toBe(3);
  const explore = await context.newPage();
  await explore.goto(`${site.url}index.html`);
  await Promise.all([explore.waitForEvent("load"), offer(explore).getByRole("button", { name: "Load it" }).click()]);
  expect(await buildOf(explore)).toBe("1");
  expect(await buildOf(page)).toBeUndefined();
  await page.close();
  // A minute on, a window that was opened has been seen open, or is gone.
  await explore.evaluate(async () => {
    const windows = (await caches.keys()).find((name) => name.endsWith(" windows"))!;
    const cache = await caches.open(windows);
    for (const request of await cache.keys()) {
      const record = await (await cache.match(request))!.json();
      await cache.put(request, new Response(JSON.stringify({ ...record, at: record.at - 120_000 })));
    }
    navigator.serviceWorker.controller!.postMessage("parley-tidy");
  });
  await expect.poll(() => kept(explore)).toBe(2);
});

test("a deployment that is half there replaces nothing, and one that is whole does [contract 10.2]", {
  tag: "@deep",
}, async ({ page, watch }) => {
  site = await deployed("/sub/folder/");
  await openKept(page);
  const spoils: [number, (folder: string) => void][] = [
    [1, (folder) => rmSync(join(folder, "briefing.html"))],
    [2, (folder) => truncateSync(join(folder, "index.html"), 1000)],
  ];
  for (const [number, spoil] of spoils) {
    site.deploy(number, spoil);
    expect(await ask(page).catch(() => false)).toBe(false);
    expect(await kept(page)).toBe(2);
  }
  await expect(offer(page)).toHaveCount(0);
  await page.reload();
  await drawn(page);
  expect(await buildOf(page)).toBeUndefined();
  expect(watch.troubles.filter((trouble) => !/404|not there as it was built/.test(trouble))).toEqual([]);
  watch.troubles.length = 0;
  site.deploy(3);
  expect(await ask(page)).toBe(true);
  await expect(offer(page)).toBeVisible();
});

test("the worker that is to be put in its place takes all of it away [contract 10.5]", async ({ page }) => {
  site = await deployed();
  await openKept(page);
  site.deploy(1);
  site.kill();
  await ask(page);
  await expect.poll(() => kept(page)).toBe(0);
  // What is open goes on.
  await page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name: "Overview" }).click();
  await drawn(page);
  await page.goto("about:blank");
  await page.goto(`${site.url}index.html`);
  await drawn(page);
  expect(await buildOf(page)).toBe("1");
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
});
