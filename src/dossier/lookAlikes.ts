import confusables from "./confusables.json";
import type { Actor } from "./types";

/** Names that may be taken for another, and why: `“A” and “B” look alike`, `“A” mixes Latin and Cyrillic letters`. */
export interface LookAlike {
  readonly names: readonly string[];
  /** What is said of the names, as the end of a sentence. */
  readonly why: string;
}

/**
 * Different actors whose names look the same, by their skeletons (Unicode Technical Standard #39), and names with letters of
 * several scripts in one word. A warning for the eye, never a fault: names join nothing, ids do. A name that is as a whole
 * in letters which look like others is found beside the one that it imitates, not alone.
 */
export function lookAlikes(actors: readonly Pick<Actor, "id" | "name" | "short">[]): readonly LookAlike[] {
  const named = new Map<string, Map<string, string>>();
  const mixed = new Map<string, LookAlike>();
  for (const { id, name, short } of actors)
    for (const text of new Set([name, short])) {
      const key = skeleton(text);
      const alike = named.get(key) ?? new Map<string, string>();
      named.set(key, alike.has(id) ? alike : alike.set(id, text));
      const scripts = mixedIn(text);
      if (scripts) mixed.set(text, { names: [text], why: `mixes ${scripts.join(" and ")} letters in one word` });
    }
  const pairs = new Map<string, LookAlike>();
  for (const alike of named.values()) {
    if (alike.size < 2) continue;
    const names = [...new Set(alike.values())];
    const why = names.length === 1 ? `is the name of ${alike.size} actors` : "look alike";
    const ids = [...alike.keys()].join(" ");
    if (!pairs.has(ids)) pairs.set(ids, { names, why });
  }
  return [...pairs.values(), ...mixed.values()];
}

/** The same for texts that look the same: each sign as the one that it is taken for, without what is not seen at all. */
export function skeleton(text: string): string {
  let like = "";
  for (const sign of text.normalize("NFD").replace(UNSEEN, ""))
    for (const plain of LIKE.has(sign) ? sign : sign.normalize("NFKD")) like += LIKE.get(plain) ?? plain;
  return like.normalize("NFKD");
}

const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cs}\u2800]/gu;

const LIKE: ReadonlyMap<string, string> = new Map(
  Object.entries(confusables).flatMap(([like, signs]) => [...signs].map((sign) => [sign, like] as const)),
);

/** The scripts of a word that has several, where these are not written together by custom; null if there is none. */
function mixedIn(text: string): readonly string[] | null {
  if (/^[ -~]*$/.test(text)) return null;
  for (const word of text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    const scripts = SCRIPTS.filter(([, pattern]) => pattern.test(word)).map(([name]) => name);
    if (scripts.length > 1 && !TOGETHER.some((custom) => scripts.every((name) => custom.includes(name))))
      return scripts;
  }
  return null;
}

const SCRIPTS = (
  "Latin Cyrillic Greek Armenian Georgian Coptic Cherokee Lisu Hebrew Arabic Syriac Devanagari Bengali Gurmukhi Gujarati Oriya " +
  "Tamil Telugu Kannada Malayalam Sinhala Thai Lao Tibetan Myanmar Khmer Ethiopic Hangul Han Hiragana Katakana Bopomofo"
)
  .split(" ")
  .map((name) => [name, new RegExp(String.raw`\p{Script=${name}}`, "u")] as const);

/** UTS #39, 5.2, "highly restrictive". */
const TOGETHER = ["Latin Han Hiragana Katakana", "Latin Han Bopomofo", "Latin Han Hangul"];
