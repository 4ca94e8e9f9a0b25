import { describe, expect, test } from "vitest";
import { ColumnBuilder } from "../../src/engine/column";
import { createEngine } from "../../src/engine/engine";
import { FACET_ROWS } from "../../src/engine/facets";
import { overviewRows } from "../../src/engine/overview";
import { sourceOf } from "../../src/engine/source";
import type { View } from "../../src/store/view";
import { FACETS } from "../../src/store/view";
import { dossierOf } from "../support/dossierOf";
import { tableOf } from "../support/tableOf";

/** A hundred statements, one a day: 50 of Trump's, 30 of Putin's, 20 of Peskov's. */
const hundred = dossierOf({
  articles: [
    {
      reported: "2025-12-29",
      codings: Array.from({ length: 100 }, (_, at) => ({
        speaker: at < 50 ? "trump" : at < 80 ? "putin" : "peskov",
        issue: at % 2 ? "talks" : "nato",
        said: new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10),
      })),
    },
  ],
});

/** What going through the Views in turn costs at the last of them, where the codings stand in a table. */
function cost(...views: readonly View[]) {
  const { dossier, table } = tableOf(hundred);
  const engine = createEngine(dossier, sourceOf(dossier, table));
  let before = { ...engine.stats };
  for (const view of views) {
    before = { ...engine.stats };
    for (const facet of FACETS) engine.rows(view).part(FACET_ROWS[facet]);
    engine.rows(view).matrix;
    engine.rows(view).part(overviewRows);
  }
  return { touched: engine.stats.touched - before.touched, scanned: engine.stats.scanned - before.scanned };
}

describe("the work of a step", () => {
  test("is one row for each coding that a further value lets in", () => {
    expect(cost({ speaker: ["trump"] }, { speaker: ["trump", "peskov"] })).toEqual({ touched: 20, scanned: 0 });
  });

  test("is one row for each coding that an exclusion leaves out", () => {
    expect(cost({}, { speaker: ["-putin"] })).toEqual({ touched: 30, scanned: 0 });
  });

  test("is, for a brush, the rows between its old edges and its new ones", () => {
    const [before, after] = [
      { from: "2025-01-11", to: "2025-02-09" },
      { from: "2025-01-13", to: "2025-02-11" },
    ];
    expect(cost(before, after)).toEqual({ touched: 4, scanned: 0 });
  });

  test("is one pass where more than half of the rows change, and no row by itself", () => {
    expect(cost({}, { speaker: ["peskov"] })).toEqual({ touched: 0, scanned: 100 });
    expect(cost({ speaker: ["peskov"] }, {})).toEqual({ touched: 0, scanned: 100 });
  });

  test("is, of several clauses that change most rows, one pass and one for each that changed", () => {
    const both: View = { speaker: ["peskov"], issue: ["talks"] };
    expect(cost({}, both)).toEqual({ touched: 0, scanned: 300 });
    expect(cost(both, { ...both, speaker: ["trump"] })).toEqual({ touched: 0, scanned: 200 });
    expect(cost(both, { issue: ["talks"] })).toEqual({ touched: 0, scanned: 100 });
    expect(cost({ issue: ["talks"], q: "nobody" }, { issue: ["talks"], q: "t" })).toEqual({ touched: 0, scanned: 100 });
    expect(cost({ speaker: ["-peskov"] }, { speaker: ["-peskov"], issue: ["nato"] })).toEqual({
      touched: 50,
      scanned: 0,
    });
  });

  test("is one pass and the rows that pass, where one clause changes most rows and few pass it", () => {
    const talks: View = { issue: ["talks"] };
    expect(cost(talks, { ...talks, speaker: ["peskov"] })).toEqual({ touched: 20, scanned: 100 });
    expect(cost({ ...talks, speaker: ["trump"] }, { ...talks, speaker: ["putin"] })).toEqual({
      touched: 30,
      scanned: 100,
    });
    expect(cost({ q: "t" }, { q: "t", speaker: ["peskov"] })).toEqual({ touched: 20, scanned: 100 });
  });

  test("is one pass where the axis turns, and nothing where nothing is filtered before or after", () => {
    const from = "2025-01-11";
    expect(cost({ from }, { from, axis: "reported" })).toEqual({ touched: 0, scanned: 100 });
    expect(cost({}, { axis: "reported" })).toEqual({ touched: 0, scanned: 100 });
    expect(cost({}, { rows: "party" })).toEqual({ touched: 0, scanned: 0 });
    expect(cost({}, { sort: "count" })).toEqual({ touched: 0, scanned: 0 });
    expect(cost({ from }, { from, to: "2025-12-31" })).toEqual({ touched: 0, scanned: 0 });
  });

  test("is nothing where only what is drawn changes: order, least number, rows, unit", () => {
    const other: View = { speaker: ["trump"], sort: "name", min: 2, rows: "party", count: "origins", focus: "matrix" };
    expect(cost({ speaker: ["trump"] }, other)).toEqual({ touched: 0, scanned: 0 });
  });

  test("is nothing for a View that says the same, which gives the same object", () => {
    const engine = createEngine(hundred);
    const rows = engine.rows({ speaker: ["trump"], from: "2025-01-11" });
    expect(engine.rows({ from: "2025-01-11", speaker: ["trump"], focus: "stages" })).toBe(rows);
    expect(rows.matrix).toBe(rows.matrix);
    expect(rows.part(FACET_ROWS.issue)).toBe(rows.part(FACET_ROWS.issue));
  });
});

describe("the work of a pin", () => {
  test("is one pass where it is set or taken away, and from one to the next the rows of both", () => {
    expect(cost({}, { pin: "coding:a1-01" })).toEqual({ touched: 0, scanned: 100 });
    expect(cost({ pin: "coding:a1-01" }, { pin: "coding:a1-02" })).toEqual({ touched: 2, scanned: 0 });
    expect(cost({ pin: "coding:a1-01" }, {})).toEqual({ touched: 0, scanned: 100 });
  });

  test("is, like that of a search, the rows that it leaves out where it keeps most", () => {
    expect(cost({}, { pin: "stage:*~8~multi" })).toEqual({ touched: 0, scanned: 100 });
    expect(cost({}, { pin: "cell:*~talks" })).toEqual({ touched: 50, scanned: 0 });
    expect(cost({ q: "trump" }, { q: "t" })).toEqual({ touched: 50, scanned: 0 });
  });
});

describe("the rows of a search or a pin", () => {
  test("are asked for when they may have changed, and not again", () => {
    const { dossier, table } = tableOf(hundred);
    const asked: string[] = [];
    const matcher = (name: "q" | "pin") => (view: View) => {
      asked.push(`${name} ${view[name] ?? ""}`);
      return view[name] ? Uint32Array.from([1, 2, 3]) : null;
    };
    const filter = sourceOf(dossier, table).filter({ q: matcher("q"), pin: matcher("pin") });
    const asks = (view: View) => {
      filter.to(view);
      return asked.splice(0);
    };
    expect(asks({ speaker: ["trump"] })).toEqual([]);
    expect(asks({ q: "a" })).toEqual(["q a"]);
    expect([...filter.mask.keys()].filter((row) => filter.mask[row] === 0)).toEqual([1, 2, 3]);
    expect(asks({ q: "a", axis: "reported", rows: "party" })).toEqual([]);
    expect(asks({ q: "a", pin: "cell:us~talks" })).toEqual(["pin cell:us~talks"]);
    expect(asks({ q: "a", pin: "cell:us~talks", speaker: ["trump"] })).toEqual([]);
    expect(asks({ q: "a", pin: "cell:us~talks", rows: "party" })).toEqual(["pin cell:us~talks"]);
    expect(asks({ q: "a", pin: "cell:us~talks", rows: "party", axis: "reported" })).toEqual(["pin cell:us~talks"]);
    expect(asks({ q: "a", pin: "cell:us~talks", rows: "party", axis: "reported", min: 2 })).toEqual([]);
    expect(asks({ pin: "cell:ru~talks", rows: "party", axis: "reported" })).toEqual(["q ", "pin cell:ru~talks"]);
    expect(asks({})).toEqual(["pin "]);
    expect([filter.active, filter.passing]).toEqual([0, 100]);
  });
});

describe("a column", () => {
  test("holds more different values than 16 bits can number", () => {
    const size = 70_000;
    const builder = new ColumnBuilder(size, []);
    for (let row = 0; row < size; row++) builder.set(row, `value-${row}`);
    const { codes, sets, values } = builder.done();
    expect(codes).toBeInstanceOf(Uint32Array);
    expect([0, 65_535, 65_536, 69_999].map((row) => values[sets[codes[row] ?? 0]?.[0] ?? 0])).toEqual([
      "value-0",
      "value-65535",
      "value-65536",
      "value-69999",
    ]);
  });

  test("gives rows with the same values one code, in whatever order they were written", () => {
    const builder = new ColumnBuilder(4, ["a", "b"]);
    builder.set(0, ["a", "b"]);
    builder.set(1, ["b", "a", "b"]);
    builder.set(2, "b");
    builder.set(3, null);
    const { codes, sets } = builder.done();
    expect(codes[0]).toBe(codes[1]);
    expect([...codes].map((code) => sets[code])).toEqual([[0, 1], [0, 1], [1], []]);
  });
});
