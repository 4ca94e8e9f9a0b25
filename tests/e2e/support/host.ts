import { createServer, type Server } from "node:http";
import type { Frame, Page } from "@playwright/test";
import { hostPolicy } from "./hostPolicy";

/** A page of somebody else's, on another site than the embed's, that does with the height what the documentation says. */
export interface Host {
  readonly url: string;
  close(): Promise<void>;
}

const SCRIPT = `
  const frame = document.querySelector("iframe");
  window.told = [];
  window.heard = [];
  addEventListener("message", (event) => {
    if (event.source !== frame.contentWindow) return;
    window.heard.push(event.data);
    if (event.data?.parley !== 1) return;
    window.told.push(event.data);
    if (event.data.type === "resize" && !window.keepHeight) frame.style.height = event.data.payload.height + "px";
  });
`;

/** Serves one page with the embed in a plain iframe, sandboxed as strictly as a script can be. */
export async function hostOf(embed: string, { sandbox = "allow-scripts", width = "720" } = {}): Promise<Host> {
  const frame = `<iframe title="Parley" sandbox="${sandbox}" src="${embed.replaceAll("&", "&amp;")}" frameborder="0" width="${width}" height="150"></iframe>`;
  const page = `<!doctype html><title>A host</title><link rel="icon" href="data:,"><body>${frame}<script>${SCRIPT}</script>`;
  const headers = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": hostPolicy({ inline: [SCRIPT], frames: [embed] }),
  };
  return opened(createServer((_, response) => response.writeHead(200, headers).end(page)));
}

/** Lets a server listen on a free port: as `localhost`, which is another site than the embed's. */
export async function opened(server: Server): Promise<Host> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  return {
    url: `http://localhost:${typeof address === "object" && address ? address.port : 0}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** The heights that the embed told its host, in order. */
export function heightsTold(page: Page): Promise<number[]> {
  return page.evaluate(() =>
    (globalThis as unknown as { told: { type: string; payload: { height: number } }[] }).told
      .filter(({ type }) => type === "resize")
      .map(({ payload }) => payload.height)
      // It is told again for hosts that begin to listen late.
      .filter((height, index, all) => height !== all[index - 1]),
  );
}

export function embedFrame(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes("embed.html"));
  if (!frame) throw new Error("The host page has no embed in it.");
  return frame;
}
