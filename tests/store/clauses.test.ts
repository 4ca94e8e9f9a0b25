import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { clausesOf, hasFilters, removeClause } from "../../src/store/clauses";
import { clearFilters } from "../../src/store/controls";
import type { View } from "../../src/store/view";
import { arbitraryView } from "./arbitraryView";

/** A thousand random cases take their time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const view: View = {
  from: "2025-02-01",
  axis: "reported",
  speaker: ["-putin", "trump"],
  issue: ["talks"],
  q: "riyadh",
  min: 2,
  pin: "venue:riyadh",
};

describe("clausesOf", () => {
  it("lists what filters, dates first and the pin last, with ids to know them by", () => {
    expect(clausesOf(view)).toEqual([
      { id: "window", kind: "window", from: "2025-02-01", to: null },
      { id: "speaker=-putin", kind: "facet", facet: "speaker", value: "putin", excluded: true },
      { id: "speaker=trump", kind: "facet", facet: "speaker", value: "trump", excluded: false },
      { id: "issue=talks", kind: "facet", facet: "issue", value: "talks", excluded: false },
      { id: "q", kind: "q", q: "riyadh" },
      { id: "pin", kind: "pin", pin: "venue:riyadh" },
    ]);
  });

  it("gives every clause an id of its own", () => {
    fc.assert(
      fc.property(arbitraryView, (any) => {
        const ids = clausesOf(any).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe("removeClause", () => {
  it("takes away that clause and no other", () => {
    fc.assert(
      fc.property(arbitraryView, fc.nat(), (any, at) => {
        const ids = clausesOf(any).map((clause) => clause.id);
        fc.pre(ids.length > 0);
        const id = ids[at % ids.length]!;
        const left = clausesOf(removeClause(any, id)).map((clause) => clause.id);
        expect(left).toEqual(ids.filter((other) => other !== id));
      }),
      { numRuns: 1000 },
    );
  });

  it("takes a facet away whole by its name", () => {
    expect(removeClause(view, "speaker")).toEqual({ ...view, speaker: undefined });
  });

  it.each(["", "=", "min", "axis", "colour=red", "speaker=nobody"])("changes nothing for %j", (id) => {
    expect(removeClause(view, id)).toBe(view);
    expect(removeClause({}, id)).toEqual({});
  });

  it("of one after the other leaves what clearing all leaves", () => {
    fc.assert(
      fc.property(arbitraryView, (any) => {
        const left = clausesOf(any).reduce((rest, { id }) => removeClause(rest, id), any);
        expect(left).toEqual(clearFilters(any));
        expect(hasFilters(left)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("hasFilters", () => {
  it("is true of what leaves codings out and of nothing else", () => {
    expect(hasFilters({ min: 3, axis: "reported", focus: "matrix", against: { q: "x" } })).toBe(false);
    expect(hasFilters({ pin: "link:l1" })).toBe(true);
    expect(hasFilters({ to: "2025-02-01" })).toBe(true);
  });
});
