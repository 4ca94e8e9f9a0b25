import type { DayInterval } from "../../dossier/days";
import type { Dossier } from "../../dossier/types";
import { formatPin } from "../../store/pin";
import type { View } from "../../store/view";
import { coverageRows } from "../coverage";
import type { Finding, Rows, StageMark } from "../rows";
import { isClaim, stageDates, stageRows } from "../stages";
import { MANY_STAGES_RULES } from "./manyStages";
import { pastOf, stageWords, wordsOfDays } from "./periods";
import { type Facts, findingBy, hidesNothing, type Rule, SIDES } from "./rule";
import { capitalised, fitting, listed, partyName, saying, sourceName } from "./words";

/** The title of the stages: what its marks say, whatever is pinned in it. */
export function stagesFinding(rows: Rows, dossier: Dossier, view: View): Finding {
  return findingBy(STAGES_RULES, rows, dossier, view);
}

export const STAGES_RULES: readonly Rule[] = [
  ...MANY_STAGES_RULES,
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
      const { who, pin } = together(facts, after);
      const [then, now] = [wordsOfDays(first.stretch), wordsOfDays(last.stretch)];
      const claim = (most: number) => `${saying(who, "claims", "claim", most)} ${stageWords(after[0]!.rung)}`;
      const was = before[0]!.rung === 3 || before[0]!.rung === 5 ? "were" : "was";
      const start = `${stageWords(before[0]!.rung)} ${was} the furthest`;
      const rest = isFurthest(facts, before[0]!) ? start : `${start} shown`;
      const sameYear = then.year === now.year;
      const from = sameYear ? then.month : `${then.month} ${then.year}`;
      const tail = `; in ${from} ${rest}`;
      return {
        sentence: fitting(
          `In ${now.month} ${now.year} ${claim(3)}${tail}`,
          `In ${now.month}${sameYear ? "" : ` ${now.year}`} ${claim(3)}${tail}`,
          `In ${now.month} ${now.year} ${claim(2)}${tail}`,
          `In ${now.month} ${now.year} ${claim(2)}`,
        ),
        pin,
      };
    },
  },
  {
    id: "contested",
    apply(facts) {
      const shown = new Map(marksOf(facts).map((mark) => [mark.coding, mark]));
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
      const { high, low, id } = apart;
      const when = pastOf(high, low);
      const no = low.kind === "event" ? "reports none" : "denies it";
      const answer = low.stance === "denies" && low.rung === 0 ? `${markName(facts, low)} ${no}` : says(facts, low);
      const sentence = `${when && `in ${when} `}${says(facts, high)}; ${answer}`;
      return { sentence: capitalised(fitting(sentence, says(facts, high))), pin: `link:${id}` };
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
        const [up, down] = [stageWords(high.rung), stageWords(low.rung)];
        const sentence = `${one}'s furthest claim shown is ${up}, ${other}'s ${down}`;
        return { sentence: fitting(id === "multi" ? sentence : `${name}: ${sentence}`, sentence), pin: high.pin };
      }
      return null;
    },
  },
  {
    id: "withheld",
    apply(facts) {
      const marks = marksOf(facts);
      const open = marks.filter(({ stance }) => stance === "withholds");
      if (open.length < 2 || open.length * 3 < marks.length) return null;
      return withheld(facts, open);
    },
  },
  {
    id: "backward",
    apply(facts) {
      const marks = marksOf(facts);
      const back = marks.filter(({ direction }) => direction === "backward");
      if (back.length < 2 || back.length * 3 < marks.length) return null;
      const { who, pin } = together(facts, mostOf(back));
      const does = saying(who, "denies dialogue or reports none", "deny dialogue or report none");
      return { sentence: capitalised(does), pin };
    },
  },
  {
    id: "one-side",
    apply(facts) {
      const { undated } = facts.rows.part(stageRows);
      const marks = marksOf(facts);
      if (!hidesNothing(facts.view, "stage") || undated > 0) return null;
      const own = marks.filter((mark) => isClaim(mark) && mark.kind === "statement");
      const [party, ...others] = new Set(own.map((mark) => mark.party));
      if (!party || others.length > 0 || own.length < 3) return null;
      const far = furthest(own);
      const sentence = `Only ${partyName(facts.names, party)} makes claims; the furthest is ${stageWords(far[0]!.rung)}`;
      return { sentence, pin: together(facts, far).pin };
    },
  },
  {
    id: "absent",
    apply(facts) {
      const { undated } = facts.rows.part(stageRows);
      const marks = marksOf(facts);
      if (!hidesNothing(facts.view, "stage") || undated > 0) return null;
      const own = claims(facts).filter(({ kind }) => kind === "statement");
      const missing = SIDES.find((side) => !marks.some(({ party }) => party === side));
      if (!missing || own.length < 3) return null;
      const far = furthest(own);
      const { who, pin } = together(facts, far);
      const sentence = `${partyName(facts.names, missing)} makes no claim`;
      const rest = `the furthest, by ${listed(who, 2)}, is ${stageWords(far[0]!.rung)}`;
      return { sentence: fitting(`${sentence}; ${rest}`, sentence), pin };
    },
  },
  {
    id: "shown",
    apply(facts) {
      const { dated, undated } = facts.rows.part(stageRows);
      const marks = marksOf(facts);
      const n = dated + undated;
      if (n === 0) return { sentence: "No claim of how far the talks have come is shown", pin: null };
      const recent = claims(facts);
      const known = recent.length > 0 ? recent : marks.filter(isClaim);
      if (known.length > 0) {
        const far = furthest(known);
        const { who, pin, event } = together(facts, far);
        const said = event ? saying(who, "reports", "report") : saying(who, "speaks of", "speak of");
        const claim = `${said} ${stageWords(far[0]!.rung)}`;
        const of = n === 1 ? "the only claim shown" : `the furthest of ${n} claims shown`;
        const told = recent.length > 0 ? "" : ", told in retrospect";
        return { sentence: capitalised(fitting(`${claim}, ${of}${told}`, `${claim}, ${of}`, claim)), pin };
      }
      const open = marks.filter(({ stance }) => stance === "withholds");
      if (open.length > 0) return withheld(facts, open);
      const shown = `${n} ${n === 1 ? "claim is" : "claims are"} shown`;
      return { sentence: undated === n ? `${shown}, without a date` : shown, pin: marks[0]?.pin ?? null };
    },
  },
];

/** Who gives no details of the stage at which most is withheld: true of a refusal and of not knowing. */
function withheld(facts: Facts, open: readonly StageMark[]): { sentence: string; pin: string } {
  const most = mostOf(open);
  const { who, pin } = together(facts, most);
  const sentence = `${saying(who, "gives", "give")} no details of ${stageWords(most[0]!.rung)}`;
  return { sentence: capitalised(sentence), pin };
}

/** Claims of a stage in covered time. */
function claims(facts: Facts): StageMark[] {
  return marksOf(facts).filter((mark) => isClaim(mark) && !mark.retrospect);
}

/** None where there are too many: of these the rules for many have spoken. */
function marksOf({ rows }: Facts): readonly StageMark[] {
  return rows.part(stageRows).marks ?? [];
}

/** The marks of the highest rung, in their order. */
function furthest(marks: readonly StageMark[]): StageMark[] {
  const highest = Math.max(...marks.map(({ rung }) => rung));
  return marks.filter(({ rung }) => rung === highest);
}

function within(date: DayInterval, stretch: DayInterval): boolean {
  return date.start >= stretch.start && date.end <= stretch.end;
}

/** Of one rung and track, as many as there are of any. */
function mostOf(marks: readonly StageMark[]): StageMark[] {
  const groups = marks.map((one) => marks.filter(({ rung, track }) => rung === one.rung && track === one.track));
  return groups.reduce((most, group) => (group.length > most.length ? group : most));
}

/**
 * The largest part of marks of one rung that one pin shows and nothing else drawn with it: on the first one's track on any
 * date, else on its date. And who speaks there.
 */
function together(facts: Facts, marks: readonly StageMark[]): { who: string[]; pin: string; event: boolean } {
  const { rung, track, pin: first } = marks[0]!;
  const own = marks.filter((mark) => mark.track === track);
  const drawn = marksOf(facts).filter((mark) => mark.rung === rung && mark.track === track);
  const wide = drawn.length === own.length;
  const there = wide ? own : own.filter(({ pin }) => pin === first);
  return {
    who: there.map((mark) => markName(facts, mark)),
    pin: wide && there.some(({ pin }) => pin !== first) ? formatPin({ kind: "stage", date: "*", rung, track }) : first,
    event: there.every(({ kind }) => kind === "event"),
  };
}

/** Whether nothing that the dossier claims up to its stretch goes further: no filter hides it and no date is missing. */
function isFurthest({ view, rows }: Facts, { rung }: StageMark): boolean {
  return hidesNothing(view, "stage") && (rows.part(stageDates).undatedRung ?? 0) <= rung;
}

function markName({ names }: Facts, mark: StageMark): string {
  return sourceName(names, mark);
}

/** "Slutsky speaks of a meeting", "Peskov gives no details of contact", "an article reports no dialogue". */
function says(facts: Facts, mark: StageMark): string {
  const verb = mark.kind === "event" ? "reports" : mark.stance === "withholds" ? "gives no details of" : "speaks of";
  return `${markName(facts, mark)} ${verb} ${stageWords(mark.rung)}`;
}
