import { describe, expect, test } from "vitest";
import { ARTICLE, type Case, faultsAfter, OTHER } from "../support/soundDossier";

const CASES: readonly Case[] = [
  [
    "an unknown speaker [contract 1.12]",
    ARTICLE,
    (json) => (json.codings[1].speaker = "nobody"),
    'codings[1].speaker: "nobody" is no actor of this dossier',
  ],
  [
    "an unknown actor of an event",
    ARTICLE,
    (json) => (json.codings[3].actors = ["nobody"]),
    'codings[3].actors[0]: "nobody" is no actor of this dossier',
  ],
  [
    "a chain through one who is no outlet [contract 1.12]",
    ARTICLE,
    (json) => (json.codings[0].via = ["tass", "trump"]),
    'codings[0].via[1]: "trump" is no outlet of this dossier',
  ],
  [
    "an outlet twice in a chain",
    ARTICLE,
    (json) => (json.codings[0].via = ["tass", "tass"]),
    "codings[0].via: names an outlet twice",
  ],
  [
    "an unknown issue [contract 1.12]",
    ARTICLE,
    (json) => (json.codings[1].issue = "weather"),
    'codings[1].issue: "weather" is no issue of this dossier',
  ],
  [
    "an unknown outlet of an article [contract 1.12]",
    ARTICLE,
    (json) => (json.outlet = "trump"),
    'outlet: "trump" is no outlet of this dossier',
  ],
  [
    "an unknown credit",
    ARTICLE,
    (json) => (json.credits = ["trump"]),
    'credits[0]: "trump" is no outlet of this dossier',
  ],
  [
    "a language that the dossier has not [contract 1.12]",
    ARTICLE,
    (json) => (json.language = "uk"),
    'language: "uk" is no language of this dossier',
  ],
  [
    "a spelling of nobody",
    ARTICLE,
    (json) => (json.spellings = { nobody: "Nobody" }),
    'spellings.nobody: "nobody" is no actor of this dossier',
  ],
  [
    "an unknown place [contract 1.12]",
    ARTICLE,
    (json) => (json.venues[0].place = "atlantis"),
    'venues[0].place: "atlantis" is no place of this dossier',
  ],
  [
    "an unknown speaker of a venue",
    ARTICLE,
    (json) => (json.venues[0].speaker = "nobody"),
    'venues[0].speaker: "nobody" is no actor of this dossier',
  ],
  [
    "an unknown guest",
    ARTICLE,
    (json) => (json.venues[0].meeting.who = ["nobody"]),
    'venues[0].meeting.who[0]: "nobody" is no actor of this dossier',
  ],
  [
    "an unknown outlet of a venue",
    ARTICLE,
    (json) => (json.venues[0].via = ["trump"]),
    'venues[0].via[0]: "trump" is no outlet of this dossier',
  ],
  [
    "a stretch that ends before it starts [contract 1.13]",
    ARTICLE,
    (json) => (json.codings[1].end = 10),
    "codings[1]: ends at 10, which is not behind its start, 150",
  ],
  [
    "an empty stretch of a venue [contract 1.13]",
    ARTICLE,
    (json) => (json.venues[0].end = 100),
    "venues[0]: ends at 100, which is not behind its start, 100",
  ],
  [
    "a stretch past the end [contract 1.13]",
    ARTICLE,
    (json) => (json.codings[1].end = 391),
    "codings[1]: ends at 391, behind the end of the text, 390",
  ],
  [
    "a fraction of a character",
    ARTICLE,
    (json) => (json.codings[1].start = 150.5),
    "codings[1].start: expected int, received number",
  ],
  [
    "boilerplate past the end",
    ARTICLE,
    (json) => (json.boilerplate = [[380, 400]]),
    "boilerplate[0]: ends at 400, behind the end of the text, 390",
  ],
  [
    "an anomaly past the end",
    ARTICLE,
    (json) => (json.anomalies[0].end = 400),
    "anomalies[0]: ends at 400, behind the end of the text, 390",
  ],
  [
    "a coding in boilerplate [contract 1.13, codebook 1.7]",
    ARTICLE,
    (json) => (json.codings[0].start = 49),
    "codings[0]: lies in boilerplate, 0 to 50",
  ],
  [
    "an article under another name [contract 1.11]",
    OTHER,
    (json) => (json.id = "2025-12-29-b"),
    "id: is not the name of the file: articles/2025-12-29-b.json would be",
  ],
  [
    "an id with another date [contract 1.14]",
    OTHER,
    (json) => (json.reported = "2025-12-28"),
    "id: does not begin with the date of reported, 2025-12-28-",
  ],
  [
    "what was said after the article [contract 1.14]",
    ARTICLE,
    (json) => (json.codings[1].said = "2025-02-11"),
    "codings[1].said: is after the article, 2025-02-10?",
  ],
];

describe("what an article must agree with", () => {
  test.each(CASES)("%s is a fault", (_, file, change, fault) => {
    expect(faultsAfter(file, change)).toContain(`${file} ${fault}`);
  });

  test("an article after the as-of date of the dossier is a fault [contract 1.14]", () => {
    expect(faultsAfter("dossier.json", (json) => (json.asOf = "2025-12-28"))).toEqual([
      `${OTHER} reported: is after the as-of date of the dossier, 2025-12-28`,
    ]);
  });
});
