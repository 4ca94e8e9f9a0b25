import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readDossierFolder } from "../scripts/dossier-folder.mjs";
import { loadBundled } from "../src/dossier/bundle";
import { faultsText } from "../src/dossier/faults";
import { parseDossier } from "../src/dossier/parse";

const files: Map<string, Uint8Array> = readDossierFolder("data");
const parsed = parseDossier(files);

describe("the bundled dossier", () => {
  test("has no fault", () => {
    expect(parsed.ok ? "" : faultsText(parsed.faults)).toBe("");
  });

  test("has five articles in the order of their dates, more than a hundred codings, venues and a dozen links", () => {
    if (!parsed.ok) throw new Error(faultsText(parsed.faults));
    const { articles, links } = parsed.dossier;
    expect(articles).toHaveLength(5);
    expect(articles.flatMap(({ codings }) => codings).length).toBeGreaterThan(100);
    expect(articles.flatMap(({ venues }) => venues).length).toBeGreaterThan(0);
    expect(links.length).toBeGreaterThanOrEqual(12);
  });

  test("is what the app is given", async () => {
    if (!parsed.ok) throw new Error(faultsText(parsed.faults));
    expect(await loadBundled()).toEqual(parsed.dossier);
  });

  test("stays within its budget of 25 kB, gzipped", () => {
    if (!parsed.ok) throw new Error(faultsText(parsed.faults));
    expect(gzipSync(JSON.stringify(parsed.dossier), { level: 9 }).length).toBeLessThanOrEqual(25_000);
  });

  test.each([...files].map(([file, bytes]) => ({ file, text: new TextDecoder().decode(bytes) })))(
    "$file is written with two spaces and a line at its end [contract 1.1]",
    ({ text }) => {
      expect(text.endsWith("\n")).toBe(true);
      expect(text).not.toMatch(/\t|\r| +$/m);
    },
  );

  test("has the keys of every article in the order of the contract [contract 1.1]", () => {
    if (!parsed.ok) throw new Error(faultsText(parsed.faults));
    const texts = [...files.values()].map((bytes) => JSON.stringify(JSON.parse(new TextDecoder().decode(bytes))));
    for (const article of parsed.dossier.articles) expect(texts).toContain(JSON.stringify(article));
  });

  test("holds no actor and no place that is in none of its articles", () => {
    if (!parsed.ok) throw new Error(faultsText(parsed.faults));
    const { dossier } = parsed;
    const text = JSON.stringify(dossier.articles);
    const idle = [...dossier.actors, ...dossier.places].filter(
      ({ id, spellings }) => !text.includes(`"${id}"`) && spellings.length === 0,
    );
    expect(idle.map(({ id }) => id)).toEqual([]);
  });
});

describe("the second coding", () => {
  test("covers the same texts", () => {
    if (!parsed.ok) throw new Error(faultsText(parsed.faults));
    const second = readdirSync("data/second-coding").map((name) =>
      JSON.parse(readFileSync(`data/second-coding/${name}`, "utf8")),
    );
    const hashes = (list: readonly { readonly sha256: string }[]) => list.map(({ sha256 }) => sha256).sort();
    expect(hashes(second)).toEqual(hashes(parsed.dossier.articles.map(({ source }) => source)));
  });
});
