/**
 * What a dossier is: the shapes of the files in `data/` (docs/contract.md, section 1) and of the one frozen object
 * that `parse` makes of them. The words are the codebook's (docs/codebook.md).
 */

import type { From } from "./from";

/** A date in EDTF (ISO 8601-2), to the precision that the text supports: `2025-02-09`, `2024-11`, `2022`, `[2025-02,2025-03]`, with `?` or `~`. */
type Edtf = string;

export const PARTIES = ["us", "ru", "ua", "europe", "other", "press", "unnamed"] as const;
export type Party = (typeof PARTIES)[number];

export const STANCES = ["affirms", "conditional", "denies", "withholds"] as const;
export type Stance = (typeof STANCES)[number];

export const TRACKS = ["us-ru", "us-ua", "ru-ua", "multi"] as const;
export type Track = (typeof TRACKS)[number];

/** The stage scale, in its order: the index is the rung. */
export const RUNGS = [
  "none",
  "openness",
  "contact",
  "talks",
  "meeting",
  "terms",
  "endgame",
  "agreed",
  "implementing",
] as const;

export const DIRECTIONS = ["forward", "holding", "backward"] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const VENUE_ROLES = ["proposed", "offered", "hosted", "past"] as const;
export type VenueRole = (typeof VENUE_ROLES)[number];

export const LINK_TYPES = ["contradicts", "tension", "apparent", "corroborates", "depends-on"] as const;
export type LinkType = (typeof LINK_TYPES)[number];

export interface Dating {
  readonly basis: "explicit" | "weekday" | "external";
  readonly reason: string;
}

export interface Stage {
  /** Index into RUNGS: ordinal, never averaged. */
  readonly rung: number;
  readonly direction: Direction;
  readonly track: Track;
}

/** One stretch of one article in which one source takes one stance on one issue, or which reports one event. */
export interface Coding {
  readonly id: string;
  /** Offsets of the stretch in Unicode code points, end exclusive (W3C TextPositionSelector). */
  readonly start: number;
  readonly end: number;
  readonly kind: "statement" | "event";
  /** An actor id; null for an event, which has `actors` instead. */
  readonly speaker: string | null;
  readonly actors: readonly string[];
  /** The party whose willingness is meant, where it is not the speaker's own. */
  readonly about: Party | null;
  readonly issue: string | null;
  readonly stance: Stance | null;
  readonly hedged: boolean;
  readonly withholding: "refuses" | "ignorance" | null;
  readonly stage: Stage | null;
  readonly said: Edtf | null;
  readonly dating: Dating | null;
  /** For a forecast: the time by which the thing is said to happen. */
  readonly window: Edtf | null;
  /** Outlets between the speaker and this article, innermost first. */
  readonly via: readonly string[];
  readonly setting: string | null;
  readonly mode: "direct" | "mixed" | "indirect" | null;
  readonly paraphrase: string;
  readonly quote: string | null;
  /** The key shared by the codings that report one utterance; null where only this one does. */
  readonly utterance: string | null;
  readonly note: string | null;
  readonly coder: string;
}

export interface VenueMention {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly place: string;
  readonly role: VenueRole;
  readonly meeting: { readonly who: readonly string[]; readonly level: "leaders" | "advisers" };
  /** Who names the place; null where the article itself does. */
  readonly speaker: string | null;
  readonly via: readonly string[];
  readonly when: Edtf | null;
}

export interface Article {
  readonly id: string;
  readonly source: { readonly file: string; readonly sha256: string; readonly length: number };
  readonly title: string;
  readonly outlet: string | null;
  /** Outlets credited at the end of the article as a whole. */
  readonly credits: readonly string[];
  readonly language: string;
  /** The spelling of a name that this article uses, by actor. */
  readonly spellings: Readonly<Record<string, string>>;
  readonly reported: Edtf;
  readonly dating: Dating;
  readonly boilerplate: readonly (readonly [number, number])[];
  readonly anomalies: readonly { readonly start: number; readonly end: number; readonly what: string }[];
  readonly codings: readonly Coding[];
  readonly venues: readonly VenueMention[];
}

export interface Actor {
  readonly id: string;
  readonly name: string;
  /** Short form for labels in the matrix and the chart. */
  readonly short: string;
  readonly kind: "person" | "body" | "outlet" | "unnamed";
  readonly party: Party;
  /** `to: null` where the role is not known to have ended. */
  readonly roles: readonly { readonly title: string; readonly from: Edtf | null; readonly to: Edtf | null }[];
  readonly spellings: readonly { readonly text: string; readonly articles: readonly string[] }[];
}

/** What kind of outlet an actor of kind `outlet` is. */
export interface Outlet {
  readonly id: string;
  readonly kind: "agency" | "paper" | "broadcaster" | "site" | "book";
  readonly country: string | null;
  readonly note: string | null;
}

export interface Place {
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-3 of the country, as in the basemap. */
  readonly country: string;
  /** The finest that the text supports. */
  readonly precision: "site" | "city" | "country";
  /** Degrees, [longitude, latitude]; for a country a point inside it, used where the basemap has no shape. */
  readonly at: readonly [number, number];
  readonly spellings: readonly string[];
}

/** One term of a closed vocabulary, with the sentence that defines it. */
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
  /** The same term in other schemes: {"plover": "CONSULT", "cameo": "040, 041"}. CAMEO codes are strings. */
  readonly crosswalk: Readonly<Record<string, string>>;
}

export interface Codebook {
  readonly version: string;
  readonly parties: readonly Term[];
  readonly kinds: readonly Term[];
  readonly issues: readonly Term[];
  readonly stances: readonly Term[];
  /** In the order of the scale: the index is the rung. */
  readonly stages: readonly Term[];
  readonly directions: readonly Term[];
  readonly tracks: readonly Term[];
  readonly venueRoles: readonly Term[];
  readonly linkTypes: readonly Term[];
}

/** A typed relation between two codings. */
export interface Link {
  readonly id: string;
  readonly type: LinkType;
  readonly a: string;
  readonly b: string;
  readonly why: string;
}

/** One picture of a briefing. `view` is a View (src/store/view.ts), checked by that module's own schema. */
export interface Scene {
  readonly id: string;
  readonly headline: string;
  readonly notes: string;
  readonly view: Readonly<Record<string, unknown>>;
  /** One panel, two side by side, or null: the panel that its View enlarges. */
  readonly panel: string | readonly [string, string] | null;
  readonly seconds: number | null;
}

export interface Briefing {
  readonly id: string;
  readonly title: string;
  readonly scenes: readonly Scene[];
}

/** Everything that was coded, validated and frozen. Articles are in the order of their `reported` dates. */
export interface Dossier {
  readonly id: string;
  readonly title: string;
  readonly asOf: string;
  readonly languages: readonly string[];
  readonly codebook: Codebook;
  readonly actors: readonly Actor[];
  readonly outlets: readonly Outlet[];
  readonly places: readonly Place[];
  readonly articles: readonly Article[];
  readonly links: readonly Link[];
  readonly briefings: readonly Briefing[];
  /** Of one that came from another host, and is no part of what Parley publishes. No file says it. */
  readonly from?: From | undefined;
}
