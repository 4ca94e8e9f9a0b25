import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import type { Briefing } from "../../src/dossier/types";
import { faultsOf } from "./support/legible";
import { deepIf, expect, test } from "./support/test";

const folder = fileURLToPath(new URL("../../data/briefings", import.meta.url));
const briefings = readdirSync(folder)
  .sort()
  .map((file) => JSON.parse(readFileSync(`${folder}/${file}`, "utf8")) as Briefing);
const SIZES = [
  [1280, 720],
  [1366, 768],
  [1920, 1080],
] as const;
/** Where there is least room; the others are for test:deep. */
const deepBut = (width: number) => deepIf(width !== 1280);
const MOST_ROWS = 7;
const MOST_COLUMNS = 6;

/** Waits until the scene with this headline is drawn and stands still. */
async function sceneOf(page: Page, headline: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: headline, exact: true })).toBeVisible();
  await expect(page.getByText(/^Loading/)).toHaveCount(0);
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** What can be clicked in the charts: a cell with something in it, a stage claim, a venue. */
const MARKS =
  "[role=gridcell][aria-selected], [data-panel=stages] [role=button][data-lit], [data-panel=venues] [data-mark]";

/** A call may cut off a twentieth at each side: what of the picture stands there. */
function atTheEdges(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const [x, y] = [innerWidth / 20 - 1, innerHeight / 20 - 1];
    return [...document.querySelectorAll(".brief-picture *")].flatMap((element) => {
      const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
      const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
      if (!(own || element.matches("svg")) || width < 2 || height < 2 || element.closest(".hidden-text")) return [];
      const beyond = left < x || top < y || right > innerWidth - x || bottom > innerHeight - y;
      return beyond ? [`at the edge: “${(element.textContent ?? "").trim().slice(0, 40)}”`] : [];
    });
  });
}

/** By scene: what a call would blur, and what nobody could see. Scenes without a fault are left out. */
async function faultsByScene(page: Page, { scenes }: Briefing): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {};
  for (const { id, headline } of scenes) {
    await sceneOf(page, headline);
    const faults = [...(await faultsOf(page)), ...(await atTheEdges(page))];
    const grid = page.getByRole("grid");
    for (const table of await grid.all()) {
      const rows = (await table.getByRole("row").count()) - 1;
      const columns = await table.getByRole("columnheader").count();
      if (rows > MOST_ROWS || columns > MOST_COLUMNS) faults.push(`a matrix of ${rows} by ${columns}`);
    }
    if (faults.length > 0) found[id] = faults;
    await page.keyboard.press("PageDown");
  }
  return found;
}

test.describe("a scene on a shared screen", () => {
  for (const briefing of briefings)
    for (const [width, height] of SIZES)
      for (const colorScheme of ["light", "dark"] as const) {
        const name = `is legible through a call: ${briefing.id}, ${width}x${height}, ${colorScheme}`;
        test(name, deepBut(width), async ({ page }) => {
          await page.setViewportSize({ width, height });
          await page.emulateMedia({ colorScheme });
          await page.goto(`index.html#mode=brief&briefing=${briefing.id}&motion=0`);
          expect(await faultsByScene(page, briefing)).toEqual({});
        });
      }

  for (const briefing of briefings)
    for (const [width, height] of SIZES) {
      const name = `is legible with the evidence of a mark beside it: ${briefing.id}, ${width}x${height}`;
      test(name, deepBut(width), async ({ page }) => {
        await page.setViewportSize({ width, height });
        await page.goto(`index.html#mode=brief&briefing=${briefing.id}&motion=0`);
        let pinned = 0;
        for (const { id, headline } of briefing.scenes) {
          await sceneOf(page, headline);
          const mark = page.locator(MARKS).first();
          if ((await mark.count()) > 0) {
            await mark.dispatchEvent("click");
            await expect(page.getByText("Changed since the scene was made"), id).toBeVisible();
            await sceneOf(page, headline);
            expect(await faultsOf(page), id).toEqual([]);
            pinned++;
          }
          await page.keyboard.press("PageDown");
        }
        expect(pinned).toBeGreaterThan(0);
      });
    }
});
