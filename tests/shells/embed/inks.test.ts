import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast, hexOf, ofHex, type Rgb } from "../../../src/shells/embed/contrast";
import { faintness, OWN, schemeOf, tokensOf } from "../../../src/shells/embed/inks";

const css = readFileSync(new URL("../../../src/ui/tokens.css", import.meta.url), "utf8");
const rgb = fc
  .array(fc.nat(255), { minLength: 3, maxLength: 3 })
  .map((bytes) => bytes.map((one) => one / 255) as unknown as Rgb);
const scheme = fc.constantFrom("light" as const, "dark" as const);

describe("the colours of a host [contract 4.9]", () => {
  it("begin with those of the house", () => {
    const [light = "", dark = ""] = css.split(':root[data-theme="dark"] {');
    for (const [block, own] of [
      [light, OWN.light],
      [dark, OWN.dark],
    ] as const)
      for (const [name, hex] of Object.entries(own)) expect(block).toContain(`--${name}: ${hex};`);
  });

  it("keep every grey that is text at 4.5:1 on the host's paper, and what is none at 3:1", () => {
    fc.assert(
      fc.property(rgb, rgb, scheme, (ink, paper, theme) => {
        const inks = { ink, paper };
        fc.pre(faintness(inks, theme) === null);
        const tokens = tokensOf(inks, theme);
        const on = (token: string) => contrast(tokens[token] as Rgb, paper);
        for (const text of ["--ink", "--muted", "--caption"]) expect(on(text)).toBeGreaterThanOrEqual(4.5);
        for (const sign of ["--control", "--baseline", "--accent"]) expect(on(sign)).toBeGreaterThanOrEqual(3);
      }),
    );
  });

  it("are refused with their contrast where ink cannot be read on paper", () => {
    expect(faintness({ ink: ofHex("#777777") }, "light")).toBe(
      "The ink #777777 on the paper #ffffff has a contrast of 4.47:1; 4.5:1 is the least.",
    );
    expect(faintness({ ink: ofHex("#767676") }, "light")).toBeNull();
    expect(faintness({ accent: ofHex("#aaaaaa") }, "light")).toContain("3:1 is the least");
    expect(faintness({ paper: ofHex("#111111") }, "light")).toContain("The ink #1a1f26");
  });

  it("are none where the host sets none, and only what it sets where that stands alone", () => {
    expect(tokensOf({}, "dark")).toEqual({});
    expect(Object.keys(tokensOf({ line: ofHex("#cccccc") }, "light"))).toEqual(["--border"]);
    expect(Object.keys(tokensOf({ accent: ofHex("#004400") }, "light"))).toEqual(["--accent", "--selected"]);
  });

  it("never change what colours a party or a stance", () => {
    const all = tokensOf(
      { ink: ofHex("#000000"), paper: ofHex("#ffffee"), accent: ofHex("#004400"), line: ofHex("#cccccc") },
      "light",
    );
    expect(Object.keys(all).filter((token) => /party|affirms|conditional|denies|withholds|ramp/.test(token))).toEqual(
      [],
    );
  });

  it("take the scheme with them that the paper is made for", () => {
    expect(schemeOf(ofHex("#fff1e5"))).toBe("light");
    expect(schemeOf(ofHex("#101010"))).toBe("dark");
  });

  it("are written as they are read", () => {
    fc.assert(
      fc.property(rgb, (one) => {
        expect(ofHex(hexOf(one))).toEqual([...one]);
      }),
    );
  });
});
