import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cut, shortened } from "../../src/dossier/cut";

/** Each is one character to whoever reads it. */
const WHOLE = ["a", "é", "e\u0301", "ё", "é̂", "🇺🇦", "🇺🇸", "👩‍👩‍👧", "👍🏽", "❤️", "각", "นี้", "क्षि", "\r\n", "𝒳", "1️⃣"];
const character = fc.constantFrom(...WHOLE);

describe("a text that is cut short", () => {
  it.each([
    ["Zele\u0301n", 4, "Zel"],
    ["a🇺🇦🇺🇸", 3, "a"],
    ["a🇺🇦🇺🇸", 5, "a🇺🇦"],
    ["a🇺🇦🇺🇸", 7, "a🇺🇦"],
    ["by 👩‍👩‍👧 all", 6, "by "],
    ["ok 👍🏽", 5, "ok "],
    ["plain", 5, "plain"],
    ["plain words", 5, "plain"],
  ])("ends with a whole character: %s at %i", (text, most, rest) => expect(cut(text, most)).toBe(rest));

  it("is always made of whole characters, as many as have room", () => {
    fc.assert(
      fc.property(fc.array(character, { maxLength: 30 }), fc.nat(60), (characters, most) => {
        const text = characters.join("");
        const segments = [...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text)];
        let rest = "";
        for (const { segment } of segments) {
          if (rest.length + segment.length > most) break;
          rest += segment;
        }
        fc.pre(rest !== "" || text.length <= most);
        expect(cut(text, most)).toBe(rest);
      }),
    );
  });

  it("is no longer than asked where one character alone is, and has no half of a pair", () => {
    const long = `e${"\u0301".repeat(500)}`;
    expect(cut(long, 80)).toHaveLength(80);
    expect(cut(`👩${"\u200d👩".repeat(100)}`, 50)).not.toMatch(/\p{Cs}/u);
    expect(cut("😀", 1)).toBe("");
  });

  it("says that it goes on", () => {
    expect(shortened("one two", 7)).toBe("one two");
    expect(shortened("one two three", 9)).toBe("one two…");
    expect(shortened("ab🇺🇦🇺🇦", 5)).toBe("ab…");
  });
});
