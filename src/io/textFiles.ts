import type { Article } from "../dossier/types";
import { readUtf8 } from "../dossier/utf8";

/** A file may have so many bytes: the longest article is far shorter. */
export const MAX_TEXT = 1024 * 1024;
/** A text whose length is that near may be another version of the article's. */
const NEAR = 0.05;

/** What a file turned out to be. */
export type Reading =
  /** The text that was coded. */
  | { readonly kind: "exact"; readonly article: Article; readonly given: Given }
  /** No article's text, but perhaps another version of one: the likeliest first. */
  | { readonly kind: "differs"; readonly candidates: readonly Article[]; readonly given: Given }
  /** Why it cannot be used, in a sentence that names the file. */
  | { readonly kind: "refused"; readonly file: string; readonly reason: string };

export interface Given {
  readonly file: string;
  readonly text: string;
  /** Of the text's bytes. */
  readonly sha256: string;
  /** In code points. */
  readonly length: number;
}

/** Reads a file and finds whose text it is, by its hash. Line ends and a mark at the beginning that were changed on the way are undone. */
export async function readText(file: File, articles: readonly Article[]): Promise<Reading> {
  const refused = (reason: string): Reading => ({ kind: "refused", file: file.name, reason });
  if (file.size > MAX_TEXT)
    return refused(`“${file.name}” is larger than 1 MiB (${file.size.toLocaleString("en")} bytes).`);
  if (!globalThis.crypto?.subtle)
    return refused(`“${file.name}” cannot be checked here: a browser does that only on an https page or on localhost.`);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refused(`“${file.name}” could not be read.`);
  }
  const read = readUtf8(bytes);
  if (!("text" in read))
    return refused(`“${file.name}” is not UTF-8 text: byte ${(read.badAt + 1).toLocaleString("en")} is none of it.`);
  const { text } = read;
  if (text === "") return refused(`“${file.name}” is empty.`);
  for (const version of versionsOf(text)) {
    const sha256 = await hashOf(new TextEncoder().encode(version));
    const article = articles.find(({ source }) => source.sha256 === sha256);
    if (article) return { kind: "exact", article, given: givenOf(file.name, version, sha256) };
  }
  const given = givenOf(file.name, text, await hashOf(new TextEncoder().encode(text)));
  const candidates = candidatesFor(given, articles);
  if (candidates.length > 0) return { kind: "differs", candidates, given };
  return refused(
    `“${file.name}” (${given.length.toLocaleString("en")} characters) is the text of no article here, nor near one in length.`,
  );
}

/** The SHA-256 of bytes, in lower-case hex. Throws where the page is not secure (no WebCrypto). */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The text as it is, and as it was before a mail program or an editor changed its line ends, its last one or its first mark. */
function versionsOf(text: string): ReadonlySet<string> {
  const bare = text.replace(/^\uFEFF/u, "");
  const unix = bare.replace(/\r\n?/gu, "\n");
  return new Set([text, bare, unix, unix.replace(/\n$/u, ""), `${unix}\n`]);
}

function givenOf(file: string, text: string, sha256: string): Given {
  return { file, text, sha256, length: [...text].length };
}

/** Those with the file's name, then those near in length, nearest first. */
function candidatesFor({ file, length }: Given, articles: readonly Article[]): readonly Article[] {
  const named = articles.filter(({ source }) => source.file === file);
  const distance = ({ source }: Article) => Math.abs(source.length - length);
  const near = articles
    .filter((article) => !named.includes(article) && distance(article) <= article.source.length * NEAR)
    .sort((a, b) => distance(a) - distance(b));
  return [...named, ...near];
}
