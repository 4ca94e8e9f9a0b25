/**
 * A text with everything in it to be seen: what has no shape of its own, or turns the order of what stands around it, is
 * written out as `⟨U+202E⟩`. What a script needs stays: joiners between letters that join, and the parts of an emoji.
 * White space stays too, but for what ends a line unseen.
 */
export function visible(text: string): string {
  if (!HIDDEN.test(text)) return text;
  return text.replace(NEEDED_OR_HIDDEN, (found, needed?: string) => (needed === undefined ? writtenOut(found) : found));
}

/**
 * A sentence in which each name in letters that run from right to left is isolated (U+2068 … U+2069), so that it turns
 * nothing around it. A name is letters with spaces, hyphens, full stops and apostrophes between them.
 */
export function isolated(sentence: string): string {
  return sentence.replace(LEFTWARD_NAME, "\u2068$&\u2069");
}

function writtenOut(sign: string): string {
  return `⟨U+${(sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}⟩`;
}

/**
 * Unicode's own list of what may be drawn as nothing, and what it leaves out: controls, halves of a pair, marks around
 * notes between lines, the ends of lines and paragraphs, and the Braille pattern without a dot.
 */
const HIDDEN_SIGNS = String.raw`(?![\t\n\r])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\ufffe\uffff\u2800]`;
const HIDDEN = new RegExp(HIDDEN_SIGNS, "u");

/** Scripts whose letters take other shapes beside each other: in them a joiner says something (UTS #31, rules A1, A2 and B). */
const JOINING =
  "Arabic Syriac Mongolian Nko Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar"
    .split(" ")
    .map((script) => String.raw`\p{Script_Extensions=${script}}`)
    .map((script) => String.raw`(?<=(?=[\p{L}\p{M}])${script})[\u200c\u200d](?=(?=[\p{L}\p{M}])${script})`);

/** One alternative for each place in which such a sign says something. */
const NEEDED = [
  ...JOINING,
  // An old way to write letters of Indic scripts at the end of a word: a sign that takes the vowel, and a joiner.
  String.raw`(?<=[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca])\u200d`,
  // Emoji: several as one, in colour or not, and the three flags of parts of a country.
  String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})`,
  String.raw`(?<=\p{Extended_Pictographic})[\ufe0e\ufe0f]|(?<=[0-9#*])\ufe0f(?=\u20e3)`,
  String.raw`(?<=\u{1f3f4})(?:\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}|\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}|\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073})\u{e007f}`,
  // Other shapes of the same sign, of those that have some.
  String.raw`(?<=[\p{Script=Han}\p{Script=Myanmar}\p{Sm}])[\ufe00-\ufe0d]`,
  String.raw`(?<=\p{Script=Han})[\u{e0100}-\u{e01ef}]`,
  String.raw`(?<=\p{Script=Mongolian})[\u180b-\u180d\u180f]`,
];
const NEEDED_OR_HIDDEN = new RegExp(`(${NEEDED.join("|")})|${HIDDEN_SIGNS}`, "gu");

const LEFTWARD = String.raw`\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}`;
const LEFTWARD_NAME = new RegExp(String.raw`[${LEFTWARD}][${LEFTWARD}\p{M}]*(?:[ .'’׳״־-]+[${LEFTWARD}\p{M}]+)*`, "gu");
