/** The attributes of `<parley-panel>` (docs/contract.md, 4.2): the keys of a View, and what a link says beside it. */
import type { LinkOptions } from "./link";
import type { PanelView, Scheme } from "./types";

/** Several values, separated by spaces. */
export const LISTS = [
  "party",
  "speaker",
  "issue",
  "stance",
  "track",
  "rung",
  "kind",
  "outlet",
  "article",
  "via",
  "venue",
  "hops",
  "sourcing",
  "hedged",
] as const;
/** One value. */
export const VALUES = ["from", "to", "axis", "q", "min", "count", "rows", "sort", "focus", "pin"] as const;

const KEYS: readonly string[] = [...LISTS, ...VALUES];
const AGAINST = "against.";
const SWITCHES = ["transparent", "show-title", "controls", "legend", "source"];

/** All that are heard. `title` and `hidden` mean what they mean in HTML. */
export const ATTRIBUTES = [
  ...["panel", "src", "group", "theme", "host", "title", "height", "loading", ...SWITCHES],
  ...KEYS.flatMap((key) => [key, `${AGAINST}${key}`]),
];

/** The key of the View that an attribute belongs to; null if to none. */
export function viewKey(attribute: string): keyof PanelView | null {
  if (attribute.startsWith(AGAINST)) return "against";
  return KEYS.includes(attribute) ? (attribute as keyof PanelView) : null;
}

/** What an element's attributes say of one key; null if nothing. */
export function clauseIn(element: Element, key: keyof PanelView): unknown {
  if (key !== "against") return readValue(key, element.getAttribute(key));
  const against = Object.fromEntries(
    KEYS.filter((one) => element.hasAttribute(AGAINST + one)).map((one) => {
      const value = element.getAttribute(AGAINST + one);
      // There an empty one takes the clause away.
      return [one, readValue(one, value) ?? (isList(one) ? [] : "")];
    }),
  );
  return Object.keys(against).length > 0 ? against : null;
}

export function viewIn(element: Element): PanelView {
  const keys = [...KEYS, "against"] as (keyof PanelView)[];
  const clauses = keys.map((key) => [key, clauseIn(element, key)] as const);
  return Object.fromEntries(clauses.filter(([, clause]) => clause !== null));
}

export function optionsIn(element: Element): LinkOptions {
  const on = (name: string) => {
    const value = element.getAttribute(name);
    return value === null ? undefined : !/^(0|false|no|off)$/i.test(value.trim());
  };
  return {
    theme: schemeIn(element),
    transparent: on("transparent"),
    title: on("show-title"),
    controls: on("controls"),
    legend: on("legend"),
    source: on("source"),
    host: element.getAttribute("host") ?? undefined,
  };
}

function schemeIn(element: Element): Scheme | undefined {
  const scheme = element.getAttribute("theme");
  return scheme === "light" || scheme === "dark" || scheme === "auto" ? scheme : undefined;
}

function readValue(key: string, text: string | null): unknown {
  const trimmed = text?.trim();
  if (!trimmed) return null;
  if (isList(key)) return trimmed.split(/\s+/);
  return key === "min" && /^\d+$/.test(trimmed) ? Number(trimmed) : trimmed;
}

function isList(key: string): boolean {
  return (LISTS as readonly string[]).includes(key);
}
