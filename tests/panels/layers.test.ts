import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawingOf } from "../../src/panels/chains/drawing";
import { type Arrow, layersOf } from "../../src/panels/chains/layers";

const IDS = ["a", "b", "c", "d", "e", "f", "g"];
const graph = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...IDS), fc.constantFrom(...IDS)), { maxLength: 14, selector: String })
  .map((pairs) => pairs.map(([first, later], at): Arrow => ({ id: `e${at}`, first, later })));

describe("the layers of the conditions", () => {
  test("let every arrow go on, but for those that close a circle, and give each node a spot of its own", () => {
    fc.assert(
      fc.property(graph, (arrows) => {
        const { spots, ways, back, places } = layersOf(IDS, arrows);
        expect(spots.size).toBe(IDS.length);
        for (const { id, first, later } of arrows) {
          if (first === later) expect(ways.has(id)).toBe(false);
          else if (!back.has(id)) expect(spots.get(later)!.layer).toBeGreaterThan(spots.get(first)!.layer);
        }
        for (const [id, spot] of spots)
          for (const [other, { layer, place }] of spots)
            if (id !== other && layer === spot.layer) expect(Math.abs(place - spot.place)).toBeGreaterThanOrEqual(1);
        for (const { place } of spots.values()) expect(place).toBeLessThanOrEqual(places - 1);
      }),
    );
  });

  test("let arrows go back only in a graph with a circle, and an arrow that spans layers past the nodes between", () => {
    const chain = [
      { id: "ab", first: "a", later: "b" },
      { id: "bc", first: "b", later: "c" },
      { id: "ac", first: "a", later: "c" },
    ];
    const straight = layersOf(["a", "b", "c"], chain);
    expect(straight.back.size).toBe(0);
    expect([...straight.spots.values()].map(({ layer }) => layer)).toEqual([0, 1, 2]);
    expect(straight.ways.get("ac")).toHaveLength(3);
    expect(straight.ways.get("ac")?.[1]?.place).not.toBe(straight.spots.get("b")?.place);
    const round = layersOf(["a", "b", "c"], [...chain.slice(0, 2), { id: "ca", first: "c", later: "a" }]);
    expect([...round.back]).toEqual(["ca"]);
  });
});

describe("the drawing of the conditions", () => {
  test("keeps every node within the width, and apart from every other", () => {
    fc.assert(
      fc.property(graph, fc.integer({ min: 320, max: 1500 }), (arrows, width) => {
        const { nodes, lines, height } = drawingOf(IDS, arrows, { width, height: 500 }, 12);
        const rects = [...nodes.values()];
        for (const { x, y, width: wide, height: high } of rects) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + wide).toBeLessThanOrEqual(width + 1);
          expect(y + high).toBeLessThanOrEqual(height);
        }
        for (const one of rects)
          for (const two of rects)
            if (one !== two && one.x === two.x) expect(Math.abs(one.y - two.y)).toBeGreaterThanOrEqual(one.height);
        for (const { path, x, y } of lines.values()) expect(`${path} ${x} ${y}`).not.toMatch(/NaN|undefined/);
        expect(lines.size).toBe(arrows.length);
      }),
    );
  });
});
