import type { Door } from "./door";
import { opened, through } from "./hostilePage";
import { inLink } from "./hostileRecords";
import { expect } from "./test";

export const LINK_DOORS: readonly Door[] = [
  {
    name: "link",
    size: 700,
    async bring(page, site, texts) {
      await opened(page, site);
      await through(
        page,
        packed(
          texts,
          (text) => `q=${text}&pin=coding:${text}&focus=${text}&against.q=${text}&from=${text}&rows=${text}`,
          (text) => `speaker=${text}&${text}=${text}`,
        ),
      );
      await page.goto("about:blank");
      await page.goto(`${site}embed.html#panel=matrix`);
      await expect(page.locator(".embed-note")).toBeVisible({ timeout: 30_000 });
      await through(
        page,
        texts.map(
          (one) => `panel=matrix&q=${inLink(one)}&speaker=${inLink(one)}&theme=${inLink(one)}&host=${inLink(one)}`,
        ),
      );
    },
  },
  {
    name: "link to a dossier or briefing that is not there",
    size: 420,
    async bring(page, site, texts) {
      await page.route(/dossier\.json/, (route) => route.fulfill({ contentType: "application/json", body: "{}" }));
      await opened(page, site);
      await through(
        page,
        texts.map((one, at) => `${at % 2 ? "dossier" : "data"}=${inLink(one)}`),
      );
      // Only a page that is left asks for nothing more.
      await page.goto("about:blank");
      await page.unroute(/dossier\.json/);
      await page.goto(`${site}index.html#mode=brief`);
      await expect(page.getByText(/^Scene 1 of/).first()).toBeVisible({ timeout: 30_000 });
      await through(
        page,
        packed(
          texts,
          (text) => `mode=brief&scene=${text}&q=${text}&text=${text}`,
          (text) => `speaker=${text}&${text}=1`,
        ),
      );
      // Another briefing loads the page anew, so each has as many texts as a link may hold.
      const parts = texts.map((text) => inLink(`${text.slice(0, 150)} `));
      for (let at = 0; at < parts.length; ) {
        let briefing = "";
        while (at < parts.length && briefing.length + (parts[at] as string).length < 7800) briefing += parts[at++];
        await page.goto("about:blank");
        await page.goto(`${site}index.html#mode=brief&briefing=${briefing}`);
        await expect(page.getByText(/^Scene 1 of|has no briefing/).first()).toBeVisible({ timeout: 30_000 });
      }
    },
  },
];

/** Links of as many texts as one may hold (MAX_LINK): the first of each link stands in keys that take one value. */
function packed(texts: readonly string[], first: (text: string) => string, each: (text: string) => string): string[] {
  const links: string[] = [];
  let link = "";
  for (const text of texts.map(inLink)) {
    if (link.length + each(text).length > 7500) {
      links.push(link);
      link = "";
    }
    link += link === "" ? `${first(text)}&${each(text)}` : `&${each(text)}`;
  }
  return link === "" ? links : [...links, link];
}
