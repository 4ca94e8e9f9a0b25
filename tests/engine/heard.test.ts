import { describe, expect, test } from "vitest";
import { edtfOf } from "../../src/dossier/edtf";
import type { Party } from "../../src/dossier/types";
import { ALONE, alonePage, aloneRows } from "../../src/engine/alone";
import { createEngine } from "../../src/engine/engine";
import { type SilenceFacts, silenceOf, silenceRows } from "../../src/engine/silence";
import type { View } from "../../src/store/view";
import { type CodingInput, dossierOf } from "../support/dossierOf";

const span = (from: string, to: string) => ({ start: edtfOf(from).interval.start, end: edtfOf(to).interval.end });

describe("who is heard", () => {
  const withheld = (speaker: string, issue: string, withholding: "refuses" | "ignorance"): CodingInput => ({
    speaker,
    issue,
    stance: "withholds",
    withholding,
  });
  const dossier = dossierOf({
    articles: [
      {
        reported: "2025-02-10",
        outlet: "tass",
        codings: [
          { speaker: "trump", issue: "talks", utterance: "u1" },
          { speaker: "trump", issue: "talks", utterance: "u1" },
          { speaker: "kellogg", issue: "talks" },
          withheld("peskov", "talks", "refuses"),
          withheld("peskov", "talks", "ignorance"),
          withheld("putin", "talks", "refuses"),
          { speaker: "peskov", issue: "nato", said: null },
          { kind: "event", actors: ["zelenskyy"], issue: "elections", stance: "affirms" },
          { speaker: "unnamed", issue: "minerals" },
          { speaker: "putin", issue: "other" },
        ],
      },
      {
        reported: "2025-03-10",
        outlet: "afp",
        codings: [{ speaker: "zelenskyy", issue: "nato", said: "2025-03-09" }],
      },
    ],
  });
  const ask = (view: View = {}) => createEngine(dossier).rows(view).part(silenceRows);
  /** `hearing spoke withheld ignorance`, party by party; `-` before what is not lit. */
  const told = (view: View = {}) =>
    ask(view).issues.map(({ issue, missing, cells }) => [
      issue,
      missing,
      ...cells.map(
        ({ lit, hearing, spoke, withheld, ignorance }) =>
          `${lit ? "" : "-"}${hearing === "heard" ? [spoke, withheld, ignorance].join("/") : hearing}`,
      ),
    ]);

  test("is told for each issue and each party that speaks, with what it says, withholds and claims not to know", () => {
    expect(ask()).toMatchObject({
      parties: ["us", "ru", "ua", "unnamed"],
      never: ["europe", "other", "press"],
      articles: 2,
      covered: [span("2025-02-04", "2025-02-10"), span("2025-03-04", "2025-03-10")],
    });
    expect(told()).toEqual([
      ["minerals", 3, "not-heard", "not-heard", "not-heard", "1/0/0"],
      ["talks", 1, "3/0/0", "0/3/1", "not-heard", "not-heard"],
      ["nato", 1, "not-heard", "1/0/0", "1/0/0", "not-heard"],
      ["elections", 3, "not-heard", "not-heard", "not-heard", "not-heard"],
    ]);
  });

  test("is counted in the View's unit, and left out by its filters but not silenced", () => {
    expect(told({ count: "utterances" })[1]).toEqual(["talks", 1, "2/0/0", "0/3/1", "not-heard", "not-heard"]);
    expect(told({ speaker: ["kellogg", "peskov"] })).toEqual([
      ["minerals", 3, "not-heard", "not-heard", "not-heard", "filtered"],
      ["talks", 1, "1/0/0", "0/2/1", "not-heard", "not-heard"],
      ["nato", 1, "not-heard", "1/0/0", "filtered", "not-heard"],
      ["elections", 3, "not-heard", "not-heard", "not-heard", "not-heard"],
    ]);
    expect(told({ q: "nothing has this word" })[1]).toEqual([
      "talks",
      1,
      "filtered",
      "filtered",
      "not-heard",
      "not-heard",
    ]);
  });

  test("is asked of the articles, outlets and days looked at; what has no date is told apart there", () => {
    expect(told({ from: "2025-03-01" })).toEqual([
      ["nato", 1, "not-heard", "undated", "1/0/0", "not-heard"],
      ["talks", 3, "not-heard", "not-heard", "not-heard", "not-heard"],
      ["elections", 3, "not-heard", "not-heard", "not-heard", "not-heard"],
      ["minerals", 3, "not-heard", "not-heard", "not-heard", "not-heard"],
    ]);
    const afp = ask({ outlet: ["afp"] });
    expect(afp.articles).toBe(1);
    expect(afp.issues.find(({ issue }) => issue === "nato")!.cells.map(({ hearing }) => hearing)).toEqual([
      "not-heard",
      "not-heard",
      "heard",
      "not-heard",
    ]);
    expect(ask({ article: ["-2025-03-10-a2"] }).articles).toBe(1);
    expect(told({ outlet: ["afp"], from: "2025-04-01" })).toEqual([]);
    expect(told({ from: "2025-04-01" })).toEqual([["nato", 2, "not-heard", "undated", "not-heard", "not-heard"]]);
    expect(told({ axis: "reported", from: "2025-02-10", to: "2025-02-10" })[1]).toEqual([
      "nato",
      2,
      "not-heard",
      "1/0/0",
      "not-heard",
      "not-heard",
    ]);
  });

  test("has the rows and columns that the filters by issue and party leave", () => {
    expect(told({ issue: ["talks", "nato"], party: ["ru", "ua", "-ua"] })).toEqual([
      ["talks", 0, "0/3/1"],
      ["nato", 0, "1/0/0"],
    ]);
    expect(ask({ issue: ["-talks", "-nato"], party: ["-ru"] })).toMatchObject({
      parties: ["us", "ua", "unnamed"],
      issues: [{ issue: "minerals" }, { issue: "elections" }],
    });
  });

  test("stays whole under a pin of a cell that is its own, which dims the others", () => {
    const talks = (view: View) => told(view)[1];
    expect(talks({ rows: "party", pin: "cell:us~talks" })).toEqual([
      "talks",
      1,
      "3/0/0",
      "-0/3/1",
      "-not-heard",
      "-not-heard",
    ]);
    expect(talks({ pin: "cell:*~talks" })).toEqual(["talks", 1, "3/0/0", "0/3/1", "-not-heard", "-not-heard"]);
    expect(told({ pin: "cell:trump~talks" })[1]).toEqual(["talks", 1, "2/0/0", "filtered", "not-heard", "not-heard"]);
    expect(told({ rows: "party", pin: "coding:a1-03" })[1]).toEqual([
      "talks",
      1,
      "1/0/0",
      "filtered",
      "not-heard",
      "not-heard",
    ]);
  });

  test("has its covered days cut to the window, and none where it lies beside them", () => {
    expect(ask({ from: "2025-02-06", to: "2025-03-05" }).covered).toEqual([
      span("2025-02-06", "2025-02-10"),
      span("2025-03-04", "2025-03-05"),
    ]);
    expect(ask({ from: "2025-02-10", to: "2025-03-03" }).covered).toEqual([span("2025-02-10", "2025-02-10")]);
    expect(ask({ from: "2025-02-11", to: "2025-03-03" }).covered).toEqual([]);
    expect(ask({ to: "2025-03-04" }).covered).toEqual([
      span("2025-02-04", "2025-02-10"),
      span("2025-03-04", "2025-03-04"),
    ]);
  });

  test("is told alike however it was counted; press and unnamed sources are missing nowhere", () => {
    const nobody: SilenceFacts = { spoke: 0, refused: 0, ignorance: 0, lit: true, unheard: "not-heard" };
    const parties: Party[] = ["us", "press", "unnamed"];
    const of = (articles: number, cell: (party: Party, issue: string) => Partial<SilenceFacts>) =>
      silenceOf(
        {},
        {
          issues: ["a", "b"],
          parties,
          articles,
          stretches: [],
          cell: (party, issue) => ({ ...nobody, ...cell(party, issue) }),
        },
      ).issues.map(({ issue, missing, cells }) => [issue, missing, cells[0]!.hearing, cells[0]!.withheld]);
    expect(of(1, () => ({}))).toEqual([
      ["a", 1, "not-heard", 0],
      ["b", 1, "not-heard", 0],
    ]);
    expect(of(0, () => ({}))).toEqual([]);
    expect(of(0, (_, issue) => (issue === "b" ? { unheard: "undated" } : {}))).toEqual([["b", 0, "undated", 0]]);
    expect(of(1, (party, issue) => (party === "us" && issue === "b" ? { refused: 2, ignorance: 1 } : {}))).toEqual([
      ["b", 0, "heard", 3],
      ["a", 1, "not-heard", 0],
    ]);
    expect(of(1, (_, issue) => (issue === "b" ? { ignorance: 1 } : { refused: 1 }))).toEqual([
      ["a", 0, "heard", 1],
      ["b", 0, "heard", 1],
    ]);
  });
});

describe("what an article alone reports", () => {
  const event = (actors: string[]): CodingInput => ({ kind: "event", actors, issue: null, stance: null });
  const dossier = dossierOf({
    articles: [
      {
        reported: "2025-02-08",
        codings: [
          { speaker: "trump", issue: "talks", utterance: "u1" },
          { speaker: "putin", issue: "talks", utterance: "u2" },
          event(["xi", "putin"]),
          event(["xi"]),
        ],
        venues: [{ place: "riyadh" }, { place: "geneva" }, { place: "riyadh" }],
      },
      {
        reported: "2025-02-10",
        codings: [
          { speaker: "trump", issue: "talks", utterance: "u1" },
          { speaker: "trump", issue: "other", utterance: "u1" },
          { speaker: "zelenskyy", issue: "nato", utterance: "u3" },
          { speaker: "zelenskyy", issue: "nato" },
          event(["zelenskyy", "modi"]),
          { kind: "event", actors: ["modi"], issue: "elections", stance: null },
        ],
        venues: [{ place: "geneva" }],
      },
      { reported: "2025-06-01", codings: [{ speaker: "starmer", issue: "talks" }] },
      { reported: "2025-06-02", codings: [] },
    ],
  });
  const ask = (view: View = {}) => {
    const rows = createEngine(dossier).rows(view);
    return { size: rows.part(aloneRows).size, articles: rows.part(alonePage(0)) };
  };
  const pins = ({ first }: { readonly first: readonly { readonly id: string; readonly pin: string }[] }) =>
    first.map(({ id, pin }) => `${id} ${pin}`);

  test("are the issues, people and places that no other has, each with the pin that shows it", () => {
    const { size, articles } = ask();
    expect(size).toBe(3);
    const [first, second, third] = articles;
    expect(first).toMatchObject({
      article: "2025-02-08-a1",
      codings: 4,
      stretch: span("2025-02-02", "2025-02-10"),
      others: 1,
      statements: { size: 1, first: ["a1-02"] },
    });
    expect(pins(first!.alone.issues)).toEqual([]);
    expect(pins(first!.alone.actors)).toEqual(["putin cell:putin~*", "xi coding:a1-03"]);
    expect(pins(first!.alone.venues)).toEqual(["riyadh venue:riyadh"]);
    expect(second).toMatchObject({ codings: 6, others: 1, statements: { size: 2, first: ["a2-03", "a2-04"] } });
    expect(pins(second!.alone.issues)).toEqual(["nato cell:*~nato", "elections cell:*~elections"]);
    expect(pins(second!.alone.actors)).toEqual(["zelenskyy cell:zelenskyy~*", "modi coding:a2-05"]);
    expect(pins(second!.alone.venues)).toEqual([]);
    expect(third).toMatchObject({ codings: 1, others: 0, stretch: span("2025-05-26", "2025-06-02") });
    expect(pins(third!.alone.actors)).toEqual(["starmer cell:starmer~*"]);
    expect(pins(third!.alone.issues)).toEqual([]);
    expect(third!.statements).toEqual({ size: 1, first: ["a3-01"] });
  });

  test("lacks what the others of its days have and it has not", () => {
    const [first, second, third] = ask().articles;
    expect(pins(first!.lacks.issues)).toEqual(["nato cell:*~nato", "elections cell:*~elections"]);
    expect(pins(first!.lacks.actors)).toEqual(["zelenskyy cell:zelenskyy~*", "modi coding:a2-05"]);
    expect(pins(first!.lacks.venues)).toEqual([]);
    expect(pins(second!.lacks.issues)).toEqual([]);
    expect(pins(second!.lacks.actors)).toEqual(["putin cell:putin~*", "xi coding:a1-03"]);
    expect(pins(second!.lacks.venues)).toEqual(["riyadh venue:riyadh"]);
    expect([third!.lacks.issues.size, third!.lacks.actors.size, third!.lacks.venues.size]).toEqual([0, 0, 0]);
  });

  test("is asked of the view, and what others have of articles and days alone; a pin takes nothing away", () => {
    const view: View = { speaker: ["zelenskyy", "putin"] };
    const { size, articles } = ask(view);
    expect(size).toBe(2);
    expect(articles.map(({ codings }) => codings)).toEqual([2, 3]);
    expect(pins(articles[0]!.alone.issues)).toEqual([]);
    expect(pins(articles[1]!.alone.issues)).toEqual(["nato cell:*~nato"]);
    expect(pins(articles[1]!.lacks.issues)).toEqual([]);
    expect(articles[0]!.statements.first).toEqual(["a1-02"]);
    expect(ask({ ...view, pin: "coding:a1-01" })).toEqual(ask(view));
    expect(pins(ask({ article: ["2025-02-08-a1"] }).articles[0]!.alone.issues)).toEqual(["talks cell:*~talks"]);
    expect(ask({ speaker: ["nobody"] })).toEqual({ size: 0, articles: [] });
  });

  test("comes in pages of articles in view", () => {
    const many = dossierOf({
      articles: Array.from({ length: ALONE + 4 }, (_, at) => ({
        codings: [{ speaker: at % 2 ? "trump" : "putin", issue: "talks" }],
      })),
    });
    const page = (at: number, view: View = {}) => createEngine(many).rows(view).part(alonePage(at));
    const ids = many.articles.map(({ id }) => id);
    expect(page(0).map(({ article }) => article)).toEqual(ids.slice(0, ALONE));
    expect(page(1).map(({ article }) => article)).toEqual(ids.slice(ALONE));
    expect(page(2)).toEqual([]);
    const trumps = many.articles.filter(({ codings }) => codings[0]!.speaker === "trump");
    expect(page(0, { speaker: ["trump"] }).map(({ article }) => article)).toEqual(trumps.map(({ id }) => id));
    expect(page(0)[0]!.others).toBe(ALONE + 3);
  });
});
