/** @vitest-environment jsdom */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { optionsIn, viewIn } from "../../../../src/host/attributes";
import { panelLink } from "../../../../src/host/link";
import { PANELS } from "../../../../src/panels/registry";
import { type Choices, firstChoices, linkOf, PARTS, type Part } from "../../../../src/shells/explore/embed/choices";
import { codesOf, heightOf } from "../../../../src/shells/explore/embed/codes";
import { oneLine } from "../../../../src/shells/explore/embed/quoting";
import { decodeView } from "../../../../src/store/url";
import { normalise, type View } from "../../../../src/store/view";
import { hostileText, markdownLink, propsIn } from "./readers";

const PLACE = { base: "https://parley.example/talks/", oEmbed: true };

const ids = fc.uniqueArray(fc.stringMatching(/^-?[a-z][a-z0-9-]{0,8}$/), { minLength: 1, maxLength: 3 });
/** Views as the dossier lets them be, with any search words but such as no HTML can hold. */
const words = hostileText().map((text) => text.replaceAll("\0", ""));
const views: fc.Arbitrary<View> = fc
  .record(
    {
      speaker: ids,
      issue: ids,
      q: words,
      from: fc.constant("2025-02-01"),
      min: fc.integer({ min: 2, max: 9 }),
    },
    { requiredKeys: [] },
  )
  .chain((view) =>
    fc.option(fc.record({ party: ids, q: words }, { requiredKeys: [] }), { nil: undefined }).map((against) => ({
      ...view,
      ...(against && { against }),
    })),
  )
  .map((view) => normalise(view).view);
const choices: fc.Arbitrary<Choices> = fc.record({
  panel: fc.constantFrom(...PANELS.map(({ id }) => id)),
  whole: fc.boolean(),
  width: fc.option(fc.integer({ min: 200, max: 4000 })),
  height: fc.option(fc.integer({ min: 200, max: 4000 })),
  theme: fc.constantFrom("light", "dark", "auto"),
  transparent: fc.boolean(),
  left: fc.subarray(Object.keys(PARTS) as Part[]),
  group: hostileText().map((text) => text.trim().slice(0, 40)),
});

const read = (html: string) => new DOMParser().parseFromString(html, "text/html");
const columns = ["filters", "evidence"];
const large = ({ panel, whole }: Choices, view: View) => ({
  ...(whole ? {} : view),
  ...(columns.includes(panel) ? {} : { focus: panel }),
});
const stillOf = ({ panel }: Choices) => `${PLACE.base}embed/still/${panel}.html`;
const codeOf = (name: string, ...rest: Parameters<typeof codesOf>) =>
  codesOf(...rest).find((code) => code.name === name)?.text ?? "";
/** What the embed does: it reads the fragment of its address. */
const opened = (address: string) => decodeView(new URL(address).hash);

describe("the code to copy, read as its reader does, whatever the title and the filters", () => {
  it("is one frame that shows this view with these choices, as closed as it can be, and links behind it", () =>
    fc.assert(
      fc.property(choices, views, hostileText(), (chosen, view, title) => {
        const page = read(codeOf("Frame", chosen, view, title, PLACE));
        const [frame, ...others] = page.body.children;
        if (!(frame instanceof HTMLIFrameElement)) throw new Error("There is no frame.");
        expect(others).toEqual([]);
        expect(frame.src.startsWith("https://parley.example/talks/embed.html#")).toBe(true);
        const link = opened(frame.src);
        expect(link).toEqual(decodeView(linkOf(chosen, view)));
        expect(link.dropped).toEqual([]);
        expect(link.view).toEqual(chosen.whole ? {} : view);
        expect(link.extra.get("panel")).toBe(chosen.panel);
        expect(link.extra.get("theme") ?? "light").toBe(chosen.theme);
        for (const part of Object.keys(PARTS) as Part[])
          expect(link.extra.get(part) ?? "1").toBe(chosen.left.includes(part) ? "0" : "1");
        expect(frame.title).toBe(oneLine(title));
        expect(frame.width).toBe(String(chosen.width ?? "100%"));
        expect(frame.height).toBe(String(heightOf(chosen)));
        expect(frame.getAttribute("loading")).toBe("lazy");
        expect(frame.getAttribute("sandbox")).not.toContain("same-origin");
        const [same, still, ...more] = read(frame.textContent ?? "").links as Iterable<HTMLAnchorElement>;
        expect(more).toEqual([]);
        expect(opened(same?.href ?? "").view).toEqual(large(chosen, view));
        expect(same?.textContent).toBe(oneLine(title));
        expect(still?.href).toBe(stillOf(chosen));
      }),
    ));

  it("is an element whose attributes say the same to its script", () =>
    fc.assert(
      fc.property(choices, views, hostileText(), (chosen, view, title) => {
        const page = read(codeOf("Element", chosen, view, title, PLACE));
        expect([...page.scripts].map(({ src }) => src)).toEqual(["https://parley.example/talks/v1/parley-embed.js"]);
        expect(page.body.children).toHaveLength(1);
        const panel = page.body.children[0] as HTMLElement;
        expect(panel.localName).toBe("parley-panel");
        expect(panel.title).toBe(oneLine(title));
        expect(panel.style.width).toBe(chosen.width === null ? "" : `${chosen.width}px`);
        const [same, still, ...more] = panel.children as Iterable<HTMLAnchorElement>;
        expect(more).toEqual([]);
        expect(same?.textContent).toBe(oneLine(title));
        expect(still?.href).toBe(stillOf(chosen));
        expect(panel.getAttribute("group") ?? "").toBe(
          chosen.group.replaceAll("\0", "\uFFFD").replace(/\p{Cs}/gu, "\uFFFD"),
        );
        const link = panelLink(chosen.panel, viewIn(panel), optionsIn(panel));
        expect(panel.getAttribute("panel")).toBe(chosen.panel);
        expect(decodeView(link)).toEqual(decodeView(linkOf(chosen, view)));
      }),
    ));

  it("is a component whose properties say the same to mount", async () => {
    const cases = fc.sample(fc.tuple(choices, views, hostileText()), { numRuns: 120, seed: 11 });
    for (const [chosen, view, title] of cases) {
      const props = await propsIn(codeOf("React", chosen, view, title, PLACE));
      expect(props.base).toBe(PLACE.base);
      expect(props.panel).toBe(chosen.panel);
      expect(props.title).toBe(oneLine(title));
      expect(props.style).toEqual(chosen.width === null ? undefined : { width: chosen.width });
      expect(props.view ?? {}).toEqual(chosen.whole ? {} : view);
      const theme = props.theme as string | { scheme: string; transparent: boolean } | undefined;
      expect((typeof theme === "object" ? theme.scheme : theme) ?? "light").toBe(chosen.theme);
      expect(typeof theme === "object" && theme.transparent).toBe(chosen.transparent);
      const parts = { title: props.heading, legend: props.legend, controls: props.controls, source: props.source };
      for (const [part, shown] of Object.entries(parts))
        expect(shown === false).toBe(chosen.left.includes(part as Part));
    }
  });

  it("is a link in Markdown that opens this view, with the panel large, in Parley", () =>
    fc.assert(
      fc.property(choices, views, hostileText(), (chosen, view, title) => {
        const link = markdownLink(codeOf("Markdown", chosen, view, title, PLACE));
        expect(link?.words).toBe(oneLine(title));
        expect(link?.address.startsWith("https://parley.example/talks/index.html")).toBe(true);
        expect(opened(link?.address ?? "").view).toEqual(large(chosen, view));
      }),
    ));
});

describe("the oEmbed address", () => {
  it("is that of the panel's file, where there are files; else it is said why there is none", () => {
    const codes = (oEmbed: boolean) => codesOf(firstChoices("venues"), {}, "T", { ...PLACE, oEmbed }).at(-1);
    expect(codes(true)?.text).toBe("https://parley.example/talks/oembed/venues.json");
    expect(codes(false)?.text).toBeNull();
    expect(codes(false)?.note).toContain("PARLEY_URL");
  });
});
