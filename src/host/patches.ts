/** Tells an embed changes of its View, one message at a time: what is changed meanwhile goes together in the next. */
import type { Frame } from "./frame";

/** In milliseconds, between two messages: an embed takes no more than 20 in a second. */
const PACE = 60;

export class Patches {
  #pending: Record<string, unknown> = {};
  #ready = false;
  #busy = false;

  constructor(
    readonly frame: Frame,
    readonly onError: (error: Error) => void = () => {},
    /** What every message says beside the patch. */
    readonly beside: object = {},
  ) {}

  add(patch: object): void {
    Object.assign(this.#pending, patch);
    void this.#tell();
  }

  /** These keys are not to be told any more: something newer holds. */
  drop(keys: readonly string[]): void {
    for (const key of keys) delete this.#pending[key];
  }

  /** From now on it tells; an embed that is not there yet is not made to load by it. */
  ready(): void {
    this.#ready = true;
    void this.#tell();
  }

  end(): void {
    this.#ready = false;
  }

  async #tell(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    while (this.#ready && Object.keys(this.#pending).length > 0) {
      const patch = this.#pending;
      this.#pending = {};
      const asked = this.frame.ask("setView", { patch, ...this.beside });
      await Promise.all([asked.catch((error) => this.#failed(error, patch)), pause(PACE)]);
    }
    this.#busy = false;
  }

  #failed(error: Error & { readonly code?: string }, patch: object): void {
    // Others tell this embed, too. It is told again, but for what changed since.
    if (error.code === "rate") this.#pending = { ...patch, ...this.#pending };
    else if (this.#ready) this.onError(error);
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
