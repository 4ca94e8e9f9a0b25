/** Short ways to ask an engine in tests. */
import type { Dossier } from "../../src/dossier/types";
import { createEngine, type Engine } from "../../src/engine/engine";
import { codingPage, evidencePage, evidenceRows, ID_PAGE, mentionPage, PAGE } from "../../src/engine/evidence";
import { FACET_ROWS } from "../../src/engine/facets";
import type { Part, Rows } from "../../src/engine/rows";
import type { Facet, View } from "../../src/store/view";

/** Ids of the codings that a View leaves, in the order of the evidence. */
export function left(engine: Engine | Dossier, view: View): string[] {
  const rows = ("rows" in engine ? engine : createEngine(engine)).rows(view);
  return allEvidence(rows).groups.flatMap(({ codings }) => codings);
}

/** All pages of the evidence. */
export function allEvidence(rows: Rows) {
  const summary = rows.part(evidenceRows);
  const all = <T>(page: (at: number) => Part<readonly T[]>, size: number, of: number) =>
    Array.from({ length: Math.ceil(size / of) }, (_, at) => rows.part(page(at))).flat();
  return {
    ...summary,
    groups: all(evidencePage, summary.size, PAGE),
    inOrder: all(codingPage, summary.codings, ID_PAGE),
    venues: all(mentionPage, summary.mentions, ID_PAGE),
  };
}

/** The counts of a facet's list: `{ trump: 2 }`. What counts 0 is left out. */
export function counts(engine: Engine | Dossier, view: View, facet: Facet): Record<string, number> {
  const list = ("rows" in engine ? engine : createEngine(engine)).rows(view).part(FACET_ROWS[facet]);
  return Object.fromEntries(list.filter(({ count }) => count > 0).map(({ value, count }) => [value, count]));
}
