import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadBundled } from "../../../src/dossier/bundle";
import { createEngine } from "../../../src/engine/engine";
import { evidenceRows } from "../../../src/engine/evidence";
import { RULES_IN_WORDS } from "../../../src/engine/findings/inWords";
import { WORDINGS_RULES, wordingsFinding } from "../../../src/engine/findings/wordings";
import { clearPin } from "../../../src/store/transitions";
import type { View } from "../../../src/store/view";
import { arbitraryDossier } from "../../support/arbitraryDossier";
import { type CodingInput, dossierOf } from "../../support/dossierOf";
import { arbitraryView } from "../arbitraryView";

const bundled = await loadBundled();

function finding(codings: readonly CodingInput[], view: View = {}) {
  const articles = codings.map((coding) => ({ codings: [{ speaker: "peskov", utterance: "u", ...coding }] }));
  const dossier = dossierOf({ articles });
  return wordingsFinding(createEngine(dossier).rows(view), dossier, view);
}

const RULES: readonly (readonly [string, readonly CodingInput[], string])[] = [
  [
    "stance",
    [{ stance: "affirms" }, { stance: "withholds" }],
    "Peskov on talks: reports of one utterance are coded with different stances",
  ],
  [
    "words",
    [{ quote: "many channels" }, { quote: "many contacts" }],
    "Peskov on talks: 2 reports quote one utterance in different words",
  ],
  [
    "origins",
    [{ via: ["reuters"] }, { via: ["tass"] }],
    "Peskov on talks: one utterance, credited to Reuters in one report, Tass in another",
  ],
  ["uncredited", [{ via: ["tass"] }, {}], "Peskov on talks: of 2 reports one names no outlet, another Tass"],
  [
    "one-quotes",
    [{ quote: "many channels" }, {}],
    "Peskov on talks: of 2 reports shown one quotes the speaker's words",
  ],
  ["one-origin", [{ via: ["tass"] }, { via: ["tass"] }], "Peskov on talks: 2 reports shown, one origin, Tass"],
  ["alike", [{}, {}], "The reports of 1 utterance agree in stance, source and quoted words"],
  ["shown", [{ utterance: null }, {}], "No utterance is reported twice in what is shown"],
];

describe("the finding of the wordings", () => {
  test.each(RULES)("%s", (rule, codings, sentence) => {
    expect(finding(codings)).toMatchObject({ rule, sentence, pin: rule === "shown" ? null : "coding:a1-01" });
  });

  test.each<readonly [string, readonly CodingInput[], string]>([
    [
      "words",
      [{ quote: "many channels" }, { quote: "many contacts" }, {}, { quote: "many channels" }],
      "Peskov on talks: 3 reports quote one utterance in different words",
    ],
    ["uncredited", [{}, { via: ["tass"] }, {}], "Peskov on talks: of 3 reports 2 name no outlet, another Tass"],
    [
      "one-quotes",
      [{ quote: "many channels" }, {}, { quote: "many channels" }],
      "Peskov on talks: of 3 reports shown 2 quote the speaker's words",
    ],
    [
      "one-origin",
      [{ via: ["tass"] }, { via: ["tass", "reuters"] }, { via: ["tass"] }],
      "Peskov on talks: 3 reports shown, one origin, Tass",
    ],
    [
      "alike",
      [{}, {}, { utterance: "v" }, { utterance: "v" }],
      "The reports of 2 utterances agree in stance, source and quoted words",
    ],
  ])("%s, of more reports or utterances", (rule, codings, sentence) => {
    expect(finding(codings)).toMatchObject({ rule, sentence });
  });

  test("pins the link that joins the two reports, where there is one", () => {
    const codings = [{ stance: "affirms" as const }, { stance: "withholds" as const, withholding: "refuses" as const }];
    const articles = codings.map((coding) => ({ codings: [{ speaker: "peskov", utterance: "u", ...coding }] }));
    const of = (...ends: readonly (readonly [string, string])[]) => {
      const dossier = dossierOf({ articles, links: ends.map(([a, b]) => ({ type: "tension", a, b })) });
      return wordingsFinding(createEngine(dossier).rows({}), dossier, {}).pin;
    };
    expect([of(["a2-01", "a1-01"]), of()]).toEqual(["link:l1", "coding:a1-01"]);
  });

  test("pins the first report of three, whatever links there are, and of two only the link that joins both", () => {
    const report = (utterance: string | null, stance: "affirms" | "denies") => ({
      codings: [{ speaker: "peskov", utterance, stance }],
    });
    const pin = (third: string | null, a: string, b: string) => {
      const articles = [report("u", "affirms"), report("u", "denies"), report(third, "denies")];
      const dossier = dossierOf({ articles, links: [{ type: "tension", a, b }] });
      return wordingsFinding(createEngine(dossier).rows({}), dossier, {}).pin;
    };
    expect([pin("u", "a1-01", "a2-01"), pin(null, "a1-01", "a3-01"), pin(null, "a3-01", "a2-01")]).toEqual([
      "coding:a1-01",
      "coding:a1-01",
      "coding:a1-01",
    ]);
    expect(pin(null, "a1-01", "a2-01")).toBe("link:l1");
  });

  test("is told in a shorter way where the speaker's name is long", () => {
    const told = (short: string, ...codings: readonly CodingInput[]) => {
      const articles = codings.map((coding) => ({ codings: [{ speaker: "kremlin", utterance: "u", ...coding }] }));
      const dossier = dossierOf({ actors: [{ id: "kremlin", short }], articles });
      return wordingsFinding(createEngine(dossier).rows({}), dossier, {}).sentence;
    };
    const [long, longer] = ["the head of the press office", "the head of the press office of the state"];
    const stances: readonly CodingInput[] = [{ stance: "affirms" }, { stance: "denies" }];
    const [origins, uncredited]: readonly (readonly CodingInput[])[] = [
      [{ via: ["reuters"] }, { via: ["tass"] }],
      [{ via: ["tass"] }, {}],
    ];
    expect([told(long, ...stances), told(longer, ...stances)]).toEqual([
      "The head of the press office on talks: its reports are coded with different stances",
      "The head of the press office of the state: its reports are coded with different stances",
    ]);
    expect([told(long, ...origins!), told("the head of press", ...origins!)]).toEqual([
      "The head of the press office: credited to Reuters in one report, Tass in another",
      "The head of press on talks: credited to Reuters in one report, Tass in another",
    ]);
    expect([told(long, ...uncredited!), told("the press office", ...uncredited!)]).toEqual([
      "The head of the press office on talks: one report names Tass, another no outlet",
      "The press office on talks: of 2 reports one names no outlet, another Tass",
    ]);
  });

  test("is an article's where its reports are of an event, and names no issue where there is none", () => {
    const event: CodingInput = { kind: "event", speaker: null, issue: null, stance: null };
    expect(
      finding([
        { ...event, via: ["reuters"] },
        { ...event, via: ["tass"] },
      ]).sentence,
    ).toBe("An article: one utterance, credited to Reuters in one report, Tass in another");
  });

  test("words: the same letters are not the same words", () => {
    expect(finding([{ quote: "a tender" }, { quote: "a rented" }]).rule).toBe("words");
    expect(finding([{ quote: "many channels" }, { quote: "Channels, many" }]).rule).not.toBe("words");
    const three = [{ quote: "many channels" }, { quote: "many channels" }, { quote: "many contacts" }];
    expect(finding(three).sentence).toBe("Peskov on talks: 3 reports quote one utterance in different words");
  });

  test("one-quotes, one-origin: only of some that quote, and of two articles that are shown", () => {
    const quote = "many channels";
    expect(finding([{ quote }, { quote }]).rule).toBe("alike");
    const twice = (view: View, ...others: readonly CodingInput[]) => {
      const coding = { speaker: "peskov", utterance: "u", via: ["tass"] };
      const articles = [[coding, coding], ...others.map((other) => [{ ...coding, ...other }])];
      const dossier = dossierOf({ articles: articles.map((codings) => ({ codings })) });
      return wordingsFinding(createEngine(dossier).rows(view), dossier, view).rule;
    };
    expect([twice({}), twice({}, {}), twice({ article: ["2025-02-10-a1"] }, {})]).toEqual([
      "alike",
      "one-origin",
      "shown",
    ]);
  });

  test("alike: not where the reports of one of several differ, or one report is hidden", () => {
    const two = [{}, {}, { utterance: "v" }, { utterance: "v" }];
    expect(finding(two).rule).toBe("alike");
    expect(finding([...two.slice(0, 3), { utterance: "v", issue: "nato" }])).toEqual({
      rule: "shown",
      sentence: "2 utterances are told by more than one report",
      pin: "coding:a1-01",
    });
    const hidden: View = { article: [1, 2, 3, 4].map((at) => `2025-02-10-a${at}`) };
    expect(finding([...two, { utterance: "v" }], hidden).rule).toBe("shown");
  });

  test("shown: how many utterances are told more than once, where a report of one is hidden", () => {
    const three = [{}, {}, {}];
    expect(finding(three, { article: ["2025-02-10-a1", "2025-02-10-a2"] })).toEqual({
      rule: "shown",
      sentence: "1 utterance is told by more than one report",
      pin: "coding:a1-01",
    });
    const six = [...three, ...three.map(() => ({ utterance: "v" }))];
    const view = { article: ["1", "2", "4", "5"].map((at) => `2025-02-10-a${at}`) };
    expect(finding(six, view).sentence).toBe("2 utterances are told by more than one report");
  });

  test("speaks of the quotes that have least in common, and of no two languages", () => {
    const report = (utterance: string, quote: string, speaker: string) => ({ utterance, quote, speaker });
    const dossier = dossierOf({
      languages: ["en", "uk"],
      articles: [
        { codings: [report("u", "we are ready now", "trump"), report("v", "many channels", "putin")] },
        { codings: [report("u", "we are ready", "trump"), report("v", "contacts emerge", "putin")] },
      ],
    });
    expect(wordingsFinding(createEngine(dossier).rows({}), dossier, {}).sentence).toMatch(/^Putin/);
    const other = dossierOf({
      articles: [
        { codings: [report("u", "we are ready", "trump")] },
        { language: "uk", codings: [report("u", "ми готові", "trump")] },
      ],
    });
    expect(wordingsFinding(createEngine(other).rows({}), other, {}).rule).not.toBe("words");
    const third = dossierOf({
      articles: [
        { codings: [report("u", "we are ready", "trump")] },
        { codings: [report("u", "we are ready", "trump")] },
        { language: "uk", codings: [report("u", "ми готові", "trump")] },
      ],
    });
    expect(wordingsFinding(createEngine(third).rows({}), third, {}).rule).not.toBe("words");
  });

  test("claims nothing of a report that a filter hides", () => {
    const codings = [{ quote: "many channels" }, { quote: "many contacts" }];
    expect(finding(codings, { article: ["2025-02-10-a1"] })).toEqual({
      rule: "shown",
      sentence: "No utterance has two reports in what is shown",
      pin: null,
    });
  });

  test("of the bundled dossier", () => {
    const said = (view: View) => wordingsFinding(createEngine(bundled).rows(view), bundled, view).sentence;
    expect(said({})).toBe("Peskov on talks: 2 reports quote one utterance in different words");
    expect(said({ issue: ["leaders-meeting"] })).toBe(
      "Slutsky on leaders' meeting: one utterance, credited to Reuters in one report, RIA in another",
    );
    expect(said({ from: "2025-12-01" })).toBe("No utterance is reported twice in what is shown");
  });

  test("is told in words, every rule of it", () => {
    expect(Object.keys(RULES_IN_WORDS.wordings).sort()).toEqual(WORDINGS_RULES.map(({ id }) => id).sort());
  });

  test("has at most 16 words, rests on what the view holds, and stays when it is pinned", () => {
    const both = arbitraryDossier().chain((dossier) =>
      fc.record({ dossier: fc.constant(dossier), view: arbitraryView(dossier).map(clearPin) }),
    );
    fc.assert(
      fc.property(both, ({ dossier, view }) => {
        const engine = createEngine(dossier);
        const { sentence, pin } = wordingsFinding(engine.rows(view), dossier, view);
        expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(16);
        expect(sentence).not.toMatch(/undefined|null|NaN/);
        if (pin === null) return;
        const pinned = { ...view, pin };
        expect(engine.rows(pinned).part(evidenceRows).codings).toBeGreaterThan(0);
        expect(wordingsFinding(engine.rows(pinned), dossier, pinned).pin).toBe(pin);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
