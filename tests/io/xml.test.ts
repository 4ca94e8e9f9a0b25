import { describe, expect, it } from "vitest";
import { element, escaped } from "../../src/io/xml";

describe("element", () => {
  it("writes attributes and content, and leaves out what is null", () =>
    expect(element("text", { x: 1.23456, y: -2, fill: null }, "a")).toBe('<text x="1.23" y="-2">a</text>'));

  it("closes itself where it is empty", () => expect(element("path", { d: "M0 0" })).toBe('<path d="M0 0"/>'));

  it("lets no value out of its attribute", () =>
    expect(element("g", { id: '"><script>&' })).toBe('<g id="&quot;&gt;&lt;script&gt;&amp;"/>'));
});

describe("escaped", () => {
  it.each([
    ["]]>", "]]&gt;"],
    ["a\u0000b\u001f", "a\uFFFDb\uFFFD"],
    ["\ud800", "\uFFFD"],
    ["\uffff", "\uFFFD"],
    ["\ud83d\ude00 Київ", "\ud83d\ude00 Київ"],
    ["a\nb\t", "a&#10;b&#9;"],
  ])("makes of %j what XML may hold", (text, xml) => expect(escaped(text)).toBe(xml));
});
