import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { serve } from "../../scripts/serve.mjs";
import { made } from "./support/columnar.mjs";
import { expect as shortly, test } from "./support/test";

const expect = shortly.configure({ timeout: 25_000 });

/** Twenty thousand codings in Parquet files beside the build, on a host that answers ranges and on one that does not. */
const ROWS = 20_000;
let root = "";
let bytes: Record<string, number> = {};

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "parley-columns-"));
  cpSync(join(import.meta.dirname, "../../dist"), root, { recursive: true });
  bytes = await made(ROWS, join(root, "big"));
  cpSync(join(root, "big"), join(root, "broken"), { recursive: true });
  writeFileSync(join(root, "broken", "codings.parquet"), "<!doctype html>");
});
test.afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What is asked of the dossier's files, with the bytes that came. */
function asking(page: Page) {
  const asked: { readonly path: string; readonly bytes: number }[] = [];
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (!pathname.startsWith("/big/")) return;
    asked.push({ path: pathname.slice(5), bytes: Number(response.headers()["content-length"]) });
  });
  return { asked, texts: () => asked.filter(({ path }) => path.startsWith("texts/")) };
}

test("the first panel is drawn before any text has come; the evidence brings those it shows", async ({ page }) => {
  const server = await serve({ root });
  try {
    let open = () => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    await page.route("**/texts/*", async (route) => {
      await opened;
      await route.continue();
    });
    const { asked, texts } = asking(page);
    await page.goto(`${server.url}index.html#data=big/`);
    await expect(page.getByRole("status").filter({ hasText: "20,000 of 20,000 codings" })).toBeVisible();
    await expect(page.getByRole("grid")).toBeVisible();
    await expect(page.getByText(" · 1,000 articles · ")).toBeVisible();
    expect(texts()).toEqual([]);
    // The frame of the dossier (six files), the articles by one request and the codings by two.
    expect(
      asked
        .map(({ path }) => path)
        .filter((path) => path.endsWith(".parquet"))
        .sort(),
    ).toEqual(["articles.parquet", "codings.parquet", "codings.parquet"]);
    expect(asked).toHaveLength(9);

    open();
    const evidence = page.getByRole("region", { name: "Evidence" });
    await expect(evidence.getByRole("article").first()).toContainText("He says");
    expect(texts().length).toBeLessThanOrEqual(2);
    expect(texts().reduce((sum, one) => sum + one.bytes, 0)).toBeLessThan(150_000);
    // What is chosen keeps the dossier's address.
    await page
      .getByRole("gridcell")
      .filter({ hasText: /of \d+\s*$/ })
      .first()
      .click();
    await expect(page).toHaveURL(/#data=big\/&/);
    await expect(page.getByRole("link", { name: "Brief" })).toHaveAttribute("href", "#mode=brief&data=big/");
  } finally {
    await server.close();
  }
});

test("a search finds words in texts that had not come", async ({ page }) => {
  const server = await serve({ root });
  try {
    await page.goto(`${server.url}index.html#data=big/&q=leader`);
    await expect(page.getByRole("status").filter({ hasText: /^[\d,]+ of 20,000 codings/ })).toBeVisible();
  } finally {
    await server.close();
  }
});

test("a host that answers no ranges sends each file once", async ({ page }) => {
  const server = await serve({ root, ranges: false });
  try {
    const { asked } = asking(page);
    await page.goto(`${server.url}index.html#data=big/`);
    await expect(page.getByRole("region", { name: "Evidence" }).getByRole("article").first()).toContainText("He says");
    for (const path of ["codings.parquet", "texts/0001.parquet"])
      expect(asked.filter((one) => one.path === path)).toEqual([{ path, bytes: bytes[path] }]);
  } finally {
    await server.close();
  }
});

test("what cannot be opened is told in words, and nothing is asked of another host", async ({ page, watch }) => {
  const server = await serve({ root });
  try {
    const hosts = new Set<string>();
    page.on("request", (request) => hosts.add(new URL(request.url()).host));
    const alert = page.getByRole("alert");
    for (const [address, words] of [
      ["data=nowhere/", "the server has no /nowhere/dossier.json"],
      ["data=big/links.json", "is no dossier.json"],
      ["data=broken/", "codings.parquet is no sound Parquet file"],
      ["data=https://elsewhere.example/big/", "a dossier on elsewhere.example"],
      ["dossier=never-seen", "“never-seen”"],
    ]) {
      await page.goto("about:blank");
      await page.goto(`${server.url}index.html#${address}`);
      await expect(alert).toContainText(words as string);
    }
    expect([...hosts].filter((host) => host !== "")).toEqual([new URL(server.url).host]);
    // The browser tells of an answer of 404 by itself.
    for (const trouble of watch.troubles.splice(0)) expect(trouble).toContain("404");
    await page.getByRole("link", { name: "Open the dossier that comes with Parley" }).click();
    await expect(page.getByRole("grid")).toBeVisible();
  } finally {
    await server.close();
  }
});
