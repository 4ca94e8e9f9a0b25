import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dossierOf, openTable, type PackedTable } from "../../src/dossier/table";
import { type Dossier, STANCES } from "../../src/dossier/types";
import { alonePage, aloneRows } from "../../src/engine/alone";
import { conditionRows } from "../../src/engine/conditions";
import { coverageRows } from "../../src/engine/coverage";
import { disputeRows } from "../../src/engine/disputes";
import { createEngine } from "../../src/engine/engine";
import { evidenceRows } from "../../src/engine/evidence";
import { FACET_COUNTS, FACET_ROWS } from "../../src/engine/facets";
import { forecastRows } from "../../src/engine/forecasts";
import { outlinePage } from "../../src/engine/outline";
import { outlineRows } from "../../src/engine/outlines";
import { overviewRows } from "../../src/engine/overview";
import type { Part } from "../../src/engine/rows";
import { silenceRows } from "../../src/engine/silence";
import { sourceOf } from "../../src/engine/source";
import { stageBins, stageRows } from "../../src/engine/stages";
import { undatedRows } from "../../src/engine/undated";
import { venueRows } from "../../src/engine/venues";
import { wordingRows } from "../../src/engine/wordings";
import { FACETS, type View } from "../../src/store/view";
import { DAYS, isoDay } from "../bench/draw.mjs";
import { synthetic } from "../bench/synthetic.mjs";
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

describe("many codings, step by step", () => {
  const made = synthetic(4000, { actors: 12, outlets: 9 });
  const { heads, table } = made.packed();
  const { articles, ...frame } = made.dossier as unknown as Dossier;
  const opened = openTable(table as unknown as PackedTable);
  const dossier = dossierOf(frame, heads, opened);
  const few = createEngine(dossier);
  const day = fc.integer({ min: 0, max: DAYS - 1 }).map(isoDay);
  const some = (values: readonly string[]) =>
    fc.uniqueArray(fc.constantFrom(...values, ...values.map((one) => `-${one}`)), { maxLength: 4 });
  const change = fc.oneof(
    fc.record({ from: day, to: day }),
    fc.record({ from: day, to: day }),
    fc.record({ axis: fc.constantFrom("said" as const, "reported" as const) }),
    some(dossier.actors.map(({ id }) => id)).map((speaker) => ({ speaker })),
    some(STANCES).map((stance) => ({ stance })),
    some(dossier.outlets.map(({ id }) => id)).map((outlet) => ({ outlet })),
    fc.constant({ from: undefined, to: undefined }),
    fc.constant(null),
  );

  /** Goes through the changes, and at each looks at everything that is counted. */
  const walk = (changes: readonly (object | null)[]) => {
    const many = createEngine(dossier, sourceOf(dossier, opened));
    let view: View = {};
    for (const one of changes) {
      view = one === null ? {} : ({ ...view, ...one } as View);
      const [a, b] = [many.rows(view), few.rows(view)];
      for (const part of COUNTED) expect(a.part(part)).toEqual(b.part(part));
      expect([a.matched, a.matrix]).toEqual([b.matched, b.matrix]);
    }
  };

  test("give after any steps what the same codings, counted afresh, give", () => {
    fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 25 }), walk), {
      numRuns: process.env.PARLEY_DEEP ? 600 : 25,
    });
  }, 600_000);

  test("do so where a short window is of the other axis from now on, under another clause", () => {
    const [from, to] = [isoDay(100), isoDay(130)];
    walk([{ speaker: ["actor-0"] }, { from, to }, { axis: "reported" }, { axis: "said" }, { stance: ["denies"] }]);
  });
});

/** Not the places: these codings have some, but no article has a mention of them. */
const COUNTED: readonly Part<unknown>[] = [
  ...FACETS.filter((facet) => facet !== "venue").map((facet) => FACET_COUNTS[facet]),
  overviewRows,
  stageBins,
  undatedRows,
];

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
