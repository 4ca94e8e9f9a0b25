/**
 * A panel that throws in a briefing and in an embed, as faults.spec.ts has it for explore: the others live on, it can be tried
 * again and reported, and the page around an embed is told. `npm run test:deep` does each panel.
 */
import type { Page } from "@playwright/test";
import { PANELS } from "../../src/panels/registry";
import { type Fault, type FaultyServer, serveFaulty } from "./support/faulty";
import { embedFrame, type Host, heightsTold, hostOf } from "./support/host";
import { expect, test } from "./support/test";

const DEEP = process.env.PARLEY_DEEP !== undefined;

let server: FaultyServer;
let host: Host | undefined;
test.beforeAll(async ({ site }) => {
  server = await serveFaulty(site);
});
test.afterAll(() => server.close());
test.beforeEach(() => server.fail(new Map()));
test.afterEach(async ({ watch }) => {
  // Here faults are asked for: what the browser says of them is no trouble.
  watch.troubles.length = 0;
  await host?.close();
  host = undefined;
});

const ELEMENT =
  "const h=(type,props)=>({$$typeof:Symbol.for('react.transitional.element'),type,key:null,ref:null,props});";

/** A component that throws until the page says `mended`, and then is what it should be. */
const BROKEN = {
  "in render": (whole: string) =>
    `(()=>{${ELEMENT}return()=>{if(!globalThis.mended)throw new Error('broken in render');return ${whole}}})()`,
  "in an effect": (whole: string) =>
    `(()=>{${ELEMENT}function P(){}P.prototype.isReactComponent={};P.prototype.render=()=>${whole};
      P.prototype.componentDidMount=()=>{if(!globalThis.mended)throw new Error('broken in an effect')};return P})()`,
} as const;
type Way = keyof typeof BROKEN;
const WAYS = Object.keys(BROKEN) as Way[];

/** A panel's file in the dashboard: whoever asks for it has the component. */
const file = (way: Way): Fault => ({
  text: () =>
    `const P=${BROKEN[way]("h('h2',{children:'Mended'})")},x={default:P};export{P as default,x as t,x as n,x as i};`,
});
/** An embed's script: the panel itself is what comes when it is mended. */
const script = (way: Way): Fault => ({
  text: (text) =>
    text.replace(/(,Panel:)([\w$]+)(\}\))/, (_, key, own, end) => key + BROKEN[way](`h(${own},{})`) + end),
});
const unread: Fault = {
  text: (text) => text.replace(/(=\(exports,require\)=>\{)/, "$1throw new Error('broken when its code runs');"),
};

const mend = (page: Pick<Page, "evaluate">) => page.evaluate(() => void Object.assign(globalThis, { mended: true }));

test("[contract 11.1] a panel that throws in a briefing leaves its scenes alive, and comes when it is tried again", async ({
  page,
}) => {
  test.setTimeout(DEEP ? 300_000 : 60_000);
  // Of the briefing that comes with Parley: a scene and the panel that it shows.
  const scenes = [
    [3, "wordings", "Wordings"],
    [7, "stages", "Negotiation stages"],
    [6, "venues", "Summit venues"],
  ] as const;
  let tried = 0;
  for (const [at, [number, id, name]] of (DEEP ? scenes : scenes.slice(0, 2)).entries())
    for (const way of DEEP ? WAYS : [WAYS[at % 2]!]) {
      tried++;
      server.fail(new Map([[`/${id[0]!.toUpperCase()}${id.slice(1)}Panel-`, file(way)]]));
      await page.goto("about:blank");
      await page.goto(`${server.url}index.html#mode=brief`);
      await expect(page.getByText(/^Scene 1 of/)).toBeVisible();
      await page.keyboard.type(`${number}`);
      await page.keyboard.press("Enter");
      const slot = page.getByRole("region", { name, exact: true });
      await expect(slot.getByRole("alert")).toContainText(`${name} could not be drawn.`);
      // The audience sees headline and count all the same, and every scene can still be reached.
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(page.getByText(/\d+ of \d+ codings/).first()).toBeVisible();
      await page.keyboard.press("ArrowLeft");
      await expect(page.getByText(new RegExp(`^Scene ${number - 1} of`))).toBeVisible();
      await page.keyboard.press("ArrowRight");
      await slot.getByRole("button", { name: "Report" }).click();
      await expect(slot.getByRole("textbox", { name: "The report" })).toHaveValue(new RegExp(`broken ${way}`));
      await mend(page);
      await slot.getByRole("button", { name: "Try again" }).click();
      await expect(slot.getByRole("heading", { name: "Mended" })).toBeVisible();
      await expect(slot.getByRole("alert")).toHaveCount(0);
    }
  console.log(`figure: a panel that throws in a briefing, others not live | ${tried} | 0`);
});

test("[contract 4.8, 11.1] a panel that throws in an embed says so there and to the host, keeps its height, and comes when it is tried again", async ({
  page,
}) => {
  test.setTimeout(DEEP ? 600_000 : 60_000);
  const panels = DEEP ? PANELS : PANELS.filter(({ id }) => id === "matrix" || id === "forecasts");
  let tried = 0;
  for (const [at, { id, name }] of panels.entries())
    for (const way of DEEP ? WAYS : [WAYS[at % 2]!]) {
      tried++;
      server.fail(new Map([[`/embed/${id}.js`, script(way)]]));
      await host?.close();
      host = await hostOf(`${server.url}embed.html#panel=${id}`);
      await page.goto(host.url);
      const slot = page.frameLocator("iframe").getByRole("region", { name, exact: true });
      await expect(slot.getByRole("alert")).toContainText(`${name} could not be drawn.`);
      await expect
        .poll(() => errorsTold(page))
        .toContainEqual({ code: "failed", message: "This panel could not be drawn." });
      // A host that was not named hears nothing of what the error says [contract 4.10].
      expect(JSON.stringify(await heard(page))).not.toContain("broken");
      await expect.poll(async () => (await heightsTold(page)).at(-1) ?? 0).toBeGreaterThan(80);
      const frame = (await page.locator("iframe").boundingBox())!;
      const retry = slot.getByRole("button", { name: "Try again" });
      const button = (await retry.boundingBox())!;
      expect(button.y + button.height).toBeLessThanOrEqual(frame.y + frame.height);
      await slot.getByRole("button", { name: "Report" }).click();
      // The page around it may have given a dossier: no words of an error that is not the browser's own.
      await expect(slot.getByRole("textbox", { name: "The report" })).toHaveValue(
        /What: Error \(its words are left out\)/,
      );
      await mend(embedFrame(page));
      await retry.click();
      await expect(slot.getByRole("heading", { level: 2 })).toBeVisible();
      await expect(slot.getByRole("alert")).toHaveCount(0);
    }
  console.log(`figure: a panel that throws in an embed, untold or without height | ${tried} | 0`);
});

test("[contract 4.8] an embed whose code fails as it runs tells its host, and offers a still and another try", async ({
  page,
}) => {
  server.fail(new Map([["/embed/matrix.js", unread]]));
  host = await hostOf(`${server.url}embed.html#panel=matrix`);
  await page.goto(host.url);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByText("This panel could not be loaded.")).toBeVisible();
  await expect(frame.getByRole("link", { name: "See it as a picture and a table" })).toBeVisible();
  await expect.poll(() => errorsTold(page)).toEqual([{ code: "failed", message: "This panel could not be loaded." }]);
  server.fail(new Map());
  await frame.getByRole("button", { name: "Try again" }).click();
  await expect(frame.getByRole("grid")).toBeVisible();
});

/** What the host page heard of the frame, as support/host.ts keeps it. */
function heard(page: Page): Promise<unknown[]> {
  return page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard);
}

async function errorsTold(page: Page): Promise<unknown[]> {
  const all = (await heard(page)) as { readonly type?: string; readonly payload?: unknown }[];
  return all.filter(({ type }) => type === "error").map(({ payload }) => payload);
}
