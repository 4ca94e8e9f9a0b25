import { describe, expect, test } from "vitest";
import { type FromThread, type Thread, type ToThread, threadedEngine } from "../../src/engine/threaded";
import { dossierOf } from "../support/dossierOf";
import { wholeOf } from "../support/wholeOf";

const {
  frame,
  heads,
  table: packed,
} = wholeOf(dossierOf({ articles: [{ codings: [{ speaker: "trump" }, { speaker: "putin" }] }] }));

/** A thread that answers nothing by itself: what it was told, and a way to let it speak. */
class Silent extends EventTarget implements Thread {
  readonly told: ToThread[] = [];
  readonly given: Transferable[] = [];
  ended = false;

  postMessage(message: ToThread, transfer: unknown = []) {
    this.told.push(message);
    this.given.push(...(transfer as Transferable[]));
  }

  terminate() {
    this.ended = true;
  }

  says(data: FromThread) {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }

  override addEventListener(type: string, listen: unknown) {
    super.addEventListener(type, listen as EventListener);
  }
}

const opened = async () => {
  const thread = new Silent();
  const opening = threadedEngine(thread, { frame, heads, packed });
  thread.says({ id: 0, value: true });
  return { thread, ...(await opening) };
};

/** What a read that has no answer yet throws. */
const promiseOf = (read: () => unknown): Promise<unknown> => {
  try {
    read();
  } catch (thrown) {
    return thrown as Promise<unknown>;
  }
  throw new Error("It was there.");
};

describe("an engine in a thread", () => {
  test("is opened with the table, whose every buffer goes there once", async () => {
    const { thread, dossier } = await opened();
    expect(thread.told).toEqual([{ open: { frame, heads, packed } }]);
    const buffers = [packed.start, packed.fields.speaker.codes, packed.texts.id.bytes].map(({ buffer }) => buffer);
    for (const buffer of buffers) expect(thread.given.filter((one) => one === buffer)).toHaveLength(1);
    expect(new Set(thread.given).size).toBe(thread.given.length);
    expect(dossier.articles.map(({ id }) => id)).toEqual(heads.map(({ id }) => id));
  });

  test("tells what share of the opening is done", async () => {
    const thread = new Silent();
    const shares: number[] = [];
    const opening = threadedEngine(thread, { frame, heads, packed }, undefined, (share) => shares.push(share));
    thread.says({ share: 0.25 });
    thread.says({ share: 1 });
    thread.says({ id: 0, value: true });
    await opening;
    expect(shares).toEqual([0.25, 1]);
  });

  test("rejects with what went wrong there, and the thread has ended", async () => {
    const thread = new Silent();
    const opening = threadedEngine(thread, { frame, heads, packed });
    thread.says({ id: 0, fault: "The table is broken." });
    await expect(opening).rejects.toThrow("The table is broken.");
    expect(thread.ended).toBe(true);
  });

  test("rejects with the reason where the opening is given up, before it began or while it goes on", async () => {
    const reason = new Error("Another dossier is wanted.");
    const early = new Silent();
    await expect(threadedEngine(early, { frame, heads, packed }, AbortSignal.abort(reason))).rejects.toBe(reason);
    expect([early.told, early.ended]).toEqual([[], true]);
    const late = new Silent();
    const giveUp = new AbortController();
    const opening = threadedEngine(late, { frame, heads, packed }, giveUp.signal);
    giveUp.abort(reason);
    await expect(opening).rejects.toBe(reason);
    expect(late.ended).toBe(true);
  });

  test("asks each question under a number of its own and gives each its own answer", async () => {
    const { thread, engine } = await opened();
    const view = { speaker: ["trump"] };
    const [matched, total] = [() => engine.rows(view).matched, () => engine.rows(view).total];
    const waits = [promiseOf(matched), promiseOf(total)];
    const asked = thread.told.slice(1) as { id: number; question: object }[];
    expect(asked.map(({ question }) => question)).toEqual([
      { kind: "part", name: "matched", view },
      { kind: "part", name: "total", view },
    ]);
    expect(new Set([0, ...asked.map(({ id }) => id)]).size).toBe(3);
    thread.says({ id: asked[1]!.id, value: 2 });
    thread.says({ id: asked[0]!.id, value: 1 });
    await Promise.all(waits);
    expect([matched(), total()]).toEqual([1, 2]);
  });

  test("asks for codings by their ids and for an article by its own", async () => {
    const { thread, engine, dossier } = await opened();
    promiseOf(() => engine.codings(["a1-02"]));
    promiseOf(() => dossier.articles[0]!.codings);
    expect(thread.told.slice(1)).toMatchObject([
      { question: { kind: "codings", ids: ["a1-02"] } },
      { question: { kind: "article", article: heads[0]!.id } },
    ]);
  });

  test("tells the thread of a question that is overtaken, and of no other", async () => {
    const { thread, engine } = await opened();
    const read = () => engine.rows({}).matched;
    const wait = promiseOf(read);
    const { id } = thread.told.at(-1) as { id: number };
    engine.overtake();
    await Promise.resolve(wait).catch(() => undefined);
    expect(thread.told.slice(2)).toEqual([{ drop: id }]);
    const { engine: other, thread: same } = await opened();
    const again = () => other.rows({}).matched;
    const answer = promiseOf(again);
    same.says({ id: (same.told.at(-1) as { id: number }).id, value: 2 });
    await answer;
    other.overtake();
    expect(same.told).toHaveLength(2);
    expect(again()).toBe(2);
  });

  test("takes no notice of an answer to a question that was given up", async () => {
    const { thread, engine } = await opened();
    const read = () => engine.rows({}).matched;
    const wait = promiseOf(read);
    const { id } = thread.told.at(-1) as { id: number };
    engine.overtake();
    await wait;
    thread.says({ id, value: 7 });
    const again = promiseOf(read);
    thread.says({ id: (thread.told.at(-1) as { id: number }).id, value: 2 });
    await again;
    expect([engine.late, read()]).toEqual([true, 2]);
  });

  test("fails every question that waits where the thread breaks down", async () => {
    const { thread, engine } = await opened();
    const read = () => engine.rows({}).matched;
    const wait = promiseOf(read);
    thread.dispatchEvent(new Event("error"));
    await Promise.resolve(wait).catch(() => undefined);
    expect(read).toThrow("The thread that counts has ended.");
  });

  test("ends its thread when it is ended", async () => {
    const { thread, engine } = await opened();
    expect(thread.ended).toBe(false);
    engine.end();
    expect(thread.ended).toBe(true);
  });
});
