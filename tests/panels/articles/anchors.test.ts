import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anchorsIn } from "../../../src/panels/articles/anchors";

const at = (text: string) => anchorsIn([...text]);

describe("re-anchoring", () => {
  test("leaves a stretch in its place if its quoted words are there, whatever the white space", () => {
    expect(at("One said: nearly\n  done. Two.")({ start: 0, end: 24, quote: "nearly done" })).toEqual({
      kind: "same",
      start: 0,
      end: 24,
    });
  });

  test("goes by the quoted words to the nearest place else, and knows only those", () => {
    const text = "nearly done ... ... ... ... nearly done ...";
    expect(at(text)({ start: 14, end: 26, quote: "nearly done" })).toEqual({ kind: "moved", start: 28, end: 39 });
    expect(at(text)({ start: 11, end: 24, quote: "nearly done" })).toEqual({ kind: "moved", start: 0, end: 11 });
  });

  test("says so where they are not found, or where nothing is quoted", () => {
    expect(at("Something else.")({ start: 0, end: 9, quote: "nearly done" })).toEqual({ kind: "lost" });
    expect(at("Something else.")({ start: 0, end: 9, quote: null })).toEqual({ kind: "lost" });
    expect(at("")({ start: 0, end: 9, quote: " " })).toEqual({ kind: "lost" });
  });

  test("counts in code points [contract 1.5]", () => {
    expect(at("🛩🛩 now nearly done")({ start: 40, end: 60, quote: "nearly done" })).toEqual({
      kind: "moved",
      start: 7,
      end: 18,
    });
  });

  test("finds the quoted words again after any edit that leaves them whole", () => {
    // The marks of the quote occur nowhere else, so there is one right place.
    const around = fc.array(fc.constantFrom("a", "b", " ", "\n", "🛩"), { maxLength: 40 }).map((all) => all.join(""));
    const quote = fc
      .array(fc.constantFrom("X", "Y", "ß"), { minLength: 1, maxLength: 6 })
      .map((words) => words.join(" "));
    const gap = fc.constantFrom(" ", "  ", "\n", " \t ");
    fc.assert(
      fc.property(around, around, around, quote, gap, fc.nat(50), (before, head, after, words, space, start) => {
        const spaced = words.split(" ").join(space);
        const text = [...`${before}${head}${spaced}${after}`];
        const place = [...before].length + [...head].length;
        const end = place + [...spaced].length;
        const anchor = anchorsIn(text)({ start, end: start + 30, quote: words });
        if (start <= place && end <= start + 30) expect(anchor).toEqual({ kind: "same", start, end: start + 30 });
        else expect(anchor).toMatchObject({ kind: "moved" });
        if (anchor.kind === "moved") {
          const found = text.slice(anchor.start, anchor.end).join("");
          expect(found.replace(/\s+/g, " ")).toBe(words);
        }
      }),
    );
  });
});
