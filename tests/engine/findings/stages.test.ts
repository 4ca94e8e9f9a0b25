import { describe, expect, test } from "vitest";
import type { Party } from "../../../src/dossier/types";
import { createEngine } from "../../../src/engine/engine";
import { stagesFinding } from "../../../src/engine/findings/stages";
import type { View } from "../../../src/store/view";
import { type CodingInput, type DossierInput, dossierOf } from "../../support/dossierOf";

function finding(articles: DossierInput["articles"], view: View = {}, links: DossierInput["links"] = []) {
  const dossier = dossierOf({ articles: articles ?? [], links, actors: ACTORS });
  return stagesFinding(createEngine(dossier).rows(view), dossier, view);
}

const ACTORS: { id: string; party: Party }[] = [{ id: "slutsky", party: "ru" }];
const at = (rung: number, speaker = "trump", more: CodingInput = {}): CodingInput => ({
  speaker,
  issue: "progress",
  said: "2025-02-09",
  ...more,
  stage: { rung, ...more.stage },
});
const february = (codings: readonly CodingInput[]) => ({ reported: "2025-02-10", codings });
const december = (codings: readonly CodingInput[]) => ({
  reported: "2025-12-29",
  codings: codings.map((coding) => ({ ...coding, said: "2025-12-28" })),
});

describe("the finding of the stages", () => {
  test("moved: the furthest claim of the last covered stretch against that of the first", () => {
    const early = february([at(2), at(3, "peskov"), at(5, "peskov", { stance: "withholds" }), at(3)]);
    const late = december([at(6), at(6, "peskov"), at(4)]);
    expect(finding([early, late])).toEqual({
      rule: "moved",
      sentence: "In December 2025 Trump and Peskov claim the endgame; in February talks were the furthest",
      pin: "stage:2025-12-28~6~us-ru",
    });
    expect(finding([early, late], { kind: ["statement"] }).sentence).toBe(
      "In December 2025 Trump and Peskov claim the endgame; in February talks were the furthest shown",
    );
    const three = december([at(6), at(6, "peskov"), at(6, "putin")]);
    expect(finding([early, three], { kind: ["statement"] }).sentence).toBe(
      "In December Trump, Peskov and Putin claim the endgame; in February talks were the furthest shown",
    );
    const undated = february([...early.codings, at(6, "putin", { said: null })]);
    expect(finding([undated, late]).sentence).toMatch(/the furthest shown$/);
    expect(finding([early, december([at(6), at(6)])]).rule).not.toBe("moved");
  });

  test("contested: the widest gap between two accounts that contradict each other", () => {
    const codings = [at(4, "slutsky"), { ...at(0, "kremlin"), stance: "denies" as const }, at(2, "trump")];
    expect(finding([february(codings)], {}, [{ type: "tension", a: "a1-01", b: "a1-02" }])).toEqual({
      rule: "contested",
      sentence: "Slutsky speaks of a meeting; Kremlin denies it",
      pin: "link:l1",
    });
    expect(finding([february(codings)], {}, [{ type: "apparent", a: "a1-01", b: "a1-02" }]).rule).not.toBe("contested");
    const event: CodingInput = { ...at(0), speaker: null, kind: "event", stance: "denies" };
    expect(
      finding([february([codings[0]!, event])], {}, [{ type: "contradicts", a: "a1-01", b: "a1-02" }]),
    ).toMatchObject({ sentence: "Slutsky speaks of a meeting; an article reports none" });
    const past = [at(2, "reuters", { said: "2024-11?" }), { ...codings[1]!, said: "2024-11" }];
    expect(finding([february(past)], {}, [{ type: "contradicts", a: "a1-01", b: "a1-02" }]).sentence).toBe(
      "In November 2024 Reuters speaks of contact; Kremlin denies it",
    );
    const hidden: View = { speaker: ["slutsky"] };
    expect(finding([february(codings)], hidden, [{ type: "tension", a: "a1-01", b: "a1-02" }]).rule).not.toBe(
      "contested",
    );
  });

  test("its pin stands for every date where that shows the codings spoken of and no others", () => {
    const claims = [at(4), at(4, "peskov", { said: "2025-02-08" })];
    expect(finding([february(claims)])).toMatchObject({
      sentence: "Peskov and Trump speak of a meeting, the furthest of 2 claims shown",
      pin: "stage:*~4~us-ru",
    });
    expect(finding([february([...claims, at(4, "waltz", { stance: "withholds", said: "2025-02-07" })])])).toMatchObject(
      {
        sentence: "Peskov speaks of a meeting, the furthest of 3 claims shown",
        pin: "stage:2025-02-08~4~us-ru",
      },
    );
  });

  test("apart: two sides of one track, two rungs or more", () => {
    expect(finding([february([at(4, "peskov"), at(2), at(1)])])).toEqual({
      rule: "apart",
      sentence: "Us ru: Moscow's furthest claim shown is a meeting, Washington's contact",
      pin: "stage:2025-02-09~4~us-ru",
    });
    expect(finding([february([at(4, "peskov"), at(3)])]).rule).not.toBe("apart");
    const tracks = [at(4, "peskov"), at(1, "trump", { stage: { track: "us-ua" } })];
    expect(finding([february(tracks)]).rule).not.toBe("apart");
  });

  test("withheld: a third or more of the marks", () => {
    const open = [at(2, "trump", { stance: "withholds" }), at(2, "peskov", { stance: "withholds" })];
    expect(finding([february([...open, at(2), at(2)])])).toMatchObject({
      rule: "withheld",
      sentence: "Trump and Peskov give no details of contact",
    });
    expect(finding([february([...open, at(2), at(2), at(2), at(2), at(2)])]).rule).not.toBe("withheld");
  });

  test("backward: a third or more of the marks", () => {
    const back = { stance: "denies" as const, stage: { direction: "backward" as const } };
    expect(finding([february([at(0, "kremlin", back), at(0, "ukraine", back), at(2)])])).toMatchObject({
      rule: "backward",
      sentence: "Kremlin and Ukraine deny dialogue or report none",
    });
  });

  test("withheld and backward: from two marks and a third on, of the stage that most are at", () => {
    const others = (count: number) => Array.from({ length: count }, () => at(2));
    const open = (rung: number, speaker: string) => at(rung, speaker, { stance: "withholds" });
    const kept = [open(2, "trump"), open(3, "peskov")];
    expect(finding([february([...kept, ...others(4)])]).rule).toBe("withheld");
    expect(finding([february([...kept, ...others(5)])]).rule).not.toBe("withheld");
    expect(finding([february([kept[0]!])]).rule).not.toBe("withheld");
    expect(finding([february([...kept, open(3, "putin")])]).sentence).toBe("Peskov and Putin give no details of talks");
    const back = (speaker: string) => at(0, speaker, { stance: "denies", stage: { direction: "backward" } });
    expect(finding([february([back("kremlin"), back("ukraine"), ...others(4)])]).rule).toBe("backward");
    expect(finding([february([back("kremlin"), back("ukraine"), ...others(5)])]).rule).not.toBe("backward");
    expect(finding([february([back("kremlin")])]).rule).not.toBe("backward");
    expect(finding([february([back("kremlin"), back("kremlin")])]).sentence).toBe(
      "Kremlin denies dialogue or reports none",
    );
  });

  test("contested: of two gaps the wider, of two as wide the later, and none of one rung", () => {
    const links = [
      { type: "tension" as const, a: "a1-01", b: "a1-02" },
      { type: "tension" as const, a: "a1-03", b: "a1-04" },
    ];
    const pins = (...codings: CodingInput[]) => finding([february(codings)], {}, links);
    expect(pins(at(3, "slutsky"), at(1), at(5, "slutsky"), at(1)).pin).toBe("link:l2");
    expect(pins(at(5, "slutsky"), at(1), at(3, "slutsky"), at(1)).pin).toBe("link:l1");
    const early = { said: "2025-02-03" };
    expect(pins(at(3, "slutsky", early), at(1, "trump", early), at(3, "slutsky"), at(1)).pin).toBe("link:l2");
    expect(pins(at(3, "slutsky"), at(1), at(3, "slutsky", early), at(1, "trump", early)).pin).toBe("link:l1");
    expect(pins(at(3, "slutsky"), at(2), at(3, "slutsky"), at(2)).rule).not.toBe("contested");
    expect(pins(at(1), at(3, "slutsky"), at(2), at(2)).sentence).toBe(
      "Slutsky speaks of talks; Trump speaks of openness",
    );
    const silent = at(5, "slutsky", { stance: "withholds" });
    expect(pins(silent, at(1), at(2), at(2)).rule).not.toBe("contested");
  });

  test("apart: of the last covered stretch, and a track of several parties has no label", () => {
    const multi = { stage: { track: "multi" as const } };
    expect(finding([february([at(4, "peskov", multi), at(1, "trump", multi)])]).sentence).toBe(
      "Moscow's furthest claim shown is a meeting, Washington's openness",
    );
    const later = december([at(4, "peskov")]);
    expect(finding([february([at(4, "peskov"), at(1)]), later]).rule).not.toBe("apart");
  });

  test("shown: an event is reported, not spoken of, and the furthest of several is told with their number", () => {
    const event = at(4, "", { kind: "event", speaker: null, actors: ["trump"], stance: "affirms" });
    expect(finding([february([event])]).sentence).toBe("An article reports a meeting, the only claim shown");
    expect(finding([february([event, at(2)])]).sentence).toBe(
      "An article reports a meeting, the furthest of 2 claims shown",
    );
  });

  test("moved: from three claims of a stretch on, with the years where they differ, and as many names as there is room", () => {
    const early = [at(5), at(3, "peskov"), at(2)];
    const next = (...codings: CodingInput[]) => ({
      reported: "2026-01-29",
      codings: codings.map((coding) => ({ ...coding, said: "2026-01-28" })),
    });
    const many = ["trump", "peskov", "putin", "kellogg"].map((who) => at(6, who));
    expect(finding([february(early), december([at(6), at(6), at(1)]), next(at(7))]).sentence).toBe(
      "In December 2025 Trump claims the endgame; in February terms were the furthest",
    );
    expect(finding([february(early), next(at(1), at(2), at(2))])).toMatchObject({
      rule: "moved",
      sentence: "In January 2026 Trump claims contact; in February 2025 terms were the furthest",
      pin: "stage:2026-01-28~2~us-ru",
    });
    expect(finding([february(early), next(at(5), at(2), at(2))]).rule).not.toBe("moved");
    expect(finding([february([at(3), at(3), at(2)]), december(many)]).sentence).toBe(
      "In December Trump, Peskov and 2 others claim the endgame; in February talks were the furthest",
    );
    expect(finding([february([at(4), at(4), at(2)]), december(many)]).sentence).toBe(
      "In December 2025 Trump and 3 others claim the endgame",
    );
  });

  test("one-side and absent: whatever is pinned among the stages", () => {
    const own = [at(2, "peskov"), at(3, "putin"), at(3, "peskov")];
    const view: View = { pin: "stage:2025-02-09~2~us-ru" };
    expect(finding([february(own)], view)).toMatchObject({ rule: "one-side", pin: "stage:2025-02-09~3~us-ru" });
    expect(finding([february([...own, at(3)])], view)).toMatchObject({
      rule: "absent",
      sentence: "Kyiv makes no claim; the furthest, by Putin and 2 others, is talks",
    });
    expect(finding([february(own)], { pin: "coding:a1-01" }).rule).not.toBe("one-side");
    expect(finding([february([...own.slice(1), at(2)])]).rule).toBe("absent");
    expect(finding([february([own[1]!, at(3)])]).rule).toBe("shown");
  });

  test("shown: of one rung on two tracks those who speak of the first", () => {
    const multi = at(4, "peskov", { stage: { track: "multi" } });
    expect(finding([february([at(4), multi])])).toMatchObject({
      sentence: "Trump speaks of a meeting, the furthest of 2 claims shown",
      pin: "stage:2025-02-09~4~us-ru",
    });
    expect(finding([february([at(4), multi, at(3)])]).sentence).toBe(
      "Kyiv makes no claim; the furthest, by Trump, is a meeting",
    );
    const silent = at(4, "putin", { stance: "withholds" });
    expect(finding([february([silent])]).sentence).toBe("Putin gives no details of a meeting");
    const undated = [at(2, "trump", { said: null }), at(3, "trump", { said: null })];
    expect(finding([february(undated)]).sentence).toBe("2 claims are shown, without a date");
  });

  test("one-side: only one party claims a stage, dated or not, early or late", () => {
    const own = [at(2, "peskov"), at(3, "putin"), at(3, "peskov")];
    expect(finding([february(own)])).toEqual({
      rule: "one-side",
      sentence: "Only Moscow makes claims; the furthest is talks",
      pin: "stage:2025-02-09~3~us-ru",
    });
    expect(finding([february(own)], { kind: ["statement"] }).rule).not.toBe("one-side");
    expect(finding([february([...own, at(3, "trump", { said: null })])]).rule).not.toBe("one-side");
    expect(finding([february([...own, at(3, "trump", { said: "2024-11" })])]).rule).not.toBe("one-side");
  });

  test("absent: a side claims no stage", () => {
    const own = [at(3), at(3, "peskov"), at(2)];
    expect(finding([february(own)])).toMatchObject({
      rule: "absent",
      sentence: "Kyiv makes no claim; the furthest, by Trump and Peskov, is talks",
    });
    expect(finding([february([...own, at(3, "zelenskyy", { said: null })])]).rule).toBe("shown");
    expect(finding([february(own)], { track: ["us-ru"] }).rule).toBe("shown");
  });

  test("shown: counts, the furthest claim, or that there is nothing", () => {
    expect(finding([february([at(2)])])).toEqual({
      rule: "shown",
      sentence: "Trump speaks of contact, the only claim shown",
      pin: "stage:2025-02-09~2~us-ru",
    });
    expect(finding([february([at(2, "trump", { said: "2024" })])]).sentence).toBe(
      "Trump speaks of contact, the only claim shown, told in retrospect",
    );
    expect(finding([february([at(2, "trump", { said: null })])])).toMatchObject({
      sentence: "1 claim is shown, without a date",
      pin: null,
    });
    expect(finding([february([{}])])).toEqual({
      rule: "shown",
      sentence: "No claim of how far the talks have come is shown",
      pin: null,
    });
  });
});
