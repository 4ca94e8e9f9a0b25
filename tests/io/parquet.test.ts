import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { putParquetFiles } from "../../scripts/parquet-files.mjs";
import type { TableFiles } from "../../src/dossier/manifest";
import { codingAt, dossierOf, type Table, textsOf } from "../../src/dossier/table";
import type { Dossier } from "../../src/dossier/types";
import { disputeRows } from "../../src/engine/disputes";
import { createEngine } from "../../src/engine/engine";
import { evidenceRows } from "../../src/engine/evidence";
import { matrixRows } from "../../src/engine/matrix";
import { sourceOf } from "../../src/engine/source";
import { stageRows } from "../../src/engine/stages";
import { venueRows } from "../../src/engine/venues";
import { readCoded } from "../../src/io/parquetTable";
import { lateTexts } from "../../src/io/parquetTexts";
import { arbitraryDossier } from "../support/arbitraryDossier";
import { sound } from "../support/soundDossier";
import { tableOf } from "../support/tableOf";

const FOLDER = new URL("https://parley.example/big/");
const { signal } = new AbortController();

/** A server of files; it notes what was asked of it. */
class Host {
  readonly files = new Map<string, Uint8Array>();
  readonly asked: { readonly path: string; readonly range: string | null; readonly bytes: number }[] = [];
  ranges = true;

  readonly fetch = async (address: URL, init?: RequestInit): Promise<Response> => {
    const path = address.href.slice(FOLDER.href.length);
    const file = this.files.get(path);
    if (!file) return new Response(null, { status: 404 });
    const range = new Headers(init?.headers).get("Range");
    const [, from = "", to = ""] = (this.ranges && /^bytes=(\d*)-(\d*)$/.exec(range ?? "")) || [];
    if (from === "" && to === "") return this.#answer(path, range, file, 200);
    const start = from === "" ? Math.max(0, file.length - Number(to)) : Number(from);
    const end = from === "" ? file.length - 1 : Math.min(Number(to), file.length - 1);
    const headers = { "Content-Range": `bytes ${start}-${end}/${file.length}` };
    return this.#answer(path, range, file.slice(start, end + 1), 206, headers);
  };

  #answer(path: string, range: string | null, bytes: Uint8Array, status: number, headers = {}): Response {
    this.asked.push({ path, range, bytes: bytes.length });
    return new Response(bytes as BodyInit, { status, headers });
  }
}

let host: Host;
beforeEach(() => {
  host = new Host();
  vi.stubGlobal("fetch", host.fetch);
});
afterEach(() => vi.unstubAllGlobals());

async function written(dossier: Dossier): Promise<TableFiles> {
  const { dossier: inTable, table } = tableOf(dossier);
  return putParquetFiles(inTable.articles, table, (path: string, bytes: Uint8Array) => host.files.set(path, bytes));
}

async function opened({ articles: _, ...frame }: Dossier, files: TableFiles) {
  const { heads, table: coded } = await readCoded(FOLDER, files, frame, signal, () => {});
  const texts = lateTexts(FOLDER, files, coded.size, textsOf(coded.id));
  const table: Table = { ...coded, texts, late: true };
  const dossier = dossierOf(frame, heads, table);
  return { dossier, table, engine: createEngine(dossier, sourceOf(dossier, table)) };
}

/** What a reading gives that throws the promise of what is not there, as React's Suspense does it. */
async function answered<T>(read: () => T): Promise<T> {
  for (;;) {
    try {
      return read();
    } catch (thrown) {
      if (!(thrown instanceof Promise)) throw thrown;
      await thrown;
    }
  }
}

const sentence = (promise: Promise<unknown>) =>
  promise.then(
    () => "",
    (error: Error) => error.message,
  );

describe("a dossier in Parquet files", () => {
  test("is the same dossier as before, and its engine counts the same [contract 1.16]", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDossier(), fc.boolean(), async (dossier, ranges) => {
        host.files.clear();
        host.ranges = ranges;
        const { dossier: expected, table: before } = tableOf(dossier);
        const { dossier: read, table, engine } = await opened(dossier, await written(dossier));
        expect(read.articles.map(({ id }) => id)).toEqual(expected.articles.map(({ id }) => id));
        const codings = () => Array.from({ length: table.size }, (_, row) => ({ ...codingAt(table, row) }));
        const want = Array.from({ length: before.size }, (_, row) => codingAt(before, row));
        expect(await answered(() => JSON.stringify(codings()))).toBe(JSON.stringify(want));
        expect(engine.rows({}).matched).toBe(before.size);
        expect(JSON.stringify(engine.rows({}).matrix)).toBe(JSON.stringify(createEngine(dossier).rows({}).matrix));
      }),
      { numRuns: 25 },
    );
  });

  test("asks for no text until one is read, then for those around it by one request", async () => {
    const dossier = sound;
    const { engine, table } = await opened(dossier, await written(dossier));
    expect(engine.rows({}).matrix.total).toBe(table.size);
    expect(host.asked.some(({ path }) => path.startsWith("texts/"))).toBe(false);
    const [first, last] = [codingAt(table, 0), codingAt(table, table.size - 1)];
    await answered(() => first.paraphrase + last.paraphrase);
    expect(host.asked.filter(({ path }) => path.startsWith("texts/"))).toHaveLength(1);
  });

  test("tells at the text that it could not be had, and a second later asks again", async () => {
    const dossier = sound;
    const files = await written(dossier);
    const { table } = await opened(dossier, files);
    const [path = ""] = files.texts;
    const bytes = host.files.get(path)!;
    host.files.delete(path);
    vi.useFakeTimers({ toFake: ["performance"] });
    const read = () => answered(() => codingAt(table, 0).paraphrase);
    expect(await sentence(read())).toContain(path);
    host.files.set(path, bytes);
    expect(await sentence(read())).toContain(path);
    vi.advanceTimersByTime(1001);
    expect(await read()).toBe(codingAt(tableOf(dossier).table, 0).paraphrase);
    vi.useRealTimers();
  });

  test("does not take the texts of another dossier for its own", async () => {
    const dossier = sound;
    const files = await written(dossier);
    const { table } = await opened(dossier, files);
    const [first, ...others] = dossier.articles;
    const changed = first!.codings.map((coding) => ({ ...coding, id: `x-${coding.id}` }));
    await written({ ...dossier, articles: [{ ...first!, codings: changed }, ...others] });
    expect(await sentence(answered(() => codingAt(table, 0).paraphrase))).toContain("the texts of other codings");
  });

  test("is refused in words where a file is cut off, is something else, or was changed anywhere", async () => {
    const dossier = sound;
    const files = await written(dossier);
    const whole = host.files.get(files.codings)!;
    const page = new TextEncoder().encode("<!doctype html><title>Not found</title>");
    for (const bad of [whole.slice(0, whole.length >> 1), page, new Uint8Array(), host.files.get(files.articles)!]) {
      host.files.set(files.codings, bad);
      expect(await sentence(opened(dossier, files))).toMatch(
        /codings\.parquet is no (sound Parquet file|file of a Parley)/,
      );
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const bad = whole.slice();
        bad[at]! ^= change;
        host.files.set(files.codings, bad);
        // What is still a dossier is one; what is not is an OpeningFault, never an error of some reader.
        const fault = await opened(dossier, files).then(
          () => null,
          (error: Error) => error,
        );
        if (fault) expect(fault.name).toBe("OpeningFault");
      }),
      // The example takes a page its number of values; the library would then count for minutes.
      { numRuns: process.env.PARLEY_DEEP ? 200 : 60, examples: [[815, 5]] },
    );
  });
});

/** What no writer of ours lets pass. Each leaves the others whole. */
const UNCHECKED: readonly [what: string, (dossier: Dossier) => Dossier][] = [
  ["an article of another date than its id [contract 1.14]", (one) => inFirst(one, { reported: "2025-03-01" })],
  ["an article later than the dossier [contract 1.14]", (one) => ({ ...one, asOf: "2024-12-31" })],
  ["a statement of after its article [contract 1.14]", (one) => coded(one, { said: "2026-01-01" })],
  ["a date without its basis [contract 1.14]", (one) => coded(one, { said: "2025-02-09", dating: null })],
  ["a statement without its stance [contract 1.15]", (one) => coded(one, { stance: null })],
  ["one who withholds and does not say how [contract 1.15]", (one) => coded(one, { withholding: null })],
  ["an utterance of two speakers [contract 1.15]", (one) => coded(one, { speaker: "trump" })],
  [
    "a contradiction of one who affirms with himself [contract 1.15]",
    (one) => ({ ...one, links: one.links.map((link) => ({ ...link, b: link.a })) }),
  ],
];

function inFirst(dossier: Dossier, change: Partial<Dossier["articles"][number]>): Dossier {
  const [first, ...others] = dossier.articles;
  return { ...dossier, articles: [{ ...first!, ...change }, ...others] };
}

function coded(dossier: Dossier, change: Partial<Dossier["articles"][number]["codings"][number]>): Dossier {
  const [first, ...others] = dossier.articles[0]!.codings;
  return inFirst(dossier, { codings: [{ ...first!, ...change }, ...others] });
}

describe("a dossier in Parquet files that breaks a rule which is its writer's to check [contract 1.16]", () => {
  test.each(UNCHECKED)("is refused in words, or shown as it was coded and counted whole: %s", async (_, change) => {
    const dossier = change(sound);
    const files = await written(dossier);
    const read = await opened(dossier, files).catch((error: Error) => error);
    if (read instanceof Error) {
      expect(read.name).toBe("OpeningFault");
      expect(read.message).toMatch(/(articles|codings)\.parquet, /);
      return;
    }
    const { engine, table } = read;
    expect(table.size).toBe(sound.articles.reduce((sum, { codings }) => sum + codings.length, 0));
    for (const view of [{}, { from: "2025-02-01", to: "2025-02-28" }, { stance: ["withholds" as const] }]) {
      const rows = engine.rows(view);
      for (const part of [matrixRows, stageRows, evidenceRows, venueRows, disputeRows])
        await answered(() => rows.part(part as never));
    }
    await answered(() => expect(codingAt(table, 0)).toMatchObject(dossier.articles[0]!.codings[0]!));
  });
});
