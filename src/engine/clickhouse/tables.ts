import type { Manifest } from "../../dossier/manifest";
import { namesOf } from "../../dossier/names";
import type { Dossier } from "../../dossier/types";
import { FACETS, type Facet } from "../../store/view";
import { byDate, type Calendar } from "../calendar";
import type { Column } from "../column";
import { overlap } from "../columns";
import { REPORTED, type Source } from "../ground";
import { textOfCoding } from "../text";

/** What the tables hold and how: tables of another version are refused by name. */
export const VERSION = "parley-clickhouse/1";

/** Facets of which a coding can have several values: columns of lists. The others are texts, empty for none. */
export const LISTS: ReadonlySet<Facet> = new Set(["party", "speaker", "via", "venue"]);

const FACET_COLUMNS = FACETS.map((facet) => [facet, LISTS.has(facet) ? "Array(String)" : "String"] as const);
const DATE_COLUMNS = (["said", "reported"] as const).flatMap(
  (axis) =>
    [
      // As coded, empty for none; then the days that it may mean, and the place in the order of dates.
      [axis, "String"],
      [`${axis}_known`, "UInt8"],
      [`${axis}_start`, "Int32"],
      [`${axis}_end`, "Int32"],
      [`${axis}_rank`, "UInt32"],
    ] as const,
);

/** Columns by table. `codings` has a row a coding, in the words of the contract's section 2; the rest is for the dashboard. */
export const TABLES = {
  codings: [
    // Place in the order of the dossier, and that of the article in it.
    ["row", "UInt32"],
    ["at", "UInt32"],
    ["id", "String"],
    ...FACET_COLUMNS,
    ...DATE_COLUMNS,
    // The line of the matrix: 1 for the first actor, one more than there are for events, 0 for none; and its party.
    ["line", "UInt32"],
    ["side", "String"],
    ["direction", "String"],
    ["ignorance", "UInt8"],
    // Codings with one number report one utterance, or have one origin; `reports`: how many report this utterance.
    ["utterance", "UInt32"],
    ["reports", "UInt32"],
    ["origin", "UInt32"],
    ["assumed", "UInt8"],
    ["forecast", "UInt8"],
    // The types of the links of which it is an end.
    ["links", "Array(String)"],
    // Venue mentions that its stretch overlaps, by their number in the dossier.
    ["mentions", "Array(UInt32)"],
    // What a search looks through, folded; and the coding as in its article's file.
    ["text", "String"],
    ["coding", "String"],
  ],
  articles: [
    ["at", "UInt32"],
    // The article's file, without its codings.
    ["head", "String"],
  ],
  about: [
    ["version", "String"],
    ["dossier", "String"],
    ["codings", "UInt64"],
    ["articles", "UInt64"],
  ],
} as const satisfies Record<string, readonly (readonly [string, string])[]>;

const ORDER = { codings: "(said_start, row)", articles: "at", about: "dossier" } as const;

/** Several machines that share the codings: the name of the cluster, and of the database on each ('' for the one that is its own). */
export interface Cluster {
  readonly name: string;
  readonly database: string;
}

/**
 * The statements that make the tables in a database. Over a cluster `codings` holds nothing itself: its rows are in the table
 * `codings_shard` of each machine, those of one utterance on one.
 */
export function creation(database: string, cluster?: Cluster): readonly string[] {
  return (["codings", "articles", "about"] as const).map((table) => {
    const engine =
      cluster && table === "codings"
        ? `Distributed(${cluster.name}, '${cluster.database}', codings_shard, utterance)`
        : merging(table);
    return `CREATE TABLE ${database}.${table} (${columnsOf(table)}) ENGINE = ${engine}`;
  });
}

/** The statement that makes one machine's part of the codings. */
export function shardCreation(database: string): string {
  return `CREATE TABLE ${database}.codings_shard (${columnsOf("codings")}) ENGINE = ${merging("codings")}`;
}

function columnsOf(table: keyof typeof TABLES): string {
  return TABLES[table].map(([name, type]) => `${name} ${type}`).join(", ");
}

function merging(table: keyof typeof TABLES): string {
  return `MergeTree() ORDER BY ${ORDER[table]}`;
}

export type Row = Readonly<Record<string, string | number | readonly string[] | readonly number[]>>;

/** Makes the rows of the table `codings`, by their place in the dossier. Throws a promise where a text is still on its way. */
export function codingRows(
  dossier: Dossier,
  { columns, located }: Pick<Source, "columns" | "located">,
): (row: number) => Row {
  const names = namesOf(dossier);
  const ranks = { said: ranksOf(columns.calendars.said), reported: ranksOf(columns.calendars.reported) };
  const reports = new Map<number, number>();
  for (const code of columns.utterance) reports.set(code, (reports.get(code) ?? 0) + 1);
  const links = new Map<string, Set<string>>();
  for (const { type, a, b } of dossier.links)
    for (const end of [a, b]) links.set(end, (links.get(end) ?? new Set()).add(type));
  const articleAt = new Map(dossier.articles.map(({ id }, at) => [id, at]));
  const firstMention: number[] = [];
  let mentions = 0;
  for (const { venues } of dossier.articles) {
    firstMention.push(mentions);
    mentions += venues.length;
  }
  return (row) => {
    const one = located.at(row)!;
    const { coding, article } = one;
    const at = articleAt.get(article.id)!;
    const line = columns.line[row]!;
    const actor = dossier.actors[line];
    const overlapped = article.venues.flatMap((venue, nth) =>
      overlap(venue, coding) ? [firstMention[at]! + nth] : [],
    );
    return {
      row,
      at,
      id: coding.id,
      ...Object.fromEntries(FACETS.map((facet) => [facet, facetOf(facet, columns.facets[facet], row)])),
      ...datesOf("said", coding.said, columns.calendars.said, ranks.said, row),
      ...datesOf("reported", article.reported, columns.calendars.reported, ranks.reported, row),
      line: line > dossier.actors.length ? 0 : line + 1,
      side: actor ? actor.party : line === dossier.actors.length ? REPORTED : "",
      direction: coding.stage?.direction ?? "",
      ignorance: columns.ignorance[row]!,
      utterance: columns.utterance[row]!,
      reports: reports.get(columns.utterance[row]!)!,
      origin: columns.origin[row]!,
      assumed: columns.assumed[row]!,
      forecast: Number(coding.window !== null),
      links: [...(links.get(coding.id) ?? [])],
      mentions: overlapped,
      text: textOfCoding(one, names),
      coding: JSON.stringify(coding),
    };
  };
}

/** Named one by one: of an article whose codings stand in a table they would be made. */
const HEAD = [
  "id",
  "source",
  "title",
  "outlet",
  "credits",
  "language",
  "spellings",
  "reported",
  "dating",
  "boilerplate",
  "anomalies",
  "venues",
] as const;

/** The rows of the table `articles`. */
export function* articleRows({ articles }: Dossier): Generator<Row> {
  for (const [at, article] of articles.entries()) {
    const head = Object.fromEntries(HEAD.map((key) => [key, article[key]]));
    yield { at, head: JSON.stringify(head) };
  }
}

export function aboutRow({ id, articles }: Pick<Manifest, "id"> & Pick<Dossier, "articles">, codings: number): Row {
  return { version: VERSION, dossier: id, codings, articles: articles.length };
}

function facetOf(facet: Facet, { codes, sets, values }: Column, row: number): string | readonly string[] {
  const own = sets[codes[row]!]!.map((index) => values[index]!);
  return LISTS.has(facet) ? own : (own[0] ?? "");
}

function datesOf(
  axis: "said" | "reported",
  text: string | null,
  { spans, codes }: Calendar,
  ranks: Uint32Array,
  row: number,
) {
  const span = spans[codes[row]!];
  return {
    [axis]: text ?? "",
    [`${axis}_known`]: span ? 1 : 0,
    [`${axis}_start`]: span?.start ?? 0,
    [`${axis}_end`]: span?.end ?? 0,
    [`${axis}_rank`]: ranks[row]!,
  };
}

function ranksOf(calendar: Calendar): Uint32Array {
  const ranks = new Uint32Array(calendar.codes.length);
  byDate(calendar).forEach((row, rank) => {
    ranks[row] = rank;
  });
  return ranks;
}
