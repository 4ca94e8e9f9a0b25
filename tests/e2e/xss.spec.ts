/** Texts that would run where they are taken for more than texts, through every door, with the policy and without any. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { type Detector, detectorOf } from "./support/detector";
import { DOORS } from "./support/doors";
import { forget, openHostile } from "./support/hostilePage";
import { batches, everyPayload, isText } from "./support/payloads";
import { deepIf, expect, test } from "./support/test";
import { unguarded } from "./support/unguarded";
import { unsafePage } from "./support/unsafePage";

const DEEP = Boolean(process.env.PARLEY_DEEP);
const all = everyPayload();
/** Of all of them a fixed part, with ours in it. */
const tried = (most: number) =>
  DEEP ? all : all.filter((_, at) => at < 32 || at % Math.ceil(all.length / (most - 32)) === 0);
const DIST = join(import.meta.dirname, "../../dist");
const PANELS = [
  "matrix",
  "stages",
  "venues",
  "contested",
  "wordings",
  "chains",
  "forecasts",
  "silence",
  "compare",
  "articles",
  "method",
];

test.setTimeout(DEEP ? 7_200_000 : 90_000);

/** A file of the build, the dossier that a test lays beside it, or the page of a host. */
function isOwn(site: string) {
  return ({ origin, pathname }: URL) => {
    if (origin !== new URL(site).origin) return /^http:\/\/localhost:\d+$/.test(origin) && pathname === "/";
    return (
      pathname.includes("/hostile/") ||
      pathname.endsWith("dossier.json") ||
      existsSync(join(DIST, decodeURIComponent(pathname)))
    );
  };
}

async function withDoor(
  page: Page,
  guarded: boolean,
  site: string,
  act: (base: string, detector: Detector) => Promise<void>,
) {
  const bare = guarded ? null : await unguarded();
  try {
    const base = bare?.url ?? site;
    await act(base, await detectorOf(page, base, isOwn(base)));
  } finally {
    await page.goto("about:blank");
    await bare?.close();
  }
}

for (const guarded of [false, true]) {
  const how = guarded ? "with the policy" : "without any policy";
  for (const door of DOORS)
    test(`nothing runs that comes through: ${door.name}, ${how}`, deepIf(guarded), async ({ page, site }) => {
      const texts = tried(100).filter(isText);
      await withDoor(page, guarded, site, async (base, detector) => {
        for (const batch of batches(texts, door.size)) {
          await forget(page, base);
          await door.bring(page, base, batch);
          await detector.census();
          expect(detector.hits).toEqual([]);
        }
      });
      console.log(`figure: XSS through ${door.name}, ${how} | ${texts.length} | 0`);
    });

  test(`every panel shows such texts as they were given, ${how}`, deepIf(!guarded), async ({ page, site }) => {
    const texts = tried(60).filter(isText);
    await withDoor(page, guarded, site, async (base, detector) => {
      for (const batch of batches(texts, 140)) {
        await openHostile(page, base, batch);
        for (const panel of PANELS) await lookAt(page, panel);
        const shown = await page.evaluate(() => document.body.textContent);
        // What cannot be seen is shown by a sign of its own.
        expect(batch.filter((text) => PLAIN.test(text) && !shown?.includes(text))).toEqual([]);
        await searchFor(page, batch);
        await detector.census();
        expect(detector.hits).toEqual([]);
      }
    });
    console.log(`figure: XSS in ${PANELS.length} panels, their tables and the search, ${how} | ${texts.length} | 0`);
  });
}

const PLAIN = /^[\P{C}]*$/u;

async function lookAt(page: Page, panel: string): Promise<void> {
  await page.evaluate((focus) => {
    location.hash = `data=hostile/&focus=${focus}`;
  }, panel);
  await expect(page.getByText(/^Loading/)).toHaveCount(0);
  const table = page.getByRole("button", { name: "View as table" }).first();
  if (await table.isVisible()) await table.click();
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll("details")) folded.open = true;
  });
}

async function searchFor(page: Page, texts: readonly string[]): Promise<void> {
  const box = page.getByRole("combobox", { name: "Search codings" });
  for (const text of texts.filter((_, at) => at % 35 === 0)) await box.fill(text.slice(0, 200));
  await box.fill("alert");
  await expect(page.getByRole("listbox", { name: "Suggestions" }).getByRole("option").first()).toBeVisible();
}

/** Ends the page, so that what comes after it would not be tried. */
const LEAVES = /<base|http-equiv|location|submit|formaction|window\.open/i;

test.describe("a page that takes texts for markup", () => {
  for (const wall of ["none", "script", "guarded"] as const)
    test(`runs some of them without a policy, and none with it: ${wall}`, async ({ page, watch }) => {
      const host = await unsafePage(wall);
      try {
        // Nobody outside this machine is asked.
        await page.route(
          ({ href }) => !href.startsWith(host.url),
          (route) => route.abort(),
        );
        const { hits } = await detectorOf(page, host.url, ({ href }) => href.startsWith(host.url));
        const texts = tried(700);
        const ran = texts.filter((one) => !LEAVES.test(one)).slice(0, DEEP ? 3000 : 400);
        for (const chunk of batches(ran, 40)) {
          await page.goto(host.url);
          const put = await page.evaluate(
            (some) => some.map((one) => (globalThis as unknown as { put(text: string): boolean }).put(one)),
            chunk,
          );
          expect(new Set(put)).toEqual(new Set([wall !== "guarded"]));
          await page.waitForTimeout(100);
        }
        await page.waitForTimeout(500);
        const executed = hits.filter((hit) => /^(alert|confirm|prompt|print)\(|^a dialog/.test(hit)).length;
        // Without a policy they are to run: that is no failure.
        const told = wall === "none" ? "control" : "figure";
        console.log(`${told}: texts as markup that ran, policy ${wall} | ${ran.length} | ${executed}`);
        if (wall === "none") expect(executed).toBeGreaterThanOrEqual(20);
        else expect(executed).toBe(0);
        if (wall === "guarded") expect(hits).toEqual([]);
        watch.troubles.length = 0;
      } finally {
        await page.goto("about:blank");
        await host.close();
      }
    });
});
