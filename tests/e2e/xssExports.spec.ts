/** What is written with hostile texts in it holds them as texts: the page of a briefing, pictures, tables. */
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import type { KeptBriefing } from "../../src/io/briefingRecord";
import { readCsv } from "../support/rfc4180";
import { detectorOf } from "./support/detector";
import { openHostile } from "./support/hostilePage";
import { briefingOf } from "./support/hostileRecords";
import { FROM, onDisk } from "./support/oneFile";
import { batches, everyPayload, isText } from "./support/payloads";
import { expect, test } from "./support/test";

const DEEP = Boolean(process.env.PARLEY_DEEP);
const all = everyPayload().filter(isText);
const texts = DEEP ? all : all.filter((_, at) => at < 30 || at % 150 === 0);
test.setTimeout(DEEP ? 3_600_000 : 90_000);

test("the page of a briefing shows its texts, and runs none of them", async ({ page }) => {
  const detector = await detectorOf(page, "file:", ({ protocol }) => protocol === "file:");
  for (const batch of batches(texts, 100)) {
    await page.goto(onDisk(briefingOf(batch) as unknown as KeptBriefing));
    await expect(page.getByText(`Scene 1 of ${batch.length}`)).toBeVisible();
    await page.keyboard.press("o");
    await expect(page.getByRole("navigation", { name: "All scenes" })).toBeVisible();
    // The page's own script and style stand in it, and the link to where it was made.
    expect(await page.locator("script").count()).toBe(2);
    await detector.census();
    expect(
      detector.hits.filter((hit) => !/^<(script|style)[ >]/.test(hit) && !hit.startsWith(`a href=${FROM}#`)),
    ).toEqual([]);
    detector.hits.length = 0;
  }
  console.log(`figure: XSS in the written page of a briefing, opened from a disk | ${texts.length} | 0`);
});

async function saved(page: Page, what: string, format: string): Promise<string> {
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByLabel("What").selectOption({ label: what });
  await dialog.getByLabel("Format").selectOption({ label: format });
  const button = dialog.getByRole("button", { name: "Download" });
  await expect(button).toBeEnabled({ timeout: 30_000 });
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return download.path();
}

test("pictures and tables hold texts alone, and a picture opened as a page runs none", async ({ page, site }) => {
  const detector = await detectorOf(
    page,
    site,
    ({ protocol, origin }) => protocol === "file:" || site.startsWith(origin),
  );
  for (const batch of batches(texts, 60)) {
    await openHostile(page, site, batch);
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const csv = readCsv(
      readFileSync(await saved(page, "Codings of this view", "CSV, for spreadsheets"), "utf8").slice(1),
    );
    expect(csv.length).toBe(batch.length + 1);
    expect(new Set(csv.map((record) => record.length)).size).toBe(1);
    const path = await saved(page, "Panel: Actor–statement matrix", "SVG picture, to edit");
    const svg = readFileSync(path, "utf8");
    expect(svg).not.toMatch(/<(script|foreignObject|style|image|iframe|a)\b|<[^>]*\s(on\w+|href|src)=/i);
    const file = `${path}.svg`;
    writeFileSync(file, svg);
    const alone = await page.context().newPage();
    await alone.goto(pathToFileURL(file).href);
    expect(await alone.evaluate(() => document.documentElement.localName)).toBe("svg");
    await alone.close();
    expect(detector.hits.filter((hit) => !hit.startsWith("a download of parley-"))).toEqual([]);
  }
  console.log(`figure: XSS in pictures and tables that are written | ${texts.length} | 0`);
});
