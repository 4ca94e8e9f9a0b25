import { figure } from "../../dossier/figures";
import type { Names } from "../../dossier/names";
import type { Party } from "../../dossier/types";
import { stancesOf } from "../comparison";
import { REST } from "../ground";
import type { Finding, MatrixCell } from "../rows";
import { ANSWERS } from "./answers";
import { at, both, type CompareFacts, type CompareRule, type Said, told } from "./compareFacts";
import { apart, moved } from "./furthest";
import { hidesNothing } from "./rule";
import { actorName, capitalised, fitting, issueName, listed, partyName } from "./words";

/** The title of the comparison: what differs most between its sides. A click on it shows the side that the page is on. */
export function compareFinding(facts: CompareFacts): Finding {
  for (const { id, apply } of COMPARE_RULES) {
    const said = apply(facts);
    if (!said) continue;
    const { sentence, a, b } = said;
    const pin = facts.shown === "a" ? a : facts.shown === "b" ? b : (b ?? a);
    return { rule: id, sentence: capitalised(sentence), pin };
  }
  return { rule: "nothing", sentence: "Nothing to compare", pin: null };
}

/** With fewer codings a side says too little. */
export const THIN = 5;

export const COMPARE_RULES: readonly CompareRule[] = [
  {
    id: "empty",
    apply({ comparison: { a, b }, ...facts }) {
      if (a.matched > 0 && b.matched > 0) return null;
      if (a.matched === 0 && b.matched === 0)
        return told("Neither side holds a coding, so there is nothing to compare");
      const side = at(facts, a.matched === 0 ? "a" : "b", "of");
      return told(fitting(`No coding ${side}, so there is nothing to compare`, "One side holds no coding"));
    },
  },
  {
    id: "thin",
    apply({ comparison: { a, b }, ...facts }) {
      const few = Math.min(a.matched, b.matched);
      if (few >= THIN) return null;
      const codings = few === 1 ? "coding" : "codings";
      const side = at(facts, a.matched === few ? "a" : "b", "of");
      return told(
        fitting(`Only ${few} ${codings} ${side}: too few for a comparison`, `One side holds only ${few} ${codings}`),
      );
    },
  },
  { id: "moved", apply: (facts) => (facts.inTime ? moved(facts) : apart(facts)) },
  {
    id: "turned",
    apply(facts) {
      const [cell] = turned(facts);
      if (!cell) return null;
      const { names, across } = facts;
      const label = names.issues.get(cell.issue)?.name ?? cell.issue;
      const [one, other] = [answer(cell.a), answer(cell.b)];
      const sentence = across
        ? `${label}: ${facts.words.a} ${one}; ${facts.words.b} ${other}`
        : `${label}: ${rowName(names, cell.row)} ${one} ${at(facts, "a")}, ${other} ${at(facts, "b")}`;
      const short = across
        ? `${label}: A ${one}; B ${other}`
        : `${label}: ${rowName(names, cell.row)} ${one} in A, ${other} in B`;
      return { sentence: fitting(sentence, short, `${label}: A and B differ`), ...both(cell.issue) };
    },
  },
  {
    id: "gone",
    apply: (facts) => alone(facts, "a"),
  },
  {
    id: "new",
    apply: (facts) => alone(facts, "b"),
  },
  {
    id: "venues",
    apply(facts) {
      const { venues } = facts.comparison;
      const gone = venues.filter(({ change }) => change === "gone");
      const come = venues.filter(({ change }) => change === "new");
      const [one, other] = [gone[0], come[0]];
      if (!one && !other) return null;
      const list = (places: typeof venues) => {
        const labels = places.map(({ name }) => name);
        return listed(labels, 2);
      };
      const part = (places: typeof venues, side: "a" | "b") => `${list(places)} ${at(facts, side)}`;
      const parts = [...(one ? [part(gone, "a")] : []), ...(other ? [part(come, "b")] : [])];
      return {
        sentence: fitting(`Named as a venue: ${parts.join("; ")}`, `Venues named: ${list(one ? gone : come)}`),
        a: one ? `venue:${one.place}` : null,
        b: other ? `venue:${other.place}` : null,
      };
    },
  },
  {
    id: "shown",
    apply({ comparison: { cells } }) {
      const changed = cells.filter(({ change }) => change !== "same").length;
      const all = `${figure(cells.length)} ${cells.length === 1 ? "cell" : "cells"} of the matrix`;
      return told(
        changed === 0
          ? `Nothing differs in ${all}`
          : `${changed} of ${all} ${changed === 1 ? "differs" : "differ"} between A and B`,
      );
    },
  },
];

/** Issues that only one side speaks to. */
function alone(facts: CompareFacts, side: "a" | "b"): Said | null {
  const { comparison, names, common } = facts;
  if (!hidesNothing(common, "cell", "issue")) return null;
  const other = side === "a" ? "b" : "a";
  const counts = new Map<string, { own: number; others: number }>();
  for (const cell of comparison.cells) {
    const count = counts.get(cell.issue) ?? { own: 0, others: 0 };
    counts.set(cell.issue, {
      own: count.own + ((facts.across ? cell.spoken : cell)[side]?.total ?? 0),
      others: count.others + (cell[other]?.total ?? 0),
    });
  }
  const issues = [...counts]
    .filter(([issue, { own, others }]) => issue !== REST && own >= 2 && others === 0)
    .sort(([, x], [, y]) => y.own - x.own)
    .map(([issue]) => issue);
  if (!issues[0]) return null;
  const labels = issues.map((issue) => issueName(names, issue));
  const list = (most: number) => listed(labels, most);
  const sentence = (most: number) =>
    facts.inTime
      ? `Coded ${at(facts, side)} and not ${at(facts, other)}: ${list(most)}`
      : `${at(facts, side)}, not ${at(facts, other)}: ${list(most)}`;
  return {
    sentence: fitting(sentence(3), sentence(2), `Only in ${side.toUpperCase()}: ${list(2)}`),
    ...both(issues[0]),
  };
}

interface Turned {
  readonly issue: string;
  readonly row: string;
  readonly a: MatrixCell;
  readonly b: MatrixCell;
}

/** What is said where the sides take other stances; those that share none first, then by how much is said. */
function turned({ comparison }: CompareFacts): Turned[] {
  const share = ({ a, b }: Turned) => (stancesOf(a).some((stance) => stancesOf(b).includes(stance)) ? 1 : 0);
  const size = ({ a, b }: Turned) => Math.min(a.total, b.total);
  return comparison.cells
    .flatMap(({ issue, row, spoken: { a, b } }) => (a && b && issue !== REST ? [{ issue, row, a, b }] : []))
    .filter(({ a, b }) => stancesOf(a).length > 0 && stancesOf(b).length > 0)
    .filter(({ a, b }) => stancesOf(a).join() !== stancesOf(b).join())
    .sort((x, y) => share(x) - share(y) || size(y) - size(x));
}

/** "says yes", "says yes and no", "says yes and will not say". */
function answer(cell: MatrixCell): string {
  return stancesOf(cell)
    .map((stance) => ANSWERS[stance])
    .join(" and ")
    .replace("says yes and says no", "says yes and no");
}

function rowName(names: Names, row: string): string {
  return names.parties.has(row) ? partyName(names, row as Party) : actorName(names, row);
}
