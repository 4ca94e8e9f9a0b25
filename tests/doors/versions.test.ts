/**
 * Two tabs of different versions of Parley over one storage: what the newer one made is named, and stays as it is whatever is
 * done here; neither waits for the other; and where this one cannot read the storage it says so and goes on.
 */
import "fake-indexeddb/auto";
import { inspect } from "node:util";
import { IDBFactory } from "fake-indexeddb";
import { createStore, entries, get, set, type UseStore } from "idb-keyval";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { remoteId } from "../../src/dossier/from";
import { besideBriefings } from "../../src/io/briefingFile";
import type { KeptBriefing } from "../../src/io/briefingRecord";
import { openBriefings } from "../../src/io/briefings";
import { openStore } from "../../src/io/database";
import { forgetEverything, inventory, STORES } from "../../src/io/inventory";
import { openSaved } from "../../src/io/saved";
import { beside } from "../../src/io/savedFile";
import type { SavedView } from "../../src/io/savedRecord";
import { hashOf } from "../../src/io/textFiles";
import { briefingOf } from "../support/briefingOf";
import { dossierOf } from "../support/dossierOf";
import { wholeOf } from "../support/wholeOf";

const one: SavedView = {
  id: "one",
  name: "What is withheld",
  view: { stance: ["withholds"] },
  dossier: "talks",
  asOf: "2025-12-29",
  savedAt: "2026-01-05T10:00:00.000Z",
  place: 1,
};
const briefing: KeptBriefing = {
  ...briefingOf(2),
  id: "one",
  scenes: briefingOf(2).scenes.map((scene) => ({ ...scene, dossier: "talks", asOf: "2025-12-29" })),
  seconds: null,
  savedAt: "2026-01-05T10:00:00.000Z",
  revision: "r1",
};
const dossier = (id: string) => dossierOf({ id, title: `Of ${id}`, articles: [{ codings: [{ stage: {} }] }] });
const from = { url: "https://example.org/", sha256: "1a2b3c4d5e6f".padEnd(64, "0"), fetchedAt: "2026-11-23T13:00:00Z" };
const words = "Not a word of an article.";
const hash = await hashOf(new TextEncoder().encode(words));
const text = (key: string) => ({ version: 1 as const, for: key, sha256: hash, file: "a.txt", text: words });

/** Modules that keep their connections, as a page has them that was opened just now. */
const kept = () => import("../../src/io/keptRecords");
const texts = () => import("../../src/io/textRecords");
const [lists, wholes] = [
  () => createStore("parley-dossiers", "list"),
  () => createStore("parley-dossier-tables", "dossiers"),
];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
});
beforeEach(() => {
  const nothing = { getItem: () => null, removeItem: () => {} };
  vi.stubGlobal("localStorage", nothing);
  vi.stubGlobal("sessionStorage", nothing);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A record of a newer version, beside one of this, and everything that may be done here. Each way answers what is shown of ours. */
interface Case {
  readonly what: string;
  readonly store: () => UseStore;
  readonly key: string;
  readonly later: unknown;
  /** Puts one of this version beside it. */
  readonly ours: () => Promise<unknown>;
  /** What is said of the newer one, and whether ours is shown. */
  readonly shown: () => Promise<{ readonly newer: unknown; readonly ours: boolean }>;
  readonly named: unknown;
  readonly ways: Readonly<Record<string, () => Promise<unknown>>>;
}

const remote = remoteId(from.sha256);
const CASES: readonly Case[] = [
  {
    what: "saved views",
    store: () => createStore("parley-saved", "views"),
    key: "one",
    later: { schema: "parley-saved/2", id: "one", name: "From the future", layers: [1] },
    ours: () => openSaved().put([{ ...one, id: "ours" }]),
    shown: async () => {
      const { newer, views } = await openSaved().read();
      return { newer, ours: views.some(({ id }) => id === "ours") };
    },
    named: [{ id: "one", name: "From the future" }],
    ways: {
      "a new name": async () => expect(await openSaved().put([{ ...one, name: "Another" }])).toBe(false),
      "a new order": async () =>
        expect(
          await openSaved().put([
            { ...one, place: 2 },
            { ...one, id: "ours", place: 1 },
          ]),
        ).toBe(false),
      "a deletion": async () => expect(await openSaved().remove("one")).toBe(false),
      "a file with the same id": async () => {
        const { views } = await openSaved().read();
        expect(await openSaved().put(beside(views, [one], () => "of-its-own"))).toBe(true);
      },
    },
  },
  {
    what: "briefings",
    store: () => createStore("parley-briefings", "briefings"),
    key: "one",
    later: { schema: "parley-briefing/3", id: "one", title: "From the future", acts: [] },
    ours: () => openBriefings().put({ ...briefing, id: "ours" }, null),
    shown: async () => {
      const { newer, records } = await openBriefings().read();
      return { newer, ours: records.some(({ id }) => id === "ours") };
    },
    named: [{ id: "one", name: "From the future" }],
    ways: {
      "a change": async () =>
        expect(await openBriefings().put({ ...briefing, title: "Another", revision: "r2" }, "r1")).toBe(false),
      "a deletion": async () => expect(await openBriefings().remove(briefing)).toBe(false),
      "what brings back a deleted one": async () => expect(await openBriefings().put(briefing, null)).toBe(false),
      "a file with the same id": async () => {
        const { records, taken } = await openBriefings().read();
        const all = [...records, ...taken.map((id) => ({ id, title: "" }))];
        expect(await openBriefings().put(besideBriefings(all, briefing, newId), null)).toBe(true);
      },
      "a copy of one's own version": async () =>
        expect(await openBriefings().put({ ...briefing, id: newId() }, null)).toBe(true),
    },
  },
  ...[lists, wholes].map(
    (store, at): Case => ({
      what: at === 0 ? "the list of dossiers" : "dossiers",
      store,
      key: "one",
      later: { version: 2, id: "one", title: "From the future", frame: {} },
      ours: async () => (await kept()).keepRecord(wholeOf(dossier("ours"))),
      shown: async () => {
        const { listRecords, readRecord } = await kept();
        const read = await readRecord("one");
        const { newer, dossiers } = await listRecords();
        return { newer: at === 0 ? newer : read, ours: dossiers.some(({ id }) => id === "ours") };
      },
      named: at === 0 ? ["From the future"] : { fault: expect.stringContaining("made by a newer version of Parley") },
      ways: {
        "the files once more": async () =>
          expect(await (await kept()).keepRecord(wholeOf(dossier("one")))).toMatch(/newer version.*not kept/),
        "a removal": async () => expect(await (await kept()).removeRecord("one")).toMatch(/made by a newer version/),
      },
    }),
  ),
  {
    what: "dossiers of other hosts",
    store: () => createStore("parley-remote-dossiers", "list"),
    key: remote,
    later: { version: 2, id: remote, from: { url: from.url } },
    ours: async () => (await kept()).keepRecord(wholeOf(dossier("ours"))),
    shown: async () => {
      const { newer, dossiers } = await (await kept()).listRecords();
      return { newer, ours: dossiers.some(({ id }) => id === "ours") };
    },
    named: [remote],
    ways: {
      "what is there now": async () =>
        expect(await (await kept()).keepRecord(wholeOf({ ...dossier(remote), from }))).toMatch(/newer version/),
      "a removal": async () => expect(await (await kept()).removeRecord(remote)).toMatch(/made by a newer version/),
    },
  },
  {
    what: "texts",
    store: () => createStore("parley-texts", "texts"),
    key: "one",
    later: { version: 2, for: "one", parts: [words] },
    ours: async () => (await texts()).putRecord(text("ours")),
    shown: async () => {
      const { countRecords, readRecord } = await texts();
      return { newer: await countRecords(), ours: (await readRecord("ours")) !== null };
    },
    named: { readable: 1, unreadable: 0, newer: 1 },
    ways: {
      "the text once more": async () => expect(await (await texts()).putRecord(text("one"))).toBe("newer"),
      "a removal": async () => expect(await (await texts()).dropRecord("one")).toBe(true),
      "a removal of all": async () => expect(await (await texts()).dropAll()).toBe(1),
    },
  },
];

let ids = 0;
const newId = () => `new-${ids++}`;
const bytesOf = (value: unknown) => inspect(value, { depth: null, maxArrayLength: null });

describe("a record that a newer version of Parley made", () => {
  it.each(CASES)(
    "is named, hides none of ours, and stays as it is whatever is done: $what [contract 6.2, 6.10]",
    async ({ what, store, key, later, ours, shown, named, ways }) => {
      let changed = 0;
      for (const [way, act] of Object.entries(ways)) {
        globalThis.indexedDB = new IDBFactory();
        vi.resetModules();
        await ours();
        // Once as it stood there from the beginning, once put there while this tab was open.
        await set(key, later, store());
        expect(await shown(), way).toEqual({ newer: named, ours: true });
        await act();
        const after = new Map(await entries<IDBValidKey, unknown>(store()));
        if (bytesOf(after.get(key)) !== bytesOf(later)) changed++;
      }
      const tried = Object.keys(ways).length;
      console.log(`figure: ways to touch a newer version's record, ${what}; changed or gone | ${tried} | ${changed}`);
      expect(changed).toBe(0);
    },
  );

  it("that comes between the look and the writing is not overwritten either", async () => {
    const { keepRecord } = await kept();
    const later = { version: 2, id: "one" };
    const theirs = wholes();
    await get("one", theirs);
    const real = IDBObjectStore.prototype.get;
    let looks = 0;
    vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function (this: IDBObjectStore, asked) {
      const request = real.call(this, asked);
      // The newer tab writes once this one has looked at both.
      if (++looks === 2) void set("one", later, theirs);
      return request;
    });
    expect(await keepRecord(wholeOf(dossier("one")))).toMatch(/newer version/);
    vi.restoreAllMocks();
    expect(await get("one", wholes())).toEqual(later);
    expect(await get("one", lists())).toBeUndefined();
  });

  it("goes with everything else when that is asked, and is counted before [contract 6.9]", async () => {
    for (const { store, key, later } of CASES) await set(key, later, store());
    const counted = (await inventory()).filter(({ what }) => what !== "settings");
    expect(counted.map(({ count, newer }) => [count, newer])).toEqual(counted.map(() => [1, 1]));
    expect(await forgetEverything()).toEqual([]);
    for (const { database, store } of STORES) expect(await entries(createStore(database, store))).toEqual([]);
  });
});

/** A newer Parley opens a database of ours in a higher version, and has its own stores there. */
function openAsNewer(database: string, change: (db: IDBDatabase, asked: IDBTransaction) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 2);
    request.onupgradeneeded = () => change(request.result, request.transaction!);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error("A tab of ours is in its way."));
  });
}

/** Kept with its rows, as a newer version may do; the store that this one knows is gone. */
const moved = (name: string) => (db: IDBDatabase) => {
  db.deleteObjectStore(name);
  db.createObjectStore("elsewhere").put({ all: "that was kept" }, "one");
};

describe("a database that a newer version of Parley has made anew", () => {
  it.each(STORES)("is not held up by a tab of this version: $database", async ({ database, store }) => {
    const ours = openStore(database, store);
    await set("one", 1, ours);
    const theirs = await openAsNewer(database, () => {});
    theirs.onversionchange = () => theirs.close();
    // And this tab goes on: with the same store, in whatever version.
    expect(await get("one", ours)).toBe(1);
    await set("two", 2, ours);
    expect(await get("two", openStore(database, store))).toBe(2);
  });

  it("is read on where it still has our store", async () => {
    await openSaved().put([one]);
    (await openAsNewer("parley-saved", (db) => db.createObjectStore("more"))).close();
    const saved = openSaved();
    expect(await saved.read()).toMatchObject({ views: [one], refusal: null });
    expect(await saved.put([{ ...one, name: "Another" }])).toBe(true);
  });

  it("is told where it has not, and all works on without it, and nothing of it is touched [contract 6.3, 6.10]", async () => {
    for (const { database, store } of STORES) {
      await set("one", 1, openStore(database, store));
      (await openAsNewer(database, moved(store))).close();
    }
    const newer = expect.stringMatching(/^A newer version of Parley keeps its records here in a way that/);
    const saved = openSaved();
    await saved.put([one]);
    expect(await saved.read()).toMatchObject({ views: [one], refusal: newer });
    const briefings = openBriefings();
    await briefings.put(briefing, null);
    expect(await briefings.read()).toMatchObject({ records: [briefing], refusal: newer, unkept: ["one"] });
    const { keepRecord, listRecords, readRecord, removeRecord } = await kept();
    expect(await listRecords()).toMatchObject({ dossiers: [], refusal: newer });
    for (const said of [await keepRecord(wholeOf(dossier("one"))), await removeRecord("one")])
      expect(said).toEqual(newer);
    expect(await readRecord("one")).toEqual({ fault: newer });
    const { dropAll, putRecord, readRecord: readText } = await texts();
    expect(await readText("one")).toBeNull();
    expect(await putRecord(text("one"))).toBe("refused");
    expect(await dropAll()).toBeNull();
    for (const { database } of STORES)
      expect(await entries(openStore(database, "elsewhere"))).toEqual([["one", { all: "that was kept" }]]);
  });

  it("hides nothing of the others: dossiers of one's own are listed where those of other hosts cannot be", async () => {
    const { keepRecord, listRecords } = await kept();
    await keepRecord(wholeOf(dossier("ours")));
    await openAsNewer("parley-remote-dossiers", (db) => db.createObjectStore("elsewhere")).then((db) => db.close());
    expect(await listRecords()).toMatchObject({ dossiers: [{ id: "ours" }], refusal: expect.any(String) });
  });

  it("is emptied of all stores when everything is to be forgotten [contract 6.9]", async () => {
    await set("one", 1, openStore("parley-saved", "views"));
    (await openAsNewer("parley-saved", moved("views"))).close();
    expect(await forgetEverything()).toEqual([]);
    expect(await entries(openStore("parley-saved", "elsewhere"))).toEqual([]);
  });

  it("that refuses an older version is told", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("The requested version is less than the existing version.", "VersionError");
    });
    const saved = openSaved();
    await saved.put([one]);
    expect(await saved.read()).toMatchObject({ views: [one], refusal: expect.stringMatching(/^A newer version/) });
  });
});

describe("storage that does not answer, as another tab holds it", () => {
  it("is waited for five seconds and no longer, is told, and is used once it answers [contract 6.3, 6.10]", async () => {
    const real = indexedDB.open.bind(indexedDB);
    await openSaved().put([one]);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    let answer = () => {};
    const open = vi.spyOn(indexedDB, "open").mockImplementation((name) => {
      const held = {} as IDBOpenDBRequest;
      answer = () => {
        const request = real(name);
        request.onsuccess = (event) => {
          Object.defineProperty(held, "result", { value: request.result });
          held.onsuccess?.(event);
        };
      };
      return held;
    });
    const saved = openSaved();
    const put = saved.put([{ ...one, id: "two" }]);
    await vi.advanceTimersByTimeAsync(4900);
    expect(await Promise.race([put, Promise.resolve("waits")])).toBe("waits");
    await vi.advanceTimersByTimeAsync(200);
    expect(await put).toBe(true);
    // Not waited for once more.
    const read = saved.read();
    await vi.advanceTimersByTimeAsync(1);
    expect(await read).toMatchObject({
      views: [{ id: "two" }],
      refusal: expect.stringMatching(/^This browser's storage does not answer, as another tab of Parley may hold it/),
    });
    expect(open).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
    answer();
    await vi.waitFor(async () => expect((await saved.read()).views.map(({ id }) => id)).toEqual(["one", "two"]));
    expect(await saved.put([{ ...one, id: "two" }])).toBe(true);
    expect((await saved.read()).refusal).toBeNull();
    vi.restoreAllMocks();
    expect((await openSaved().read()).views.map(({ id }) => id)).toEqual(["one", "two"]);
  });
});
