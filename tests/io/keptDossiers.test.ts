import "fake-indexeddb/auto";
import { createStore, get, set } from "idb-keyval";
import { afterEach, describe, expect, it, vi } from "vitest";
import { TableBuilder } from "../../src/dossier/tableBuilder";
import type { Dossier } from "../../src/dossier/types";
import { located } from "../../src/engine/columns";
import type { Whole } from "../../src/io/import/result";
import { keepRecord, listRecords, readRecord, removeRecord } from "../../src/io/keptRecords";
import { dossierOf } from "../support/dossierOf";

const lists = createStore("parley-dossiers", "list");
const wholes = createStore("parley-dossier-tables", "dossiers");
const dossier = (id: string) =>
  dossierOf({ id, title: `Of ${id}`, articles: [{ codings: [{ stage: {} }, { speaker: "putin", utterance: "u1" }] }] });

function wholeOf({ articles, ...frame }: Dossier): Whole {
  const builder = new TableBuilder();
  for (const { coding, article, places } of located({ articles, ...frame })) {
    const { codings: _, ...head } = article;
    builder.add(coding, builder.article(head), places);
  }
  return { frame, ...builder.done() };
}

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
    expect(await removeRecord("one")).toBe(true);
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
    expect(await listRecords()).toMatchObject({ dossiers: [], others: 1 });
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
    expect(await removeRecord("no")).toBe(false);
  });
});
