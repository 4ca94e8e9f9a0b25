import type { Article } from "../dossier/types";
import { hashOf } from "./textFiles";
import { allRecords, dropAll, dropRecord, putRecord, readRecord, type TextRecord } from "./textRecords";

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

/** Keeps a text for an article: in this browser or, where that is forbidden or full, until the page is closed. */
export async function keepText(article: Article, text: Omit<TextRecord, "version" | "for">): Promise<Place> {
  const key = article.source.sha256;
  const kept = await putRecord({ version: 1, for: key, ...text });
  if (kept) visit.delete(key);
  else visit.set(key, { version: 1, for: key, ...text });
  tell();
  return kept ? "browser" : "visit";
}

/** Removes what is kept for one article. What is built in stays. False where the storage does not let it. */
export async function forgetText({ source }: Article): Promise<boolean> {
  visit.delete(source.sha256);
  const gone = await dropRecord(source.sha256);
  tell();
  return gone;
}

/** Removes every text that this browser keeps, those of other dossiers too. */
export async function forgetAllTexts(): Promise<boolean> {
  visit.clear();
  const gone = await dropAll();
  tell();
  return gone;
}

/** How many texts this browser keeps, of whatever dossier, and how many of them cannot be read. */
export async function keptTexts(): Promise<{ readonly kept: number; readonly unreadable: number }> {
  const records = await allRecords();
  const readable = records.filter((record) => record !== null).length;
  return { kept: readable + visit.size, unreadable: records.length - readable };
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
