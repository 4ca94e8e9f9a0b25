/** Hostile texts in every panel, in its table and in what comes up under the pointer, with the policy and without any. */
import type { Page } from "@playwright/test";
import { EMBEDS } from "../../src/shells/embed/options";
import { openHostile } from "./support/hostilePage";
import { batches, isText } from "./support/payloads";
import { deepIf, expect, test } from "./support/test";
import { DEEP, triedOf, underAttack } from "./support/underAttack";

/** Filters and evidence stand beside every other. */
const PANELS = EMBEDS.filter((panel) => panel !== "filters" && panel !== "evidence");
const PLAIN = /^[\P{C}]*$/u;

test.setTimeout(DEEP ? 3_600_000 : 90_000);

for (const guarded of [false, true]) {
  const how = guarded ? "with the policy" : "without any policy";
  test(`every panel shows such texts as they were given, ${how}`, deepIf(!guarded), async ({ page, site }) => {
    const texts = triedOf(45).filter(isText);
    await underAttack(page, { guarded, site }, async (base, detector) => {
      for (const batch of batches(texts, 140)) {
        await openHostile(page, base, batch);
        for (const panel of PANELS) {
          await focusOn(page, panel);
          await pointAtAll(page);
          await detector.census();
          await showTable(page);
          await pointAtAll(page);
        }
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

async function focusOn(page: Page, panel: string): Promise<void> {
  await page.evaluate((focus) => {
    location.hash = `data=hostile/&focus=${focus}`;
  }, panel);
  await expect(page.getByText(/^Loading/)).toHaveCount(0);
}

async function showTable(page: Page): Promise<void> {
  const table = page.getByRole("button", { name: "View as table" }).first();
  if (await table.isVisible()) await table.click();
  await page.evaluate(() => {
    for (const folded of document.querySelectorAll("details")) folded.open = true;
  });
}

/** Brings the pointer and the focus to up to 300 things that may say more then, and lets each be drawn with what it says. */
async function pointAtAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const all = [
      ...document.querySelectorAll(
        "main :is([title], [aria-description], button, summary, li, mark, tr, td, th, g, path, circle, rect, [role=gridcell], [role=rowheader])",
      ),
    ];
    const step = Math.ceil(all.length / 300);
    const pointed = all.filter((_, at) => at % step === 0);
    for (const [at, one] of pointed.entries()) {
      const mouse = { bubbles: true, pointerType: "mouse" };
      one.dispatchEvent(new PointerEvent("pointerover", mouse));
      one.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
      if (at % 10 === 0) await new Promise((drawn) => requestAnimationFrame(drawn));
      one.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
      one.dispatchEvent(new PointerEvent("pointerout", mouse));
    }
  });
}

async function searchFor(page: Page, texts: readonly string[]): Promise<void> {
  const box = page.getByRole("combobox", { name: "Search codings" });
  for (const text of texts.filter((_, at) => at % 35 === 0)) await box.fill(text.slice(0, 200));
  await box.fill("alert");
  await expect(page.getByRole("listbox", { name: "Suggestions" }).getByRole("option").first()).toBeVisible();
}
