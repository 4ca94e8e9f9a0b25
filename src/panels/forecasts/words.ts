import { formatDay } from "../../dossier/days";
import { formatEdtf } from "../../dossier/edtfWords";
import { figure } from "../../dossier/figures";
import type { Names } from "../../dossier/names";
import { type Coding, RUNGS } from "../../dossier/types";
import { type ForecastRow, hasOutcome } from "../../engine/forecasts";

/** Who forecasts: the speaker, or the article that reports what is arranged. */
export function whoOf({ speaker }: Coding, names: Names): string {
  return speaker === null ? "An article" : (names.actors.get(speaker)?.short ?? speaker);
}

/** "said 6 Feb 2025"; where that is not told, when it was reported. */
export function saidWords({ said, kind }: Coding, reported: string): string {
  if (said === null) return `undated, reported ${formatEdtf(reported)}`;
  return `${kind === "event" ? "reported for" : "said"} ${formatEdtf(said)}`;
}

/** "past its window as of 29 Dec 2025". */
export function statusWords({ past }: ForecastRow, asOf: string): string {
  return past ? `past its window as of ${formatDay(asOf)}` : "window still open";
}

/** Both in a few words. */
export function shortOutcome(row: ForecastRow): string {
  const outcome = hasOutcome(row) || !row.past ? outcomeWords(row) : "outcome not covered";
  return row.past ? `past its window · ${outcome}` : outcome;
}

/** What a shared screen has no room for. Null if nothing. */
export function restWords(shown: number, forecasts: number, dim: boolean): string | null {
  if (shown === forecasts) return null;
  const order = dim ? "what is pointed out first" : "the first to end";
  return `${figure(shown)} of ${figure(forecasts)} forecasts, ${order}; the rest is in the dashboard`;
}

/** What the dossier shows of how it came out, or why it shows nothing. */
export function outcomeWords(row: ForecastRow): string {
  const { affirmed, denied, covered, days, coveredLater } = row.outcome;
  if (hasOutcome(row)) {
    const told = [
      ...(affirmed.length > 0 ? ["an event affirms it"] : []),
      ...(denied.length > 0 ? ["an event denies it"] : []),
    ];
    return told.join(", ");
  }
  if (!row.past) return "not due yet";
  if (covered === 0 && !coveredLater) return "outcome not covered: nothing is, in its window or after it";
  const share =
    days === 1
      ? `its one day ${covered === 1 ? "is" : "is not"}`
      : `${covered || "none"} of its ${days} days ${covered === 1 ? "is" : "are"}`;
  return `outcome not covered: no event on it in its window, ${share} covered`;
}

/** The name of the stage that a forecast claims. */
export function stageName({ rung }: ForecastRow, names: Names): string | null {
  const id = rung === null ? undefined : RUNGS[rung];
  return id === undefined ? null : (names.stages.get(id)?.name ?? id);
}

/** What counts as an outcome, whole: opened from the key. */
export const RULE =
  "Only an event shows an outcome: it is on the same issue and track, is dated after the forecast, and affirms it within the window at the stage claimed or beyond, or denies it on the window's last day. What somebody says of it is a claim and never counts. The whole dossier is looked at, whatever is filtered.";
