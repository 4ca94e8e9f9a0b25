import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dossier } from "../../src/dossier/types";
import { createEngine } from "../../src/engine/engine";
import { cellsOfRow } from "../../src/engine/matrix";
import { sourceOf } from "../../src/engine/source";
import { type CodingInput, dossierOf } from "../support/dossierOf";
import { tableOf } from "../support/tableOf";
import { codebook } from "../support/world";
import { arbitraryView } from "./arbitraryView";
import { reference } from "./reference";

const ACTORS = Array.from({ length: 300 }, (_, at) => `speaker-${at}`);
const ISSUES = Array.from({ length: 80 }, (_, at) => `proposition-${at}`);

/** So many speakers and issues that most cells, and most keys of the matrix, have no coding. */
const wide: fc.Arbitrary<Dossier> = fc
  .array(
    fc.record<CodingInput>({
      kind: fc.constantFrom("statement", "statement", "statement", "event"),
      speaker: fc.constantFrom(...ACTORS.slice(0, 12), ...ACTORS),
      issue: fc.constantFrom(...ISSUES.slice(0, 6), ...ISSUES),
      stance: fc.constantFrom("affirms", "conditional", "denies", "withholds"),
      hedged: fc.boolean(),
      utterance: fc.constantFrom(null, "u1", "u2"),
    }),
    { minLength: 70, maxLength: 110 },
  )
  .map((codings) => {
    const base = codebook();
    const issues = ISSUES.map((id) => ({ ...base.issues[0]!, id, name: id }));
    return dossierOf({
      codebook: { ...base, issues: [...base.issues, ...issues] },
      actors: ACTORS.map((id) => ({ id })),
      articles: [
        {
          codings: codings.map((one) =>
            one.kind === "event"
              ? { ...one, speaker: null, actors: [one.speaker!], stance: null, utterance: null }
              : { ...one, withholding: one.stance === "withholds" ? (one.hedged ? "ignorance" : "refuses") : null },
          ),
        },
      ],
      links: [
        { type: "contradicts", a: "a1-01", b: "a1-02" },
        { type: "tension", a: "a1-03", b: "a1-99" },
      ],
    });
  });

describe("a matrix of many speakers and issues", () => {
  test("has the cells that going through all codings gives, under any View", () => {
    fc.assert(
      fc.property(
        wide.chain((dossier) => fc.tuple(fc.constant(dossier), fc.array(arbitraryView(dossier), { maxLength: 3 }))),
        ([dossier, views]) => {
          const inTable = tableOf(dossier);
          const engine = createEngine(inTable.dossier, sourceOf(inTable.dossier, inTable.table));
          for (const view of [{}, ...views]) expect(engine.rows(view).matrix).toEqual(reference(dossier, view).matrix);
        },
      ),
      { numRuns: 5 },
    );
  });

  test("gives the cells of one row as they stand among all, and so does a copy of it", () => {
    fc.assert(
      fc.property(wide, (dossier) => {
        const { matrix } = createEngine(dossier).rows({});
        for (const one of [matrix, structuredClone(matrix)])
          expect(one.rows.flatMap((_, row) => cellsOfRow(one, row))).toEqual(matrix.cells);
      }),
      { numRuns: 5 },
    );
  });
});
