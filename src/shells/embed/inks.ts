/** The host's colours and font. What colours a party or a stance has a fixed meaning and stays. */
import type { Payload } from "../../host/messages";
import { between, contrast, hexOf, ofHex, type Rgb, rgbOf } from "./contrast";

export type Scheme = "light" | "dark";
const INKS = ["ink", "paper", "accent", "line"] as const;
export type Inks = Readonly<Partial<Record<(typeof INKS)[number], Rgb>>>;
interface Refused {
  readonly refusal: string;
}

/** As in src/ui/tokens.css; a test holds them together. */
export const OWN = {
  light: { ink: "#1a1f26", paper: "#ffffff", accent: "#0b62d6" },
  dark: { ink: "#e6ebf0", paper: "#171d26", accent: "#6fa8f5" },
} as const;

/** The least contrast on paper (WCAG 2.2, 1.4.3 and 1.4.11): of text, and of what is no text. */
const TEXT = 4.5;
const SIGN = 3;

/** Greys: so far from ink to paper, unless that were too faint. */
const GREYS: Readonly<Record<string, readonly [share: number, least: number]>> = {
  "--muted": [0.2, TEXT],
  "--caption": [0.35, TEXT],
  "--baseline": [0.35, SIGN],
  "--control": [0.5, SIGN],
  "--hatch": [0.5, 1],
  "--coast": [0.7, 1],
  "--border": [0.82, 1],
  "--land": [0.92, 1],
};

let now: Inks = {};
let worn: Readonly<Record<string, Rgb>> = {};

/**
 * Sets `{colours?, font?}`, all of it or nothing; what is null is again as it would be without a host. `asked` is the scheme
 * asked for with them, `own` the one that there is without a paper of the host's. Answers the scheme that the host's paper is
 * made for, or that its ink was read on, if there is either.
 */
export function setInks(
  { colours, font, ...others }: Payload,
  asked: Scheme | "auto" | undefined,
  own: Scheme,
): Refused | { readonly scheme?: Scheme } {
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) return { refusal: `A theme has no "${unknown.slice(0, 40)}".` };
  if (font !== undefined && font !== null && !isFont(font))
    return { refusal: "The font is no list of font families: letters, digits, spaces, commas, hyphens and quotes." };
  const read = readInks(colours);
  if ("refusal" in read) return read;
  const { inks } = read;
  const made = inks.paper && schemeOf(inks.paper);
  if (inks.paper && (asked === "light" || asked === "dark") && asked !== made)
    return { refusal: `The paper ${hexOf(inks.paper)} is made for the scheme ${made}, not for ${asked}.` };
  const scheme = made ?? own;
  const faint = faintness(inks, scheme);
  if (faint !== null) return { refusal: faint };

  now = inks;
  worn = tokensOf(inks, scheme);
  wear();
  // On paper all is light, and no ground is printed under a light ink.
  addEventListener("beforeprint", bare);
  addEventListener("afterprint", wear);
  const { style } = document.documentElement;
  if (typeof font === "string") style.setProperty("--font", `${font}, system-ui, sans-serif`);
  if (font === null) style.removeProperty("--font");
  return inks.ink || inks.paper ? { scheme } : {};
}

/** The tokens that the host's colours make, by their names; none where it set none. */
export function tokensOf(inks: Inks, scheme: Scheme): Readonly<Record<string, Rgb>> {
  const { ink, paper } = groundOf(inks, scheme);
  const own = ofHex(OWN[scheme].accent);
  const accent = inks.accent ?? (contrast(own, paper) < SIGN ? ink : own);
  const tokens: Record<string, Rgb> = {};
  if (inks.ink || inks.paper) {
    Object.assign(tokens, { "--ink": ink, "--paper": paper, "--page": paper });
    for (const [token, [share, least]] of Object.entries(GREYS)) tokens[token] = grey(ink, paper, share, least);
  }
  if (inks.ink || inks.paper || inks.accent) {
    tokens["--accent"] = accent;
    tokens["--selected"] = grey(accent, paper, 0.88, 1);
  }
  if (inks.line) tokens["--border"] = inks.line;
  return tokens;
}

const TOKENS = ["--ink", "--paper", "--page", "--accent", "--selected", ...Object.keys(GREYS)];

function wear(): void {
  bare();
  for (const [token, rgb] of Object.entries(worn)) document.documentElement.style.setProperty(token, hexOf(rgb));
}

function bare(): void {
  for (const token of TOKENS) document.documentElement.style.removeProperty(token);
}

/** What could not be read, with its contrast; null if all can. */
export function faintness(inks: Inks, scheme: Scheme): string | null {
  const { ink, paper } = groundOf(inks, scheme);
  const told = (name: string, rgb: Rgb, least: number) => {
    const found = contrast(rgb, paper);
    // Cut, not rounded: 4.499 is not 4.5.
    const ratio = (Math.floor(found * 100) / 100).toFixed(2);
    const text = `The ${name} ${hexOf(rgb)} on the paper ${hexOf(paper)} has a contrast of ${ratio}:1; ${least}:1 is the least.`;
    return found < least ? text : null;
  };
  return told("ink", ink, TEXT) ?? (inks.accent ? told("accent", inks.accent, SIGN) : null);
}

/** The scheme whose own ink stands out more on a paper. */
export function schemeOf(paper: Rgb): Scheme {
  return contrast(ofHex(OWN.light.ink), paper) >= contrast(ofHex(OWN.dark.ink), paper) ? "light" : "dark";
}

function groundOf({ ink, paper }: Inks, scheme: Scheme): { readonly ink: Rgb; readonly paper: Rgb } {
  return { ink: ink ?? ofHex(OWN[scheme].ink), paper: paper ?? ofHex(OWN[scheme].paper) };
}

/** Between ink and paper, as near to the paper as `share` says and the contrast allows. */
function grey(ink: Rgb, paper: Rgb, share: number, least: number): Rgb {
  for (let at = share; at > 0; at -= 0.02) {
    const mixed = between(ink, paper, at);
    if (contrast(mixed, paper) >= least) return mixed;
  }
  return ink;
}

/** The colours as they would be: those that are set, with what a host says now. */
function readInks(colours: unknown): Refused | { readonly inks: Inks } {
  if (colours === null) return { inks: {} };
  if (colours === undefined) return { inks: now };
  if (typeof colours !== "object") return { refusal: "The colours of a theme are {ink, paper, accent, line}." };
  const inks: { -readonly [Name in keyof Inks]: Inks[Name] } = { ...now };
  for (const [name, value] of Object.entries(colours)) {
    const known = INKS.find((one) => one === name);
    if (!known) return { refusal: `A theme has no colour "${name.slice(0, 40)}": it has ${INKS.join(", ")}.` };
    if (value === undefined) continue;
    delete inks[known];
    if (value === null) continue;
    const rgb = rgbOf(value);
    if (rgb === null) return { refusal: `The colour ${known} is no colour of CSS, or can be seen through.` };
    inks[known] = rgb;
  }
  return { inks };
}

function isFont(text: unknown): boolean {
  return typeof text === "string" && /^[\p{L}\p{N} ,'"-]{1,200}$/u.test(text) && CSS.supports("font-family", text);
}
