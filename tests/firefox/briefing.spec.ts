/** A briefing in a file of its own, opened by Firefox from the disk. */
import type { Page } from "puppeteer-core";
import { hostileBriefing, onDisk, seen } from "../e2e/support/oneFile";
import { drawn, expect, test, textOf } from "./firefox";

const briefing = hostileBriefing();
const [first, second, third] = briefing.scenes;
const headline = (page: Page) => textOf(page, "h1");
const hacked = (page: Page) => page.evaluate(() => (globalThis as { hacked?: unknown }).hacked ?? null);

test("shows every scene with its texts as they were given, without a request", async ({ open }) => {
  const page = await open(onDisk(briefing));
  for (const [at, scene] of briefing.scenes.entries()) {
    await expect.poll(() => headline(page)).toBe(seen(scene.headline));
    await drawn(page, "main [data-panel] h2");
    expect(await textOf(page, ".brief-number")).toBe(`Scene ${at + 1} of ${briefing.scenes.length}`);
    expect(await page.evaluate(() => document.body.innerText)).not.toContain("could not be drawn");
    await page.keyboard.press("ArrowRight");
  }
  expect(await hacked(page)).toBeNull();
});

test("the presenter's window follows and leads, though Firefox has no channel between files", async ({
  open,
  firefox,
}) => {
  const page = await open(onDisk(briefing));
  await drawn(page, "h1");
  const before = new Set(await firefox.pages());
  await page.keyboard.press("n");
  await expect.poll(async () => (await firefox.pages()).length).toBe(before.size + 1);
  const presenter = (await firefox.pages()).find((one) => !before.has(one)) as Page;
  try {
    await expect.poll(() => textOf(presenter, ".presenter-status")).toBe("The audience sees this.");
    expect(await textOf(presenter, "[aria-label='Notes'], .presenter-notes")).toContain(seen(first?.notes));
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => headline(presenter)).toBe(seen(second?.headline));
    await presenter.keyboard.press("ArrowRight");
    await expect.poll(() => headline(page)).toBe(seen(third?.headline));
    expect(await hacked(presenter)).toBeNull();
  } finally {
    await presenter.close();
  }
});
