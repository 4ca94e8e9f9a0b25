import { afterEach, describe, expect, test } from "vitest";
import { errorWords, reportOf, stackOf } from "../../../src/panels/fault/report";

afterEach(() => {
  location.hash = "";
  delete document.documentElement.dataset.mode;
});

describe("a report of a fault", () => {
  test("says what was looked at, in words and as a link", async () => {
    location.hash = "speaker=trump&from=2025-02-01";
    const report = await reportOf(new Error("x"), "Evidence");
    expect(report).toMatch(/^Where: Evidence$/m);
    expect(report).toMatch(/^View: .*Trump/m);
    expect(report).toContain(location.href);
  });

  test.each([
    ["dossier=secret&speaker=hidden-name", undefined],
    ["data=https%3A%2F%2Felsewhere.example&q=hidden-name", undefined],
    ["panel=matrix&speaker=hidden-name", "embed"],
  ])("holds no text of another dossier: %s", async (hash, mode) => {
    location.hash = hash;
    if (mode) document.documentElement.dataset.mode = mode;
    const error = new Error("The place hidden-name has no coordinates");
    error.stack = "Error: The place hidden-name has no coordinates\n    at draw (http://x/assets/a-1.js:1:2)";
    const report = await reportOf(error, "Summit venues");
    expect(report).not.toMatch(/hidden-name|secret|elsewhere/);
    expect(report).toContain("a-1.js:1:2");
  });

  test.each([
    [new TypeError(`Cannot read "hidden" of 'x`), "TypeError: Cannot read …"],
    [new SyntaxError(`Unexpected token 'h', "hidden 'text" is not valid JSON`), "SyntaxError: Unexpected token …"],
    [new Error("hidden"), "Error (its words are left out)"],
    ["hidden", "a string was thrown"],
  ])("leaves out what an error quotes, and what our own code said: %s", (error, words) => {
    expect(errorWords(error, false)).toBe(words);
    expect(errorWords(error, true)).toContain("hidden");
  });

  test("keeps of a stack the places in the code alone, in the ways of every browser", () => {
    const error = new Error("hidden");
    error.stack =
      "Error: hidden\nmore hidden.js\n  at f (https://host/x/assets/a-B1.js?again=5:12:34)\ng@https://host/b.js:5:6";
    expect(stackOf(error)).toEqual(["  a-B1.js:12:34", "  b.js:5:6"]);
  });
});
