import type { Coding, Dossier } from "../../dossier/types";
import type { View } from "../../store/view";
import { type DisputeRow, type DisputeType, disputeRows } from "../disputes";
import { REST } from "../ground";
import { withoutOwnPin } from "../linked";
import type { Finding, Rows } from "../rows";
import { ANSWERS } from "./answers";
import { type Facts, findingBy, hidesNothing, type Rule } from "./rule";
import { label, labelOf } from "./sides";
import { actorName, capitalised, fitting, issueName, listed, sourceName } from "./words";

/** The title of the contested claims: what those that stand say, whatever is pinned among them. */
export function contestedFinding(rows: Rows, dossier: Dossier, view: View): Finding {
  return findingBy(CONTESTED_RULES, rows, dossier, view);
}

export const CONTESTED_RULES: readonly Rule[] = [
  {
    id: "most-disputed",
    apply(facts) {
      if (!hidesNothing(withoutOwnPin(facts.view), "link")) return null;
      const open = [...standing(facts, "contradicts"), ...standing(facts, "tension")];
      const [most, next] = byIssue(open);
      if (!most || most.rows.length < 3 || most.rows.length === next?.rows.length) return null;
      const { issue, rows } = most;
      const no = rows.filter(({ type }) => type === "contradicts").length;
      const kinds = [plural(no, "contradiction"), plural(rows.length - no, "tension")].filter((kind) => kind !== "");
      const sentence = `${label(facts, issue)} is disputed most: ${kinds.join(" and ")}`;
      const [who, times] = oftenest(facts, rows);
      const with_ = `${times === rows.length ? "all" : times} of them with ${who}`;
      return { sentence: fitting(`${sentence}, ${with_}`, sentence), pin: `cell:*~${issue}` };
    },
  },
  {
    id: "contradicted",
    apply(facts) {
      const rows = standing(facts, "contradicts");
      const row = byIssue(rows)[0]?.rows[0] ?? rows[0];
      return row ? answers(facts, row) : null;
    },
  },
  {
    id: "withheld",
    apply(facts) {
      for (const row of standing(facts, "tension")) {
        const [a, b] = ends(facts, row);
        const silent = [a, b].filter(({ stance }) => stance === "withholds");
        if (silent.length === 1 && a.speaker !== b.speaker) return answers(facts, row);
      }
      return null;
    },
  },
  {
    id: "own-words",
    apply(facts) {
      for (const row of standing(facts, "tension")) {
        const [a, b] = ends(facts, row);
        if (a.speaker === null || a.speaker !== b.speaker || a.issue !== b.issue || !a.issue) continue;
        const who = actorName(facts.names, a.speaker);
        const sentence = `${label(facts, a.issue)}: ${who}'s own words are in tension`;
        return { sentence: fitting(sentence, `${capitalised(who)}'s own words are in tension`), pin: pinOf(row) };
      }
      return null;
    },
  },
  {
    id: "tension",
    apply(facts) {
      const [row] = standing(facts, "tension");
      return row ? together(facts, row, "are in tension") : null;
    },
  },
  {
    id: "apparent",
    apply(facts) {
      const [row] = standing(facts, "apparent");
      if (!row) return null;
      const [a, b] = ends(facts, row);
      if (a.speaker !== b.speaker || a.speaker === null || a.issue === b.issue)
        return together(facts, row, "only seem to contradict");
      const who = actorName(facts.names, a.speaker);
      const on = listed([a, b].flatMap(({ issue }) => (issue ? [issueName(facts.names, issue)] : [])));
      const sentence = `What ${who} says on ${on} only seems to contradict`;
      return { sentence: fitting(sentence, `${capitalised(who)} only seems to contradict`), pin: pinOf(row) };
    },
  },
  {
    id: "agreed",
    apply(facts) {
      const [row] = standing(facts, "corroborates");
      return row ? together(facts, row, "agree, from different origins") : null;
    },
  },
  {
    id: "half",
    apply({ rows }) {
      const { half } = rows.part(disputeRows);
      if (half === 0) return null;
      const has = half === 1 ? "1 has" : `${half} have`;
      return { sentence: `No dispute has both sides in view; ${has} one side outside the filters`, pin: null };
    },
  },
  { id: "shown", apply: () => ({ sentence: "No dispute is in view", pin: null }) },
];

function standing({ rows }: Facts, type: DisputeType): DisputeRow[] {
  return rows.part(disputeRows).disputes.filter((row) => row.standing && row.type === type);
}

/** Disputes of which both sides speak to one issue, by that issue: where there are most first. */
function byIssue(rows: readonly DisputeRow[]): { readonly issue: string; readonly rows: readonly DisputeRow[] }[] {
  const issues = [...new Set(rows.flatMap(({ issues }) => (issues.length === 1 ? issues : [])))];
  return issues
    .filter((issue) => issue !== REST)
    .map((issue) => ({ issue, rows: rows.filter(({ issues }) => issues.length === 1 && issues[0] === issue) }))
    .sort((a, b) => b.rows.length - a.rows.length);
}

/** Who stands in most of the disputes, and in how many. All of them are in view where this is asked. */
function oftenest(facts: Facts, rows: readonly DisputeRow[]): readonly [who: string, times: number] {
  const times = new Map<string, number>();
  for (const { sides } of rows)
    for (const who of new Set(sides.flat().map((id) => sourceName(facts.names, facts.coding(id)!))))
      times.set(who, (times.get(who) ?? 0) + 1);
  return [...times].sort(([, a], [, b]) => b - a)[0] ?? ["nobody", 0];
}

/** The first of its pairs of codings with both in the view. */
function ends({ coding }: Facts, { links }: DisputeRow): readonly [Coding, Coding] {
  const link = links.find((one) => one.standing)!;
  return [coding(link.a)!, coding(link.b)!];
}

function pinOf({ links }: DisputeRow): string {
  return `link:${links.find((one) => one.standing)!.id}`;
}

/** "Elections: Putin says yes; Kyiv says no". */
function answers(facts: Facts, row: DisputeRow): ReturnType<Rule["apply"]> {
  const [a, b] = ends(facts, row);
  const order = a.stance === "withholds" ? [b, a] : [a, b];
  const said = order.map((end) => `${sourceName(facts.names, end)} ${answerOf(end)}`).join("; ");
  const [issue] = row.issues;
  const on = issue !== undefined && row.issues.length === 1 ? labelOf(facts, { id: row.id, issue, a, b }) : null;
  return { sentence: on === null ? capitalised(said) : fitting(`${on}: ${said}`, capitalised(said)), pin: pinOf(row) };
}

function answerOf({ stance, withholding }: Coding): string {
  return withholding === "ignorance" ? "claims not to know" : stance === null ? "tells of it" : ANSWERS[stance];
}

/** "Talks: Trump and Peskov agree, from different origins". */
function together(facts: Facts, row: DisputeRow, verb: string): ReturnType<Rule["apply"]> {
  const who = ends(facts, row).map((end) => sourceName(facts.names, end));
  const said = new Set(who).size > 1 ? `${listed(who)} ${verb}` : `two accounts by ${who[0]} ${verb}`;
  const on = row.issues.map((issue) => issueName(facts.names, issue)).join(" and ");
  return { sentence: capitalised(fitting(on === "" ? said : `${on}: ${said}`, said)), pin: pinOf(row) };
}

function plural(n: number, noun: string): string {
  return n === 0 ? "" : `${n} ${noun}${n === 1 ? "" : "s"}`;
}
