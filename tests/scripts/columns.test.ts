import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const DATA = join(import.meta.dirname, "../../data");
const folder = mkdtempSync(join(tmpdir(), "parley-columns-"));
const [lines, faulty] = [join(folder, "lines"), join(folder, "faulty")];

beforeAll(() => {
  const manifest = JSON.parse(readFileSync(join(DATA, "dossier.json"), "utf8"));
  const { articles, ...rest } = manifest.files;
  for (const path of Object.values<string | string[]>(rest).flat()) {
    mkdirSync(dirname(join(lines, path)), { recursive: true });
    cpSync(join(DATA, path), join(lines, path));
  }
  const read = articles.map((path: string) => JSON.parse(readFileSync(join(DATA, path), "utf8")));
  const ofLines = (all: readonly unknown[]) => `${all.map((one) => JSON.stringify(one)).join("\n")}\n`;
  writeFileSync(join(lines, "dossier.json"), JSON.stringify({ ...manifest, files: { ...rest, articles: [] } }));
  writeFileSync(join(lines, "articles.jsonl"), ofLines(read.map(({ codings: _, ...head }: Own) => head)));
  const codings = read.flatMap(({ id, codings }: Own) => codings.map((coding) => ({ ...coding, article: id })));
  writeFileSync(join(lines, "codings.jsonl"), ofLines(codings));
  cpSync(lines, faulty, { recursive: true });
  const [first, second, third] = codings;
  const wrong = [first, { ...second, stance: "maybe" }, first, { ...third, article: "nowhere" }];
  writeFileSync(join(faulty, "codings.jsonl"), `${ofLines(wrong)}{"id": \n`);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("npm run columns", () => {
  test("writes the same files of lines as of the dossier's own folder", () => {
    const [fromLines, fromFolder] = [join(folder, "a"), join(folder, "b")];
    expect(columns(lines, fromLines)).toMatch(/5 articles, \d+ codings/);
    columns(DATA, fromFolder);
    const files = readdirSync(fromFolder, { recursive: true, encoding: "utf8" }).filter((path) => /\.\w+$/.test(path));
    expect(files).toContain("codings.parquet");
    const read = (path: string) => [fromLines, fromFolder].map((from) => readFileSync(join(from, path)));
    for (const path of files.filter((one) => one !== "dossier.json")) {
      const [a, b] = read(path);
      expect(a?.equals(b!), path).toBe(true);
    }
    const [a, b] = read("dossier.json").map((text) => JSON.parse(text.toString()));
    expect(a).toEqual(b);
  });

  test("names each faulty line by its number, and then writes nothing", () => {
    const out = join(folder, "c");
    const told = failed(() => columns(faulty, out));
    expect(told).toContain("Nothing was written.");
    expect(told).toMatch(/codings\.jsonl:2: stance /);
    expect(told).toMatch(/codings\.jsonl:3: .* stands twice/);
    expect(told).toMatch(/codings\.jsonl:4: nowhere is no article/);
    expect(told).toMatch(/codings\.jsonl:5: is no JSON/);
    expect(existsSync(out)).toBe(false);
  });

  test("checks a dossier's folder as the build does, and writes nothing of one that breaks a rule [contract 1.14, 1.15, 1.16]", () => {
    const [broken, out] = [join(folder, "broken"), join(folder, "d")];
    cpSync(DATA, broken, { recursive: true });
    const [path = ""] = JSON.parse(readFileSync(join(DATA, "dossier.json"), "utf8")).files.articles as string[];
    const article = JSON.parse(readFileSync(join(DATA, path), "utf8"));
    const at = article.codings.findIndex(({ kind, stance }: Coded) => kind === "statement" && stance === "affirms");
    article.codings[at] = { ...article.codings[at], said: "2031-01-01", withholding: "refuses" };
    writeFileSync(join(broken, path), JSON.stringify({ ...article, reported: "2025-12-30" }));
    const told = failed(() => columns(broken, out));
    expect(told).toMatch(/id: does not begin with the date of reported, 2025-12-30-/);
    expect(told).toMatch(/reported: is after the as-of date of the dossier/);
    expect(told).toMatch(new RegExp(`codings\\[${at}\\]\\.said`));
    expect(told).toMatch(new RegExp(`codings\\[${at}\\]\\.withholding`));
    expect(existsSync(out)).toBe(false);
  });

  test("leaves a dossier alone that is there already", () => {
    expect(failed(() => columns(DATA, lines))).toContain("give an empty folder");
  });
});

interface Coded {
  readonly kind: string;
  readonly stance: string | null;
}

interface Own {
  readonly id: string;
  readonly codings: readonly object[];
}

function columns(from: string, to: string): string {
  const script = join(import.meta.dirname, "../../scripts/columns.mjs");
  return execFileSync(process.execPath, [script, from, to], { encoding: "utf8", stdio: "pipe" });
}

/** What it said when it failed. */
function failed(run: () => void): string {
  try {
    run();
  } catch (error) {
    return String((error as { readonly stderr?: string }).stderr);
  }
  throw new Error("It did not fail.");
}
