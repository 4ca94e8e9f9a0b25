import "fake-indexeddb/auto";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { IDBFactory } from "fake-indexeddb";
import { createStore, get, set } from "idb-keyval";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { inventory, SESSION, SETTINGS, STORES } from "../../../src/io/inventory";
import KeptDialog from "../../../src/shells/explore/kept/KeptDialog";
import { modulesOfSrc } from "../../support/modules";

const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

// jsdom has no modal dialogs.
HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= () => {};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  localStorage.clear();
  sessionStorage.clear();
});

describe("what is kept here", () => {
  it("is told, is forgotten when that is confirmed, and nothing of anybody else's goes with it [contract 6.9]", async () => {
    for (const { database, store } of STORES) await set("a", { version: 1, id: "a" }, createStore(database, store));
    for (const key of SETTINGS) localStorage.setItem(key, "on");
    for (const key of SESSION) sessionStorage.setItem(key, "{}");
    localStorage.setItem("somebody-else", "1");
    const onClose = vi.fn();
    render(<KeptDialog onClose={onClose} />);
    const list = await screen.findByText(/^saved views: 1$/);
    expect(
      within(list.parentElement!)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "saved views: 1",
      "briefings: 1",
      "texts of articles: 1",
      "opened dossiers: 1",
      "dossiers of other hosts: 1",
      "settings: 3",
    ]);
    await press("Forget everything kept here");
    await press("Keep it");
    expect((await inventory()).map(({ count }) => count)).toEqual([1, 1, 1, 1, 1, 3]);
    await press("Forget everything kept here");
    await press("Forget all of it");
    await screen.findByText(/Everything kept here is forgotten/);
    for (const { database, store } of STORES) expect(await get("a", createStore(database, store))).toBeUndefined();
    expect({ ...localStorage }).toEqual({ "somebody-else": "1" });
    expect(sessionStorage).toHaveLength(0);
    expect(screen.getByRole("button", { name: "Reload the page" })).toBeVisible();
  });

  it("says that settings are not kept where the browser forbids it", async () => {
    const forbidden = vi.spyOn(Storage.prototype, "getItem").mockImplementation(() => {
      throw new DOMException("No", "SecurityError");
    });
    render(<KeptDialog onClose={() => {}} />);
    expect(
      await screen.findByText("settings: this browser keeps none; they hold until a page is closed"),
    ).toBeVisible();
    forbidden.mockRestore();
  });

  it("says before it goes what a newer version of Parley made [contract 6.10]", async () => {
    await set("a", { schema: "parley-saved/2" }, createStore("parley-saved", "views"));
    await set("b", 1, createStore("parley-saved", "views"));
    render(<KeptDialog onClose={() => {}} />);
    await screen.findByText("saved views: 2, 1 of them made by a newer version of Parley");
    await press("Forget everything kept here");
    expect(screen.getByText(/for good, also what a newer version of Parley made\.$/)).toBeVisible();
  });

  it("says what this browser does not let go [contract 6.3]", async () => {
    await set("a", 1, createStore("parley-saved", "views"));
    render(<KeptDialog onClose={() => {}} />);
    await screen.findByText(/^saved views: 1$/);
    vi.spyOn(IDBObjectStore.prototype, "clear").mockImplementation(() => {
      throw new DOMException("No", "SecurityError");
    });
    await press("Forget everything kept here");
    await press("Forget all of it");
    await screen.findByText(/did not remove: saved views, briefings/);
    vi.restoreAllMocks();
  });

  it("is all that any code of Parley keeps", () => {
    const texts = modulesOfSrc().filter(({ path }) => path !== "src/io/inventory.ts");
    const stores = texts.flatMap(({ text }) =>
      [...text.matchAll(/openStore\("([^"]+)", "([^"]+)"\)/g)].map(([, a, b]) => `${a}/${b}`),
    );
    const shelves = texts.flatMap(({ text }) =>
      [...text.matchAll(/database: "([^"]+)",\s*store: "([^"]+)"/g)].map(([, a, b]) => `${a}/${b}`),
    );
    expect([...stores, ...shelves].sort()).toEqual(STORES.map(({ database, store }) => `${database}/${store}`).sort());
    const keeping = texts.filter(({ text }) => /\b(local|session)Storage\b/.test(text));
    const keys = keeping.flatMap(({ text }) => [...text.matchAll(/KEY = "([^"]+)"/g)].map(([, key]) => key));
    // The theme is read in one file and written in another.
    expect([...new Set(keys)].sort()).toEqual([...SETTINGS, ...SESSION].sort());
    expect(texts.filter(({ text }) => /\bindexedDB\.open\b/.test(text)).map(({ path }) => path)).toEqual([
      "src/io/database.ts",
    ]);
    expect(texts.filter(({ text }) => /\bcreateStore\b.*idb-keyval/.test(text))).toEqual([]);
  });
});
