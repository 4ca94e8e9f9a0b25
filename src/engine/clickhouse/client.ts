/** What a server is asked, over ClickHouse's HTTP interface: one statement a request, which reads and changes nothing. */
import type { EngineAddress } from "../../dossier/manifest";
import { literal } from "./sql";

/** A person's name for what went wrong, and what the server itself said. */
export class ServerFault extends Error {
  override readonly name = "ServerFault";
  readonly detail: string;

  constructor(message: string, detail = "") {
    super(message);
    this.detail = detail;
  }
}

/** One row of an answer; whole numbers of 64 bits may come as texts. */
export type Line = readonly (string | number | readonly unknown[])[];

/** So many milliseconds an answer may take; the server gives up by itself after as long as its profile says. */
export const PATIENCE = 30_000;

/** Characters of an address that servers and what stands before them surely take. */
const LONGEST = 4000;

export class Client {
  readonly #address: EngineAddress;
  readonly #patience: number;

  constructor(address: EngineAddress, patience = PATIENCE) {
    this.#address = address;
    this.#patience = patience;
  }

  /** The rows of a SELECT. Rejects with a ServerFault, or with the signal's reason; the server is then told to stop. */
  async ask(statement: string, signal: AbortSignal): Promise<readonly Line[]> {
    signal.throwIfAborted();
    const id = crypto.randomUUID();
    const giveUp = new AbortController();
    const overtaken = () => giveUp.abort(signal.reason);
    signal.addEventListener("abort", overtaken, { once: true });
    const timer = setTimeout(() => giveUp.abort(this.#tooSlow()), this.#patience);
    try {
      const response = await this.#send(`${statement} FORMAT JSONCompact`, id, giveUp.signal);
      const text = await response.text();
      if (!response.ok) throw this.#refused(response, text);
      return linesOf(text);
    } catch (error) {
      if (giveUp.signal.aborted) {
        void this.#stop(id);
        throw giveUp.signal.reason;
      }
      throw error instanceof ServerFault ? error : this.#unreached(error);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", overtaken);
    }
  }

  /** Closing the request is not enough for every version: the query is stopped by its id, which nobody else knows. */
  async #stop(id: string): Promise<void> {
    try {
      await this.#send(`KILL QUERY WHERE query_id = ${literal(id)}`, crypto.randomUUID());
    } catch {
      // It then ends by itself: by its result, or after as long as the profile allows.
    }
  }

  #send(statement: string, id: string, signal: AbortSignal | null = null): Promise<Response> {
    const { url, database, user, key } = this.#address;
    const address = new URL(url);
    address.searchParams.set("database", database);
    address.searchParams.set("query_id", id);
    // Told by a parameter, a user without a password needs no header, and the browser no leave to send one.
    if (key === undefined) address.searchParams.set("user", user ?? "parley");
    const headers = key === undefined ? {} : { "X-ClickHouse-User": user ?? "parley", "X-ClickHouse-Key": key };
    const asked = { headers, signal, credentials: "omit", referrerPolicy: "no-referrer", cache: "no-store" } as const;
    const whole = new URL(address);
    whole.searchParams.set("query", statement);
    // Whatever user it is: what a GET asks for, the server only reads. And it comes in one piece, which older versions answer sooner.
    if (whole.href.length <= LONGEST) return fetch(whole, asked);
    return fetch(address, {
      ...asked,
      method: "POST",
      body: statement,
      headers: { "Content-Type": "text/plain;charset=UTF-8", ...headers },
    });
  }

  #refused({ status }: Response, text: string): ServerFault {
    const { database } = this.#address;
    const code = Number(/^Code: (\d+)/.exec(text)?.[1]);
    const say = REFUSALS[code];
    if (say) return new ServerFault(say(this.#host, database), text.slice(0, 500));
    const what = Number.isNaN(code)
      ? `answers with status ${status} and is perhaps no ClickHouse server`
      : "could not answer";
    return new ServerFault(`${this.#host} ${what}.`, text.slice(0, 500));
  }

  #unreached(error: unknown): ServerFault {
    return new ServerFault(
      `${this.#host} does not answer. It may be down, or it does not let this page ask, or this page may not ask it.`,
      String(error),
    );
  }

  #tooSlow(): ServerFault {
    return new ServerFault(`${this.#host} has not answered within ${this.#patience / 1000} seconds.`);
  }

  get #host(): string {
    return `The server ${new URL(this.#address.url).host}`;
  }
}

type Say = (host: string, database: string) => string;

const otherTables: Say = (host, database) =>
  `The database ${database} on ${host.toLowerCase().replace("the server ", "")} has no tables of this version of Parley. Load the dossier again (npm run clickhouse).`;
const refusedUser: Say = (host) => `${host} refuses the user or the password that the dossier names.`;
const tooMuch: Say = (host) => `${host} gave up: the question takes longer, or more memory, than it allows.`;

/** By code of the server's errors. */
const REFUSALS: Readonly<Record<number, Say>> = {
  16: otherTables,
  47: otherTables,
  60: otherTables,
  81: (host, database) => `${host} has no database ${database}.`,
  159: tooMuch,
  160: tooMuch,
  158: tooMuch,
  192: refusedUser,
  193: refusedUser,
  194: refusedUser,
  202: (host) => `${host} is too busy. Try again in a moment.`,
  241: tooMuch,
  291: (host, database) => `${host} does not let its user read the database ${database}.`,
  497: (host, database) => `${host} does not let its user read the database ${database}.`,
  516: refusedUser,
};

/** What breaks off in the middle of an answer comes behind its first rows, as a text that is no JSON. */
function linesOf(text: string): readonly Line[] {
  let data: unknown;
  try {
    data = (Object(JSON.parse(text)) as { readonly data?: unknown }).data;
  } catch {
    throw new ServerFault("The server's answer broke off.", text.slice(-500));
  }
  if (!Array.isArray(data) || !data.every(Array.isArray))
    throw new ServerFault("The server's answer is not a list of rows.", text.slice(0, 500));
  return data as readonly Line[];
}
