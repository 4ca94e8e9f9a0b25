import type { Door } from "./door";
import { articleText, hostileFiles } from "./hostileDossier";
import { command, imported, opened, openHostile } from "./hostilePage";
import { csvOf, rowsOf } from "./hostileRecords";
import { expect } from "./test";

export const DATA_DOORS: readonly Door[] = [
  { name: "a dossier's folder", size: 420, bring: openHostile },
  {
    name: "a dossier as one JSON file",
    size: 420,
    async bring(page, site, texts) {
      const files = Object.entries(hostileFiles(texts)).map(([path, text]) => [path, JSON.parse(text)]);
      const file = { schema: "parley-export/1", about: {}, view: {}, files: Object.fromEntries(files) };
      await imported(page, site, "export.json", JSON.stringify(file));
    },
  },
  {
    name: "CSV of codings",
    size: 420,
    bring: (page, site, texts) =>
      imported(page, site, `${texts[0]}.csv`.replaceAll(/[/\\\0]/g, "_"), csvOf(rowsOf(texts))),
  },
  {
    name: "codings as lines of JSON",
    size: 420,
    bring: (page, site, texts) =>
      imported(
        page,
        site,
        "rows.jsonl",
        rowsOf(texts)
          .map((row) => JSON.stringify(row))
          .join("\n"),
      ),
  },
  {
    name: "CSV whose heads and values nobody knows",
    size: 700,
    async bring(page, site, texts) {
      await opened(page, site);
      await command(page, "Open data");
      const dialog = page.getByRole("dialog", { name: "Open data" });
      const rows = texts.map((text) => ({
        [texts[0] as string]: text,
        Date: text,
        Person: text,
        Topic: text,
        Position: text,
        Text: text,
      }));
      await dialog
        .getByLabel("Choose files")
        .setInputFiles({ name: "x.csv", mimeType: "text/csv", buffer: Buffer.from(csvOf(rows)) });
      await dialog.getByRole("button", { name: "Read all rows" }).click({ timeout: 30_000 });
      await expect(dialog.getByText(/cannot be read/).first()).toBeVisible({ timeout: 30_000 });
      await dialog.locator("summary").first().click();
    },
  },
  {
    name: "articles' texts",
    size: 420,
    async bring(page, site, texts) {
      await openHostile(page, site, texts, "&focus=articles");
      const files = texts.slice(0, 140).map((_, at) => ({
        name: `a${at}.txt`,
        mimeType: "text/plain",
        buffer: Buffer.from(articleText(texts, at)),
      }));
      const odd = texts.map((text, at) => ({
        name: `${text.replaceAll(/[/\\\0]/g, "_").slice(0, 80)}${at}`,
        mimeType: "text/plain",
        buffer: Buffer.from(text),
      }));
      await page.getByLabel("Choose text files").setInputFiles([...files, ...odd]);
      await expect(page.getByText(/All texts are here|Texts here: [1-9]/).first()).toBeVisible({ timeout: 30_000 });
      const panel = page.getByRole("region", { name: "Articles", exact: true });
      await panel
        .getByRole("button", { name: /^Read / })
        .first()
        .click();
      await expect(panel.locator("mark").first()).toBeVisible();
    },
  },
];
