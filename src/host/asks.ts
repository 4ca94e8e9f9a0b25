/** Questions to an embed that wait for their answers (docs/contract.md, 4.9). */
import { type Payload, PROTOCOL, type ToEmbed } from "./messages";

/** Why a question was not answered as it was meant. */
export class ParleyError extends Error {
  override readonly name = "ParleyError";

  constructor(
    /** One of the embed's refusals, or `timeout` (no answer in {@link PATIENCE}), or `gone` (the frame is no more). */
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** In milliseconds, from the question on: the embed may have to load first. */
const PATIENCE = 15_000;

interface Waiting {
  readonly message: object;
  /** On which port it was asked; null while there is none. */
  port: MessagePort | null;
  readonly resolve: (payload: Payload) => void;
  readonly reject: (error: ParleyError) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

export class Asks {
  #port: MessagePort | null = null;
  #ended = false;
  #last = 0;
  readonly #waiting = new Map<number, Waiting>();

  get connected(): boolean {
    return this.#port !== null;
  }

  speaksOn(port: MessagePort): boolean {
    return this.#port === port;
  }

  /** From now on questions go here, and first those that waited. What was asked on another port is not answered any more. */
  connect(port: MessagePort): void {
    this.#port = port;
    for (const [id, waiting] of this.#waiting) {
      if (waiting.port !== null) this.#refuse(id, "gone", "The panel was loaded again.");
      else this.#send(id, waiting);
    }
  }

  ask(type: ToEmbed, payload?: Payload): Promise<Payload> {
    if (this.#ended) return Promise.reject(new ParleyError("gone", "This panel is not in the page any more."));
    return new Promise((resolve, reject) => {
      this.#last += 1;
      const id = this.#last;
      const message = { parley: PROTOCOL, type, id, ...(payload && { payload }) };
      const timer = setTimeout(() => this.#refuse(id, "timeout", `The panel did not answer ${type}.`), PATIENCE);
      const waiting = { message, port: null, resolve, reject, timer };
      this.#waiting.set(id, waiting);
      if (this.#port) this.#send(id, waiting);
    });
  }

  /** The answer to a question; one that is not waited for is none. */
  settle(id: number, type: "ack" | "error", payload: Payload): void {
    if (type === "ack") this.#take(id)?.resolve(payload);
    else this.#refuse(id, ...wordsOf(payload));
  }

  /** Nobody will answer what waits for an embed. */
  giveUp(code: string, message: string): void {
    for (const [id, { port }] of this.#waiting) if (port === null) this.#refuse(id, code, message);
  }

  end(): void {
    this.#ended = true;
    for (const id of this.#waiting.keys()) this.#refuse(id, "gone", "This panel was taken out of the page.");
  }

  #send(id: number, waiting: Waiting): void {
    waiting.port = this.#port;
    try {
      this.#port?.postMessage(waiting.message);
    } catch {
      this.#refuse(id, "shape", "What was given is not plain data.");
    }
  }

  #refuse(id: number, code: string, message: string): void {
    this.#take(id)?.reject(new ParleyError(code, message));
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    clearTimeout(waiting?.timer);
    this.#waiting.delete(id);
    return waiting;
  }
}

/** What a refusal says, whatever stands there in place of words. */
export function wordsOf({ code, message }: Payload): readonly [code: string, message: string] {
  return [
    typeof code === "string" ? code : "failed",
    typeof message === "string" ? message : "The panel does not say why.",
  ];
}
