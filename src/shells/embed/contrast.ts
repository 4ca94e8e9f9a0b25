/** Red, green, blue, each 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** A colour of CSS in numbers; null if it is none that this browser knows, or one that can be seen through. */
export function rgbOf(text: unknown): Rgb | null {
  if (typeof text !== "string" || text.length > 200) return null;
  // The browser works it out, whatever its notation: a mix with itself is told as red, green and blue.
  const mix = `color-mix(in srgb, ${text}, ${text})`;
  if (!CSS.supports("color", text) || !CSS.supports("color", mix)) return null;
  const probe = document.createElement("i");
  probe.style.color = mix;
  document.body.append(probe);
  const told = getComputedStyle(probe).color;
  probe.remove();
  const [, numbers, alpha] = /^color\(srgb ([-\d.e ]+?)(?: \/ ([\d.]+))?\)$/.exec(told) ?? [];
  const [red, green, blue] = numbers?.split(" ").map((one) => Math.min(1, Math.max(0, Number(one)))) ?? [];
  if (red === undefined || green === undefined || blue === undefined || (alpha !== undefined && alpha !== "1"))
    return null;
  return [red, green, blue];
}

/** `#1a1f26`. */
export function hexOf(rgb: Rgb): string {
  return `#${rgb.map((one) => byte(one).toString(16).padStart(2, "0")).join("")}`;
}

/** Of `#1a1f26`. */
export function ofHex(hex: string): Rgb {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [red, green, blue];
}

/** By WCAG 2.2: 1 for the same, 21 for black on white. Of the colours as they are painted. */
export function contrast(a: Rgb, b: Rgb): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** So much of the way from one to the other, 0 to 1. */
export function between(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (at: 0 | 1 | 2) => from[at] + (to[at] - from[at]) * share;
  return [part(0), part(1), part(2)];
}

function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((one) => {
    const painted = byte(one) / 255;
    return painted <= 0.04045 ? painted / 12.92 : ((painted + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function byte(one: number): number {
  return Math.round(one * 255);
}
