import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { checkArticle, checkCopying, checkSpellings } from "../../scripts/source-checks.mjs";
import { fold, occurrences, readSource, runsOf } from "../../scripts/source-text.mjs";
import type { Article } from "../../src/dossier/types";
import { dossierOf } from "../support/dossierOf";
import { filesOf } from "../support/filesOf";

/** A made-up text with what real ones have: curly quotes, a character outside the basic plane, a break inside a sentence. */
const TEXT =
  "An 🛩 landed.\nMr. Grey said “we\nare nearly done” and walked away from the field. Mr. Grey-Smith’s aide said “we are nearly done” twice.\n";

const home = mkdtempSync(join(tmpdir(), "parley-"));
afterAll(() => rmSync(home, { recursive: true }));
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), text);
  return join(home, path);
};
const source = readSource(put("texts/a1.txt", TEXT));
const start = [...TEXT].join("").indexOf("Mr. Grey") - 1;

const dossier = dossierOf({
  actors: [{ id: "grey", name: "Grey", spellings: [{ text: "Mr. Grey", articles: ["2025-02-10-a1"] }] }],
  articles: [
    {
      source: { file: "a1.txt", sha256: source.sha256, length: source.length },
      spellings: { grey: "Mr. Grey" },
      codings: [
        { start, end: start + 34, speaker: "grey", paraphrase: "Sees the end coming.", quote: "we are nearly done" },
      ],
    },
  ],
});
const article = dossier.articles[0] as Article;

interface Check {
  readonly what: string;
  readonly place: string;
  readonly fault: string | null;
}
const faultsIn = (checks: Iterable<Check>) =>
  [...checks].flatMap(({ place, fault }) => (fault ? [`${place}: ${fault}`] : []));
const changed = (change: Partial<Article["codings"][number]>): Article => ({
  ...article,
  codings: article.codings.map((coding) => ({ ...coding, ...change })),
});
const run = (script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.mjs`, ...args], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
};

describe("readSource", () => {
  test("counts code points, as the offsets do [contract 1.5]", () => {
    expect(source.length).toBe(TEXT.length - 1);
    expect(source.points.slice(start, start + 8).join("")).toBe("Mr. Grey");
  });
});

describe("occurrences", () => {
  test("finds every place, whatever the quotation marks, dashes, capitals and line breaks", () => {
    const found = occurrences(source.points, '"WE ARE nearly done"');
    expect(found.map(({ start, end }) => source.points.slice(start, end).join(""))).toEqual([
      "“we\nare nearly done”",
      "“we are nearly done”",
    ]);
    expect(occurrences(source.points, "Grey–Smith's")).toHaveLength(1);
    expect(occurrences(source.points, "nearly finished")).toEqual([]);
    expect(occurrences(source.points, "  ")).toEqual([]);
  });

  test("keeps one character one character when it folds", () => {
    const { folded, origin } = fold([..."İ \n\t’ẞ🛩"]);
    expect(folded).toHaveLength(origin.length);
    expect(origin).toEqual([0, 1, 4, 5, 6]);
  });
});

describe("checkArticle [contract 1.7]", () => {
  test("passes what is right, and looks at everything", () => {
    const checks: Check[] = [...checkArticle(article, source)];
    expect(checks.map(({ what }) => what)).toEqual(["hash", "length", "stretch", "quote", "paraphrase", "spelling"]);
    expect(faultsIn(checks)).toEqual([]);
  });

  test.each<[string, Article, string]>([
    [
      "another text",
      { ...article, source: { ...article.source, sha256: "0".repeat(64) } },
      `source.sha256: the text has ${source.sha256}`,
    ],
    [
      "another length",
      { ...article, source: { ...article.source, length: 9 } },
      `source.length: the text has ${source.length} code points`,
    ],
    ["a stretch past the end", changed({ end: 999 }), `codings[0]: ${start} to 999 does not lie in the text`],
    [
      "a stretch that begins with a space",
      changed({ start: start - 1 }),
      "codings[0]: begins or ends with white space",
    ],
    ["a stretch that cuts a word", changed({ start: start + 1 }), "codings[0]: cuts a word"],
    ["a quote from elsewhere", changed({ quote: "walked away" }), "codings[0].quote: is not in its stretch"],
    [
      "a paraphrase that copies",
      changed({ paraphrase: "He walked away from the field, Mr. Grey." }),
      "codings[0].paraphrase: repeats 6 words in a row of its source",
    ],
    [
      "a spelling of another article",
      { ...article, spellings: { grey: "Gray" } },
      'spellings.grey: "Gray" is not in the text',
    ],
    ["half a name", { ...article, spellings: { grey: "Mr. Gre" } }, 'spellings.grey: "Mr. Gre" is not in the text'],
  ])("tells %s", (_, broken, fault) => {
    expect(faultsIn(checkArticle(broken, source))).toContain(`articles/2025-02-10-a1.json ${fault}`);
  });

  test("lets five words in a row pass", () => {
    expect(faultsIn(checkArticle(changed({ paraphrase: "Walked away from the field early." }), source))).toEqual([]);
  });
});

describe("checkSpellings", () => {
  test("tells a spelling that its article does not use", () => {
    const texts = new Map([["2025-02-10-a1", TEXT]]);
    expect(faultsIn(checkSpellings(dossier.actors, texts))).toEqual([]);
    expect(faultsIn(checkSpellings(dossier.actors, new Map([["2025-02-10-a1", "Nobody."]])))).toHaveLength(1);
  });
});

describe("checkCopying [contract 1.6]", () => {
  const eight = "done and walked away from the field mr";
  test("tells eight words in a row of an article anywhere, but not in a quote", () => {
    const files = new Map([
      ["notes.md", `It says: ${eight}.`],
      ["a.json", JSON.stringify({ deep: [{ why: eight.toUpperCase() }] })],
      ["b.json", JSON.stringify({ quote: eight })],
      ["c.md", eight.split(" ").slice(1).join(" ")],
    ]);
    expect(faultsIn(checkCopying(files, [TEXT]))).toEqual([
      "notes.md: repeats 8 words in a row of an article",
      "a.json: deep[0].why repeats 8 words in a row of an article",
    ]);
  });

  test("counts words as runs of letters and digits", () => {
    expect(runsOf("One-two, three.", 2)).toEqual(["one two", "two three"]);
    expect(runsOf("One", 2)).toEqual([]);
  });
});

describe("npm run verify:sources", () => {
  for (const [path, text] of Object.entries(filesOf(dossier))) put(`data/${path}`, text);

  test("prints its counts, in one line too, and passes what is right", () => {
    const { status, stdout } = run("verify-sources", join(home, "texts"), join(home, "data"));
    expect(status).toBe(0);
    expect(stdout).toContain("quote: 1 checked, 0 wrong");
    expect(stdout).toMatch(/verify:sources: (\d+) checks passed, 0 failed\n\1 passed, 0 failed\n$/);
  });

  test("lists every fault and fails: a text that is missing, a folder that is, a dossier with a fault", () => {
    const gone = run("verify-sources", home, join(home, "data"));
    expect([gone.status, gone.stderr.includes("source.file: cannot be read")]).toEqual([1, true]);
    const nowhere = run("verify-sources", join(home, "nowhere"));
    expect([nowhere.status, nowhere.stderr.startsWith("There is no folder")]).toEqual([1, true]);
    const broken = run("verify-sources", join(home, "texts"), join(home, "texts"));
    expect([broken.status, broken.stderr.includes("dossier.json: is missing")]).toEqual([1, true]);
  });
});

describe("npm run locate", () => {
  test("prints offsets in code points, hash and length, and all places when there are several", () => {
    const { status, stdout } = run("locate", join(home, "texts/a1.txt"), "'we are nearly done'", "--");
    expect(status).toBe(1);
    expect(stdout).toBe("");
    const found = run("locate", join(home, "texts/a1.txt"), "we are nearly done");
    expect(found.status).toBe(0);
    expect(found.stdout).toContain("2 places");
    expect(found.stdout).toContain(`"sha256": "${source.sha256}", "length": ${source.length}`);
  });

  test("finds an article by the name of its text in a folder, and says clearly what it cannot find", () => {
    const found = run("locate", "a1.txt", "Mr. Grey said", "--", join(home, "texts"));
    expect(found.stdout).toContain(`"start": ${start}, "end": ${start + 13}`);
    expect(run("locate", "a9.txt", "x").stderr).toBe("a9.txt is neither a file nor an article in data/articles.\n");
    expect(run("locate", "a1.txt").stderr).toMatch(/^Say which article and which words/);
    expect(run("locate", join(home, "texts/a1.txt"), "nowhere here").stderr).toMatch(/^These words are not in/);
  });
});
