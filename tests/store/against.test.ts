import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { common, compare, differing, pairOf, sideOf } from "../../src/store/against";
import { clearPin } from "../../src/store/transitions";
import { decodeView, encodeView, MAX_LINK } from "../../src/store/url";
import { normalise, type View } from "../../src/store/view";
import { arbitraryView } from "./arbitraryView";

const FEBRUARY: View = { from: "2025-02-01", to: "2025-02-10" };
const DECEMBER: View = { from: "2025-12-23", to: "2025-12-29" };

describe("the two Views of a comparison [contract 2.4]", () => {
  it("are the View itself and the View with its patch", () => {
    const view: View = { speaker: ["trump"], ...FEBRUARY, focus: "compare", against: DECEMBER };
    expect(pairOf(view)).toEqual({
      a: { speaker: ["trump"], ...FEBRUARY },
      b: { speaker: ["trump"], ...DECEMBER },
      shown: "a",
    });
    expect(pairOf({ speaker: ["trump"] })).toBeNull();
  });

  it("stay on their sides when the page turns to the other one", () => {
    const pair = { a: FEBRUARY, b: DECEMBER, shown: "b" } as const;
    const view = compare({ focus: "compare", pin: "cell:us~talks" }, pair);
    expect(view).toMatchObject({ ...DECEMBER, pin: "cell:us~talks", against: { ...FEBRUARY, pin: "" } });
    expect(pairOf(view)).toEqual(pair);
    expect(pairOf(clearPin(view))).toEqual(pair);
  });

  it("take a clause away where one side has none", () => {
    const view = compare({}, { a: { party: ["ru"], axis: "reported", ...FEBRUARY }, b: {}, shown: "a" });
    expect(view.against).toEqual({ from: "", to: "", axis: "said", party: [] });
    expect(pairOf(view)?.b).toEqual({});
  });

  it("come back from a link as they were, whatever they are", () => {
    fc.assert(
      fc.property(arbitraryView, arbitraryView, fc.constantFrom("a", "b"), (one, other, shown) => {
        const [a, b] = [sideOf(one), sideOf(other)];
        const view = compare({ focus: "compare" }, { a, b, shown });
        const link = encodeView(view);
        fc.pre(link.length <= MAX_LINK && differing(a, b).length > 0);
        expect(pairOf(decodeView(link).view)).toEqual({ a, b, shown });
      }),
    );
  });

  it("have in common what neither changes", () => {
    fc.assert(
      fc.property(arbitraryView, arbitraryView, (one, other) => {
        const [a, b] = [sideOf(one), sideOf(other)];
        const shared = common(a, b);
        expect(normalise(shared).view).toEqual(shared);
        for (const key of differing(a, b)) expect(shared).not.toHaveProperty(key);
      }),
    );
  });

  it("are none where both sides are the same", () => {
    expect(compare({}, { a: FEBRUARY, b: FEBRUARY, shown: "b" })).toEqual(FEBRUARY);
  });
});
