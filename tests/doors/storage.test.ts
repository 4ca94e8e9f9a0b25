/** Whatever became of what this browser keeps: the app reads on, tells it, and overwrites nothing (docs/contract.md, section 6). */
import "fake-indexeddb/auto";
import { inspect } from "node:util";
import { IDBFactory } from "fake-indexeddb";
import { clear, createStore, entries, set, type UseStore } from "idb-keyval";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { evidenceRows } from "../../src/engine/evidence";
import { matrixRows } from "../../src/engine/matrix";
import { openTabled } from "../../src/engine/opening";
import { stageRows } from "../../src/engine/stages";
import { venueRows } from "../../src/engine/venues";
import { writeBriefing } from "../../src/io/briefingRecord";
import { openBriefings } from "../../src/io/briefings";
import type { Whole } from "../../src/io/import/result";
import { openSaved } from "../../src/io/saved";
import { type SavedView, writeRecord } from "../../src/io/savedRecord";
import { hashOf } from "../../src/io/textFiles";
import { briefingOf } from "../support/briefingOf";
import { dossierOf } from "../support/dossierOf";
import { randomOf } from "../support/random";
import { wholeOf } from "../support/wholeOf";
import { CALLS } from "./databaseCalls";
import { mutationsOf } from "./mutations";

vi.setConfig({ testTimeout: 900_000 });

/** In all; of each kind of record a share. 5,000 are the whole of it. */
const MUTATIONS = Number(process.env.PARLEY_MUTATIONS ?? 500);
const KINDS = 5;
const SEED = 20_251_123;

const one: SavedView = {
  id: "one",
  name: "What is withheld",
  view: { stance: ["withholds"], from: "2025-12-01", against: { pin: "" } },
  dossier: "talks",
  asOf: "2025-12-29",
  savedAt: "2026-01-05T10:00:00.000Z",
  place: 1,
};
const made = {
  ...briefingOf(3),
  scenes: briefingOf(3).scenes.map((scene) => ({ ...scene, dossier: "talks", asOf: "2025-12-29" })),
  seconds: 600,
  savedAt: "2026-01-05T10:00:00.000Z",
  revision: "r1",
};

const dossier = (id: string) =>
  dossierOf({
    id,
    title: `Of ${id}`,
    articles: [{ codings: [{ stage: {} }, { speaker: "putin", utterance: "u1" }], venues: [{ place: "riyadh" }] }],
  });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

interface Kind {
  readonly what: string;
  readonly store: () => UseStore;
  readonly record: unknown;
  /** Reads everything, as the app does when it starts; which of the two records came. */
  readonly read: () => Promise<{ readonly good: boolean; readonly bad: boolean }>;
  /** Keeps something else, and something in the place of the bad record. */
  readonly save: () => Promise<void>;
}

/** A module whose stores are opened anew. */
const kept = () => import("../../src/io/keptRecords");
const texts = () => import("../../src/io/textRecords");

const line = {
  version: 1,
  id: "bad",
  title: "A",
  asOf: "2025-12-29",
  codings: 2,
  articles: 1,
  savedAt: "2026-01-05T10:00:00.000Z",
};
const words = "Not a word of an article.";
const sha256 = "5f9d6c1fd9a7d3c3b0c2a0f9e0b9d1de5e2d0a8f1b1f0e6a7f6f3f4f5f6f7f80";

const KINDS_KEPT: readonly Kind[] = [
  {
    what: "saved views",
    store: () => createStore("parley-saved", "views"),
    record: writeRecord({ ...one, id: "bad" }),
    read: async () => {
      const { views } = await openSaved().read();
      return { good: views.some(({ id }) => id === "good"), bad: views.some(({ id }) => id === "bad") };
    },
    save: async () => {
      const saved = openSaved();
      await saved.read();
      await saved.put([{ ...one, id: "new" }]);
      await saved.put([{ ...one, id: "bad", name: "Another" }]);
      await saved.remove("bad");
    },
  },
  {
    what: "briefings",
    store: () => createStore("parley-briefings", "briefings"),
    record: writeBriefing({ ...made, id: "bad" }),
    read: async () => {
      const { records } = await openBriefings().read();
      return { good: records.some(({ id }) => id === "good"), bad: records.some(({ id }) => id === "bad") };
    },
    save: async () => {
      const briefings = openBriefings();
      await briefings.put({ ...made, id: "new" }, null);
      await briefings.put({ ...made, id: "bad", revision: "r2" }, "r1");
      await briefings.remove({ ...made, id: "bad" });
    },
  },
  {
    what: "the list of dossiers",
    store: () => createStore("parley-dossiers", "list"),
    record: line,
    read: async () => {
      const { dossiers } = await (await kept()).listRecords();
      return { good: dossiers.some(({ id }) => id === "good"), bad: dossiers.some(({ id }) => id === "bad") };
    },
    save: async () => {
      const { keepRecord } = await kept();
      await keepRecord(wholeOf(dossier("new")));
      await keepRecord(wholeOf(dossier("bad")));
    },
  },
  {
    what: "dossiers",
    store: () => createStore("parley-dossier-tables", "dossiers"),
    record: { version: 1, ...wholeOf(dossier("bad")) },
    read: async () => {
      const { readRecord } = await kept();
      const [good, bad] = [await readRecord("good"), await readRecord("bad")];
      if ("whole" in bad) await looked(bad.whole);
      return { good: "whole" in good, bad: "whole" in bad };
    },
    save: async () => {
      const { keepRecord } = await kept();
      await keepRecord(wholeOf(dossier("new")));
      await keepRecord(wholeOf(dossier("bad")));
    },
  },
  {
    what: "texts",
    store: () => createStore("parley-texts", "texts"),
    record: {
      version: 1,
      for: "bad",
      sha256: await hashOf(new TextEncoder().encode(words)),
      file: "a.txt",
      text: words,
    },
    read: async () => {
      const { readRecord, countRecords, isSound } = await texts();
      await countRecords();
      return { good: await isSound(await readRecord("good")), bad: await isSound(await readRecord("bad")) };
    },
    save: async () => {
      const { putRecord } = await texts();
      await putRecord({ version: 1, for: "new", sha256, file: "b.txt", text: "New" });
      await putRecord({ version: 1, for: "bad", sha256, file: "b.txt", text: "New" });
    },
  },
];

/** What the first panels ask of a dossier: none of it throws. */
async function looked({ frame, heads, table }: Whole): Promise<void> {
  const { engine } = await openTabled(frame, heads, table);
  const rows = engine.rows({});
  for (const part of [matrixRows, stageRows, evidenceRows, venueRows]) rows.part(part as never);
}

describe("what this browser keeps, damaged", () => {
  it.each(KINDS_KEPT)(
    "never throws, hides nothing sound, and is overwritten by nothing: $what [contract 6.1, 6.2]",
    async (kind) => {
      const random = randomOf(SEED);
      const count = Math.ceil(MUTATIONS / KINDS);
      const good = withId(kind.record, "good");
      let [bad, overwritten, hidden, notGiven] = [0, 0, 0, 0];
      const store = kind.store();
      const { unreadableFile } = await import("../../src/io/inventory");
      for (const { how, record } of mutationsOf(kind.record, count, random)) {
        for (const { store: other } of KINDS_KEPT) await clear(other());
        await set("good", good, store);
        await set("bad", record, store);
        const before = bytesOf(record);
        const read = await kind.read().catch((error: Error) => {
          throw new Error(`${how}: ${error.stack}`);
        });
        if (!read.good) hidden++;
        if (read.bad) continue;
        bad++;
        const file = bad % 10 === 1 ? await unreadableFile() : undefined;
        if (file === null || (file && !(await file.text()).includes('"key":"bad"'))) notGiven++;
        await kind.save();
        const after = await entries<string, unknown>(store);
        if (!after.some(([key, value]) => /^(aside:)?bad\+*$/.test(key) && bytesOf(value) === before)) overwritten++;
        if (!after.some(([key, value]) => key === "good" && bytesOf(value) === bytesOf(good))) hidden++;
      }
      console.log(
        `figure: storage mutations of ${kind.what}, of which ${bad} not readable; overwritten | ${count} | ${overwritten}`,
      );
      expect({ overwritten, hidden, notGiven }).toEqual({ overwritten: 0, hidden: 0, notGiven: 0 });
      expect(bad).toBeGreaterThan(count / 4);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
  );
});

/** From the n-th call on, once or for good, the storage says no. Returns how many calls there were. */
function failAt(n: number, name: string, forGood: boolean): () => number {
  let calls = 0;
  for (const [prototype, method] of CALLS) {
    const methods = prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
    const real = methods[method]!;
    vi.spyOn(methods, method).mockImplementation(function (this: unknown, ...args: unknown[]) {
      calls++;
      if (calls === n || (forGood && calls > n)) throw new DOMException("No", name);
      return real.apply(this, args);
    });
  }
  return () => calls;
}

describe("storage that fails at its n-th call, for every n", () => {
  const faults = ["QuotaExceededError", "SecurityError", "InvalidStateError", "AbortError"].flatMap((name) => [
    [name, false] as const,
    [name, true] as const,
  ]);

  it("never throws to the user, says that it keeps nothing, and goes on with all of it in memory [contract 6.3]", async () => {
    let tried = 0;
    const wrong: string[] = [];
    const untold: string[] = [];
    for (const [name, forGood] of faults)
      for (let n = 1, more = true; more; n++) {
        globalThis.indexedDB = new IDBFactory();
        await openSaved().put([{ ...one, id: "old" }]);
        const calls = failAt(n, name, forGood);
        const saved = openSaved();
        await saved.read();
        await saved.put([{ ...one, id: "new" }]);
        await saved.put([{ ...one, id: "old", name: "Another" }]);
        const now = await saved.read();
        more = calls() >= n;
        vi.restoreAllMocks();
        tried++;
        // What was saved in this visit is there, whatever the storage did.
        const there = now.views.some(({ id }) => id === "new") && now.views.some((view) => view.name === "Another");
        const later = (await openSaved().read()).views;
        const lasting = later.some(({ id }) => id === "new") && later.some((view) => view.name === "Another");
        if (!there || !later.some(({ id }) => id === "old")) wrong.push(`${name}${forGood ? " for good" : ""} at ${n}`);
        if (!lasting && now.refusal === null) untold.push(`${name} at ${n}`);
      }
    console.log(`figure: storage calls that fail, saved views | ${tried} | ${wrong.length + untold.length}`);
    expect(untold).toEqual([]);
    expect(wrong).toEqual([]);
  });
});

function withId(record: unknown, id: string): unknown {
  const copy = structuredClone(record) as { id?: string; for?: string; frame?: object };
  if (copy.for) return { ...copy, for: id };
  return copy.frame ? { ...copy, frame: { ...copy.frame, id } } : { ...copy, id };
}

/** Everything of a record as text, columns of numbers too. */
function bytesOf(value: unknown): string {
  return inspect(value, { depth: null, maxArrayLength: null, maxStringLength: null, sorted: false });
}
