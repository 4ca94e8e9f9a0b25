/** How far the claims of two sides go. */

import type { StageMark } from "../rows";
import { NO_SIDES } from "../silence";
import { pinOfClaims, type Standing } from "../standing";
import { at, type CompareFacts, type Said } from "./compareFacts";
import { stageWords } from "./periods";
import { hidesNothing } from "./rule";
import { fitting, listed, partyName } from "./words";

/** The parties whose furthest claim moved the same way; the widest move first, then the most parties. */
export function moved(facts: CompareFacts): Said | null {
  const { names, comparison, common } = facts;
  const movers = comparison.parties.filter(
    ({ party, a, b }) => !NO_SIDES.includes(party) && a.furthest !== null && b.furthest !== null,
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
  const now = `${who} ${claim} ${stageWords(b.furthest!)}`;
  const then = `${stageWords(a.furthest!)} ${a.furthest === 3 || a.furthest === 5 ? "were" : "was"}`;
  const inWords = `${at(facts, "b")} ${now}; ${at(facts, "a")} ${then}`;
  const furthest = hidesNothing(common, "cell") ? "furthest" : "furthest shown";
  return {
    sentence: fitting(
      `${inWords} ${their} ${furthest}`,
      `${inWords} ${furthest}`,
      `in B ${now}; in A ${then} ${furthest}`,
    ),
    a: pinOfClaims(chief.flatMap((mover) => furthestOf(mover.a))),
    b: pinOfClaims(chief.flatMap((mover) => furthestOf(mover.b))),
  };
}

/** Two sides that are no times: how far each goes in all. */
export function apart(facts: CompareFacts): Said | null {
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

function furthestOf({ claims, furthest }: Standing): readonly StageMark[] {
  return claims.filter(({ rung }) => rung === furthest);
}

const NOWHERE: Standing = {
  marks: 0,
  claims: [],
  furthest: null,
  median: null,
  pin: null,
  directions: { forward: 0, holding: 0, backward: 0 },
};
