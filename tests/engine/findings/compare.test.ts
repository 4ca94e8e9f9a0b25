import { describe, expect, test } from "vitest";
import { loadBundled } from "../../../src/dossier/bundle";
import { namesOf } from "../../../src/dossier/names";
import type { Dossier } from "../../../src/dossier/types";
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
