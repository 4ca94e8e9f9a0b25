import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DIRECTIONS, STANCES, TRACKS } from "../../src/dossier/types";
import { coverageRows } from "../../src/engine/coverage";
import { createEngine } from "../../src/engine/engine";
import { stageRows } from "../../src/engine/stages";
import { timeAxis } from "../../src/panels/stages/axis";
import { groupsOf } from "../../src/panels/stages/groups";
import { stack } from "../../src/panels/stages/stack";
import type { View } from "../../src/store/view";
import { type CodingInput, dossierOf } from "../support/dossierOf";

const SPEAKERS = ["trump", "kellogg", "peskov", "putin", "zelenskyy", "starmer", "unnamed"];
const stage = (
  rung: number,
  direction: (typeof DIRECTIONS)[number] = "forward",
  track: (typeof TRACKS)[number] = "us-ru",
) => ({
  rung,
  direction,
  track,
});

function stacked(codings: readonly CodingInput[], { width = 700, pitch = 16, view = {} as View } = {}) {
  const engine = createEngine(dossierOf({ articles: [{ reported: "2025-02-10", codings }] }));
  const rows = engine.rows(view);
  const stages = rows.part(stageRows);
  const coverage = rows.part(coverageRows);
  const groups = groupsOf(stages.marks!);
  const dates = stages.marks!.map(({ date }) => date);
  const axis = timeAxis({ stretches: coverage.stretches, dates, events: [], from: null, to: null, width, em: 12 });
  return { axis, groups, clusters: stack(groups, axis, { pitch, radius: 4.2, em: 12 }) };
}

describe("groups of marks", () => {
  it("are those of one date, rung, track, party, stance and direction", () => {
    const { groups } = stacked([
      { speaker: "trump", stage: stage(3) },
      { speaker: "kellogg", stage: stage(3) },
      { speaker: "peskov", stage: stage(3) },
      { speaker: "trump", stage: stage(3, "holding"), stance: "withholds" },
      { speaker: "trump", stage: stage(3), said: "2025-02-08" },
      { speaker: "trump", stage: stage(3, "forward", "us-ua") },
    ]);
    expect(groups.map(({ marks }) => marks.length)).toEqual([1, 2, 1, 1, 1]);
    expect(groups.filter(({ hollow }) => hollow)).toHaveLength(1);
  });
});

describe("marks that coincide", () => {
  it("stand side by side about their day while there is room", () => {
    const { axis, groups, clusters } = stacked([{ stage: stage(3) }, { speaker: "peskov", stage: stage(3) }]);
    const xs = clusters[0]?.groups.flatMap(({ dots }) => dots.map(({ x }) => x)) ?? [];
    expect(clusters).toHaveLength(1);
    expect(Math.abs((xs[1] as number) - (xs[0] as number))).toBeGreaterThanOrEqual(8.4);
    expect(((xs[0] as number) + (xs[1] as number)) / 2).toBeCloseTo(axis.x(groups[0]?.date.start as number));
  });

  it("stand in rows where the day is too narrow for them and the rung has room", () => {
    const codings = Array.from({ length: 8 }, () => ({ stage: stage(3) }));
    const { clusters } = stacked(codings, { pitch: 48, width: 300 });
    expect(new Set(clusters[0]?.groups[0]?.dots.map(({ y }) => y)).size).toBeGreaterThan(1);
  });

  it("become one for each group, with a number, where there are too many", () => {
    const codings = Array.from({ length: 40 }, () => ({ stage: stage(2) }));
    const { clusters } = stacked(codings);
    expect(clusters[0]?.groups[0]?.dots).toHaveLength(1);
    expect(clusters[0]?.tally?.count).toBe(40);
  });

  it("have a bar under them where their date is uncertain or wider than a day, and else none", () => {
    const codings = [{ said: "2025-02-05" }, { said: "2025-02-07?" }, { said: "2025-02" }].map(({ said }, rung) => ({
      said,
      stage: stage(rung + 1),
    }));
    const { axis, clusters } = stacked(codings);
    const widths = [...clusters].sort((a, b) => a.rung - b.rung).map(({ bar }) => bar && bar[1] - bar[0]);
    expect(widths[0]).toBe(null);
    expect(widths[1]).toBeCloseTo(axis.day);
    expect(widths[2]).toBeGreaterThan(6.9 * axis.day);
  });
});

const anyCoding: fc.Arbitrary<CodingInput> = fc
  .record({
    speaker: fc.constantFrom(...SPEAKERS),
    said: fc.constantFrom(
      "2025-02-04",
      "2025-02-07",
      "2025-02-08?",
      "2025-02-09",
      "2025-02-10",
      "2025-02",
      "2024-11",
      "2024-11-07",
    ),
    withholds: fc.boolean(),
    rung: fc.integer({ min: 1, max: 8 }),
    direction: fc.constantFrom(...DIRECTIONS),
    track: fc.constantFrom(...TRACKS),
  })
  .map(({ speaker, said, withholds, rung, direction, track }) => ({
    speaker,
    said,
    stance: withholds ? ("withholds" as const) : STANCES[0],
    stage: stage(rung, withholds ? "holding" : direction, track),
  }));

describe("any marks", () => {
  it("all find a place inside the axis: a group has one dot, or one for each coding", () => {
    fc.assert(
      fc.property(
        fc.array(anyCoding, { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 250, max: 1400 }),
        fc.integer({ min: 13, max: 50 }),
        (codings, width, pitch) => {
          const { groups, clusters } = stacked(codings, { width, pitch });
          const placed = clusters.flatMap((cluster) => cluster.groups);
          expect(new Set(placed.map(({ group }) => group.key))).toEqual(new Set(groups.map(({ key }) => key)));
          for (const { group, dots } of placed) expect([1, group.marks.length]).toContain(dots.length);
          for (const { x } of placed.flatMap(({ dots }) => dots)) {
            expect(x).toBeGreaterThan(0);
            expect(x).toBeLessThan(width);
          }
          for (const { groups: own, tally } of clusters) {
            if (tally) expect(tally.count).toBe(own.reduce((sum, { group }) => sum + group.marks.length, 0));
          }
        },
      ),
    );
  });

  it("of one rung do not cover those of another day where there is room for both", () => {
    const codings = ["2025-02-06", "2025-02-07", "2025-02-08", "2025-02-09"].flatMap((said) =>
      ["trump", "peskov"].map((speaker) => ({ said, speaker, stage: stage(2) })),
    );
    const { clusters } = stacked(codings, { width: 700 });
    const xs = clusters
      .flatMap(({ groups }) => groups.flatMap(({ dots }) => dots.map(({ x }) => x)))
      .sort((a, b) => a - b);
    for (const [at, x] of xs.entries()) if (at > 0) expect(x - (xs[at - 1] as number)).toBeGreaterThan(4.2);
    expect(xs).toHaveLength(8);
  });
});
