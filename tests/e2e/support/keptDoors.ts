import type { Page } from "@playwright/test";
import type { Door } from "./door";
import { command, opened, through } from "./hostilePage";
import { briefingOf, inLink, jsonFile, viewsOf } from "./hostileRecords";
import { expect } from "./test";

export const KEPT_DOORS: readonly Door[] = [
  {
    name: "a briefing's file",
    size: 100,
    async bring(page, site, texts) {
      await opened(page, site);
      await page.getByRole("banner").getByRole("button", { name: "Briefings" }).click();
      const dialog = page.getByRole("dialog", { name: "Briefings" });
      const give = (content: unknown) => dialog.getByLabel("Open file").setInputFiles(jsonFile("b.json", content));
      await give(briefingOf(texts, true));
      await expect(dialog.getByText("Nothing was opened")).toBeVisible({ timeout: 30_000 });
      await give(briefingOf(texts));
      await expect(dialog.getByRole("list", { name: "Scenes" }).getByRole("listitem").first()).toBeVisible({
        timeout: 30_000,
      });
      // It is listed before it is kept.
      await expect.poll(() => keeps(page, "parley-briefings", "briefings", "hostile")).toBe(true);
      await page.goto("about:blank");
      await page.goto(`${site}index.html#mode=brief&briefing=hostile`);
      await expect(page.getByText(`Scene 1 of ${texts.length}`)).toBeVisible({ timeout: 30_000 });
      await page.keyboard.press("o");
      await expect(page.getByRole("navigation", { name: "All scenes" })).toBeVisible();
    },
  },
  {
    name: "a file of saved views",
    size: 420,
    async bring(page, site, texts) {
      await opened(page, site);
      await page.getByRole("button", { name: "Saved views" }).click();
      const dialog = page.getByRole("dialog", { name: "Saved views" });
      const give = (views: unknown) =>
        dialog.getByLabel("Import a file").setInputFiles(jsonFile("v.json", { schema: "parley-saved/1", views }));
      await give(viewsOf(texts, true));
      await expect(dialog.getByText("Nothing was imported")).toBeVisible({ timeout: 30_000 });
      await give(viewsOf(texts));
      await expect(dialog.getByRole("button", { name: /^Open / }).nth(texts.length - 1)).toBeVisible({
        timeout: 30_000,
      });
    },
  },
  {
    name: "records in storage",
    size: 420,
    async bring(page, site, texts) {
      await page.goto("about:blank");
      await page.goto(`${site}embed/still/all.html`);
      const broken = texts.map((text) => ({ schema: text, version: text, id: text, name: text, title: text }));
      await put(page, "parley-saved", "views", [...viewsOf(texts), ...broken]);
      await put(page, "parley-briefings", "briefings", [{ ...briefingOf(texts.slice(0, 100)) }, ...broken]);
      const lines = texts.map((title) => ({
        version: 1,
        id: title,
        title,
        asOf: "2025-01-01",
        codings: 1,
        articles: 1,
        savedAt: "2026-01-05T10:00:00Z",
      }));
      await put(page, "parley-dossiers", "list", lines);
      await put(
        page,
        "parley-dossier-tables",
        "dossiers",
        texts.map((id) => ({ version: 1, id, frame: { id, title: id }, heads: [id], table: { size: id } })),
      );
      await opened(page, site);
      for (const [name, opener] of [
        ["Saved views", null],
        ["Briefings", null],
        ["Open data", "Open data"],
      ] as const) {
        if (opener) await command(page, opener);
        else await page.getByRole("banner").getByRole("button", { name, exact: true }).click();
        await expect(page.getByRole("dialog", { name }).getByRole("listitem").first()).toBeVisible({ timeout: 30_000 });
        if (name !== "Open data") await page.keyboard.press("Escape");
      }
      await through(
        page,
        texts.slice(0, 20).map((one) => `dossier=${inLink(one)}`),
      );
    },
  },
];

/** Writes records into a database as the app lays it out, each under its id. */
async function put(
  page: Page,
  database: string,
  store: string,
  records: readonly { readonly id: string }[],
): Promise<void> {
  await page.evaluate(
    ([name, place, all]) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open(name);
        opening.onupgradeneeded = () => opening.result.createObjectStore(place);
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(place, "readwrite");
          for (const one of all) writing.objectStore(place).put(one, one.id);
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    [database, store, records] as const,
  );
}

/** Whether a database that is there has a record of that id. */
function keeps(page: Page, database: string, store: string, id: string): Promise<boolean> {
  return page.evaluate(
    ([name, place, key]) =>
      new Promise<boolean>((done) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const asking = opening.result.transaction(place).objectStore(place).getKey(key);
          asking.onsuccess = () => {
            opening.result.close();
            done(asking.result !== undefined);
          };
        };
      }),
    [database, store, id] as const,
  );
}
