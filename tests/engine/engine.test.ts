import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dossier } from "../../src/dossier/types";
import { coverageRows } from "../../src/engine/coverage";
import { createEngine } from "../../src/engine/engine";
import { FACET_ROWS } from "../../src/engine/facets";
import { articleHeat, stageHeat } from "../../src/engine/heat";
import { overviewRows } from "../../src/engine/overview";
import { relaxRows } from "../../src/engine/relax";
import type { Rows } from "../../src/engine/rows";
import { sourceOf } from "../../src/engine/source";
import { stageBins, stageDates, stageRows } from "../../src/engine/stages";
import { undatedRows } from "../../src/engine/undated";
import { venueRows } from "../../src/engine/venues";
import { FACETS } from "../../src/store/view";
import { arbitraryDossier } from "../support/arbitraryDossier";
import { tableOf } from "../support/tableOf";
import { arbitraryViews } from "./arbitraryView";
import { allEvidence } from "./ask";
import { BINS, reference } from "./reference";

/** Every part of the rows as plain data. */
function read(rows: Rows) {
  const { matched, total, matrix } = rows;
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, rows.part(FACET_ROWS[facet])]));
  const bins = rows.part(stageBins);
  const counted = { ...bins, counts: bins.counts.map((week) => [...week]) };
  return {
    matched,
    total,
    undated: rows.part(undatedRows),
    facets,
    matrix,
    stages: rows.part(stageRows),
    stageBins: counted,
    stageDates: rows.part(stageDates),
    stageHeat: BINS.map((edges) => {
      const { counts, lit } = rows.part(stageHeat(edges));
      return { edges, counts: counts.map((own) => [...own]), lit: lit?.map((own) => [...own]) ?? null };
    }),
    articleHeat: BINS.map((edges) => {
      const { articles, codings } = rows.part(articleHeat(edges));
      return { edges, articles: [...articles], codings: [...codings] };
    }),
    venues: rows.part(venueRows),
    coverage: rows.part(coverageRows),
    evidence: allEvidence(rows),
    overview: rows.part(overviewRows),
    relax: rows.part(relaxRows),
  };
}

const dossierAndViews = arbitraryDossier({ articles: 4 }).chain((dossier) =>
  fc.record({ dossier: fc.constant(dossier), views: arbitraryViews(dossier) }),
);

function engineInTable(dossier: Dossier) {
  const { table, ...all } = tableOf(dossier);
  return createEngine(all.dossier, sourceOf(all.dossier, table));
}

describe.each([
  ["of few codings", createEngine],
  ["of codings in a table", engineInTable],
] as const)("the engine %s", (_, engineOf) => {
  test("answers a sequence of any Views of any dossier as the slow reference does", () => {
    fc.assert(
      fc.property(dossierAndViews, ({ dossier, views }) => {
        const engine = engineOf(dossier);
        for (const view of views) expect(read(engine.rows(view))).toEqual(reference(dossier, view));
      }),
      { numRuns: process.env.PARLEY_DEEP ? 500 : 80 },
    );
  }, 120_000);

  test("gives parts that are right for their own View, in whatever order they are read", () => {
    fc.assert(
      fc.property(dossierAndViews, ({ dossier, views }) => {
        const engine = engineOf(dossier);
        const all = views.map((view) => engine.rows(view));
        for (const rows of all) rows.matched;
        for (let at = all.length - 1; at >= 0; at--) expect(read(all[at]!)).toEqual(reference(dossier, views[at]!));
      }),
      { numRuns: process.env.PARLEY_DEEP ? 100 : 25 },
    );
  }, 120_000);
});
