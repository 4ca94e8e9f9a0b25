import type { Article, Coding, Party } from "../../dossier/types";
import type { ArticleOutline } from "../../engine/outline";
import type { Version } from "../../io/texts";
import { type Anchor, anchorsIn } from "./anchors";

/** A coding with its number in the article and where it stands in the text that is here. */
export interface Placed {
  readonly coding: Coding;
  /** From 1, in order of the coded text. */
  readonly number: number;
  readonly parties: readonly Party[];
  readonly withheld: boolean;
  readonly lit: boolean;
  readonly anchor: Anchor;
}

/** A run of a text up to its line ends, in code points; `next` is where the one after it begins. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** Every coding of the article; in another version of its text each is looked for. `points` is null where no text is here. */
export function placedIn(
  outline: ArticleOutline,
  codings: Pick<ReadonlyMap<string, Coding>, "get">,
  version: Version | null,
  points: readonly string[] | null,
): readonly Placed[] {
  const find = points && version && !version.exact ? anchorsIn(points) : null;
  return outline.codings.flatMap(({ coding: id, start, end, parties, withheld, lit }, at) => {
    const coding = codings.get(id);
    if (!coding) return [];
    const anchor = find ? find(coding) : ({ kind: "same", start, end } as const);
    return [{ coding, number: at + 1, parties, withheld, lit, anchor }];
  });
}

/** The text cut at every run of line ends; what stands in one belongs to the passage before it. */
export function passagesOf(points: readonly string[]): readonly Passage[] {
  const passages: Passage[] = [];
  let start = 0;
  while (start < points.length) {
    let end = start;
    while (end < points.length && !isLineEnd(points[end])) end += 1;
    let next = end;
    while (next < points.length && isLineEnd(points[next])) next += 1;
    passages.push({ start, end, next });
    start = next;
  }
  return passages;
}

function isLineEnd(point: string | undefined): boolean {
  return point === "\n" || point === "\r";
}

/** What is known of a version that differs: how many were found, and how. */
export function foundWords(placed: readonly Placed[]): string {
  const of = (kind: Anchor["kind"]) => placed.filter(({ anchor }) => anchor.kind === kind).length;
  const unquoted = placed.filter(({ coding, anchor }) => anchor.kind === "lost" && coding.quote === null).length;
  const lost = of("lost");
  return `${of("same")} of ${placed.length} stretches stand in their old place, ${of("moved")} elsewhere by their quoted words, ${lost} are not found in this version${
    unquoted > 0 ? ` (${unquoted} of these quote no words to find them by)` : ""
  }.`;
}

export function isIn(article: Article, coding: string | null): boolean {
  return coding !== null && article.codings.some(({ id }) => id === coding);
}
