/** A late engine over a dossier, which answers when it is let, and only with what can go from thread to thread. */
import type { Dossier } from "../../src/dossier/types";
import type { Answerer } from "../../src/engine/answers";
import { createEngine } from "../../src/engine/engine";
import { partOf } from "../../src/engine/parts";
import { remoteEngine } from "../../src/engine/remote";

interface Question {
  readonly asked: string;
  readonly signal: AbortSignal;
  answer(): void;
  fail(message: string): void;
}

export function lateEngine(dossier: Dossier) {
  const engine = createEngine(dossier);
  const order = dossier.articles.flatMap(({ codings }) => codings.map(({ id }) => id));
  const placed = (ids: readonly string[]) =>
    engine.codings(ids).map((one) => ({ ...one, row: order.indexOf(one.coding.id) }));
  const waiting: Question[] = [];
  const overtaken: string[] = [];
  let ended = false;
  const ask = (asked: string, signal: AbortSignal, value: () => unknown) =>
    new Promise((resolve, reject) => {
      signal.addEventListener("abort", () => {
        if (waiting.some((one) => one.asked === asked)) overtaken.push(asked);
        reject(signal.reason);
      });
      waiting.push({
        asked,
        signal,
        answer: () => resolve(structuredClone(value())),
        fail: (message) => reject(new Error(message)),
      });
    });
  const answerer: Answerer = {
    part: (name, view, signal) =>
      ask(`${name} ${JSON.stringify(view)}`, signal, () => engine.rows(view).part(partOf(name))),
    codings: (ids, signal) =>
      ask(`codings ${ids.join(" ")}`, signal, () => placed(ids)) as ReturnType<Answerer["codings"]>,
    article: (id, signal) =>
      ask(`article ${id}`, signal, () => dossier.articles.find((one) => one.id === id)?.codings) as ReturnType<
        Answerer["article"]
      >,
    end: () => {
      ended = true;
    },
  };
  const { articles, ...frame } = dossier;
  const late = remoteEngine(
    frame,
    articles.map(({ codings: _, ...head }) => head),
    answerer,
  );
  return {
    ...late,
    here: engine,
    waiting,
    overtaken,
    /** Takes what waits, in its order. */
    take: () => waiting.splice(0),
    ended: () => ended,
    /** Answers until `read` has all that it reads, as a page that draws again. */
    async until<T>(read: () => T): Promise<T> {
      for (let round = 0; round < 1000; round++) {
        try {
          return read();
        } catch (thrown) {
          if (!(thrown instanceof Promise)) throw thrown;
          for (const one of waiting.splice(0)) one.answer();
          await thrown;
        }
      }
      throw new Error("It asks for ever.");
    },
  };
}
