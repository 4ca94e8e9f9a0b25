import type { ArticleHead, DossierFrame, PackedTable } from "../dossier/table";
import type { Dossier } from "../dossier/types";
import type { View } from "../store/view";
import type { Answerer } from "./answers";
import { type LateEngine, remoteEngine } from "./remote";

/** What an engine in a thread is made of. */
export interface Opening {
  readonly frame: DossierFrame;
  readonly heads: readonly ArticleHead[];
  readonly packed: PackedTable;
}

export type Question =
  | { readonly kind: "part"; readonly name: string; readonly view: View }
  | { readonly kind: "codings"; readonly ids: readonly string[] }
  | { readonly kind: "article"; readonly article: string };

export type ToThread =
  | { readonly open: Opening }
  | { readonly id: number; readonly question: Question }
  | { readonly drop: number };

/** What share of the opening is done; the answer to a question, or what went wrong. The opening has the id 0. */
export type FromThread = { readonly share: number } | Asked;
type Asked = { readonly id: number; readonly value: unknown } | { readonly id: number; readonly fault: string };

/** What is asked of a thread: a worker, or in tests a channel to one. */
export type Thread = Pick<Worker, "postMessage" | "addEventListener" | "terminate">;

/**
 * A dossier and its engine in a thread of their own, where each step leaves the page free. The table goes there and is gone
 * here. Rejects with what went wrong, or with the signal's reason; the thread has then ended.
 */
export async function threadedEngine(
  thread: Thread,
  opening: Opening,
  signal?: AbortSignal,
  tell?: (share: number) => void,
): Promise<{ readonly dossier: Dossier; readonly engine: LateEngine }> {
  const answerer = new ThreadAnswerer(thread, tell);
  try {
    await answerer.open(opening, signal);
  } catch (error) {
    answerer.end();
    throw error;
  }
  const { frame, heads } = opening;
  return remoteEngine(frame, heads, answerer);
}

class ThreadAnswerer implements Answerer {
  readonly #thread: Thread;
  readonly #waiting = new Map<number, (asked: Asked) => void>();
  #last = 0;

  constructor(thread: Thread, tell?: (share: number) => void) {
    this.#thread = thread;
    thread.addEventListener("message", ({ data }: MessageEvent<FromThread>) => {
      if ("share" in data) tell?.(data.share);
      else this.#settle(data);
    });
    thread.addEventListener("error", () => {
      for (const id of [...this.#waiting.keys()]) this.#settle({ id, fault: "The thread that counts has ended." });
    });
  }

  open(opening: Opening, signal = new AbortController().signal): Promise<unknown> {
    return this.#send(0, { open: opening }, signal, buffersOf(opening.packed));
  }

  part(name: string, view: View, signal: AbortSignal): Promise<unknown> {
    return this.#ask({ kind: "part", name, view }, signal);
  }

  codings(ids: readonly string[], signal: AbortSignal) {
    return this.#ask({ kind: "codings", ids }, signal) as ReturnType<Answerer["codings"]>;
  }

  article(id: string, signal: AbortSignal) {
    return this.#ask({ kind: "article", article: id }, signal) as ReturnType<Answerer["article"]>;
  }

  end(): void {
    this.#thread.terminate();
  }

  #ask(question: Question, signal: AbortSignal): Promise<unknown> {
    const id = ++this.#last;
    return this.#send(id, { id, question }, signal, []);
  }

  #send(id: number, message: ToThread, signal: AbortSignal, transfer: Transferable[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const overtaken = () => {
        this.#waiting.delete(id);
        this.#thread.postMessage({ drop: id } satisfies ToThread);
        reject(signal.reason);
      };
      signal.addEventListener("abort", overtaken, { once: true });
      this.#waiting.set(id, (asked) => {
        signal.removeEventListener("abort", overtaken);
        if ("fault" in asked) reject(new Error(asked.fault));
        else resolve(asked.value);
      });
      this.#thread.postMessage(message, transfer);
    });
  }

  #settle(asked: Asked): void {
    const settle = this.#waiting.get(asked.id);
    this.#waiting.delete(asked.id);
    settle?.(asked);
  }
}

/** Every buffer of plain data, once. */
function buffersOf(value: unknown, found = new Set<ArrayBuffer>()): ArrayBuffer[] {
  if (ArrayBuffer.isView(value)) found.add(value.buffer as ArrayBuffer);
  else if (typeof value === "object" && value !== null) for (const one of Object.values(value)) buffersOf(one, found);
  return [...found];
}
