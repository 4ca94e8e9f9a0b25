import { AxeBuilder } from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { serve } from "../../../scripts/serve.mjs";

interface Fixtures {
  /**
   * Watches every page that the test opens, with its frames and whoever opens it: each error, violation of a policy and
   * request that leaves this machine, until the test ends.
   */
  readonly watch: Watched;
}

interface Watched {
  readonly troubles: string[];
  readonly requests: string[];
}

/** A browser test of the built app, served by this worker's own server. A page that has trouble fails its test. */
export const test = base.extend<Fixtures, { readonly site: string }>({
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's names
    async ({}, use) => {
      const server = await serve();
      await use(server.url);
      await server.close();
    },
    { scope: "worker" },
  ],
  baseURL: ({ site }, use) => use(site),
  watch: [
    async ({ context, browser }, use) => {
      const watched: Watched = { troubles: [], requests: [] };
      await watchContext(context, watched);
      const newContext = browser.newContext;
      browser.newContext = async (options) => {
        const another = await newContext.call(browser, options);
        await watchContext(another, watched);
        return another;
      };
      await use(watched);
      browser.newContext = newContext;
      expect(watched.troubles).toEqual([]);
    },
    { auto: true },
  ],
});

/** What Playwright writes in place of starting a service worker (playwright.config.ts). */
const BLOCKED = "Service Worker registration blocked by Playwright";

async function watchContext(context: BrowserContext, { troubles, requests }: Watched): Promise<void> {
  context.on("weberror", (error) => troubles.push(`error: ${error.error().message}`));
  // What a policy refuses stands there, too, also where no script of ours runs: in a thread, and in a page without scripts.
  context.on("console", (message) => {
    if (message.text() === BLOCKED) return;
    if (message.type() === "error" || message.type() === "warning") troubles.push(`console: ${message.text()}`);
  });
  context.on("request", (request) => {
    requests.push(request.url());
    if (/^https?:\/\/(?!127\.0\.0\.1|localhost)/.test(request.url())) troubles.push(`a request to ${request.url()}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()} for ${response.url()}`);
  });
  await context.exposeFunction("tellViolation", (violation: string) => troubles.push(`policy: ${violation}`));
  await context.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) => {
      (globalThis as unknown as { tellViolation(text: string): void }).tellViolation(
        `${violatedDirective} ${blockedURI} ${sourceFile}`,
      );
    });
  });
}

/** Opens the dashboard with a View's link and waits until its panels are drawn. */
export async function open(page: Page, fragment = ""): Promise<void> {
  await page.goto(`index.html${fragment && `#${fragment}`}`);
  await expect(page.getByRole("grid")).toBeVisible();
  await expect(page.getByText(/^Loading/)).toHaveCount(0);
}

/** For a test that says once more what others say: it is run by `npm run test:deep` alone. */
export function deepIf(again: boolean) {
  return { tag: again ? ["@deep"] : [] };
}

/** Themes differ in colours alone, so what was looked at in light needs only these in dark. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/**
 * The rules of WCAG 2.2 AA, and of best practice, that axe finds broken at "serious" or worse; in dark those about colour, for
 * a test that looks at the same in light. `within` is a CSS selector; where it is
 * given, frames are left out.
 */
export async function seriousFaults(
  page: Page,
  scheme: "light" | "dark" = "light",
  within = "html",
): Promise<string[]> {
  // What passes need not be told: to name its elements takes most of the time. No style sheet is fetched again: an embed's
  // policy forbids it.
  const options = { resultTypes: ["violations" as const], preload: false, iframes: within === "html" };
  const axe = new AxeBuilder({ page })
    .include(within)
    .options(scheme === "dark" ? { ...options, runOnly: { type: "rule", values: COLOURS } } : options);
  // Where there is one document to look at, it needs no second page to put the answers together.
  axe.setLegacyMode(within !== "html" || page.frames().length === 1);
  const { violations } = await axe.analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

export { expect };
