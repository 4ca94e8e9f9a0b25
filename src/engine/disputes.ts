import type { Coding, Link, LinkType } from "../dossier/types";
import type { View } from "../store/view";
import { type Ground, rowsWhere } from "./ground";
import { grouped, type LinkedPair, type LinkedView, linkedView, unique } from "./linked";

/** The links that set one account against another or beside it, the strongest first. */
export const DISPUTE_TYPES = ["contradicts", "tension", "apparent", "corroborates"] as const satisfies LinkType[];
export type DisputeType = (typeof DISPUTE_TYPES)[number];

/** Links of one type on the same issues that share one voice on one side: that voice against one or several others. */
export interface DisputeRow {
  /** That of its first link. */
  readonly id: string;
  readonly type: DisputeType;
  /** One, or two where the sides speak to different ones; empty if to none. */
  readonly issues: readonly string[];
  /** Codings of each side. */
  readonly sides: readonly [readonly string[], readonly string[]];
  /** Those of them that the view leaves out. */
  readonly outside: readonly string[];
  readonly links: readonly LinkedPair[];
  /** One link at least has both its ends in the view. */
  readonly standing: boolean;
  /** Codings in the view that withhold on the same issues and stand on no side. */
  readonly withheld: readonly string[];
  /** How many more do that the view leaves out. */
  readonly withheldOutside: number;
  /** False where something else of this panel is pinned. */
  readonly lit: boolean;
}

export interface DisputeRows {
  /** Those that stand first; by type, then in the order of the dossier. */
  readonly disputes: readonly DisputeRow[];
  readonly standing: number;
  /** How many have one side alone in the view. */
  readonly half: number;
  /** How many the dossier has. */
  readonly total: number;
}

/** Who contradicts whom on what, in the view or with one side in it. */
export function disputeRows(ground: Ground, view: View): DisputeRows {
  const linked = linkedView(ground, view);
  const gathered = ground.once("disputes", () => gatheredBy(ground.dossier.links, linked.coding));
  const withholding = ground.once("withholding", () => withholdingOn(ground));
  const rows = gathered
    .filter((links) => links.some(({ a, b }) => linked.has(a) || linked.has(b)))
    .map((links) => rowOf(ground, links, linked, withholding));
  const ordered = DISPUTE_TYPES.flatMap((type) => rows.filter((row) => row.type === type));
  const disputes = [...ordered.filter((row) => row.standing), ...ordered.filter((row) => !row.standing)];
  const standing = rows.filter((row) => row.standing).length;
  return { disputes, standing, half: rows.length - standing, total: gathered.length };
}

/** By issue, the rows that withhold on it. */
function withholdingOn(ground: Ground): ReadonlyMap<string, readonly number[]> {
  const [stance, issue] = [ground.field("stance"), ground.field("issue")];
  const rows = new Map<string, number[]>(issue.values.map((id) => [id ?? "", []]));
  for (const row of rowsWhere([stance.codes, stance.values.map((one) => one === "withholds")]))
    rows.get(issue.values[issue.codes[row]!] ?? "")!.push(row);
  return rows;
}

function rowOf(
  ground: Ground,
  links: readonly Link[],
  linked: LinkedView,
  withholding: ReadonlyMap<string, readonly number[]>,
): DisputeRow {
  const [first] = links as readonly [Link];
  const sides = [unique(links.map(({ a }) => a)), unique(links.map(({ b }) => b))] as const;
  const ends = sides.flat();
  const issues = issuesOf(first, linked.coding);
  const own = new Set(ends.map((end) => ground.rowOf.get(end)));
  const silent = issues.flatMap((issue) => withholding.get(issue) ?? []).filter((row) => !own.has(row));
  const withheld = silent
    .filter(linked.hasRow)
    .sort((a, b) => a - b)
    .map((row) => ground.idOf(row));
  const pairs = links.map(linked.pair);
  return {
    id: first.id,
    type: first.type as DisputeType,
    issues,
    sides,
    outside: ends.filter((id) => !linked.has(id)),
    links: pairs,
    standing: pairs.some(({ standing }) => standing),
    withheld,
    withheldOutside: silent.length - withheld.length,
    lit: linked.lit(links),
  };
}

type Find = (id: string) => Coding | undefined;

function issuesOf({ a, b }: Link, coding: Find): string[] {
  return unique([a, b].flatMap((id) => coding(id)?.issue ?? []));
}

/**
 * Links that share the voice of their second side are one dispute; of the rest, those that share that of their first.
 * In the order of their first links.
 */
function gatheredBy(all: readonly Link[], coding: Find): readonly (readonly Link[])[] {
  const links = all.filter(({ type }) => (DISPUTE_TYPES as readonly string[]).includes(type));
  const under = (end: "a" | "b") => (link: Link) => {
    const [a, b] = [coding(link.a), coding(link.b)];
    const id = link[end];
    return JSON.stringify([link.type, a?.issue, b?.issue, coding(id)?.utterance ?? id]);
  };
  const bySecond = grouped(links, under("b"));
  const several = bySecond.filter((group) => group.length > 1);
  const byFirst = grouped(bySecond.filter((group) => group.length === 1).flat(), under("a"));
  return [...several, ...byFirst].sort(([x], [y]) => links.indexOf(x!) - links.indexOf(y!));
}
