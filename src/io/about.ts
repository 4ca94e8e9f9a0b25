import type { From } from "../dossier/from";
import type { Table } from "./csv";

/** What every export carries (docs/contract.md 5.2), in words. */
export interface About {
  /** Of the dossier; of one from another host with the mark that says so. */
  readonly title: string;
  /** What is in the file: "Codings", "Chart: Summit venues". */
  readonly what: string;
  /** "speaker Trump or Putin; issue not Talks"; "no filter". */
  readonly filters: string;
  /** "47 of 128 codings". */
  readonly count: string;
  /** YYYY-MM-DD. */
  readonly asOf: string;
  readonly sources: string;
  /** The address that shows the same view. */
  readonly link: string;
  /** Of a dossier that came from another host; the title says it, too. */
  readonly from?: From;
}

/** A table with what it is about in its last columns, the same in each row: they outlive sorting, joining and every reader. */
export function withAbout({ columns, rows }: Table, about: About): Table {
  const { title, what, filters, count, asOf, sources, link } = about;
  const cells = [title, what, filters, count, asOf, sources, link];
  return {
    columns: [...columns, ...ABOUT_COLUMNS],
    rows: rows.map((row) => [...row, ...cells]),
  };
}

const ABOUT_COLUMNS = [
  "about_dossier",
  "about_export",
  "about_filters",
  "about_count",
  "about_as_of",
  "about_sources",
  "about_link",
] as const;
