import { expect, test } from "vitest";
import { filesOf } from "../support/filesOf";
import { ARTICLE, faultsAfter, faultsOf, type Json, OTHER, sound } from "../support/soundDossier";

type Change = readonly [what: string, file: string, change: (json: Json) => void];

const ALLOWED: readonly Change[] = [
  ["a stretch that ends with the text [contract 1.13]", ARTICLE, (json) => (json.codings[1].end = 390)],
  ["a coding that begins where boilerplate ends [contract 1.13]", ARTICLE, (json) => (json.codings[0].start = 50)],
  ["boilerplate that begins where a coding ends", ARTICLE, (json) => json.boilerplate.push([290, 390])],
  ["what was said on the day of the article [contract 1.14]", ARTICLE, (json) => (json.codings[1].said = "2025-02-10")],
  ["an event after the article [contract 1.14]", ARTICLE, (json) => (json.codings[3].said = "2025-03-01")],
  ["an article of a month [contract 1.14]", OTHER, (json) => (json.reported = "2025-12")],
  [
    "an event without issue and stance",
    ARTICLE,
    (json) => Object.assign(json.codings[3], { issue: null, stance: null }),
  ],
  [
    "an event that denies and holds [codebook 6.4]",
    ARTICLE,
    (json) => Object.assign(json.codings[3], { stance: "denies", stage: stage(3, "holding") }),
  ],
  [
    "the rung of none where the issue is no contact [codebook 6.2]",
    OTHER,
    (json) => Object.assign(json.codings[0], { issue: "ceasefire", stage: stage(0, "forward") }),
  ],
  [
    "contact on a condition on the rung of none",
    OTHER,
    (json) => Object.assign(json.codings[0], { stance: "conditional", stage: stage(0, "holding") }),
  ],
  [
    "a denial of something else that is not backward [codebook 6.4]",
    OTHER,
    (json) => Object.assign(json.codings[0], { issue: "ceasefire", stance: "denies", stage: stage(3, "holding") }),
  ],
  [
    "a withholds on the rung of what is withheld [codebook 6.5]",
    OTHER,
    (json) =>
      Object.assign(json.codings[0], { stance: "withholds", withholding: "ignorance", stage: stage(1, "holding") }),
  ],
  ["no date and no basis of one", OTHER, (json) => Object.assign(json.codings[0], { said: null, dating: null })],
  ["the issue other with a note", OTHER, (json) => Object.assign(json.codings[0], { issue: "other", note: "This." })],
  [
    "a role that ends in the year in which it began",
    "actors.json",
    (json) => (json[0].roles = [{ title: "x", from: "2025-06", to: "2025" }]),
  ],
  [
    "a spelling in an article that is there",
    "actors.json",
    (json) => (json[0].spellings = [{ text: "T", articles: [sound.articles[0]!.id] }]),
  ],
  [
    "a contradiction that begins with the denial [contract 1.15]",
    "links.json",
    (json) => Object.assign(json[0], { a: json[0].b, b: json[0].a }),
  ],
  [
    "two links of one coding [contract 1.15]",
    "links.json",
    (json) => json.push({ ...json[0], id: "l2", type: "tension", b: "a1-04" }),
  ],
];

test.each(ALLOWED)("%s is no fault", (_, file, change) => expect(faultsAfter(file, change)).toEqual([]));

const FORBIDDEN: readonly (readonly [...Change, fault: string])[] = [
  [
    "an event that withholds [codebook 2.2]",
    ARTICLE,
    (json) => Object.assign(json.codings[3], { stance: "withholds", withholding: "refuses" }),
    "codings[3].stance: of an event is affirms, denies or null: it shows that a proposition holds or not",
  ],
  [
    "a coding with the id of an article [contract 1.12]",
    OTHER,
    (json) => (json.codings[0].id = "2025-02-10-a1"),
    `codings[0].id: "2025-02-10-a1" is taken in ${ARTICLE}`,
  ],
  [
    "one file of text under two articles [contract 1.12]",
    OTHER,
    (json) => (json.source.file = "a1.txt"),
    `source.file: is that of ${ARTICLE} too`,
  ],
  ["a place twice [contract 1.12]", "places.json", twice, 'id: "%" stands twice in this list'],
  ["an outlet twice [contract 1.12]", "outlets.json", twice, 'id: "%" stands twice in this list'],
];

test.each(FORBIDDEN)("%s is the one fault", (_, file, change, fault) => {
  let id = "";
  const faults = faultsAfter(file, (json) => {
    change(json);
    id = json[0]?.id;
  });
  expect(faults).toEqual([expect.stringContaining(fault.replace("%", id))]);
});

test("two briefings with one id are told, and so is the file with another's name [contract 1.11]", () => {
  const files = filesOf(sound);
  const manifest = JSON.parse(files["dossier.json"]!);
  manifest.files.briefings.push("briefings/second.json");
  const faults = faultsOf({
    ...files,
    "dossier.json": JSON.stringify(manifest),
    "briefings/second.json": files["briefings/first.json"]!,
  });
  expect(faults.map((line) => line.replace(/^.*? id: /, ""))).toEqual([
    "is not the name of the file: briefings/first.json would be",
    '"first" is the id of two briefings',
  ]);
});

function stage(rung: number, direction: string) {
  return { rung, direction, track: "us-ru" };
}

function twice(json: Json) {
  json.push({ ...json[0] });
}
