/** A View is what is looked at: one small plain JSON object (docs/contract.md, section 2). Defaults are left out. */

import { parsePin } from "./pin";

/** An ISO day, `2025-02-09`. */
export type Day = string;

/** What codings can be filtered by. A value with a leading `-` excludes. */
export const FACETS = [
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
export type Facet = (typeof FACETS)[number];

export type Axis = "said" | "reported";
export type CountUnit = "codings" | "utterances" | "origins";
export type RowUnit = "speaker" | "party";
export type Sort = "party" | "count" | "name";
const PANEL_IDS = [
  "matrix",
  "stages",
  "venues",
  "filters",
  "evidence",
  "contested",
  "wordings",
  "chains",
  "forecasts",
  "silence",
  "compare",
  "articles",
  "method",
] as const;
export type PanelId = (typeof PANEL_IDS)[number];

export interface View extends Readonly<Partial<Record<Facet, readonly string[]>>> {
  /** Days, both inclusive. A coding is in the window if its EDTF interval overlaps it. */
  readonly from?: Day;
  readonly to?: Day;
  /** Default `said`. */
  readonly axis?: Axis;
  readonly q?: string;
  /** Hide rows and columns of the matrix with fewer. Default 1. */
  readonly min?: number;
  /** Default `codings`. */
  readonly count?: CountUnit;
  /** Default `speaker`. */
  readonly rows?: RowUnit;
  /** Order of the matrix rows. Default `party` (the dossier's order within each party). */
  readonly sort?: Sort;
  /** One enlarged panel. */
  readonly focus?: PanelId;
  /** `coding:id`, `cell:row~issue` (`*` for all of either), `stage:date~rung~track` (`*` for any date), `venue:id`, `link:id` (pin.ts). */
  readonly pin?: string;
  /**
   * A second View, as a patch of this one, for comparison. Here a default is kept, for it may override this View's
   * value, and an empty list or text takes the clause away.
   */
  readonly against?: View;
}

export const EMPTY_VIEW: View = Object.freeze({});

/** What a View means by a key that it leaves out. */
const DEFAULTS = { axis: "said", min: 1, count: "codings", rows: "speaker", sort: "party" } as const;

/** Every key of a View in its one order: of the object, and of a link. */
export const VIEW_KEYS = [
  "from",
  "to",
  "axis",
  ...FACETS,
  "q",
  "min",
  "count",
  "rows",
  "sort",
  "focus",
  "pin",
  "against",
] as const satisfies readonly (keyof View)[];

/** A value, a search or a pin may have as many UTF-16 units. */
export const MAX_LENGTH = 200;
export const MAX_VALUES = 200;
export const MAX_MIN = 999_999;

export interface Normalised {
  readonly view: View;
  /** One entry for each thing dropped, named by its key and value, cut to 80 units; text, never markup. */
  readonly dropped: readonly string[];
}

export function isFacet(key: string): key is Facet {
  return (FACETS as readonly string[]).includes(key);
}

/** Whether two Views (both canonical) say the same. */
export function sameView(a: View, b: View): boolean {
  return (
    a === b ||
    JSON.stringify(a, VIEW_KEYS as unknown as string[]) === JSON.stringify(b, VIEW_KEYS as unknown as string[])
  );
}

/** Whether `input` is a View as it stands: an object of which {@link normalise} drops nothing. */
export function isView(input: unknown): input is View {
  return isRecord(input) && normalise(input).dropped.length === 0;
}

/**
 * Makes a canonical View of anything: keys in order, values sorted and unique, defaults left out. What is unknown or
 * malformed is dropped and told. Never throws. `null` and `undefined` mean that a key is absent.
 */
export function normalise(input: unknown): Normalised {
  const dropped: string[] = [];
  return { view: read(input, "", dropped), dropped };
}

type Tell = (key: string, value?: unknown) => void;

function read(input: unknown, prefix: "" | "against.", dropped: string[]): View {
  const tell: Tell = (key, value) => {
    dropped.push(`${prefix}${key}${typeof value === "string" ? `=${value}` : ""}`.slice(0, 80));
  };
  if (!isRecord(input)) {
    if (input !== undefined && input !== null) tell("(not a View)");
    return EMPTY_VIEW;
  }
  for (const key of Object.keys(input)) if (!(VIEW_KEYS as readonly string[]).includes(key)) tell(key);
  const view: { -readonly [K in keyof View]?: unknown } = {};
  for (const key of VIEW_KEYS) {
    const value = Object.hasOwn(input, key) ? input[key] : undefined;
    if (value === undefined || value === null) continue;
    if (prefix && clears(key, value)) view[key] = value;
    else if (isFacet(key)) {
      const values = readValues(key, value, tell);
      if (values.length > 0) view[key] = values;
    } else if (key === "against" && !prefix) {
      const against = read(value, "against.", dropped);
      if (Object.keys(against).length > 0) view[key] = against;
    } else {
      const kept = key === "against" ? undefined : readers[key](value);
      if (kept === undefined) tell(key, value);
      else if (kept !== "" && (prefix || kept !== (DEFAULTS as View)[key])) view[key] = kept;
    }
  }
  const { from, to } = view as View;
  if (from && to && from > to) {
    tell("from", from);
    tell("to", to);
    delete view.from;
    delete view.to;
  }
  return view as View;
}

/** Whether, in a patch, the value takes the clause away. */
function clears(key: keyof View, value: unknown): boolean {
  if (isFacet(key)) return Array.isArray(value) && value.length === 0;
  return value === "" && key !== "against" && !(key in DEFAULTS);
}

/** The values of one facet that are well formed. Of a value and its exclusion the exclusion is dropped. */
function readValues(facet: Facet, input: unknown, tell: Tell): readonly string[] {
  const values = new Set<string>();
  if (!Array.isArray(input)) tell(facet, input);
  else {
    if (input.length > MAX_VALUES) tell(`${facet} (more than ${MAX_VALUES})`);
    for (const value of input.slice(0, MAX_VALUES)) {
      if (isValue(value)) values.add(value);
      else tell(facet, value);
    }
  }
  for (const value of values) if (values.delete(`-${value}`)) tell(facet, `-${value}`);
  return [...values].sort();
}

/** Gives the canonical value of a key, `undefined` if it is malformed. */
type Reader = (value: unknown) => unknown;

const text =
  (read: (value: string) => string | false): Reader =>
  (value) =>
    (typeof value === "string" && value.length <= MAX_LENGTH && isWellFormed(value) && read(value)) || undefined;
const oneOf =
  (...choices: readonly string[]): Reader =>
  (value) =>
    choices.find((choice) => choice === value);

const day = text((value) => isDay(value) && value);
const readers: Readonly<Record<Exclude<keyof View, Facet | "against">, Reader>> = {
  from: day,
  to: day,
  axis: oneOf("said", "reported"),
  q: (value) => (typeof value === "string" && tidy(value) === "" ? "" : text(tidy)(value)),
  min: (value) =>
    Number.isInteger(value) && (value as number) > 0 && (value as number) <= MAX_MIN ? value : undefined,
  count: oneOf("codings", "utterances", "origins"),
  rows: oneOf("speaker", "party"),
  sort: oneOf("party", "count", "name"),
  focus: oneOf(...PANEL_IDS),
  pin: text((value) => parsePin(value) !== null && value),
};

/** A real day of the calendar, in its ISO form. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** A facet's value: no space, at most one leading `-`, no broken surrogate. */
function isValue(value: unknown): value is string {
  return typeof value === "string" && /^-?[^\s-]\S{0,199}$/.test(value) && isWellFormed(value);
}

/** No broken surrogate, which no link could carry. */
function isWellFormed(text: string): boolean {
  return !/\p{Cs}/u.test(text);
}

/** A search without the spaces that mean nothing. */
export function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function isRecord(input: unknown): input is Readonly<Record<string, unknown>> {
  return typeof input === "object" && input !== null && !Array.isArray(input);
}
