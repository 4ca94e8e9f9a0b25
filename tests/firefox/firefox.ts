import { createServer } from "node:http";
import { test as base, expect } from "@playwright/test";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { findFirefox } from "../../scripts/firefox.mjs";
import { serve } from "../../scripts/serve.mjs";

interface Opened {
  readonly page: Page;
  /** Errors, broken policy and requests for the network, of this page. */
  readonly troubles: string[];
}

interface Fixtures {
  /** Opens an address in a window of its own; what has trouble fails its test. */
  readonly open: (address: string) => Promise<Page>;
  readonly windows: Opened[];
}

/** Firefox whose only way out is a proxy that refuses, and the built app on this machine, which it asks directly. */
export const test = base.extend<Fixtures, { readonly firefox: Browser; readonly site: string }>({
  firefox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's names
    async ({}, use) => {
      const proxy = createServer((_, response) => response.writeHead(403).end());
      proxy.on("connect", (_, socket) => socket.end("HTTP/1.1 403 Forbidden\r\n\r\n"));
      await new Promise<void>((done) => proxy.listen(0, "127.0.0.1", done));
      const port = (proxy.address() as { port: number }).port;
      const path = findFirefox();
      if (!path) throw new Error("There is no Firefox here: FIREFOX_PATH names one.");
      const browser = await puppeteer.launch({
        browser: "firefox",
        executablePath: path,
        headless: true,
        args: ["--width=1366", "--height=768"],
        extraPrefsFirefox: {
          "network.proxy.type": 1,
          "network.proxy.http": "127.0.0.1",
          "network.proxy.http_port": port,
          "network.proxy.ssl": "127.0.0.1",
          "network.proxy.ssl_port": port,
          "network.proxy.failover_direct": false,
        },
      });
      await use(browser);
      await browser.close();
      proxy.closeAllConnections();
      proxy.close();
    },
    { scope: "worker" },
  ],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's names
    async ({}, use) => {
      const server = await serve();
      await use(server.url);
      await server.close();
    },
    { scope: "worker" },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's names
  windows: async ({}, use) => use([]),
  open: async ({ firefox, windows }, use) => {
    await use(async (address) => {
      const page = await firefox.newPage();
      const troubles: string[] = [];
      windows.push({ page, troubles });
      await page.setViewport({ width: 1366, height: 768 });
      const own = address.startsWith("file:") ? /^(file|data|blob):/ : /^(http:\/\/127\.0\.0\.1|data:|blob:)/;
      watch(page, own, troubles);
      // A window that the page opens is watched with it.
      page.on("popup", (opened) => opened && watch(opened, own, troubles));
      await page.evaluateOnNewDocument(() => {
        const held = globalThis as { violations?: string[] };
        held.violations = [];
        addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
          held.violations?.push(`${violatedDirective} ${blockedURI}`),
        );
      });
      await page.goto(address);
      return page;
    });
    for (const { page, troubles } of windows) {
      troubles.push(
        ...(await page.evaluate(() => (globalThis as { violations?: string[] }).violations ?? ["not watched"])),
      );
      await page.close();
      expect(troubles).toEqual([]);
    }
  },
});

/** `own`: the addresses that may be asked for. */
function watch(page: Page, own: RegExp, troubles: string[]): void {
  page.on("pageerror", (error) => troubles.push(`error: ${(error as Error).message}`));
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) troubles.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    if (!own.test(request.url())) troubles.push(`a request to ${request.url()}`);
  });
}

/** The text of the first element of a selector; null where there is none. */
export function textOf(page: Page, selector: string): Promise<string | null> {
  return page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? null, selector);
}

/** Waits until everything that is asked for later is drawn. */
export async function drawn(page: Page, selector: string): Promise<void> {
  await expect.poll(() => page.evaluate((wanted) => document.querySelector(wanted) !== null, selector)).toBe(true);
  await expect.poll(() => page.evaluate(() => /^Loading/m.test(document.body.innerText))).toBe(false);
}

export { expect };
