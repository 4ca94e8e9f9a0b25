/** What the stages' title says where there are too many claims to draw each: from their counts alone. */
import { dayNumber, isoDay } from "../../dossier/days";
import { figure } from "../../dossier/figures";
import { RUNGS } from "../../dossier/types";
import { stageHeat } from "../heat";
import { stageDates, stageRows } from "../stages";
import { stageWords } from "./periods";
import type { Facts, Rule } from "./rule";
import { capitalised, fitting } from "./words";

/** Of a year with fewer nothing is said. */
const LEAST = 30;

export const MANY_STAGES_RULES: readonly Rule[] = [
  {
    id: "overtaken",
    apply(facts) {
      const years = isMany(facts) ? yearsOf(facts) : [];
      const [first, last] = [years[0], years.at(-1)];
      if (!first || !last || first === last || first.leader.rung === last.leader.rung) return null;
      const now = `${stageWords(last.leader.rung)} ${one(last.leader.rung, "leads", "lead")} in ${last.year}`;
      const sentence = `Of the stage claims shown, ${now}; in ${first.year} ${stageWords(first.leader.rung)} led`;
      return { sentence, pin: null };
    },
  },
  {
    id: "leading",
    apply(facts) {
      if (!isMany(facts)) return null;
      const counts = countsOf(facts, spanOf(facts)).map(([count]) => count!);
      const leader = leaderOf(counts, 1.1);
      if (!leader) return null;
      const { rung, next } = leader;
      const is = one(rung, "is", "are");
      const claim = capitalised(`${stageWords(rung)} ${is} the stage most often claimed`);
      const many = `${claim}: ${inUnit(facts, counts[rung]!)}`;
      const then = counts[next]! > 0 ? `; next ${stageWords(next)}, ${figure(counts[next]!)}` : "";
      return { sentence: fitting(many + then, many), pin: null };
    },
  },
  {
    id: "many",
    apply(facts) {
      if (!isMany(facts)) return null;
      const counts = countsOf(facts, spanOf(facts)).map(([count]) => count!);
      const stages = counts.filter((count) => count > 0).length;
      const { dated } = facts.rows.part(stageRows);
      return {
        sentence: `${figure(dated)} stage claims are shown, on ${stages} stages; none leads clearly`,
        pin: null,
      };
    },
  },
];

function isMany({ rows }: Facts): boolean {
  return rows.part(stageRows).marks === null;
}

interface Leader {
  readonly rung: number;
  readonly next: number;
}

/** The rung with most, if it has so many times as many as the next one. */
function leaderOf(counts: readonly number[], times: number): Leader | null {
  const [first, second] = counts.map((count, rung) => ({ count, rung })).sort((a, b) => b.count - a.count);
  return first && second && first.count > 0 && first.count >= times * second.count
    ? { rung: first.rung, next: second.rung }
    : null;
}

/** The years in view of which there is enough to say and one stage leads by a quarter. */
function yearsOf(facts: Facts): { readonly year: string; readonly leader: Leader }[] {
  const [start, end] = spanOf(facts);
  const [first, last] = [start, end - 1].map((day) => Number(isoDay(day).slice(0, 4)));
  // Beyond that a date is more likely a slip than a claim of its time.
  const from = Math.max(first!, last! - 200);
  const edges = Array.from({ length: last! - from + 2 }, (_, at) => dayNumber(from + at, 1, 1));
  const counts = countsOf(facts, edges);
  return edges.slice(0, -1).flatMap((day, at) => {
    const own = counts.map((count) => count[at]!);
    const leader = own.reduce((sum, count) => sum + count, 0) >= LEAST ? leaderOf(own, 1.25) : null;
    return leader ? [{ year: isoDay(day).slice(0, 4), leader }] : [];
  });
}

/** The first day of any claim, and the day after the last. */
function spanOf({ rows }: Facts): readonly [number, number] {
  const { dates } = rows.part(stageDates);
  return [dates[0]?.start ?? 0, dates.reduce((most, { end }) => Math.max(most, end + 1), 1)];
}

/** By rung, then by bin. */
function countsOf({ rows }: Facts, edges: readonly number[]): (readonly number[])[] {
  const { counts } = rows.part(stageHeat(edges));
  return RUNGS.map((_, rung) => [...counts[rung]!]);
}

/** Talks and terms are many. */
function one(rung: number, word: string, words: string): string {
  return rung === 3 || rung === 5 ? words : word;
}

function inUnit({ view: { count = "codings" } }: Facts, n: number): string {
  return `${figure(n)} ${n === 1 ? count.slice(0, -1) : count}`;
}
