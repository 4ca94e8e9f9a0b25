import { type ArticleHead, type DossierFrame, dossierWith } from "../dossier/table";
import type { Coding, Dossier } from "../dossier/types";
import type { View } from "../store/view";
import type { Answerer, Placed } from "./answers";
import type { Located } from "./columns";
import { type Engine, totalOf, viewKey } from "./engine";
import { matrixRows } from "./matrix";
import { nameOf } from "./parts";
import type { EvidenceGroup, MatrixRows, Part, Rows } from "./rows";
import { matched } from "./tally";

/** An engine whose answers take a while. */
export interface LateEngine extends Engine {
  readonly late: true;
  /** Asks of a View what was asked of `like`, at once instead of one thing after the other. */
  prepare(view: View, like: View): void;
  /** Gives up whatever is under way; what is still wanted is asked for again. */
  overtake(): void;
  /** Frees what answers. */
  end(): void;
}

/** Views whose answers are kept: as many again as a page asks of beside the one it shows. */
const REMEMBERED = 48;
/** Codings that are kept: many times what a page draws. */
const HELD = 4000;
/** For so many milliseconds a failure stands: React draws a second time before it tells of it. */
const STANDING = 1000;

/**
 * A dossier and its engine, whose answers come from elsewhere. What is read of them throws the promise of the answer until that is there, as
 * React's Suspense has it; an answer that failed throws its error, and a second later is asked for again.
 */
export function remoteEngine(
  frame: DossierFrame,
  heads: readonly ArticleHead[],
  answerer: Answerer,
): { readonly dossier: Dossier; readonly engine: LateEngine } {
  const recent = new Map<string, LateRows>();
  const codings = new Map<string, Answer<Placed | undefined>>();
  const articles = new Map<number, Answer<readonly Coding[]>>();
  let round = new AbortController();

  /** A page of evidence comes with its codings, which are drawn in the same breath. */
  const ask = async (name: string, view: View) => {
    const value = await answerer.part(name, view, round.signal);
    if (name.startsWith("evidencePage ")) {
      const ids = (value as readonly EvidenceGroup[]).flatMap((group) => group.codings);
      fetchCodings(ids);
      await Promise.all(ids.map((id) => answerOf(id).settled));
    }
    return value;
  };
  const rowsOf = (view: View): LateRows => {
    const key = viewKey(view);
    const rows = recent.get(key) ?? new LateRows((name) => ask(name, view), find);
    recent.delete(key);
    recent.set(key, rows);
    if (recent.size > REMEMBERED) recent.delete(recent.keys().next().value!);
    return rows;
  };
  const answerOf = (id: string): Answer<Placed | undefined> => {
    const answer = codings.get(id) ?? new Answer<Placed | undefined>();
    codings.delete(id);
    codings.set(id, answer);
    if (codings.size > HELD) codings.delete(codings.keys().next().value!);
    return answer;
  };
  const fetchCodings = (ids: readonly string[]) => {
    const missing = ids.filter((id) => answerOf(id).idle);
    if (missing.length === 0) return;
    const all = answerer
      .codings(missing, round.signal)
      .then((found) => new Map(found.map((one) => [one.coding.id, one])));
    for (const id of missing) answerOf(id).follow(all.then((found) => found.get(id)));
  };
  const find = (id: string) => {
    fetchCodings([id]);
    return answerOf(id).read();
  };
  const overtake = () => {
    round.abort(new DOMException("Another question came first.", "AbortError"));
    round = new AbortController();
  };
  const dossier = dossierWith(frame, heads, (at) => {
    const answer = articles.get(at) ?? new Answer<readonly Coding[]>();
    articles.set(at, answer);
    if (answer.idle) answer.follow(answerer.article(heads[at]!.id, round.signal));
    return answer.read();
  });
  const engine: LateEngine = {
    late: true,
    rows: rowsOf,
    coding: find,
    codings(ids) {
      fetchCodings(ids);
      return [...new Set(ids)].flatMap((id) => answerOf(id).read() ?? []).sort((a, b) => a.row - b.row);
    },
    prepare(view, like) {
      const before = recent.get(viewKey(like));
      if (before) rowsOf(view).ask(before.asked);
    },
    overtake,
    end() {
      overtake();
      answerer.end();
    },
    stats: { touched: 0, scanned: 0 },
  };
  return { dossier, engine };
}

class LateRows implements Rows {
  readonly #answers = new Map<string, Answer<unknown>>();
  readonly #question: (name: string) => Promise<unknown>;
  readonly #find: (id: string) => Located | undefined;

  constructor(question: (name: string) => Promise<unknown>, find: (id: string) => Located | undefined) {
    this.#question = question;
    this.#find = find;
  }

  coding(id: string): Coding | undefined {
    return this.#find(id)?.coding;
  }

  get asked(): readonly string[] {
    return [...this.#answers.keys()];
  }

  get matched(): number {
    return this.part(matched);
  }

  get total(): number {
    return this.part(totalOf);
  }

  get matrix(): MatrixRows {
    return this.part(matrixRows);
  }

  part<T>(make: Part<T>): T {
    const name = nameOf(make);
    this.ask([name]);
    return this.#answers.get(name)!.read() as T;
  }

  /** Asks for what is not there and not under way. */
  ask(names: readonly string[]): void {
    for (const name of names) {
      const answer = this.#answers.get(name) ?? new Answer();
      this.#answers.set(name, answer);
      if (answer.idle) answer.follow(this.#question(name));
    }
  }
}

/** One answer: not asked for, under way, there, or failed. */
class Answer<T> {
  #under: Promise<void> | null = null;
  #there: { readonly value: T } | null = null;
  #failed: { readonly error: unknown; readonly until: number } | null = null;

  /** Resolves when nothing is under way, however that ended. */
  get settled(): Promise<void> {
    return this.#under ?? Promise.resolve();
  }

  get idle(): boolean {
    return !this.#under && !this.#there && !(this.#failed && performance.now() < this.#failed.until);
  }

  follow(promise: Promise<T>): void {
    // It never rejects: whoever waits reads again, and then meets the error, or asks anew.
    this.#under = promise
      .then(
        (value) => {
          this.#there = { value };
        },
        (error: unknown) => {
          if (!isOvertaken(error)) this.#failed = { error, until: performance.now() + STANDING };
        },
      )
      .finally(() => {
        this.#under = null;
      });
  }

  read(): T {
    if (this.#there) return this.#there.value;
    if (this.#under) throw this.#under;
    throw this.#failed?.error;
  }
}

function isOvertaken(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
