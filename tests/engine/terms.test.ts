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
});
