import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createEngine } from "../../src/engine/engine";
import {
  chosenUtterance,
  fieldOf,
  plainWords,
  spellingRows,
  WORDING_FIELDS,
  type WordingField,
  wordingRows,
} from "../../src/engine/wordings";
import { clearPin } from "../../src/store/transitions";
import type { View } from "../../src/store/view";
import { arbitraryDossier } from "../support/arbitraryDossier";
import { type CodingInput, dossierOf } from "../support/dossierOf";
import { arbitraryView } from "./arbitraryView";
import { allEvidence } from "./ask";

const TWO = dossierOf({
  articles: [
    {
      reported: "2025-02-10",
      codings: [
        { speaker: "peskov", utterance: "u", quote: "I can’t confirm it", setting: "on a call", via: [] },
        { speaker: "trump", utterance: "v", quote: "Very soon" },
        { speaker: "putin" },
      ],
    },
    {
      reported: "2025-02-11",
      codings: [
        { speaker: "peskov", utterance: "u", quote: "I can't confirm IT!", setting: "by telephone", via: ["tass"] },
        { speaker: "trump", utterance: "v", window: "2025-03" },
      ],
    },
  ],
});

const wordings = (view: View = {}, dossier = TWO) => createEngine(dossier).rows(view).part(wordingRows);

describe("the wordings", () => {
  test("are the utterances that more than one coding reports", () => {
    const { utterances, shown } = wordings();
    expect(utterances.map(({ utterance }) => utterance)).toEqual(["u", "v"]);
    expect(shown).toBe(4);
  });

  test("say what one report has and another lacks, and what differs", () => {
    const [u, v] = wordings().utterances;
    expect(u!.reports.map(({ alone }) => alone)).toEqual([[], ["chain"]]);
    expect(v!.reports.map(({ alone }) => alone)).toEqual([["quote"], ["window"]]);
    expect(v!.differs).toEqual(["quote", "window"]);
  });

  test("never take case, apostrophes, punctuation or our own words for a difference", () => {
    expect(wordings().utterances[0]!.differs).toEqual(["chain"]);
  });

  test("keep a report that the view leaves out, and mark it", () => {
    const { utterances, shown } = wordings({ article: ["2025-02-11-a2"], speaker: ["peskov"] });
    expect(utterances).toHaveLength(1);
    expect(utterances[0]!.reports.map((report) => report.shown)).toEqual([false, true]);
    expect(shown).toBe(1);
  });

  test("are chosen by a pin on one of their reports, which hides none of the others", () => {
    const rows = wordings({ pin: "coding:a2-02" });
    expect(rows).toEqual(wordings());
    expect(chosenUtterance(rows, "coding:a2-02")?.utterance).toBe("v");
    expect(chosenUtterance(rows, null)?.utterance).toBe("u");
    expect(wordings({ pin: "coding:a1-03" }).utterances).toEqual([]);
  });

  test("stand with most reports first, then by date", () => {
    const report = (utterance: string, said: string) => ({ speaker: "peskov", utterance, said });
    const dossier = dossierOf({
      articles: [
        { codings: [report("late", "2025-02-08"), report("often", "2025-02-07"), report("early", "2025-02-01")] },
        { codings: [report("late", "2025-02-08"), report("often", "2025-02-07"), report("early", "2025-02-01")] },
        { codings: [report("often", "2025-02-07")] },
      ],
    });
    expect(wordings({}, dossier).utterances.map(({ utterance }) => utterance)).toEqual(["often", "early", "late"]);
    expect(chosenUtterance(wordings({}, dossier), "venue:riyadh")?.utterance).toBe("often");
    expect(chosenUtterance({ utterances: [], shown: 0 }, "coding:a1-01")).toBe(null);
  });

  test.each<readonly [WordingField, CodingInput, readonly CodingInput[]]>([
    ["quote", { quote: "Very soon" }, [{ quote: "Very late" }]],
    ["issue", { issue: "willingness", about: "us" }, [{ issue: "willingness", about: "ru" }, { issue: "talks" }]],
    [
      "stance",
      { stance: "withholds", withholding: "refuses" },
      [{ stance: "withholds", withholding: "ignorance" }, { stance: "affirms" }, { stance: "withholds", hedged: true }],
    ],
    [
      "stage",
      { stage: { rung: 3 } },
      [{ stage: { rung: 4 } }, { stage: { direction: "holding" } }, { stage: { track: "ru-ua" } }, { stage: null }],
    ],
    ["window", { window: "2025-03" }, [{ window: "2025-04" }, { window: null }]],
    ["said", { said: "2025-02-09" }, [{ said: "2025-02-08" }, { said: null }]],
    ["chain", { via: ["reuters", "tass"] }, [{ via: ["tass", "reuters"] }, { via: ["reuters"] }, { via: [] }]],
    ["setting", { setting: "on a call" }, [{ setting: null }]],
  ])("tell a difference of %s, and no other", (field, coding, others) => {
    const made = (input: CodingInput) => dossierOf({ articles: [{ codings: [input] }] }).articles[0]!.codings[0]!;
    const first = made(coding);
    for (const other of others) {
      expect(fieldOf(made({ ...coding, ...other }), field)).not.toBe(fieldOf(first, field));
      for (const another of WORDING_FIELDS)
        if (!affected(field).includes(another))
          expect(fieldOf(made({ ...coding, ...other }), another)).toBe(fieldOf(first, another));
    }
    expect(fieldOf(made(coding), field)).toBe(fieldOf(first, field));
  });

  test("have the words of a quote alone: no case, no accents, nothing that stands between them", () => {
    expect(plainWords(" «Très  BIEN», I can’t – 2 x! ")).toBe("TRES BIEN I CAN T 2 X");
    expect(plainWords("…")).toBe("");
  });

  test("say nothing of a field where a report has none", () => {
    const event: CodingInput = { kind: "event", issue: null, stance: null, said: null };
    const coding = dossierOf({ articles: [{ codings: [event] }] }).articles[0]!.codings[0]!;
    expect(WORDING_FIELDS.map((field) => fieldOf(coding, field))).toEqual(WORDING_FIELDS.map(() => null));
  });

  test("count an agency that two articles cite as one origin [codebook 10.2]", () => {
    const report = (via: readonly string[]) => ({ codings: [{ utterance: "u", via }] });
    const origins = (...chains: readonly (readonly string[])[]) => {
      const [one] = wordings({}, dossierOf({ articles: chains.map(report) })).utterances;
      return [one!.origins, one!.originAssumed];
    };
    expect(origins(["reuters"], ["reuters"])).toEqual([1, false]);
    expect(origins(["reuters", "the-daily"], ["reuters"])).toEqual([1, false]);
    expect(origins(["reuters"], ["tass"])).toEqual([2, false]);
    expect(origins(["reuters"], [])).toEqual([2, true]);
  });

  test("of any dossier under any View are what the evidence groups, pins aside", () => {
    const both = arbitraryDossier().chain((dossier) =>
      fc.record({ dossier: fc.constant(dossier), view: arbitraryView(dossier) }),
    );
    fc.assert(
      fc.property(both, ({ dossier, view: pinned }) => {
        const view = clearPin(pinned);
        const engine = createEngine(dossier);
        const slow = new Map<string, { reports: string[]; shown: string[] }>();
        const inView = new Set(allEvidence(engine.rows(view)).groups.flatMap(({ codings }) => codings));
        for (const { id, utterance } of dossier.articles.flatMap(({ codings }) => codings)) {
          if (utterance === null) continue;
          const one = slow.get(utterance) ?? { reports: [], shown: [] };
          slow.set(utterance, one);
          one.reports.push(id);
          if (inView.has(id)) one.shown.push(id);
        }
        for (const [key, { reports, shown }] of slow) if (reports.length < 2 || shown.length === 0) slow.delete(key);
        const { utterances, shown } = engine.rows(view).part(wordingRows);
        const fast = utterances.map(({ utterance, reports }) => [
          utterance,
          {
            reports: reports.map(({ coding }) => coding),
            shown: reports.filter((report) => report.shown).map(({ coding }) => coding),
          },
        ]);
        expect(new Map(fast as never)).toEqual(slow);
        expect(shown).toBe([...slow.values()].reduce((sum, one) => sum + one.shown.length, 0));
        const sizes = utterances.map(({ reports }) => reports.length);
        expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
        for (const { reports, differs } of utterances)
          for (const { alone } of reports) for (const field of alone) expect(differs).toContain(field);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe("the spellings of names", () => {
  test("are told of people whom two articles spell in two ways, and of nobody else", () => {
    const dossier = dossierOf({
      actors: [
        { id: "peskov", spellings: [{ text: "Dmitri Peskov", articles: ["2025-02-11-a2"] }] },
        { id: "kremlin", spellings: [{ text: "Moscow", articles: ["2025-02-10-a1"] }] },
      ],
      articles: [
        { reported: "2025-02-10", spellings: { peskov: "Dmitry Peskov", trump: "Donald Trump" } },
        { reported: "2025-02-11", spellings: { trump: "Donald Trump", kremlin: "Kremlin" } },
        { reported: "2025-02-12" },
      ],
    });
    const rows = createEngine(dossier).rows({}).part(spellingRows);
    expect(rows).toEqual([
      {
        actor: "peskov",
        spelled: new Map([
          ["2025-02-10-a1", "Dmitry Peskov"],
          ["2025-02-11-a2", "Dmitri Peskov"],
        ]),
      },
    ]);
  });
});

/** A stage follows its stance in the codebook, and so does whom the issue is about. */
function affected(field: WordingField): readonly WordingField[] {
  return field === "stance" || field === "issue" ? ["stance", "issue", "stage"] : [field];
}
