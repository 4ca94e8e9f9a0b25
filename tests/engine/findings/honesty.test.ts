import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dossier } from "../../../src/dossier/types";
import { createEngine, type Engine } from "../../../src/engine/engine";
import { ARTICLES_RULES, articlesFinding } from "../../../src/engine/findings/articles";
import { CHAINS_RULES, chainsFinding } from "../../../src/engine/findings/chains";
import { CONTESTED_RULES, contestedFinding } from "../../../src/engine/findings/contested";
import { MATRIX_RULES, matrixFinding } from "../../../src/engine/findings/matrix";
import { STAGES_RULES, stagesFinding } from "../../../src/engine/findings/stages";
import { VENUES_RULES, venuesFinding } from "../../../src/engine/findings/venues";
import { clearPin } from "../../../src/store/transitions";
import type { View } from "../../../src/store/view";
import { arbitraryDossier } from "../../support/arbitraryDossier";
import { arbitraryView } from "../arbitraryView";
import { allEvidence } from "../ask";

const PANELS = [
  { finding: matrixFinding, rules: MATRIX_RULES },
  { finding: stagesFinding, rules: STAGES_RULES },
  { finding: venuesFinding, rules: VENUES_RULES },
  { finding: articlesFinding, rules: ARTICLES_RULES },
  { finding: contestedFinding, rules: CONTESTED_RULES },
  { finding: chainsFinding, rules: CHAINS_RULES },
];

const dossierAndView = arbitraryDossier().chain((dossier) =>
  fc.record({ dossier: fc.constant(dossier), view: arbitraryView(dossier) }),
);

/** Everyone who has a part in what a View leaves. */
function inView(dossier: Dossier, engine: Engine, view: View): Set<string> {
  const { groups, venues } = allEvidence(engine.rows(view));
  const ids = new Set([...groups.flatMap(({ codings }) => codings), ...venues]);
  const present = dossier.articles.flatMap((article) => [
    ...article.codings
      .filter(({ id }) => ids.has(id))
      .flatMap(({ speaker, actors, via }) => [speaker, ...actors, ...via]),
    ...article.venues
      .filter(({ id }) => ids.has(id))
      .flatMap(({ speaker, via, meeting }) => [speaker, ...via, ...meeting.who]),
  ]);
  return new Set(present.filter((id) => id !== null));
}

describe("the findings of any dossier under any View", () => {
  test("have at most 16 words and come from a rule of their list", () => {
    fc.assert(
      fc.property(dossierAndView, ({ dossier, view }) => {
        const rows = createEngine(dossier).rows(view);
        for (const { finding, rules } of PANELS) {
          const { rule, sentence } = finding(rows, dossier, view);
          expect(rules.map(({ id }) => id)).toContain(rule);
          expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(16);
          expect(sentence).not.toMatch(/undefined|null|NaN|Infinity/);
        }
      }),
      { numRuns: process.env.PARLEY_DEEP ? 500 : 100 },
    );
  }, 60_000);

  test("rest on something that the view holds: a click on one never leaves nothing", () => {
    fc.assert(
      fc.property(dossierAndView, ({ dossier, view }) => {
        const engine = createEngine(dossier);
        const rows = engine.rows(clearPin(view));
        for (const { finding } of PANELS) {
          const { pin, sentence } = finding(rows, dossier, clearPin(view));
          if (pin === null) continue;
          const { codings, venues } = allEvidence(engine.rows({ ...view, pin }));
          expect(codings + venues.length, `${sentence} (${pin})`).toBeGreaterThan(0);
        }
      }),
      { numRuns: process.env.PARLEY_DEEP ? 500 : 100 },
    );
  }, 60_000);

  test("name nobody who has no part in the view", () => {
    fc.assert(
      fc.property(dossierAndView, ({ dossier, view: pinned }) => {
        const view = clearPin(pinned);
        const engine = createEngine(dossier);
        const present = inView(dossier, engine, view);
        const places = new Set(dossier.places.map(({ name }) => name));
        const absent = dossier.actors.filter(({ id, short }) => !present.has(id) && !places.has(short));
        for (const { finding } of PANELS) {
          const { sentence } = finding(engine.rows(view), dossier, view);
          for (const { short } of absent) expect(sentence).not.toMatch(new RegExp(`\\b${short}\\b`));
        }
      }),
      { numRuns: process.env.PARLEY_DEEP ? 500 : 100 },
    );
  }, 60_000);
});
