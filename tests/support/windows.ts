/** Browser windows that only send each other messages, over a network that the test drives: nothing arrives by itself. */
import type { Here } from "../../src/shells/brief/sync/transport";

interface Letter {
  readonly to: FakeWindow;
  readonly event: Partial<MessageEvent>;
  /** Where it is heard: at the window itself, or at one of its channels. */
  readonly by: "window" | FakeChannel;
}

type Listener = (event: never) => void;

/** All windows, and what is on its way between them. */
export class Network {
  readonly letters: Letter[] = [];
  readonly channels = new Set<FakeChannel>();
  /** Whose code runs now: the sender of what is posted. */
  acting: FakeWindow | null = null;
  now = 1_000_000;
  private count = 0;

  constructor(readonly hasChannels: boolean) {}

  /** Lets a window do something, so that what it posts is from it. */
  as<T>(actor: FakeWindow, act: () => T): T {
    const before = this.acting;
    this.acting = actor;
    try {
      return act();
    } finally {
      this.acting = before;
    }
  }

  /** Delivers the letter at a place; it stays on its way where it is to come again. */
  deliver(at: number, again = false): void {
    const letter = this.letters[at];
    if (!letter) return;
    if (!again) this.letters.splice(at, 1);
    const { to, by, event } = letter;
    this.as(to, () => {
      if (by === "window") to.hear("message", event);
      else if (this.channels.has(by)) by.hear(event);
    });
  }

  random(bytes: Uint8Array): Uint8Array {
    this.count++;
    for (const at of bytes.keys()) bytes[at] = (this.count * 97 + at * 31) % 256;
    return bytes;
  }

  deliverAll(): void {
    while (this.letters.length > 0) this.deliver(0);
  }
}

export class FakeWindow {
  readonly listeners = new Map<string, Set<Listener>>();
  readonly beats = new Set<() => void>();
  readonly stored = new Map<string, string>();
  closed = false;
  name = "";
  focused = 0;
  navigation = "navigate";
  /** What the browser answers when a window is to be opened. */
  open: (address: string, name: string) => FakeWindow | null = () => null;

  readonly innerWidth = 1280;
  readonly innerHeight = 720;
  readonly location = { hash: "#mode=brief", href: "https://parley.example/#mode=brief" };
  readonly Date = { now: () => this.network.now };
  readonly performance = { getEntriesByType: () => [{ type: this.navigation }] };
  readonly sessionStorage = {
    getItem: (key: string) => this.stored.get(key) ?? null,
    setItem: (key: string, value: string) => void this.stored.set(key, value),
    removeItem: (key: string) => void this.stored.delete(key),
  };
  readonly crypto = { getRandomValues: (bytes: Uint8Array) => this.network.random(bytes) };
  readonly BroadcastChannel: object;

  constructor(
    readonly network: Network,
    readonly opener: FakeWindow | null,
    readonly origin = "https://parley.example",
  ) {
    const owner = this;
    this.BroadcastChannel = class extends FakeChannel {
      constructor(name: string) {
        if (!network.hasChannels) throw new Error("SecurityError");
        super(name, owner);
      }
    };
  }

  /** As the code under test takes it. */
  get here(): Here {
    return this as unknown as Here;
  }

  setInterval(beat: () => void): () => void {
    this.beats.add(beat);
    return beat;
  }

  clearInterval(beat: () => void): void {
    this.beats.delete(beat);
  }

  setTimeout(): number {
    return 0;
  }

  clearTimeout(): void {}

  addEventListener(type: string, listener: Listener): void {
    this.listeners.set(type, (this.listeners.get(type) ?? new Set()).add(listener));
  }

  removeEventListener(type: string, listener: Listener): void {
    this.listeners.get(type)?.delete(listener);
  }

  hear(type: string, event: unknown): void {
    for (const listener of [...(this.listeners.get(type) ?? [])]) (listener as (event: unknown) => void)(event);
  }

  postMessage(data: unknown, to: string): void {
    const { acting } = this.network;
    if (!acting) throw new Error("Nobody posts this.");
    if (to !== "*" && to !== this.origin) return;
    const event = { data: structuredClone(data), origin: acting.origin, source: acting as unknown as Window };
    this.network.letters.push({ to: this, event, by: "window" });
  }

  focus(): void {
    this.focused++;
  }
}

class FakeChannel {
  readonly listeners = new Set<Listener>();

  constructor(
    readonly name: string,
    readonly owner: FakeWindow,
  ) {
    owner.network.channels.add(this);
  }

  addEventListener(_: string, listener: Listener): void {
    this.listeners.add(listener);
  }

  hear(event: unknown): void {
    for (const listener of [...this.listeners]) (listener as (event: unknown) => void)(event);
  }

  postMessage(data: unknown): void {
    const { network } = this.owner;
    for (const other of network.channels) {
      if (other === this || other.name !== this.name) continue;
      network.letters.push({ to: other.owner, event: { data: structuredClone(data) }, by: other });
    }
  }

  close(): void {
    this.owner.network.channels.delete(this);
  }
}
