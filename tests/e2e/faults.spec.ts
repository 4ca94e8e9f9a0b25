/**
 * Panels that throw, files that do not come. Of each kind a fixed sample is in `npm test`; `npm run test:deep` does all:
 * each panel in five ways, each file of the build in eight.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { PANELS as SPECS } from "../../src/panels/registry";
import { type Fault, type FaultyServer, serveFaulty, WAYS } from "./support/faulty";
import { expect, test } from "./support/test";

/** The panels, and what the file of each is called before its hash. */
const PANELS = SPECS.map(({ id, name }) => ({ id, name, file: `${id[0]!.toUpperCase()}${id.slice(1)}Panel` }));
const DEEP = process.env.PARLEY_DEEP !== undefined;
const FILES = readdirSync(join(import.meta.dirname, "../../dist/assets"));

let server: FaultyServer;
test.beforeAll(async ({ site }) => {
  server = await serveFaulty(site);
});
test.afterAll(() => server.close());
test.beforeEach(() => server.fail(new Map()));
// Here faults are asked for: what the browser says of them is no trouble.
test.afterEach(({ watch }) => void watch.troubles.splice(0));

/** A panel in the words of a built file, without React: it has a heading, and is broken in one way. */
const BROKEN = {
  "in render": "function P(){throw new Error('broken in render')}",
  "in an effect": `function P(){}P.prototype.isReactComponent={};P.prototype.render=()=>h('p','drawn');
    P.prototype.componentDidMount=()=>{throw new Error('broken in an effect')};`,
  "in an event handler": "function P(){return h('button','press',()=>{throw new Error('broken in an event handler')})}",
  "when its code loads": "throw new Error('broken when its code loads');function P(){}",
  "in a late answer":
    "function P(){return h('button','press',()=>{Promise.reject(new Error('broken in a late answer'))})}",
} as const;
type Broken = keyof typeof BROKEN;

const ELEMENT =
  "const h=(type,children,onClick)=>({$$typeof:Symbol.for('react.transitional.element'),type,key:null,ref:null,props:{children,onClick}});";

function broken(way: Broken): Fault {
  // A panel's file may be asked for its default, or for one inside a name.
  return { text: () => `${ELEMENT}${BROKEN[way]}const x={default:P};export{P as default,x as t,x as n,x as i};` };
}

/** What React throws at a panel's own place; the others go to the window, and the panel stays. */
const CAUGHT: readonly Broken[] = ["in render", "in an effect", "when its code loads"];

test("[contract 11.1] each panel broken in five ways leaves the others alive and linked, and is told in plain words", async ({
  page,
}) => {
  test.setTimeout(DEEP ? 900_000 : 60_000);
  const ways = Object.keys(BROKEN) as Broken[];
  const all = PANELS.filter(({ id }) => id !== "matrix");
  let tried = 0;
  let failed = 0;
  for (const [at, way] of ways.entries()) {
    const panels = DEEP ? all : [all[(at * 5) % all.length]!];
    for (const panel of panels) {
      tried++;
      const done = await breakPanel(page, panel, way).catch((error: unknown) => {
        console.log(`${panel.id} ${way}: ${error instanceof Error ? error.message.slice(0, 400) : error}`);
        return false;
      });
      if (done === false) failed++;
    }
  }
  console.log(`figure: panels × ways to throw, others live | ${tried} | ${failed}`);
  expect(failed).toBe(0);
});

async function breakPanel(page: Page, { id, name, file }: (typeof PANELS)[number], way: Broken): Promise<void> {
  server.fail(new Map([[`/${file}-`, broken(way)]]));
  const side = id === "filters" || id === "evidence";
  await page.goto("about:blank");
  await page.goto(`${server.url}index.html#${side ? "" : `focus=${id}`}`);
  const slot = page.getByRole("region", { name, exact: true });
  const words = await tell(page, slot, way, name);
  // The others are alive and linked: a choice in one is drawn in another.
  await expect(page.locator("[data-panel]").filter({ hasNotText: "could not be drawn" }).first()).toBeVisible();
  if (id === "filters") {
    await page.locator("[role=gridcell][aria-label*=', Leader contact: ']").first().click();
    await expect(page).toHaveURL(/pin=/);
  } else {
    await page.getByRole("region", { name: "Filters" }).getByRole("checkbox").first().click();
    await expect(page).toHaveURL(/#.*=/);
    await expect(page.locator(".explore-bar")).toContainText(/\d+ of \d+/);
  }
  // The report has the fault in it, and leads nowhere by itself.
  const place = CAUGHT.includes(way) ? slot : page.getByRole("region", { name: "Fault" });
  await place.getByRole("button", { name: "Report" }).click();
  await expect(place.getByRole("textbox", { name: "The report" })).toHaveValue(new RegExp(`broken ${way}`));
  expect(words).not.toMatch(/undefined|\[object/);
  if (!CAUGHT.includes(way)) {
    await place.getByRole("button", { name: "Dismiss" }).click();
    await expect(place).toHaveCount(0);
  }
}

async function tell(page: Page, slot: ReturnType<Page["getByRole"]>, way: Broken, name: string): Promise<string> {
  if (CAUGHT.includes(way)) {
    const alert = slot.getByRole("alert");
    await expect(alert).toContainText(`${name} could not be drawn.`);
    await expect(slot.getByRole("button", { name: "Try again" })).toBeVisible();
    return (await alert.textContent()) ?? "";
  }
  await slot.getByRole("button", { name: "press" }).click();
  await slot.getByRole("button", { name: "press" }).click();
  const line = page.getByRole("region", { name: "Fault" });
  await expect(line).toHaveCount(1);
  await expect(line.getByRole("alert")).toContainText("Something went wrong here. The page still works");
  return (await line.textContent()) ?? "";
}

test("the first panel, which comes with the page, is as broken as the others and no more", async ({ page }) => {
  const [first] = FILES.filter((file) => /^first-.*\.js$/.test(file));
  server.fail(
    new Map([
      [
        first!,
        {
          text: (text) =>
            text.replace(/(name:`Actor–statement matrix`,Panel:)[\w$]+/, "$1()=>{throw new Error('broken in render')}"),
        },
      ],
    ]),
  );
  await page.goto(`${server.url}index.html`);
  const slot = page.getByRole("region", { name: "Actor–statement matrix", exact: true });
  await expect(slot.getByRole("alert")).toContainText("Actor–statement matrix could not be drawn.");
  await expect(page.locator("[data-panel=stages] svg").first()).toBeVisible();
  await page.getByRole("region", { name: "Filters" }).getByRole("checkbox").first().click();
  await expect(page.locator(".explore-bar")).toContainText(/\d+ of \d+/);
});

test("[contract 11.2] a panel's code that did not come, or came damaged, comes when it is asked for again", async ({
  page,
}) => {
  let tried = 0;
  for (const way of DEEP ? WAYS : (["404", "truncated", "HTML"] as const)) {
    if (way === "slow") continue;
    server.fail(new Map([["/ForecastsPanel-", way]]));
    await page.goto("about:blank");
    await page.goto(`${server.url}index.html#focus=forecasts`);
    const slot = page.getByRole("region", { name: "Forecasts", exact: true });
    await expect(slot.getByRole("alert")).toContainText("Forecasts: a part of its code did not come.");
    server.fail(new Map());
    await slot.getByRole("button", { name: "Try again" }).click();
    await expect(slot.getByRole("heading", { level: 2 })).toBeVisible();
    tried++;
  }
  console.log(`figure: a panel's file lost, then asked for again | ${tried} | 0`);
});

test("a page of before an update says so where a file is gone, and goes on at the same place", async ({ page }) => {
  await page.goto(`${server.url}index.html#party=us`);
  await expect(page.locator("[data-panel=stages] svg").first()).toBeVisible();
  server.fail(
    new Map<string, Fault>([
      ["/ForecastsPanel-", "404"],
      ["/index.html", { text: (text) => text.replace(/first-[\w-]+\.js/, "first-another1.js") }],
    ]),
  );
  await page.getByRole("button", { name: "Forecasts" }).click();
  const slot = page.getByRole("region", { name: "Forecasts", exact: true });
  await expect(slot.getByRole("alert")).toContainText("Parley was updated on its server");
  server.fail(new Map());
  await slot.getByRole("button", { name: "Reload the page" }).click();
  await expect(slot.getByRole("heading", { level: 2 })).toBeVisible();
  await expect(page).toHaveURL(/party=us.*focus=forecasts|focus=forecasts.*party=us/);
});

test("[contract 11.3] 1,000 errors at random are one calm line, and what is on screen can still be exported", async ({
  page,
}) => {
  await page.goto(`${server.url}index.html`);
  await expect(page.locator("[data-panel=stages] svg").first()).toBeVisible();
  await page.evaluate(() => {
    let seed = 7;
    for (let n = 0; n < 1000; n++) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      if (seed % 2) setTimeout(() => Promise.reject(new Error(`late ${n}`)));
      else
        setTimeout(() => {
          throw new TypeError(`thrown ${n}`);
        });
    }
  });
  const line = page.getByRole("region", { name: "Fault" });
  await expect(line).toHaveCount(1);
  await page.waitForTimeout(500);
  await expect(line).toHaveCount(1);
  await page.getByRole("button", { name: /^Export/ }).click();
  await expect(page.getByRole("dialog", { name: /^Export/ })).toBeVisible();
  const download = page.waitForEvent("download");
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^(Save|Download)/ })
    .first()
    .click();
  expect((await (await download).createReadStream()) !== null).toBe(true);
  console.log("figure: errors nothing caught, more than one line or no export | 1000 | 0");
});

/** How each file of the build comes to be asked for. */
const USES = ["", ...PANELS.map(({ id }) => `focus=${id}`), "mode=brief", "mode=brief&presenter=1"];

test("each file of the build lost in each way leaves something that says so", async ({ page }) => {
  test.setTimeout(DEEP ? 3_600_000 : 90_000);
  const asked = new Map<string, string>();
  const wanted = DEEP ? USES : ["", "focus=forecasts", "mode=brief"];
  page.on("request", (request) => {
    const [, file] = /\/assets\/([^?]+)/.exec(request.url()) ?? [];
    if (file && use !== null && !asked.has(file)) asked.set(file, use);
  });
  let use: string | null = null;
  for (use of wanted) {
    await page.goto("about:blank");
    await page.goto(`${server.url}index.html#${use}`);
    await page.waitForLoadState("networkidle");
  }
  use = null;
  const pairs = [...asked].flatMap(([file, at]) => WAYS.map((way) => ({ file, at, way })));
  const sample = DEEP ? pairs : pairs.filter((_, at) => at % Math.ceil(pairs.length / 5) === 3);
  let failed = 0;
  for (const { file, at, way } of sample) {
    server.fail(new Map([[file, way]]));
    await page.goto("about:blank");
    await page.goto(`${server.url}index.html#${at}`);
    const told = page.locator("[role=alert]").filter({ visible: true });
    const live = page.locator("body:has([data-panel] h2, .presenter):not(:has(p:text('Loading')))");
    const frame = page.locator("body:not(:has([data-panel])) .frame-note").filter({ visible: true });
    const end = !NEEDED.test(file) ? live.or(briefFault(page, at)) : live.or(told).or(frame);
    const fine = await expect(end.first())
      .toBeVisible({ timeout: 15_000 })
      .then(() => true)
      .catch(() => false);
    const text = await page.locator("body").innerText();
    if (fine && text.trim().length > 20) continue;
    failed++;
    console.log(`${file} ${way} at #${at}: ${JSON.stringify(text.slice(0, 200))}`);
  }
  console.log(`figure: files of the build × ways to lose them, blank or untold | ${sample.length} | ${failed}`);
  expect(failed).toBe(0);
});

/** A briefing is one thing: it may say that a part of it did not come. */
function briefFault(page: Page, at: string) {
  return page.locator(at.includes("brief") ? "[role=alert]" : "nothing-else").filter({ visible: true });
}

/** Without these there is no page, or no panel, yet. */
const NEEDED = /^(first|shared|rolldown-runtime|_virtual_dossier)-|\.css$/;
