import { daysOf } from "../../dossier/days";
import { type Coding, type Party, STANCES, type Stance } from "../../dossier/types";
import { REST } from "../ground";
import { cellsOfRow } from "../matrix";
import type { MatrixCell, MatrixRows } from "../rows";
import type { Facts } from "./rule";
import { actorName, partyName } from "./words";

/** The name of an issue as a label: it stands before a colon. */
export function label({ names }: Facts, issue: string): string {
  return names.issues.get(issue)?.name ?? issue;
}

/** The label before what two codings say, with the year where both are of one that is past when the dossier ends. */
export function labelOf(facts: Facts, { issue, a, b }: Dispute): string {
  const years = new Set(`${a.said} ${b.said}`.match(/\d{4}|null/g));
  const [year = ""] = years;
  return label(facts, issue) + (years.size === 1 && year < facts.dossier.asOf.slice(0, 4) ? `, ${year}` : "");
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

/** Of the issue with most of the disputes the one whose first account is the latest: only a pair can be pinned alone. */
export function chiefOf(all: readonly Dispute[]): Dispute | undefined {
  const most = (one: Dispute) => all.filter(({ issue }) => issue === one.issue).length;
  const since = ({ a: { said } }: Dispute) => (said ? daysOf(said).start : 0);
  return [...all].sort((x, y) => most(y) - most(x) || (x.issue === y.issue ? since(y) - since(x) : 0))[0];
}

/** The two codings in the order in which they were said; null where neither is clearly first. */
export function inOrder(a: Coding, b: Coding): readonly [Coding, Coding] | null {
  if (a.said === null || b.said === null) return null;
  const [first, second] = [daysOf(a.said), daysOf(b.said)];
  if (first.end < second.start) return [a, b];
  return second.end < first.start ? [b, a] : null;
}

export interface Column {
  readonly issue: string;
  readonly total: number;
  /** What its cells hold together, by party; null has what is reported as happened. */
  readonly by: ReadonlyMap<Party | null, Held>;
}

interface Held {
  readonly stances: Record<Stance, number>;
  total: number;
}

const read = new WeakMap<MatrixRows, readonly Column[]>();

/** The columns of the matrix, but for the rest category. One look at each cell, however many rules ask. */
export function byIssue({ rows: { matrix } }: Facts): readonly Column[] {
  const known = read.get(matrix);
  if (known) return known;
  const by = new Map(matrix.columns.map(({ issue }) => [issue, new Map<Party | null, Held>()]));
  matrix.rows.forEach(({ party }, row) => {
    for (const { issue, stances, total } of cellsOfRow(matrix, row)) {
      const column = by.get(issue)!;
      const held = column.get(party);
      if (!held) column.set(party, { stances: { ...stances }, total });
      else {
        for (const stance of STANCES) held.stances[stance] += stances[stance];
        held.total += total;
      }
    }
  });
  const columns = matrix.columns
    .filter(({ issue }) => issue !== REST)
    .map(({ issue, total }) => ({ issue, total, by: by.get(issue)! }));
  read.set(matrix, columns);
  return columns;
}

/** The parties that speak in a column, and how much they say. */
export function spokenIn({ by }: Column): { readonly parties: readonly Party[]; readonly total: number } {
  const said = [...by].filter(([party]) => party !== null);
  return { parties: said.map(([party]) => party!), total: sum(said, ([, { total }]) => total) };
}

/** The cells of a column, in the order of the rows. */
export function cellsOn({ rows: { matrix } }: Facts, issue: string): readonly MatrixCell[] {
  return matrix.rows.flatMap((_, row) => cellsOfRow(matrix, row).filter((cell) => cell.issue === issue));
}

/** Whose row it is, by the name that fits into a sentence. */
export function rowName({ view, names }: Facts, { row }: MatrixCell): string {
  if (row === "reported") return "an article";
  return view.rows === "party" ? partyName(names, row as Party) : actorName(names, row);
}

export function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
