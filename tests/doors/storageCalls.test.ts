/**
 * The storage fails at its n-th call, once or for good, for every n: briefings, texts, dossiers and settings (saved views:
 * storage.test.ts). Nothing that was kept before is lost or half written, nothing is thrown, and what is not kept is told.
 */
import "fake-indexeddb/auto";
import { inspect } from "node:util";
import { IDBFactory } from "fake-indexeddb";
import { createStore, entries } from "idb-keyval";
import { afterEach, describe, expect, it, vi } from "vitest";
import { writeBriefing } from "../../src/io/briefingRecord";
import { hashOf } from "../../src/io/textFiles";
import { briefingOf } from "../support/briefingOf";
import { dossierOf } from "../support/dossierOf";
import { wholeOf } from "../support/wholeOf";
import { CALLS } from "./databaseCalls";

vi.setConfig({ testTimeout: 120_000 });

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const FAULTS = ["QuotaExceededError", "SecurityError", "InvalidStateError", "AbortError"].flatMap((name, at) => [
  { name, forGood: false },
  ...(at < 2 ? [{ name, forGood: true }] : []),
]);

/** What one kind of records does in a visit: everything that writes. Each gives what it says. */
interface Kind {
  readonly what: string;
  readonly stores: readonly (readonly [database: string, store: string])[];
  /** What was kept before, by an earlier visit. */
  readonly before: () => Promise<unknown>;
  /** Adds one and changes one; true where somebody was told that something is not kept. */
  readonly visit: () => Promise<boolean>;
  /** What a later visit finds, with a storage that works again: all of what it may be, or why it is wrong. */
  readonly after: (told: boolean, forGood: boolean) => Promise<string | null>;
}

const made = (id: string, title: string, revision: string) => ({
  ...briefingOf(2),
  id,
  title,
  scenes: briefingOf(2).scenes.map((scene) => ({ ...scene, dossier: "talks", asOf: "2025-12-29" })),
  seconds: null,
  savedAt: "2026-01-05T10:00:00.000Z",
  revision,
});
const briefings = async () => (await import("../../src/io/briefings")).openBriefings();
const dossiers = () => import("../../src/io/keptRecords");
const texts = () => import("../../src/io/texts");

const dossier = (id: string, count: number) =>
  wholeOf(
    dossierOf({ id, title: `${id} ${count}`, articles: [{ codings: Array.from({ length: count }, () => ({})) }] }),
  );
const [first, second] = ["The first text.", "The second text."];
const [old, fresh] = await Promise.all([first, second].map((text) => hashOf(new TextEncoder().encode(text))));
const article = (sha256: string) => ({ source: { sha256, file: "a.txt", length: 15 } }) as never;

const KINDS: readonly Kind[] = [
  {
    what: "briefings",
    stores: [["parley-briefings", "briefings"]],
    before: async () => (await briefings()).put(made("old", "Before", "r1"), null),
    visit: async () => {
      const shelf = await briefings();
      await shelf.read();
      await shelf.put(made("new", "New", "n1"), null);
      await shelf.put(made("old", "After", "r2"), "r1");
      const { records, refusal } = await shelf.read();
      // In this visit all of it is there, whatever the storage did.
      const titles = records.map(({ title }) => title).sort();
      if (String(titles) !== "After,New") throw new Error(`In the same visit there is ${titles}.`);
      return refusal !== null;
    },
    after: async (told) => {
      const { records, faults } = await (await briefings()).read();
      if (faults.length > 0) return `half written: ${faults}`;
      const titles = Object.fromEntries(records.map(({ id, title }) => [id, title]));
      const sound = [made("old", "Before", "r1"), made("old", "After", "r2")].map((one) => inspect(writeBriefing(one)));
      const kept = records.find(({ id }) => id === "old");
      if (!kept || !sound.includes(inspect(writeBriefing(kept)))) return `lost what was kept: ${inspect(titles)}`;
      return told || (titles.old === "After" && titles.new === "New") ? null : `not told: ${inspect(titles)}`;
    },
  },
  {
    what: "texts",
    stores: [["parley-texts", "texts"]],
    before: async () => (await texts()).keepText(article(old!), { sha256: old!, file: "a.txt", text: first! }),
    visit: async () => {
      const { keepText, textOf, keptTexts } = await texts();
      await keptTexts();
      const said = [
        await keepText(article(fresh!), { sha256: fresh!, file: "b.txt", text: second! }),
        await keepText(article(old!), { sha256: old!, file: "c.txt", text: first! }),
      ];
      if ((await textOf(article(fresh!))) !== second && !said.includes("visit")) return false;
      return said.includes("visit");
    },
    after: async (told) => {
      const { textOf, keptTexts } = await texts();
      if ((await textOf(article(old!))) !== first) return "lost what was kept";
      if ((await keptTexts()).unreadable > 0) return "half written";
      return told || (await textOf(article(fresh!))) === second ? null : "not told";
    },
  },
  {
    what: "dossiers",
    stores: [
      ["parley-dossiers", "list"],
      ["parley-dossier-tables", "dossiers"],
    ],
    before: async () => (await dossiers()).keepRecord(dossier("old", 2)),
    visit: async () => {
      const { keepRecord, listRecords } = await dossiers();
      await listRecords();
      const said = [await keepRecord(dossier("new", 1)), await keepRecord(dossier("old", 3))];
      for (const one of said) if (one !== null && !/lasts until this tab is closed\.$/.test(one)) throw new Error(one);
      return said.some((one) => one !== null);
    },
    after: async (told, forGood) => {
      const { listRecords, readRecord } = await dossiers();
      const { dossiers: lines, damaged } = await listRecords();
      if (damaged > 0) return "half written: a line";
      for (const id of ["old", "new"]) {
        const read = await readRecord(id);
        if ("fault" in read) return `half written: ${read.fault}`;
        const line = lines.find((one) => one.id === id);
        if (id === "old" && !("whole" in read && line)) return "lost what was kept";
        if (id === "new" && !told && !("whole" in read && line)) return "not told";
        // A line promises what is there. Where all failed between the two, and for good, it may tell the size of what was replaced.
        if (line && !("whole" in read && (read.whole.table.size === line.codings || forGood)))
          return `the line of ${id} is of another`;
      }
      return null;
    },
  },
];

/** How a call fails: it throws at once, or what it asked for is undone and told so later, as a full disk does. */
const WAYS = ["throws", "aborts"] as const;

function failAt(n: number, way: (typeof WAYS)[number], name: string, forGood: boolean): () => number {
  let calls = 0;
  for (const [prototype, method] of CALLS) {
    const methods = prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
    const real = methods[method]!;
    vi.spyOn(methods, method).mockImplementation(function (this: unknown, ...args: unknown[]) {
      // The stand-in for IndexedDB asks itself while it makes a database.
      if (args[1] === "versionchange") return real.apply(this, args);
      calls++;
      if (calls !== n && !(forGood && calls > n)) return real.apply(this, args);
      if (way === "throws" || !(this instanceof IDBObjectStore)) throw new DOMException("No", name);
      const request = real.apply(this, args);
      // Once the whole of what was asked at once has been asked.
      const { transaction } = this;
      queueMicrotask(() => {
        try {
          transaction.abort();
        } catch {
          // It has ended by itself.
        }
      });
      return request;
    });
  }
  return () => calls;
}

describe("storage that fails at its n-th call, for every n", () => {
  it.each(KINDS)(
    "loses nothing that was kept, and what is not kept is told: $what [contract 6.3, 6.9]",
    async (kind) => {
      let tried = 0;
      const wrong: string[] = [];
      for (const way of WAYS)
        for (const { name, forGood } of way === "throws" ? FAULTS : FAULTS.slice(0, 2))
          for (let n = 1, more = true; more; n++) {
            globalThis.indexedDB = new IDBFactory();
            vi.resetModules();
            await kind.before();
            vi.resetModules();
            const calls = failAt(n, way, name, forGood);
            const told = await kind.visit().catch((error: Error) => error);
            more = calls() >= n;
            vi.restoreAllMocks();
            vi.resetModules();
            tried++;
            const why = told instanceof Error ? `throws ${told.message}` : await kind.after(told, forGood);
            if (why !== null) wrong.push(`${name} ${way}${forGood ? " for good" : ""} at ${n}: ${why}`);
          }
      console.log(`figure: storage calls that fail, ${kind.what} | ${tried} | ${wrong.length}`);
      expect(wrong).toEqual([]);
      for (const [database, store] of kind.stores)
        expect((await entries(createStore(database, store))).length).toBeGreaterThan(0);
    },
  );
});

/** Where a page's settings are: each way that it may fail, and what it holds afterwards. */
class Place {
  readonly kept = new Map([["parley-theme", "dark"]]);
  #calls = 0;
  constructor(
    readonly failing: number,
    readonly name: string,
    readonly forGood: boolean,
  ) {}

  readonly storage = {
    getItem: (key: string) => this.#asked() ?? this.kept.get(key) ?? null,
    setItem: (key: string, value: string) => this.#asked() ?? void this.kept.set(key, value),
    removeItem: (key: string) => this.#asked() ?? void this.kept.delete(key),
  };

  get calls(): number {
    return this.#calls;
  }

  #asked(): undefined {
    this.#calls++;
    if (this.#calls === this.failing || (this.forGood && this.#calls > this.failing))
      throw new DOMException("No", this.name);
  }
}

describe("settings where the storage of pages fails at its n-th call, or is forbidden as a whole", () => {
  const page = { documentElement: { dataset: {} as Record<string, string> } };

  /** Everything that settings do in a visit; what holds in it afterwards. */
  async function visit() {
    vi.resetModules();
    page.documentElement.dataset = {};
    vi.stubGlobal("document", page);
    const { currentTheme, showTheme } = await import("../../src/shells/theme");
    const { setTheme } = await import("../../src/shells/explore/setTheme");
    const { singleKeysOn, switchSingleKeys } = await import("../../src/shells/singleKeys");
    const { agree, agreed } = await import("../../src/shells/agreed");
    const address = { url: new URL("https://data.example.org/"), sha256: null } as never;
    showTheme(currentTheme());
    setTheme("light");
    singleKeysOn();
    switchSingleKeys(false);
    agree(address);
    const may = agreed(address);
    return { theme: currentTheme(), keys: singleKeysOn(), may, again: agreed(address) };
  }

  it("hold for the visit, and what was kept before stays or is what was chosen [contract 6.3]", async () => {
    let tried = 0;
    const wrong: string[] = [];
    for (const { name, forGood } of FAULTS)
      for (let n = 1, more = true; more; n++) {
        const place = new Place(n, name, forGood);
        vi.stubGlobal("localStorage", place.storage);
        vi.stubGlobal("sessionStorage", place.storage);
        const held = await visit().catch((error: Error) => error.message);
        more = place.calls >= n;
        tried++;
        const sound = typeof held === "object" && held.theme === "light" && !held.keys && !(held.may && held.again);
        if (!sound || !/^(dark|light)$/.test(place.kept.get("parley-theme") ?? ""))
          wrong.push(`${name}${forGood ? " for good" : ""} at ${n}: ${inspect(held)}`);
      }
    // Some browsers throw where the storage is only named.
    vi.unstubAllGlobals();
    for (const named of ["localStorage", "sessionStorage"])
      Object.defineProperty(globalThis, named, {
        configurable: true,
        get() {
          throw new DOMException("No", "SecurityError");
        },
      });
    const held = await visit();
    for (const named of ["localStorage", "sessionStorage"]) Reflect.deleteProperty(globalThis, named);
    if (held.theme !== "light" || held.keys || held.may || held.again) wrong.push(`forbidden: ${inspect(held)}`);
    console.log(`figure: storage calls that fail, settings | ${tried + 1} | ${wrong.length}`);
    expect(wrong).toEqual([]);
  });
});
