import { describe, expect, test } from "vitest";
import { ARTICLE, type Case, faultsAfter, OTHER } from "../support/soundDossier";

const CASES: readonly Case[] = [
  [
    "a statement without speaker [codebook 2.1]",
    ARTICLE,
    (json) => (json.codings[1].speaker = null),
    "codings[1].speaker: is needed in a statement",
  ],
  [
    "a statement without issue [codebook 2.1]",
    ARTICLE,
    (json) => (json.codings[1].issue = null),
    "codings[1].issue: is needed in a statement",
  ],
  [
    "a statement without stance [codebook 2.1]",
    OTHER,
    (json) => (json.codings[1].stance = null),
    "codings[1].stance: is needed in a statement",
  ],
  [
    "a statement without mode [codebook 2.1]",
    ARTICLE,
    (json) => (json.codings[1].mode = null),
    "codings[1].mode: is needed in a statement",
  ],
  [
    "a statement with actors [codebook 2.2]",
    ARTICLE,
    (json) => (json.codings[1].actors = ["trump"]),
    "codings[1].actors: is for events: the source of a statement is its speaker",
  ],
  [
    "an event with a speaker [codebook 2.2]",
    ARTICLE,
    (json) => (json.codings[3].speaker = "trump"),
    "codings[3].speaker: must be null in an event, which has actors",
  ],
  [
    "an event with a mode",
    ARTICLE,
    (json) => (json.codings[3].mode = "direct"),
    "codings[3].mode: must be null in an event, which nobody words",
  ],
  [
    "an event about a side",
    ARTICLE,
    (json) => Object.assign(json.codings[3], { issue: "willingness", about: "us" }),
    "codings[3].about: must be null in an event",
  ],
  [
    "an event that is conditional [codebook 2.2]",
    ARTICLE,
    (json) => (json.codings[3].stance = "conditional"),
    "codings[3].stance: of an event is affirms, denies or null: it shows that a proposition holds or not",
  ],
  [
    "an event with a stance on nothing",
    ARTICLE,
    (json) => (json.codings[3].issue = null),
    "codings[3].issue: is needed where there is a stance",
  ],
  [
    "a side where the issue is not willingness [codebook 4.2]",
    ARTICLE,
    (json) => (json.codings[1].about = "ru"),
    "codings[1].about: names a side, but only willingness has one",
  ],
  [
    "the issue other without a note [codebook 4.2]",
    OTHER,
    (json) => (json.codings[0].issue = "other"),
    "codings[0].note: is needed with the issue other: say what it is",
  ],
  [
    "a withholds without its reason [codebook 5.1]",
    ARTICLE,
    (json) => (json.codings[0].withholding = null),
    "codings[0].withholding: is needed with withholds: refuses or ignorance",
  ],
  [
    "a reason to withhold without withholds",
    ARTICLE,
    (json) => (json.codings[1].withholding = "refuses"),
    "codings[1].withholding: is for the stance withholds",
  ],
  [
    "a withholds that moves [codebook 6.4]",
    ARTICLE,
    (json) => (json.codings[0].stage.direction = "forward"),
    "codings[0].stage.direction: of a withholds is holding: nothing is known to have changed",
  ],
  [
    "a withholds of nothing [codebook 6.5]",
    ARTICLE,
    (json) => (json.codings[0].stage.rung = 0),
    "codings[0].stage.rung: of a withholds is the rung of what is withheld, not none",
  ],
  [
    "a denial of contact that is not backward [codebook 6.4]",
    ARTICLE,
    (json) => (json.codings[2].stage.direction = "holding"),
    "codings[2].stage.direction: of a denial of contact, talks or a meeting is backward",
  ],
  [
    "contact affirmed on the rung of none [codebook 6.2]",
    ARTICLE,
    (json) => (json.codings[1].stage.rung = 0),
    "codings[1].stage.rung: of one who affirms leader-contact is not none",
  ],
  [
    "a date without its basis [contract 1.14, codebook 7.2]",
    ARTICLE,
    (json) => (json.codings[1].dating = null),
    "codings[1].dating: is needed with a date in said: say how it is known",
  ],
];

describe("what the codebook asks of a coding [contract 1.15]", () => {
  test.each(CASES)("%s is a fault", (_, file, change, fault) => {
    expect(faultsAfter(file, change)).toContain(`${file} ${fault}`);
  });
});
