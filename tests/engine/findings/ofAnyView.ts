import fc from "fast-check";
import { expect } from "vitest";
import type { Dossier } from "../../../src/dossier/types";
import { createEngine } from "../../../src/engine/engine";
import { evidenceRows } from "../../../src/engine/evidence";
import type { Finding, Rows } from "../../../src/engine/rows";
import { clearPin } from "../../../src/store/transitions";
import type { View } from "../../../src/store/view";
import { arbitraryDossier } from "../../support/arbitraryDossier";
import { arbitraryView } from "../arbitraryView";

/** Of any dossier under any View a title comes from one of its rules, has at most 16 words, and its pin shows codings in the view. */
export function holdsOfAnyView(
  finding: (rows: Rows, dossier: Dossier, view: View) => Finding,
  rules: readonly { readonly id: string }[],
): void {
  const dossierAndView = arbitraryDossier({ articles: 4 }).chain((dossier) =>
    fc.record({ dossier: fc.constant(dossier), view: arbitraryView(dossier) }),
  );
  fc.assert(
    fc.property(dossierAndView, ({ dossier, view: pinned }) => {
      const view = clearPin(pinned);
      const engine = createEngine(dossier);
      const { rule, sentence, pin } = finding(engine.rows(view), dossier, view);
      expect(rules.map(({ id }) => id)).toContain(rule);
      expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(16);
      expect(sentence).not.toMatch(/undefined|null|NaN|Infinity/);
      if (pin === null) return;
      expect(engine.rows({ ...view, pin }).part(evidenceRows).codings, sentence).toBeGreaterThan(0);
      const again = finding(engine.rows({ ...view, pin }), dossier, { ...view, pin });
      expect(again.pin, sentence).toBe(pin);
    }),
    { numRuns: 200 },
  );
}
