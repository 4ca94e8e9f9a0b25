import type { Names } from "../../dossier/names";
import type { Party, Stance } from "../../dossier/types";
import { formatPin } from "../../store/pin";
import type { View } from "../../store/view";
import { type ComparedCell, type Comparison, pinOfClaims, type Standing, stancesOf } from "../comparison";
import { REST } from "../ground";
import type { Finding, MatrixCell, StageMark } from "../rows";
import { stageWords } from "./periods";
import { hidesNothing } from "./rule";
import { actorName, capitalised, fitting, issueName, listed, partyName } from "./words";

/** What a sentence about two sides is made of. */
export interface CompareFacts {
  readonly comparison: Comparison;
  readonly names: Names;
  /** The sides as a sentence has them: "in February 2025" where they are dates, else "Trump" or "Reuters". */
  readonly words: { readonly a: string; readonly b: string };
  /** Two stretches of time; otherwise neither comes first. */
  readonly inTime: boolean;
  /** All rows of an issue are taken together. */
  readonly across: boolean;
  /** The filters that both sides have. */
  readonly common: View;
  /** The side that the page shows; null while it shows both. */
  readonly shown: "a" | "b" | null;
}

interface CompareRule {
  readonly id: string;
  readonly apply: (facts: CompareFacts) => Said | null;
}

/** A sentence, and the pin of what it rests on, by side. */
interface Said {
  readonly sentence: string;
  readonly a: string | null;
  readonly b: string | null;
}

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
      const side = at(facts, a.matched === 0 ? "a" : "b");
      return told(fitting(`No coding ${side}, so there is nothing to compare`, "One side holds no coding"));
    },
  },
  {
    id: "thin",
    apply({ comparison: { a, b }, ...facts }) {
      const few = Math.min(a.matched, b.matched);
      if (few >= THIN) return null;
      const codings = few === 1 ? "coding" : "codings";
      const side = at(facts, a.matched === few ? "a" : "b");
      return told(
        fitting(`Only ${few} ${codings} ${side}: too few for a comparison`, `One side holds only ${few} ${codings}`),
      );
    },
  },
  { id: "moved", apply: (facts) => (facts.inTime ? moved(facts) : apart(facts)) },
  {
    id: "turned",
    apply(facts) {
      const cell = turned(facts)[0];
      if (!cell?.a || !cell.b) return null;
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
      const [gone, come] = (["gone", "new"] as const).map((change) => venues.filter((one) => one.change === change));
      const [one, other] = [gone?.[0], come?.[0]];
      if (!gone || !come || (!one && !other)) return null;
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
      const all = `${cells.length} ${cells.length === 1 ? "cell" : "cells"} of the matrix`;
      return told(
        changed === 0
          ? `Nothing differs in ${all}`
          : `${changed} of ${all} ${changed === 1 ? "differs" : "differ"} between A and B`,
      );
    },
  },
];

/** The parties whose furthest claim moved the same way; the widest move first, then the most parties. */
function moved(facts: CompareFacts): Said | null {
  const { names, comparison, common } = facts;
  const movers = comparison.parties.filter(
    ({ party, a, b }) => isSide(party) && a.furthest !== null && b.furthest !== null,
  );
  const ways = new Map<string, typeof movers>();
  for (const mover of movers) {
    const way = `${mover.a.furthest} ${mover.b.furthest}`;
    if (mover.a.furthest !== mover.b.furthest) ways.set(way, [...(ways.get(way) ?? []), mover]);
  }
  const width = ({ a, b }: { a: Standing; b: Standing }) => Math.abs(a.furthest! - b.furthest!);
  const chief = [...ways.values()].sort((x, y) => width(y[0]!) - width(x[0]!) || y.length - x.length)[0];
  if (!chief?.[0]) return null;
  const { a, b } = chief[0];
  const who = listed(chief.map(({ party }) => partyName(names, party)));
  const [claim, their] = chief.length === 1 ? ["claims", "its"] : ["claim", "their"];
  const now = `${at(facts, "b")} ${who} ${claim} ${stageWords(b.furthest!)}`;
  const then = `${at(facts, "a")} ${stageWords(a.furthest!)} ${a.furthest === 3 || a.furthest === 5 ? "were" : "was"}`;
  const furthest = hidesNothing(common, "cell") ? "furthest" : "furthest shown";
  return {
    sentence: fitting(`${now}; ${then} ${their} ${furthest}`, `${now}; ${then} ${furthest}`, now),
    a: pinOfClaims(chief.flatMap((mover) => furthestOf(mover.a))),
    b: pinOfClaims(chief.flatMap((mover) => furthestOf(mover.b))),
  };
}

function furthestOf({ claims, furthest }: Standing): readonly StageMark[] {
  return claims.filter(({ rung }) => rung === furthest);
}

/** Two sides that are no times: how far each goes in all. */
function apart(facts: CompareFacts): Said | null {
  const { comparison, words } = facts;
  const [one, other] = (["a", "b"] as const).map((side) =>
    comparison.parties
      .map((party) => party[side])
      .reduce((x, y) => ((y.furthest ?? -1) > (x.furthest ?? -1) ? y : x), NOWHERE),
  );
  const [a, b] = [one!.furthest, other!.furthest];
  if (a === null || b === null || Math.abs(a - b) < 2) return null;
  const sentence = (first: string, second: string) =>
    `The furthest claim of ${first} is ${stageWords(a)}, of ${second} ${stageWords(b)}`;
  return { sentence: fitting(sentence(words.a, words.b), sentence("A", "B")), a: one!.pin, b: other!.pin };
}

/** Issues that only one side speaks to. */
function alone(facts: CompareFacts, side: "a" | "b"): Said | null {
  const { comparison, names, common } = facts;
  if (!hidesNothing(common, "cell", "issue")) return null;
  const other = side === "a" ? "b" : "a";
  const counts = new Map<string, { own: number; others: number }>();
  for (const cell of comparison.cells) {
    const count = counts.get(cell.issue) ?? { own: 0, others: 0 };
    counts.set(cell.issue, {
      own: count.own + (cell[side]?.total ?? 0),
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

/** Cells whose sides take other stances; those that share none first, then by how much is said. */
function turned({ comparison }: CompareFacts): ComparedCell[] {
  const share = ({ a, b }: ComparedCell) => (stancesOf(a!).some((stance) => stancesOf(b!).includes(stance)) ? 1 : 0);
  const size = ({ a, b }: ComparedCell) => Math.min(a!.total, b!.total);
  return comparison.cells
    .filter(({ change, issue, row, a, b }) => {
      const spoken = a && b && stancesOf(a).length > 0 && stancesOf(b).length > 0;
      return change === "turned" && issue !== REST && row !== "reported" && spoken;
    })
    .filter(({ a, b }) => stancesOf(a!).join() !== stancesOf(b!).join())
    .sort((x, y) => share(x) - share(y) || size(y) - size(x));
}

const ANSWERS: Readonly<Record<Stance, string>> = {
  affirms: "says yes",
  conditional: "sets conditions",
  denies: "says no",
  withholds: "will not say",
};

/** "says yes", "says yes and no", "says yes, will not say". */
function answer(cell: MatrixCell): string {
  return stancesOf(cell)
    .map((stance) => ANSWERS[stance])
    .join(" and ")
    .replace("says yes and says no", "says yes and no");
}

const NOWHERE: Standing = {
  marks: 0,
  claims: [],
  furthest: null,
  median: null,
  pin: null,
  directions: { forward: 0, holding: 0, backward: 0 },
};

function isSide(party: Party): boolean {
  return party !== "press" && party !== "unnamed";
}

/** The side inside a sentence; "in B" is always at hand. */
function at({ words, inTime }: Pick<CompareFacts, "words" | "inTime">, side: "a" | "b"): string {
  return inTime ? words[side] : `in ${words[side]}`;
}

function both(issue: string): { readonly a: string; readonly b: string } {
  const pin = formatPin({ kind: "cell", row: "*", issue });
  return { a: pin, b: pin };
}

function told(sentence: string): Said {
  return { sentence, a: null, b: null };
}

function rowName(names: Names, row: string): string {
  return names.parties.has(row) ? partyName(names, row as Party) : actorName(names, row);
}
