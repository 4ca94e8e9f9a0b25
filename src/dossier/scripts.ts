/** The scripts of a word that has several, where these are not written together by custom; null if there is none. */
export function mixedIn(text: string): readonly string[] | null {
  if (/^[ -~]*$/.test(text)) return null;
  for (const word of text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    const scripts = SCRIPTS.filter(([, pattern]) => pattern.test(word)).map(([name]) => name);
    if (scripts.length > 1 && !TOGETHER.some((custom) => scripts.every((name) => custom.includes(name))))
      return scripts;
  }
  return null;
}

/** The script that a sign is of; null for one of no script, as digits are, and of one that is not named here. */
export function scriptOf(sign: string): string | null {
  return SCRIPTS.find(([, pattern]) => pattern.test(sign))?.[0] ?? null;
}

const SCRIPTS = (
  "Latin Cyrillic Greek Armenian Georgian Coptic Cherokee Lisu Hebrew Arabic Syriac Devanagari Bengali Gurmukhi Gujarati Oriya " +
  "Tamil Telugu Kannada Malayalam Sinhala Thai Lao Tibetan Myanmar Khmer Ethiopic Hangul Han Hiragana Katakana Bopomofo"
)
  .split(" ")
  .map((name) => [name, new RegExp(String.raw`\p{Script=${name}}`, "u")] as const);

/** UTS #39, 5.2, "highly restrictive". */
const TOGETHER = ["Latin Han Hiragana Katakana", "Latin Han Bopomofo", "Latin Han Hangul"];
