/** Files of one's own, as a browser reads them under the page's own policy, in a thread. */
import type { Locator, Page } from "@playwright/test";
import { expect, open, seriousFaults, test } from "./support/test";

const TABLE = [
  "Date,Person,Side,Topic,Position,Text",
  '2025-02-10,Jane Doe,US,Ceasefire,support,"A truce, soon."',
  "2025-02-11,John Roe,Russia,Ceasefire,oppose,No.",
  "2025-02-12,John Roe,Russia,Elections,affirms,Yes.",
].join("\n");

async function dialogOf(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Commands" }).click();
  await page.getByRole("combobox", { name: "Find a command" }).fill("Open data");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Open data" });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** `more` is repeated in the page: so much text would take long on its way there. */
async function drop(dialog: Locator, name: string, text: string, more = { text: "", times: 0 }): Promise<void> {
  const transfer = await dialog.page().evaluateHandle(
    ({ name, text, more }) => {
      const data = new DataTransfer();
      data.items.add(new File([text + more.text.repeat(more.times)], name));
      return data;
    },
    { name, text, more },
  );
  await dialog.getByText("Drop files or a folder here, or").dispatchEvent("drop", { dataTransfer: transfer });
}

test.describe("data of one's own", () => {
  test("is dropped, mapped, opened, kept and found again at its address [contract 9.3, 6.8]", async ({
    page,
    watch,
  }) => {
    await open(page);
    let dialog = await dialogOf(page);
    await expect(dialog.getByText("Nothing leaves this browser.")).toBeVisible();
    await drop(dialog, "my talks.csv", TABLE);
    await dialog.getByRole("combobox", { name: "Stance “support” stands for" }).selectOption("Affirms");
    await dialog.getByRole("combobox", { name: "Stance “oppose” stands for" }).selectOption("Denies");
    await expect(dialog.getByText("The first 3 rows can be read.")).toBeVisible();
    expect(await seriousFaults(page, "light", "dialog")).toEqual([]);
    const before = watch.requests.length;
    await dialog.getByRole("button", { name: "Read all rows" }).click();
    await dialog.getByRole("checkbox", { name: "Keep it in this browser" }).check();
    await dialog.getByRole("button", { name: "Open", exact: true }).click();
    await expect(page.getByText("3 of 3 codings")).toBeVisible();
    await expect(page.getByText("2025 · 3 articles · my talks")).toBeVisible();
    // The files of the build alone: nothing of the data.
    for (const url of watch.requests.slice(before))
      expect(new URL(url).pathname).toMatch(/\/assets\/|virtual|^\/index\.html$|^\/$/);

    await page.reload();
    await expect(page.getByText("3 of 3 codings")).toBeVisible();
    dialog = await dialogOf(page);
    await dialog.getByRole("button", { name: "Remove my talks" }).click();
    await expect(dialog.getByRole("region", { name: "Kept in this browser" })).toHaveCount(0);
  });

  test("is not loaded with faults, and not once it is cancelled [contract 9.1, 9.4]", async ({ page }) => {
    await open(page);
    const dialog = await dialogOf(page);
    await drop(
      dialog,
      "talks.csv",
      `${TABLE.replaceAll("support", "affirms").replaceAll("oppose", "denies")}\n13.2.2025,Jane Doe,US,Ceasefire,affirms,Later.\n`,
    );
    await dialog.getByRole("button", { name: "Read all rows" }).click();
    await expect(dialog.getByText("3 codings of 3 articles can be opened. 1 row cannot be read.")).toBeVisible();
    await dialog.getByText("The one fault, by line").click();
    await expect(dialog.getByText(/^line 5, reported: "13\.2\.2025" is not a date/)).toBeVisible();
    await dialog.getByRole("button", { name: "Load nothing" }).click();

    const head = TABLE.slice(0, TABLE.indexOf("\n"));
    const row = "2025-02-11,John Roe,Russia,Ceasefire,denies,No.\n";
    await drop(dialog, "long.csv", `${head}\n`, { text: row, times: 300_000 });
    await dialog.getByRole("button", { name: "Read all rows" }).click();
    await expect(dialog.getByRole("progressbar")).toBeVisible();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await expect(dialog.getByLabel("Choose files")).toBeVisible();
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect(page.getByText(/113 of 113 codings|113 codings/).first()).toBeVisible();
  });
});
