import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { EMPTY_VIEW, isDay, isView, normalise, sameView } from "../../src/store/view";
import { arbitraryView, nearlyView } from "./arbitraryView";

/** A thousand random cases take their time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const runs = { numRuns: 2000 };

describe("normalise", () => {
  it("keeps what is well formed, sorted, unique and without defaults [contract 2.17]", () => {
    const { view, dropped } = normalise({
      sort: "party",
      min: 1,
      axis: "said",
      count: "codings",
      rows: "speaker",
      q: "  peace   talks ",
      speaker: ["putin", "-us", "putin", "kellogg"],
      from: "2025-02-01",
    });
    expect(JSON.stringify(view)).toBe('{"from":"2025-02-01","speaker":["-us","kellogg","putin"],"q":"peace talks"}');
    expect(dropped).toEqual([]);
  });

  it("drops and names what is unknown or malformed, and keeps the rest", () => {
    const { view, dropped } = normalise({
      colour: ["red"],
      speaker: ["trump", 7, "", "two words", "x".repeat(201), "--x"],
      issue: "talks",
      from: "2025-02-30",
      to: "2025-03-01",
      axis: "heard",
      min: 1.5,
      q: "x".repeat(201),
      pin: "cell:*~*",
      focus: "map",
    });
    expect(view).toEqual({ speaker: ["trump"], to: "2025-03-01" });
    expect(dropped.map((name) => name.slice(0, 16))).toEqual([
      "colour",
      "from=2025-02-30",
      "axis=heard",
      "speaker",
      "speaker=",
      "speaker=two word",
      "speaker=xxxxxxxx",
      "speaker=--x",
      "issue=talks",
      `q=${"x".repeat(14)}`,
      "min",
      "focus=map",
      "pin=cell:*~*",
    ]);
  });

  it("drops a window whose days are in the wrong order", () => {
    expect(normalise({ from: "2025-03-01", to: "2025-02-01" })).toEqual({
      view: {},
      dropped: ["from=2025-03-01", "to=2025-02-01"],
    });
  });

  it("drops the exclusion of a value that is included", () => {
    expect(normalise({ speaker: ["-trump", "trump"] })).toEqual({
      view: { speaker: ["trump"] },
      dropped: ["speaker=-trump"],
    });
  });

  it("reads 200 values of a facet and tells that there were more", () => {
    const values = Array.from({ length: 300 }, (_, index) => `v${index}`);
    const { view, dropped } = normalise({ article: values });
    expect(view.article).toHaveLength(200);
    expect(dropped).toEqual(["article (more than 200)"]);
  });

  it("does not walk through a list that is only long", () => {
    const long: unknown[] = [];
    long.length = 4_294_967_295;
    expect(normalise({ article: long }).view).toEqual({});
  });

  it("takes null and undefined as absent", () => {
    expect(normalise({ speaker: null, from: undefined, against: null })).toEqual({ view: {}, dropped: [] });
    expect(normalise(null)).toEqual({ view: {}, dropped: [] });
  });

  it("keeps in a comparison the defaults and what takes a clause away, and no comparison within", () => {
    const against = { axis: "said", speaker: [], q: "", min: 1, against: { min: 3 } };
    expect(normalise({ axis: "reported", against })).toEqual({
      view: { axis: "reported", against: { axis: "said", speaker: [], q: "", min: 1 } },
      dropped: ["against.against"],
    });
  });

  it("is not led astray by the names of an object's own parts", () => {
    const input: unknown = JSON.parse('{"__proto__": {"speaker": ["x"]}, "constructor": ["y"], "toString": "z"}');
    const { view, dropped } = normalise(input);
    expect(Object.keys(view)).toEqual([]);
    expect(view.speaker).toBeUndefined();
    expect(dropped).toHaveLength(3);
    expect(normalise(Object.create({ speaker: ["trump"] })).view).toEqual({});
  });

  it("answers anything with a View that it leaves as it is", () => {
    const anything = fc.oneof(
      fc.anything({ withNullPrototype: true, withSparseArray: true, withBigInt: true }),
      nearlyView,
    );
    fc.assert(
      fc.property(anything, (input) => {
        const { view } = normalise(input);
        const again = normalise(view);
        expect(again.dropped).toEqual([]);
        expect(JSON.stringify(again.view)).toBe(JSON.stringify(view));
      }),
      runs,
    );
  });
});

describe("isView", () => {
  it("accepts every View and what says the same in another order", () => {
    fc.assert(
      fc.property(arbitraryView, (view) => isView(view) && isView(JSON.parse(JSON.stringify(view)))),
      runs,
    );
    expect(isView({ speaker: ["putin", "kellogg"], min: 1 })).toBe(true);
  });

  it.each([[null], [[]], ["speaker"], [{ speaker: "trump" }], [{ colour: ["red"] }], [{ from: "2025-02-30" }]])(
    "refuses %j",
    (input) => {
      expect(isView(input)).toBe(false);
    },
  );
});

describe("sameView", () => {
  it("does not mind the order of keys, and minds everything else", () => {
    expect(sameView({ q: "a", min: 2 }, { min: 2, q: "a" })).toBe(true);
    expect(sameView({ speaker: ["a"] }, { speaker: ["a", "b"] })).toBe(false);
    expect(sameView({ against: { q: "a" } }, { against: { q: "b" } })).toBe(false);
    expect(sameView(EMPTY_VIEW, { min: 2 })).toBe(false);
  });
});

describe("isDay", () => {
  it.each([
    ["2025-02-09", true],
    ["2024-02-29", true],
    ["2025-02-29", false],
    ["2025-13-01", false],
    ["2025-2-9", false],
    ["2025-02-09T00:00", false],
    ["0000-01-01", true],
  ])("says of %s: %s", (text, expected) => expect(isDay(text)).toBe(expected));
});
