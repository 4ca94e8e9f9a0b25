import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillPages, type Stack } from "../../../../src/shells/brief/handout/pages";

const ROOM = 700;
const stack: fc.Arbitrary<Stack> = fc.record({
  heading: fc.integer({ min: 10, max: 120 }),
  again: fc.integer({ min: 10, max: 120 }),
  blocks: fc.array(
    fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 200 }) }, fc.integer({ min: 500, max: 3000 })),
  ),
});
const stacks = fc.array(stack, { maxLength: 8 });

/** How high a run is before it is drawn smaller. */
const heightOf = (all: readonly Stack[], run: ReturnType<typeof fillPages>[number][number]) => {
  const { heading, again, blocks } = all[run.stack] as Stack;
  return (run.continued ? again : heading) + blocks.slice(run.from, run.to).reduce((sum, height) => sum + height, 0);
};

describe("blocks on pages", () => {
  it("come once each and in their order: none is lost, none repeated", () => {
    fc.assert(
      fc.property(stacks, (all) => {
        const placed = fillPages(all, ROOM)
          .flat()
          .flatMap(({ stack: of, from, to }) => Array.from({ length: to - from }, (_, at) => `${of} ${from + at}`));
        expect(placed).toEqual(all.flatMap(({ blocks }, of) => blocks.map((_, at) => `${of} ${at}`)));
      }),
    );
  });

  it("fit their page, and are drawn smaller only where one alone is higher than it", () => {
    fc.assert(
      fc.property(stacks, (all) => {
        for (const page of fillPages(all, ROOM)) {
          const high = page.reduce((sum, run) => sum + heightOf(all, run) * run.scale, 0);
          expect(high).toBeLessThanOrEqual(ROOM + 1e-6);
          for (const run of page) {
            if (run.scale === 1) continue;
            expect(run.to - run.from).toBe(1);
            expect(page).toHaveLength(1);
          }
        }
      }),
    );
  });

  it("have their heading with them on every page, once told that it goes on", () => {
    fc.assert(
      fc.property(stacks, (all) => {
        const runs = fillPages(all, ROOM).flat();
        expect(runs.filter(({ continued }) => !continued).map(({ stack: of }) => of)).toEqual(all.map((_, at) => at));
        for (const { continued, from } of runs) expect(continued).toBe(from > 0);
        // No heading at the end of a page without what it heads.
        for (const { stack: of, from, to } of runs) if (all[of]?.blocks.length) expect(to).toBeGreaterThan(from);
      }),
    );
  });

  it("leave no page empty, nor turn one while the next block would have room", () => {
    fc.assert(
      fc.property(stacks, (all) => {
        const pages = fillPages(all, ROOM);
        pages.forEach((page, at) => {
          expect(page.length).toBeGreaterThan(0);
          const next = pages[at + 1]?.[0];
          if (!next) return;
          const used = page.reduce((sum, run) => sum + heightOf(all, run) * run.scale, 0);
          const { heading, blocks } = all[next.stack] as Stack;
          const least = (next.continued ? 0 : heading) + (blocks[next.from] ?? 0);
          expect(used + least).toBeGreaterThan(ROOM);
        });
      }),
    );
  });
});
