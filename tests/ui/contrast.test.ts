import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { PARTIES, STANCES } from "../../src/dossier/types";

const css = readFileSync(fileURLToPath(new URL("../../src/ui/tokens.css", import.meta.url)), "utf8");
const light = coloursOf('[data-theme="light"] {');
const themes = { light, dark: { ...light, ...coloursOf(':root[data-theme="dark"] {') } };

describe.each(["light", "dark"] as const)("the colours of the %s theme", (theme) => {
  const colours = themes[theme];
  const contrast = (a: string, b: string) => contrastOf(colour(colours, a), colour(colours, b));
  const apart = (names: readonly string[], least: number) => {
    for (const [i, a] of names.entries())
      for (const b of names.slice(i + 1))
        for (const [sight, seen] of Object.entries(SIGHTS)) {
          const distance = difference(seen(colour(colours, a)), seen(colour(colours, b)));
          expect(distance, `${a} and ${b}, ${sight}`).toBeGreaterThanOrEqual(least);
        }
  };

  test.each(["ink", "muted", "caption", "accent"])(
    "text in %s is at least 4.5:1 on every ground it is set on",
    (text) => {
      for (const ground of text === "ink" ? ["paper", "page", "selected"] : ["paper", "page"]) {
        expect(contrast(text, ground), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  test.each(STANCES)("the sign and count of %s are at least 4.5:1 on their tone", (stance) => {
    expect(contrast(`${stance}-glyph`, stance)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(STANCES)("the sign of %s is at least 4.5:1 on paper, where it stands bare", (stance) => {
    expect(contrast(`${stance}-glyph`, "paper")).toBeGreaterThanOrEqual(4.5);
  });

  test("the tones can be told apart from each other and from paper, also by the colour-blind", () => {
    apart(["affirms", "conditional", "denies", "paper"], 4);
  });

  test("the signs of affirms and denies can be told apart by colour, also by the colour-blind", () => {
    apart(["affirms-glyph", "denies-glyph"], 17);
  });

  test.each(PARTIES)("the mark of %s is at least 3:1 on paper", (party) => {
    expect(contrast(`party-${party}`, "paper")).toBeGreaterThanOrEqual(3);
  });

  test("the colours of the parties can be told apart, also by the colour-blind", () => {
    apart(["party-us", "party-ru", "party-ua", "party-europe", "party-other"], 12);
  });

  test.each(["control", "baseline", "accent"])(
    "the line of a control, an axis or the focus (%s) is at least 3:1",
    (line) => {
      expect(contrast(line, "paper")).toBeGreaterThanOrEqual(3);
      expect(contrast(line, "page")).toBeGreaterThanOrEqual(3);
    },
  );
});

type Rgb = readonly [number, number, number];

function coloursOf(selector: string): Record<string, string> {
  const from = css.indexOf(selector);
  const block = css.slice(from, css.indexOf("}", from));
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/gi)].map(([, name, hex]) => [name, hex]));
}

/** Linear light, 0 to 1. */
function colour(colours: Record<string, string>, name: string): Rgb {
  const hex = colours[name];
  if (!hex) throw new Error(`tokens.css has no colour --${name}`);
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** WCAG 2 contrast ratio, 1 to 21. */
function contrastOf(a: Rgb, b: Rgb): number {
  const luminance = ([r, g, blue]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const mix =
  (m: readonly (readonly [number, number, number])[]) =>
  ([r, g, b]: Rgb): Rgb =>
    m.map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b))) as unknown as Rgb;

/** Full dichromacy after Machado, Oliveira and Fernandes (2009), severity 1, in linear light. */
const SIGHTS: Record<string, (rgb: Rgb) => Rgb> = {
  "full sight": (rgb) => rgb,
  protanopia: mix([
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ]),
  deuteranopia: mix([
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ]),
  tritanopia: mix([
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ]),
};

/** CIEDE2000 between two colours (Sharma, Wu and Dalal 2005). */
function difference(a: Rgb, b: Rgb): number {
  const [l1, a1, b1] = lab(a);
  const [l2, a2, b2] = lab(b);
  const c7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
  const g = 0.5 * (1 - Math.sqrt(c7 / (c7 + 25 ** 7)));
  const [p1, p2] = [(1 + g) * a1, (1 + g) * a2];
  const [c1, c2] = [Math.hypot(p1, b1), Math.hypot(p2, b2)];
  const hue = (y: number, x: number) =>
    y === 0 && x === 0 ? 0 : (Math.atan2(y, x) * 180) / Math.PI + (y < 0 ? 360 : 0);
  const [h1, h2] = [hue(b1, p1), hue(b2, p2)];
  let dh = c1 * c2 === 0 ? 0 : h2 - h1;
  if (dh > 180) dh -= 360;
  if (dh < -180) dh += 360;
  const [dl, dc] = [l2 - l1, c2 - c1];
  const dH = 2 * Math.sqrt(c1 * c2) * Math.sin(radians(dh / 2));
  const [lm, cm] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const hm =
    c1 * c2 === 0 ? h1 + h2 : Math.abs(h1 - h2) <= 180 ? (h1 + h2) / 2 : (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2;
  const t =
    1 -
    0.17 * Math.cos(radians(hm - 30)) +
    0.24 * Math.cos(radians(2 * hm)) +
    0.32 * Math.cos(radians(3 * hm + 6)) -
    0.2 * Math.cos(radians(4 * hm - 63));
  const sl = 1 + (0.015 * (lm - 50) ** 2) / Math.sqrt(20 + (lm - 50) ** 2);
  const sc = 1 + 0.045 * cm;
  const sh = 1 + 0.015 * cm * t;
  const rt =
    -2 * Math.sqrt(cm ** 7 / (cm ** 7 + 25 ** 7)) * Math.sin(radians(60 * Math.exp(-(((hm - 275) / 25) ** 2))));
  return Math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dH / sh) ** 2 + rt * (dc / sc) * (dH / sh));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** CIELAB, D65. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = f(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = f((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}
