/** A View is what is looked at: one small plain JSON object (docs/contract.md, section 2). Defaults are left out. */

/** An ISO day, `2025-02-09`. */
export type Day = string;

/** What codings can be filtered by. A value with a leading `-` excludes. */
export const FACETS = [
  "party", "speaker", "issue", "stance", "track", "rung", "kind", "outlet", "article", "via", "venue", "hops", "sourcing", "hedged",
] as const;
export type Facet = (typeof FACETS)[number];

export type Axis = "said" | "reported";
export type CountUnit = "codings" | "utterances" | "origins";
export type PanelId = "matrix" | "stages" | "venues" | "filters" | "evidence" | "contested";

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
  readonly rows?: "speaker" | "party";
  /** Order of the matrix rows. Default `party` (the dossier's order within each party). */
  readonly sort?: "party" | "count" | "name";
  /** A second View, as a patch of this one, for comparison. */
  readonly against?: View;
  /** One enlarged panel. */
  readonly focus?: PanelId;
  /** `coding:id`, `cell:row~issue` (`*` for all of either), `stage:date~rung~track`, `venue:id`, `link:id`. */
  readonly pin?: string;
}
