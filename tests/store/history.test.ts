import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  goTo,
  type History,
  MAX_STEPS,
  nearest,
  numberOf,
  presentOf,
  push,
  replaceStep,
  startHistory,
} from "../../src/store/history";

/** A thousand random cases take their time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const same = (a: number, b: number) => a === b;
const of = (...values: readonly number[]) => values.slice(1).reduce(push<number>, startHistory(values[0] ?? 0));

describe("push", () => {
  it("adds a step and lets go of what could be redone", () => {
    const back = goTo(of(1, 2, 3), 1, 0);
    expect(presentOf(back)).toBe(2);
    expect(push(back, 9)).toEqual({ steps: [1, 2, 9], at: 2, base: 0 });
  });

  it("keeps the last steps, which keep their numbers", () => {
    const long = of(...Array.from({ length: MAX_STEPS + 50 }, (_, index) => index));
    expect(long.steps).toHaveLength(MAX_STEPS);
    expect(long.base).toBe(50);
    expect(numberOf(long)).toBe(MAX_STEPS + 49);
    expect(presentOf(long)).toBe(MAX_STEPS + 49);
    expect(long.steps[0]).toBe(50);
  });
});

describe("replaceStep", () => {
  it("changes the present step in its place and lets go of what could be redone", () => {
    expect(replaceStep(goTo(of(1, 2, 3), 1, 0), 9)).toEqual({ steps: [1, 9], at: 1, base: 0 });
  });
});

describe("goTo", () => {
  it("goes to a step that is held, whatever value is offered", () => {
    expect(goTo(of(1, 2, 3), 0, 99)).toEqual({ steps: [1, 2, 3], at: 0, base: 0 });
  });

  it("adds a step that lies just before the first or after the last", () => {
    const middle = push(startHistory(5, 5), 6);
    expect(goTo(middle, 4, 4)).toEqual({ steps: [4, 5, 6], at: 0, base: 4 });
    expect(goTo(middle, 7, 7)).toEqual({ steps: [5, 6, 7], at: 2, base: 5 });
  });

  it("starts anew at a step farther off", () => {
    expect(goTo(push(startHistory(5, 5), 6), 2, 22)).toEqual(startHistory(22, 2));
  });

  it("is the very same stack where it stands already", () => {
    const stack = of(1, 2);
    expect(goTo(stack, 1, 99)).toBe(stack);
  });
});

describe("nearest", () => {
  it("passes over steps that say the same", () => {
    const stack = of(1, 2, 1, 1);
    expect(nearest(stack, -1, same)).toBe(1);
    expect(nearest(of(1, 1), -1, same)).toBeNull();
    expect(nearest(goTo(of(1, 1, 3), 0, 0), 1, same)).toBe(2);
  });
});

describe("a random sequence of pushes, replaces and moves", () => {
  const action = fc.oneof(
    fc.record({ kind: fc.constant("push" as const), value: fc.nat(5) }),
    fc.record({ kind: fc.constant("replace" as const), value: fc.nat(5) }),
    fc.record({ kind: fc.constant("move" as const), value: fc.integer({ min: -3, max: 3 }) }),
  );

  it("does what two plain lists of past and future would do", () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 40 }), (actions) => {
        let stack: History<number> = startHistory(0);
        let past: number[] = [];
        let present = 0;
        let future: number[] = [];
        for (const { kind, value } of actions) {
          if (kind === "push") {
            past = [...past, present];
            present = value;
            future = [];
            stack = push(stack, value);
          } else if (kind === "replace") {
            present = value;
            future = [];
            stack = replaceStep(stack, value);
          } else {
            const all = [...past, present, ...future];
            const to = Math.min(Math.max(past.length + value, 0), all.length - 1);
            past = all.slice(0, to);
            present = all[to]!;
            future = all.slice(to + 1);
            stack = goTo(stack, to, -1);
          }
          expect(stack.steps).toEqual([...past, present, ...future]);
          expect(numberOf(stack)).toBe(past.length);
          expect(presentOf(stack)).toBe(present);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
