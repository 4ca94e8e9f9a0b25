/**
 * Two tabs of different versions of Parley over what one browser keeps: the older one is the build that was there, the newer one
 * a page of the next deployment, which has its databases anew. What becomes of the records themselves: doors/versions.test.ts.
 */
import type { Page } from "@playwright/test";
import { type Deployed, deployed } from "./support/deploy";
import { expect, test } from "./support/test";

let site: Deployed;
test.afterEach(() => site.remove());

const dialog = (page: Page, name: string) => page.getByRole("dialog", { name, exact: true });
const bar = (page: Page, name: string) => page.getByRole("banner").getByRole("button", { name, exact: true });

async function opened(page: Page, fragment = ""): Promise<void> {
  await page.goto("about:blank");
  await page.goto(`${site.url}index.html${fragment}`);
  await expect(page.getByRole("grid")).toBeVisible();
}

async function save(page: Page, name: string): Promise<void> {
  await bar(page, "Saved views").click();
  await dialog(page, "Saved views").getByRole("textbox", { name: "Name of the present view" }).fill(name);
  await dialog(page, "Saved views").getByRole("button", { name: "Save this view" }).click();
  await expect(dialog(page, "Saved views").getByRole("button", { name: `Open ${name}` })).toBeVisible();
  await page.keyboard.press("Escape");
}

/** What the newer version does when it starts: each database in a higher version, one record of its own kind in each store. */
function upgrade(page: Page, stores: readonly (readonly [string, string])[]): Promise<string[]> {
  return page.evaluate(async (all) => {
    const failed: string[] = [];
    for (const [database, store] of all)
      await new Promise<void>((done) => {
        const request = indexedDB.open(database, 7);
        request.onblocked = () => failed.push(`${database} is held by the older tab`);
        request.onerror = () => {
          failed.push(`${database}: ${request.error?.name}`);
          done();
        };
        request.onupgradeneeded = () => {
          const { result } = request;
          if (!result.objectStoreNames.contains(store)) result.createObjectStore(store);
          result.createObjectStore("of the newer one").put({ all: "its own" }, "one");
        };
        request.onsuccess = () => {
          const { result } = request;
          const later = { id: "later", name: "From the future", title: "From the future", layers: [1] };
          const kinds: Record<string, object> = {
            "parley-saved": { ...later, schema: "parley-saved/2" },
            "parley-briefings": { ...later, schema: "parley-briefing/3" },
          };
          const writing = result.transaction(store, "readwrite");
          writing.objectStore(store).put(kinds[database] ?? { ...later, version: 2 }, "later");
          writing.oncomplete = () => {
            result.close();
            const tabs = new BroadcastChannel(database);
            tabs.postMessage("changed");
            tabs.close();
            done();
          };
        };
      });
    return failed;
  }, stores);
}

/** All that is kept, by database, store and key, as text. */
function everything(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const found: Record<string, string> = {};
    const ended = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    for (const { name } of await indexedDB.databases()) {
      const opened = await ended(indexedDB.open(name!));
      for (const store of opened.objectStoreNames) {
        const all = opened.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([ended(all.getAllKeys()), ended(all.getAll())]);
        keys.forEach((key, at) => {
          const plain = (_: string, one: unknown) => (ArrayBuffer.isView(one) ? String(one) : one);
          found[`${name} ${store} ${key}`] = JSON.stringify(values[at], plain);
        });
      }
      opened.close();
    }
    for (const key of Object.keys(localStorage)) found[`setting ${key}`] = localStorage.getItem(key)!;
    return found;
  });
}

const STORES = [
  ["parley-saved", "views"],
  ["parley-briefings", "briefings"],
  ["parley-texts", "texts"],
  ["parley-dossiers", "list"],
  ["parley-dossier-tables", "dossiers"],
] as const;
const TABLE = "Date,Person,Side,Topic,Position,Text\n2025-02-10,Jane Doe,US,Ceasefire,affirms,A truce.\n";

test("[contract 6.10] an older tab lets a newer version have the databases, names what that made and leaves it, and loses nothing of its own", async ({
  page: old,
  context,
}) => {
  test.setTimeout(120_000);
  site = await deployed();
  await opened(old, "#speaker=putin");
  await old.evaluate(() => localStorage.setItem("parley-notes-size", "28"));
  await save(old, "What Putin says");
  await bar(old, "Open data").click();
  const file = { name: "own.csv", mimeType: "text/csv", buffer: Buffer.from(TABLE) };
  await dialog(old, "Open data").locator("input[type=file]").first().setInputFiles(file);
  await dialog(old, "Open data").getByRole("button", { name: "Read all rows" }).click();
  await dialog(old, "Open data").getByRole("checkbox", { name: "Keep it in this browser" }).check();
  await dialog(old, "Open data").getByRole("button", { name: "Open", exact: true }).click();
  await expect(old.getByText("1 of 1 codings")).toBeVisible();
  // Its code is gone from the server soon, and no worker keeps it here (offline.spec.ts).
  await bar(old, "Briefings").click();
  await expect(dialog(old, "Briefings").getByRole("heading").first()).toBeVisible();
  await old.keyboard.press("Escape");
  const before = await everything(old);
  expect(
    Object.keys(before).filter((key) => /^parley-(saved|dossiers|dossier-tables) |^setting/.test(key)).length,
  ).toBeGreaterThanOrEqual(4);

  // The next deployment, in a tab of its own: it waits for nobody.
  site.deploy(1);
  const newer = await context.newPage();
  await newer.goto(`${site.url}index.html`);
  await expect(newer.getByRole("grid")).toBeVisible();
  expect(await newer.locator("meta[name=build]").getAttribute("content")).toBe("1");
  expect(await upgrade(newer, STORES)).toEqual([]);
  const both = await everything(newer);
  for (const [key, value] of Object.entries(before)) expect(both[key], key).toBe(value);

  // The older tab goes on, keeps what it is given, and names what it cannot read.
  await save(old, "Kept by the older one");
  await bar(old, "Saved views").click();
  const saved = dialog(old, "Saved views");
  await expect(saved.getByText(/^1 view was made by a newer version of Parley and is left as it is/)).toContainText(
    "“From the future”",
  );
  await expect(saved.getByRole("button", { name: "Open What Putin says" })).toBeVisible();
  await saved.getByRole("button", { name: "Delete What Putin says" }).click();
  await expect(saved.getByRole("button", { name: "Open What Putin says" })).toHaveCount(0);
  await old.keyboard.press("Escape");
  await bar(old, "Briefings").click();
  await expect(dialog(old, "Briefings").getByText(/^1 briefing was made by a newer version/)).toBeVisible();
  await old.keyboard.press("Escape");
  await bar(old, "Open data").click();
  await expect(dialog(old, "Open data").getByText(/^1 dossier was made by a newer version/)).toBeVisible();
  await expect(dialog(old, "Open data").getByRole("button", { name: "Open own" })).toBeVisible();

  // Neither lost anything of the other's: only what was deleted is gone, and what was saved has come.
  const after = await everything(newer);
  const gone = Object.keys(both).filter((key) => after[key] !== both[key]);
  expect(gone.map((key) => key.replace(/ \S+$/, ""))).toEqual(["parley-saved views"]);
  expect(JSON.parse(both[gone[0]!]!)).toMatchObject({ name: "What Putin says" });
  const come = Object.keys(after).filter((key) => !(key in both));
  expect(come.map((key) => JSON.parse(after[key]!).name)).toEqual(["Kept by the older one"]);
  console.log(
    `figure: two versions in two tabs, records changed or lost in either direction | ${Object.keys(both).length} | ${gone.length - 1}`,
  );
});

test("[contract 6.3, 6.10] where a newer version keeps its records in another way the older tab says so, and goes on", async ({
  page: old,
  context,
}) => {
  site = await deployed();
  await opened(old);
  await save(old, "Mine");
  const newer = await context.newPage();
  await newer.goto(`${site.url}index.html`);
  await newer.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const request = indexedDB.open("parley-saved", 9);
        request.onblocked = () => fail(new Error("The older tab is in its way."));
        request.onupgradeneeded = () => {
          request.result.deleteObjectStore("views");
          request.result.createObjectStore("elsewhere").put({ all: "that was kept" }, "one");
        };
        request.onsuccess = () => {
          request.result.close();
          done();
        };
      }),
  );
  await bar(old, "Saved views").click();
  await expect(
    dialog(old, "Saved views").getByText(
      /^A newer version of Parley keeps its records here in a way that this one cannot read/,
    ),
  ).toBeVisible();
  await old.keyboard.press("Escape");
  await old.getByRole("navigation", { name: "Panels" }).getByRole("button", { name: "Forecasts" }).click();
  await expect(
    old.getByRole("region", { name: "Forecasts", exact: true }).getByRole("heading", { level: 2 }),
  ).toBeVisible();
  expect(await everything(newer)).toMatchObject({ "parley-saved elsewhere one": '{"all":"that was kept"}' });
});
