import type { JsonPath } from "./json";
import type { Loose } from "./loose";
import type { Manifest } from "./manifest";
import type { Actor, Article, Briefing, Codebook, Link, Outlet, Place } from "./types";

/** One file of a draft: its path, and what is sound in it. */
export interface DraftFile<T> {
  readonly file: string;
  readonly value: Loose<T> | undefined;
}

/** A dossier whose files have been read but not yet checked against each other: any part may be missing. */
export interface Draft {
  readonly manifest: DraftFile<Manifest>;
  readonly codebook: DraftFile<Codebook>;
  readonly actors: DraftFile<readonly Actor[]>;
  readonly outlets: DraftFile<readonly Outlet[]>;
  readonly places: DraftFile<readonly Place[]>;
  readonly links: DraftFile<readonly Link[]>;
  readonly articles: readonly DraftFile<Article>[];
  readonly briefings: readonly DraftFile<Briefing>[];
}

/** Whether the articles are elsewhere, in a table or on a server, so that nothing can be said here of what names them. */
export function articlesElsewhere({ manifest: { value } }: Draft): boolean {
  return (value?.table ?? value?.engine) !== undefined;
}

/** Says that something is wrong at a path of a file. */
export type Report = (file: string, path: JsonPath, message: string) => void;

/** The items of a list that are there, with their index. */
export function present<T>(
  list: readonly (T | undefined)[] | undefined,
): { readonly item: T; readonly index: number }[] {
  return (list ?? []).flatMap((item, index) => (item === undefined ? [] : [{ item, index }]));
}

/** The ids of a list; null where the list could not be read, so that nothing can be said of what it holds. */
export function idsOf(
  list: readonly ({ readonly id?: string | undefined } | undefined)[] | undefined,
): ReadonlySet<string> | null {
  if (!list) return null;
  return new Set(list.flatMap((item) => (item?.id === undefined ? [] : [item.id])));
}
