/** What cannot be seen is written out, and what a script needs stays. */
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { loadBundled } from "../../src/dossier/bundle";
import { isolated, visible } from "../../src/ui/visible";

const between = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const UNSEEN = [
  ...between(0x00, 0x08),
  0x0b,
  0x0c,
  ...between(0x0e, 0x1f),
  ...between(0x7f, 0x9f),
  0xad,
  0x34f,
  0x61c,
  0x115f,
  0x1160,
  ...between(0x200b, 0x200f),
  0x2028,
  0x2029,
  ...between(0x202a, 0x202e),
  ...between(0x2060, 0x206f),
  0x2800,
  0x3164,
  ...between(0xfe00, 0xfe0f),
  0xfeff,
  0xffa0,
  ...between(0xfff9, 0xfffb),
  ...between(0xe0000, 0xe007f),
  ...between(0xe0100, 0xe01ef),
  ...between(0xd800, 0xdfff),
];

test("every sign that cannot be seen, or that turns what stands around it, is written out in a name [contract 9.8]", () => {
  let failed = 0;
  for (const code of UNSEEN) {
    const sign = String.fromCodePoint(code);
    const hex = code.toString(16).toUpperCase().padStart(4, "0");
    for (const name of [`Fra${sign}nce`, `${sign}France`, `France${sign}`])
      if (visible(name) !== name.replace(sign, `⟨U+${hex}⟩`)) failed += 1;
  }
  console.log(`figure: invisible and bidi signs written out | ${UNSEEN.length * 3} | ${failed}`);
  expect(failed).toBe(0);
});

describe("what says something stays", () => {
  it.each([
    ["a joiner between Persian letters", "می\u200cخواهم"],
    ["a joiner between Persian letters that take marks", "مُ\u200cخ"],
    ["a joiner after a virama", "क्\u200dष"],
    ["an old way to end a word in Malayalam", "അവന്\u200d"],
    ["a family as one emoji", "👩\u200d👩\u200d👧"],
    ["a heart in colour, joined", "👩\u200d❤\ufe0f\u200d👨"],
    ["a number on a key", "1\ufe0f\u20e3"],
    ["the flag of Scotland", "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}"],
    ["another shape of a Chinese sign", "葛\u{e0100}"],
    ["tabs and ends of lines", "a\tb\r\nc"],
    ["letters with marks, pairs and signs of all kinds", "Élysée 𝒳 — “ok” · Łódź 東京 שָׁלוֹם العَرَبِيَّة ไทย €5"],
  ])("%s", (_, text) => expect(visible(text)).toBe(text));

  it.each([
    ["a joiner between Latin letters", "Fra\u200dnce", "Fra⟨U+200D⟩nce"],
    ["a joiner after an Arabic word", "ایران\u200c", "ایران⟨U+200C⟩"],
    ["a joiner between an Arabic and a Latin letter", "ن\u200ca", "ن⟨U+200C⟩a"],
    ["a letter hidden behind a flag", "🏴\u{e0061}", "🏴⟨U+E0061⟩"],
    ["a sign for colour after a digit", "1\ufe0f", "1⟨U+FE0F⟩"],
    ["half of a pair", "a\ud800b", "a⟨U+D800⟩b"],
  ])("but not %s", (_, text, shown) => expect(visible(text)).toBe(shown));
});

test("once written out, a text stays as it is, and a text without such signs too", () => {
  const sign = fc.oneof(
    fc.constantFrom(...UNSEEN).map((code) => String.fromCodePoint(code)),
    fc.constantFrom("a", "ن", "क", "्", "👩", "\ufe0f", " ", "葛", "1"),
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
      const once = visible(signs.join(""));
      expect(visible(once)).toBe(once);
      expect(once).not.toMatch(/\p{Cs}/u);
    }),
  );
});

describe("a name that runs from right to left", () => {
  it.each([
    ["before a number", "ישראל 3 times", "\u2068ישראל\u2069 3 times"],
    ["of several words", "المملكة العربية السعودية (2)", "\u2068المملكة العربية السعودية\u2069 (2)"],
    ["with a hyphen and marks", "אל־קודס and בֵּית", "\u2068אל־קודס\u2069 and \u2068בֵּית\u2069"],
    ["beside another, with a comma", "ישראל, ایران and 2 more", "\u2068ישראל\u2069, \u2068ایران\u2069 and 2 more"],
    ["not at all", "France affirms 3", "France affirms 3"],
  ])("is isolated: %s", (_, given, shown) => expect(isolated(given)).toBe(shown));

  test("is isolated with nothing lost", () => {
    const words = fc.constantFrom("ישראל", "ایران", "France", "3", ",", "(", ")", "בֵּית", "-", "'", "ﷲ");
    fc.assert(
      fc.property(fc.array(words), (list) => {
        const given = list.join(" ");
        expect(isolated(given).replace(/[\u2068\u2069]/g, "")).toBe(given);
      }),
    );
  });
});

test("the bundled dossier, which is shown as it is, has none of these signs and no name that needs isolating [contract 9.8]", async () => {
  const text = JSON.stringify(await loadBundled());
  expect(visible(text) === text).toBe(true);
  expect(isolated(text) === text).toBe(true);
});
