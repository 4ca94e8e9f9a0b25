/** The columns of a dossier's Parquet files (docs/contract.md, 1.16): flat, named as in its exports (5.6). */
export const CODED = [
  "kind",
  "speaker",
  "actors",
  "about",
  "issue",
  "stance",
  "hedged",
  "withholding",
  "rung",
  "direction",
  "track",
  "said",
  "dating_basis",
  "window",
  "via",
  "mode",
  "utterance",
  "coder",
  "places",
] as const;
export type CodedName = (typeof CODED)[number];

/** The columns of a text file beside the coding's id, and what they are called in a table. */
export const LATE = {
  paraphrase: "paraphrase",
  quote: "quote",
  setting: "setting",
  reason: "dating_reason",
  note: "note",
} as const;
export type LateName = keyof typeof LATE;

/** Rows of a text file, of one group of its rows, and of one group of the codings: what the writer makes. */
export const TEXT_ROWS = 65_536;
export const TEXT_GROUP = 512;
export const CODED_GROUP = 50_000;
