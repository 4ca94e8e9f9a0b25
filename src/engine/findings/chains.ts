import { figure } from "../../dossier/figures";
import type { Dossier } from "../../dossier/types";
import type { View } from "../../store/view";
import { type ConditionRow, conditionRows } from "../conditions";
import { withoutOwnPin } from "../linked";
import type { Finding, Rows } from "../rows";
import { type Facts, findingBy, hidesNothing, type Rule } from "./rule";
import { label } from "./sides";
import { stepOf } from "./steps";
import { capitalised, fitting, listed, sourceName } from "./words";

/** The title of the conditions: what those that stand say, whatever is pinned among them. */
export function chainsFinding(rows: Rows, dossier: Dossier, view: View): Finding {
  return findingBy(CHAINS_RULES, rows, dossier, view);
}

export const CHAINS_RULES: readonly Rule[] = [
  {
    id: "circle",
    apply(facts) {
      const [circle] = facts.rows.part(conditionRows).circles;
      if (!circle) return null;
      const row = standing(facts).find(({ later, first }) => circle.includes(later) && circle.includes(first))!;
      const sentence = "The conditions go in a circle";
      return { sentence: fitting(`${sentence}: ${namesOf(facts, circle)}`, sentence), pin: pinOf(row) };
    },
  },
  {
    id: "chain",
    apply(facts) {
      const [last, ...before] = longest(facts);
      if (!last || before.length === 0) return null;
      const [then, ...more] = before;
      const steps = `${waiting(facts, last)} only after ${after(facts, last)}, and that only after ${after(facts, then!)}`;
      const by = `by ${whose(facts, [last, ...before])}`;
      const rest = more.length > 0 ? ` and ${figure(more.length)} more` : "";
      return {
        sentence: fitting(`${steps}${rest}, ${by}`, steps, `${waiting(facts, last)} has to wait`),
        pin: pinOf(last),
      };
    },
  },
  {
    id: "several",
    apply(facts) {
      for (const { later } of standing(facts)) {
        const own = standing(facts).filter((row) => row.later === later && row.first !== later);
        const [row] = own;
        if (!row || own.length < 2) continue;
        const who = voices(facts, own);
        const plain = `${waiting(facts, row)} only after ${listed(own.map((one) => after(facts, one)))}`;
        const first = namesOf(
          facts,
          own.map((one) => one.first),
        );
        const sentence =
          who.length === 1
            ? `${who[0]} ties ${stepOf(facts.names, later).noun} to ${first}`
            : `${plain}, by ${listed(who)}`;
        // One coding in view that sets them all shows them; otherwise the first of them.
        const shown = row.sides[0].filter((coding) => !row.outside.includes(coding));
        const setter = shown.find((coding) => own.every(({ sides }) => sides[0].includes(coding)));
        const pin = setter ? `coding:${setter}` : pinOf(row);
        return { sentence: capitalised(fitting(sentence, plain)), pin };
      }
      return null;
    },
  },
  {
    id: "one-voice",
    apply(facts) {
      const rows = standing(facts);
      if (rows.length < 2 || !hidesNothing(withoutOwnPin(facts.view), "link")) return null;
      const who = voices(facts, rows);
      if (who.length > 1) return null;
      return { sentence: `Only ${who[0]} sets conditions, ${figure(rows.length)} of them`, pin: pinOf(rows[0]!) };
    },
  },
  {
    id: "condition",
    apply(facts) {
      const row = standing(facts).find(({ later, first }) => later !== first);
      if (!row) return null;
      const what = `${waiting(facts, row)} only after ${after(facts, row)}`;
      return { sentence: fitting(`${what}, by ${whose(facts, [row])}`, what), pin: pinOf(row) };
    },
  },
  {
    id: "within",
    apply(facts) {
      const [row] = standing(facts);
      if (!row) return null;
      const link = row.links.find((one) => one.standing)!;
      const [waits, first] = [link.a, link.b].map((id) => sourceName(facts.names, facts.coding(id)!));
      const on = label(facts, row.later);
      return {
        sentence: fitting(
          `${on}: what ${waits} says has to wait for what ${first} says`,
          `${on}: one account has to wait for another`,
        ),
        pin: pinOf(row),
      };
    },
  },
  {
    id: "half",
    apply({ rows }) {
      const { half } = rows.part(conditionRows);
      if (half === 0) return null;
      const has = half === 1 ? "1 has" : `${half} have`;
      return { sentence: `No condition has both ends in view; ${has} one end outside the filters`, pin: null };
    },
  },
  { id: "shown", apply: () => ({ sentence: "No condition is in view", pin: null }) },
];

function standing({ rows }: Facts): ConditionRow[] {
  return rows.part(conditionRows).conditions.filter((row) => row.standing);
}

/** The longest way from what comes last to what comes first, no issue twice. There is no circle where this is asked. */
function longest(facts: Facts): readonly ConditionRow[] {
  const rows = standing(facts).filter(({ later, first }) => later !== first);
  const known = new Map<string, readonly ConditionRow[]>();
  const from = (issue: string): readonly ConditionRow[] => {
    const ways =
      known.get(issue) ?? longer(rows.filter(({ later }) => later === issue).map((row) => [row, ...from(row.first)]));
    known.set(issue, ways);
    return ways;
  };
  return longer(rows.map(({ later }) => from(later)));
}

function longer(ways: readonly (readonly ConditionRow[])[]): readonly ConditionRow[] {
  return ways.reduce((most, way) => (way.length > most.length ? way : most), []);
}

/** Who says so, of what is in the view. */
function voices({ names, coding }: Facts, rows: readonly ConditionRow[]): string[] {
  const shown = rows.flatMap(({ sides, outside }) => sides.flat().filter((id) => !outside.includes(id)));
  return [...new Set(shown.map((id) => sourceName(names, coding(id)!)))];
}

function whose(facts: Facts, rows: readonly ConditionRow[]): string {
  return listed(voices(facts, rows));
}

function namesOf({ names }: Facts, issues: readonly string[]): string {
  return listed(issues.map((issue) => stepOf(names, issue).noun));
}

/** What has to wait, as the beginning of a sentence. */
function waiting({ names }: Facts, { later }: ConditionRow): string {
  return capitalised(stepOf(names, later).noun);
}

function after({ names }: Facts, { first }: ConditionRow): string {
  return stepOf(names, first).clause;
}

function pinOf({ links }: ConditionRow): string {
  return `link:${links.find((one) => one.standing)!.id}`;
}
