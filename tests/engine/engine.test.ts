import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createEngine, type Engine } from "../../src/engine/engine";
import type { Rows } from "../../src/engine/rows";
import { FACETS } from "../../src/store/view";
import { arbitraryDossier } from "../support/arbitraryDossier";
import { arbitraryView } from "./arbitraryView";
import { reference } from "./reference";

/** Every part of the rows as plain data. */
function read(rows: Rows) {
  const { matched, total, undated, matrix, stages, stageBins, venues, coverage, evidence, overview, relax } = rows;
  const facets = Object.fromEntries(FACETS.map((facet) => [facet, rows.facet(facet)]));
  const bins = { ...stageBins, counts: stageBins.counts.map((week) => [...week]) };
  return {
    matched,
    total,
    undated,
    facets,
    matrix,
    stages,
    stageBins: bins,
    venues,
    coverage,
    evidence,
    overview,
    relax,
  };
}

const dossierAndViews = arbitraryDossier({ articles: 4 }).chain((dossier) =>
  fc.record({ dossier: fc.constant(dossier), views: fc.array(arbitraryView(dossier), { minLength: 1, maxLength: 5 }) }),
);

describe("the engine", () => {
  test("answers a sequence of any Views of any dossier as the slow reference does", () => {
    fc.assert(
      fc.property(dossierAndViews, ({ dossier, views }) => {
        const engine: Engine = createEngine(dossier);
        for (const view of views) expect(read(engine.rows(view))).toEqual(reference(dossier, view));
      }),
      { numRuns: 1000 },
    );
  });

  test("gives parts that are right for their own View, in whatever order they are read", () => {
    fc.assert(
      fc.property(dossierAndViews, ({ dossier, views }) => {
        const engine = createEngine(dossier);
        const all = views.map((view) => engine.rows(view));
        for (const rows of all) rows.matched;
        for (let at = all.length - 1; at >= 0; at--) expect(read(all[at]!)).toEqual(reference(dossier, views[at]!));
      }),
      { numRuns: 200 },
    );
  });
});
