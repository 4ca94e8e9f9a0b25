import type { Article, Coding } from "../dossier/types";
import { parsePin } from "../store/pin";
import type { View } from "../store/view";
import type { Ground } from "./ground";
import { PIN } from "./mask";
import { fold } from "./text";

/** What the reports of one utterance are compared by, in the order in which it is told. */
export const WORDING_FIELDS = ["quote", "issue", "stance", "stage", "window", "said", "chain", "setting"] as const;
export type WordingField = (typeof WORDING_FIELDS)[number];

export interface WordingReport {
  readonly coding: string;
  readonly article: string;
  /** False for a report that the view leaves out. */
  readonly shown: boolean;
  /** What this report has and another one lacks. */
  readonly alone: readonly WordingField[];
}

/** One utterance that more than one coding reports. */
export interface ReportedUtterance {
  readonly utterance: string;
  readonly speaker: string | null;
  /** All of them, also those that the view leaves out, in the order of the dossier. */
  readonly reports: readonly WordingReport[];
  /** What is not the same in all the reports. */
  readonly differs: readonly WordingField[];
  /** Independent origins of all the reports. */
  readonly origins: number;
  readonly originAssumed: boolean;
}

export interface WordingRows {
  /** Those with a report in the view: most reports first, then by date on the View's axis. */
  readonly utterances: readonly ReportedUtterance[];
  /** Their reports in the view. */
  readonly shown: number;
}

/** A pin on one of these reports is the choice of an utterance, and takes none of the others away. */
export function wordingRows(ground: Ground, view: View): WordingRows {
  const { filter, columns } = ground;
  const shared = ground.once("shared utterances", () => sharedOf(ground));
  const ignore = isReport(ground, shared, view) ? PIN : 0;
  const passes = (row: number) => (filter.mask[row]! & ~ignore) === 0;
  const found = new Set<number>();
  let shown = 0;
  for (const row of ground.dated(view)) {
    const code = columns.utterance[row]!;
    if (!shared.has(code) || !passes(row)) continue;
    found.add(code);
    shown++;
  }
  const utterances = [...found].map((code) => utteranceOf(ground, shared.get(code)!, passes));
  return { utterances: utterances.sort((a, b) => b.reports.length - a.reports.length), shown };
}

/** The utterance of which a pin names a report, else the first; null if there is none. */
export function chosenUtterance({ utterances }: WordingRows, pin: string | null): ReportedUtterance | null {
  const read = parsePin(pin ?? "");
  const id = read?.kind === "coding" ? read.id : null;
  return utterances.find(({ reports }) => reports.some(({ coding }) => coding === id)) ?? utterances[0] ?? null;
}

/**
 * What a report says of a field, as a text that is alike where the reports are; null where it says nothing. Case, accents
 * and punctuation of a quote make no difference, nor do our own words for where it was said.
 */
export function fieldOf(coding: Coding, field: WordingField): string | null {
  const { issue, about, stance, withholding, hedged, stage, via } = coding;
  switch (field) {
    case "quote":
      return coding.quote === null ? null : plainWords(coding.quote);
    case "issue":
      return issue && [issue, about].join();
    case "stance":
      return stance && [stance, withholding, hedged].join();
    case "stage":
      return stage && [stage.rung, stage.direction, stage.track].join();
    case "chain":
      return via.length === 0 ? null : via.join();
    case "setting":
      return coding.setting && "told";
    default:
      return coding[field];
  }
}

/** The words of a text, folded, without what stands between them. */
export function plainWords(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

/** By code of an utterance its rows, where there are several. */
function sharedOf(ground: Ground): ReadonlyMap<number, readonly number[]> {
  const { codes, shared } = ground.unit({ count: "utterances" })!;
  const groups = new Map<number, number[]>();
  for (const row of shared) {
    const group = groups.get(codes[row]!);
    if (group) group.push(row);
    else groups.set(codes[row]!, [row]);
  }
  return groups;
}

function isReport({ rowOf, columns }: Ground, shared: ReadonlyMap<number, unknown>, { pin }: View): boolean {
  const read = parsePin(pin ?? "");
  const row = read?.kind === "coding" ? rowOf.get(read.id) : undefined;
  return row !== undefined && shared.has(columns.utterance[row]!);
}

function utteranceOf(
  { located, columns }: Ground,
  rows: readonly number[],
  passes: (row: number) => boolean,
): ReportedUtterance {
  const codings = rows.map((row) => located.at(row)!.coding);
  const values = new Map(WORDING_FIELDS.map((field) => [field, codings.map((coding) => fieldOf(coding, field))]));
  const origins = new Set(rows.map((row) => columns.origin[row]!));
  const named = new Set(rows.filter((row) => columns.assumed[row] === 0).map((row) => columns.origin[row]!));
  return {
    utterance: codings[0]!.utterance!,
    speaker: codings[0]!.speaker,
    reports: rows.map((row, at) => ({
      coding: codings[at]!.id,
      article: located.at(row)!.article.id,
      shown: passes(row),
      alone: WORDING_FIELDS.filter((field) => values.get(field)![at] !== null && values.get(field)!.includes(null)),
    })),
    differs: WORDING_FIELDS.filter((field) => new Set(values.get(field)).size > 1),
    origins: origins.size,
    originAssumed: named.size < origins.size,
  };
}

/** How the articles spell the name of one person. */
export interface SpellingRow {
  readonly actor: string;
  /** By article, where one is kept: the full form that it uses first. */
  readonly spelled: ReadonlyMap<string, string>;
}

/** The people whose names the articles do not all write alike, in the order of the dossier; whatever is filtered. */
export function spellingRows({ dossier }: Ground): readonly SpellingRow[] {
  return dossier.actors
    .filter(({ kind }) => kind === "person")
    .map(({ id, spellings }) => {
      const of = (article: Article) =>
        article.spellings[id] ?? spellings.find(({ articles }) => articles.includes(article.id))?.text;
      const spelled = dossier.articles.flatMap((article) => {
        const text = of(article);
        return text === undefined ? [] : [[article.id, text] as const];
      });
      return { actor: id, spelled: new Map(spelled) };
    })
    .filter(({ spelled }) => new Set(spelled.values()).size > 1);
}
