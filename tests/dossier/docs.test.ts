import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadBundled } from "../../src/dossier/bundle";
import { citationsIn, citationsOf } from "../support/citations";

const docs = { contract: readFileSync("docs/contract.md", "utf8"), codebook: readFileSync("docs/codebook.md", "utf8") };
const rulesOf = (text: string) => [...text.matchAll(/\*\*(\d+\.\d+)\*\*/g)].map(([, rule]) => rule ?? "");
const sectionsOf = (text: string) => [...text.matchAll(/^## (\d+)\./gm)].map(([, section]) => section ?? "");

describe("the numbered rules", () => {
  test.each(["contract", "codebook"] as const)("of the %s are numbered once each, in order", (doc) => {
    const rules = rulesOf(docs[doc]);
    const sorted = [...new Set(rules)].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
    expect(rules).toEqual(sorted);
    expect(rules.length).toBeGreaterThan(20);
  });

  test("that a test or a comment cites exist", () => {
    const all = citationsIn(["src", "tests", "scripts"]);
    expect(all.length).toBeGreaterThan(300);
    const known = (doc: keyof typeof docs) => [...rulesOf(docs[doc]), ...sectionsOf(docs[doc])];
    expect(all.filter(({ doc, rule }) => !known(doc).includes(rule))).toEqual([]);
  });

  test("of the contract are each cited by the name of a test", () => {
    const tested = citationsIn(["tests"]).filter(({ doc, named }) => doc === "contract" && named);
    expect(rulesOf(docs.contract).filter((rule) => !tested.some((one) => one.rule === rule))).toEqual([]);
  });

  test("are found in a name, not in a comment or in what is no test", () => {
    // Put together here, so that it cites nothing itself.
    const cited = (list: string) => `[${list}]`;
    const text = `test("draws it ${cited("contract 2.4, 3.1, codebook 10.2")}", () => {});\n// ${cited("contract 9")}`;
    expect(citationsOf("a.test.ts", text)).toEqual([
      { file: "a.test.ts", doc: "contract", rule: "2.4", named: true },
      { file: "a.test.ts", doc: "contract", rule: "3.1", named: true },
      { file: "a.test.ts", doc: "codebook", rule: "10.2", named: true },
      { file: "a.test.ts", doc: "contract", rule: "9", named: false },
    ]);
    expect(citationsOf("a.ts", text).every(({ named }) => !named)).toBe(true);
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
