import { describe, expect, test } from "vitest";
import { ARTICLE, type Case, faultsAfter, OTHER } from "../support/soundDossier";

const CASES: readonly Case[] = [
  [
    "an id taken in the same file [contract 1.12]",
    ARTICLE,
    (json) => (json.codings[3].id = "a1-v1"),
    `venues[0].id: "a1-v1" is taken in ${ARTICLE}`,
  ],
  [
    "an id taken in another file [contract 1.12]",
    OTHER,
    (json) => (json.codings[0].id = "a1-04"),
    `codings[0].id: "a1-04" is taken in ${ARTICLE}`,
  ],
  [
    "a link with the id of a coding [contract 1.12]",
    "links.json",
    (json) => (json[0].id = "a1-01"),
    `[0].id: "a1-01" is taken in ${ARTICLE}`,
  ],
  [
    "an actor twice [contract 1.12]",
    "actors.json",
    (json) => json.push({ ...json[0] }),
    '[16].id: "trump" stands twice in this list',
  ],
  [
    "an issue twice [contract 1.12]",
    "codebook.json",
    (json) => json.issues.push({ ...json.issues[0] }),
    'issues[22].id: "leader-contact" stands twice in this list',
  ],
  [
    "a scene twice",
    "briefings/first.json",
    (json) => json.scenes.push({ ...json.scenes[0] }),
    'scenes[1].id: "s1" stands twice in this list',
  ],
  [
    "one text under two articles [contract 1.12]",
    OTHER,
    (json) => (json.source.sha256 = "0".repeat(64)),
    `source.sha256: is that of ${ARTICLE} too`,
  ],
  [
    "an actor with the name of a row",
    "actors.json",
    (json) => (json[9].id = "reported"),
    '[9].id: "reported" is the name of a row of the matrix',
  ],
  [
    "a vocabulary that the program does not draw",
    "codebook.json",
    (json) => json.tracks.pop(),
    "tracks: must define, in this order: us-ru, us-ua, ru-ua, multi",
  ],
  [
    "stages in another order [codebook 6.2]",
    "codebook.json",
    (json) => json.stages.reverse(),
    "stages: must define, in this order: none, openness, contact, talks, meeting, terms, endgame, agreed, implementing",
  ],
  [
    "an outlet that is no actor [contract 1.12]",
    "outlets.json",
    (json) => json.push({ ...json[0], id: "trump" }),
    '[5].id: "trump" is no actor of kind outlet in actors.json',
  ],
  [
    "an outlet's actor that is no outlet [contract 1.12]",
    "actors.json",
    (json) => (json[0].kind = "outlet"),
    '[0]: "trump" is an outlet, but not in outlets.json',
  ],
  [
    "a role that ends before it begins",
    "actors.json",
    (json) => (json[0].roles = [{ title: "x", from: "2025", to: "2024" }]),
    "[0].roles[0].to: is before from",
  ],
  [
    "a spelling in no article",
    "actors.json",
    (json) => (json[0].spellings = [{ text: "T", articles: ["none"] }]),
    '[0].spellings[0].articles[0]: "none" is no article of this dossier',
  ],
  [
    "an utterance of two speakers [contract 1.15, codebook 10.1]",
    OTHER,
    (json) => (json.codings[0].speaker = "trump"),
    'codings[0].utterance: "u1" has another speaker in a1-01: peskov',
  ],
  [
    "a link to nothing [contract 1.12]",
    "links.json",
    (json) => (json[0].b = "a9-01"),
    '[0].b: "a9-01" is no coding of this dossier',
  ],
  [
    "a link to a venue mention",
    "links.json",
    (json) => (json[0].b = "a1-v1"),
    '[0].b: "a1-v1" is no coding of this dossier',
  ],
  [
    "a link to itself [contract 1.15]",
    "links.json",
    (json) => Object.assign(json[0], { type: "tension", b: "a1-02" }),
    "[0].b: is the coding itself",
  ],
  [
    "two links of one pair [contract 1.15]",
    "links.json",
    (json) => json.push({ ...json[0], id: "l2", type: "tension", a: json[0].b, b: json[0].a }),
    "[1].b: is linked with a1-03 already",
  ],
  [
    "a contradiction across issues [contract 1.15, codebook 11.2]",
    "links.json",
    (json) => (json[0].b = "a1-04"),
    "[0].type: contradicts joins one issue, not leader-contact and talks",
  ],
  [
    "a contradiction of one who withholds [contract 1.15, codebook 11.2]",
    "links.json",
    (json) => (json[0].b = "a1-01"),
    "[0].type: contradicts joins one who affirms and one who denies, not affirms and withholds",
  ],
  [
    "a briefing under another name [contract 1.11]",
    "briefings/first.json",
    (json) => (json.id = "second"),
    "id: is not the name of the file: briefings/second.json would be",
  ],
];

describe("what the files must agree on", () => {
  test.each(CASES)("%s is a fault", (_, file, change, fault) => {
    expect(faultsAfter(file, change)).toContain(`${file} ${fault}`);
  });
});
