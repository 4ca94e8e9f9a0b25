import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { startTimer } from "../../../src/shells/brief/presenter/timer";
import { goTo, look, type Show, type Step, shownOf, startShow, toggleFreeze } from "../../../src/shells/brief/show";
import {
  clockOf,
  isLater,
  merge,
  type Register,
  type Shared,
  showOf,
  sign,
  startShared,
  write,
} from "../../../src/shells/brief/sync/register";
import { briefingOf } from "../../support/briefingOf";

const briefing = briefingOf(4);
const start = (writer: string) => startShared(writer, startShow(briefing), startTimer("scene-1"));
const stepped = (shared: Shared, writer: string, step: Step) =>
  write(shared, writer, step(showOf(shared), briefing), shared.timer.value);
const turned = (shared: Shared, writer: string, min: number) =>
  stepped(
    stepped(shared, writer, goTo(`scene-${1 + (min % 4)}`)),
    writer,
    look(() => ({ min })),
  );

/** Copies of several windows, each a merge of random writings. */
const copies = fc
  .array(fc.record({ at: fc.nat(2), from: fc.nat(2), what: fc.constantFrom("turn", "freeze", "hear", "sign") }), {
    maxLength: 30,
  })
  .map((operations) => {
    const held = ["a", "b", "c"].map(start) as [Shared, Shared, Shared];
    for (const [number, { at, from, what }] of operations.entries()) {
      const writer = "abc"[at] as string;
      const mine = held[at] as Shared;
      if (what === "turn") held[at] = turned(mine, writer, number + 2);
      else if (what === "freeze") held[at] = stepped(mine, writer, toggleFreeze);
      else if (what === "sign") held[at] = sign(mine, writer);
      else held[at] = merge(mine, held[from] as Shared);
    }
    return held;
  });

describe("what windows hold together [contract 7.4]", () => {
  it("is the same in whatever order, and however often, they hear of it", () => {
    fc.assert(
      fc.property(copies, ([a, b, c]) => {
        expect(merge(a, b)).toEqual(merge(b, a));
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
        expect(merge(a, a)).toBe(a);
        const both = merge(a, b);
        expect(merge(both, b)).toBe(both);
      }),
    );
  });

  it("is what was written last by whoever had heard of the rest", () => {
    fc.assert(
      fc.property(copies, ([a, b, c]) => {
        const all = merge(merge(a, b), c);
        const next = turned(all, "a", 999);
        expect(showOf(merge(b, merge(next, c)))).toEqual(showOf(next));
        expect(clockOf(next)).toBeGreaterThan(clockOf(all));
      }),
    );
  });

  it("takes no writing where nothing changed", () => {
    const shared = start("a");
    expect(write(shared, "a", showOf(shared), shared.timer.value)).toBe(shared);
  });

  it("holds both a freeze and a turn of the page that cross each other", () => {
    const before = merge(sign(start("a"), "a"), start("b"));
    const freezes = stepped(before, "a", toggleFreeze);
    const turns = turned(before, "b", 7);
    for (const both of [merge(freezes, turns), merge(turns, freezes)]) {
      expect(both.present.value.picture.view.min).toBe(7);
      expect(shownOf(showOf(both))).toEqual(showOf(before).picture);
    }
  });
});

/**
 * Windows a, b and c: a is looked at by the audience, b and c are presenters. Each has a copy and hears of the others' by
 * messages that are copies of what the sender held, and that arrive in any order, several times or never.
 */
describe("a freeze", () => {
  const operation = fc.record({
    at: fc.nat(2),
    what: fc.constantFrom("turn", "turn", "freeze", "send", "send", "hear", "hear", "again", "lose"),
    which: fc.nat(40),
  });

  it("never lets the audience see a picture that was made under it, in 10,000 random operations", () => {
    let operations = 0;
    let hidden = 0;
    fc.assert(
      fc.property(fc.array(operation, { minLength: 100, maxLength: 100 }), (list) => {
        const held = ["a", "b", "c"].map(start) as Shared[];
        const messages: Shared[] = [];
        /** By the number of a picture: the freeze under which it was made, if any. */
        const madeUnder = new Map<number, Register<unknown>>();
        for (const [number, { at, what, which }] of list.entries()) {
          operations++;
          const mine = held[at] as Shared;
          const message = messages[which % Math.max(1, messages.length)];
          if (what === "turn") {
            if (mine.frozen.value) madeUnder.set(number + 2, mine.frozen);
            held[at] = turned(mine, "abc"[at] as string, number + 2);
          } else if (what === "freeze") held[at] = stepped(mine, "abc"[at] as string, toggleFreeze);
          else if (what === "send") messages.push(mine);
          else if (message && what === "lose") messages.splice(messages.indexOf(message), 1);
          else if (message) {
            held[at] = merge(mine, message);
            if (what === "hear") messages.splice(messages.indexOf(message), 1);
          }
          for (const copy of held) {
            const seen: Show = showOf(copy);
            const made = madeUnder.get(shownOf(seen).view.min ?? 0);
            if (!made) continue;
            hidden++;
            expect(isLater(copy.frozen, made)).toBe(true);
          }
        }
      }),
      { numRuns: 120 },
    );
    expect(operations).toBeGreaterThanOrEqual(10_000);
    expect(hidden).toBeGreaterThan(100);
  });
});
