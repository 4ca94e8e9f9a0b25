/** Opening data, with something going wrong at every point of it: either the new dossier is there whole, or the old one. */
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Indexed } from "../../src/io/import/delivery";
import type { Picked } from "../../src/io/import/look";
import { guess } from "../../src/io/import/plan";
import { runTable } from "../../src/io/import/run";
import { type Ask, service, type Told } from "../../src/io/import/service";
import type { Known } from "../../src/io/import/world";
import { dossierOf } from "../support/dossierOf";

/** What goes wrong, and at which point of its kind, from 1. */
interface Fault {
  readonly kind:
    | "a piece cannot be read"
    | "the file is cut off"
    | "the thread dies"
    | "it is cancelled"
    | "the storage says no"
    | "none";
  readonly at: number;
}

let fault: Fault = { kind: "none", at: 0 };
let met = { pieces: 0, messages: 0, calls: 0 };
let cancel = () => {};

/** A thread in the same place, whose messages are copies, as a browser's are. */
class Thread {
  onmessage: ((event: { data: Told }) => void) | null = null;
  onerror: (() => void) | null = null;
  #dead = false;
  readonly #answer = service(
    (picked, plan, known, tell) => runTable(picked[0]!.file, plan as never, known, tell),
    (told) => {
      if (this.#dead) return;
      met.messages++;
      if (fault.kind === "the thread dies" && met.messages === fault.at) {
        this.#dead = true;
        this.onerror?.();
        return;
      }
      this.onmessage?.({ data: structuredClone(told) });
      if (fault.kind === "it is cancelled" && met.messages === fault.at) cancel();
    },
  );
  postMessage(ask: Ask): void {
    void this.#answer(ask);
  }
  terminate(): void {
    this.#dead = true;
  }
}
vi.mock("../../src/engine/thread", () => ({ startThread: () => new Thread() }));

const ROWS = 120;
const tableOf = (stance: string) =>
  [
    "date,speaker,issue,stance,article_title",
    ...Array.from(
      { length: ROWS },
      (_, at) => `2025-02-${10 + (at % 9)},speaker${at % 7},talks,${stance},title${at % 5}`,
    ),
  ].join("\n");
const PIECE = 96;

/** A file that comes in small pieces. */
function fileOf(text: string): File {
  const bytes = new TextEncoder().encode(text);
  const file = new File([bytes], "rows.csv");
  const stream = () => {
    let at = 0;
    return new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          met.pieces++;
          if (met.pieces === fault.at && fault.kind === "a piece cannot be read")
            return controller.error(new DOMException("Gone", "NotReadableError"));
          if (at >= bytes.length || (met.pieces === fault.at && fault.kind === "the file is cut off"))
            return controller.close();
          controller.enqueue(bytes.slice(at, at + PIECE));
          at += PIECE;
        },
      },
      { highWaterMark: 0 },
    );
  };
  return Object.assign(file, { stream });
}

const { articles: _, ...frame } = dossierOf({});
const known: Known = frame;
const { openImporter } = await import("../../src/io/import/thread");
const NOT_YET = Symbol("not yet");

/** As the dialog does it: look, read, and take where every row is sound. What came of it; null where nothing is loaded. */
async function opened(text: string): Promise<Indexed | null> {
  met = { pieces: 0, messages: 0, calls: 0 };
  const importer = openImporter();
  let ended: (value: typeof NOT_YET) => void;
  const cancelled = new Promise<typeof NOT_YET>((resolve) => {
    ended = resolve;
  });
  cancel = () => {
    importer.end();
    ended(NOT_YET);
  };
  const picked: Picked = [{ path: "rows.csv", file: fileOf(text) }];
  const work = async (): Promise<Indexed | null> => {
    const look = await importer.look(picked);
    if (look.kind !== "table") return null;
    const checked = await importer.read(picked, guess(look.format, look.columns), known, () => {});
    if (checked.faults.all > 0) return null;
    return (await importer.take("Rows", true, () => {})).indexed;
  };
  const came = await Promise.race([work().catch(() => null), cancelled]);
  return came === NOT_YET ? null : came;
}

const kept = () => import("../../src/io/keptRecords");
const stanceOf = ({ table }: Pick<Indexed, "table">) => [...new Set(table.fields.stance.values)].join();
/** What is there is one of the two, with every row and every text of it. */
const isWhole = (whole: Pick<Indexed, "table" | "heads">) =>
  whole.table.size === ROWS &&
  whole.table.texts.id.ends.length === ROWS &&
  whole.heads.length > 0 &&
  !stanceOf(whole).includes(",");

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
});
afterEach(() => vi.restoreAllMocks());

const STORAGE = [
  [IDBFactory.prototype, "open"],
  [IDBDatabase.prototype, "transaction"],
  [IDBObjectStore.prototype, "get"],
  [IDBObjectStore.prototype, "put"],
  [IDBObjectStore.prototype, "delete"],
] as const;

describe("opening data", () => {
  it("gives the new dossier whole or leaves the old one whole, whatever goes wrong wherever [contract 9.1, 9.4]", async () => {
    fault = { kind: "none", at: 0 };
    const old = await opened(tableOf("affirms"));
    expect(old && stanceOf(old)).toBe("affirms");
    const id = old!.frame.id;
    const fresh = await opened(tableOf("denies"));
    expect(fresh!.frame.id).toBe(id);
    const points = { ...met };
    for (const [prototype, method] of STORAGE) {
      const methods = prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
      const real = methods[method]!;
      vi.spyOn(methods, method).mockImplementation(function (this: unknown, ...args: unknown[]) {
        met.calls++;
        if (fault.kind === "the storage says no" && met.calls === fault.at)
          throw new DOMException("No", "QuotaExceededError");
        return real.apply(this, args);
      });
    }
    const counts: readonly (readonly [Fault["kind"], number])[] = [
      ["a piece cannot be read", points.pieces],
      ["the file is cut off", points.pieces],
      ["the thread dies", points.messages],
      ["it is cancelled", points.messages],
      ["the storage says no", 12],
    ];
    let [tried, halves, news] = [0, 0, 0];
    for (const [kind, most] of counts)
      for (let at = 1; at <= most; at++) {
        fault = { kind: "none", at: 0 };
        const { keepRecord, readRecord } = await kept();
        expect(await keepRecord(old!)).toBeNull();
        fault = { kind, at };
        const page = await opened(tableOf("denies"));
        fault = { kind: "none", at: 0 };
        tried++;
        if (page && !(isWhole(page) && stanceOf(page) === "denies")) halves++;
        const there = await readRecord(id);
        if (!("whole" in there && isWhole(there.whole))) halves++;
        if (page) news++;
      }
    console.log(`figure: import faults, of which ${news} after the new dossier was whole | ${tried} | ${halves}`);
    expect(halves).toBe(0);
    expect(tried).toBeGreaterThanOrEqual(200);
  });
});
