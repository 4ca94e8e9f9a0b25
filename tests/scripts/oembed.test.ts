/** @vitest-environment jsdom */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { baseOf, writeOEmbed } from "../../scripts/oembed.mjs";
import { oEmbedAnswers } from "../../scripts/oembed-answers";
import { PANELS } from "../../src/panels/registry";
import { decodeView } from "../../src/store/url";
import { dossierOf } from "../support/dossierOf";

const ROOT = join(import.meta.dirname, "../..");
const BASE = "https://parley.example/talks/";
const PAGE = `<!doctype html><html><head><title>P</title></head><body></body></html>`;

let dist: string;
beforeAll(async () => {
  dist = mkdtempSync(join(tmpdir(), "parley-oembed-"));
  for (const page of ["index.html", "embed.html"]) writeFileSync(join(dist, page), PAGE);
  mkdirSync(join(dist, "embed", "still"), { recursive: true });
  const drawing = (panel: string, width: number, height: string) =>
    writeFileSync(
      join(dist, "embed", "still", `${panel}-${width}.svg`),
      `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="${width}" ${height}></svg>`,
    );
  drawing("stages", 390, 'height="500"');
  drawing("stages", 1040, 'height="420"');
  drawing("venues", 640, "");
  await writeOEmbed(ROOT, dist, "https://parley.example/talks");
  // It runs the panels' code, on a machine that may be busy.
}, 60_000);
afterAll(() => rmSync(dist, { recursive: true, force: true }));

const answerOf = (panel: string) => JSON.parse(readFileSync(join(dist, "oembed", `${panel}.json`), "utf8"));
const linksOf = (page: string) =>
  [
    ...new DOMParser()
      .parseFromString(readFileSync(join(dist, page), "utf8"), "text/html")
      .head.querySelectorAll("link"),
  ].map(({ rel, type, href }) => ({ rel, type, href }));

describe("oEmbed files (https://oembed.com, version 1.0) [contract 4.15]", () => {
  it("are there for every panel of the registry", () =>
    expect(readdirSync(join(dist, "oembed")).sort()).toEqual(PANELS.map(({ id }) => `${id}.json`).sort()));

  it.each(PANELS.map(({ id }) => id))("say what an answer of type rich must say: %s", (panel) => {
    const answer = answerOf(panel);
    expect(answer.version).toBe("1.0");
    expect(answer.type).toBe("rich");
    expect(answer.provider_name).toBe("Parley");
    expect(answer.provider_url).toBe(BASE);
    expect(answer.title).toMatch(/\S/);
    expect(Number.isInteger(answer.width) && answer.width > 0).toBe(true);
    expect(Number.isInteger(answer.height) && answer.height > 0).toBe(true);
    expect(Number.isInteger(answer.cache_age) && answer.cache_age > 0).toBe(true);
    const known = ["version", "type", "provider_name", "provider_url", "title", "cache_age", "html", "width", "height"];
    const picture = ["thumbnail_url", "thumbnail_width", "thumbnail_height"];
    expect(Object.keys(answer).filter((key) => !known.includes(key))).toEqual(panel === "stages" ? picture : []);
  });

  it("hold one frame of the panel as high as they say, sandboxed, and no script", () => {
    for (const { id } of PANELS) {
      const { html, height, title } = answerOf(id);
      const [frame, ...others] = new DOMParser().parseFromString(html, "text/html").body.children;
      if (!(frame instanceof HTMLIFrameElement)) throw new Error(`${id} has no frame.`);
      expect(others).toEqual([]);
      expect(frame.src.split("#")[0]).toBe(`${BASE}embed.html`);
      expect(decodeView(new URL(frame.src).hash)).toMatchObject({ view: {}, dropped: [] });
      expect(decodeView(new URL(frame.src).hash).extra.get("panel")).toBe(id);
      expect(frame.title).toBe(title);
      expect(frame.height).toBe(String(height));
      expect(frame.getAttribute("sandbox")).not.toContain("same-origin");
    }
  });

  it("name a picture, the widest, only where there is one that tells its size", () =>
    expect(answerOf("stages")).toMatchObject({
      thumbnail_url: `${BASE}embed/still/stages-1040.svg`,
      thumbnail_width: 1040,
      thumbnail_height: 420,
    }));

  it("are found from the pages: all from the embed, the matrix first, and that from the start page", () => {
    const type = "application/json+oembed";
    const expected = PANELS.map(({ id }) => ({ rel: "alternate", type, href: `${BASE}oembed/${id}.json` }));
    const first = expected.filter(({ href }) => href.endsWith("/matrix.json"));
    expect(linksOf("index.html")).toEqual(first);
    expect(linksOf("embed.html")).toEqual([...first, ...expected.filter((link) => link !== first[0])]);
  });

  it("stay what they are, whatever a finding names", () => {
    const dossier = dossierOf({
      title: `"><script>alert(1)</script>&amp;`,
      articles: [{ codings: [{ speaker: "trump" }] }],
    });
    const answer = oEmbedAnswers(dossier, BASE).get("method");
    const page = new DOMParser().parseFromString(answer?.html ?? "", "text/html");
    expect(page.body.children).toHaveLength(1);
    expect(page.querySelector("iframe")?.title).toBe(`Codebook and method: ${dossier.title}`);
  });
});

describe("PARLEY_URL", () => {
  it("is needed: without it nothing is written, and a line says so [contract 4.15]", async () => {
    const empty = mkdtempSync(join(tmpdir(), "parley-oembed-"));
    expect(await writeOEmbed(ROOT, empty, "")).toContain("PARLEY_URL");
    expect(readdirSync(empty)).toEqual([]);
    rmSync(empty, { recursive: true });
  });

  it("is a whole address of a folder, with or without its last stroke", () => {
    expect(baseOf("https://parley.example")).toBe("https://parley.example/");
    expect(baseOf("https://parley.example/talks")).toBe(BASE);
    expect(baseOf("http://localhost:4173/a/b/")).toBe("http://localhost:4173/a/b/");
    for (const wrong of ["parley.example", "/talks/", "ftp://a/", "https://a/?b", "https://u:p@a/", "javascript:1"])
      expect(() => baseOf(wrong), wrong).toThrow(/PARLEY_URL/);
  });
});
