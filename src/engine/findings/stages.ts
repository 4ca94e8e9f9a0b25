import type { DayInterval } from "../../dossier/edtf";
import { isoDay } from "../../dossier/edtf";
import { formatEdtf } from "../../dossier/edtfWords";
import type { Coding, Dossier } from "../../dossier/types";
import { RUNGS } from "../../dossier/types";
import type { View } from "../../store/view";
import { coverageRows } from "../coverage";
import type { Finding, Rows, StageMark } from "../rows";
import { stageRows } from "../stages";
import { type Facts, findingBy, hidesNothing, type Rule, SIDES } from "./rule";
import { actorName, capitalised, fitting, listed, partyName, saying, sourceName } from "./words";

/** The title of the stages: what its marks say, whatever is pinned in it. */
export function stagesFinding(rows: Rows, dossier: Dossier, view: View): Finding {
  return findingBy(STAGES_RULES, rows, dossier, view);
}

export const STAGES_RULES: readonly Rule[] = [
  {
    id: "moved",
    apply(facts) {
      const periods = facts.rows
        .part(coverageRows)
        .stretches.map((stretch) => ({ stretch, claims: claims(facts).filter(({ date }) => within(date, stretch)) }))
        .filter((period) => period.claims.length >= 3);
      const [first, last] = [periods[0], periods.at(-1)];
      if (!first || !last || first === last) return null;
      const [before, after] = [furthest(first.claims), furthest(last.claims)];
      if (before[0]!.rung === after[0]!.rung) return null;
      const who = after.map((mark) => markName(facts, mark));
      const when = month(last.stretch);
      const rest = `the furthest shown in ${month(first.stretch)}: ${rungName(facts, before[0]!.rung)}`;
      const now = `${rungName(facts, after[0]!.rung)} in ${when}; ${rest}`;
      return {
        sentence: capitalised(
          fitting(`${saying(who, "claims", "claim")} ${now}`, `${listed(who, 2)} claim ${now}`, now),
        ),
        pin: after[0]!.pin,
      };
    },
  },
  {
    id: "contested",
    apply(facts) {
      const shown = new Map(facts.rows.part(stageRows).marks.map((mark) => [mark.coding, mark]));
      const apart = facts.dossier.links
        .filter(({ type }) => type === "contradicts" || type === "tension")
        .flatMap(({ id, a, b }) => {
          const ends = [shown.get(a), shown.get(b)].sort((x, y) => (y?.rung ?? 0) - (x?.rung ?? 0));
          const [high, low] = ends;
          return high && low ? [{ id, high, low, gap: high.rung - low.rung }] : [];
        })
        .filter(({ high, gap }) => gap >= 2 && high.stance !== "withholds")
        .sort((x, y) => y.gap - x.gap || y.high.date.start - x.high.date.start)[0];
      if (!apart) return null;
      const sentence = `${says(facts, apart.high)}; ${says(facts, apart.low)}`;
      return { sentence: capitalised(fitting(sentence, says(facts, apart.high))), pin: `link:${apart.id}` };
    },
  },
  {
    id: "apart",
    apply(facts) {
      const last = facts.rows
        .part(coverageRows)
        .stretches.findLast((stretch) => claims(facts).some(({ date }) => within(date, stretch)));
      const recent = last ? claims(facts).filter(({ date, kind }) => kind === "statement" && within(date, last)) : [];
      for (const { id, name } of facts.dossier.codebook.tracks) {
        const far = SIDES.flatMap((side) => {
          const own = recent.filter(({ track, party }) => track === id && party === side);
          return own.length > 0 ? [furthest(own)[0]!] : [];
        }).sort((a, b) => b.rung - a.rung);
        const [high, low] = [far[0], far.at(-1)];
        if (!high?.party || !low?.party || high.rung - low.rung < 2) continue;
        const [one, other] = [partyName(facts.names, high.party), partyName(facts.names, low.party)];
        const [up, down] = [rungName(facts, high.rung), rungName(facts, low.rung)];
        const sentence = `${one}'s furthest claim shown is ${up}, ${other}'s ${down}`;
        return { sentence: fitting(id === "multi" ? sentence : `${name}: ${sentence}`, sentence), pin: high.pin };
      }
      return null;
    },
  },
  {
    id: "withheld",
    apply(facts) {
      const { marks } = facts.rows.part(stageRows);
      const open = marks.filter(({ stance }) => stance === "withholds");
      if (open.length < 2 || open.length * 3 < marks.length) return null;
      const who = open.map((mark) => markName(facts, mark));
      return {
        sentence: capitalised(fitting(`${listed(who)} will not say how far it is`, `${listed(who, 2)} will not say`)),
        pin: open[0]!.pin,
      };
    },
  },
  {
    id: "backward",
    apply(facts) {
      const { marks } = facts.rows.part(stageRows);
      const back = marks.filter(({ direction }) => direction === "backward");
      if (back.length < 2 || back.length * 3 < marks.length) return null;
      const who = back.map((mark) => markName(facts, mark));
      const does = (most: number) => capitalised(saying(who, "speaks", "speak", most));
      return {
        sentence: fitting(`${does(3)} of no dialogue or a step back`, `${does(2)} of a step back`),
        pin: back[0]!.pin,
      };
    },
  },
  {
    id: "one-side",
    apply(facts) {
      const { undated, marks } = facts.rows.part(stageRows);
      if (!hidesNothing(facts.view, "stage") || undated > 0) return null;
      const own = marks.filter((mark) => isClaim(mark) && mark.kind === "statement");
      const [party, ...others] = new Set(own.map((mark) => mark.party));
      if (!party || others.length > 0 || own.length < 3) return null;
      const [far] = furthest(own);
      const sentence = `Only ${partyName(facts.names, party)} claims a stage; the furthest is ${rungName(facts, far!.rung)}`;
      return { sentence, pin: far!.pin };
    },
  },
  {
    id: "absent",
    apply(facts) {
      const { undated, marks } = facts.rows.part(stageRows);
      if (!hidesNothing(facts.view, "stage") || undated > 0) return null;
      const own = claims(facts).filter(({ kind }) => kind === "statement");
      const missing = SIDES.find((side) => !marks.some(({ party }) => party === side));
      if (!missing || own.length < 3) return null;
      const [far] = furthest(own);
      const sentence = `No stage is claimed by ${partyName(facts.names, missing)}`;
      const rest = `the furthest, by ${markName(facts, far!)}, is ${rungName(facts, far!.rung)}`;
      return { sentence: fitting(`${sentence}; ${rest}`, sentence), pin: far!.pin };
    },
  },
  {
    id: "shown",
    apply(facts) {
      const { marks, undated } = facts.rows.part(stageRows);
      if (marks.length + undated === 0) return { sentence: "No claim of a stage is in view", pin: null };
      const n = marks.length + undated;
      const shown = `${n} stage ${n === 1 ? "claim" : "claims"} shown`;
      const [far] = furthest(claims(facts));
      if (!far) {
        const retrospect = marks.length > 0 && marks.every((mark) => mark.retrospect);
        const how = undated === n ? ", without a date" : retrospect ? ", told in retrospect" : "";
        return { sentence: shown + how, pin: marks[0]?.pin ?? null };
      }
      const rest = `the furthest, by ${markName(facts, far)}, is ${rungName(facts, far.rung)}`;
      return { sentence: fitting(`${shown}; ${rest}`, shown), pin: far.pin };
    },
  },
];

/** Claims of a stage in covered time. */
function claims({ rows }: Facts): StageMark[] {
  return rows.part(stageRows).marks.filter((mark) => isClaim(mark) && !mark.retrospect);
}

/** Claims to be where it stands: neither withheld nor denied, nor going backward. */
function isClaim({ stance, direction }: StageMark): boolean {
  return stance !== "withholds" && stance !== "denies" && direction !== "backward";
}

/** The marks of the highest rung, in their order. */
function furthest(marks: readonly StageMark[]): StageMark[] {
  const highest = Math.max(...marks.map(({ rung }) => rung));
  return marks.filter(({ rung }) => rung === highest);
}

function within(date: DayInterval, stretch: DayInterval): boolean {
  return date.start >= stretch.start && date.end <= stretch.end;
}

function month({ end }: DayInterval): string {
  return formatEdtf(isoDay(end).slice(0, 7));
}

function rungName({ dossier }: Facts, rung: number): string {
  return dossier.codebook.stages[rung]?.name ?? RUNGS[rung]!;
}

function markName({ names, coding }: Facts, mark: StageMark): string {
  return sourceName(names, coding(mark.coding) as Coding);
}

/** "Slutsky claims Meeting", "Peskov denies Contact", "an article reports No dialogue". */
function says(facts: Facts, mark: StageMark): string {
  const verb = mark.kind === "event" ? "reports" : VERBS[mark.stance ?? "affirms"];
  const who = mark.kind === "event" || mark.speaker === null ? "an article" : actorName(facts.names, mark.speaker);
  return `${who} ${verb} ${rungName(facts, mark.rung)}`;
}

const VERBS = { affirms: "claims", conditional: "claims", denies: "says", withholds: "will not confirm" } as const;
