import { describe, expect, it } from "vitest";
import { embedHeight, MEASURED_AT } from "../../../src/host/heights";
import { PANELS } from "../../../src/panels/registry";
import { EMBEDS, embedOptions, embedPanel } from "../../../src/shells/embed/options";
import { decodeView } from "../../../src/store/url";

const optionsOf = (fragment: string) => embedOptions(decodeView(fragment).extra);

const USUAL = {
  theme: "light",
  title: true,
  controls: true,
  legend: true,
  source: true,
  transparent: false,
};

describe("an embed's link [contract 2.16]", () => {
  it("shows everything in light unless asked otherwise", () => {
    expect(optionsOf("panel=matrix&speaker=trump")).toEqual(USUAL);
    expect(optionsOf("panel=matrix&theme=neon&title=maybe&transparent=yes&source=")).toEqual(USUAL);
  });

  it.each(["title", "controls", "legend", "source"] as const)("leaves out %s alone with %s=0", (part) =>
    expect(optionsOf(`panel=matrix&${part}=0`)).toEqual({ ...USUAL, [part]: false }),
  );

  it("takes a theme, and lets the page around it show through", () => {
    expect(optionsOf("panel=matrix&theme=auto&transparent=1")).toEqual({
      ...USUAL,
      theme: "auto",
      transparent: true,
    });
    expect(optionsOf("theme=dark").theme).toBe("dark");
  });

  it.each([
    ["panel=matrix", "matrix"],
    ["#panel=venues&speaker=trump", "venues"],
    ["speaker=trump&panel=stages", "stages"],
    ["panel=filters", "filters"],
    ["panel=Matrix", null],
    ["panel=../../evil", null],
    ["subpanel=matrix", null],
    ["", null],
  ])("%s asks for %s", (fragment, panel) => expect(embedPanel(fragment)).toBe(panel));

  it("embeds every panel that there is", () => {
    expect([...EMBEDS].sort()).toEqual(PANELS.map(({ id }) => id).sort());
  });
});

describe("the height to begin with", () => {
  it("is that of the nearest measured width that is not wider, and of the narrowest below that", () => {
    expect(embedHeight("matrix", 719)).toBe(embedHeight("matrix", 390));
    expect(embedHeight("venues", 5000)).toBe(embedHeight("venues", 1100));
    expect(embedHeight("venues", 100)).toBe(embedHeight("venues", 320));
  });

  it("is there for every panel and width, within what a host allows [contract 4.11]", () => {
    for (const panel of EMBEDS) {
      for (const width of MEASURED_AT) {
        expect(embedHeight(panel, width)).toBeGreaterThan(50);
        expect(embedHeight(panel, width)).toBeLessThan(20_000);
      }
    }
  });
});
