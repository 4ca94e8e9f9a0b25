import { createServer } from "node:http";
import type { Page } from "@playwright/test";
import type { Message } from "../../../src/host/messages";
import { type Host, opened } from "./host";
import { hostileMessages } from "./hostile";
import { hostPolicy } from "./hostPolicy";

/** A page of somebody else's that speaks the wire by hand, without our scripts, and beside the embed a frame that should not. */
export interface WireHost extends Host {
  readonly origin: string;
}

/** What the page offers to tests: `host` in its window. */
export interface WirePage {
  /** Everything that the embed told, on the window and on the port, in order. */
  readonly told: Message[];
  /** Answers hello; with `?mute` in its address the page waits until it is told to. */
  connect(): void;
  ask(type: string, payload?: unknown): Promise<Message>;
  post(message: unknown, transfer?: readonly Transferable[]): void;
  hostile(seed: number): ReturnType<typeof hostileMessages>;
  readonly embed: Window;
  readonly sibling: Window;
}

const SCRIPT = `
  ${hostileMessages}
  const [frame, other] = document.querySelectorAll("iframe");
  const told = [];
  const waiting = new Map();
  let port = null;
  let next = 1000;
  const hear = ({ data }) => {
    told.push(data);
    if (!waiting.has(data.id)) return;
    waiting.get(data.id)(data);
    waiting.delete(data.id);
  };
  window.host = {
    told,
    connect() {
      const channel = new MessageChannel();
      port = channel.port1;
      port.onmessage = hear;
      frame.contentWindow.postMessage({ parley: 1, type: "connect" }, "*", [channel.port2]);
    },
    hostile: hostileMessages,
    get embed() { return frame.contentWindow; },
    get sibling() { return other.contentWindow; },
    post: (message, transfer = []) => port.postMessage(message, transfer),
    ask: (type, payload) => new Promise((done) => {
      const id = next++;
      waiting.set(id, done);
      port.postMessage({ parley: 1, type, id, payload });
    }),
  };
  addEventListener("message", (event) => {
    if (event.source !== frame.contentWindow || event.data?.parley !== 1) return;
    told.push(event.data);
    if (event.data.type === "hello" && !port && !location.search.includes("mute")) window.host.connect();
  });
`;

/** The frame beside it: asked for \`n\` messages, it posts them to the embed's window, and a right \`connect\` among them. */
const SIBLING = `
  ${hostileMessages}
  addEventListener("message", ({ data: { seed, n } }) => {
    const hostile = hostileMessages(seed);
    const embed = parent.frames[0];
    let heard = 0;
    for (let at = 0; at < n; at++) {
      if (at % 10 === 0) {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => { heard += 1; };
        port1.postMessage({ parley: 1, type: "setView", id: at, payload: { replace: { speaker: ["trump"] } } });
        embed.postMessage({ parley: 1, type: "connect" }, "*", [port2]);
      } else {
        const { message, transfer } = hostile();
        embed.postMessage(message, "*", transfer);
      }
    }
    setTimeout(() => parent.postMessage({ sibling: heard }, "*"), 500);
  });
`;

/** Serves the page; the embed's link is made with the page's origin, which \`host=\` may name. */
export async function wireHost(linkOf: (origin: string) => string): Promise<WireHost> {
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const server = createServer((_, response) => {
    const link = linkOf(origin);
    const frames = `<iframe title="Parley" sandbox="allow-scripts" src="${escaped(link)}" frameborder="0" width="720" height="600"></iframe>
      <iframe title="Another" sandbox="allow-scripts" srcdoc="${escaped(`<script>${SIBLING}</script>`)}" width="10" height="10"></iframe>`;
    response
      .setHeader("Content-Type", "text/html; charset=utf-8")
      // A page in srcdoc has the policy of the page around it.
      .setHeader("Content-Security-Policy", hostPolicy({ inline: [SCRIPT, SIBLING], frames: [link] }))
      .end(
        `<!doctype html><title>A host</title><link rel="icon" href="data:,"><body>${frames}<script>${SCRIPT}</script>`,
      );
  });
  const host = await opened(server);
  const { origin } = new URL(host.url);
  return { ...host, origin };
}

/** Asks the embed by the page's own hand. */
export function ask(page: Page, type: string, payload?: unknown): Promise<Message> {
  return page.evaluate(
    ([name, given]) => (globalThis as unknown as { host: WirePage }).host.ask(name as string, given),
    [type, payload],
  );
}

/** What the embed told so far, of one type. */
export function toldOf(page: Page, type: string): Promise<Message[]> {
  return page.evaluate(
    (name) => (globalThis as unknown as { host: WirePage }).host.told.filter((one) => one.type === name),
    type,
  );
}
