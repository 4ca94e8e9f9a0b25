import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadBundled } from "../../src/dossier/bundle";

const docs = { contract: readFileSync("docs/contract.md", "utf8"), codebook: readFileSync("docs/codebook.md", "utf8") };
const rulesOf = (text: string) => [...text.matchAll(/\*\*(\d+\.\d+)\*\*/g)].map(([, rule]) => rule ?? "");

/** Every `[contract 1.2]` in the program and its tests. */
function cited(): { file: string; doc: keyof typeof docs; rule: string }[] {
  const files = ["src", "tests", "scripts"].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return files.flatMap((file) =>
    [...readFileSync(file, "utf8").matchAll(/\[(contract|codebook) (\d+\.\d+)\]/g)].map(([, doc, rule]) => ({
      file,
      doc: doc as keyof typeof docs,
      rule: rule ?? "",
    })),
  );
}

describe("the numbered rules", () => {
  test.each(["contract", "codebook"] as const)("of the %s are numbered once each, in order", (doc) => {
    const rules = rulesOf(docs[doc]);
    const sorted = [...new Set(rules)].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
    expect(rules).toEqual(sorted);
    expect(rules.length).toBeGreaterThan(20);
  });

  test("that a test or a comment cites exist", () => {
    const all = cited();
    expect(all.length).toBeGreaterThan(20);
    expect(all.filter(({ doc, rule }) => !rulesOf(docs[doc]).includes(rule))).toEqual([]);
  });
});

describe("docs/codebook.md and data/codebook.json", () => {
  test("define the same terms, in the same order", async () => {
    const { codebook } = await loadBundled();
    const ids = (heading: string) => {
      const section = docs.codebook.split("\n## ").find((part) => part.includes(heading)) ?? "";
      return [...section.matchAll(/^\|(?: \d+ \|| \*\*[\d.]+\*\*)? `([a-z-]+)` \|/gm)].map(([, id]) => id);
    };
    const same: [string, readonly { readonly id: string }[]][] = [
      ["Kind\n", codebook.kinds],
      ["Issue\n", codebook.issues],
      ["Stage\n", codebook.stages],
      ["Venues\n", codebook.venueRoles],
      ["Links\n", codebook.linkTypes],
    ];
    for (const [heading, terms] of same) expect(terms.map(({ id }) => id)).toEqual(ids(heading));
    expect(codebook.stances.map(({ id }) => id).sort()).toEqual(ids("Stance\n").sort());
  });

  test("begin each issue with the same words (the screen does not name keys of the files, so the rest may differ)", async () => {
    const { codebook } = await loadBundled();
    const first = (text: string) => /^[^.;]*[.;]/.exec(text.replace(/[`*]/g, "").trim())?.[0];
    for (const { id, definition } of codebook.issues) {
      const row = docs.codebook.split("\n").find((line) => line.startsWith(`| \`${id}\` |`)) ?? "";
      expect([id, first(row.split("|")[2] ?? "")]).toEqual([id, first(definition)]);
    }
  });
});
