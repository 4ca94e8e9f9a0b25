/** The handout of a briefing as a browser prints it: the PDF's own pages and texts, and the layout that they come from. */
import type { Page } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { readDossierFolder } from "../../scripts/dossier-folder.mjs";
import { parseDossier } from "../../src/dossier/parse";
import type { Briefing, Dossier } from "../../src/dossier/types";
import { createEngine } from "../../src/engine/engine";
import { evidenceOf, idOf } from "../../src/shells/brief/handout/appendix";
import { deepIf, expect, seriousFaults, test } from "./support/test";

const parsed = parseDossier(readDossierFolder("data"));
if (!parsed.ok) throw new Error("The bundled dossier has a fault.");
const dossier: Dossier = parsed.dossier;
const bundled = dossier.briefings[0] as Briefing;

/** Pictures are drawn one after another; the machine may be busy. */
const DRAWN_MS = 60_000;
const PAPERS = ["A4", "Letter"] as const;

/** Opens the handout and waits until it is drawn: the number of pages that it says it has. */
async function openHandout(page: Page, briefing: Briefing): Promise<number> {
  await page.goto(`index.html#mode=brief&briefing=${briefing.id}&presenter=print`);
  return pagesTold(page);
}

async function pagesTold(page: Page): Promise<number> {
  const status = page.getByRole("dialog", { name: "Handout" }).getByRole("status").first();
  await expect(status).toHaveText(/^\d+ pages/, { timeout: DRAWN_MS });
  return Number.parseInt((await status.textContent()) ?? "", 10);
}

/** What each page of the PDF says, without white space, and how large it is, in points. */
async function printed(page: Page, format: (typeof PAPERS)[number]) {
  const data = new Uint8Array(await page.pdf({ format, landscape: true }));
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  const pages = [];
  for (let at = 1; at <= pdf.numPages; at++) {
    const one = await pdf.getPage(at);
    const { items } = await one.getTextContent();
    const text = items.map((item) => ("str" in item ? item.str : "")).join("");
    const { width, height } = one.getViewport({ scale: 1 });
    pages.push({ text: plain(text), width, height });
  }
  await pdf.loadingTask.destroy();
  return pages;
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/[\s\u00ad\u200e\u200f\u2066-\u2069]/g, "");
}

/** What on the pages is larger than its page, cut off, or too small to read on paper, while the page is laid out for print. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: "print" });
  const faults = await page.evaluate(() => {
    const found: string[] = [];
    const smallest = (8 * 96) / 72 - 0.02;
    // Asked once of each element, not once for each text in it: that took most of the time.
    const clips = new Map<Element, DOMRect | null>();
    const clipOf = (element: HTMLElement) => {
      const known = clips.get(element);
      if (known !== undefined) return known;
      const { overflow, textOverflow } = getComputedStyle(element);
      const clip = overflow === "visible" || textOverflow === "ellipsis" ? null : element.getBoundingClientRect();
      clips.set(element, clip);
      return clip;
    };
    for (const sheet of document.querySelectorAll<HTMLElement>("[data-page]")) {
      const tell = (what: string, element: Element) =>
        found.push(`page ${sheet.dataset.page}: ${what}: ${element.localName} ${element.textContent?.slice(0, 40)}`);
      const over = (inner: DOMRect, outer: DOMRect) =>
        Math.max(
          outer.left - inner.left,
          inner.right - outer.right,
          outer.top - inner.top,
          inner.bottom - outer.bottom,
        );
      const paper = sheet.getBoundingClientRect();
      for (const element of sheet.querySelectorAll<HTMLElement | SVGElement>("*")) {
        if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
        if (element.closest(".hidden-text, title, desc, style")) continue;
        const rect = element.getBoundingClientRect();
        // A picture ends at its own frame; what stands around it must not be larger than the page.
        const shortened = element.parentElement && getComputedStyle(element.parentElement).textOverflow === "ellipsis";
        if (!shortened && !element.closest("[data-scaled]") && rect.width > 0 && over(rect, paper) > 1)
          tell(`${over(rect, paper).toFixed(1)} px beyond the page`, element);
        const texts = [...element.childNodes].filter((node) => node.nodeType === 3 && node.textContent?.trim());
        for (const text of texts) {
          const range = document.createRange();
          range.selectNodeContents(text);
          const line = range.getBoundingClientRect();
          for (let outer = element.parentElement; outer && outer !== sheet; outer = outer.parentElement) {
            const clip = outer instanceof SVGElement ? null : clipOf(outer);
            const cut = clip ? over(line, clip) : 0;
            if (cut > 3) tell(`${cut.toFixed(1)} px cut off`, element);
          }
        }
        if (texts.length === 0) continue;
        const box = element.closest<HTMLElement>("[data-scaled]");
        const scale = box ? new DOMMatrix(getComputedStyle(box).transform).a : 1;
        const drawn = element instanceof SVGGraphicsElement ? Math.abs(element.getScreenCTM()?.d ?? 1) : scale;
        const size = Number.parseFloat(getComputedStyle(element).fontSize) * drawn;
        if (size < smallest) tell(`${((size * 72) / 96).toFixed(1)} points`, element);
      }
    }
    return found;
  });
  await page.emulateMedia({ media: null });
  return faults;
}

/** The same for any briefing: pages, texts, numbers, layout. */
async function expectSound(page: Page, of: Dossier, briefing: Briefing, papers = PAPERS): Promise<void> {
  const told = await pagesTold(page);
  const ids = evidenceOf(of, createEngine(of), briefing).flatMap(({ own }) => own.map(({ item }) => idOf(item)));
  expect(await faultsOf(page)).toEqual([]);
  for (const paper of papers) {
    const pages = await printed(page, paper);
    expect(pages).toHaveLength(told);
    expect(told).toBeGreaterThan(briefing.scenes.length);
    pages.forEach(({ text, width, height }, at) => {
      expect(text).toContain(`Page${at + 1}of${told}`);
      expect(text.length).toBeGreaterThan(100);
      expect([width, height].map(Math.round)).toEqual(paper === "A4" ? [843, 596] : [792, 612]);
    });
    briefing.scenes.forEach(({ id, headline }, at) => {
      const text = pages[at]?.text ?? "";
      if (!/[\u0590-\u06ff]/.test(headline)) expect(text).toContain(plain(headline));
      for (const needed of ["Filters:", "As of", "Sources:", `scene=${id}`]) {
        expect(text).toContain(plain(needed));
      }
      expect(text).toMatch(/\d+of\d+(codings|utterances)/);
    });
    const appendix = pages.slice(briefing.scenes.length).map(({ text }) => text);
    const lines = appendix.join("").match(/a\d+-(?:v\d+|\d\d)(?=\D)/g) ?? [];
    expect([...lines].sort()).toEqual([...ids].sort());
    expect(appendix.join("")).toContain("Whocoded.");
    expect(appendix.at(-1)).toContain(`Article${of.articles.length}.`);
  }
}

function countOf({ articles }: Dossier): number {
  return articles.reduce((sum, { codings }) => sum + codings.length, 0);
}

test.describe("the handout of a briefing", () => {
  test("is a page a scene and the evidence behind each, on A4 and on US Letter: none blank, none cut off [contract 5.12]", async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await openHandout(page, bundled);
    await expectSound(page, dossier, bundled);
    await page.getByLabel("With notes").check();
    const pages = await printed(page, "A4");
    bundled.scenes.forEach(({ notes }, at) => {
      expect(pages[at]?.text).toContain(plain(notes).slice(0, 60));
    });
    expect(await faultsOf(page)).toEqual([]);
    await page.getByLabel("With evidence").uncheck();
    expect(await printed(page, "A4")).toHaveLength(bundled.scenes.length + 1);
  });

  test("holds for thirty scenes with texts that nobody would write", { tag: "@deep" }, async ({ page }) => {
    test.setTimeout(300_000);
    const long = hostile();
    await serveDossier(page, long);
    const briefing = long.briefings[0] as Briefing;
    await openHandout(page, briefing);
    await page.getByLabel("With notes").check();
    await expectSound(page, long, briefing, ["A4"] as unknown as typeof PAPERS);
  });

  test("is light on a dark screen, and gives the screen back as it was [contract 5.12]", async ({ page }) => {
    await page.emulateMedia({ colorScheme: "dark" });
    await openHandout(page, bundled);
    const paper = page.getByRole("region", { name: "Page 1 of" });
    await expect(paper).toHaveCSS("background-color", "rgb(255, 255, 255)");
    await expect(paper.getByRole("heading").first()).toHaveCSS("color", "rgb(26, 31, 38)");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog", { name: "Handout" })).toHaveCount(0);
    // Loaded anew it is the scene, not the pages again.
    expect(page.url()).not.toContain("presenter=print");
    await expect(page.locator(":root")).toHaveAttribute("data-theme", "dark");
    await expect(page.locator("body")).not.toHaveCSS("background-color", "rgb(255, 255, 255)");
  });

  test("opens with P and with Ctrl+P, and is printed only once everything is drawn [contract 5.12]", async ({
    page,
  }) => {
    await page.addInitScript(() => {
      Object.assign(globalThis, {
        print: () => Object.assign(globalThis, { seen: document.querySelector("dialog [role=status]")?.textContent }),
      });
    });
    const dialog = page.getByRole("dialog", { name: "Handout" });
    await page.goto("index.html#mode=brief");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    // The keys are listened for a moment after the headline is there.
    await expect(async () => {
      await page.keyboard.press("p");
      await expect(dialog).toBeVisible({ timeout: 1000 });
    }).toPass();
    // A page is not turned beneath it.
    const address = page.url();
    await page.keyboard.press("ArrowRight");
    expect(page.url()).toBe(address);
    await dialog.getByRole("button", { name: "Close" }).click();
    await page.mouse.move(300, 300);
    await page.getByRole("navigation", { name: "Briefing" }).getByRole("button", { name: "Print" }).click();
    await expect(dialog).toBeVisible();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+p");
    await expect(dialog).toBeVisible();
    await page.keyboard.press("Control+p");
    await page.waitForFunction(() => "seen" in globalThis, undefined, { timeout: DRAWN_MS });
    expect(await page.evaluate(() => (globalThis as unknown as { seen: string }).seen)).toMatch(/^\d+ pages/);
    expect(await seriousFaults(page)).toEqual([]);
  });

  test("leaves P alone where single-letter keys are switched off [contract 3.8]", async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem("parley-single-keys", "off"));
    await page.goto("index.html#mode=brief");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.keyboard.press("p");
    // The keys are listened for a moment after the headline is there.
    await expect(async () => {
      await page.keyboard.press("Control+p");
      await expect(page.getByRole("dialog", { name: "Handout" })).toBeVisible({ timeout: 1000 });
    }).toPass();
    await page.keyboard.press("Escape");
    await page.keyboard.press("p");
    await expect(page.getByRole("dialog", { name: "Handout" })).toHaveCount(0);
  });

  for (const paper of PAPERS) {
    const again = deepIf(paper === "Letter");
    test(
      `is not needed for the browser's own print: the present scene is one page of ${paper} [contract 5.12]`,
      again,
      async ({ page }) => {
        const second = bundled.scenes[1] as Briefing["scenes"][number];
        await page.goto(`index.html#mode=brief&briefing=${bundled.id}&scene=${second.id}`);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(second.headline);
        await expect(page.getByText(/^Loading/)).toHaveCount(0);
        const pages = await printed(page, paper);
        expect(pages).toHaveLength(1);
        for (const needed of [second.headline, `of ${countOf(dossier)} codings`, "As of", "Sources:"]) {
          expect(pages[0]?.text).toContain(plain(needed));
        }
      },
    );
  }
});

/** The bundled dossier with long words, right-to-left texts and long notes in it, and thirty scenes over all of its codings. */
function hostile(): Dossier {
  const word = "Unteilbarkeit".repeat(14);
  const hebrew = "שלום עולם \u202E(1) <b>x</b> ";
  const changed = JSON.parse(JSON.stringify(dossier)) as { -readonly [K in keyof Dossier]: Dossier[K] };
  changed.articles = changed.articles.map((article, index) => ({
    ...article,
    title: index === 0 ? word : article.title,
    codings: article.codings.map((coding, at) => ({
      ...coding,
      paraphrase: at % 3 === 0 ? `${word} ${coding.paraphrase}` : at % 3 === 1 ? hebrew.repeat(4) : coding.paraphrase,
    })),
  }));
  const panels = ["matrix", "stages", "venues", ["matrix", "stages"]] as const;
  const headlines = [
    "A plain one",
    `${word} ${"and on ".repeat(30)}`,
    hebrew.repeat(3),
    "It goes on and on, ".repeat(28),
  ];
  changed.briefings = [
    {
      id: "thirty",
      title: word,
      scenes: Array.from({ length: 30 }, (_, at) => ({
        id: `scene-${at}`,
        headline: headlines[at % headlines.length] as string,
        notes: at % 5 === 0 ? "A long note, sentence after sentence. ".repeat(200) : at % 5 === 1 ? word : "",
        view: at % 2 === 0 ? {} : { speaker: ["peskov", "trump"], count: "utterances" },
        panel: panels[at % panels.length] as Briefing["scenes"][number]["panel"],
        seconds: null,
      })),
    },
  ];
  return changed;
}

/** In place of the bundled one, in the chunk that has it. */
async function serveDossier(page: Page, other: Dossier): Promise<void> {
  await page.route(/virtual_dossier[^/]*\.js$/, async (route) => {
    const response = await route.fetch();
    const text = (await response.text()).replace(
      /JSON\.parse\((`(?:\\.|[^`\\])*`|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')\)/,
      () => `JSON.parse(${JSON.stringify(JSON.stringify(other))})`,
    );
    await route.fulfill({ response, body: text });
  });
}
