import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { createStore, entries, set } from "idb-keyval";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openSaved } from "../../src/io/saved";
import { beside, MAX_FILE, readSavedFile, savedFileOf } from "../../src/io/savedFile";
import { freeName, MAX_NAME, nameOf, newId, readRecord, type SavedView, writeRecord } from "../../src/io/savedRecord";

const one: SavedView = {
  id: "one",
  name: "What is withheld",
  view: { stance: ["withholds"], against: { from: "2025-12-01", pin: "" } },
  dossier: "ukraine-talks-2025",
  asOf: "2025-12-29",
  savedAt: "2026-01-05T10:00:00.000Z",
  place: 1,
};
const two: SavedView = { ...one, id: "two", name: "Russian accounts", view: { party: ["ru"] }, place: 0 };

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** The records as they lie there. */
const raw = () => createStore("parley-saved", "views");

describe("saved views in this browser [contract 6]", () => {
  it("come back as they were, in their order, for another page too", async () => {
    await openSaved().put([one, two]);
    expect(await openSaved().read()).toEqual({ views: [two, one], faults: [], newer: [], refusal: null });
  });

  it("can be replaced and removed", async () => {
    const saved = openSaved();
    await saved.put([one, two]);
    await saved.put([{ ...one, name: "Refused" }]);
    await saved.remove("two");
    expect((await openSaved().read()).views).toEqual([{ ...one, name: "Refused" }]);
  });

  it("are written with their version", async () => {
    await openSaved().put([one]);
    expect(await entries(raw())).toEqual([["one", { schema: "parley-saved/1", ...one }]]);
  });

  it("tell of a record that cannot be read, and leave it where it is [contract 6.2]", async () => {
    const broken = { schema: "parley-saved/1", ...one, view: { speaker: "trump" } };
    await set("one", broken, raw());
    await set("x", 7, raw());
    const saved = openSaved();
    await saved.put([two, one]);
    const { views, faults, newer } = await saved.read();
    expect(views).toEqual([two]);
    expect(faults).toEqual([
      "What is withheld: its filters are not all known: speaker=trump",
      "x: it is not a saved view",
    ]);
    expect(newer).toEqual([]);
    expect(Object.fromEntries(await entries(raw()))).toMatchObject({ one: broken, x: 7 });
  });

  it("leave a newer version alone [contract 6.2]", async () => {
    const later = { schema: "parley-saved/2", whatever: true };
    await set("one", later, raw());
    const saved = openSaved();
    await saved.put([one]);
    expect(await saved.read()).toMatchObject({ views: [], faults: [], newer: [{ id: "one", name: "one" }] });
    expect(await entries(raw())).toEqual([["one", later]]);
  });

  it("go on where storage is forbidden, say so, and last as long as the page [contract 6.3]", async () => {
    vi.stubGlobal("indexedDB", {
      open() {
        throw new DOMException("Not allowed", "SecurityError");
      },
    });
    const saved = openSaved();
    await saved.put([one, two]);
    await saved.remove("two");
    const { views, refusal } = await saved.read();
    expect(views).toEqual([one]);
    expect(refusal).toMatch(/lets Parley keep nothing/);
    expect((await openSaved().read()).views).toEqual([]);
  });

  it("go on where there is no storage at all", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const saved = openSaved();
    await saved.put([one]);
    expect(await saved.read()).toMatchObject({ views: [one], refusal: expect.stringMatching(/keep nothing/) });
  });

  it("go on where storage is full: what is there stays, what is new lasts as long as the page [contract 6.3]", async () => {
    const saved = openSaved();
    await saved.put([one]);
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("Full", "QuotaExceededError");
    });
    await saved.put([two]);
    expect(await saved.read()).toMatchObject({
      views: [two, one],
      refusal: expect.stringMatching(/storage is full/),
    });
    vi.restoreAllMocks();
    const three = { ...one, id: "three", place: 3 };
    await saved.put([three]);
    // The second is not kept yet, and that stays said.
    expect(await saved.read()).toMatchObject({
      views: [two, one, three],
      refusal: expect.stringMatching(/storage is full/),
    });
    await saved.remove("three");
    await saved.put([two]);
    expect(await saved.read()).toMatchObject({ views: [two, one], refusal: null });
    expect((await openSaved().read()).views).toEqual([two, one]);
  });

  it("are told to whoever listens, here and in another tab", async () => {
    const page = new EventTarget();
    vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
    vi.stubGlobal("removeEventListener", page.removeEventListener.bind(page));
    const [here, there] = [openSaved(), openSaved()];
    const [heard, elsewhere] = [vi.fn(), vi.fn()];
    here.subscribe(heard);
    const stop = there.subscribe(elsewhere);
    await here.put([one]);
    expect(heard).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(elsewhere).toHaveBeenCalledOnce());
    stop();
    page.dispatchEvent(new Event("focus"));
    expect(heard).toHaveBeenCalledTimes(2);
    expect(elsewhere).toHaveBeenCalledOnce();
  });
});

describe("a record [contract 6.4]", () => {
  const written = writeRecord(one) as Readonly<Record<string, unknown>>;

  it.each([
    ["nothing", null, "it is not a saved view"],
    ["a list", [written], "it is not a saved view"],
    ["of an unknown version", { ...written, schema: "parley-saved/0" }, "its version is not known"],
    ["of no version", one, "its version is not known"],
    ["without an id", { ...written, id: "" }, "it has no id"],
    ["with a needless space in its name", { ...written, name: " a " }, "its name is missing or too long"],
    ["with a long name", { ...written, name: "x".repeat(MAX_NAME + 1) }, "its name is missing or too long"],
    ["of no dossier", { ...written, dossier: 7 }, "it does not say of which dossier"],
    ["of a dossier of no day", { ...written, asOf: "2025-13-45" }, "it does not say of which dossier"],
    ["of no time", { ...written, savedAt: "yesterday" }, "it does not say since when"],
    ["of a time in another form", { ...written, savedAt: "Feb 3, 2026" }, "it does not say since when"],
    ["of no place", { ...written, place: Number.NaN }, "it has no place in the list"],
    ["without a view", { ...written, view: null }, "its filters are not all known: none"],
    ["with an unknown filter", { ...written, view: { nobody: 1 } }, "its filters are not all known: nobody"],
  ])("%s is refused", (_, record, fault) => expect(readRecord(record)).toEqual({ fault }));

  it("has a name without needless spaces, and of one kind only once", () => {
    expect(nameOf("  what \n is\u0000 said ")).toBe("what is said");
    expect(nameOf("😀".repeat(60)).length).toBeLessThanOrEqual(MAX_NAME);
    expect(freeName("A", ["A", "A (2)"])).toBe("A (3)");
    expect(freeName("x".repeat(MAX_NAME), ["x".repeat(MAX_NAME)]).length).toBeLessThanOrEqual(MAX_NAME);
    expect(newId()).not.toBe(newId());
  });
});

describe("saved views as a file [contract 6.4]", () => {
  const file = (text: string | Uint8Array<ArrayBuffer>) => new Blob([text]);

  it("come back whole", async () => {
    expect(await readSavedFile(file(savedFileOf([two, one])))).toEqual({ views: [two, one], faults: null });
  });

  it("are taken all together or not at all, with every fault by name", async () => {
    const text = JSON.stringify({
      schema: "parley-saved/1",
      views: [
        writeRecord(one),
        { ...(writeRecord(two) as object), view: { party: "ru" } },
        { schema: "parley-saved/9", name: "Later" },
        7,
      ],
    });
    expect(await readSavedFile(file(text))).toEqual({
      faults: [
        "“Russian accounts”: its filters are not all known: party=ru",
        "“Later”: it is of the newer version parley-saved/9",
        "View 4: it is not a saved view",
      ],
    });
  });

  it.each([
    ["no JSON", file("{")],
    ["no UTF-8", file(new Uint8Array([0x22, 0xff, 0x22]))],
    ["something else", file("null")],
    ["another version", file(`{"schema":"parley-saved/2","views":[]}`)],
    ["too large", file("x".repeat(MAX_FILE + 1))],
  ])("are refused where the file is %s", async (_, blob) => {
    const { faults } = await readSavedFile(blob);
    expect(faults).toHaveLength(1);
  });

  it("stand behind those that are there, with ids and names of their own", () => {
    const ids = ["x", "y"];
    expect(beside([one, two], [one, { ...two, name: "New" }], () => ids.shift()!)).toEqual([
      { ...two, id: "x", name: "New", place: 2 },
      { ...one, id: "y", name: "What is withheld (2)", place: 3 },
    ]);
  });
});
