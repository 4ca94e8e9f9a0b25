import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { expect, open, seriousFaults, test } from "./support/test";

const dialog = (page: Page) => page.getByRole("dialog", { name: "Briefings" });
const press = (page: Page, name: string) => dialog(page).getByRole("button", { name, exact: true }).click();
const headlines = (page: Page) => dialog(page).getByRole("list", { name: "Scenes" }).locator("div > bdi");

async function openBriefings(page: Page): Promise<void> {
  await page.getByRole("banner").getByRole("button", { name: "Briefings" }).click();
  await expect(dialog(page).getByRole("button", { name: "New briefing" })).toBeVisible();
}

/** Two scenes of two views, made from explore. */
async function make(page: Page): Promise<void> {
  await open(page, "speaker=trump&focus=matrix");
  await openBriefings(page);
  await press(page, "Add this view as a scene");
  await expect(headlines(page)).toHaveCount(1);
  await press(page, "Close");
  await page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name: "Silence" }).click();
  await expect(page).toHaveURL(/focus=silence/);
  await openBriefings(page);
  await dialog(page).getByRole("textbox", { name: "Headline" }).fill("Who is not heard");
  await press(page, "Add this view as a scene");
  await expect(headlines(page)).toHaveCount(2);
}

test.slow();

test("a briefing is made of two views, changed, put in another order, and still there after a reload", async ({
  page,
}) => {
  await make(page);
  await dialog(page).getByRole("textbox", { name: "Title" }).fill("Who says what");
  await press(page, "Change scene 1");
  const scene = dialog(page).getByRole("group", { name: "Scene 1" });
  await scene.getByRole("textbox", { name: "Headline" }).fill("Trump alone");
  await scene.getByRole("textbox", { name: /^Notes/ }).fill("Begin here.");
  await scene.getByRole("spinbutton", { name: "Seconds" }).fill("40");
  await press(page, "Change scene 1");
  await press(page, "Move scene 1 down");
  await expect(dialog(page).getByRole("button", { name: "Move scene 2 down" })).toBeFocused();
  await expect(headlines(page)).toHaveText(["Who is not heard", "Trump alone"]);

  await press(page, "Change scene 2");
  await press(page, "Delete scene 2");
  await expect(headlines(page)).toHaveText(["Who is not heard"]);
  expect(await seriousFaults(page, "light", "dialog[open]")).toEqual([]);
  await press(page, "Undo");
  await expect(headlines(page)).toHaveText(["Who is not heard", "Trump alone"]);

  await page.reload();
  await openBriefings(page);
  await press(page, "Change Who says what");
  await expect(headlines(page)).toHaveText(["Who is not heard", "Trump alone"]);
  await press(page, "Change scene 2");
  await expect(dialog(page).getByRole("textbox", { name: /^Notes/ })).toHaveValue("Begin here.");
  await expect(dialog(page).getByText("Scenes take 40 s, 1 of them has no time.")).toBeVisible();

  await dialog(page).getByRole("link", { name: "Present from scene 2" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Trump alone");
  await expect(page.getByRole("region", { name: "Actor–statement matrix" })).toBeVisible();
  await page.keyboard.press("PageUp");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Who is not heard");
  await expect(page.getByRole("region", { name: "Silence" })).toBeVisible();
});

test("a briefing goes to a file, and a fresh browser opens it and says what a damaged one has wrong, and where", async ({
  page,
  browser,
  baseURL,
}, info) => {
  await make(page);
  const coming = page.waitForEvent("download");
  await press(page, "Save as file");
  const download = await coming;
  expect(download.suggestedFilename()).toBe("parley-briefing-my-briefing.json");
  const text = await readFile(await download.path(), "utf8");
  const comingPage = page.waitForEvent("download");
  await press(page, "Save as one HTML page");
  const saved = await comingPage;
  expect(saved.suggestedFilename()).toBe("parley-briefing-my-briefing.html");
  await expect(dialog(page).getByText("Saved as one HTML page, which opens without a network.")).toBeVisible();

  const offline = await browser.newContext({ offline: true });
  const file = await offline.newPage();
  const path = info.outputPath("mine.html");
  await saved.saveAs(path);
  await file.goto(pathToFileURL(path).href);
  await expect(file.getByText("Scene 1 of 2")).toBeVisible();
  await file.keyboard.press("PageDown");
  await expect(file.getByRole("heading", { level: 1 })).toHaveText("Who is not heard");
  await offline.close();

  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const other = await context.newPage();
  await open(other);
  await openBriefings(other);
  const choose = (name: string, content: string) =>
    dialog(other)
      .getByLabel("Open file")
      .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(content) });
  await choose("cut.json", text.slice(0, -30));
  await expect(dialog(other).getByText(/^Line \d+, column \d+: is not JSON: the text ends too early$/)).toBeVisible();
  await choose("damaged.json", text.replace('"panel": "silence"', '"panel": 7'));
  await expect(dialog(other).getByText(/^Line \d+, column \d+: scenes\[1\]\.panel is neither/)).toBeVisible();
  await expect(dialog(other).getByRole("button", { name: /^Change/ })).toHaveCount(0);
  await choose("mine.json", text.replace('"speaker": [', '"speaker": [\n"nobody",'));
  await expect(headlines(other)).toHaveCount(2);
  await expect(dialog(other).getByText("The dossier has no speaker “nobody”.")).toBeVisible();
  await dialog(other).getByRole("link", { name: "Present My briefing" }).click();
  await expect(other.getByRole("contentinfo")).toContainText("The dossier has no speaker “nobody”.");
  await context.close();
});

test("the present view is added by a command, and taken out again", async ({ page }) => {
  await open(page, "party=ru");
  await expect(page.getByRole("combobox", { name: "Search codings" })).toBeVisible();
  await page.keyboard.press("Control+K");
  await page.getByRole("combobox", { name: "Find a command" }).fill("as a scene");
  await page.keyboard.press("Enter");
  const told = page.getByRole("status").filter({ hasText: "This view is scene 1 of the new “My briefing”." });
  await expect(told).toBeVisible();
  await told.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("The scene is taken out again.")).toBeVisible();
  await openBriefings(page);
  await expect(dialog(page).getByRole("button", { name: /^Change/ })).toHaveCount(0);
});

test("where storage is forbidden that is said, and a briefing can still be made and saved as a file [contract 6.3]", async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("No", "SecurityError");
    };
  });
  await make(page);
  await expect(dialog(page).getByRole("alert")).toHaveText(/lets Parley keep nothing.*Save it to a file/);
  await expect(dialog(page).getByText(/^Not kept, so not to be presented/)).toBeVisible();
  const coming = page.waitForEvent("download");
  await press(page, "Save as file");
  expect(JSON.parse(await readFile(await (await coming).path(), "utf8")).scenes).toHaveLength(2);
});
