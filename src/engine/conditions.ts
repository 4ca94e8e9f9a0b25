import { type Coding, type Link, STANCES, type Stance } from "../dossier/types";
import type { View } from "../store/view";
import { type Ground, rowsWhere } from "./ground";
import { grouped, type LinkedPair, type LinkedView, linkedView, unique } from "./linked";

/** One proposition that can come only after another, by the `depends-on` links of their two issues. */
export interface ConditionRow {
  /** That of its first link. */
  readonly id: string;
  /** The issue that has to wait. */
  readonly later: string;
  /** The issue that must come first; the same one where accounts of one issue depend on each other. */
  readonly first: string;
  /** Codings of either, as linked. */
  readonly sides: readonly [later: readonly string[], first: readonly string[]];
  readonly outside: readonly string[];
  readonly links: readonly LinkedPair[];
  readonly standing: boolean;
  /** Of the codings in the view: how many, in how many articles, from how many origins. */
  readonly codings: number;
  readonly articles: number;
  readonly origins: number;
  /** An origin at least is only assumed. */
  readonly originAssumed: boolean;
  readonly lit: boolean;
}

/** Who takes one stance on an issue: codings in the view, in the order of the dossier. */
export interface Position {
  readonly stance: Stance;
  readonly codings: readonly string[];
}

export interface ConditionRows {
  /** Those that stand first, there those between two issues, then in the order of the dossier. */
  readonly conditions: readonly ConditionRow[];
  /** Issues that they join, in the order of the codebook. */
  readonly issues: readonly string[];
  /** For each of these issues who stands where on it. */
  readonly positions: ReadonlyMap<string, readonly Position[]>;
  /** Issues of which each, by the conditions that stand, can come only after the others. */
  readonly circles: readonly (readonly string[])[];
  readonly standing: number;
  /** How many have one end alone in the view. */
  readonly half: number;
  /** How many the dossier has. */
  readonly total: number;
}

/** What can come only after what, by those codings that say so. */
export function conditionRows(ground: Ground, view: View): ConditionRows {
  const linked = linkedView(ground, view);
  const gathered = ground.once("conditions", () => gatheredBy(ground.dossier.links, linked.coding));
  const rows = gathered
    .filter((links) => links.some(({ a, b }) => linked.has(a) || linked.has(b)))
    .map((links) => rowOf(ground, links, linked));
  const standing = rows.filter((row) => row.standing);
  const joined = new Set(rows.flatMap(({ later, first }) => [later, first]));
  const issues = ground.dossier.codebook.issues.map(({ id }) => id).filter((id) => joined.has(id));
  return {
    conditions: [
      ...standing.filter(({ later, first }) => later !== first),
      ...standing.filter(({ later, first }) => later === first),
      ...rows.filter((row) => !row.standing),
    ],
    issues,
    positions: new Map(issues.map((issue) => [issue, positionsOn(issue, ground, linked)])),
    circles: circlesOf(issues, standing),
    standing: standing.length,
    half: rows.length - standing.length,
    total: gathered.length,
  };
}

type Find = (id: string) => Coding | undefined;

function gatheredBy(all: readonly Link[], coding: Find): Link[][] {
  const links = all.filter(({ type, a, b }) => type === "depends-on" && coding(a)?.issue && coding(b)?.issue);
  return grouped(links, ({ a, b }) => `${coding(a)?.issue} ${coding(b)?.issue}`);
}

function rowOf({ columns, rowOf, located }: Ground, links: readonly Link[], linked: LinkedView): ConditionRow {
  const [{ id, a, b }] = links as readonly [Link];
  const sides = [unique(links.map((link) => link.a)), unique(links.map((link) => link.b))] as const;
  const ends = unique(sides.flat());
  const shown = ends.filter(linked.has).map((end) => rowOf.get(end)!);
  const pairs = links.map(linked.pair);
  return {
    id,
    later: linked.coding(a)!.issue!,
    first: linked.coding(b)!.issue!,
    sides,
    outside: ends.filter((end) => !linked.has(end)),
    links: pairs,
    standing: pairs.some(({ standing }) => standing),
    codings: shown.length,
    articles: new Set(shown.map((row) => located.at(row)!.article.id)).size,
    origins: new Set(shown.map((row) => columns.origin[row])).size,
    originAssumed: shown.some((row) => columns.assumed[row] === 1),
    lit: linked.lit(links),
  };
}

function positionsOn(on: string, ground: Ground, { hasRow }: LinkedView): Position[] {
  const [issue, stance] = [ground.field("issue"), ground.field("stance")];
  return STANCES.flatMap((one) => {
    const rows = rowsWhere(
      [issue.codes, issue.values.map((id) => id === on)],
      [stance.codes, stance.values.map((value) => value === one)],
    );
    const codings = Array.from(rows.filter(hasRow), (row) => ground.idOf(row));
    return codings.length > 0 ? [{ stance: one, codings }] : [];
  });
}

/** Issues that reach each other, in the order given. */
function circlesOf(issues: readonly string[], conditions: readonly ConditionRow[]): string[][] {
  const next = new Map(
    issues.map((issue) => [issue, conditions.filter(({ later }) => later === issue).map(({ first }) => first)]),
  );
  const reached = new Map(issues.map((issue) => [issue, reachOf(issue, next)]));
  const meets = (a: string, b: string) => reached.get(a)!.has(b) && reached.get(b)!.has(a);
  const circles = issues.map((issue) => issues.filter((other) => meets(issue, other)));
  return circles.filter((circle, at) => circle.length > 1 && circle[0] === issues[at]);
}

/** What comes before an issue, step by step. */
function reachOf(issue: string, next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const open = [issue];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const first of next.get(at) ?? [])
      if (!reached.has(first)) {
        reached.add(first);
        open.push(first);
      }
  return reached;
}
