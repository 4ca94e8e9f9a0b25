import { describe, expect, it } from "vitest";
import { PANELS } from "../../../src/panels/registry";
import { EMBEDS, embedOptions, embedPanel } from "../../../src/shells/embed/options";
import { decodeView } from "../../../src/store/url";

const optionsOf = (fragment: string) => embedOptions(decodeView(fragment).extra);

describe("an embed's link [contract 2]", () => {
  it("shows everything in light unless asked otherwise", () => {
    expect(optionsOf("panel=matrix&speaker=trump")).toEqual({ theme: "light", title: true, controls: true });
    expect(optionsOf("panel=matrix&theme=neon&title=maybe")).toEqual({ theme: "light", title: true, controls: true });
  });

  it("takes theme, title and controls", () => {
    expect(optionsOf("panel=matrix&theme=auto&title=0&controls=0")).toEqual({
      theme: "auto",
      title: false,
      controls: false,
    });
  });

  it.each([
    ["panel=matrix", "matrix"],
    ["#panel=venues&speaker=trump", "venues"],
    ["speaker=trump&panel=stages", "stages"],
    ["panel=filters", null],
    ["panel=../../evil", null],
    ["subpanel=matrix", null],
    ["", null],
  ])("%s asks for %s", (fragment, panel) => expect(embedPanel(fragment)).toBe(panel));

  it("embeds only panels that there are", () => {
    const known = PANELS.map(({ id }) => id as string);
    expect(EMBEDS.filter((id) => !known.includes(id))).toEqual([]);
  });
});
