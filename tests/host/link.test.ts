import fc from "fast-check";
import { describe, expect, expectTypeOf, it } from "vitest";
import { panelLink } from "../../src/host/link";
import type { PanelView } from "../../src/host/types";
import { decodeView } from "../../src/store/url";
import type { View } from "../../src/store/view";
import { arbitraryView } from "../store/arbitraryView";

describe("the link that a host's script writes", () => {
  it("is read by the embed as the very same View [contract 2.16]", () => {
    fc.assert(
      fc.property(arbitraryView, (one) => {
        const link = decodeView(panelLink("matrix", one as PanelView));
        expect(link.view).toEqual(one);
        expect(link.dropped).toEqual([]);
        expect([...link.extra]).toEqual([["panel", "matrix"]]);
      }),
    );
  });

  it("never throws, and leaves out what is absent", () => {
    expect(panelLink("stages", { speaker: [], q: undefined, pin: null } as unknown as PanelView)).toBe("panel=stages");
    expect(panelLink("stages", { q: "\ud800" })).toBe("panel=stages&q=%EF%BF%BD");
  });

  it("says what is shown beside the view, and only what was asked", () => {
    expect(panelLink("venues", { party: ["ru", "us"] }, { theme: "dark", title: false, legend: undefined })).toBe(
      "panel=venues&theme=dark&title=0&party=ru&party=us",
    );
  });
});

it("A host's words for a View are the View's own", () => {
  expectTypeOf<View>().toExtend<PanelView>();
  expectTypeOf<PanelView>().toExtend<View>();
  expectTypeOf<keyof PanelView>().toEqualTypeOf<keyof View>();
});
