/** What the dialog "Export" gives, as a browser saves it under the page's own policy. */
import { readFileSync } from "node:fs";
import type { Download, Locator, Page } from "@playwright/test";
import { parseDossier } from "../../src/dossier/parse";
import { filesIn } from "../../src/io/dossierFile";
import { readCsv } from "../support/rfc4180";
import { expect, open, seriousFaults, test } from "./support/test";

/** A picture is of the whole panel, drawn once more; the machine may be busy. */
const DRAWN_MS = 30_000;

async function dialogOf(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  await expect(dialog).toBeVisible();
  return dialog;
}

async function saved(page: Page, dialog: Locator, what: string, format: string): Promise<[Download, string]> {
  await dialog.getByLabel("What").selectOption({ label: what });
  await dialog.getByLabel("Format").selectOption({ label: format });
  const button = dialog.getByRole("button", { name: "Download" });
  await expect(button).toBeEnabled({ timeout: DRAWN_MS });
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return [download, await download.path()];
}

test.describe("the export of a view", () => {
  test("is a table of its codings that says what it is about [contract 5.1, 5.2]", async ({ page }) => {
    await open(page, "speaker=peskov");
    const count = await page
      .getByRole("status")
      .filter({ hasText: /^\d+ of \d+ codings/ })
      .textContent();
    const dialog = await dialogOf(page);
    const [download, path] = await saved(page, dialog, "Codings of this view", "CSV, for spreadsheets");
    expect(download.suggestedFilename()).toMatch(/^parley-.*-codings-\d{4}-\d\d-\d\d-speaker-dmitry-peskov\.csv$/);
    const text = readFileSync(path, "utf8");
    expect(text.startsWith("\uFEFF")).toBe(true);
    const [head = [], ...rows] = readCsv(text.slice(1)).map((record) => record.map((field) => field.text));
    expect(`${rows.length} of`).toBe(count?.slice(0, `${rows.length} of`.length));
    const column = (name: string) => new Set(rows.map((row) => row[head.indexOf(name)]));
    expect([...column("speaker")]).toEqual(["peskov"]);
    expect([...column("about_filters")]).toEqual(["speaker Dmitry Peskov"]);
    expect([...column("about_link")]).toEqual([page.url()]);
  });

  test("is a dossier that opens again [contract 5.7]", async ({ page }) => {
    await open(page, "issue=leader-contact");
    const [, path] = await saved(page, await dialogOf(page), "Codings of this view", "JSON, a dossier to open again");
    const parsed = parseDossier(filesIn(JSON.parse(readFileSync(path, "utf8"))));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    const codings = parsed.dossier.articles.flatMap((article) => article.codings);
    expect(codings.length).toBeGreaterThan(5);
    expect(new Set(codings.map(({ issue }) => issue))).toEqual(new Set(["leader-contact"]));
  });

  test("is, of a panel that fills the page, the rows of its table too", async ({ page }) => {
    await open(page);
    await page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name: "Forecasts" }).click();
    const panel = page.getByRole("region", { name: "Forecasts" });
    await panel.getByRole("button", { name: "View as table" }).click();
    const shown = await panel.getByRole("row").allInnerTexts();
    const [, path] = await saved(page, await dialogOf(page), "Panel: Forecasts", "CSV, for spreadsheets");
    const [head = [], ...rows] = readCsv(readFileSync(path, "utf8").slice(1)).map((record) =>
      record.map((field) => field.text),
    );
    expect(rows).toHaveLength(shown.length - 1);
    expect(shown[1]?.replace(/\s+/g, " ")).toContain(rows[0]?.[0]);
    expect(head).toContain("about_filters");
  });

  test("can be read, left with Escape, and changes nothing", async ({ page }) => {
    await open(page, "pin=cell:peskov~talks");
    const dialog = await dialogOf(page);
    expect(await seriousFaults(page, "light", "dialog[open]")).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(page).toHaveURL(/pin=/);
  });

  test("is not offered where nothing is left", async ({ page }) => {
    await page.goto("index.html#speaker=peskov&q=zzzz");
    const dialog = await dialogOf(page);
    await expect(dialog.getByRole("status").filter({ hasText: "Nothing to export" })).toBeVisible();
    await expect(dialog.getByRole("button", { name: "Download" })).toBeDisabled();
  });
});

test.describe("the picture of a panel", () => {
  test("stands alone, with its key and what it is about [contract 5.10]", async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: "dark" });
    await open(page, "party=-press");
    const dialog = await dialogOf(page);
    for (const [panel, words] of [
      ["Negotiation stages", ["Implementing", "Russia", "no coverage"]],
      ["Actor–statement matrix", ["withholds", "Martial law", "Peskov"]],
      ["Summit venues", ["hosted", "Saudi Arabia", "no endorsement implied"]],
    ] as const)
      await test.step(panel, async () => {
        const [, path] = await saved(page, dialog, `Panel: ${panel}`, "SVG picture, to edit");
        const svg = readFileSync(path, "utf8");
        for (const word of [...words, "Filters: party not Press", "as of", "Sources:", "#party=-press"])
          expect(svg).toContain(word);
        expect(svg).not.toMatch(/<(script|foreignObject|style|image)\b|\b(href|src)="(?!#)|url\((?!#)/);
        expect(await rootOf(page, svg)).toBe("svg");

        const [, pixels] = await saved(page, dialog, `Panel: ${panel}`, "PNG picture");
        const png = readFileSync(pixels);
        const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
        expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
        const { corner, colours, inked } = await lookAt(page, png);
        expect(corner).toBe("255,255,255");
        expect(colours).toBeGreaterThan(20);
        expect(inked).toBeGreaterThan(0.01);
      });
  });

  test("is of the panel that fills the page, where one does", async ({ page }) => {
    await open(page, "focus=matrix");
    const dialog = await dialogOf(page);
    await expect(dialog.getByLabel("What")).toHaveValue("matrix");
    await expect(dialog.getByRole("img", { name: "The panel as it will be saved" })).toBeVisible({ timeout: DRAWN_MS });
  });
});

/** The root of an SVG that is opened by itself; where it is no well-formed XML, what the browser has against it. */
async function rootOf(page: Page, svg: string): Promise<string> {
  const alone = await page.context().newPage();
  await alone.goto(`data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`);
  const root = await alone.evaluate(
    () => document.querySelector("parsererror")?.textContent ?? document.documentElement.nodeName,
  );
  await alone.close();
  return root;
}

/** Its first pixel, how many colours it has, and which share of it is not white. */
async function lookAt(page: Page, png: Buffer) {
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width;
    canvas.height = image.height;
    const context = canvas.getContext("2d") as CanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const colours = new Set<number>();
    let inked = 0;
    for (let at = 0; at < data.length; at += 4) {
      const colour = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
      colours.add(colour);
      if (colour !== 0xffffff) inked += 1;
    }
    return { corner: data.slice(0, 3).join(), colours: colours.size, inked: inked / (data.length / 4) };
  }, png.toString("base64"));
}
