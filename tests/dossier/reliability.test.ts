import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { reliabilityOf, settlementOf } from "../../scripts/reliability-figures.mjs";
import { loadBundled } from "../../src/dossier/bundle";
import { RELIABILITY } from "../../src/dossier/reliability";

const readme = readFileSync("data/README.md", "utf8");
const settlement = readFileSync("data/settlement.md", "utf8");

describe("data/reliability.json", () => {
  test("is what the two codings and the settlement give (if not: npm run reliability -- --json)", () => {
    expect(RELIABILITY).toEqual(JSON.parse(JSON.stringify(reliabilityOf("data"))));
  });

  test("speaks of the texts of the bundled dossier", async () => {
    const { articles } = await loadBundled();
    expect(RELIABILITY.texts).toEqual(articles.map(({ source }) => source.sha256).sort());
  });

  test("has the figures that data/README.md tells", () => {
    for (const { name, alpha, low, high, n, same } of RELIABILITY.alphas) {
      const range = `${low.toFixed(3)} to ${high.toFixed(3)}`;
      const line = readme.split("\n").find((one) => one.includes(range) && one.includes(alpha.toFixed(3)));
      expect([name, line]).toEqual([name, expect.stringMatching(new RegExp(`\\| ${n} \\| ${same} \\|$`))]);
    }
    for (const { pairs, precision, recall, f1 } of RELIABILITY.spans) {
      const figures = [precision, recall, f1].map((value) => value.toFixed(3));
      expect(readme).toContain(`| ${[pairs, ...figures].join(" | ")} |`);
    }
  });

  test("counts as many differences as data/settlement.md says in words", () => {
    const sum = (key: "all" | "first" | "second" | "neither") =>
      RELIABILITY.settlement.reduce((total, kind) => total + kind[key], 0);
    expect(settlement).toContain(
      `**${sum("all")} differences: ${sum("first")} settled for the first coder, ${sum("second")} for the second, ${sum("neither")} for neither.**`,
    );
    for (const { what, all, first, second, neither } of RELIABILITY.settlement)
      expect([what, first + second + neither]).toEqual([what, all]);
  });
});

describe("the settlement", () => {
  test("without its table is a fault, not an empty list", () => {
    expect(() => settlementOf("# How the two codings were settled\n")).toThrow("no table");
  });
});
