/** @vitest-environment jsdom */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inHtml, inJsx, inMarkdown, markdownAddress, oneLine } from "../../../../src/shells/explore/embed/quoting";
import { hostileText, markdownLink, propsIn } from "./readers";

describe("a text in another language is read there as the very text", () => {
  it("in an attribute of HTML, and between tags", () =>
    fc.assert(
      fc.property(hostileText(), (text) => {
        const page = new DOMParser().parseFromString(`<p title="${inHtml(text)}">${inHtml(text)}</p>`, "text/html");
        expect(page.body.children).toHaveLength(1);
        expect(page.querySelector("p")?.attributes).toHaveLength(1);
        expect(page.querySelector("p")?.title).toBe(readable(text));
        expect(page.querySelector("p")?.textContent).toBe(readable(text));
      }),
    ));

  it("in an attribute of JSX, alone and inside of lists and objects", async () => {
    const texts = fc.sample(hostileText(), { numRuns: 300, seed: 5 }).map((text) => text.replace(/\p{Cs}/gu, "\uFFFD"));
    const attributes = texts.map(
      (text, at) => `a${at}=${inJsx(text)} b${at}=${inJsx({ q: text, speaker: [text], min: 2 })}`,
    );
    const props = await propsIn(`<X ${attributes.join(" ")} />`);
    for (const [at, text] of texts.entries()) {
      expect(props[`a${at}`]).toBe(text);
      expect(props[`b${at}`]).toEqual({ q: text, speaker: [text], min: 2 });
    }
    expect(Object.keys(props)).toHaveLength(2 * texts.length);
  });

  it("in the words of a link in Markdown, on one line", () =>
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(markdownLink(`[${inMarkdown(text)}](https://a.example/)`)?.words).toBe(oneLine(text));
      }),
    ));

  it("in the address of a link in Markdown", () =>
    fc.assert(
      fc.property(hostileText(), (text) => {
        const address = `https://a.example/(b)/embed.html#q=${encodeURIComponent(text.replace(/\p{Cs}/gu, ""))}&speaker=a&copy;=2`;
        const read = markdownLink(`[x](${markdownAddress(address)})`);
        expect(new URL(read?.address ?? "").href.split("#")[0]).toBe("https://a.example/%28b%29/embed.html");
        expect(decodeURIComponent(read?.address ?? "")).toBe(decodeURIComponent(address));
      }),
    ));
});

/** What no HTML can hold is told as missing. */
function readable(text: string): string {
  return text.replace(/\p{Cs}|\0/gu, "\uFFFD");
}
