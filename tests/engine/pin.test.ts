import { describe, expect, test } from "vitest";
import { createEngine } from "../../src/engine/engine";
import { stageRows } from "../../src/engine/stages";
import { venueRows } from "../../src/engine/venues";
import type { View } from "../../src/store/view";
import { dossierOf } from "../support/dossierOf";
import { allEvidence, counts, left } from "./ask";

const dossier = dossierOf({
  articles: [
    {
      reported: "2025-02-10",
      codings: [
        { start: 100, end: 140, speaker: "trump", issue: "talks", stage: { rung: 3 }, said: "2025-02-09" },
        { start: 150, end: 190, speaker: "peskov", issue: "talks", stance: "denies", said: "2025-02-09?" },
        { start: 200, end: 240, speaker: "peskov", issue: "leaders-meeting", stage: { rung: 3 }, said: "2025-02-09" },
        { start: 250, end: 290, kind: "event", actors: ["putin"], issue: "talks", stance: "affirms" },
      ],
      venues: [
        { start: 120, end: 130, place: "riyadh" },
        { start: 210, end: 220, place: "geneva", speaker: "peskov" },
        { start: 230, end: 236, place: "geneva" },
      ],
    },
  ],
  links: [{ type: "contradicts", a: "a1-01", b: "a1-02" }],
});
const engine = createEngine(dossier);
const matched = (view: View) => engine.rows(view).matched;

describe("a pin [contract 2.5, 2.13]", () => {
  test("counts: the number matched is what it stands for", () => {
    expect(matched({ pin: "coding:a1-03" })).toBe(1);
    expect(matched({ pin: "link:l1" })).toBe(2);
    expect(matched({ pin: "cell:peskov~talks" })).toBe(1);
    expect(matched({ pin: "stage:2025-02-09~3~us-ru" })).toBe(2);
    expect(matched({ pin: "venue:geneva" })).toBe(1);
    expect(matched({ pin: "coding:nothing" })).toBe(0);
  });

  test("of a cell may leave the row or the issue open; events have a row of their own", () => {
    expect(left(engine, { pin: "cell:peskov~*" })).toEqual(["a1-02", "a1-03"]);
    expect(left(engine, { pin: "cell:*~talks" })).toEqual(["a1-01", "a1-02", "a1-04"]);
    expect(left(engine, { pin: "cell:reported~talks" })).toEqual(["a1-04"]);
    expect(left(engine, { pin: "cell:putin~talks" })).toEqual([]);
    expect(left(engine, { rows: "party", pin: "cell:ru~talks" })).toEqual(["a1-02"]);
  });

  test("of a cell is read anew when the rows become parties", () => {
    expect(matched({ pin: "cell:peskov~talks" })).toBe(1);
    expect(matched({ rows: "party", pin: "cell:peskov~talks" })).toBe(0);
    expect(matched({ pin: "cell:peskov~talks" })).toBe(1);
  });

  test("of a stage means the date as coded on the View's axis", () => {
    expect(left(engine, { pin: "stage:2025-02-10~3~us-ru" })).toEqual([]);
    expect(left(engine, { axis: "reported", pin: "stage:2025-02-10~3~us-ru" })).toEqual(["a1-01", "a1-03"]);
  });

  test("of a stage may leave the date open, and then means every date but none", () => {
    const dated = (said: string | null) => ({ speaker: "trump", issue: "talks", stage: { rung: 6 }, said });
    const some = createEngine(dossierOf({ articles: [{ codings: ["2025-02-08", "2025-02-09?", null].map(dated) }] }));
    const pin = "stage:*~6~us-ru";
    expect(left(some, { pin })).toEqual(["a1-01", "a1-02"]);
    expect(
      some
        .rows({ pin })
        .part(stageRows)
        .marks!.map(({ lit }) => lit),
    ).toEqual([true, true]);
    expect(
      some
        .rows({ pin: "stage:*~5~us-ru" })
        .part(stageRows)
        .marks!.map(({ lit }) => lit),
    ).toEqual([false, false]);
    expect(left(some, { axis: "reported", pin })).toHaveLength(3);
  });

  test("filters every panel but its own, which keeps all and dims the rest", () => {
    const pinned = engine.rows({ pin: "cell:peskov~talks" });
    expect(pinned.matrix.cells.map(({ row, issue, lit }) => [row, issue, lit])).toEqual([
      ["trump", "talks", false],
      ["peskov", "talks", true],
      ["peskov", "leaders-meeting", false],
      ["reported", "talks", false],
    ]);
    expect(pinned.part(stageRows).marks).toEqual([]);
    expect(pinned.part(venueRows).places).toEqual([]);
    expect(counts(engine, { pin: "cell:peskov~talks" }, "speaker")).toEqual({ peskov: 1 });

    const stage = engine.rows({ pin: "stage:2025-02-09~3~us-ru" });
    expect(stage.part(stageRows).marks!.every(({ lit }) => lit)).toBe(true);
    expect(stage.matrix.total).toBe(2);

    const venue = engine.rows({ pin: "venue:geneva" });
    expect(venue.part(venueRows).places.map(({ place, lit }) => [place, lit])).toEqual([
      ["geneva", true],
      ["riyadh", false],
    ]);
    expect(venue.matrix.cells.map(({ row, issue }) => [row, issue])).toEqual([["peskov", "leaders-meeting"]]);
  });

  test("of a venue may name one mention", () => {
    const { places } = engine.rows({ pin: "venue:a1-v2" }).part(venueRows);
    expect(places.flatMap(({ mentions }) => mentions.map(({ mention, lit }) => [mention, lit]))).toEqual([
      ["a1-v2", true],
      ["a1-v3", false],
      ["a1-v1", false],
    ]);
    expect(allEvidence(engine.rows({ pin: "venue:a1-v2" })).venues).toEqual(["a1-v2"]);
  });

  test("moves no row of the matrix, also where rows are sorted by what is counted", () => {
    const order = (view: View) => engine.rows({ sort: "count", ...view }).matrix.rows.map(({ id }) => id);
    expect(order({})).toEqual(["peskov", "trump", "reported"]);
    expect(order({ pin: "coding:a1-01" })).toEqual(["trump"]);
    expect(order({ pin: "cell:trump~talks" })).toEqual(["peskov", "trump", "reported"]);
    expect(order({ pin: "link:l1" })).toEqual(["peskov", "trump"]);
  });

  test("stands for codings that can be asked for, whatever the view filters", () => {
    expect(engine.codings(["a1-03", "a1-01"]).map(({ coding }) => coding.id)).toEqual(["a1-01", "a1-03"]);
    expect(engine.codings(["nonsense"])).toEqual([]);
    expect(engine.coding("a1-04")?.article.reported).toBe("2025-02-10");
    expect(engine.coding("nothing")).toBeUndefined();
  });
});
