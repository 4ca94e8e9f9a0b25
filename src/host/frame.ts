/**
 * The frame around one embed: the iframe, its height, and the wire to it (docs/contract.md, section 4). The one way in which
 * a panel gets into somebody else's page; the element, `mount` and `<Parley>` are wrappers around it.
 */
import { Asks, wordsOf } from "./asks";
import { embedHeight } from "./heights";
import { Bucket, CONNECT, type Payload, PER_SECOND, PROTOCOL, readMessage, TO_HOST, type ToEmbed } from "./messages";
import { SANDBOX, schemeOf } from "./sandbox";
import type { PanelName } from "./types";

export interface FrameSettings {
  /** Of embed.html, absolute. */
  readonly address: string;
  /** The fragment, without `#`. */
  readonly link: string;
  /** What the frame is called to those who hear the page. */
  readonly title: string;
  /** `lazy`: not before it comes near to what is seen, or is asked something, or the page is printed. Default `lazy`. */
  readonly loading?: "lazy" | "eager";
  /** In CSS pixels, until the embed tells its own, so that the page does not jump. Default: as its panel was measured. */
  readonly height?: number;
  readonly onEvent?: (event: FrameEvent) => void;
}

/** `resize` brings the height that the frame has now; `error` a `{code, message}` that answers no question. */
export interface FrameEvent {
  readonly type: "ready" | "view" | "select" | "error" | "resize";
  readonly payload: Payload;
}

export interface Frame {
  readonly element: HTMLIFrameElement;
  /** Asks once the embed is there, and makes it load if it is not. Rejects with a {@link ParleyError}. */
  ask(type: ToEmbed, payload?: Payload): Promise<Payload>;
  /** Opens another link of the same panel without loading again, and without an entry in the history. */
  follow(link: string): void;
  dispose(): void;
}

/** The origin of a frame that is sandboxed so. */
const OPAQUE = "null";
/** The width of an article's column: of a frame that is not to be seen yet, none is known. */
const USUAL = 720;
const LOWEST = 50;
const HIGHEST = 20_000;
/** How long a page that has loaded may take to say hello, in milliseconds: it says it for ten seconds. */
const PATIENCE = 12_000;

export function openFrame(place: Element | ShadowRoot, settings: FrameSettings): Frame {
  const { address, title, loading = "lazy", onEvent = () => {} } = settings;
  const hellos = new Bucket(PER_SECOND, performance.now());
  const ports: MessagePort[] = [];
  const asks = new Asks();
  let impatient: ReturnType<typeof setTimeout> | undefined;
  let told = 0;

  const element = document.createElement("iframe");
  element.setAttribute("sandbox", SANDBOX);
  element.referrerPolicy = "no-referrer";
  element.loading = loading;
  element.title = title;
  element.src = `${address}#${settings.link}`;
  // One by one through the CSSOM, which no policy forbids; and nothing that the page says of frames stands above it.
  const looks = {
    all: "initial",
    display: "block",
    width: "100%",
    visibility: "inherit",
    "color-scheme": schemeOf(said("theme", settings.link)),
  };
  for (const [name, value] of Object.entries(looks)) style(name, value);
  element.addEventListener("load", expectHello);
  addEventListener("message", onWindow);
  addEventListener("beforeprint", print);
  place.append(element);
  resize(settings.height ?? embedHeight(said("panel", settings.link) as PanelName, element.clientWidth || USUAL));

  function onWindow({ data, source, origin, ports: given }: MessageEvent): void {
    if (source === null || source !== element.contentWindow || origin !== OPAQUE || given.length > 0) return;
    const read = readMessage(data, TO_HOST);
    if (read === null) return;
    if ("refusal" in read) {
      fail(read.refusal);
      return;
    }
    const { type, payload = {} } = read.message;
    if (type === "resize") hear(type, payload);
    else if (!hellos.take(performance.now())) return;
    else if (type === "hello") connect(payload);
    else if (type === "error") giveUp(...wordsOf(payload));
  }

  /** Each hello gets a port: the one that the embed then speaks on is taken, for it takes only its first. */
  function connect({ protocols }: Payload): void {
    clearTimeout(impatient);
    if (!Array.isArray(protocols) || !protocols.includes(PROTOCOL)) {
      fail({ code: "version", message: `The panel speaks none of the versions known here; ${PROTOCOL} is.` });
      return;
    }
    const { port1, port2 } = new MessageChannel();
    ports.push(port1);
    port1.onmessage = ({ data }) => onPort(port1, data);
    // An opaque origin cannot be named. The message says nothing.
    element.contentWindow?.postMessage({ parley: PROTOCOL, type: CONNECT[0] }, "*", [port2]);
  }

  function onPort(port: MessagePort, data: unknown): void {
    const read = readMessage(data, TO_HOST);
    if (read === null) return;
    if ("refusal" in read) {
      fail(read.refusal);
      return;
    }
    const { type, id, payload = {} } = read.message;
    if (!asks.speaksOn(port)) {
      clearTimeout(impatient);
      for (const other of ports.splice(0)) if (other !== port) other.close();
      ports.push(port);
      asks.connect(port);
    }
    if (id !== undefined && (type === "ack" || type === "error")) asks.settle(id, type, payload);
    else if (type !== "hello" && type !== "ack") hear(type, payload);
  }

  function hear(type: FrameEvent["type"], payload: Payload): void {
    if (type !== "resize") onEvent({ type, payload });
    else if (typeof payload.height === "number" && payload.height > 0 && payload.height !== told) {
      told = payload.height;
      onEvent({ type, payload: { height: resize(told) } });
    }
  }

  function fail({ code, message }: { code: string; message: string }): void {
    onEvent({ type: "error", payload: { code, message } });
  }

  /** No panel will come. Who listens to no error still finds out in the browser's console. */
  function giveUp(code: string, message: string): void {
    clearTimeout(impatient);
    console.warn(`Parley: ${message}`);
    asks.giveUp(code, message);
    fail({ code, message });
  }

  function resize(wanted: number): number {
    const now = Math.min(Math.max(wanted, LOWEST), HIGHEST);
    style("height", `${now}px`);
    return now;
  }

  function style(name: string, value: string): void {
    element.style.setProperty(name, value, "important");
  }

  function expectHello(): void {
    clearTimeout(impatient);
    if (asks.connected) return;
    impatient = setTimeout(() => {
      giveUp("timeout", `No panel answers at ${address}.`);
    }, PATIENCE);
  }

  function print(): void {
    frame.ask("prepareForPrint").catch(() => {});
  }

  const frame: Frame = {
    element,
    ask(type, payload) {
      element.loading = "eager";
      if (type === "setTheme" && payload?.scheme !== undefined) style("color-scheme", schemeOf(payload.scheme));
      return asks.ask(type, payload);
    },
    follow(link) {
      style("color-scheme", schemeOf(said("theme", link)));
      if (asks.connected) element.contentWindow?.location.replace(`${address}#${link}`);
      else element.src = `${address}#${link}`;
    },
    dispose() {
      removeEventListener("message", onWindow);
      removeEventListener("beforeprint", print);
      clearTimeout(impatient);
      asks.end();
      for (const port of ports) port.close();
      element.remove();
    },
  };
  return frame;
}

/** What a link says of one thing. */
function said(key: string, link: string): string | undefined {
  return new RegExp(`(?:^|&)${key}=(\\w+)`).exec(link)?.[1];
}
