import { expect, test } from "vitest";
import { dossierOf, openTable } from "../../src/dossier/table";
import { createEngine } from "../../src/engine/engine";
import { FACET_ROWS } from "../../src/engine/facets";
import { overviewRows } from "../../src/engine/overview";
import { sourceOf } from "../../src/engine/source";
import { stageBins } from "../../src/engine/stages";
import { FACETS } from "../../src/store/view";
import { countedSteps } from "./counts.mjs";

test("a step of the bench costs the rows that change, or some passes where most do, and a small part of the naive way", () => {
  const size = 5_000;
  const parts = { createEngine, dossierOf, openTable, sourceOf, FACETS, FACET_ROWS, overviewRows, stageBins };
  const steps = countedSteps(parts, size);
  const sum = (of: (step: (typeof steps)[number]) => number) => steps.reduce((total, step) => total + of(step), 0);

  expect(steps.length).toBeGreaterThan(150);
  const few = steps.filter(({ changed, view }) => changed * 2 <= size && Object.keys(view).length > 0);
  expect(few.length).toBeGreaterThan(120);
  expect(few.filter(({ work, changed }) => work > changed)).toEqual([]);
  expect(steps.filter(({ work }) => work > 3 * size)).toEqual([]);
  const ratio = sum(({ naive }) => naive) / sum(({ work }) => work);
  console.log(`naive over touched: ${ratio.toFixed(0)} ×`);
  expect(ratio).toBeGreaterThan(100);
});
