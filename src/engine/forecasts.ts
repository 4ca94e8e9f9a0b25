import { type DayInterval, daysOf } from "../dossier/days";
import { type EdtfDate, edtfOf } from "../dossier/edtf";
import type { Coding, Party } from "../dossier/types";
import { parsePin } from "../store/pin";
import type { View } from "../store/view";
import type { Located } from "./columns";
import { stretchesOf } from "./coverage";
import { type Ground, REST, rowsWhere } from "./ground";
import { PIN } from "./mask";

/** What the dossier shows of how a forecast came out. It looks at the whole dossier: no filter hides an outcome. */
interface Outcome {
  /** Events that affirm the issue in time, by coding id. */
  readonly affirmed: readonly string[];
  /** Events that deny it at the window's end, by coding id. */
  readonly denied: readonly string[];
  /** Days of the window, and how many of them are covered. */
  readonly days: number;
  readonly covered: number;
  /** A day after the window is covered. */
  readonly coveredLater: boolean;
}

export interface ForecastRow {
  readonly coding: string;
  readonly article: string;
  /** Null for an event: the article itself reports what is arranged. */
  readonly speaker: string | null;
  /** Party of the speaker; for an event of the first of its actors. */
  readonly party: Party | null;
  readonly issue: string | null;
  /** The rung it claims, as index of the stage scale. */
  readonly rung: number | null;
  /** Null where it is not told when it was said. */
  readonly said: EdtfDate | null;
  readonly window: EdtfDate;
  /** Codings with one key report one forecast: the same utterance, on the same issue, with the same window. */
  readonly forecast: string;
  /** The window's last day lies before the day up to which the dossier was kept. */
  readonly past: boolean;
  readonly outcome: Outcome;
  /** False where a pinned coding is another row's. */
  readonly lit: boolean;
}

export interface ForecastRows {
  /** By the window's end, then its start, then dossier order. Always codings, whatever the View counts. */
  readonly rows: readonly ForecastRow[];
  /** How many forecasts these codings report, and how many the dossier has. */
  readonly forecasts: number;
  readonly total: number;
  /**
   * Of all windows of the dossier, of the days on which they were named (as far as the month is known), and of the day
   * up to which it was kept.
   */
  readonly extent: DayInterval;
}

/** Every coding in the view that says by when a thing is to happen (codebook 7.3). */
export function forecastRows(ground: Ground, view: View): ForecastRows {
  const { all, own, total, extent } = ground.once("forecasts", () => makeForecasts(ground));
  const pin = parsePin(view.pin ?? "");
  const pinned = pin?.kind === "coding" && own.has(pin.id) ? pin.id : null;
  const ignore = pinned === null ? 0 : PIN;
  const rows = all
    .filter(({ coding }) => (ground.filter.mask[ground.rowOf.get(coding)!]! & ~ignore) === 0)
    .map((row) => (pinned === null || idsOf(row).includes(pinned) ? row : { ...row, lit: false }));
  return { rows, forecasts: countForecasts(rows), total, extent };
}

/** How many forecasts the rows report: two articles may report one. */
export function countForecasts(rows: readonly ForecastRow[]): number {
  return new Set(rows.map(({ forecast }) => forecast)).size;
}

/** Whether a coding in the dossier shows how it came out. */
export function hasOutcome({ outcome }: ForecastRow): boolean {
  return outcome.affirmed.length + outcome.denied.length > 0;
}

function makeForecasts(ground: Ground) {
  const { dossier, located } = ground;
  const today = daysOf(dossier.asOf).end;
  const window = ground.field("window");
  const all = Array.from(rowsWhere([window.codes, window.values.map((one) => one !== null)]), (row) =>
    rowOf(ground, located.at(row)!, today),
  ).sort((a, b) => lastOf(a) - lastOf(b) || a.window.interval.start - b.window.interval.start);
  const spans = all.flatMap(({ said, window }) => [
    window.interval,
    ...(said && said.precision !== "year" ? [said.interval] : []),
  ]);
  return {
    all,
    /** The pins that are this panel's own: those of forecasts, and of what shows their outcome. */
    own: new Set(all.flatMap(idsOf)),
    total: countForecasts(all),
    extent: {
      start: Math.min(today, ...spans.map(({ start }) => start)),
      end: Math.max(today, ...spans.map(({ end }) => end)),
    },
  };
}

function rowOf(ground: Ground, one: Located, today: number): ForecastRow {
  const { coding, article } = one;
  const { id, speaker, actors, issue, stage, said, utterance } = coding;
  const window = edtfOf(coding.window!);
  return {
    coding: id,
    article: article.id,
    speaker,
    party: ground.names.actors.get(speaker ?? actors[0] ?? "")?.party ?? null,
    issue,
    rung: stage?.rung ?? null,
    said: said === null ? null : edtfOf(said),
    window,
    forecast: JSON.stringify([utterance ?? id, issue, coding.window]),
    past: window.interval.end < today,
    outcome: outcomeOf(ground, one, window.interval),
    lit: true,
  };
}

/**
 * Only an event can show an outcome, for a statement is a claim by its speaker. It is on the same issue, is no forecast
 * itself, is dated after the last day on which the forecast may have been said and, where the forecast claims a stage,
 * stands on the same track. It affirms in time if all its days lie before the window's end or on it, at the claimed
 * rung or beyond; it denies if its days include the window's last one. The issue that holds no one proposition has no outcome.
 */
function outcomeOf(ground: Ground, { coding, article }: Located, window: DayInterval): Outcome {
  const since = daysOf(coding.said ?? article.reported).end;
  const events = eventsOn(ground, coding.issue).filter(({ days }) => days.start > since);
  const { stage } = coding;
  const onTrack = (event: Coding) => stage === null || event.stage?.track === stage.track;
  const farEnough = (event: Coding) =>
    stage === null || (event.stage?.track === stage.track && event.stage.rung >= stage.rung);
  const stretches = stretchesOf(ground);
  return {
    affirmed: events
      .filter(({ event, days }) => event.stance === "affirms" && days.end <= window.end)
      .filter(({ event }) => farEnough(event))
      .map(({ event }) => event.id),
    denied: events
      .filter(({ event, days }) => event.stance === "denies" && days.start <= window.end && window.end <= days.end)
      .filter(({ event }) => onTrack(event))
      .map(({ event }) => event.id),
    days: window.end - window.start + 1,
    covered: stretches.reduce((sum, stretch) => sum + common(stretch, window), 0),
    coveredLater: stretches.some(({ end }) => end > window.end),
  };
}

interface DatedEvent {
  readonly event: Coding;
  readonly days: DayInterval;
}

function eventsOn(ground: Ground, issue: string | null): readonly DatedEvent[] {
  const byIssue = ground.once("events by issue", () => {
    const found = new Map<string, DatedEvent[]>();
    const [kind, window, said] = [ground.field("kind"), ground.field("window"), ground.field("said")];
    const rows = rowsWhere(
      [kind.codes, kind.values.map((one) => one === "event")],
      [window.codes, window.values.map((one) => one === null)],
      [said.codes, said.values.map((one) => one !== null)],
    );
    for (const row of rows) {
      const event = ground.located.at(row)!.coding;
      if (!event.issue || event.issue === REST) continue;
      const dated = { event, days: daysOf(event.said!) };
      const own = found.get(event.issue);
      if (own) own.push(dated);
      else found.set(event.issue, [dated]);
    }
    return found;
  });
  return byIssue.get(issue ?? "") ?? [];
}

/** How many days two stretches share. */
function common(a: DayInterval, b: DayInterval): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start) + 1);
}

function idsOf({ coding, outcome }: ForecastRow): readonly string[] {
  return [coding, ...outcome.affirmed, ...outcome.denied];
}

function lastOf({ window }: ForecastRow): number {
  return window.interval.end;
}
