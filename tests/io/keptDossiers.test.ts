import "fake-indexeddb/auto";
import { createStore, get, set } from "idb-keyval";
import { afterEach, describe, expect, it, vi } from "vitest";
import { remoteId } from "../../src/dossier/from";
import type { Whole } from "../../src/io/import/result";
import { keepRecord, listRecords, readRecord, removeRecord } from "../../src/io/keptRecords";
import { dossierOf } from "../support/dossierOf";
import { wholeOf } from "../support/wholeOf";

const lists = createStore("parley-dossiers", "list");
const wholes = createStore("parley-dossier-tables", "dossiers");
const dossier = (id: string) =>
  dossierOf({ id, title: `Of ${id}`, articles: [{ codings: [{ stage: {} }, { speaker: "putin", utterance: "u1" }] }] });

function filled(whole: Whole, numbers: { fill(value: number): unknown }, value: number): Whole {
  numbers.fill(value);
  return whole;
}

function withValue(whole: Whole, field: "stance" | "said", value: string): Whole {
  const { fields } = whole.table;
  const damaged = { ...fields, [field]: { ...fields[field], values: fields[field].values.map(() => value) } };
  return { ...whole, table: { ...whole.table, fields: damaged } };
}

describe("the dossiers that this browser keeps", () => {
  afterEach(() => vi.restoreAllMocks());

  it("come back as they were, are listed, and go when they are removed [contract 6.8]", async () => {
    const whole = wholeOf(dossier("one"));
    expect(await keepRecord(whole)).toBeNull();
    expect(await readRecord("one")).toEqual({ whole });
    expect((await listRecords()).dossiers).toMatchObject([{ id: "one", title: "Of one", codings: 2, articles: 1 }]);
    expect(await removeRecord("one")).toBeNull();
    expect(await readRecord("one")).toEqual({ none: true });
    expect((await listRecords()).dossiers).toEqual([]);
  });

  it.each<[what: string, damage: (whole: ReturnType<typeof structuredClone<Whole>>) => unknown]>([
    ["another id", (whole) => ({ ...whole, frame: { ...whole.frame, id: "other" } })],
    ["a code beyond its values", (whole) => filled(whole, whole.table.fields.speaker.codes, 99)],
    ["a stance that there is not", (whole) => withValue(whole, "stance", "likes")],
    ["a date that is none", (whole) => withValue(whole, "said", "yesterday")],
    ["texts that end behind their bytes", (whole) => filled(whole, whole.table.texts.id.ends, 9999)],
    ["a column too short", (whole) => ({ ...whole, table: { ...whole.table, start: new Uint32Array(1) } })],
    ["an article without a date", (whole) => ({ ...whole, heads: [{ ...whole.heads[0], reported: "soon" }] })],
    ["no frame", ({ frame: _, ...rest }) => rest],
    ["a text", () => "hello"],
  ])("are told, and left where they are, where what is kept has %s [contract 6.2]", async (_, damage) => {
    const record = damage(structuredClone(wholeOf(dossier("hurt"))));
    const kept = typeof record === "object" ? { version: 1, ...record } : record;
    await set("hurt", kept, wholes);
    expect(await readRecord("hurt")).toEqual({ fault: expect.stringMatching(/cannot be read: ./) });
    expect(await get("hurt", wholes)).toEqual(kept);
  });

  it("are left alone where a newer version keeps them [contract 6.2]", async () => {
    await set("new", { version: 2 }, lists);
    await set("new", { version: 2, hello: 1 }, wholes);
    expect(await keepRecord(wholeOf(dossier("new")))).toMatch(/newer version/);
    expect(await readRecord("new")).toEqual({ fault: expect.stringMatching(/newer version/) });
    expect(await get("new", wholes)).toEqual({ version: 2, hello: 1 });
    expect(await listRecords()).toMatchObject({ dossiers: [], damaged: 0, newer: ["new"] });
  });

  it("that came from another host lie apart, say so, and keep their place [contract 12.3]", async () => {
    const sha256 = "1a2b3c4d5e6f".padEnd(64, "0");
    const id = remoteId(sha256);
    const from = { url: "https://example.org/dossier.json", sha256, fetchedAt: "2026-11-23T13:00:00.000Z" };
    const whole = wholeOf({ ...dossier(id), from });
    expect(await keepRecord(whole)).toBeNull();
    expect(await readRecord(id)).toEqual({ whole });
    expect((await listRecords()).dossiers).toMatchObject([{ id, from }]);
    expect(await get(id, wholes)).toBeUndefined();
    const other = { ...from, sha256: sha256.replace(/0$/, "1") };
    expect(await keepRecord(wholeOf({ ...dossier(id), from: other }))).toMatch(/another dossier under the same id/);
    expect(await readRecord(id)).toEqual({ whole });
    expect(await removeRecord(id)).toBeNull();
    expect(await readRecord(id)).toEqual({ none: true });
  });

  it.each([
    ["that says nothing of it", undefined],
    ["of another hash", { url: "https://example.org/", sha256: "f".repeat(64), fetchedAt: "2026-11-23" }],
    [
      "of no address of https",
      { url: "http://example.org/", sha256: "1a2b3c4d5e6f".padEnd(64, "0"), fetchedAt: "2026-11-23" },
    ],
  ])("are told where one has the id of one from another host %s [contract 12.3]", async (_, from) => {
    const id = "remote-1a2b3c4d5e6f";
    const { frame, heads, table } = wholeOf({ ...dossier(id), from });
    await set(id, { version: 1, frame, heads, table }, createStore("parley-remote-dossier-tables", "dossiers"));
    expect(await readRecord(id)).toEqual({ fault: expect.stringContaining("where it came from") });
  });

  it("of one's own never say that they came from another host", async () => {
    const from = { url: "https://example.org/", sha256: "f".repeat(64), fetchedAt: "2026-11-23" };
    const { frame, heads, table } = wholeOf({ ...dossier("mine"), from });
    await set("mine", { version: 1, frame, heads, table }, wholes);
    expect(await readRecord("mine")).toEqual({ fault: expect.stringContaining("where it came from") });
  });

  it("never throw where the storage is full or forbidden [contract 6.3]", async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("", "QuotaExceededError");
    });
    expect(await keepRecord(wholeOf(dossier("full")))).toMatch(/too full/);
    put.mockRestore();
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(() => {
      throw new DOMException("", "InvalidStateError");
    });
    expect(await keepRecord(wholeOf(dossier("no")))).toMatch(/keep nothing/);
    expect(await readRecord("no")).toEqual({ fault: expect.stringMatching(/keep nothing/) });
    expect(await listRecords()).toMatchObject({ dossiers: [], refusal: expect.stringMatching(/keep nothing/) });
    expect(await removeRecord("no")).toMatch(/keep nothing, so it was not removed/);
  });
});
