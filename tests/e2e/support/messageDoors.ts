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
      const right = await page.evaluate(
        () =>
          new Promise<string>((done) => {
            const channel = new BroadcastChannel(`parley-brief-${window.name.replace("parley-audience-", "")}`);
            channel.onmessage = ({ data }) => done(data);
          }),
      );
      await page.evaluate(
        async ([word, all]) => {
          const channel = new BroadcastChannel(`parley-brief-${window.name.replace("parley-audience-", "")}`);
          let clock = 1000;
          for (const text of all) {
            const message = JSON.parse(word);
            const { present } = message.shared;
            clock += 1;
            const picture = { ...present.value.picture, view: { q: text.slice(0, 100) }, evidence: true };
            message.from = "other";
            message.shared.present = { clock, writer: "other", value: { ...present.value, picture } };
            channel.postMessage(JSON.stringify(message));
            channel.postMessage(word.replaceAll(/"(audience|state)"/g, () => JSON.stringify(text)));
            channel.postMessage(text);
            await new Promise((later) => setTimeout(later, 8));
          }
        },
        [right, texts] as const,
      );
      await page.waitForTimeout(300);
    },
  },
];
