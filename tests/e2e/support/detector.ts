import type { Page } from "@playwright/test";

/** What somebody else's text did in a page: nothing, if all is well. */
export interface Detector {
  readonly hits: string[];
  /** Adds what now stands in the page, in any frame, that the app does not make. */
  census(): Promise<void>;
}

/**
 * Watches a page, and those that it opens: dialogs and what would open one, requests for anything but files of the build,
 * pages that the app does not lead to. `site` is where the app is served; `own` tells whether an address may be asked for.
 */
export async function detectorOf(page: Page, site: string, own: (address: URL) => boolean): Promise<Detector> {
  const hits: string[] = [];
  const context = page.context();
  await context.exposeFunction("tellHit", (what: string) => hits.push(what));
  await context.addInitScript(() => {
    const tell = (globalThis as unknown as { tellHit(what: string): void }).tellHit;
    for (const name of ["alert", "confirm", "prompt", "print"])
      Object.defineProperty(globalThis, name, { value: (...given: unknown[]) => tell(`${name}(${given.join()})`) });
  });
  context.on("dialog", (dialog) => {
    hits.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const look = (address: string, what: string) => {
    if (/^(data:,|data:image\/|blob:|about:(blank|srcdoc))/.test(address)) return;
    if (!URL.canParse(address) || !own(new URL(address))) hits.push(`${what} ${address.slice(0, 200)}`);
  };
  context.on("request", (request) => look(request.url(), "a request for"));
  page.on("framenavigated", (frame) => look(frame.url(), "a page of"));
  page.on("popup", (popup) => {
    // The presenter's window is the app's own.
    if (!popup.url().startsWith(site) || !/[#&]presenter=1/.test(popup.url())) hits.push(`a window of ${popup.url()}`);
  });
  page.on("download", (file) => hits.push(`a download of ${file.suggestedFilename()}`));
  return {
    hits,
    async census() {
      // The page around an embed is a test's own.
      const frames = context.pages().flatMap((one) => one.frames());
      const ours = frames.filter((frame) => frame.url().startsWith(site));
      for (const frame of ours) hits.push(...(await frame.evaluate(strangers)));
    },
  };
}

/** Elements and attributes that no part of Parley makes. Runs in the page. */
function strangers(): string[] {
  const never =
    "object, embed, applet, base, frame, frameset, form[action], meta[http-equiv=refresh], marquee, math, animate, set, foreignObject, template, portal, audio, video, source, [srcdoc], [formaction], [ping]";
  const found = [...document.querySelectorAll(never)].map((one) => one.outerHTML.slice(0, 120));
  const here = (address: string) =>
    /^(#|data:,|data:image\/|blob:)/.test(address) || new URL(address, document.baseURI).origin === location.origin;
  for (const element of document.querySelectorAll("*")) {
    if (element instanceof HTMLUnknownElement) found.push(`an unknown element ${element.localName.slice(0, 80)}`);
    if (/^(script|style|iframe)$/.test(element.localName) && !element.getAttribute("src"))
      found.push(element.outerHTML.slice(0, 120));
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) found.push(`${element.localName} ${name}`);
      if (/^(src|href|xlink:href|action|data|poster|background)$/.test(name) && !here(value))
        found.push(`${element.localName} ${name}=${value.slice(0, 80)}`);
    }
  }
  return found;
}
