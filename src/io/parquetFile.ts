/** A file on a server of which only parts are fetched, where the server can do that. */
import { ask, bodyOf } from "./dossierFolder";
import { OpeningFault } from "./openingFault";

/** What the end of a file is asked for at once: the whole of a small one, the footer of any that the writer makes. */
const END = 96 * 1024;

/** In bytes: of one file, where a server sends it whole. */
export const MOST_FILE = 2 ** 31;

export class RangedFile {
  readonly address: URL;
  #whole: Uint8Array | null = null;
  #end: { readonly from: number; readonly bytes: Uint8Array } | null = null;
  #length = 0;

  constructor(address: URL) {
    this.address = address;
  }

  get length(): number {
    return this.#length;
  }

  /** Finds its length and fetches its end. A server that knows no ranges sends all of it, which is then kept. */
  async open(signal: AbortSignal, tell: (bytes: number) => void = () => {}): Promise<void> {
    const response = await ask(this.address, signal, { Range: `bytes=-${END}` });
    const bytes = await bodyOf(response, this.address, signal, MOST_FILE, tell);
    const range = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(response.headers.get("Content-Range") ?? "");
    if (response.status !== 206 || !range) {
      this.#whole = bytes;
      this.#length = bytes.length;
      return;
    }
    const [from, to, length] = range.slice(1).map(Number) as [number, number, number];
    if (to - from + 1 !== bytes.length) throw this.#broken();
    this.#length = length;
    this.#end = { from, bytes };
  }

  /** The bytes from `from` to before `to`. Rejects with an OpeningFault, or the signal's reason. */
  async slice(
    from: number,
    to: number,
    signal: AbortSignal,
    tell: (bytes: number) => void = () => {},
  ): Promise<Uint8Array> {
    if (!(from >= 0 && from <= to && to <= this.#length)) throw this.#broken();
    if (this.#whole) return this.#whole.subarray(from, to);
    const end = this.#end;
    if (end && from >= end.from) return end.bytes.subarray(from - end.from, to - end.from);
    const response = await ask(this.address, signal, { Range: `bytes=${from}-${to - 1}` });
    const bytes = await bodyOf(response, this.address, signal, MOST_FILE, tell);
    if (response.status === 206) {
      if (!response.headers.get("Content-Range")?.startsWith(`bytes ${from}-`) || bytes.length !== to - from)
        throw this.#broken();
      return bytes;
    }
    if (bytes.length !== this.#length) throw this.#broken();
    this.#whole = bytes;
    return bytes.subarray(from, to);
  }

  #broken(): OpeningFault {
    return new OpeningFault(
      `${this.address.pathname} is not what it was when it was opened, or broke off. Open the dossier again.`,
    );
  }
}
