/** What the engine answers a View with. Plain data; panels draw it and decide nothing. */
import type { DayInterval } from "../dossier/days";
import type { Coding, Dating, Direction, Party, Stance, VenueRole } from "../dossier/types";
import type { View } from "../store/view";
import type { Ground } from "./ground";

interface StanceCounts {
  readonly affirms: number;
  readonly conditional: number;
  readonly denies: number;
  readonly withholds: number;
}

export interface MatrixCell {
  readonly row: string;
  readonly issue: string;
  readonly stances: StanceCounts;
  /** Codings with no stance (events that only touch the issue). */
  readonly neutral: number;
  readonly total: number;
  readonly hedged: number;
  /** Of `withholds`, those that claim not to know. */
  readonly ignorance: number;
  /** A coding of the cell is one end of a `contradicts` or `tension` link. */
  readonly contested: boolean;
  /** False where a pin elsewhere or the pin's own panel dims it. */
  readonly lit: boolean;
}

export interface MatrixRow {
  /** Actor or party id; `reported` for the last row, "Reported as happened". */
  readonly id: string;
  readonly name: string;
  readonly party: Party | null;
  readonly total: number;
}

export interface MatrixColumn {
  readonly issue: string;
  readonly name: string;
  readonly total: number;
  /** How many parties speak to it in the whole dossier: the order of columns, which no filter changes. */
  readonly parties: number;
}

export interface MatrixRows {
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  /** Only cells with something in them. Absent: not mentioned. */
  readonly cells: readonly MatrixCell[];
  /** Ids of `contradicts` and `tension` links that have both ends in these cells. */
  readonly disputes: readonly string[];
  /** What `min` hides of what is in the view. */
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  /** Codings in the view that have no issue and so no cell. In the View's unit, as every number here. */
  readonly withoutIssue: number;
  /** Codings in the view that have a cell, hidden ones too. */
  readonly total: number;
}

export interface StageMark {
  readonly coding: string;
  readonly article: string;
  readonly speaker: string | null;
  /** Party of the speaker; for an event of the first of its actors. */
  readonly party: Party | null;
  readonly stance: Stance | null;
  readonly kind: "statement" | "event";
  /** Of an event those who did it. */
  readonly actors: readonly string[];
  readonly issue: string | null;
  readonly rung: number;
  readonly direction: Direction;
  readonly track: string;
  /** On the View's axis. */
  readonly date: DayInterval;
  /** How the coders came by that date. */
  readonly dating: Dating | null;
  readonly uncertain: boolean;
  readonly approximate: boolean;
  /** Outside every covered stretch: told in retrospect (said axis). */
  readonly retrospect: boolean;
  /** `stage:…`, shared by the marks that coincide. */
  readonly pin: string;
  readonly lit: boolean;
}

export interface StageRows {
  /** Sorted by start, then end, then dossier order; null where there are more than `MOST_MARKS` (stages.ts). */
  readonly marks: readonly StageMark[] | null;
  /** Codings in the view that claim a stage and have a date on this axis: as many as there are marks. */
  readonly dated: number;
  /** Codings in the view that claim a stage but have no date on this axis. */
  readonly undated: number;
  /** Codings in the view that claim no stage. In the View's unit. */
  readonly withoutStage: number;
  /** Codings in the view that claim a stage, dated or not. In the View's unit. */
  readonly total: number;
}

/** What the axis of the stages spans, whatever is filtered but the dates. */
export interface StageDates {
  /** Days of stage claims that the window lets pass, each stretch once, by start, then end. */
  readonly dates: readonly DayInterval[];
  /** The highest rung of a claim of the dossier that has no date said; null if each has one. */
  readonly undatedRung: number | null;
}

/** Dated stage claims in the view by rung and bin, a bin being a stretch of days: for when there are too many marks to draw. */
export interface StageHeat {
  /** The first day of each bin, and the day after the last one. */
  readonly edges: readonly number[];
  /**
   * By rung, then by bin, in the View's unit: what a window of the bin's days would hold. A date of several days is in
   * each bin that it touches, so bins do not add up to a whole.
   */
  readonly counts: readonly Int32Array[];
  /** The same of what a pin leaves; null where that is all. */
  readonly lit: readonly Int32Array[] | null;
}

/** Articles of the dossier by bin. */
export interface ArticleHeat {
  readonly edges: readonly number[];
  /** By bin: articles of which a day is in it, and codings of these in the view. */
  readonly articles: Int32Array;
  readonly codings: Int32Array;
}

/** Codings in the view by rung and week: what the bench counts. */
export interface StageBins {
  /** First day of the first week. */
  readonly first: number;
  readonly weeks: number;
  /** By rung, then by week; a coding is in the week in which its date begins. */
  readonly counts: readonly Int32Array[];
}

export interface VenueRow {
  readonly mention: string;
  readonly place: string;
  readonly name: string;
  readonly country: string;
  readonly precision: "site" | "city" | "country";
  readonly at: readonly [number, number];
  readonly role: VenueRole;
  readonly who: readonly string[];
  readonly level: "leaders" | "advisers";
  readonly speaker: string | null;
  readonly party: Party | null;
  readonly via: readonly string[];
  readonly article: string;
  readonly when: string | null;
  /** The origin by the codebook: innermost via, else the article's only end credit, else the article. The last two are assumed. */
  readonly origin: string;
  readonly originAssumed: boolean;
  readonly lit: boolean;
}

export interface VenuePlace {
  readonly place: string;
  readonly name: string;
  readonly country: string;
  readonly precision: "site" | "city" | "country";
  readonly at: readonly [number, number];
  /** In the view. */
  readonly count: number;
  /** All of them; the first few where the view has more than `MOST_MENTIONS` (venues.ts). */
  readonly mentions: readonly VenueRow[];
  readonly roles: readonly VenueRole[];
  readonly origins: number;
  readonly lit: boolean;
}

export interface VenueRows {
  readonly places: readonly VenuePlace[];
  /** Mentions in the view. */
  readonly mentions: number;
  /** Mentions in the dossier. */
  readonly total: number;
  /** Independent origins of the mentions in the view. */
  readonly origins: number;
}

export interface FacetRow {
  readonly value: string;
  readonly name: string;
  /** What choosing it gives: counted under every other clause, not the facet's own. */
  readonly count: number;
  readonly state: "included" | "excluded" | null;
}

export interface CoverageArticle {
  readonly article: string;
  readonly title: string;
  readonly reported: DayInterval;
  readonly uncertain: boolean;
  /** Those in the view; always codings. */
  readonly codings: number;
}

export interface Coverage {
  /** Merged covered stretches of the whole dossier, in order: the seven days up to and including each article's date. */
  readonly stretches: readonly DayInterval[];
  /** Null where there are more than `MOST_ARTICLES` (coverage.ts) even in the window of dates: then `articleHeat` has them. */
  readonly articles: readonly CoverageArticle[] | null;
  /** The days that articles of the whole dossier are of, each stretch once, by start, then end. */
  readonly reported: readonly DayInterval[];
}

/** The codings that report one utterance, or one coding alone. Ids only: the dossier has the rest. */
export interface EvidenceGroup {
  readonly utterance: string | null;
  /** Those in the view (and in the pin, if there is one), in order of date. */
  readonly codings: readonly string[];
  /** Reports of the same utterance that the view leaves out. */
  readonly elsewhere: readonly string[];
  /** Independent origins of `codings`. */
  readonly origins: number;
  /** One of them at least is only assumed: no coding of it names whom it has it from. */
  readonly originAssumed: boolean;
}

/** How much evidence there is. The groups themselves, and ids, come in pages (evidence.ts). */
export interface EvidenceRows {
  /** Groups. */
  readonly size: number;
  readonly codings: number;
  /** Articles that these codings stand in. */
  readonly articles: number;
  /** Venue mentions. */
  readonly mentions: number;
}

/** Articles that something of the view is from. */
export interface SourceRows {
  readonly size: number;
  /** Ids of the first of them. */
  readonly first: readonly string[];
}

/** Codings by day: how many a window of that day alone would hold. Days without any are left out. */
export interface Overview {
  readonly days: readonly number[];
  readonly counts: readonly number[];
}

/** A part of the rows: a pure function of what the engine knows. A panel brings the one it draws, and so loads it. */
export type Part<T> = (ground: Ground, view: View) => T;

/** Each part is computed when first read and kept. */
export interface Rows {
  /** In the View's `count` unit. */
  readonly matched: number;
  readonly total: number;
  readonly matrix: MatrixRows;
  /** Any other part: `rows.part(stageRows)`, `venueRows`, `evidenceRows`, `evidencePage(0)`, `coverageRows`, `overviewRows`, `relaxRows`, `undatedRows`, `FACET_ROWS[facet]`. */
  part<T>(make: Part<T>): T;
  /** A coding of the dossier, whether or not the View has it. */
  coding(id: string): Coding | undefined;
}

/** What taking away one clause alone would give. */
export interface Relaxation {
  readonly clause: string;
  readonly matched: number;
}

/** A sentence that the present rows support, and the pin that shows what it rests on. */
export interface Finding {
  readonly rule: string;
  readonly sentence: string;
  readonly pin: string | null;
}
