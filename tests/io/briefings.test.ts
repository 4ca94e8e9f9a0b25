import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { createStore, entries, get, set } from "idb-keyval";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  besideBriefings,
  briefingFileName,
  briefingFileOf,
  MAX_FILE,
  readBriefingFile,
} from "../../src/io/briefingFile";
import {
  type KeptBriefing,
  type KeptScene,
  MAX_HEADLINE,
  MAX_NOTES,
  MAX_SCENES,
  MAX_TITLE,
  readBriefing,
  writeBriefing,
} from "../../src/io/briefingRecord";
import { keptBriefing, openBriefings } from "../../src/io/briefings";

const scene: KeptScene = {
  id: "s1",
  headline: "Peskov withholds",
  notes: "Two\nlines",
  view: { speaker: ["peskov"], stance: ["withholds"] },
  panel: ["stages", "matrix"],
  seconds: 45,
  dossier: "ukraine-talks-2025",
  asOf: "2025-12-29",
};
const one: KeptBriefing = {
  id: "one",
  title: "What is withheld",
  scenes: [scene, { ...scene, id: "s2", panel: null, seconds: null }],
  seconds: 600,
  savedAt: "2026-01-05T10:00:00.000Z",
  revision: "r1",
};
const two: KeptBriefing = { ...one, id: "two", title: "Russian accounts", savedAt: "2026-01-06T10:00:00.000Z" };
const changed = (briefing: KeptBriefing, revision: string, title = briefing.title): KeptBriefing => ({
  ...briefing,
  revision,
  title,
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** The records as they lie there. */
const raw = () => createStore("parley-briefings", "briefings");

describe("briefings in this browser [contract 6]", () => {
  it("come back as they were, those changed last first, for another page too", async () => {
    const briefings = openBriefings();
    expect(await briefings.put(one, null)).toBe(true);
    expect(await briefings.put(two, null)).toBe(true);
    expect(await openBriefings().read()).toEqual({
      records: [two, one],
      faults: [],
      newer: [],
      taken: [],
      refusal: null,
      unkept: [],
    });
  });

  it("are found by their id, for brief mode", async () => {
    await openBriefings().put(one, null);
    expect(await keptBriefing("one")).toEqual(one);
    expect(await keptBriefing("two")).toBeNull();
  });

  it("are written with their version, and each scene with its dossier and the day up to which that was kept [contract 2.7]", async () => {
    await openBriefings().put(one, null);
    expect(await entries(raw())).toEqual([["one", { schema: "parley-briefing/1", ...one }]]);
  });

  it("are changed on the revision that they stand on, one change after the other without waiting [contract 6.7]", async () => {
    const briefings = openBriefings();
    const kept = await Promise.all([
      briefings.put(one, null),
      briefings.put(changed(one, "r2"), "r1"),
      briefings.put(changed(one, "r3", "Third"), "r2"),
    ]);
    expect(kept).toEqual([true, true, true]);
    expect(await keptBriefing("one")).toEqual(changed(one, "r3", "Third"));
  });

  it("are not overwritten, deleted or brought back over what another tab has done since [contract 6.7]", async () => {
    const [here, there] = [openBriefings(), openBriefings()];
    await here.put(one, null);
    expect(await there.put(changed(one, "theirs"), "r1")).toBe(true);
    expect(await here.put(changed(one, "mine"), "r1")).toBe(false);
    expect(await here.put(one, null)).toBe(false);
    expect(await here.remove(one)).toBe(false);
    expect(await keptBriefing("one")).toEqual(changed(one, "theirs"));
    expect(await there.remove(changed(one, "theirs"))).toBe(true);
    expect(await here.put(changed(one, "mine"), "r1")).toBe(false);
    expect(await keptBriefing("one")).toBeNull();
  });

  it("tell of a record that cannot be read, and leave it where it is [contract 6.2]", async () => {
    const broken = { schema: "parley-briefing/1", ...one, scenes: [scene, { ...scene, id: "s2", panel: 7 }] };
    await set("one", broken, raw());
    await set("x", 7, raw());
    await set("y", writeBriefing(two), raw());
    const briefings = openBriefings();
    expect(await briefings.put(one, null)).toBe(false);
    expect(await briefings.remove(one)).toBe(false);
    const { records, faults } = await briefings.read();
    expect(records).toEqual([]);
    expect(faults).toEqual([
      "What is withheld: scenes[1].panel is neither a panel nor a pair of panels nor null",
      "x: it is not a briefing",
      "Russian accounts: it stands under another id",
    ]);
    expect(await get("one", raw())).toEqual(broken);
    expect(await keptBriefing("one")).toBeNull();
  });

  it("leave a newer version alone [contract 6.2]", async () => {
    const later = { schema: "parley-briefing/2", whatever: true };
    await set("one", later, raw());
    const briefings = openBriefings();
    expect(await briefings.put(one, null)).toBe(false);
    expect(await briefings.read()).toMatchObject({
      records: [],
      faults: [],
      newer: [{ id: "one", name: "one" }],
      taken: ["one"],
    });
    expect(await get("one", raw())).toEqual(later);
  });

  it.each([
    ["forbidden", { open: () => refuse("SecurityError") }],
    ["not there", undefined],
  ])("go on where storage is %s, say so, and last as long as the page [contract 6.3]", async (_, storage) => {
    vi.stubGlobal("indexedDB", storage);
    const briefings = openBriefings();
    expect(await briefings.put(one, null)).toBe(true);
    expect(await briefings.put(changed(one, "r2"), "r1")).toBe(true);
    expect(await briefings.put(two, null)).toBe(true);
    expect(await briefings.remove(two)).toBe(true);
    expect(await briefings.read()).toMatchObject({
      records: [changed(one, "r2")],
      refusal: expect.stringMatching(/lets Parley keep nothing/),
      unkept: ["one"],
    });
    expect((await openBriefings().read()).records).toEqual([]);
    expect(await keptBriefing("one")).toBeNull();
  });

  it("go on where storage is full, and are kept once there is room, still not over another tab's change", async () => {
    const briefings = openBriefings();
    await briefings.put(one, null);
    await briefings.put(two, null);
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => refuse("QuotaExceededError"));
    expect(await briefings.put(changed(one, "r2"), "r1")).toBe(true);
    expect(await briefings.put(changed(one, "r3", "Unkept"), "r2")).toBe(true);
    expect(await briefings.put(changed(two, "r2"), "r1")).toBe(true);
    expect(await briefings.read()).toMatchObject({
      refusal: expect.stringMatching(/storage is full/),
      unkept: ["one", "two"],
    });
    expect(await keptBriefing("one")).toEqual(one);
    vi.restoreAllMocks();
    expect(await openBriefings().put(changed(two, "theirs"), "r1")).toBe(true);
    expect(await briefings.put(changed(one, "r4", "Kept"), "r3")).toBe(true);
    expect(await briefings.put(changed(two, "r3"), "r2")).toBe(false);
    expect(await keptBriefing("one")).toEqual(changed(one, "r4", "Kept"));
    expect(await keptBriefing("two")).toEqual(changed(two, "theirs"));
    expect((await briefings.read()).refusal).toBeNull();
  });

  it("come through when the storage fails half way: nothing is thrown, and the page still has them", async () => {
    const briefings = openBriefings();
    await briefings.put(one, null);
    vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(() => refuse("InvalidStateError"));
    expect(await briefings.put(changed(one, "r2"), "r1")).toBe(true);
    vi.restoreAllMocks();
    vi.spyOn(IDBObjectStore.prototype, "delete").mockImplementation(() => refuse("InvalidStateError"));
    expect(await briefings.remove(changed(one, "r2"))).toBe(true);
    expect((await briefings.read()).records).toEqual([]);
    expect(await keptBriefing("one")).toEqual(one);
  });

  it("are told to whoever listens, in another tab too", async () => {
    const [here, there] = [openBriefings(), openBriefings()];
    const heard = vi.fn();
    const stop = there.subscribe(heard);
    await here.put(one, null);
    await vi.waitFor(() => expect(heard).toHaveBeenCalled());
    stop();
  });
});

describe("a briefing's record [contract 6.6]", () => {
  const written = writeBriefing(one) as Readonly<Record<string, unknown>>;
  const withScene = (changes: object) => ({ ...written, scenes: [scene, { ...scene, id: "s2", ...changes }] });
  const { headline: _, ...headless } = scene;

  it.each([
    ["nothing", null, "it is not a briefing"],
    ["a list", [written], "it is not a briefing"],
    ["of no version", one, "schema is missing"],
    ["of an unknown version", { ...written, schema: "parley-briefing/0" }, "schema is not parley-briefing/1"],
    ["without an id", { ...written, id: "" }, "id is no id: lower-case letters, digits and -"],
    ["with a blank title", { ...written, title: " " }, `title is not one line of 1 to ${MAX_TITLE} characters`],
    ["with two lines of title", { ...written, title: "a\nb" }, `title is not one line of 1 to ${MAX_TITLE} characters`],
    [
      "with a long title",
      { ...written, title: "x".repeat(MAX_TITLE + 1) },
      `title is not one line of 1 to ${MAX_TITLE} characters`,
    ],
    ["of no time", { ...written, savedAt: "Feb 3, 2026" }, "savedAt is no time: write YYYY-MM-DDThh:mm:ssZ"],
    ["of no revision", { ...written, revision: null }, "revision is no id: lower-case letters, digits and -"],
    ["with more than is known", { ...written, colour: "red" }, "colour is not known here"],
    ["without scenes", { ...written, scenes: {} }, `scenes is not a list of at most ${MAX_SCENES} scenes`],
    ["with a scene that is none", { ...written, scenes: [7] }, "scenes[0] is not a scene"],
    ["with half a scene", { ...written, scenes: [headless] }, "scenes[0].headline is missing"],
    ["with one id twice", withScene({ id: "s1" }), "scenes[1].id is the id of two scenes"],
    [
      "with half a character",
      withScene({ headline: "\ud800" }),
      `scenes[1].headline is not one line of 1 to ${MAX_HEADLINE} characters`,
    ],
    [
      "with long notes",
      withScene({ notes: "x".repeat(MAX_NOTES + 1) }),
      `scenes[1].notes is not a text of at most ${MAX_NOTES} characters`,
    ],
    [
      "with an unknown filter",
      withScene({ view: { speaker: "trump" } }),
      "scenes[1].view has filters that are not known: speaker=trump",
    ],
    ["with a view that is none", withScene({ view: [] }), "scenes[1].view is not a view"],
    [
      "with three panels",
      withScene({ panel: ["a", "b", "c"] }),
      "scenes[1].panel is neither a panel nor a pair of panels nor null",
    ],
    ["of no time at all", withScene({ seconds: 0 }), "scenes[1].seconds is neither null nor a number from 0 to 86400"],
    ["of no day", withScene({ asOf: "2025-02-30" }), "scenes[1].asOf is no day: write YYYY-MM-DD"],
    ["of no dossier", withScene({ dossier: "" }), "scenes[1].dossier is no id: lower-case letters, digits and -"],
  ])("%s is refused", (_, record, fault) => expect(readBriefing(record)).toEqual({ fault }));

  it("may name a panel that is not there: that is told at the scene [contract 6.7]", () => {
    expect(readBriefing(withScene({ panel: "map" }))).toHaveProperty("record");
  });

  it("has so many scenes at most", () => {
    const scenes = Array.from({ length: MAX_SCENES + 1 }, (_, at) => ({ ...scene, id: `s${at}` }));
    expect(readBriefing({ ...written, scenes })).toHaveProperty("fault");
    expect(readBriefing({ ...written, scenes: scenes.slice(1) })).toHaveProperty("record");
  });
});

describe("a briefing as a file [contract 6.6]", () => {
  const file = (text: string | Uint8Array<ArrayBuffer>) => new Blob([text]);
  const text = briefingFileOf(one);

  it("comes back whole", async () => {
    expect(await readBriefingFile(file(text))).toEqual({ briefing: one, faults: null });
  });

  it("is named by its title", () => {
    expect(briefingFileName(one)).toBe("parley-briefing-what-is-withheld.json");
    expect(briefingFileName({ ...one, title: "Élysée: “où?”" })).toBe("parley-briefing-elysee-ou.json");
    expect(briefingFileName({ ...one, title: "Что дальше" })).toBe("parley-briefing-one.json");
  });

  it("is taken whole or not at all, every fault with its line and column", async () => {
    const lines = text
      .replace('"headline": "Peskov withholds"', '"headline": ""')
      .replace('"seconds": null', '"seconds": -1')
      .replace(/,\n {6}"dossier": "[^"]*",(?=[^}]*\}\n {2}\]\n)/, ",");
    expect(await readBriefingFile(file(lines))).toEqual({
      faults: [
        `Line 11, column 19: scenes[0].headline is not one line of 1 to ${MAX_HEADLINE} characters`,
        "Line 29, column 5: scenes[1].dossier is missing",
        "Line 42, column 18: scenes[1].seconds is neither null nor a number from 0 to 86400",
      ],
    });
  });

  it.each([
    ["no JSON", text.replace('"id": "one"', '"id": one'), /^Line 3, column 9: is not JSON: expected a value$/],
    ["cut off", text.slice(0, -20), /^Line 44, column \d+: is not JSON: the text ends too early$/],
    ["no UTF-8", new Uint8Array([0x22, 0xff, 0x22]), /^Line 1, column 2: is not UTF-8, at byte 2$/],
    ["something else", "null", /^it is not a briefing$/],
    ["a newer version", `{"schema":"parley-briefing/2"}`, /newer version parley-briefing\/2/],
    ["too large", "x".repeat(MAX_FILE + 1), /larger than 1 MiB/],
    ["one with a key twice", text.replace('"id": "one"', '"id": "one", "id": "two"'), /^Line 3, .*stands twice/],
  ])("is refused where it is %s", async (_, content, fault) => {
    const { faults } = await readBriefingFile(file(content));
    expect(faults?.[0]).toMatch(fault);
    expect(faults).toHaveLength(1);
  });

  it("keeps its id where that is free, and never takes another's place or title", () => {
    expect(besideBriefings([], one, () => "new")).toEqual(one);
    expect(besideBriefings([two], { ...one, title: two.title }, () => "new")).toEqual({
      ...one,
      title: "Russian accounts (2)",
    });
    expect(besideBriefings([one], one, () => "new")).toEqual({ ...one, id: "new", title: "What is withheld (2)" });
  });
});

function refuse(name: string): never {
  throw new DOMException("No", name);
}
