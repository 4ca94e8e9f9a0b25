import type { Scheme, Theme } from "./types";

const COLOURS = ["ink", "paper", "accent", "line"] as const;

/**
 * What is told to a panel that stands in `place`: a theme as given, and for what it leaves out the custom properties
 * `--parley-ink`, `-paper`, `-accent`, `-line` and `-font` that hold there. They cannot cross into a frame by themselves.
 */
export function themeIn(place: Element, given: Scheme | Theme = {}): Theme {
  const theme = typeof given === "string" ? { scheme: given } : given;
  const style = getComputedStyle(place);
  const told = (name: string) => style.getPropertyValue(`--parley-${name}`).trim();
  const colours = Object.fromEntries(COLOURS.map((name) => [name, told(name)]).filter(([, colour]) => colour));
  const font = theme.font ?? told("font");
  return {
    ...theme,
    ...(font ? { font } : {}),
    ...(theme.colours || Object.keys(colours).length > 0 ? { colours: { ...colours, ...theme.colours } } : {}),
  };
}

/** What leads from one theme to the next: null for what only the first one names. */
export function instead(before: Theme, next: Theme): Readonly<Record<string, unknown>> {
  const colours = { ...next.colours, ...gone(before.colours, next.colours) };
  return { ...next, ...gone(before, next), ...(Object.keys(colours).length > 0 ? { colours } : {}) };
}

function gone(before: object = {}, next: object = {}): Readonly<Record<string, null>> {
  const left: Readonly<Record<string, unknown>> = { ...next };
  const named = Object.entries(before).filter(([name, value]) => value !== undefined && left[name] === undefined);
  return Object.fromEntries(named.map(([name]) => [name, null]));
}
