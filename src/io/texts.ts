import type { Article } from "../dossier/types";
import { hashOf } from "./textFiles";
import { countRecords, dropAll, dropRecord, putRecord, readRecord, type TextRecord } from "./textRecords";

/** Where a text comes from: kept in this browser, held until the page is closed, or built in with PARLEY_SOURCES. */
export type Place = "browser" | "visit" | "build";

/** The text of an article as somebody here has it. */
export interface Version {
  readonly text: string;
  /** The name of the file it came in. */
  readonly file: string;
  readonly place: Place;
  /** False where it is another version than the one that was coded, so that offsets need not fit. */
  readonly exact: boolean;
}

/** The very text that was coded: its offsets fit. Null where nobody gave it, or only another version of it. */
export async function textOf(article: Article): Promise<string | null> {
  const version = await versionOf(article);
  return version?.exact ? version.text : null;
}

/** The text that is here for an article, the one that was coded or another version. Null where there is none. */
export async function versionOf({ source: { sha256, file } }: Article): Promise<Version | null> {
  const built = await builtIn();
  if (Object.hasOwn(built, sha256)) return { text: built[sha256]!, file, place: "build", exact: true };
  const held = visit.get(sha256);
  if (held) return { ...held, place: "visit", exact: held.sha256 === sha256 };
  const record = await readRecord(sha256);
  if (!record || (await hashOf(new TextEncoder().encode(record.text))) !== record.sha256) return null;
  return { text: record.text, file: record.file, place: "browser", exact: record.sha256 === sha256 };
}

/** Whether any text of these articles is here, in whatever version: panels that show passages then show some of it. */
export async function holdTexts(articles: readonly Article[]): Promise<boolean> {
  return (await Promise.all(articles.map(versionOf))).some((version) => version !== null);
}

/**
 * Keeps a text for an article: in this browser or, where that is forbidden or full (`visit`) or a newer version of Parley keeps
 * one in its place (`newer`), until the page is closed.
 */
export async function keepText(
  article: Article,
  text: Omit<TextRecord, "version" | "for">,
): Promise<"browser" | "visit" | "newer"> {
  const key = article.source.sha256;
  const came = await putRecord({ version: 1, for: key, ...text });
  if (came === "kept") visit.delete(key);
  else visit.set(key, { version: 1, for: key, ...text });
  tell();
  return ({ kept: "browser", refused: "visit", newer: "newer" } as const)[came];
}

/** Removes what is kept for one article. What is built in stays. False where the storage does not let it. */
export async function forgetText({ source }: Article): Promise<boolean> {
  visit.delete(source.sha256);
  const gone = await dropRecord(source.sha256);
  tell();
  return gone;
}

/**
 * Removes every text that this browser keeps, those of other dossiers too, but none that a newer version of Parley made: how
 * many of these are left. Null where the storage does not let it.
 */
export async function forgetAllTexts(): Promise<number | null> {
  visit.clear();
  const left = await dropAll();
  tell();
  return left;
}

/** How many texts this browser keeps, of whatever dossier; how many cannot be read, and how many a newer Parley made. */
export async function keptTexts(): Promise<{
  readonly kept: number;
  readonly unreadable: number;
  readonly newer: number;
}> {
  const { readable, unreadable, newer } = await countRecords();
  return { kept: readable + visit.size, unreadable, newer };
}

/** Calls `listener` whenever a text has come or gone; returns what ends that. */
export function onTextsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

const listeners = new Set<() => void>();
/** By the hash of the article's own text. */
const visit = new Map<string, TextRecord>();
let built: Promise<Readonly<Record<string, string>>> | null = null;

function tell(): void {
  for (const listener of [...listeners]) listener();
}

function builtIn(): Promise<Readonly<Record<string, string>>> {
  built ??= import("virtual:sources").then(
    ({ default: texts }) => texts,
    () => {
      // Code that did not come is asked for again.
      built = null;
      return {};
    },
  );
  return built;
}
