import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edtfOf } from "../../src/dossier/edtf";
import { type Dossier, PARTIES } from "../../src/dossier/types";
import { ALONE, type ArticleAlone, alonePage, aloneRows } from "../../src/engine/alone";
import { createEngine } from "../../src/engine/engine";
import { between } from "../../src/engine/paged";
import type { Rows } from "../../src/engine/rows";
import { silenceRows } from "../../src/engine/silence";
import { clearPin } from "../../src/store/transitions";
import type { View } from "../../src/store/view";
import { arbitraryDossier } from "../support/arbitraryDossier";
import { type CodingInput, dossierOf } from "../support/dossierOf";
import { arbitraryView } from "./arbitraryView";
import { allEvidence, left } from "./ask";

const dossierAndView = arbitraryDossier({ articles: 4 }).chain((dossier) =>
  fc.record({ dossier: fc.constant(dossier), view: arbitraryView(dossier) }),
);

/** Only what says which articles and days are looked at. */
function articlesAndDays({ from, to, axis, article, outlet }: View): View {
  return {
    ...(from && { from }),
    ...(to && { to }),
    ...(axis && { axis }),
    ...(article && { article }),
    ...(outlet && { outlet }),
  };
}

/** Statements of a party on an issue, by coding id. */
function voices(dossier: Dossier, party: string, issue: string) {
  return dossier.articles
    .flatMap(({ codings }) => codings)
    .filter((coding) => coding.kind === "statement" && coding.issue === issue)
    .filter(({ speaker }) => dossier.actors.find(({ id }) => id === speaker)?.party === party);
}

describe("who is heard, in any dossier under any View", () => {
  test("is as the slow reference says: counts under all filters, silence under articles and days alone", () => {
    fc.assert(
      fc.property(dossierAndView, ({ dossier, view: given }) => {
        const view = { ...clearPin(given), count: "codings" as const };
        const engine = createEngine(dossier);
        const inView = new Set(left(engine, view));
        const context = articlesAndDays(view);
        const inContext = new Set(left(engine, context));
        const { from: _, to: __, ...anyDay } = context;
        const inArticles = new Set(left(engine, anyDay));
        const { issues, articles } = engine.rows(view).part(silenceRows);
        for (const { issue, cells, missing } of issues) {
          for (const { party, hearing, spoke, withheld, ignorance } of cells) {
            const all = voices(dossier, party, issue);
            const shown = all.filter(({ id }) => inView.has(id));
            expect(spoke).toBe(shown.filter(({ stance }) => stance !== "withholds").length);
            expect(withheld).toBe(shown.filter(({ stance }) => stance === "withholds").length);
            expect(ignorance).toBe(shown.filter(({ withholding }) => withholding === "ignorance").length);
            const undated = all.filter(({ id, said }) => inArticles.has(id) && view.axis !== "reported" && !said);
            const expected =
              shown.length > 0
                ? "heard"
                : all.some(({ id }) => inContext.has(id))
                  ? "filtered"
                  : undated.length > 0
                    ? "undated"
                    : "not-heard";
            expect(hearing).toBe(expected);
          }
          const sides = cells.filter(({ party }) => party !== "press" && party !== "unnamed");
          expect(missing).toBe(sides.filter(({ hearing }) => hearing === "not-heard").length);
        }
        const reported = dossier.articles.filter(({ codings }) => codings.some(({ id }) => inContext.has(id)));
        expect(articles).toBe(reported.length);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  test("days that no article tells of leave no row: what is not covered is not silence", () => {
    const engine = createEngine(dossierOf({ articles: [{ codings: [{ said: "2025-02-09" }] }] }));
    expect(engine.rows({ to: "2025-02-28" }).part(silenceRows).issues.length).toBe(1);
    expect(engine.rows({ to: "2023-12-31" }).part(silenceRows)).toMatchObject({ issues: [], articles: 0 });
  });

  test("no filter but dates, article and outlet, and no pin, silences anybody", () => {
    fc.assert(
      fc.property(dossierAndView, ({ dossier, view }) => {
        const engine = createEngine(dossier);
        const silent = (of: View) =>
          engine
            .rows(of)
            .part(silenceRows)
            .issues.flatMap(({ cells }) => cells)
            .filter(({ hearing }) => hearing === "not-heard")
            .map(({ party, issue }) => `${party} ${issue}`);
        const alone = new Set(silent(articlesAndDays(view)));
        for (const cell of silent(view)) expect(alone).toContain(cell);
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  test("a cell's number is that of the codings that its pin shows", () => {
    fc.assert(
      fc.property(dossierAndView, ({ dossier, view: given }) => {
        const view = { ...clearPin(given), count: "codings" as const, rows: "party" as const };
        const engine = createEngine(dossier);
        for (const { cells } of engine.rows(view).part(silenceRows).issues.slice(0, 4))
          for (const { party, issue, spoke, withheld } of cells) {
            const pinned = engine.rows({ ...view, pin: `cell:${party}~${issue}` });
            expect(allEvidence(pinned).codings).toBe(spoke + withheld);
          }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe("who is heard", () => {
  const speak = (speaker: string, issue: string, more: CodingInput = {}) => ({ speaker, issue, ...more });
  const dossier = dossierOf({
    articles: [
      {
        reported: "2025-02-10",
        codings: [
          speak("trump", "talks"),
          speak("peskov", "talks", { stance: "withholds", withholding: "ignorance" }),
          speak("ukraine", "war-justified", { said: null }),
          speak("zelenskyy", "minerals"),
          speak("trump", "minerals"),
          speak("peskov", "minerals"),
          speak("trump", "other"),
        ],
      },
      { reported: "2025-12-29", codings: [speak("zelenskyy", "guarantees", { said: "2025-12-28" })] },
    ],
  });
  const ask = (view: View) => createEngine(dossier).rows(view).part(silenceRows);
  const cell = (view: View, party: string, issue: string) =>
    ask(view)
      .issues.find((one) => one.issue === issue)
      ?.cells.find((one) => one.party === party);

  test("a filter by party leaves its column: first what it speaks to, then its silences", () => {
    const { parties, issues } = ask({ party: ["ua"] });
    expect(parties).toEqual(["ua"]);
    expect(issues.map(({ issue, cells }) => [issue, cells[0]!.hearing])).toEqual([
      ["minerals", "heard"],
      ["guarantees", "heard"],
      ["war-justified", "heard"],
      ["talks", "not-heard"],
    ]);
  });

  test("dates can leave somebody unheard, and what has no date is told apart", () => {
    const february = { from: "2025-02-01", to: "2025-02-28" };
    expect(cell(february, "ua", "guarantees")?.hearing).toBe("not-heard");
    expect(cell(february, "ua", "war-justified")?.hearing).toBe("undated");
    expect(ask(february)).toMatchObject({ articles: 1 });
    expect(ask(february).covered).toEqual([
      { start: edtfOf("2025-02-04").interval.start, end: edtfOf("2025-02-10").interval.start },
    ]);
  });

  test("withholding is not silence, and not knowing is told apart [codebook 5.1]", () => {
    expect(cell({}, "ru", "talks")).toMatchObject({ hearing: "heard", spoke: 0, withheld: 1, ignorance: 1 });
  });

  test("the rest category is no issue, and a party that never speaks has no column", () => {
    expect(ask({}).issues.map(({ issue }) => issue)).not.toContain("other");
    expect(ask({}).parties).toEqual(["us", "ru", "ua"]);
    expect(ask({}).never).toEqual(PARTIES.slice(3));
  });

  test("issues on which most sides are missing come first, and a pin moves nothing", () => {
    const order = ask({}).issues.map(({ issue }) => issue);
    expect(order).toEqual(["guarantees", "war-justified", "talks", "minerals"]);
    const pinned = ask({ rows: "party", pin: "cell:us~minerals" });
    expect(pinned.issues.map(({ issue }) => issue)).toEqual(order);
    expect(pinned.issues.flatMap(({ cells }) => cells.filter(({ lit }) => lit))).toHaveLength(1);
  });
});

describe("what an article alone reports, in any dossier under any View", () => {
  test("nobody else has, and each pin shows something", () => {
    fc.assert(
      fc.property(dossierAndView, ({ dossier, view: given }) => {
        const view = { ...clearPin(given), rows: "speaker" as const };
        const engine = createEngine(dossier);
        const rows = engine.rows(view);
        const { groups, venues } = allEvidence(rows);
        const inView = new Set(groups.flatMap(({ codings }) => codings));
        const context = allEvidence(engine.rows(articlesAndDays(view)));
        const inContext = new Set(context.groups.flatMap(({ codings }) => codings));
        const heldIn = (ids: ReadonlySet<string>, mentions: readonly string[]) =>
          dossier.articles.map((article) => {
            const codings = article.codings.filter(({ id }) => ids.has(id));
            return {
              article,
              codings,
              issues: codings.map(({ issue }) => issue).filter((issue) => issue !== "other"),
              actors: codings.flatMap(({ speaker, actors }) => [speaker, ...actors]),
              venues: article.venues.filter(({ id }) => mentions.includes(id)).map(({ place }) => place),
            };
          });
        const whole = heldIn(inContext, context.venues).filter(({ codings }) => codings.length > 0);
        const shown = heldIn(inView, venues).filter(({ codings }) => codings.length > 0);
        const all = allAlone(rows);
        expect(all.map(({ article }) => article)).toEqual(shown.map(({ article }) => article.id));
        all.forEach((one, at) => {
          const own = shown[at]!;
          const others = whole.filter((other) => other.article !== own.article);
          const mine = whole.find((other) => other.article === own.article)!;
          const near = shown.filter((other) => other !== own);
          for (const kind of ["issues", "actors", "venues"] as const) {
            const elsewhere = new Set<string | null>(others.flatMap((other) => [...other[kind]]));
            const expected = new Set([...own[kind]].filter((id) => id !== null && !elsewhere.has(id)));
            expect(new Set(one.alone[kind].first.map(({ id }) => id))).toEqual(expected);
            for (const { id } of one.lacks[kind].first) {
              expect(mine[kind]).not.toContain(id);
              expect(near.flatMap((other) => [...other[kind]])).toContain(id);
            }
            // What others of its covered days have and it has not is lacking, and nothing else is.
            const days = shown.filter((_, other) => other !== at && all[other]!.stretch === one.stretch);
            const lacking = new Set<string | null>(days.flatMap((other) => [...other[kind]]));
            expect(one.others).toBe(days.length);
            expect(new Set(one.lacks[kind].first.map(({ id }) => id))).toEqual(
              new Set([...lacking].filter((id) => id !== null && !new Set<string | null>(mine[kind]).has(id))),
            );
            for (const { pin } of [...one.alone[kind].first, ...one.lacks[kind].first].slice(0, 6)) {
              const found = allEvidence(engine.rows({ ...view, pin }));
              expect(found.codings + found.venues.length, pin).toBeGreaterThan(0);
            }
          }
          const utterances = new Set(others.flatMap(({ codings }) => codings.map(({ utterance }) => utterance)));
          const alone = own.codings.filter(
            ({ kind, utterance }) => kind === "statement" && (utterance === null || !utterances.has(utterance)),
          );
          expect(one.statements).toEqual({ size: alone.length, first: alone.map(({ id }) => id) });
        });
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  test("a filter makes no article lack what it leaves out, nor report alone what it leaves out of others", () => {
    const dossier = dossierOf({
      articles: [
        {
          reported: "2025-02-08",
          codings: [
            { issue: "nato", speaker: "trump" },
            { issue: "talks", speaker: "ukraine" },
          ],
        },
        { reported: "2025-02-10", codings: [{ issue: "nato", speaker: "ukraine" }] },
      ],
    });
    const [first, second] = allAlone(createEngine(dossier).rows({ party: ["ua"] }));
    expect(first!.lacks.issues.first).toEqual([]);
    expect(second!.alone.issues.first).toEqual([]);
    expect(second!.lacks.issues.first.map(({ id }) => id)).toEqual(["talks"]);
  });

  test("what others have is asked of the same covered stretch alone", () => {
    const dossier = dossierOf({
      articles: [
        { reported: "2025-02-08", codings: [{ issue: "talks" }] },
        { reported: "2025-02-10", codings: [{ issue: "nato", speaker: "putin" }] },
        { reported: "2025-12-29", codings: [{ issue: "elections", speaker: "ukraine" }] },
      ],
    });
    const all = allAlone(createEngine(dossier).rows({}));
    expect(all.map(({ others }) => others)).toEqual([1, 1, 0]);
    expect(all[0]!.lacks.issues.first).toEqual([{ id: "nato", pin: "cell:*~nato" }]);
    expect(all[0]!.lacks.actors.first).toEqual([{ id: "putin", pin: "cell:putin~*" }]);
    const none = { size: 0, first: [] };
    expect(all[2]!.lacks).toEqual({ issues: none, actors: none, venues: none });
  });

  test("more things than a card has room for are counted, the first of them named", () => {
    const actors = Array.from({ length: 200 }, (_, at) => ({ id: `actor-${at}`, party: "other" as const }));
    const codings = actors.map(({ id }) => ({ speaker: id, issue: "talks" }));
    const dossier = dossierOf({ actors, articles: [{ codings: [{ issue: "nato" }] }, { codings }] });
    const [first, second] = allAlone(createEngine(dossier).rows({}));
    expect(first!.lacks.actors).toMatchObject({ size: 200, first: { length: 20 } });
    expect(second!.alone.actors.first.map(({ id }) => id)).toEqual(actors.slice(0, 20).map(({ id }) => id));
    expect(second!.statements).toMatchObject({ size: 200, first: { length: 60 } });
  });
});

function allAlone(rows: Rows): readonly ArticleAlone[] {
  return between(rows, alonePage, ALONE, 0, rows.part(aloneRows).size);
}
