/** What is taken in at most: told before work starts, and checked while it goes on (docs/import.md). */
export const LIMITS = {
  /** In bytes, of all files together. */
  bytes: 2 ** 31,
  /** In bytes, of a dossier's folder or of a JSON file: these are read whole. */
  whole: 256 * 2 ** 20,
  files: 20_000,
  rows: 2_000_000,
  columns: 500,
  /** In UTF-16 units, of one cell. */
  cell: 10_000,
  /** In UTF-16 units, of one record. */
  record: 2 ** 20,
  articles: 200_000,
  /** Speakers, actors and outlets together. */
  actors: 20_000,
  issues: 2_000,
  places: 5_000,
  quoteWords: 12,
} as const;

/** A JSON list is not read, however sound. */
export const LIST =
  "This is a list in JSON. Write one object on each line instead, without brackets and commas between.";

/** An object or a value of JSON that is something else. */
export const NEITHER = "This is neither a dossier that Parley exported nor lines of JSON with a coding each.";

/** Reading on makes no sense: nothing can be loaded. Its message is a sentence for the person who waits. */
export class Refusal extends Error {}

/** The limits in words, for the dialog. */
export function limitsInWords(): string {
  const { bytes, rows, cell, actors, issues, places, articles } = LIMITS;
  const many = (number: number) => number.toLocaleString("en");
  return (
    `At most ${bytes / 2 ** 30} GiB, ${many(rows)} rows of ${many(cell)} characters a cell, ${many(articles)} articles, ` +
    `${many(actors)} different actors and outlets, ${many(issues)} issues, ${many(places)} places.`
  );
}
