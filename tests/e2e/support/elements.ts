import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { type Host, opened } from "./host";
import { hostPolicy } from "./hostPolicy";

interface Settings {
  /** The body's HTML. */
  readonly body: string;
  /** Content-Security-Policy. Default: nothing but Parley's own script and frames. */
  readonly policy?: string;
  /** The host's own style sheet. */
  readonly css?: string;
  /** What stands in the tag of our script; empty for a page without it. */
  readonly script?: string;
}

/** The files of v1 that a host may keep at its own address, too. */
const OWN = fileURLToPath(new URL("../../../dist/v1/", import.meta.url));

/** The strictest policy that lets Parley in: no style, no picture, no request of the host's own. */
export function strict(site: string): string {
  return hostPolicy({ scripts: [site], frames: [site] });
}

/** Serves one page with the script of `site` in it. */
export async function pageOf(
  site: string,
  { body, policy = strict(site), css, script = "defer" }: Settings,
): Promise<Host> {
  const tag = script && `<script ${script} src="${site}v1/parley-embed.js"></script>`;
  const sheet = css === undefined ? "" : `<link rel="stylesheet" href="/host.css">`;
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title>${sheet}${tag}<body>${body}`;
  const server = createServer(async (request, response) => {
    const name = basename(request.url ?? "");
    if (name === "host.css") return response.setHeader("Content-Type", "text/css").end(css);
    if (name.endsWith(".js"))
      return response.setHeader("Content-Type", "text/javascript").end(await readFile(OWN + name));
    if (name === "favicon.ico") return response.writeHead(204).end();
    return response.writeHead(200, { "Content-Type": "text/html", "Content-Security-Policy": policy }).end(html);
  });
  return opened(server);
}

export interface Heard {
  readonly type: string;
  /** The id of the element that it came from. */
  readonly id: string;
  readonly detail: Record<string, unknown>;
}

interface Records {
  heard: Heard[];
  asked: string[];
}

/** From before the page's own scripts on: the events that reach the document, and what the host's page asks of embeds. */
export async function record(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (parent !== window || "heard" in globalThis) return;
    const records = Object.assign(globalThis as unknown as Records, { heard: [], asked: [] } as Records);
    for (const name of ["ready", "view", "select", "error", "resize"])
      document.addEventListener(`parley-${name}`, ({ target, detail }: Event & { detail?: unknown }) => {
        records.heard.push({ type: name, id: (target as Element).id, detail: detail as Heard["detail"] });
      });
    const post = MessagePort.prototype.postMessage;
    MessagePort.prototype.postMessage = function (this: MessagePort, ...given: [never]) {
      records.asked.push((given[0] as { type: string }).type);
      return post.apply(this, given);
    };
  });
}

/** The events so far, of one kind or all. */
export function heard(page: Page, type?: string): Promise<Heard[]> {
  return page.evaluate(
    (only) => (globalThis as unknown as Records).heard.filter((one) => !only || one.type === only),
    type,
  );
}

/** The questions that the host's page has posted so far, of one kind. */
export function asked(page: Page, type: string): Promise<number> {
  return page.evaluate((only) => (globalThis as unknown as Records).asked.filter((one) => one === only).length, type);
}
