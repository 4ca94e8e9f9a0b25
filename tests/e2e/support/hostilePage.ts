import type { Page } from "@playwright/test";
import { hostileFiles } from "./hostileDossier";
import { expect } from "./test";

const settled = (page: Page) =>
  expect(page.getByText(/^(Loading|Looking at it|Reading|Putting)/)).toHaveCount(0, { timeout: 30_000 });
const counted = (page: Page, { length }: readonly string[], rows = Math.min(length, 140)) =>
  expect(page.getByText(`${rows} of ${rows} codings`).first()).toBeVisible({ timeout: 30_000 });

/** A dossier beside the page, under `hostile/`. */
async function lay(page: Page, files: Record<string, string>): Promise<void> {
  await page.unroute("**/hostile/**");
  await page.route("**/hostile/**", (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname.split("/hostile/")[1] ?? "");
    return route.fulfill({ contentType: "application/json", body: files[path] ?? "{}" });
  });
}

export async function opened(page: Page, site: string, fragment = ""): Promise<void> {
  // A page that only changes its fragment would not be loaded anew.
  await page.goto("about:blank");
  await page.goto(`${site}index.html${fragment}`);
  await settled(page);
}

/** Opens the dashboard over a dossier of these texts. */
export async function openHostile(page: Page, site: string, texts: readonly string[], more = ""): Promise<void> {
  await lay(page, hostileFiles(texts));
  await opened(page, site, `#data=hostile/${more}`);
  await counted(page, texts);
}

export async function command(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Commands" }).click();
  await page.getByRole("combobox", { name: "Find a command" }).fill(name);
  await page.keyboard.press("Enter");
}

/** Chooses a file in "Open data" and opens what can be read of it. */
export async function imported(page: Page, site: string, name: string, content: string): Promise<void> {
  await opened(page, site);
  await command(page, "Open data");
  const dialog = page.getByRole("dialog", { name: "Open data" });
  await dialog.getByLabel("Choose files").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
  const whole = dialog.getByRole("button", { name: "Read all rows" });
  const open = dialog.getByRole("button", { name: /^(Open|Leave out .*)$/ });
  await expect(whole.or(open).first()).toBeVisible({ timeout: 30_000 });
  if (await whole.isVisible()) await whole.click();
  await expect(open).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole("checkbox", { name: "Keep it in this browser" }).check();
  await open.click();
  await expect(dialog).toHaveCount(0, { timeout: 30_000 });
  await expect(page.getByText(/^[\d,]+ of [\d,]+ codings/).first()).toBeVisible({ timeout: 30_000 });
  await settled(page);
}

/** Goes to each fragment within the page, as soon as it has taken in the one before. */
export async function through(page: Page, fragments: readonly string[]): Promise<void> {
  await page.evaluate(async (all) => {
    const soon = (time = 0) => new Promise((later) => setTimeout(later, time));
    for (const fragment of all) {
      const heard = new Promise((later) => addEventListener("hashchange", later, { once: true }));
      location.hash = fragment;
      // The same once more is no change.
      await Promise.race([heard, soon(200)]);
      await soon();
    }
  }, fragments);
  await page.waitForTimeout(100);
}

/** As a browser that was never here: what one batch left would be listed beside the next. */
export async function forget(page: Page, site: string): Promise<void> {
  await leave(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin: new URL(site).origin, storageTypes: "all" });
  await session.detach();
}

/** Closes what the page opened before it goes: a window that is left alone goes on speaking to it. */
export async function leave(page: Page): Promise<void> {
  for (const another of page.context().pages()) if (another !== page) await another.close();
  await page.goto("about:blank");
}
