import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { type About, withAbout } from "../../src/io/about";
import { type Cell, csv, unguarded } from "../../src/io/csv";
import { readCsv } from "../support/rfc4180";

describe("csv", () => {
  it("begins with a byte order mark, ends each line with CRLF, and quotes texts but no numbers [contract 5.1, 5.4]", () => {
    expect(
      csv({
        columns: ["a", "b"],
        rows: [
          ["x", 1],
          [null, -2.5],
        ],
      }),
    ).toBe('\uFEFF"a","b"\r\n"x",1\r\n,-2.5\r\n');
  });

  it.each(["=1+1", "+1", "-1", "@x", "|x", "%x", "＝1", "＋1", "－1", "＠x", "｜x", "％x", "\tx"])(
    "puts a ' before %j [contract 5.1]",
    (text) => expect(written(text)).toBe(`'${text}`),
  );

  it.each([
    " =1",
    "\u00a0=1",
    "\u0000=1",
    "\ufeff=1",
    "\u200b=1",
    "\r=1",
    "\n=1",
    "\u202e=1",
    "\t\t=1",
    "\rx",
    "'=1",
    "''=1",
  ])("is not deceived by what stands before the formula: %j [contract 5.4]", (text) =>
    expect(written(text)).toBe(`'${text}`),
  );

  it.each(["a=1", "Trump's", "'tis", "2025-02-09", "–", "", "1-2", "“=”", "(=1)"])("leaves %j as it is", (text) =>
    expect(written(text)).toBe(text),
  );

  it("leaves numbers as they are, below zero too", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(Object.is(Number(written(number)), number === 0 ? 0 : number)).toBe(true);
      }),
    );
  });

  it("gives back every table that went in, whatever is in its texts [contract 5.4]", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.array(fc.constantFrom(...HOSTILE)).map((all) => all.join("")),
    );
    const cell = fc.oneof(text, fc.integer(), fc.constant(null));
    const table = fc.integer({ min: 1, max: 4 }).chain((width) => {
      const row = fc.array(cell, { minLength: width, maxLength: width });
      return fc.record({
        columns: fc.array(text, { minLength: width, maxLength: width }),
        rows: fc.array(row, { minLength: 1, maxLength: 5 }),
      });
    });
    fc.assert(
      fc.property(table, (input) => {
        const [columns, ...rows] = readBack(csv(input));
        expect(columns).toEqual(input.columns);
        expect(rows).toEqual(input.rows);
      }),
      { numRuns: 1000 },
    );
  });

  it("carries half a character as far as a text can", () => expect(written("a\ud800=")).toBe("a\ud800="));

  const naughty = join(process.env.PARLEY_CORPORA ?? resolve("../shared/corpora"), "blns.json");
  if (existsSync(naughty))
    test("gives back each of the naughty strings", () => {
      const strings: string[] = JSON.parse(readFileSync(naughty, "utf8"));
      expect(strings.length).toBeGreaterThan(400);
      const [, ...rows] = readBack(csv({ columns: ["text", "at"], rows: strings.map((string, at) => [string, at]) }));
      expect(rows).toEqual(strings.map((string, at) => [string, at]));
      for (const string of strings) expect(written(string)).not.toMatch(/^[\s\p{C}]*[=+\-@|%＝＋－＠｜％]/u);
    });
  else it(`has no list of naughty strings at ${naughty}: set PARLEY_CORPORA to run them too`, () => {});
});

describe("withAbout", () => {
  it("says in each row what the table is about, behind its own columns [contract 5.2, 5.3]", () => {
    const about: About = {
      title: "A dossier",
      what: "Codings",
      filters: "speaker Trump",
      count: "1 of 2 codings",
      asOf: "2025-12-29",
      sources: "1 article",
      link: "https://example.org/#speaker=trump",
    };
    const table = withAbout({ columns: ["a"], rows: [[1], [2]] }, about);
    expect(table.columns).toEqual([
      "a",
      ...["dossier", "export", "filters", "count", "as_of", "sources", "link"].map((key) => `about_${key}`),
    ]);
    expect(table.rows).toEqual([1, 2].map((n) => [n, ...Object.values(about)]));
  });
});

const HOSTILE = [
  "=",
  "+",
  "-",
  "@",
  "|",
  "%",
  "＝",
  '"',
  '""',
  ",",
  "\r",
  "\n",
  "\r\n",
  "'",
  "\t",
  "\u0000",
  "\u202e",
  "\ud83d",
  "\ude00",
  " ",
  "\ufeff",
  "a",
  "1",
];

/** One cell as it stands in the file. */
function written(cell: Cell): string {
  return readCsv(csv({ columns: ["c", "end"], rows: [[cell, 0]] }).slice(1))[1]?.[0]?.text ?? "";
}

/** What is in quotes is a text, what is bare a number or nothing. */
function readBack(text: string): Cell[][] {
  return readCsv(text.slice(1)).map((record) =>
    record.map(({ text: cell, quoted }) => (quoted ? unguarded(cell) : cell === "" ? null : Number(cell))),
  );
}
