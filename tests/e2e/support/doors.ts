import type { Page } from "@playwright/test";
import { normalise } from "../../../src/store/view";
import { articleText, hostileFiles } from "./hostileDossier";
import { expect } from "./test";
import { ask, wireHost } from "./wireHost";

/** One way in for texts of somebody else's: brings them all through it, and leaves the page where they are shown. */
export interface Door {
  readonly name: string;
  /** So many texts go through at once. */
  readonly size: number;
  readonly bring: (page: Page, site: string, texts: readonly string[]) => Promise<void>;
}

const settled = (page: Page) =>
  expect(page.getByText(/^(Loading|Looking at it|Reading|Putting)/)).toHaveCount(0, { timeout: 30_000 });
const counted = (page: Page, { length }: readonly string[], rows = Math.min(length, 140)) =>
  expect(page.getByText(`${rows} of ${rows} codings`).first()).toBeVisible({ timeout: 30_000 });

/** A dossier beside the page, under `hostile/`. */
export async function lay(page: Page, files: Record<string, string>): Promise<void> {
  await page.unroute("**/hostile/**");
  await page.route("**/hostile/**", (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname.split("/hostile/")[1] ?? "");
    return route.fulfill({ contentType: "application/json", body: files[path] ?? "{}" });
  });
}

async function opened(page: Page, site: string, fragment = ""): Promise<void> {
  // A page that only changes its fragment would not be loaded anew.
  await page.goto("about:blank");
  await page.goto(`${site}index.html${fragment}`);
  await settled(page);
}

/** Opens the dashboard over a dossier of these texts. */
export async function openHostile(page: Page, site: string, texts: readonly string[], more = ""): Promise<void> {
  await lay(page, hostileFiles(texts));
  await opened(page, site, `#data=hostile/${more}`);
  await counted(page, texts);
}

async function command(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Commands" }).click();
  await page.getByRole("combobox", { name: "Find a command" }).fill(name);
  await page.keyboard.press("Enter");
}

/** Chooses a file in "Open data" and opens what can be read of it. */
async function imported(page: Page, site: string, name: string, content: string): Promise<void> {
  await opened(page, site);
  await command(page, "Open data");
  const dialog = page.getByRole("dialog", { name: "Open data" });
  await dialog.getByLabel("Choose files").setInputFiles({ name, mimeType: "text/plain", buffer: Buffer.from(content) });
  const whole = dialog.getByRole("button", { name: "Read all rows" });
  const open = dialog.getByRole("button", { name: /^(Open|Leave out .*)$/ });
  await expect(whole.or(open).first()).toBeVisible({ timeout: 30_000 });
  if (await whole.isVisible()) await whole.click();
  await expect(open).toBeVisible({ timeout: 30_000 });
  await dialog.getByRole("checkbox", { name: "Keep it in this browser" }).check();
  await open.click();
  await expect(dialog).toHaveCount(0, { timeout: 30_000 });
  await expect(page.getByText(/^[\d,]+ of [\d,]+ codings/).first()).toBeVisible({ timeout: 30_000 });
  await settled(page);
}

/** Up to 140 rows in the columns that Parley writes, with each text in one of them at least. */
function rowsOf(texts: readonly string[]): Record<string, string>[] {
  const text = (at: number) => texts[at % texts.length] as string;
  return texts.slice(0, 140).map((name, at) => ({
    reported: "2025-02-10",
    kind: "statement",
    speaker: `x${at}`,
    speaker_name: name,
    party: "other",
    issue: `i${at % 12}`,
    issue_name: texts[at % 12] as string,
    stance: at % 2 ? "affirms" : "denies",
    setting: text(at + 280),
    note: text(at + 280),
    paraphrase: name,
    outlet: `o${at % 5}`,
    outlet_name: name,
    article: `2025-02-10-a${at}`,
    article_title: text(at + 140),
  }));
}

function csvOf(rows: readonly Record<string, string>[]): string {
  const heads = Object.keys(rows[0] ?? {});
  const cell = (text = "") => `"${text.replaceAll('"', '""')}"`;
  return [heads.join(), ...rows.map((row) => heads.map((head) => cell(row[head])).join())].join("\r\n");
}

/** The first of a text, as a name is kept. */
const nameOf = (text: string, most = 80) =>
  text
    .replace(/[\p{Cc}\p{Cs}]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, most)
    .replace(HALF, "")
    .trim() || "none";
const viewOf = (text: string) => normalise({ q: nameOf(text, 100) }).view;

/** A briefing as its file has it; a wrong one has what no briefing may have. */
export const briefingOf = (texts: readonly string[], wrong = false) => ({
  schema: "parley-briefing/1",
  id: "hostile",
  title: nameOf(texts[0] ?? ""),
  seconds: null,
  savedAt: "2026-01-05T10:00:00Z",
  revision: "r1",
  scenes: texts.map((text, at) => ({
    id: `s${at}`,
    headline: nameOf(text, 300),
    notes: whole(text.slice(0, 4000)),
    view: wrong ? { [text]: text, speaker: [text] } : viewOf(text),
    panel: wrong ? text : "matrix",
    seconds: null,
    dossier: wrong ? text : "ukraine-talks-2025",
    asOf: "2025-12-29",
  })),
});

const viewsOf = (texts: readonly string[], wrong = false) =>
  texts.map((text, at) => ({
    schema: "parley-saved/1",
    id: `v${at}`,
    name: nameOf(text),
    view: wrong ? { q: text, speaker: [text] } : viewOf(text),
    dossier: nameOf(text, 100),
    asOf: "2025-12-29",
    savedAt: "2026-01-05T10:00:00Z",
    place: at,
  }));

function jsonFile(name: string, content: unknown) {
  return { name, mimeType: "application/json", buffer: Buffer.from(JSON.stringify(content)) };
}

/** Goes to each fragment within the page. */
async function through(page: Page, fragments: readonly string[]): Promise<void> {
  await page.evaluate(async (all) => {
    for (const fragment of all) {
      location.hash = fragment;
      await new Promise((later) => setTimeout(later, 8));
    }
  }, fragments);
  await page.waitForTimeout(100);
}

const HALF = /\p{Cs}/gu;
const whole = (text: string) => text.replace(HALF, "");
const inLink = (text: string) => encodeURIComponent(whole(text.slice(0, 400)));

export const DOORS: readonly Door[] = [
  {
    name: "link",
    size: 700,
    async bring(page, site, texts) {
      await opened(page, site);
      await through(
        page,
        texts.map((one) => {
          const text = inLink(one);
          return `q=${text}&speaker=${text}&pin=coding:${text}&focus=${text}&against.q=${text}&from=${text}&${text}=${text}&rows=${text}`;
        }),
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
        texts.flatMap((one) => [`dossier=${inLink(one)}`, `data=${inLink(one)}`]),
      );
      // Each loads the page anew, so it has several.
      const most = process.env.PARLEY_DEEP ? texts.length : Math.min(64, texts.length);
      for (let at = 0; at < most; ) {
        // A link beyond 8 KiB is dropped as a whole.
        const some: string[] = [];
        while (at < most && some.length < 16 && some.join("").length < 2400)
          some.push(inLink((texts[at++] as string).slice(0, 150)));
        const [one = "", two = "", three = "", ...more] = some;
        await page.goto("about:blank");
        await page.goto(
          `${site}index.html#mode=brief&briefing=${one}&scene=${two}&q=${three}&${more.map((text) => `speaker=${text}&${text}=1`).join("&")}`,
        );
        await expect(page.getByText(/^Scene 1 of|has no briefing/).first()).toBeVisible({ timeout: 30_000 });
      }
      await page.unroute(/dossier\.json/);
    },
  },
  { name: "a dossier's folder", size: 420, bring: openHostile },
  {
    name: "a dossier as one JSON file",
    size: 420,
    async bring(page, site, texts) {
      const files = Object.entries(hostileFiles(texts)).map(([path, text]) => [path, JSON.parse(text)]);
      const file = { schema: "parley-export/1", about: {}, view: {}, files: Object.fromEntries(files) };
      await imported(page, site, "export.json", JSON.stringify(file));
    },
  },
  {
    name: "CSV of codings",
    size: 420,
    bring: (page, site, texts) =>
      imported(page, site, `${texts[0]}.csv`.replaceAll(/[/\\\0]/g, "_"), csvOf(rowsOf(texts))),
  },
  {
    name: "codings as lines of JSON",
    size: 420,
    bring: (page, site, texts) =>
      imported(
        page,
        site,
        "rows.jsonl",
        rowsOf(texts)
          .map((row) => JSON.stringify(row))
          .join("\n"),
      ),
  },
  {
    name: "CSV whose heads and values nobody knows",
    size: 700,
    async bring(page, site, texts) {
      await opened(page, site);
      await command(page, "Open data");
      const dialog = page.getByRole("dialog", { name: "Open data" });
      const rows = texts.map((text) => ({
        [texts[0] as string]: text,
        Date: text,
        Person: text,
        Topic: text,
        Position: text,
        Text: text,
      }));
      await dialog
        .getByLabel("Choose files")
        .setInputFiles({ name: "x.csv", mimeType: "text/csv", buffer: Buffer.from(csvOf(rows)) });
      await dialog.getByRole("button", { name: "Read all rows" }).click({ timeout: 30_000 });
      await expect(dialog.getByText(/cannot be read/).first()).toBeVisible({ timeout: 30_000 });
      await dialog.locator("summary").first().click();
    },
  },
  {
    name: "a briefing's file",
    size: 100,
    async bring(page, site, texts) {
      await opened(page, site);
      await page.getByRole("banner").getByRole("button", { name: "Briefings" }).click();
      const dialog = page.getByRole("dialog", { name: "Briefings" });
      const give = (content: unknown) => dialog.getByLabel("Open file").setInputFiles(jsonFile("b.json", content));
      await give(briefingOf(texts, true));
      await expect(dialog.getByText("Nothing was opened")).toBeVisible({ timeout: 30_000 });
      await give(briefingOf(texts));
      await expect(dialog.getByRole("list", { name: "Scenes" }).getByRole("listitem").first()).toBeVisible({
        timeout: 30_000,
      });
      await page.goto("about:blank");
      await page.goto(`${site}index.html#mode=brief&briefing=hostile`);
      await expect(page.getByText(`Scene 1 of ${texts.length}`)).toBeVisible({ timeout: 30_000 });
      await page.keyboard.press("o");
      await expect(page.getByRole("navigation", { name: "All scenes" })).toBeVisible();
    },
  },
  {
    name: "a file of saved views",
    size: 420,
    async bring(page, site, texts) {
      await opened(page, site);
      await page.getByRole("button", { name: "Saved views" }).click();
      const dialog = page.getByRole("dialog", { name: "Saved views" });
      const give = (views: unknown) =>
        dialog.getByLabel("Import a file").setInputFiles(jsonFile("v.json", { schema: "parley-saved/1", views }));
      await give(viewsOf(texts, true));
      await expect(dialog.getByText("Nothing was imported")).toBeVisible({ timeout: 30_000 });
      await give(viewsOf(texts));
      await expect(dialog.getByRole("button", { name: /^Open / }).nth(texts.length - 1)).toBeVisible({
        timeout: 30_000,
      });
    },
  },
  {
    name: "records in storage",
    size: 420,
    async bring(page, site, texts) {
      await page.goto("about:blank");
      await page.goto(`${site}embed/still/all.html`);
      const broken = texts.map((text) => ({ schema: text, version: text, id: text, name: text, title: text }));
      await put(page, "parley-saved", "views", [...viewsOf(texts), ...broken]);
      await put(page, "parley-briefings", "briefings", [{ ...briefingOf(texts.slice(0, 100)) }, ...broken]);
      const lines = texts.map((title) => ({
        version: 1,
        id: title,
        title,
        asOf: "2025-01-01",
        codings: 1,
        articles: 1,
        savedAt: "2026-01-05T10:00:00Z",
      }));
      await put(page, "parley-dossiers", "list", lines);
      await put(
        page,
        "parley-dossier-tables",
        "dossiers",
        texts.map((id) => ({ version: 1, id, frame: { id, title: id }, heads: [id], table: { size: id } })),
      );
      await opened(page, site);
      for (const [name, opener] of [
        ["Saved views", null],
        ["Briefings", null],
        ["Open data", "Open data"],
      ] as const) {
        if (opener) await command(page, opener);
        else await page.getByRole("banner").getByRole("button", { name, exact: true }).click();
        await expect(page.getByRole("dialog", { name }).getByRole("listitem").first()).toBeVisible({ timeout: 30_000 });
        if (name !== "Open data") await page.keyboard.press("Escape");
      }
      await through(
        page,
        texts.slice(0, 20).map((one) => `dossier=${inLink(one)}`),
      );
    },
  },
  {
    name: "articles' texts",
    size: 420,
    async bring(page, site, texts) {
      await openHostile(page, site, texts, "&focus=articles");
      const files = texts.slice(0, 140).map((_, at) => ({
        name: `a${at}.txt`,
        mimeType: "text/plain",
        buffer: Buffer.from(articleText(texts, at)),
      }));
      const odd = texts.map((text, at) => ({
        name: `${text.replaceAll(/[/\\\0]/g, "_").slice(0, 80)}${at}`,
        mimeType: "text/plain",
        buffer: Buffer.from(text),
      }));
      await page.getByLabel("Choose text files").setInputFiles([...files, ...odd]);
      await expect(page.getByText(/All texts are here|Texts here: [1-9]/).first()).toBeVisible({ timeout: 30_000 });
      const panel = page.getByRole("region", { name: "Articles", exact: true });
      await panel
        .getByRole("button", { name: /^Read / })
        .first()
        .click();
      await expect(panel.locator("mark").first()).toBeVisible();
    },
  },
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

/** Writes records into a database as the app lays it out, each under its id. */
async function put(
  page: Page,
  database: string,
  store: string,
  records: readonly { readonly id: string }[],
): Promise<void> {
  await page.evaluate(
    ([name, place, all]) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open(name);
        opening.onupgradeneeded = () => opening.result.createObjectStore(place);
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction(place, "readwrite");
          for (const one of all) writing.objectStore(place).put(one, one.id);
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    [database, store, records] as const,
  );
}
