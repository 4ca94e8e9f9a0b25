import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { alonePage, aloneRows } from "../../src/engine/alone";
import { conditionRows } from "../../src/engine/conditions";
import { coverageRows } from "../../src/engine/coverage";
import { disputeRows } from "../../src/engine/disputes";
import { createEngine } from "../../src/engine/engine";
import { evidenceRows } from "../../src/engine/evidence";
import { FACET_ROWS } from "../../src/engine/facets";
import { forecastRows } from "../../src/engine/forecasts";
import { outlinePage } from "../../src/engine/outline";
import { outlineRows } from "../../src/engine/outlines";
import { overviewRows } from "../../src/engine/overview";
import type { Part } from "../../src/engine/rows";
import { silenceRows } from "../../src/engine/silence";
import { sourceOf } from "../../src/engine/source";
import { stageBins, stageRows } from "../../src/engine/stages";
import { venueRows } from "../../src/engine/venues";
import { wordingRows } from "../../src/engine/wordings";
import { FACETS } from "../../src/store/view";
import { arbitraryDossier } from "../support/arbitraryDossier";
import { tableOf } from "../support/tableOf";
import { arbitraryView } from "./arbitraryView";

describe("a dossier in a table", () => {
  test("has the same codings, in the same order", () => {
    fc.assert(
      fc.property(arbitraryDossier(), (dossier) => {
        expect(tableOf(dossier).dossier).toEqual(dossier);
      }),
    );
  });

  test("answers every View as the same dossier of objects does", () => {
    fc.assert(
      fc.property(
        arbitraryDossier().chain((dossier) => fc.tuple(fc.constant(dossier), arbitraryView(dossier))),
        ([dossier, view]) => {
          const inTable = tableOf(dossier);
          const [few, many] = [
            createEngine(dossier),
            createEngine(inTable.dossier, sourceOf(inTable.dossier, inTable.table)),
          ];
          for (const part of PARTS as readonly Part<unknown>[])
            expect(many.rows(view).part(part)).toEqual(few.rows(view).part(part));
          expect(many.rows(view).matrix).toEqual(few.rows(view).matrix);
          expect(many.rows(view).matched).toBe(few.rows(view).matched);
        },
      ),
    );
  });
});

const PARTS = [
  ...FACETS.map((facet) => FACET_ROWS[facet]),
  conditionRows,
  coverageRows,
  disputeRows,
  evidenceRows,
  forecastRows,
  aloneRows,
  alonePage(0),
  outlinePage(0),
  outlineRows,
  overviewRows,
  silenceRows,
  stageBins,
  stageRows,
  venueRows,
  wordingRows,
];
