import { describe, expect, test } from "vitest";
import { loadBundled } from "../../../src/dossier/bundle";
import { namesOf } from "../../../src/dossier/names";
import type { Dossier, Stance } from "../../../src/dossier/types";
import { compareRows } from "../../../src/engine/comparison";
import { createEngine } from "../../../src/engine/engine";
import { COMPARE_RULES, compareFinding } from "../../../src/engine/findings/compare";
import type { CompareFacts } from "../../../src/engine/findings/compareFacts";
import { common } from "../../../src/store/against";
import type { View } from "../../../src/store/view";
import { type CodingInput, dossierOf, type VenueInput } from "../../support/dossierOf";

const FEBRUARY: View = { from: "2025-02-01", to: "2025-02-10" };
const DECEMBER: View = { from: "2025-12-01", to: "2025-12-29" };

function finding(dossier: Dossier, a: View, b: View, more: Partial<CompareFacts> = {}) {
  const engine = createEngine(dossier);
  const across = more.across ?? false;
  return compareFinding({
    comparison: compareRows(engine.rows({ ...a, rows: "party" }), engine.rows({ ...b, rows: "party" }), across),
    names: namesOf(dossier),
    words: { a: "in February", b: "in December 2025" },
    inTime: true,
    across,
    common: common(a, b),
    shown: null,
    ...more,
  });
}

/** Five codings on each side that stand out by nothing, and what is given. */
function twoTimes(before: readonly CodingInput[], after: readonly CodingInput[], venues: readonly VenueInput[] = []) {
  const plain = Array.from({ length: 5 }, () => ({ speaker: "starmer", issue: "relations" }));
  return dossierOf({
    articles: [
      { reported: "2025-02-10", codings: [...plain, ...before].map((one) => ({ said: "2025-02-09", ...one })) },
      { reported: "2025-12-29", codings: [...plain, ...after].map((one) => ({ said: "2025-12-28", ...one })), venues },
    ],
  });
}

const between = (dossier: Dossier) => finding(dossier, FEBRUARY, DECEMBER);

describe("the finding of the comparison", () => {
  test("empty: one side holds nothing", () => {
    expect(finding(twoTimes([], []), FEBRUARY, { q: "nowhere" })).toEqual({
      rule: "empty",
      sentence: "No coding in December 2025, so there is nothing to compare",
      pin: null,
    });
  });

  test("thin: fewer than five codings say too little", () => {
    const dossier = dossierOf({
      articles: [
        { reported: "2025-02-10", codings: Array.from({ length: 5 }, () => ({})) },
        { reported: "2025-12-29", codings: [{ said: "2025-12-28" }] },
      ],
    });
    expect(between(dossier)).toMatchObject({
      rule: "thin",
      sentence: "Only 1 coding in December 2025: too few for a comparison",
    });
  });

  test("moved: parties whose furthest claim is another one, and the pin of the side that the page is on", () => {
    const claim = (speaker: string, rung: number): CodingInput => ({ speaker, issue: "progress", stage: { rung } });
    const dossier = twoTimes([claim("trump", 3), claim("peskov", 3)], [claim("trump", 6), claim("peskov", 6)]);
    expect(between(dossier)).toEqual({
      rule: "moved",
      sentence: "In December 2025 Washington and Moscow claim the endgame; in February talks were their furthest",
      pin: "stage:*~6~us-ru",
    });
    expect(finding(dossier, FEBRUARY, DECEMBER, { shown: "a" }).pin).toBe("stage:*~3~us-ru");
    const shown = finding(dossier, { ...FEBRUARY, party: ["us"] }, { ...DECEMBER, party: ["us"] });
    expect(shown.rule).toBe("thin");
  });

  test("moved: what is withheld or denied is no claim", () => {
    const withheld: CodingInput = { speaker: "trump", issue: "talks", stance: "withholds", stage: { rung: 3 } };
    expect(between(twoTimes([withheld], [{ ...withheld, stage: { rung: 6 } }])).rule).not.toBe("moved");
  });

  test("turned: a party takes another stance", () => {
    const on = (stance: "affirms" | "denies"): CodingInput => ({ speaker: "trump", issue: "nato", stance });
    expect(between(twoTimes([on("affirms")], [on("denies"), on("denies")]))).toEqual({
      rule: "turned",
      sentence: "Nato: Washington says yes in February, says no in December 2025",
      pin: "cell:*~nato",
    });
  });

  test("turned: two sources are set against each other by issue", () => {
    const plain = ["talks", "progress", "relations", "ceasefire"].map((issue) => ({ issue }));
    const codings = ["trump", "peskov"].flatMap((speaker) => [
      ...plain.map((one) => ({ ...one, speaker })),
      { speaker, issue: "minerals", stance: speaker === "trump" ? ("affirms" as const) : ("denies" as const) },
    ]);
    const dossier = dossierOf({ articles: [{ codings }] });
    const words = { a: "Trump", b: "Peskov" };
    const facts = { words, inTime: false, across: true };
    expect(finding(dossier, { speaker: ["trump"] }, { speaker: ["peskov"] }, facts)).toMatchObject({
      rule: "turned",
      sentence: "Minerals: Trump says yes; Peskov says no",
    });
  });

  test("moved, turned: what an article reports of a party is neither its claim nor its stance", () => {
    const plain = ["trump", "zelenskyy"].flatMap((speaker) =>
      ["progress", "relations", "ceasefire", "minerals", "talks"].map((issue) => ({ speaker, issue })),
    );
    const met: CodingInput = { kind: "event", actors: ["zelenskyy"], issue: "other-meeting", stage: { rung: 4 } };
    const failed: CodingInput = { kind: "event", actors: ["zelenskyy"], issue: "talks", stance: "denies" };
    const opened = plain.map((one) => ({ ...one, stage: { rung: 1 } }));
    const dossier = dossierOf({ articles: [{ codings: [...opened, met, met, failed] }] });
    const facts = { words: { a: "United States", b: "Ukraine" }, inTime: false, across: true };
    expect(finding(dossier, { party: ["us"] }, { party: ["ua"] }, facts).sentence).toBe(
      "2 of 6 cells of the matrix differ between A and B",
    );
    const few = finding(
      dossierOf({ articles: [{ codings: [...plain.slice(0, 5), failed] }] }),
      { party: ["us"] },
      { party: ["ua"] },
      facts,
    );
    expect(few.sentence).toBe("Only 1 coding of Ukraine: too few for a comparison");
    const own: CodingInput = { speaker: "zelenskyy", issue: "other-meeting" };
    const spoken = dossierOf({ articles: [{ codings: [...opened, own, own] }] });
    expect(finding(spoken, { party: ["us"] }, { party: ["ua"] }, facts).sentence).toBe(
      "By Ukraine, not by United States: other meeting",
    );
  });

  test("a side that is no time is told by its letter where its name is too long, and times, too", () => {
    const claim = (rung: number): CodingInput => ({ speaker: "peskov", issue: "progress", stage: { rung } });
    const words = { a: "within 1 Jan 2024 to 31 Dec 2024", b: "within 1 to 28 Feb 2025" };
    expect(finding(twoTimes([claim(1)], [claim(4)]), FEBRUARY, DECEMBER, { words }).sentence).toBe(
      "In B Moscow claims a meeting; in A openness was furthest",
    );
  });

  test("gone, new: an issue that only one side speaks to, unless a filter could hide it", () => {
    const spoken: CodingInput[] = [{ issue: "minerals" }, { issue: "minerals", speaker: "peskov" }];
    expect(between(twoTimes(spoken, []))).toEqual({
      rule: "gone",
      sentence: "Coded in February and not in December 2025: minerals",
      pin: "cell:*~minerals",
    });
    expect(between(twoTimes([], spoken))).toMatchObject({
      rule: "new",
      sentence: "Coded in December 2025 and not in February: minerals",
    });
    const filtered = (view: View): View => ({ ...view, stance: ["affirms"] });
    expect(finding(twoTimes(spoken, []), filtered(FEBRUARY), filtered(DECEMBER)).rule).toBe("shown");
  });

  test("venues: a place that only one side names", () => {
    const venue: VenueInput = { place: "geneva", when: "2025-12-28" };
    expect(between(twoTimes([], [], [venue]))).toEqual({
      rule: "venues",
      sentence: "Named as a venue: Geneva in December 2025",
      pin: "venue:geneva",
    });
  });

  test("shown: how much differs, or that nothing does", () => {
    expect(between(twoTimes([], []))).toEqual({
      rule: "shown",
      sentence: "Nothing differs in 1 cell of the matrix",
      pin: null,
    });
    expect(between(twoTimes([{ issue: "nato" }], []))).toMatchObject({
      rule: "shown",
      sentence: "1 of 2 cells of the matrix differs between A and B",
    });
  });

  test("empty, thin: which side it is, or both, and what is said where its name is too long", () => {
    const some = (a: number, b: number, more: Partial<CompareFacts> = {}) => {
      const codings = (n: number) => Array.from({ length: n }, () => ({}));
      const articles = [
        { reported: "2025-02-10", codings: codings(a) },
        { reported: "2025-12-29", codings: codings(b).map(() => ({ said: "2025-12-28" })) },
      ];
      return finding(dossierOf({ articles }), FEBRUARY, DECEMBER, more).sentence;
    };
    const [side, long] = ["within 1 to 28 February of the year 2025 or about then", "within the whole of 2025"];
    const [named, letters, wordy] = [
      { words: { a: "Trump", b: "Peskov" }, inTime: false, across: true },
      { words: { a: "A", b: "B" }, inTime: false, across: true },
      { words: { a: side, b: long } },
    ];
    expect([some(0, 0), some(0, 5), some(5, 0)]).toEqual([
      "Neither side holds a coding, so there is nothing to compare",
      "No coding in February, so there is nothing to compare",
      "No coding in December 2025, so there is nothing to compare",
    ]);
    expect([some(0, 5, named), some(5, 0, letters), some(0, 5, wordy)]).toEqual([
      "No coding of Trump, so there is nothing to compare",
      "No coding in B, so there is nothing to compare",
      "One side holds no coding",
    ]);
    expect([some(4, 5), some(5, 2), some(1, 9), some(3, 3)]).toEqual([
      "Only 4 codings in February: too few for a comparison",
      "Only 2 codings in December 2025: too few for a comparison",
      "Only 1 coding in February: too few for a comparison",
      "Only 3 codings in February: too few for a comparison",
    ]);
    expect([some(4, 5, wordy), some(1, 5, wordy), some(2, 5, named), some(5, 2, letters)]).toEqual([
      "One side holds only 4 codings",
      "One side holds only 1 coding",
      "Only 2 codings of Trump: too few for a comparison",
      "Only 2 codings in B: too few for a comparison",
    ]);
    expect(some(5, 5)).toBe("Nothing differs in 1 cell of the matrix");
  });

  describe("moved", () => {
    const claim = (speaker: string, rung: number, more: CodingInput = {}): CodingInput => ({
      speaker,
      issue: "progress",
      stage: { rung },
      ...more,
    });
    const move = (speaker: string, from: number, to: number) => [claim(speaker, from), claim(speaker, to)] as const;
    const moves = (...all: readonly (readonly [CodingInput, CodingInput])[]) =>
      twoTimes(
        all.map(([before]) => before),
        all.map(([, after]) => after),
      );

    test("the widest move speaks, whichever way it goes, and of those alike the one that most parties made", () => {
      const [small, back] = [move("trump", 1, 2), move("peskov", 6, 3)];
      const told = "In December 2025 Moscow claims talks; in February the endgame was its furthest";
      expect(between(moves(small, back)).sentence).toBe(told);
      expect(between(moves(move("trump", 6, 3), move("peskov", 1, 2))).sentence).toBe(
        told.replace("Moscow", "Washington"),
      );
      const [one, two, three] = [move("trump", 1, 3), move("peskov", 2, 4), move("zelenskyy", 2, 4)];
      expect(between(moves(one, two, three)).sentence).toBe(
        "In December 2025 Moscow and Kyiv claim a meeting; in February contact was their furthest",
      );
      expect(between(moves(one, two)).sentence).toBe(
        "In December 2025 Washington claims talks; in February openness was its furthest",
      );
    });

    test("talks and terms are many", () => {
      const told = (rung: number) => between(moves(move("trump", rung, 8))).sentence;
      expect([3, 4, 5].map(told)).toEqual([
        "In December 2025 Washington claims an agreement in force; in February talks were its furthest",
        "In December 2025 Washington claims an agreement in force; in February a meeting was its furthest",
        "In December 2025 Washington claims an agreement in force; in February terms were its furthest",
      ]);
    });

    test("the press and unnamed sources are no party, and who claims nothing at one of the times has not moved", () => {
      for (const who of ["tass", "unnamed"]) expect(between(moves(move(who, 1, 4))).rule).not.toBe("moved");
      expect(between(twoTimes([claim("trump", 3)], [])).rule).not.toBe("moved");
      expect(between(twoTimes([], [claim("trump", 3)])).rule).not.toBe("moved");
      expect(between(moves(move("trump", 3, 3))).rule).not.toBe("moved");
    });

    test("its pin shows the furthest claims alone: the one coding, or the rung and track that most of them have", () => {
      const before = [claim("trump", 1), claim("trump", 3)];
      const track = { track: "ru-ua" as const, rung: 6 };
      const after = [claim("trump", 6), claim("trump", 6, { stage: track }), claim("trump", 6, { stage: track })];
      const of = (shown: CompareFacts["shown"]) => finding(twoTimes(before, after), FEBRUARY, DECEMBER, { shown }).pin;
      expect([of("a"), of("b"), of(null)]).toEqual(["coding:a1-07", "stage:*~6~ru-ua", "stage:*~6~ru-ua"]);
    });

    test("with other filters than of cells it is the furthest that is shown, and shorter where there is no room", () => {
      const dossier = moves(move("trump", 1, 4));
      const told = (more: View, words?: CompareFacts["words"]) =>
        finding(dossier, { ...FEBRUARY, ...more }, { ...DECEMBER, ...more }, words && { words }).sentence;
      const since: CompareFacts["words"] = { a: "in February 2025", b: "in December of that year" };
      expect(told({ kind: ["statement"] })).toBe(
        "In December 2025 Washington claims a meeting; in February openness was its furthest shown",
      );
      expect(told({}, since)).toBe(
        "In December of that year Washington claims a meeting; in February 2025 openness was its furthest",
      );
      expect(told({ kind: ["statement"] }, since)).toBe(
        "In December of that year Washington claims a meeting; in February 2025 openness was furthest shown",
      );
      const longer = { ...since, a: "in the February of 2025" };
      expect(told({ kind: ["statement"] }, longer)).toBe(
        "In B Washington claims a meeting; in A openness was furthest shown",
      );
    });
  });

  describe("moved, of two sides that are no times", () => {
    const plain = (speaker: string) => Array.from({ length: 5 }, () => ({ speaker, issue: "relations" }));
    const claim = (speaker: string, rung: number): CodingInput => ({ speaker, issue: "progress", stage: { rung } });
    const facts = { words: { a: "Trump", b: "Peskov" }, inTime: false, across: true };
    const of = (codings: readonly CodingInput[], more: Partial<CompareFacts> = {}) =>
      finding(
        dossierOf({ articles: [{ codings: [...plain("trump"), ...plain("peskov"), ...codings] }] }),
        { speaker: ["trump", "tass"] },
        { speaker: ["peskov"] },
        { ...facts, ...more },
      );

    test("says how far the claims of each go, from two rungs apart on", () => {
      expect(of([claim("trump", 1), claim("trump", 6), claim("peskov", 4)])).toEqual({
        rule: "moved",
        sentence: "The furthest claim of Trump is the endgame, of Peskov a meeting",
        pin: "coding:a1-13",
      });
      expect(of([claim("trump", 6), claim("peskov", 4)], { shown: "a" }).pin).toBe("coding:a1-11");
      expect(of([claim("tass", 6), claim("trump", 6), claim("peskov", 4)], { shown: "a" }).pin).toBe("coding:a1-12");
      expect(of([claim("trump", 1), claim("peskov", 3)]).sentence).toBe(
        "The furthest claim of Trump is openness, of Peskov talks",
      );
      for (const codings of [[claim("trump", 6), claim("peskov", 5)], [claim("trump", 6)], [claim("peskov", 6)]])
        expect(of(codings).rule).not.toBe("moved");
    });

    test("takes the furthest of all parties of a side, whichever stands first", () => {
      for (const [first, second] of [
        [6, 1],
        [1, 6],
      ] as const)
        expect(of([claim("trump", first), claim("tass", second), claim("peskov", 3)]).sentence).toBe(
          "The furthest claim of Trump is the endgame, of Peskov talks",
        );
      const silent: CodingInput = { speaker: "tass", stance: "withholds", stage: { rung: 8 } };
      const none: CodingInput = { speaker: "trump", issue: "progress", stance: "denies", stage: { rung: 0 } };
      const zero: CodingInput = { ...none, stance: "conditional", stage: { rung: 0, direction: "holding" } };
      expect(of([silent, zero, claim("peskov", 3)]).sentence).toContain("of Trump is no dialogue");
      expect(of([silent, { ...none, stage: { rung: 0, direction: "backward" } }, claim("peskov", 3)]).rule).not.toBe(
        "moved",
      );
      expect(of([silent, claim("trump", 1), claim("peskov", 3)]).sentence).toContain("of Trump is openness");
    });

    test("names them by their letters where there is no room", () => {
      const words = { a: "Trump as he speaks to the press", b: "Peskov as he speaks to it" };
      expect(of([claim("trump", 6), claim("peskov", 4)], { words }).sentence).toBe(
        "The furthest claim of A is the endgame, of B a meeting",
      );
    });
  });

  describe("turned", () => {
    const says = (speaker: string, issue: string, ...stances: readonly Stance[]): CodingInput[] =>
      stances.map((stance) => ({ speaker, issue, stance }));

    test("first those that share no stance, then where most is said; the rest category never", () => {
      const mixed = [
        says("trump", "human-cost", "affirms", "affirms"),
        says("trump", "human-cost", "affirms", "denies"),
      ] as const;
      const other = [says("trump", "nato", "conditional"), says("trump", "nato", "withholds")] as const;
      const more = [says("trump", "talks", "denies", "denies"), says("trump", "talks", "affirms", "affirms")] as const;
      const rest = [says("trump", "other", "affirms"), says("trump", "other", "denies")] as const;
      const of = (...all: readonly (readonly [CodingInput[], CodingInput[]])[]) =>
        between(
          twoTimes(
            all.flatMap(([before]) => before),
            all.flatMap(([, after]) => after),
          ),
        );
      expect(of(mixed, other).sentence).toBe(
        "Nato: Washington sets conditions in February, will not say in December 2025",
      );
      const [first, second] = mixed;
      expect(of([second, first], other).sentence).toContain("Nato: ");
      // Most is said on the issue of which the side that says less says most.
      const lopsided = [
        says("trump", "minerals", "denies"),
        says("trump", "minerals", "affirms", "affirms", "affirms", "affirms"),
      ] as const;
      expect(of(lopsided, more).sentence).toContain("Talks: ");
      for (const all of [
        [mixed, other, more],
        [more, other, mixed],
        [other, more],
      ] as const)
        expect(of(...all).sentence).toBe("Talks: Washington says no in February, says yes in December 2025");
      expect(of(mixed)).toEqual({
        rule: "turned",
        sentence: "Human cost: Washington says yes in February, says yes and no in December 2025",
        pin: "cell:*~human-cost",
      });
      expect(of(rest).rule).toBe("shown");
    });

    test("who is no party is called by name, and what takes no stance has not turned", () => {
      const of = (rows: "speaker" | "party") => {
        const dossier = twoTimes(says("trump", "nato", "affirms"), says("trump", "nato", "withholds"));
        const engine = createEngine(dossier);
        const [a, b] = [FEBRUARY, DECEMBER].map((view) => engine.rows({ ...view, rows }));
        const facts = { names: namesOf(dossier), words: { a: "in February", b: "in December" }, inTime: true };
        return compareFinding({
          ...facts,
          comparison: compareRows(a!, b!),
          across: false,
          common: {},
          shown: null,
        }).sentence;
      };
      expect(of("speaker")).toBe("Nato: Trump says yes in February, will not say in December");
      expect(of("party")).toBe("Nato: Washington says yes in February, will not say in December");
      const neutral: CodingInput = { speaker: "trump", issue: "nato", stance: null };
      expect(between(twoTimes([neutral], says("trump", "nato", "denies"))).rule).toBe("shown");
      expect(between(twoTimes(says("trump", "nato", "denies"), [neutral])).rule).toBe("shown");
    });

    test("is shorter where there is no room", () => {
      const dossier = twoTimes(
        says("trump", "nato", "affirms", "denies", "conditional", "withholds"),
        says("trump", "nato", "affirms", "denies", "conditional"),
      );
      const few = twoTimes(says("trump", "nato", "affirms"), says("trump", "nato", "denies"));
      const words = { a: "within 1 Jan 2024 to 31 Dec 2024", b: "within 1 to 28 Feb 2025" };
      const [apart, wordy] = [
        { words: { a: "Trump", b: "Peskov" }, inTime: false, across: true },
        { words, inTime: false, across: true },
      ];
      expect([between(dossier).sentence, finding(few, FEBRUARY, DECEMBER, { words }).sentence]).toEqual([
        "Nato: A and B differ",
        "Nato: Washington says yes in A, says no in B",
      ]);
      expect([apart, wordy].map((more) => finding(few, FEBRUARY, DECEMBER, more).sentence)).toEqual([
        "Nato: Trump says yes; Peskov says no",
        "Nato: A says yes; B says no",
      ]);
    });
  });

  test("gone, new: the issues most spoken of first, from two codings on, and only as many as there is room for", () => {
    const times = (issue: string, n: number) => Array.from({ length: n }, () => ({ issue }));
    const four = [...times("nato", 2), ...times("minerals", 4), ...times("guarantees", 3), ...times("human-cost", 2)];
    expect(between(twoTimes(four, []))).toMatchObject({
      sentence: "Coded in February and not in December 2025: minerals, guarantees and 2 others",
      pin: "cell:*~minerals",
    });
    // Of guarantees more parties speak, so that its column comes first.
    const parties = ["trump", "peskov", "starmer"].map((speaker) => ({ speaker, issue: "guarantees" }));
    expect(between(twoTimes([...parties, ...times("minerals", 4)], []))).toMatchObject({
      sentence: "Coded in February and not in December 2025: minerals and guarantees",
      pin: "cell:*~minerals",
    });
    expect(between(twoTimes([...times("nato", 1), ...times("other", 3)], [])).rule).toBe("shown");
    expect(between(twoTimes(times("nato", 2), times("nato", 1))).rule).toBe("shown");
    expect(between(twoTimes(times("minerals", 2), times("nato", 2))).rule).toBe("gone");
    const long = { words: { a: "within the year 2024, as told then", b: "within 1 to 28 Feb 2025" } };
    const of = (before: CodingInput[], after: CodingInput[]) =>
      finding(twoTimes(before, after), FEBRUARY, DECEMBER, long).sentence;
    expect([of(four, []), of([], four)]).toEqual([
      "Only in A: minerals and 3 others",
      "Only in B: minerals and 3 others",
    ]);
    const sides = { words: { a: "A", b: "B" }, inTime: false };
    expect(finding(twoTimes(four.slice(0, 2), []), FEBRUARY, DECEMBER, sides).sentence).toBe("In A, not in B: nato");
    const cell: View = { issue: ["nato", "relations"] };
    expect(finding(twoTimes(four, []), { ...FEBRUARY, ...cell }, { ...DECEMBER, ...cell }).rule).toBe("gone");
  });

  test("venues: of either side, of several the first, and by which of them it is shown", () => {
    const at = (place: string, when = "2025-12-28"): VenueInput => ({ place, when });
    const both = (before: readonly VenueInput[], after: readonly VenueInput[], more: Partial<CompareFacts> = {}) => {
      const dossier = dossierOf({
        articles: [
          { reported: "2025-02-10", codings: Array.from({ length: 5 }, () => ({})), venues: before },
          {
            reported: "2025-12-29",
            codings: Array.from({ length: 5 }, () => ({ said: "2025-12-28" })),
            venues: after,
          },
        ],
      });
      return finding(dossier, { ...FEBRUARY, axis: "reported" }, { ...DECEMBER, axis: "reported" }, more);
    };
    const [riyadh, geneva, site] = [at("riyadh"), at("geneva"), at("bocharov-ruchey")];
    const of = (more: Partial<CompareFacts>) => both([riyadh], [geneva], more).pin;
    expect(both([riyadh], [geneva])).toEqual({
      rule: "venues",
      sentence: "Named as a venue: Riyadh in February; Geneva in December 2025",
      pin: "venue:geneva",
    });
    expect([of({ shown: "a" }), of({ shown: "b" })]).toEqual(["venue:riyadh", "venue:geneva"]);
    expect(both([riyadh, geneva], [geneva])).toEqual({
      rule: "venues",
      sentence: "Named as a venue: Riyadh in February",
      pin: "venue:riyadh",
    });
    expect(both([riyadh], [], { shown: "b" }).pin).toBe(null);
    expect(both([], [riyadh], { shown: "a" }).pin).toBe(null);
    expect(both([riyadh], [riyadh]).rule).toBe("shown");
    const words = { a: "within the year 2024, as told then", b: "within 1 to 28 Feb 2025" };
    expect(both([riyadh], [geneva], { words }).sentence).toBe("Venues named: Riyadh");
    expect(both([], [geneva, riyadh, site], { words: { ...words, b: `${words.a} and ${words.b}` } }).sentence).toMatch(
      /^Venues named: \S.* and 2 others$/,
    );
  });

  test("shown: several cells that differ", () => {
    expect(between(twoTimes([{ issue: "nato" }, { issue: "minerals" }], [])).sentence).toBe(
      "2 of 3 cells of the matrix differ between A and B",
    );
  });

  test("has at least five rules", () => expect(COMPARE_RULES.length).toBeGreaterThanOrEqual(5));
});

test("the bundled dossier: what moved between early February and the end of December", async () => {
  const dossier = await loadBundled();
  expect(finding(dossier, { from: "2025-01-28", to: "2025-02-10" }, { from: "2025-12-23", to: "2025-12-29" })).toEqual({
    rule: "moved",
    sentence: "In December 2025 Washington and Moscow claim the endgame; in February a meeting was their furthest",
    pin: "stage:*~6~multi",
  });
});
