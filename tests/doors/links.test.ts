/** Links: 100,000 texts that could stand in an address, and 100,000 Views, through the one door there is for them. */
import { describe, expect, it, vi } from "vitest";
import { decodeView, encodeLink, encodeView, LINK_KEYS, MAX_LINK } from "../../src/store/url";
import { FACETS, isView, normalise, VIEW_KEYS, type View } from "../../src/store/view";
import { randomOf } from "../support/random";

vi.setConfig({ testTimeout: 300_000 });

const RUNS = Number(process.env.PARLEY_LINKS ?? 100_000);
const SEED = 20_251_123;
const random = randomOf(SEED);
const below = (most: number) => Math.floor(random() * most);
const pick = <T>(list: readonly T[]) => list[below(list.length)]!;

const KEYS = [
  ...VIEW_KEYS,
  ...VIEW_KEYS.map((key) => `against.${key}`),
  ...LINK_KEYS,
  ...[
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "against.__proto__",
    "against.against.q",
    "",
    "%73peaker",
    "%",
    "speaker[]",
  ],
  "a".repeat(300),
];
const VALUES = [
  ...[
    "trump",
    "-trump",
    "--trump",
    "",
    " ",
    "%",
    "%E0%A4%A",
    "%00",
    "%ED%A0%80",
    "a+b",
    "a%2Bb",
    "%25",
    "=",
    "\ud800",
    "\u202e",
    "é",
    "e\u0301",
    "日本",
  ],
  ...[
    "2025-02-09",
    "2025-02-30",
    "9999-12-31",
    "said",
    "reported",
    "3",
    "-1",
    "1e3",
    "999999",
    "1000000",
    "origins",
    "matrix",
    "count",
  ],
  ...[
    "cell:a~*",
    "cell:*~*",
    "coding:a1-07",
    "stage:2025-02~~3~us-ru",
    "stage:2025~9~us-ru",
    "venue:x",
    "link:",
    "coding:%7E",
    "javascript:alert(1)",
    "<b>",
  ],
  "x".repeat(200),
  "x".repeat(201),
  "Ж".repeat(190),
];
const SIGNS = [..."&=#+%~:*-. \n\0?/\\\"'<>`"].concat("\ud83d", "\udc00", "\ufeff", "\u0000", "😀");

function anyText(): string {
  switch (below(8)) {
    case 0:
      return Array.from({ length: below(30) }, () => String.fromCharCode(below(0x10000))).join("");
    case 1:
      return Array.from({ length: below(60) }, () => pick(SIGNS)).join("");
    case 2:
      return `${pick(KEYS)}=${pick(VALUES)}&`.repeat(below(below(20) ? 8 : 400));
    default: {
      const parts = Array.from(
        { length: below(12) },
        () => `${pick(KEYS)}${pick(["=", "=", "=", "", "=="])}${pick(VALUES)}`,
      );
      const text = parts.join(pick(["&", "&", "&", ";", "&&"]));
      const at = below(text.length + 1);
      // A link that was mended by hand, or broken by a program for mail.
      return below(3) ? text : text.slice(0, at) + pick(SIGNS) + text.slice(at + below(3));
    }
  }
}

/** What is nearly a View, made canonical. */
function anyView(): View {
  const value = () =>
    below(4)
      ? pick(VALUES)
      : Array.from({ length: 1 + below(8) }, () => String.fromCodePoint(below(0x110000))).join("");
  const raw = (): Record<string, unknown> => {
    const view: Record<string, unknown> = {};
    for (let left = below(4); left > 0; left--) {
      const key = pick(VIEW_KEYS);
      if ((FACETS as readonly string[]).includes(key))
        view[key] = Array.from({ length: below(4) }, () => pick(["", "-"]) + value());
      else if (key === "min") view[key] = pick([0, 1, 2, 999_999, 1_000_000, 1.5]);
      else if (key !== "against") view[key] = value();
    }
    return view;
  };
  return normalise(below(3) ? raw() : { ...raw(), against: raw() }).view;
}

describe("links", () => {
  it(`never throw, are canonical, and end within their limit: ${RUNS.toLocaleString("en")} texts [contract 2.17, 2.18]`, () => {
    const failed: string[] = [];
    let longest = 0;
    for (let run = 0; run < RUNS; run++) {
      const text = anyText();
      const before = performance.now();
      try {
        const { view, extra, dropped } = decodeView(text);
        const once = encodeLink(view, extra);
        longest = Math.max(longest, performance.now() - before);
        const again = decodeView(once);
        const sound =
          once.length <= MAX_LINK && encodeLink(again.view, again.extra) === once && again.dropped.length === 0;
        if (!sound || !isView(view) || dropped.some((one) => one.length > 80)) failed.push(text);
      } catch (error) {
        failed.push(`${text}: ${error}`);
      }
    }
    console.log(
      `figure: links, arbitrary texts (the longest took ${longest.toFixed(1)} ms) | ${RUNS} | ${failed.length}`,
    );
    expect(failed.slice(0, 5)).toEqual([]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it(`give back every View that was written: ${RUNS.toLocaleString("en")} Views [contract 2.17]`, () => {
    const failed: View[] = [];
    let tooLong = 0;
    for (let run = 0; run < RUNS; run++) {
      const view = anyView();
      const text = encodeView(view);
      if (text.length > MAX_LINK) {
        tooLong++;
        continue;
      }
      const link = decodeView(`#${text}`);
      if (
        JSON.stringify(link.view) !== JSON.stringify(view) ||
        link.dropped.length > 0 ||
        encodeView(link.view) !== text
      )
        failed.push(view);
    }
    console.log(`figure: links, Views written and read | ${RUNS} | ${failed.length}`);
    expect(failed.slice(0, 5)).toEqual([]);
    expect(tooLong).toBeLessThan(RUNS / 100);
  });
});
