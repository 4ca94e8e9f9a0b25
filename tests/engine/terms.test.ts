import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { edtfOf } from "../../src/dossier/edtf";
import type { Coding, Dossier, Party } from "../../src/dossier/types";
import { RUNGS } from "../../src/dossier/types";
import { coverageRows } from "../../src/engine/coverage";
import { createEngine } from "../../src/engine/engine";
import { termRows } from "../../src/engine/terms";
import { arbitraryDossier } from "../support/arbitraryDossier";
import { dossierOf } from "../support/dossierOf";
import { arbitraryView } from "./arbitraryView";
import { allEvidence } from "./ask";

const dossierAndView = arbitraryDossier().chain((dossier) =>
  fc.record({ dossier: fc.constant(dossier), view: arbitraryView(dossier) }),
);

/** Whether a coding has a term, said once more and slowly. */
function has({ actors }: Dossier, coding: Coding, vocabulary: string, term: string): boolean {
  const partyOf = (id: string): Party => actors.find((actor) => actor.id === id)?.party ?? "other";
  const sources = coding.kind === "event" ? coding.actors : coding.speaker === null ? [] : [coding.speaker];
  switch (vocabulary) {
    case "kinds":
      return coding.kind === term;
    case "parties":
      return sources.some((id) => partyOf(id) === term);
    case "issues":
      return coding.issue === term;
    case "stances":
      return coding.stance === term;
    case "stages":
      return coding.stage !== null && RUNGS[coding.stage.rung] === term;
    case "tracks":
      return coding.stage?.track === term;
    case "directions":
      return coding.stage?.direction === term;
    case "withholding":
      return coding.withholding === term;
    case "hedged":
      return (term === "yes") === coding.hedged;
    case "bases":
      return coding.dating?.basis === term;
    default:
      throw new Error(`No reference for ${vocabulary}`);
  }
}

const OF_CODINGS = [
  "kinds",
  "parties",
  "issues",
  "stances",
  "stages",
  "tracks",
  "directions",
  "withholding",
  "hedged",
  "bases",
] as const;

describe("how often a term was used", () => {
  test("is what going through the codings one by one gives, in any view", () => {
    fc.assert(
      fc.property(dossierAndView, ({ dossier, view }) => {
        const rows = createEngine(dossier).rows(view);
        const used = rows.part(termRows);
        const shown = new Set(allEvidence(rows).groups.flatMap(({ codings }) => codings));
        const codings = dossier.articles.flatMap((article) => article.codings);
        for (const vocabulary of OF_CODINGS) {
          for (const [term, count] of used[vocabulary]) {
            const own = codings.filter((coding) => has(dossier, coding, vocabulary, term)).map(({ id }) => id);
            expect([vocabulary, term, count.all]).toEqual([vocabulary, term, own.length]);
            const inView = own.filter((id) => shown.has(id));
            expect(count).toEqual({ all: own.length, inView: inView.length, shown: inView.slice(0, 60) });
          }
          const terms = [...used[vocabulary].keys()];
          const missed = codings.filter((coding) => !terms.some((term) => has(dossier, coding, vocabulary, term)));
          for (const term of ["statement", "event", "affirms", "refuses", "forward", "explicit"])
            expect(missed.some((coding) => has(dossier, coding, vocabulary, term))).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("counts venue mentions in the view, and links with both ends in it", () => {
    fc.assert(
      fc.property(dossierAndView, ({ dossier, view }) => {
        const rows = createEngine(dossier).rows(view);
        const { groups, venues } = allEvidence(rows);
        const { linkTypes, venueRoles } = rows.part(termRows);
        const shown = new Set(groups.flatMap(({ codings }) => codings));
        for (const [type, { all, shown: ids }] of linkTypes) {
          const own = dossier.links.filter((link) => link.type === type);
          expect(all).toBe(own.length);
          expect(ids).toEqual(own.filter(({ a, b }) => shown.has(a) && shown.has(b)).map(({ id }) => id));
        }
        expect([...venueRoles.values()].flatMap((role) => role.shown).sort()).toEqual([...venues].sort());
      }),
      { numRuns: 150 },
    );
  });

  test("puts each coding in covered time, in time told in retrospect, or nowhere [codebook 8.1]", () => {
    fc.assert(
      fc.property(dossierAndView, ({ dossier, view }) => {
        const rows = createEngine(dossier).rows(view);
        const { periods } = rows.part(termRows);
        const { stretches } = rows.part(coverageRows);
        const count = (period: string) => periods.get(period)?.all ?? 0;
        const codings = dossier.articles.flatMap((article) => article.codings);
        const dated = codings.flatMap(({ said }) => (said === null ? [] : [edtfOf(said).interval]));
        expect(count("undated")).toBe(codings.length - dated.length);
        expect(count("covered") + count("retrospect")).toBe(dated.length);
        const outside = dated.filter((date) =>
          stretches.every(({ start, end }) => date.end < start || date.start > end),
        );
        expect(count("retrospect")).toBe(outside.length);
      }),
      { numRuns: 100 },
    );
  });

  test("tells how a date is written", () => {
    const dates = ["2025-02-03", "2025-02?", "2022~", "[2025-01,2025-02]", "2025-01-01/2025-01-05", null];
    const dossier = dossierOf({ articles: [{ codings: dates.map((said) => ({ said })) }] });
    const { dates: forms } = createEngine(dossier).rows({}).part(termRows);
    const ids = Object.fromEntries([...forms].map(([form, { shown }]) => [form, shown]));
    expect(ids).toEqual({
      day: ["a1-01"],
      month: ["a1-02"],
      uncertain: ["a1-02"],
      year: ["a1-03"],
      approximate: ["a1-03"],
      set: ["a1-04"],
      interval: ["a1-05"],
      undated: ["a1-06"],
    });
  });

  test("names the terms that something has, and no other", () => {
    const dossier = dossierOf({
      articles: [
        {
          codings: [
            { hedged: true, via: ["tass", "afp"], stage: { rung: 4, track: "multi", direction: "holding" } },
            { kind: "event", actors: ["trump", "putin"], issue: null, stance: null, said: null },
            { stance: "withholds", withholding: "ignorance" },
          ],
          venues: [{ role: "past" }, { role: "past", speaker: "putin" }, { role: "offered", speaker: "putin" }],
        },
      ],
      links: [
        { type: "tension", a: "a1-01", b: "a1-03" },
        { type: "tension", a: "a1-01", b: "a1-02" },
      ],
    });
    const used = createEngine(dossier)
      .rows({ speaker: ["trump"], kind: ["statement"] })
      .part(termRows);
    const told = Object.entries(used).map(([vocabulary, terms]) => [
      vocabulary,
      ...[...terms].map(([term, { all, inView, shown }]) => `${term} ${all} ${inView} ${shown}`),
    ]);
    expect(told.toSorted(([a], [b]) => (a! < b! ? -1 : 1))).toEqual([
      ["articles", "2025-02-10-a1 3 2 a1-01,a1-03"],
      ["bases", "explicit 2 2 a1-01,a1-03"],
      ["dates", "day 2 2 a1-01,a1-03", "undated 1 0 "],
      ["directions", "holding 1 1 a1-01"],
      ["hedged", "yes 1 1 a1-01", "no 2 1 a1-03"],
      ["hops", "first-hand 2 1 a1-03", "two-or-more 1 1 a1-01"],
      ["issues", "talks 2 2 a1-01,a1-03"],
      ["kinds", "statement 2 2 a1-01,a1-03", "event 1 0 "],
      ["linkTypes", "tension 2 1 l1"],
      ["parties", "us 3 2 a1-01,a1-03", "ru 1 0 "],
      ["periods", "covered 2 2 a1-01,a1-03", "undated 1 0 "],
      ["stages", "meeting 1 1 a1-01"],
      ["stances", "affirms 1 1 a1-01", "withholds 1 1 a1-03"],
      ["tracks", "multi 1 1 a1-01"],
      ["venueRoles", "past 2 0 ", "offered 1 0 "],
      ["withholding", "ignorance 1 1 a1-03"],
    ]);
  });

  test("lists the first sixty ids of a term, in the order of the dossier, and counts the rest", () => {
    const codings = Array.from({ length: 130 }, (_, at) =>
      at % 2
        ? { kind: "event" as const, actors: ["trump", "putin"], issue: null, stance: null }
        : { speaker: at % 4 ? "trump" : "putin" },
    );
    const ids = codings.map((_, at) => `a1-${String(at + 1).padStart(2, "0")}`);
    const dossier = dossierOf({
      articles: [{ codings, venues: Array.from({ length: 61 }, () => ({ role: "past" as const })) }],
      links: ids.slice(1, 63).map((b) => ({ type: "tension" as const, a: ids[0]!, b })),
    });
    const { parties, kinds, linkTypes, venueRoles } = createEngine(dossier).rows({}).part(termRows);
    expect(parties.get("us")).toMatchObject({ all: 97, inView: 97 });
    expect(parties.get("us")!.shown).toEqual(ids.filter((_, at) => at % 4 !== 0).slice(0, 60));
    expect(kinds.get("event")!.shown).toEqual(ids.filter((_, at) => at % 2).slice(0, 60));
    expect(linkTypes.get("tension")).toMatchObject({ all: 62, inView: 62, shown: { length: 60 } });
    expect(venueRoles.get("past")).toMatchObject({ all: 61, inView: 61, shown: { length: 60 } });
  });

  test("takes a date for covered if one of its days is, at either end of a stretch [codebook 8.1]", () => {
    const dates = [
      "2025-02-03",
      "2025-02-04",
      "2025-01",
      "2025-02-10/2025-02-20",
      "2025-02-11",
      "2025-01-01/2025-02-04",
    ];
    const dossier = dossierOf({
      articles: [
        { reported: "2025-02-10", codings: dates.map((said) => ({ said, kind: "event", stance: null, issue: null })) },
      ],
    });
    const { periods } = createEngine(dossier).rows({}).part(termRows);
    expect(periods.get("covered")!.shown).toEqual(["a1-02", "a1-04", "a1-06"]);
    expect(periods.get("retrospect")!.shown).toEqual(["a1-01", "a1-03", "a1-05"]);
    expect(periods.has("undated")).toBe(false);
  });
});
