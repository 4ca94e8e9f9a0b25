import { readFileSync } from "node:fs";
import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { findBrowser } from "../../scripts/browser.mjs";
import { BROWSER_FLAGS } from "./support/browserFlags";
import { MARKUP, type RemoteHost, remoteHost, TITLE } from "./support/remoteHost";
import { expect as shortly, test } from "./support/test";

const expect = shortly.configure({ timeout: 20_000 });

/** Names as of the real world, all of them on this machine: the browser is told where, and that the certificate will do. */
const HOST = "dossiers.example.org";
let host: RemoteHost;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const troubles: string[] = [];

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  host = await remoteHost();
  browser = await chromium.launch({
    executablePath: findBrowser() ?? "",
    args: [
      ...BROWSER_FLAGS,
      `--host-resolver-rules=MAP *.example.org 127.0.0.1:${host.port}, MAP *.xn--p1ai 127.0.0.1:${host.port}`,
    ],
  });
  context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1366, height: 768 } });
  page = await context.newPage();
  page.on("pageerror", (error) => troubles.push(error.message));
  await page.exposeFunction("tellViolation", (text: string) => troubles.push(text));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      (globalThis as unknown as { tellViolation(text: string): void }).tellViolation(
        `${violatedDirective} ${blockedURI}`,
      );
    });
  });
});
test.afterAll(async () => {
  await browser.close();
  await host.close();
});
test.afterEach(() => expect(troubles.splice(0)).toEqual([]));

const question = () => page.getByRole("heading", { name: /^Load a dossier from / });
const load = () => page.getByRole("button", { name: "Load it" }).click();
let visits = 0;
const visit = (site: string, fragment: string, name = "index.html") =>
  page.goto(`${site}${name}?${visits++}#${fragment}`);

test("nothing is asked of another host before somebody agrees, by either page [contract 12.1]", async ({ site }) => {
  for (const [name, fragment, asked] of [
    ["index.html", `data=https://${HOST}/talks/`, HOST],
    ["index.html", `mode=brief&data=https://${HOST}/one.json`, HOST],
    ["remote.html", `data=https://${HOST}/one.json&speaker=trump`, HOST],
    ["index.html", "data=https://пример.рф/one.json", "xn--e1afmkfd.xn--p1ai"],
  ] as const) {
    await visit(site, fragment, name);
    await expect(question()).toHaveText(`Load a dossier from ${asked}?`);
  }
  await expect(page.getByText("пример.рф")).toBeVisible();
  for (const [data, why] of [
    ["http://dossiers.example.org/one.json", "does not begin with https://"],
    ["https://127.0.0.1/one.json", "a number in a network"],
    ["https://dossiers.example.org:8443/one.json", "the port 8443"],
  ]) {
    await visit(site, `data=${encodeURIComponent(data as string)}`);
    await expect(page.getByRole("alert")).toContainText(why as string);
  }
  await visit(site, `data=https://${HOST}/one.json&sha256=abc`, "remote.html");
  await expect(page.getByRole("alert")).toContainText("sha256 of the link is none");
  await page.getByRole("button", { name: "Open the dossier that comes with Parley" }).click();
  await expect(page.getByRole("grid")).toBeVisible();
  expect(host.log).toEqual([]);
  console.log(`figure: loads of a dossier from another host without a click | 9 links | ${host.log.length}`);
});

const READ = [
  ["other.json", "so it is not opened"],
  ["many.json", "It has 601 files"],
  ["typeless.json", "of no type, neither JSON nor plain text"],
  ["half.json", "the text ends too early"],
  ["utf16.json", "is not UTF-8"],
  ["twice.json", "this key stands twice"],
  ["proto.json", "this key is not allowed"],
  ["deep.json", "What is there is no dossier"],
  ["newer.json", "so it is not opened"],
  ["table.json", "in a table or on a server"],
  ["server.json", "in a table or on a server"],
] as const;

/** What each of the hostile answers comes to: those that only a browser can tell, then those that are read like any file. */
const ENDS: readonly (readonly [path: string, words: string])[] = [
  ["redirect.json", "leads on to another address"],
  ["nocors.json", "does not allow other pages to read its files (CORS)"],
  ["gone.json", "cannot be reached"],
  ["html.json", "“application/xhtml+xml”, neither JSON nor plain text"],
  ["login.json", "it answers 401"],
  ["missing.json", "it answers 404"],
  ["endless.json", "more than 16 MiB"],
  ["bomb.json", "more than 16 MiB"],
  ["cut.json", "broke off before its end"],
  ["away.json", "/articles/not-there.json: it answers 404"],
  ...(process.env.PARLEY_DEEP ? READ : READ.slice(0, 2)),
];

test("a host that means harm or is broken ends in words, and nothing of it is kept [contract 12.2]", async ({
  site,
}) => {
  let unnamed = 0;
  for (const [path, words] of ENDS) {
    await visit(site, `data=https://${HOST}/${path}`, "remote.html");
    await load();
    await expect(page.getByRole("alert"), path).toContainText(words);
    if (!(await page.getByRole("alert").textContent())?.includes(words)) unnamed += 1;
  }
  const promised = "0".repeat(64);
  await visit(site, `data=https://${HOST}/one.json&sha256=${promised}`, "remote.html");
  await load();
  await expect(page.getByRole("alert")).toContainText("not what the link promises");
  // A host that sends nothing more: the page's clock goes on, ours does not wait.
  await page.clock.install();
  await visit(site, `data=https://${HOST}/slow.json`, "remote.html");
  await load();
  await expect.poll(() => host.log.at(-1)?.path).toBe("/slow.json");
  await page.clock.fastForward(19_000);
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.clock.fastForward(1_500);
  await expect(page.getByRole("alert")).toContainText("within 20 seconds");
  await page.getByRole("button", { name: "Try again" }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("alert")).toContainText("stopped before it was there");
  await page.clock.resume();

  expect(new Set(host.log.map((one) => one.host))).toEqual(new Set([HOST]));
  expect(await keptIn(page)).toEqual([]);
  console.log(
    `figure: hosts that mean harm or are broken | ${ENDS.length + 3} answers | ${unnamed} without a named end`,
  );
});

/** The stores of dossiers of other hosts: the one of whole dossiers is made with the first of them. */
async function keptIn(of: Page): Promise<string[]> {
  const names = await of.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ""));
  return names.filter((name) => /remote.*tables/.test(name));
}

let hash = "";
let mark = "";

test("what is loaded is shown with its hash, opened under an id of its own, and marked everywhere [contract 12.3]", async ({
  site,
}) => {
  host.log.length = 0;
  await visit(site, `data=https://${HOST}/talks/&speaker=trump`);
  await load();
  await expect(page.getByRole("heading", { name: `A dossier from ${HOST} is here` })).toBeVisible();
  expect(page.url()).toContain("/remote.html");
  hash =
    (await page
      .locator("dd bdi")
      .filter({ hasText: /^[0-9a-f]{64}$/ })
      .textContent()) ?? "";
  expect(hash).toBe(host.hash);
  await expect(page.getByText(TITLE)).toBeVisible();
  await page.getByRole("button", { name: "Open it" }).click();
  mark = `From ${HOST}, not checked by Parley · sha256 ${hash.slice(0, 8)}`;
  await expect(page.getByRole("note", { name: "Where this dossier is from" })).toContainText(`sha256 ${hash}`);
  await expect(page).toHaveURL(new RegExp(`#data=https://${HOST}/talks/dossier.json&sha256=${hash}&speaker=trump$`));
  await expect(page.getByRole("grid")).toBeVisible();
  await expect(page.getByText(/^Loading/)).toHaveCount(0);

  // Every file once; no cookie, not even the one it set; nothing that says where the asking page is.
  const paths = host.log.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(host.log.filter(({ headers }) => headers.cookie || headers.referer || headers.authorization)).toEqual([]);
  console.log(`figure: cookies and referrers sent to another host | ${paths.length} requests | 0`);

  expect(await marksIn(page)).toEqual(Array(5).fill(mark));
  const panels = page.getByRole("navigation", { name: "Panels" });
  for (const [tab, name] of [
    ["Contested", "Contested claims"],
    ["Method", "Codebook and method"],
  ]) {
    await panels.getByRole("button", { name: tab as string }).click();
    await expect(page.getByRole("region", { name: name as string })).toBeVisible();
    expect(await marksIn(page)).toEqual(Array(3).fill(mark));
  }
  // The dashboard's own page still asks its own server alone.
  const refused = await page.evaluate(
    (address) =>
      fetch(address).then(
        () => "sent",
        () => "refused",
      ),
    `https://${HOST}/one.json`,
  );
  expect(refused).toBe("refused");
  // By the policy of the header and by that of the page.
  await expect.poll(() => troubles.length).toBe(2);
  expect(new Set(troubles.splice(0))).toEqual(new Set([`connect-src https://${HOST}/one.json`]));
  expect(host.log.length).toBe(paths.length);
});

/** What the style sheet writes at the end of each panel's region. */
async function marksIn(of: Page): Promise<string[]> {
  return of.locator("section[data-panel]:not([aria-hidden] *)").evaluateAll((panels) =>
    panels.map((panel) => {
      const box = panel.getBoundingClientRect();
      const said = getComputedStyle(panel, "::after").content.replace(/^"|"$/g, "");
      return box.height > 0 ? said : "not seen";
    }),
  );
}

test("every export carries the mark, and what leads back leads to the same dossier [contract 12.3]", async () => {
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Export" });
  const textOf = async (what: string, format: string) => {
    await dialog.getByLabel("What").selectOption({ label: what });
    await dialog.getByLabel("Format").selectOption({ label: format });
    const button = dialog.getByRole("button", { name: "Download" });
    await expect(button).toBeEnabled({ timeout: 30_000 });
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
    return readFileSync(await download.path(), "utf8");
  };
  for (const format of [
    "CSV, for spreadsheets",
    "JSON, a dossier to open again",
    "Web Annotations (W3C, JSON-LD)",
    "Discourse Network Analyzer (CSV)",
  ]) {
    const text = await textOf("Codings of this view", format);
    expect(text, format).toContain(mark);
    expect(text, format).toContain(`&sha256=${hash}`);
  }
  expect(await textOf("Links between codings", "CSV, for spreadsheets")).toContain(mark);
  const svg = await textOf("Panel: Negotiation stages", "SVG picture, to edit");
  expect(svg.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ")).toContain(mark);
  await page.keyboard.press("Escape");
});

test("a briefing of it carries the mark, and makes no file of its own [contract 12.3]", async () => {
  await page.getByRole("link", { name: "Brief" }).click();
  await expect(page.locator(".brief section[data-panel]").first()).toBeVisible();
  const marks = await marksIn(page);
  expect(marks.length).toBeGreaterThan(0);
  expect(new Set(marks)).toEqual(new Set([mark]));
  await page.keyboard.press("s");
  await expect(page.getByRole("status").filter({ hasText: "Nothing was saved" })).toContainText(HOST);
  await page.keyboard.press("p");
  const handout = page.getByRole("dialog", { name: "Handout" });
  await expect(handout.getByText(mark).first()).toBeVisible();
});

test("its link asks a colleague, opens what is kept here without asking, and removing it ends that [contract 12.4]", async ({
  site,
}) => {
  host.log.length = 0;
  const link = `data=https://${HOST}/talks/dossier.json&sha256=${hash}`;
  await visit(site, link);
  await expect(page.getByRole("note", { name: "Where this dossier is from" })).toBeVisible();
  // Without a hash it is what is there now that is asked for, or what is kept.
  await visit(site, `data=https://${HOST}/talks/`);
  await page.getByRole("button", { name: /^Open the copy kept here, of / }).click();
  await expect(page.getByRole("note", { name: "Where this dossier is from" })).toBeVisible();
  const colleague = await browser.newContext({ ignoreHTTPSErrors: true });
  const theirs = await colleague.newPage();
  await theirs.goto(`${site}index.html#${link}`);
  await expect(theirs.getByRole("heading", { name: /^Load a dossier from / })).toBeVisible();
  await expect(theirs.getByText(hash)).toBeVisible();
  await theirs.getByRole("button", { name: "Load it" }).click();
  await expect(theirs.getByText("As the link promised.")).toBeVisible();
  await colleague.close();
  expect(host.log.filter(({ headers }) => headers.cookie || headers.referer)).toEqual([]);

  await page.getByRole("button", { name: "Remove it" }).click();
  await expect(page.getByRole("note", { name: "Where this dossier is from" })).toHaveCount(0);
  await expect(page.getByRole("grid")).toBeVisible();
  expect(await marksIn(page)).toEqual(Array(5).fill("none"));
  await visit(site, link);
  await expect(question()).toBeVisible();
});

test("markup in it is text on every page that shows it", async ({ site }) => {
  await visit(site, `data=https://${HOST}/marked.json`);
  await load();
  await expect(page.getByText(MARKUP)).toBeVisible();
  await page.getByRole("button", { name: "Open it" }).click();
  await expect(page.getByRole("grid")).toBeVisible();
  await expect(page.getByText(MARKUP).first()).toBeVisible();
  expect(await page.evaluate(() => "hit" in globalThis)).toBe(false);
});

test("where storage is forbidden that is said, and an embed loads none [contract 12.3, 12.4]", async ({ site }) => {
  const other = await context.newPage();
  await other.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("", "SecurityError");
    };
  });
  await other.goto(`${site}remote.html#data=https://${HOST}/one.json`);
  await other.getByRole("button", { name: "Load it" }).click();
  await other.getByRole("button", { name: "Open it" }).click();
  await expect(other.getByRole("alert")).toContainText("This browser lets Parley keep nothing");
  const asked = host.log.length;
  await other.goto(`${site}embed.html#panel=matrix&data=https://${HOST}/one.json`);
  await expect(other.getByText("1 filter asked for, unknown here")).toBeVisible();
  expect(host.log.length).toBe(asked);
  await other.close();
});
