import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { decodeView, encodeLink, encodeView, LINK_KEYS, type LinkKey, MAX_LINK } from "../../src/store/url";
import { FACETS, isView, VIEW_KEYS } from "../../src/store/view";
import { arbitraryView } from "./arbitraryView";

/** A thousand random cases take their time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const runs = { numRuns: 2000 };
const rewrite = (fragment: string) => {
  const { view, extra } = decodeView(fragment);
  return encodeLink(view, extra);
};

/** Text that looks like a link, with everything in it that a link should not have. */
const linkLike = fc
  .array(
    fc.tuple(
      fc.oneof(
        fc.constantFrom(
          ...VIEW_KEYS,
          ...FACETS.map((facet) => `against.${facet}`),
          "against.axis",
          "against.q",
          ...LINK_KEYS,
        ),
        fc.constantFrom("__proto__", "constructor", "against.__proto__", "against.against", "", "%73peaker", "%"),
      ),
      fc.oneof(
        fc.constantFrom(
          "trump",
          "-trump",
          "",
          "%",
          "%E0%A4%A",
          "%00",
          "a+b",
          "2025-02-09",
          "said",
          "3",
          "cell:a~*",
          "=",
        ),
        fc.string({ unit: "binary", maxLength: 8 }),
      ),
    ),
    { maxLength: 8 },
  )
  .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join("&"));
const anyText = fc.oneof(
  linkLike,
  fc.string({ unit: "binary" }),
  fc.string({ unit: "binary", minLength: 1, maxLength: 3 }).map((text) => text.repeat(4000)),
);

describe("encodeView", () => {
  it("repeats keys, in one order, and leaves readable what a fragment allows [contract 2.17]", () => {
    expect(encodeView({})).toBe("");
    expect(
      encodeView({
        from: "2025-02-01",
        speaker: ["-putin", "trump"],
        q: "50% of a/b & c+d",
        pin: "cell:trump~*",
        against: { axis: "said", speaker: [] },
      }),
    ).toBe(
      "from=2025-02-01&speaker=-putin&speaker=trump&q=50%25%20of%20a/b%20%26%20c%2Bd&pin=cell:trump~*&against.axis=said&against.speaker=",
    );
  });

  it("writes what an address does not change", () => {
    fc.assert(
      fc.property(arbitraryView, (view) => {
        expect(new URL(`https://host.example/#${encodeView(view)}`).hash.slice(1)).toBe(encodeView(view));
      }),
      runs,
    );
  });
});

describe("decodeView", () => {
  it("gives back every View that encodeView wrote, and drops nothing of it", () => {
    fc.assert(
      fc.property(arbitraryView, (view) => {
        const link = decodeView(encodeView(view));
        expect(JSON.stringify(link.view)).toBe(JSON.stringify(view));
        expect(link.dropped).toEqual([]);
      }),
      runs,
    );
  });

  it("answers any text with a View, and writing that again is a fixed point [contract 2.17, 2.18]", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(isView(decodeView(text).view)).toBe(true);
        const once = rewrite(text);
        expect(once.length).toBeLessThanOrEqual(MAX_LINK);
        expect(rewrite(once)).toBe(once);
        expect(decodeView(once).dropped).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it("keeps apart what stands beside the View", () => {
    const extra = fc.dictionary(fc.constantFrom(...LINK_KEYS), fc.string({ maxLength: 30 }));
    fc.assert(
      fc.property(arbitraryView, extra, (view, beside) => {
        const map = new Map(Object.entries(beside) as [LinkKey, string][]);
        const link = decodeView(encodeLink(view, map));
        expect(link.view).toEqual(view);
        expect(Object.fromEntries(link.extra)).toEqual(Object.fromEntries(map));
        expect(link.dropped).toEqual([]);
      }),
      runs,
    );
  });

  it("drops a link of more than 8 KiB, and one that would be when written in full", () => {
    const long = `q=x${"&speaker=trump".repeat(600)}`;
    expect(decodeView(long)).toEqual({ view: {}, dropped: ["(longer than 8 KiB)"], extra: new Map() });
    const thai = Array.from(
      { length: 20 },
      (_, index) => `speaker=${String.fromCharCode(0x0e01 + index).repeat(190)}`,
    ).join("&");
    expect(thai.length).toBeLessThan(MAX_LINK);
    expect(decodeView(thai).dropped).toEqual(["(longer than 8 KiB)"]);
  });

  it("reads a link of exactly 8 KiB", () => {
    const values = Array.from(
      { length: 40 },
      (_, index) => `speaker=${String(index).padStart(2, "0")}${"x".repeat(190)}`,
    ).join("&");
    const fits = `${values}&q=${"y".repeat(MAX_LINK - values.length - 3)}`;
    expect(fits).toHaveLength(MAX_LINK);
    expect(decodeView(fits).dropped).toEqual([]);
    expect(decodeView(`${fits}y`).dropped).toEqual(["(longer than 8 KiB)"]);
  });

  it("keeps the first of what may stand but once, and tells of the second", () => {
    const link = decodeView("theme=dark&axis=said&theme=light&axis=reported&against.q=x&against.q=y");
    expect(Object.fromEntries(link.extra)).toEqual({ theme: "dark" });
    expect(link.view).toEqual(decodeView("axis=said&against.q=x").view);
    expect(link.dropped).toEqual(["theme=light", "axis=reported", "against.q=y"]);
  });

  it("is harmed by no name of an object's own parts", () => {
    const { view, dropped, extra } = decodeView(
      "__proto__=x&constructor=y&against.__proto__=z&against.constructor=w&speaker=trump",
    );
    expect(Object.keys(view)).toEqual(["speaker"]);
    expect(Object.getPrototypeOf(view)).toBe(Object.prototype);
    expect(extra.size).toBe(0);
    expect(dropped).toHaveLength(4);
    expect(Object.hasOwn(Object.prototype, "speaker")).toBe(false);
  });
});
