import type { Page } from "@playwright/test";
import type { Door } from "./door";
import { hostileFiles } from "./hostileDossier";
import { expect } from "./test";
import { ask, wireHost } from "./wireHost";

export const MESSAGE_DOORS: readonly Door[] = [
  {
    name: "messages of a host (setData, setView)",
    size: 420,
    async bring(page, site, texts) {
      const host = await wireHost((origin) => `${site}embed.html#panel=evidence&host=${encodeURIComponent(origin)}`);
      try {
        await page.goto(host.url);
        const frame = page.frameLocator("iframe").first();
        await expect(frame.locator(".embed-note")).toBeVisible({ timeout: 30_000 });
        const files = Object.fromEntries(
          Object.entries(hostileFiles(texts)).map(([path, text]) => [path, JSON.parse(text)]),
        );
        const answer = await ask(page, "setData", { files });
        expect(answer.payload).toMatchObject({ dossier: "hostile" });
        for (const text of texts.filter((_, at) => at % 14 === 0)) {
          await ask(page, "setView", { patch: { q: text.slice(0, 100), speaker: [text], [text]: text } });
          await ask(page, "setTheme", { font: text, colours: { ink: text, paper: text } });
        }
        await page.waitForTimeout(1000);
        await ask(page, "setView", { replace: {} });
        await expect(frame.getByRole("article").first()).toBeVisible({ timeout: 30_000 });
      } finally {
        // The page itself goes with it.
        setTimeout(() => void host.close(), 2000);
      }
    },
  },
  {
    name: "messages of a briefing's window",
    size: 700,
    async bring(page, site, texts) {
      await page.goto("about:blank");
      await page.evaluate(() => {
        window.name = "parley-audience-00112233445566778899aabbccddeeff";
      });
      await page.goto(`${site}index.html#mode=brief`);
      await expect(page.getByText(/^Scene 1 of/)).toBeVisible({ timeout: 30_000 });
      await flood(page, await wordTo(page, "channel"), texts, "channel");
      await expect(page).toHaveURL(SEARCHED);
    },
  },
  {
    name: "messages of the window that opened it, or that it opened",
    size: 700,
    async bring(page, site, texts) {
      await page.goto("about:blank");
      await page.goto(`${site}index.html#mode=brief`);
      await expect(page.getByText(/^Scene 1 of/)).toBeVisible({ timeout: 30_000 });
      const opened = page.waitForEvent("popup");
      await page.keyboard.press("n");
      const presenter = await opened;
      await expect(presenter.locator(".presenter-status")).toContainText("The audience sees this.", {
        timeout: 30_000,
      });
      const [toAudience, toPresenter] = await Promise.all([wordTo(page, "window"), wordTo(presenter, "window")]);
      await Promise.all([flood(presenter, toAudience, texts, "opener"), flood(page, toPresenter, texts, "opened")]);
      for (const one of [page, presenter]) await expect(one).toHaveURL(SEARCHED);
    },
  },
];

/** Both windows show what was sent last. */
const SEARCHED = /&q=/;

/** A message of state that the other window sends this one, as it is on the way. Each sends one every second. */
function wordTo(page: Page, where: "channel" | "window"): Promise<string> {
  return page.evaluate(
    (way) =>
      new Promise<string>((done) => {
        const session = window.name.replace(/^parley-\w+-/, "");
        const place = way === "window" ? window : new BroadcastChannel(`parley-brief-${session}`);
        const hear = (event: Event) => {
          const { data } = event as MessageEvent;
          if (typeof data !== "string" || JSON.parse(data).type !== "state") return;
          place.removeEventListener("message", hear);
          done(data);
        };
        place.addEventListener("message", hear);
      }),
    where,
  );
}

/** Sends each text where a right message has something else: as what is shown, as its kind, and alone. */
async function flood(
  page: Page,
  word: string,
  texts: readonly string[],
  way: "channel" | "opener" | "opened",
): Promise<void> {
  await page.evaluate(
    async ([right, all, how]) => {
      const session = window.name.replace(/^parley-\w+-/, "");
      const channel = new BroadcastChannel(`parley-brief-${session}`);
      const other = how === "opened" ? window.open("", `parley-presenter-${session}`) : window.opener;
      const send = (text: string) =>
        how === "channel" ? channel.postMessage(text) : other.postMessage(text, location.origin);
      let clock = 1000;
      for (const text of all) {
        const message = JSON.parse(right);
        const { present } = message.shared;
        clock += 1;
        const picture = { ...present.value.picture, view: { q: text.slice(0, 100) }, evidence: true };
        message.from = "other";
        message.shared.present = { clock, writer: "other", value: { ...present.value, picture } };
        send(JSON.stringify(message));
        send(right.replaceAll(/"(audience|presenter|state)"/g, () => JSON.stringify(text)));
        send(text);
        await new Promise((later) => setTimeout(later, 8));
      }
    },
    [word, texts, way] as const,
  );
  await page.waitForTimeout(300);
}
