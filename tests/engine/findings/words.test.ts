import { describe, expect, test } from "vitest";
import { dayNumber } from "../../../src/dossier/days";
import { namesOf } from "../../../src/dossier/names";
import { pastOf, stageWords, wordsOfDays } from "../../../src/engine/findings/periods";
import { findingBy, hidesNothing } from "../../../src/engine/findings/rule";
import {
  actorName,
  capitalised,
  counted,
  fitting,
  issueName,
  listed,
  partyName,
  saying,
  sourceName,
} from "../../../src/engine/findings/words";
import type { Rows, StageMark } from "../../../src/engine/rows";
import { dossierOf } from "../../support/dossierOf";

const dossier = dossierOf({ actors: [{ id: "official", kind: "unnamed", party: "unnamed", short: "An official" }] });
const names = namesOf(dossier);
const words = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(" ");

describe("the words of a title", () => {
  test("are those of the first sentence of at most sixteen, else of the last", () => {
    expect(fitting(words(17), words(16), words(3))).toBe(words(16));
    expect(fitting(words(16), words(3))).toBe(words(16));
    expect(fitting(words(18), words(17))).toBe(words(17));
    expect(fitting(words(16).replaceAll(" ", "  "))).toContain("w0  w1");
    expect(fitting(words(16).replaceAll(" ", "  "), "short")).toContain("w0  w1");
  });

  test("list each name once, and of too many the first with how many others", () => {
    expect(listed([])).toBe("");
    expect(listed(["A"])).toBe("A");
    expect(listed(["A", "A", "B"])).toBe("A and B");
    expect(listed(["A", "B", "C"])).toBe("A, B and C");
    expect(listed(["A", "B", "C", "D"])).toBe("A, B and 2 others");
    expect(listed(["A", "B", "C"], 2)).toBe("A and 2 others");
    expect(listed(["A", "B", "C", "D"], 4)).toBe("A, B, C and D");
  });

  test("speak of one otherwise than of several, by how many they are in truth", () => {
    expect(saying(["A"], "says", "say")).toBe("A says");
    expect(saying(["A", "A"], "says", "say")).toBe("A says");
    expect(saying(["A", "B"], "says", "say")).toBe("A and B say");
    expect(saying(["A", "B", "C"], "says", "say", 2)).toBe("A and 2 others say");
  });

  test("count what the view counts", () => {
    expect([counted(1, {}), counted(2, {}), counted(1234, {})]).toEqual(["1 coding", "2 codings", "1,234 codings"]);
    expect([counted(1, { count: "utterances" }), counted(2, { count: "origins" })]).toEqual([
      "1 utterance",
      "2 origins",
    ]);
  });

  test("name sides by their capitals, and who is not known by what is known of them", () => {
    const parties = ["us", "ru", "ua", "europe", "press", "unnamed"] as const;
    expect(parties.map((party) => partyName(names, party))).toEqual([
      "Washington",
      "Moscow",
      "Kyiv",
      "Europe",
      "the press",
      "an unnamed source",
    ]);
    expect(partyName(names, "other")).toBe(dossier.codebook.parties.find(({ id }) => id === "other")?.name);
    expect([actorName(names, "trump"), actorName(names, "official"), actorName(names, "nobody")]).toEqual([
      "Trump",
      "an unnamed source",
      "nobody",
    ]);
    expect(sourceName(names, { kind: "statement", speaker: "trump" })).toBe("Trump");
    expect(sourceName(names, { kind: "event", speaker: "trump" })).toBe("an article");
    expect(sourceName(names, { kind: "statement", speaker: null })).toBe("an article");
  });

  test("write an issue small inside a sentence, and an unknown one by its id", () => {
    expect([issueName(names, "leader-contact"), issueName(names, "no-issue")]).toEqual(["leader contact", "no-issue"]);
    expect([capitalised("an article"), capitalised("")]).toEqual(["An article", ""]);
  });
});

describe("months and stages", () => {
  const day = (text: string) => dayNumber(...(text.split("-").map(Number) as [number, number, number]));
  const mark = (from: string, to: string, retrospect = true) =>
    ({ date: { start: day(from), end: day(to) }, retrospect }) as StageMark;

  test("a stretch is told by the month in which it ends", () => {
    expect(wordsOfDays({ start: day("2025-01-28"), end: day("2025-02-10") })).toEqual({
      month: "February",
      year: "2025",
    });
    expect(wordsOfDays({ start: day("2025-12-01"), end: day("2025-12-31") }).month).toBe("December");
  });

  test("what is past is told by the month or year in which both accounts lie", () => {
    const november = mark("2024-11-01", "2024-11-30");
    expect(pastOf(november, mark("2024-11-05", "2024-11-05"))).toBe("November 2024");
    expect(pastOf(november, mark("2024-01-01", "2024-12-31"))).toBe("2024");
    expect(pastOf(november, mark("2023-12-31", "2024-11-05"))).toBe("");
    expect(pastOf(november, mark("2024-11-05", "2024-11-05", false))).toBe("");
    expect(pastOf(mark("2024-11-05", "2024-11-05", false), november)).toBe("");
  });

  test("a stage that there is not has no words", () => {
    expect([stageWords(0), stageWords(6), stageWords(8), stageWords(9)]).toEqual([
      "no dialogue",
      "the endgame",
      "an agreement in force",
      "",
    ]);
  });
});

describe("a rule", () => {
  test("may say only and nobody where no clause hides anything but what it allows", () => {
    expect(hidesNothing({}, "cell")).toBe(true);
    for (const view of [{ from: "2025-01-01" }, { to: "2025-01-01" }, { q: "x" }, { min: 2 }, { speaker: ["trump"] }])
      expect(hidesNothing(view, "cell")).toBe(false);
    expect(hidesNothing({ min: 1, speaker: [], rows: "party" }, "cell")).toBe(true);
    expect(hidesNothing({ issue: ["talks"] }, "cell", "issue", "party")).toBe(true);
    expect(hidesNothing({ issue: ["talks"], outlet: ["tass"] }, "cell", "issue")).toBe(false);
    expect(hidesNothing({ pin: "cell:trump~talks" }, "cell")).toBe(true);
    expect(hidesNothing({ pin: "coding:a1-01" }, "cell")).toBe(false);
  });

  test("speaks first that applies; where none does there is nothing to show", () => {
    const said = { sentence: "It is so", pin: null };
    const rule = (id: string, applies: boolean) => ({ id, apply: () => (applies ? said : null) });
    const by = (...rules: ReturnType<typeof rule>[]) => findingBy(rules, {} as Rows, dossier, {});
    expect(by(rule("a", false), rule("b", true), rule("c", true))).toEqual({ rule: "b", ...said });
    expect(by(rule("a", false))).toEqual({ rule: "nothing", sentence: "Nothing to show", pin: null });
  });
});
