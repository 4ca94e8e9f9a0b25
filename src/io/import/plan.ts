import type { RowFault } from "./faultBook";
import { FIELDS, type Field, type FieldId, type Terms } from "./fields";
import { folded } from "./world";

/** What a table is written in. */
export type Format =
  | { readonly kind: "csv"; readonly separator: string }
  | { readonly kind: "lines" }
  | { readonly kind: "gdelt" }
  | { readonly kind: "polecat" };

/** Where a field comes from. */
export type Origin = { readonly column: number } | { readonly fixed: string } | null;

/** How the columns of a table become fields. */
export interface TablePlan {
  readonly kind: "table";
  readonly format: Format;
  /** As Parley exports it: texts are taken as they stand, lists are ids with spaces between. */
  readonly own: boolean;
  readonly columns: readonly string[];
  readonly fields: ReadonlyMap<FieldId, Origin>;
  /** By field: what a text of the file, folded, stands for. The empty text: nothing. */
  readonly values: ReadonlyMap<FieldId, ReadonlyMap<string, string>>;
}

/** How the codes of an event table become rungs; a code without one has no stage. */
export interface EventPlan {
  readonly kind: "events";
  readonly format: Format;
  readonly columns: readonly string[];
  readonly rungs: ReadonlyMap<string, number>;
  /** Only events that have a stage are taken in. */
  readonly staged: boolean;
}

interface DossierPlan {
  readonly kind: "dossier";
}

export type Plan = TablePlan | EventPlan | DossierPlan;

/** What a first look at the files found. */
export type Look =
  | {
      readonly kind: "table" | "events";
      readonly format: Format;
      readonly columns: readonly string[];
      /** Of the first rows, as they stand. */
      readonly rows: readonly (readonly string[])[];
      readonly faults: readonly RowFault[];
    }
  | { readonly kind: "dossier" }
  /** A sentence that says why nothing can be done. */
  | { readonly kind: "refused"; readonly why: string };

/** The plan at first: each field from the column whose head means it, else from its fixed value, else from nothing. */
export function guess(format: Format, columns: readonly string[]): TablePlan {
  const own = isOwn(columns);
  const heads = columns.map(plain);
  const taken = new Set<number>();
  const find = (names: readonly string[]) => {
    for (const name of names) {
      const at = heads.findIndex((head, column) => head === name && !taken.has(column));
      if (at >= 0) return at;
    }
    return -1;
  };
  const fields = new Map<FieldId, Origin>();
  const give = ({ id, fixed }: Field, names: readonly string[]) => {
    const column = find(names);
    if (column >= 0) taken.add(column);
    if (column >= 0 || !fields.has(id)) fields.set(id, column >= 0 ? { column } : fixed && !own ? { fixed } : null);
  };
  // A head that is the very name of a field goes before one that only means it.
  for (const field of FIELDS) give(field, [plain(field.id), ...nested(field.id), plain(field.name)]);
  for (const field of FIELDS) if (!isColumn(fields.get(field.id))) give(field, field.heads);
  return { kind: "table", format, own, columns, fields, values: new Map() };
}

/** Whether a table has the columns of Parley's own export, or lines the keys of an article file: nothing has to be mapped. */
function isOwn(heads: readonly string[]): boolean {
  const has = (...names: string[]) => names.every((name) => heads.includes(name));
  if (!has("kind", "speaker", "issue", "stance", "paraphrase")) return false;
  return has("coding", "article", "reported") || has("id", "article.id", "article.reported");
}

/** As in an article file (contract 1.4), whose objects are flattened with a full stop. */
function nested(id: FieldId): readonly string[] {
  const places: Partial<Record<FieldId, string>> = {
    coding: "id",
    rung: "stagerung",
    direction: "stagedirection",
    track: "stagetrack",
    dating_basis: "datingbasis",
    dating_reason: "datingreason",
    article: "articleid",
    article_title: "articletitle",
    outlet: "articleoutlet",
    credits: "articlecredits",
    language: "articlelanguage",
    reported: "articlereported",
    source_sha256: "articlesourcesha256",
    source_length: "articlesourcelength",
  };
  return places[id] ? [places[id]] : [];
}

export function isColumn(origin: Origin | undefined): origin is { readonly column: number } {
  return origin != null && "column" in origin;
}

/** A head as heads are compared: small letters and digits alone. */
function plain(head: string): string {
  return head.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/** The value of a closed vocabulary that a text of the file stands for: by the plan, its id or its name; null where it stands for nothing, undefined where it is unknown. */
export function closedValue(
  field: Field,
  terms: Terms,
  values: TablePlan["values"],
  text: string,
): string | null | undefined {
  const key = folded(text);
  const mapped = values.get(field.id)?.get(key);
  if (mapped !== undefined) return mapped === "" ? null : mapped;
  if (key === "") return null;
  const choices = field.closed?.(terms) ?? [];
  const found = choices.find(({ id, name }) => id === key || folded(name) === key);
  if (found) return found.id;
  if (field.id === "rung" && /^[0-8]$/.test(key)) return choices[Number(key)]?.id;
  if (field.id === "hedged") return { true: "yes", false: "no", "1": "yes", "0": "no" }[key];
  return undefined;
}
