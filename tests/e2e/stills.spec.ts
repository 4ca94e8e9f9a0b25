/** What an embed tells where no script runs, and on paper: the pages of `embed/still/`, and the <noscript> of embed.html. */
import type { Page } from "@playwright/test";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { EMBEDS } from "../../src/shells/embed/options";
import { hostOf } from "./support/host";
import { test as base, deepIf, expect } from "./support/test";

/** Lists of words or choices: they have no table beside them. */
const WITHOUT_TABLE: readonly string[] = ["filters", "evidence", "method"];
/** The width of an A4 page between its margins, and of a phone. */
const WIDTHS = [720, 390];

/** Without the watching, which needs a script in the page: what the policy refuses stands on the console. */
const test = base.extend<{ readonly refused: string[] }>({
  watch: ({ page: _ }, use) => use({ troubles: [], requests: [] }),
  javaScriptEnabled: false,
  refused: [
    async ({ page }, use) => {
      const refused: string[] = [];
      page.on("console", (message) => refused.push(message.text()));
      page.on("response", (answer) => {
        if (answer.status() >= 400) refused.push(answer.url());
      });
      await use(refused);
      expect(refused).toEqual([]);
    },
    { auto: true },
  ],
});

/** All that is printed, without white space. */
async function printed(page: Page): Promise<string> {
  const data = new Uint8Array(await page.pdf({ format: "A4" }));
  const pdf = await getDocument({ data, verbosity: 0 }).promise;
  let text = "";
  for (let at = 1; at <= pdf.numPages; at++) {
    const { items } = await (await pdf.getPage(at)).getTextContent();
    text += items.map((item) => ("str" in item ? item.str : "")).join("");
  }
  await pdf.loadingTask.destroy();
  return plain(text);
}

const plain = (text: string | null) =>
  (text ?? "").normalize("NFKC").replace(/[\s\u00ad\u200e\u200f\u2066-\u2069]/g, "");

/** The ids that attributes name and nothing has: an arrow without its head. Runs in the page. */
function namedInVain(): string[] {
  const values = [...document.querySelectorAll("*")].flatMap(({ attributes }) =>
    [...attributes].map(({ value }) => value),
  );
  const named = values.flatMap((value) => [...value.matchAll(/url\(#([^)]+)\)/g)].map(([, id = ""]) => id));
  return named.filter((id) => !document.getElementById(id));
}

test.describe("the still of every panel, with scripts off [contract 4.16]", () => {
  // The widths' tests open them all.
  for (const panel of EMBEDS)
    test(
      `${panel}: a sentence, a table, the source with its date, and the way to Parley`,
      deepIf(panel !== "stages"),
      async ({ page }) => {
        await page.goto(`embed/still/${panel}.html`);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(/\S/);
        await expect(page.getByText(/, as of \d+ \w+ \d{4} · all codings, nothing filtered/)).toBeVisible();
        if (!WITHOUT_TABLE.includes(panel)) {
          expect(await page.getByRole("table").last().getByRole("row").count()).toBeGreaterThan(2);
          await expect(page.locator(".still-picture > *:visible").first()).toBeVisible();
        }
        expect(await page.evaluate(namedInVain)).toEqual([]);
        await page.getByRole("link", { name: "Open in Parley" }).evaluate((link) => link.removeAttribute("target"));
        await page.getByRole("link", { name: "Open in Parley" }).click();
        expect(page.url()).toMatch(new RegExp(`/index\\.html#focus=${panel}$`));
      },
    );

  for (const width of WIDTHS)
    test(
      `nothing is wider than a page of ${width} pixels, no picture is, and nothing but links can be pressed or asks for the focus`,
      deepIf(width === 720),
      async ({ page }) => {
        await page.setViewportSize({ width, height: 700 });
        for (const panel of EMBEDS) {
          await page.goto(`embed/still/${panel}.html`);
          expect([panel, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([panel, width]);
          const pressed = page.locator("button, input, select, script, [tabindex], [style], [onclick]");
          expect([panel, await pressed.count()]).toEqual([panel, 0]);
          const pictures = page.locator(".still-picture:visible");
          const beyond = await pictures.evaluateAll((all) =>
            Math.max(0, ...all.map(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)),
          );
          // Six parties beside each other need more than a phone has: that picture scrolls.
          if (panel !== "silence" || width > 400) expect([panel, beyond]).toEqual([panel, 0]);
        }
      },
    );
});

test.describe("a still [contract 4.16]", () => {
  test("is drawn in a frame of another site that is sandboxed from everything", async ({ page, site }) => {
    const host = await hostOf(`${site}embed/still/matrix.html`, { sandbox: "" });
    try {
      await page.goto(host.url);
      const frame = page.frameLocator("iframe");
      await expect(frame.getByRole("table", { name: /^Sources by issues/ }).first()).toBeVisible();
      await expect(frame.getByRole("heading", { level: 1 })).toHaveCSS("font-weight", "600");
    } finally {
      await host.close();
    }
  });

  // Lists that are folded, the widest table, and a chart.
  for (const panel of ["evidence", "wordings", "stages"])
    test(`is printed whole: ${panel}`, async ({ page }) => {
      await page.goto(`embed/still/${panel}.html`);
      const words = await page.locator("main").evaluate((main) => {
        const said = (element: Element): string[] =>
          [...element.querySelectorAll("td, th, p, li, h1, h2, h3, summary")]
            .filter(
              (one) =>
                !one.closest("svg, .still-narrow, .hidden-text") &&
                one.querySelector("td, p, li, .hidden-text") === null,
            )
            .map((one) => one.textContent ?? "");
        return said(main);
      });
      expect(words.length).toBeGreaterThan(50);
      const paper = await printed(page);
      for (const said of words.map(plain)) expect(paper).toContain(said);
    });

  test("is one of a list of all of them, to which the start page leads", async ({ page }) => {
    await page.goto("index.html");
    await page.getByRole("link", { name: "Pictures and tables" }).click();
    await expect(page.getByRole("listitem")).toHaveCount(EMBEDS.length);
    await page.getByRole("listitem").filter({ hasText: "Summit venues" }).getByRole("link").click();
    expect(page.url()).toMatch(/embed\/still\/venues\.html$/);
  });
});

test.describe("embed.html with scripts off [contract 4.16]", () => {
  test("shows the panel that its address names, alone, with its picture and its table", async ({ page }) => {
    await page.goto("embed.html#panel=stages");
    await expect(page.getByRole("heading", { level: 2 })).toHaveCount(1);
    const picture = page.getByRole("img", { name: "A picture of what the table says" });
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(680);
    expect(await page.getByRole("row").count()).toBeGreaterThan(20);
    await expect(page.getByText("Loading the panel")).toBeHidden();
    await expect(page.getByRole("link", { name: "All of it on a page of its own" })).toHaveAttribute(
      "href",
      "./embed/still/stages.html",
    );
  });

  test("shows all of them, with a list, where its address names more than the panel", async ({ page }) => {
    await page.goto("embed.html#panel=stages&party=ru");
    await expect(page.getByRole("heading", { level: 2 })).toHaveCount(EMBEDS.length);
    await page.getByRole("listitem").filter({ hasText: "Summit venues" }).getByRole("link").click();
    await expect(page.getByRole("heading", { level: 2 })).toHaveCount(1);
    await expect(page.getByRole("rowheader", { name: "Saudi Arabia" }).first()).toBeVisible();
  });

  test("a theme beside the panel changes nothing about it", async ({ page }) => {
    await page.goto("embed.html#panel=matrix&theme=dark");
    await expect(page.getByRole("heading", { level: 2 })).toHaveCount(1);
    await expect(page.getByRole("table", { name: /^Sources by issues/ }).first()).toBeVisible();
  });

  test("is printed whole", async ({ page }) => {
    await page.goto("embed.html#panel=venues");
    const rows = await page.getByRole("row").locator("th, td").allTextContents();
    expect(rows.length).toBeGreaterThan(40);
    const paper = await printed(page);
    for (const text of [...rows, "Open in Parley"]) expect(paper).toContain(plain(text));
  });
});

test.describe("embed.html with scripts on [contract 4.16]", () => {
  test.use({ javaScriptEnabled: true });

  test("leads to the still of a panel whose script did not come", async ({ page, refused }) => {
    await page.route("**/embed/stages.js", (route) => route.abort());
    await page.goto("embed.html#panel=stages&theme=dark");
    const link = page.getByRole("link", { name: "See it as a picture and a table" });
    await expect(link).toBeVisible();
    refused.length = 0;
    await link.click();
    await expect(page.getByRole("table", { name: /^Stage claims/ })).toBeVisible();
  });

  test("leads to all stills where its first script did not come", async ({ page, refused }) => {
    await page.route("**/embed/load.js", (route) => route.abort());
    await page.goto("embed.html#panel=stages");
    const link = page.getByRole("link", { name: "Pictures and tables" });
    await expect(link).toBeVisible();
    refused.length = 0;
    await link.click();
    await expect(page.getByRole("heading", { level: 1, name: "Parley without scripts" })).toBeVisible();
  });

  test("is printed whole: every issue and every source of the matrix", async ({ page }) => {
    await page.goto("embed.html#panel=matrix");
    const grid = page.getByRole("grid");
    await expect(grid).toBeVisible();
    // What lays it out for paper comes once it is drawn.
    await page.waitForLoadState("networkidle");
    const names = [
      ...(await grid.getByRole("columnheader").allTextContents()),
      ...(await grid.getByRole("rowheader").allTextContents()),
    ];
    expect(names.length).toBeGreaterThan(20);
    const paper = await printed(page);
    for (const name of names) expect(paper).toContain(plain(name));
    expect(paper).toContain(plain(await page.getByRole("heading", { level: 2 }).first().textContent()));
  });
});
