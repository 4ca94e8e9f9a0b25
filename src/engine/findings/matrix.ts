import { count } from "../../dossier/figures";
import { type Coding, type Dossier, type Party, STANCES, type Stance } from "../../dossier/types";
import type { View } from "../../store/view";
import { REST } from "../ground";
import { cellsOfRow } from "../matrix";
import type { Finding, MatrixCell, Rows } from "../rows";
import { type Facts, findingBy, hidesNothing, type Rule, SIDES } from "./rule";
import {
  byIssue,
  type Column,
  cellsOn,
  chiefOf,
  type Dispute,
  disputes,
  inOrder,
  label,
  labelOf,
  rowName,
  spokenIn,
  sum,
} from "./sides";
import { actorName, capitalised, counted, fitting, issueName, listed, partyName, saying, sourceName } from "./words";

/** The title of the matrix: what its cells say, whatever is pinned in it. */
export function matrixFinding(rows: Rows, dossier: Dossier, view: View): Finding {
  return findingBy(MATRIX_RULES, rows, dossier, view);
}

export const MATRIX_RULES: readonly Rule[] = [
  {
    id: "contested",
    apply(facts) {
      const found = chiefOf(disputes(facts, "contradicts"));
      return found ? both(facts, found, found.a.stance === "denies") : null;
    },
  },
  {
    id: "half-confirmed",
    apply(facts) {
      for (const dispute of disputes(facts, "tension")) {
        const { a, b } = dispute;
        const [open, said] = a.stance === "withholds" ? [a, b] : [b, a];
        if (open.stance !== "withholds" || (said.stance !== "affirms" && said.stance !== "denies")) continue;
        if (said.kind === "event" || said.speaker === open.speaker) continue;
        return both(facts, dispute, open === a);
      }
      return null;
    },
  },
  {
    id: "moved",
    apply(facts) {
      for (const { id, issue, a, b } of disputes(facts, "tension")) {
        const order = inOrder(a, b);
        if (!order || a.speaker === null || a.speaker !== b.speaker) continue;
        if (a.stance === b.stance) continue;
        const [before, after] = order.map((coding) => answerOf(coding)[2]);
        const said = `${actorName(facts.names, a.speaker)} first ${before}, later ${after}`;
        return { sentence: fitting(`${label(facts, issue)}: ${said}`, capitalised(said)), pin: `link:${id}` };
      }
      return null;
    },
  },
  {
    id: "withheld",
    apply(facts) {
      for (const column of byIssue(facts)) {
        const withheld = sum([...column.by.values()], ({ stances }) => stances.withholds);
        if (withheld < 2 || withheld * 2 <= column.total) continue;
        return answered(facts, column, REFUSES);
      }
      return null;
    },
  },
  {
    id: "one-side",
    apply(facts) {
      if (!hidesNothing(facts.view, "cell", "issue")) return null;
      const spoken = new Set(facts.rows.matrix.rows.map(({ party }) => party).filter((party) => party !== null));
      if (spoken.size < 2) return null;
      for (const column of byIssue(facts)) {
        const { issue } = column;
        const { parties, total } = spokenIn(column);
        const [party] = parties;
        if (!party || parties.length > 1 || total < 3 || !SIDES.includes(party)) continue;
        const who = partyName(facts.names, party);
        const sentence = `Only ${who} is heard on ${issueName(facts.names, issue)}, in ${counted(total, facts.view)}`;
        return { sentence: fitting(sentence, `Only ${who} is heard here`), pin: `cell:*~${issue}` };
      }
      return null;
    },
  },
  {
    id: "shared",
    apply(facts) {
      const { names } = facts;
      const found = byIssue(facts)
        .map(({ issue, by, total }) => {
          const says = (side: Party, stance: Stance) => (by.get(side)?.stances[stance] ?? 0) > 0;
          const yes = SIDES.filter((side) => says(side, "affirms"));
          const mixed = yes.filter((side) => says(side, "denies"));
          return { issue, total, sides: yes.filter((side) => !mixed.includes(side)), mixed };
        })
        .filter(({ sides }) => sides.length > 1)
        .sort((a, b) => b.sides.length - a.sides.length || b.total - a.total)[0];
      if (!found) return null;
      const who = found.sides.map((side) => partyName(names, side));
      const sentence = `${label(facts, found.issue)}: ${listed(who)} say yes`;
      // Of three sides two say nothing but yes: one at most is left.
      const [mixed] = found.mixed;
      const rest = mixed ? `; ${partyName(names, mixed)} says yes and no` : "";
      return { sentence: fitting(sentence + rest, sentence), pin: `cell:*~${found.issue}` };
    },
  },
  {
    id: "absent",
    apply(facts) {
      const { names } = facts;
      if (!hidesNothing(facts.view, "cell", "issue")) return null;
      const heard = new Set(facts.rows.matrix.rows.map(({ party }) => party));
      for (const column of byIssue(facts)) {
        const { issue } = column;
        const { parties: present, total } = spokenIn(column);
        const missing = SIDES.find((side) => heard.has(side) && !present.includes(side));
        if (!missing || total < 3) continue;
        const verb = present.length === 1 ? "is" : "are";
        const sentence = `${partyName(names, missing)} is not heard on ${issueName(names, issue)}`;
        const others = listed(present.map((party) => partyName(names, party)));
        return { sentence: fitting(`${sentence}; ${others} ${verb}`, sentence), pin: `cell:*~${issue}` };
      }
      return null;
    },
  },
  {
    id: "answers",
    apply(facts) {
      if (facts.rows.matrix.columns.length > 1) return null;
      const [column] = byIssue(facts);
      if (!column) return null;
      return answered(facts, column);
    },
  },
  {
    id: "shown",
    apply(facts) {
      const { matrix } = facts.rows;
      let top: MatrixCell | undefined;
      let [most, rivals] = [0, 0];
      for (const row of matrix.rows.keys())
        for (const cell of cellsOfRow(matrix, row)) {
          if (!top || (rank(cell) - rank(top) || cell.total - top.total) > 0) top = cell;
          rivals = cell.total > most ? 1 : rivals + (cell.total === most ? 1 : 0);
          most = Math.max(most, cell.total);
        }
      if (!top) return { sentence: "No statement on any issue is in view", pin: null };
      const issues = matrix.columns.length + matrix.hiddenColumns;
      const alone = matrix.hiddenRows === 0 && top.total === most && rivals === 1;
      const shown = `${counted(matrix.total, facts.view)} on ${count(issues, "issue")}`;
      const cell = `${alone ? "most often" : "among them"} ${rowName(facts, top)} on ${issueName(facts.names, top.issue)}`;
      const sentence = `${shown}, ${top.row === "reported" ? "reported as happened" : cell}`;
      return { sentence: fitting(sentence, shown), pin: `cell:${top.row}~${top.issue}` };
    },
  },
];

/** Statements before events, the rest category last. */
function rank({ row, issue }: MatrixCell): number {
  return issue === REST ? 0 : row === "reported" ? 1 : 2;
}

/** What the two ends of a dispute answer, `a` first unless `turned`. */
function both(facts: Facts, dispute: Dispute, turned: boolean): ReturnType<Rule["apply"]> {
  const ends = turned ? [dispute.b, dispute.a] : [dispute.a, dispute.b];
  const said = ends.map((end) => `${sourceName(facts.names, end)} ${answerOf(end)[0]}`).join("; ");
  return { sentence: fitting(`${labelOf(facts, dispute)}: ${said}`, capitalised(said)), pin: `link:${dispute.id}` };
}

function answerOf({ stance, withholding }: Coding): Answer {
  return ANSWERS[withholding === "ignorance" ? IGNORANCE : STANCES.indexOf(stance!)]!;
}

/** Who answers what in a column, as many of the answers as there is room for; `first` is the one to begin with. */
function answered(facts: Facts, { issue }: Column, first = 0): ReturnType<Rule["apply"]> {
  const cells = cellsOn(facts, issue);
  const answers = ANSWERS.flatMap((_, step) => {
    const at = (step + first) % ANSWERS.length;
    const tally = ({ stances, ignorance }: MatrixCell) =>
      at === IGNORANCE ? ignorance : stances[STANCES[at]!] - (at === REFUSES ? ignorance : 0);
    const who = cells.filter((cell) => tally(cell) > 0).map((cell) => rowName(facts, cell));
    return who.length > 0 ? [saying(who, ANSWERS[at]![0], ANSWERS[at]![1])] : [];
  });
  const most = answers.map((_, less) => `${label(facts, issue)}: ${answers.slice(0, -less || undefined).join("; ")}`);
  return most.length > 0 ? { sentence: fitting(...most), pin: `cell:*~${issue}` } : null;
}

type Answer = readonly [one: string, several: string, past: string];

/** By stance, and last who claims not to know. */
const ANSWERS: readonly Answer[] = [
  ["says yes", "say yes", "said yes"],
  ["sets conditions", "set conditions", "set conditions"],
  ["says no", "say no", "said no"],
  ["will not say", "will not say", "would not say"],
  ["claims not to know", "claim not to know", "claimed not to know"],
];
const REFUSES = 3;
const IGNORANCE = 4;
