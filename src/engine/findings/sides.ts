import { edtfOf } from "../../dossier/edtf";
import type { Coding, Party } from "../../dossier/types";
import type { MatrixCell } from "../rows";
import type { Facts } from "./rule";
import { actorName, partyName, sourceName } from "./words";

/** The rest category holds no one proposition, so stances in it cannot be set against each other. */
const REST = "other";

/** The name of an issue as a label: it stands before a colon. */
export function label({ names }: Facts, issue: string): string {
  return names.issues.get(issue)?.name ?? issue;
}

export interface Dispute {
  readonly id: string;
  readonly issue: string;
  readonly a: Coding;
  readonly b: Coding;
}

/** Disputes of one type in the matrix, on one issue each, in the order of the columns. */
export function disputes({ rows, dossier, coding }: Facts, type: "contradicts" | "tension"): Dispute[] {
  const shown = new Set(rows.matrix.disputes);
  const column = new Map(rows.matrix.columns.map(({ issue }, at) => [issue, at]));
  return dossier.links
    .flatMap((link) => {
      const [a, b] = [coding(link.a), coding(link.b)];
      if (link.type !== type || !shown.has(link.id) || !a?.issue || a.issue === REST || a.issue !== b?.issue) return [];
      return [{ id: link.id, issue: a.issue, a, b }];
    })
    .sort((x, y) => column.get(x.issue)! - column.get(y.issue)!);
}

/** The issue with most of the disputes, and those. */
export function mostOf(all: readonly Dispute[], { rows }: Facts): readonly [string | undefined, readonly Dispute[]] {
  let most: readonly [string | undefined, readonly Dispute[]] = [undefined, []];
  for (const { issue } of rows.matrix.columns) {
    const here = all.filter((dispute) => dispute.issue === issue);
    if (here.length > most[1].length) most = [issue, here];
  }
  return most;
}

export function voices({ names }: Facts, ends: readonly Coding[], stance: Coding["stance"]): string[] {
  return [...new Set(ends.filter((end) => end.stance === stance).map((end) => sourceName(names, end)))];
}

/** The two codings in the order in which they were said; null where neither is clearly first. */
export function inOrder(a: Coding, b: Coding): readonly [Coding, Coding] | null {
  if (a.said === null || b.said === null) return null;
  const [first, second] = [edtfOf(a.said).interval, edtfOf(b.said).interval];
  if (first.end < second.start) return [a, b];
  return second.end < first.start ? [b, a] : null;
}

export interface Column {
  readonly issue: string;
  readonly total: number;
  readonly cells: readonly MatrixCell[];
}

/** The columns of the matrix with their cells, but for the rest category. */
export function byIssue({ rows }: Facts): Column[] {
  return rows.matrix.columns
    .filter(({ issue }) => issue !== REST)
    .map(({ issue, total }) => ({ issue, total, cells: rows.matrix.cells.filter((cell) => cell.issue === issue) }));
}

export function partyOf({ rows }: Facts, { row }: MatrixCell): Party | null {
  return rows.matrix.rows.find(({ id }) => id === row)?.party ?? null;
}

/** Whose row it is, by the name that fits into a sentence. */
export function rowName({ view, names }: Facts, { row }: MatrixCell): string {
  if (row === "reported") return "an article";
  return view.rows === "party" ? partyName(names, row as Party) : actorName(names, row);
}

export function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
