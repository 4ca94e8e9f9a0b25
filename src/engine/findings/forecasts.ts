import { formatDay } from "../../dossier/days";
import { formatEdtf } from "../../dossier/edtfWords";
import type { Coding, Dossier } from "../../dossier/types";
import type { View } from "../../store/view";
import { countForecasts, type ForecastRow, forecastRows, hasOutcome } from "../forecasts";
import type { Finding, Rows } from "../rows";
import { type Facts, findingBy, type Rule } from "./rule";
import { inOrder } from "./sides";
import { capitalised, fitting, issueName, sourceName } from "./words";

/** The title of the forecasts: how many windows have passed, and whether anything shows what came of them. */
export function forecastsFinding(rows: Rows, dossier: Dossier, view: View): Finding {
  return findingBy(FORECASTS_RULES, rows, dossier, view);
}

export const FORECASTS_RULES: readonly Rule[] = [
  {
    id: "outcome",
    apply(facts) {
      const row = all(facts).filter(hasOutcome).at(-1);
      if (!row) return null;
      const { affirmed, denied } = row.outcome;
      const verb = denied.length === 0 ? "affirms" : affirmed.length === 0 ? "denies" : "affirms and denies";
      const what = `an event in its window ${verb} it`;
      const sentence = `${capitalised(whose(facts, row))} forecast`;
      const issue = row.issue === null ? "" : ` on ${issueName(facts.names, row.issue)}`;
      return {
        sentence: fitting(`${sentence}${issue}: ${what}`, `${sentence}: ${what}`, `One forecast: ${what}`),
        pin: pinOf(row),
      };
    },
  },
  {
    id: "moved",
    apply(facts) {
      const rows = all(facts);
      const [first] = rows;
      if (!first?.speaker || rows.some(({ speaker }) => speaker !== first.speaker)) return null;
      for (const late of [...rows].reverse())
        for (const early of rows) {
          if (early.issue !== late.issue || early.window.interval.end >= late.window.interval.start) continue;
          const codings = [codingOf(facts, early), codingOf(facts, late)] as const;
          if (late.issue === null || inOrder(...codings)?.[0] !== codings[0]) continue;
          const [then, now] = codings.map(({ window }) => formatEdtf(window!));
          const said = `${sourceName(facts.names, codings[0])} first named ${then}, later ${now}`;
          const label = facts.names.issues.get(late.issue)?.name ?? late.issue;
          return { sentence: fitting(`${label}: ${said}`, capitalised(said), passed(facts)), pin: pinOf(late) };
        }
      return null;
    },
  },
  {
    id: "all-past",
    apply(facts) {
      const rows = all(facts);
      if (rows.length === 0 || rows.some(({ past }) => !past)) return null;
      return { sentence: passed(facts), pin: onlyPin(rows) };
    },
  },
  {
    id: "some-past",
    apply(facts) {
      const rows = all(facts);
      const past = rows.filter((row) => row.past);
      return past.length === 0 ? null : { sentence: passed(facts), pin: onlyPin(rows) };
    },
  },
  {
    id: "all-open",
    apply(facts) {
      const rows = all(facts);
      const [next] = rows;
      if (!next) return null;
      const day = formatDay(facts.dossier.asOf);
      const n = countForecasts(rows);
      const due = formatEdtf(codingOf(facts, next).window!);
      const sentence =
        n === 1
          ? `${capitalised(whose(facts, next))} forecast window${about(facts, rows, true)} was still open on ${day}`
          : `${n === 2 ? "Both" : `All ${n}`} forecast windows${about(facts, rows)} were still open on ${day}`;
      const longest = n === 1 ? `${sentence}: ${due}` : sentence;
      return { sentence: fitting(longest, sentence, `Still open on ${day}`), pin: onlyPin(rows) };
    },
  },
  {
    id: "none",
    apply: () => ({ sentence: "Nothing in view says by when a thing is to happen", pin: null }),
  },
];

function all({ rows }: Facts): readonly ForecastRow[] {
  return rows.part(forecastRows).rows;
}

/** "7 of 10 forecast windows on timeline had passed by 29 Dec 2025; no outcome is covered". */
function passed(facts: Facts): string {
  const rows = all(facts);
  const n = countForecasts(rows);
  const past = countForecasts(rows.filter((row) => row.past));
  const had = `had passed by ${formatDay(facts.dossier.asOf)}`;
  const none = "; no outcome is covered";
  if (n === 1) {
    const window = `${capitalised(whose(facts, rows[0]!))} forecast window`;
    const on = about(facts, rows, true);
    return fitting(`${window}${on} ${had}${none}`, `${window} ${had}${none}`, `The forecast window ${had}${none}`);
  }
  const windows = past === n ? `${n === 2 ? "Both" : `All ${n}`} forecast windows` : `${past} of ${n} forecast windows`;
  const full = `${windows}${about(facts, rows)} ${had}${none}`;
  return fitting(full, `${windows}${of(facts, rows)} ${had}${none}`, `${windows} ${had}${none}`);
}

/** Whose they are and what they are about, where they have that in common: " of Kellogg's on timeline". */
function about(facts: Facts, rows: readonly ForecastRow[], known = false): string {
  const issue = rows[0]?.issue;
  const on = issue && rows.every((row) => row.issue === issue) ? ` on ${issueName(facts.names, issue)}` : "";
  return `${known ? "" : of(facts, rows)}${on}`;
}

function of(facts: Facts, rows: readonly ForecastRow[]): string {
  const [first] = rows;
  return first?.speaker && rows.every(({ speaker }) => speaker === first.speaker) ? ` of ${whose(facts, first)}` : "";
}

function whose(facts: Facts, row: ForecastRow): string {
  return `${sourceName(facts.names, codingOf(facts, row))}'s`;
}

function codingOf({ coding }: Facts, row: ForecastRow): Coding {
  return coding(row.coding)!;
}

function onlyPin(rows: readonly ForecastRow[]): string | null {
  return countForecasts(rows) === 1 ? pinOf(rows[0]!) : null;
}

function pinOf({ coding }: ForecastRow): string {
  return `coding:${coding}`;
}
