/** Links: a View as the fragment of an address, and back (docs/contract.md, section 2). Total, and canonical. */
import { EMPTY_VIEW, isFacet, normalise, VIEW_KEYS, type View } from "./view";

/** What a link may say beside the View, in the order in which it is written. */
export const LINK_KEYS = [
  "mode",
  "briefing",
  "scene",
  "panel",
  "theme",
  "title",
  "controls",
  "legend",
  "source",
  "transparent",
  "motion",
  "presenter",
  "text",
  "dossier",
  "data",
  "sha256",
  "host",
] as const;
export type LinkKey = (typeof LINK_KEYS)[number];
export type Extra = ReadonlyMap<LinkKey, string>;

export interface Link {
  readonly view: View;
  /** One entry for each thing dropped: "2 filters in this link are unknown here". Text, never markup. */
  readonly dropped: readonly string[];
  readonly extra: Extra;
}

/** A fragment of more bytes is not read. */
export const MAX_LINK = 8192;

/** The fragment, without `#`: keys in their order and repeated, values sorted. Empty for the empty View. */
export function encodeView(view: View): string {
  return pairsOf(view, "").join("&");
}

/** The fragment of a whole link: what stands beside the View first. */
export function encodeLink(view: View, extra: Extra): string {
  const beside = LINK_KEYS.flatMap((key) => (extra.has(key) ? [`${key}=${escaped(extra.get(key) ?? "")}`] : []));
  return [...beside, ...pairsOf(view, "")].join("&");
}

/**
 * Reads any text as a fragment, with or without `#`. Never throws. What is unknown or malformed is dropped and told;
 * a link that is longer than 8 KiB, or would be when written canonically, is dropped as a whole.
 */
export function decodeView(fragment: string): Link {
  const tooLong: Link = { view: EMPTY_VIEW, dropped: ["(longer than 8 KiB)"], extra: new Map() };
  if (fragment.length > MAX_LINK + 1) return tooLong;
  const dropped: string[] = [];
  const extra = new Map<LinkKey, string>();
  const raw: Record<string, unknown> = {};
  const against: Record<string, unknown> = {};
  for (const part of fragment.replace(/^#/, "").split("&")) {
    if (part === "") continue;
    const [key, value] = pairOf(part);
    const patched = key.startsWith("against.");
    const name = patched ? key.slice("against.".length) : key;
    if (value === null || !put(name, value, patched ? against : raw, patched, extra)) dropped.push(part.slice(0, 80));
  }
  if (Object.keys(against).length > 0) raw.against = against;
  const read = normalise(raw);
  const link = { view: read.view, dropped: [...dropped, ...read.dropped], extra };
  return encodeLink(link.view, extra).length > MAX_LINK ? tooLong : link;
}

function pairsOf(view: View, prefix: string): string[] {
  return VIEW_KEYS.flatMap((key) => {
    const value = view[key];
    if (value === undefined) return [];
    if (typeof value === "object" && !Array.isArray(value)) return pairsOf(value as View, "against.");
    const values = Array.isArray(value) && value.length > 0 ? value : [value];
    return values.map((one) => `${prefix}${key}=${escaped(String(one))}`);
  });
}

/** Leaves readable what the URL standard allows in a fragment and no reader of links takes for the end. */
function escaped(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, "\uFFFD")).replace(/%(?:2C|2F|3A|3F|40)/g, decodeURIComponent);
}

/** `+` is a space, as forms write it; a value that is no percent-encoding is `null`. */
function pairOf(part: string): readonly [key: string, value: string | null] {
  const at = part.indexOf("=");
  if (at < 0) return [part, null];
  try {
    const text = part.replaceAll("+", " ");
    return [decodeURIComponent(text.slice(0, at)), decodeURIComponent(text.slice(at + 1))];
  } catch {
    return [part, null];
  }
}

/** False if the key is not known, or stands twice and may not. */
function put(
  key: string,
  value: string,
  into: Record<string, unknown>,
  patch: boolean,
  extra: Map<LinkKey, string>,
): boolean {
  if (isFacet(key)) {
    const values = (into[key] ?? []) as readonly string[];
    // In a patch a facet with no value clears it.
    into[key] = patch && value === "" ? values : [...values, value];
    return true;
  }
  if (!patch && (LINK_KEYS as readonly string[]).includes(key)) {
    if (extra.has(key as LinkKey)) return false;
    extra.set(key as LinkKey, value);
    return true;
  }
  if (key === "against" || !(VIEW_KEYS as readonly string[]).includes(key) || key in into) return false;
  into[key] = key === "min" && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : value;
  return true;
}
