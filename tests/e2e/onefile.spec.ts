/** A briefing in a file of its own, from the disk and with no network. */
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { FROM, hostileBriefing, onDisk, seen } from "./support/oneFile";
import { expect, seriousFaults, test } from "./support/test";

const briefing = hostileBriefing();
const [first, second] = briefing.scenes;
const headline = (page: Page) => page.getByRole("heading", { level: 1 });
const hacked = (page: Page) => page.evaluate(() => (globalThis as { hacked?: unknown }).hacked);

async function openFile(page: Page, address: string): Promise<void> {
  await page.context().setOffline(true);
  await page.goto(address);
  await expect(headline(page)).toBeVisible();
  await expect(page.getByText(/^Loading/)).toHaveCount(0);
}

test.describe("a briefing in a file of its own, from the disk, offline [contract 8]", () => {
  test("shows every scene, and every text as it was given; nothing is asked for [contract 8.1]", async ({
    page,
    watch,
  }) => {
    await openFile(page, onDisk(briefing));
    await expect(page).toHaveTitle(`${briefing.title} · Parley`);
    for (const [at, scene] of briefing.scenes.entries()) {
      expect(await headline(page).textContent()).toBe(seen(scene.headline));
      await expect(page.getByText(`Scene ${at + 1} of ${briefing.scenes.length}`)).toBeVisible();
      await expect(page.getByRole("main").getByRole("region").first()).toBeVisible();
      await expect(page.getByText(/^Loading|could not be drawn/)).toHaveCount(0);
      await page.keyboard.press("ArrowRight");
    }
    expect(await hacked(page)).toBeUndefined();
    expect(watch.requests.filter((address) => !/^(file|data|blob):/.test(address))).toEqual([]);
  });

  test("has the presenter's window, which follows and leads, with the notes as they were given [contract 8.5]", async ({
    page,
  }) => {
    await openFile(page, onDisk(briefing));
    const popup = page.waitForEvent("popup");
    await page.keyboard.press("n");
    const presenter = await popup;
    await expect(presenter.locator(".presenter-status")).toHaveText("The audience sees this.");
    expect(await presenter.getByRole("region", { name: "Notes" }).textContent()).toContain(seen(first?.notes));
    await page.keyboard.press("ArrowRight");
    await expect(headline(presenter).first()).toHaveText(seen(second?.headline));
    await presenter.keyboard.press("Home");
    await expect.poll(() => headline(page).textContent()).toBe(seen(first?.headline));
    expect(await hacked(presenter)).toBeUndefined();
  });

  test("has the keys, the evidence, the overview and the pages for paper [contract 8.5]", async ({ page }) => {
    // The bar that fades away would be measured on its way.
    await page.emulateMedia({ reducedMotion: "reduce" });
    await openFile(page, onDisk(briefing));
    await page.keyboard.press("e");
    await expect(page.getByRole("region", { name: "Evidence" })).toBeVisible();
    await page.keyboard.press("o");
    const all = page.getByRole("navigation", { name: "All scenes" });
    await expect(all.getByRole("listitem")).toHaveCount(briefing.scenes.length);
    await all
      .getByRole("button")
      .filter({ hasText: second?.headline ?? "?" })
      .click();
    await expect(headline(page)).toHaveText(seen(second?.headline));
    await page.keyboard.press("s");
    await expect(page.getByText("This page is the file: it can be copied and sent as it is.")).toBeVisible();
    expect(await seriousFaults(page)).toEqual([]);
    await page.keyboard.press("p");
    await expect(page.getByRole("button", { name: /^Print/ })).toBeVisible();
    // Not where the file lies on somebody's disk.
    const links = page.locator(`a[href^="${FROM}#"]`);
    await expect(links).toHaveCount(briefing.scenes.length + 1);
    await expect(page.getByText("file:")).toHaveCount(0);
  });

  test("leads to the page that it was made from, and nowhere where that is not known [contract 8.4]", async ({
    page,
  }) => {
    await openFile(page, onDisk(briefing));
    const link = page.getByRole("link", { name: "Explore this view" });
    expect(await link.getAttribute("href")).toContain(`${FROM}#`);
    await openFile(
      page,
      onDisk(briefing, (text) => text.replace(FROM, "javascript:alert(1)//")),
    );
    await expect(link).toHaveCount(0);
  });

  test("tells in words that it is damaged [contract 8.3]", async ({ page }) => {
    await page.goto(onDisk(briefing, (text) => text.replace('"parley-briefing/1"', '"parley-briefing/7"')));
    await expect(page.getByRole("alert")).toHaveText(
      "The briefing in this file is of the newer version parley-briefing/7.",
    );
  });
});

test("the template as it was built, from a server, shows the briefing of the dossier, and leads nowhere [contract 8.1]", async ({
  page,
}) => {
  await page.goto("briefing.html");
  await expect(page.getByText(/^Scene 1 of/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Explore this view" })).toHaveCount(0);
});

test("S saves a briefing as such a file, which opens from the disk", async ({ page }) => {
  await page.goto("index.html#mode=brief");
  await expect(page.getByText(/^Scene 1 of/)).toBeVisible();
  const [title, words] = [await page.title(), await headline(page).textContent()];
  const saving = page.waitForEvent("download");
  await page.keyboard.press("s");
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^parley-briefing-[a-z0-9-]+\.html$/);
  await expect(page.getByText("Saved as one HTML file, which opens without a network.")).toBeVisible();
  const path = `${test.info().outputPath("saved")}.html`;
  await saved.saveAs(path);
  await openFile(page, pathToFileURL(path).href);
  await expect(headline(page)).toHaveText(words ?? "?");
  await expect(page).toHaveTitle(title);
});

test("S says so when there is no network, and keeps the briefing as it is", async ({ page, watch }) => {
  await page.goto("index.html#mode=brief");
  await expect(page.getByText(/^Scene 1 of/)).toBeVisible();
  await page.route("**/briefing.html", (route) => route.abort());
  await page.keyboard.press("s");
  await expect(page.getByText(/^Nothing was saved\. .+ offline\?/)).toBeVisible();
  await expect(page.getByText(/^Scene 1 of/)).toBeVisible();
  // The browser's own word for it.
  expect(watch.troubles.splice(0)).toEqual(["console: Failed to load resource: net::ERR_FAILED"]);
});
