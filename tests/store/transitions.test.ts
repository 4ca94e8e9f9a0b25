import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  clearFilters,
  excludeFacet,
  setAgainst,
  setAxis,
  setCount,
  setFacet,
  setMin,
  setQuery,
  setSort,
  setWindow,
} from "../../src/store/controls";
import { clearPin, patchView, setFocus, setRows, toggleFacet, togglePin } from "../../src/store/transitions";
import { EMPTY_VIEW, FACETS, isView, normalise, type View } from "../../src/store/view";
import { arbitraryTransition, arbitraryView } from "./arbitraryView";

/** A thousand random cases take their time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const runs = { numRuns: process.env.PARLEY_DEEP ? 5000 : 500 };

describe("any sequence of transitions", () => {
  it("gives a View that is valid and canonical at every step", () => {
    fc.assert(
      fc.property(arbitraryView, fc.array(arbitraryTransition, { maxLength: 12 }), (start, transitions) => {
        let view = start;
        for (const transition of transitions) {
          view = transition(view);
          expect(isView(view)).toBe(true);
          expect(JSON.stringify(normalise(view).view)).toBe(JSON.stringify(view));
        }
      }),
      runs,
    );
  });

  it("gives back the same object where nothing changes", () => {
    fc.assert(
      fc.property(arbitraryView, arbitraryTransition, (start, transition) => {
        const view = transition(start);
        expect(JSON.stringify(view) === JSON.stringify(start)).toBe(view === start);
      }),
      runs,
    );
  });

  it("never changes the View that it is given", () => {
    fc.assert(
      fc.property(arbitraryView, arbitraryTransition, (start, transition) => {
        const before = JSON.stringify(start);
        transition(start);
        expect(JSON.stringify(start)).toBe(before);
      }),
    );
  });
});

describe("toggleFacet", () => {
  it("includes, and at the second time no longer", () => {
    const included = toggleFacet(EMPTY_VIEW, "speaker", "trump");
    expect(included).toEqual({ speaker: ["trump"] });
    expect(toggleFacet(included, "speaker", "trump")).toEqual({});
  });

  it("has one value more where there was none, and no other", () => {
    expect(toggleFacet({ issue: ["talks"] }, "speaker", "-trump")).toEqual({ speaker: ["-trump"], issue: ["talks"] });
  });

  it("takes the place of the exclusion of the same value", () => {
    expect(toggleFacet({ speaker: ["putin", "trump"] }, "speaker", "-trump")).toEqual({ speaker: ["-trump", "putin"] });
    expect(toggleFacet({ speaker: ["-trump", "putin"] }, "speaker", "trump")).toEqual({ speaker: ["putin", "trump"] });
  });

  it("done twice is as before, whatever the View, unless it took an exclusion's place", () => {
    const value = fc.stringMatching(/^[a-z]{1,3}$/);
    fc.assert(
      fc.property(arbitraryView, fc.constantFrom(...FACETS), value, fc.boolean(), (view, facet, id, excluded) => {
        const toggle = excluded ? excludeFacet : toggleFacet;
        fc.pre(!view[facet]?.includes(excluded ? id : `-${id}`));
        expect(toggle(toggle(view, facet, id), facet, id)).toEqual(view);
      }),
      runs,
    );
  });
});

describe("excludeFacet", () => {
  it("excludes, and at the second time no longer", () => {
    const excluded = excludeFacet({ speaker: ["trump"] }, "speaker", "trump");
    expect(excluded).toEqual({ speaker: ["-trump"] });
    expect(excludeFacet(excluded, "speaker", "trump")).toEqual({});
  });
});

describe("setFacet", () => {
  it("replaces all values, and with none clears the facet", () => {
    expect(setFacet({ issue: ["talks"] }, "issue", ["nato", "ceasefire"])).toEqual({ issue: ["ceasefire", "nato"] });
    expect(setFacet({ issue: ["talks"] }, "issue", [])).toEqual({});
  });
});

describe("setWindow", () => {
  it("sets both ends, one, or none", () => {
    const both = setWindow(EMPTY_VIEW, "2025-02-01", "2025-02-10");
    expect(both).toEqual({ from: "2025-02-01", to: "2025-02-10" });
    expect(setWindow(both, null, "2025-02-10")).toEqual({ to: "2025-02-10" });
    expect(setWindow(both, null, null)).toEqual({});
  });

  it("swaps days in the wrong order and leaves an end open that is no day", () => {
    expect(setWindow(EMPTY_VIEW, "2025-03-01", "2025-02-01")).toEqual({ from: "2025-02-01", to: "2025-03-01" });
    expect(setWindow(EMPTY_VIEW, "", "2025-02-31")).toEqual({});
    expect(setWindow(EMPTY_VIEW, "soon", "2025-02-01")).toEqual({ to: "2025-02-01" });
    expect(setWindow(EMPTY_VIEW, "2025-02-01", "1 March")).toEqual({ from: "2025-02-01" });
  });
});

describe("setQuery", () => {
  it("tidies the words and cuts them at 200, never through a character", () => {
    expect(setQuery(EMPTY_VIEW, "  saudi \t arabia ")).toEqual({ q: "saudi arabia" });
    expect(setQuery({ q: "x" }, "   ")).toEqual({});
    expect(setQuery(EMPTY_VIEW, `${"x".repeat(199)}😀`).q).toBe("x".repeat(199));
    expect(setQuery(EMPTY_VIEW, "ri\uD83Dyadh\uDE00")).toEqual({ q: "riyadh" });
    expect(setQuery(EMPTY_VIEW, `${"x".repeat(199)} y`).q).toBe("x".repeat(199));
  });
});

describe("setMin", () => {
  it.each([
    [3, { min: 3 }],
    [2.4, { min: 2 }],
    [1, {}],
    [-5, {}],
    [Number.NaN, {}],
    [Number.POSITIVE_INFINITY, { min: 999_999 }],
  ])("of %d gives %j", (min, expected) => expect(setMin({ min: 7 }, min)).toEqual(expected));
});

describe("a choice of how it is shown", () => {
  it("is taken, and the usual one leaves no trace", () => {
    expect(setCount(EMPTY_VIEW, "origins")).toEqual({ count: "origins" });
    expect(setSort({ q: "x" }, "name")).toEqual({ sort: "name", q: "x" });
    expect(setFocus(EMPTY_VIEW, "venues")).toEqual({ focus: "venues" });
    expect(setFocus({ focus: "venues" }, null)).toEqual({});
  });

  it("compares with a patch, until told to end", () => {
    const compared = setAgainst({ q: "x" }, { speaker: ["putin"] });
    expect(compared).toEqual({ q: "x", against: { speaker: ["putin"] } });
    expect(setAgainst(compared, null)).toEqual({ q: "x" });
  });
});

describe("togglePin", () => {
  it("pins, and the same again unpins [contract 2.13]", () => {
    const pinned = togglePin({ q: "x" }, "cell:peskov~talks");
    expect(pinned).toEqual({ q: "x", pin: "cell:peskov~talks" });
    expect(togglePin(pinned, "venue:riyadh")).toEqual({ q: "x", pin: "venue:riyadh" });
    expect(togglePin(pinned, "cell:peskov~talks")).toEqual({ q: "x" });
    expect(clearPin(pinned)).toEqual({ q: "x" });
  });

  it("changes nothing for what is no pin", () => {
    const view: View = { pin: "venue:riyadh" };
    expect(togglePin(view, "riyadh")).toBe(view);
  });

  it("is undone by what makes the pin meaningless, and by nothing else", () => {
    expect(setRows({ pin: "cell:trump~talks" }, "party")).toEqual({ rows: "party" });
    expect(setRows({ pin: "cell:trump~talks" }, "speaker")).toEqual({ pin: "cell:trump~talks" });
    expect(setRows({ pin: "venue:riyadh" }, "party")).toEqual({ rows: "party", pin: "venue:riyadh" });
    expect(setAxis({ pin: "stage:2025-02-09~3~us-ru" }, "reported")).toEqual({ axis: "reported" });
    expect(setAxis({ q: "x" }, "reported")).toEqual({ axis: "reported", q: "x" });
  });
});

describe("clearFilters", () => {
  it("takes facets, dates, search and pin and leaves how it is shown", () => {
    const shown: View = { axis: "reported", min: 2, count: "origins", rows: "party", sort: "name", focus: "matrix" };
    const filters: View = {
      from: "2025-02-01",
      to: "2025-02-02",
      speaker: ["trump"],
      hedged: ["-yes"],
      q: "x",
      pin: "link:l1",
    };
    expect(clearFilters({ ...shown, ...filters })).toEqual(shown);
  });
});

describe("patchView", () => {
  it("replaces keys, takes one away with null, and drops what is malformed", () => {
    const view: View = { q: "x", min: 2, speaker: ["trump"] };
    expect(patchView(view, { q: null, speaker: ["putin"], pin: "nothing" })).toEqual({ min: 2, speaker: ["putin"] });
    expect(patchView(view, { min: 2 })).toBe(view);
  });
});
